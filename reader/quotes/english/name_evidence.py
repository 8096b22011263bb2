"""Name evidence: what the rest of an article shows about a name, such as where it begins and whether it is one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from typing import Final

from reader.quotes.english.acronyms import defined_in
from reader.quotes.english.bodies_of_people import bodies_of_causes, bodies_of_people, may_have_bodies
from reader.quotes.english.entities import GIVEN, Name
from reader.quotes.english.name_forms import NAME_FORMS, body_form, folded
from reader.quotes.english.names_in_phrases import LINKS, OFFICE_NOUNS, follows_office, office_before
from reader.quotes.english.nominal import NOUN, begins, is_nominal
from reader.quotes.english.phrases import phrase_after
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

OCCUPATION = re.compile(r"(?:er|or|ist|ian|eer|man|woman|ant|ess)$")
"""Matches the ending of nouns for what somebody does or is: "Harbourmaster", "Olympian"."""
OCCUPATIONS = re.compile(r"(?:ities|ists|women)$")
"""Matches the ending of such nouns in the plural: "Celebrities", "Machinists"."""
LEAST_LETTERS = 7
"""The least letters of a word with such an ending, since shorter ones are often names: "Walter", "Brian"."""
LEAST_OF_NOUN = 5
"""The same in lower case, where it is no name."""
ADVERB = re.compile(r"(?:al|[eai]nt|ous|ing|ed|ive|ful|less|ate|ar|ish|[ai]b)ly$")
"""Matches the ending of adverbs, which few surnames share: "Significantly"."""
SENTENCE_ENDS: Final = frozenset({".", "!", "?"})
SAID: Final = Tag.SPEECH | Tag.WRITING
NO_FIRST_NAME: Final = NOUN | Tag.ORGANISATION | Tag.PLACE | Tag.VERB | Tag.CUE | Tag.VERBAL | Tag.ADVERB
"""The bits of words that are seldom the first name of a person."""


class NameEvidence:
    """The names of an article, and the words that it also has in lower case."""

    def __init__(self, text: str, sentences: list[Sentence], names: list[list[Name]]) -> None:
        self.text, self.sentences, self.names = text, sentences, names
        found = list(chain.from_iterable(names))
        self.seen = Counter(name.form.folded for name in found)
        """How often each name occurs, regardless of case."""
        self.surnames = {name.form.folded[-1] for name in found if len(name.form.words) > 1}
        """The last words of the names of several words, regardless of case."""
        self.within = {name.form.folded for name in found if not begins(name.sentence, name.core[0])}
        """The names that have their capital not only because a sentence begins with them."""
        self.words: set[tuple[int, int]] = set()
        """The words that are no names, each by its sentence and position."""

    @cached_property
    def small(self) -> set[str]:
        """The words of the article as written, outside quotation marks."""
        return set().union(*(s.words for s in self.sentences))

    def corrected(self) -> list[list[Name]]:
        """The names of each sentence, without words that are none, and each from where it begins."""
        self.words = {
            (name.order, name.first)
            for names in self.names
            for name in names
            if len(name.form.words) == 1 and self.is_word(name)
        }
        found: list[list[Name]] = []
        for order, names in enumerate(self.names):
            kept = [self.shortened(n) for n in names if (order, n.first) not in self.words] if names else names
            found.append(self.with_bodies(order, kept))
        for name in chain.from_iterable(found):
            name.is_small_elsewhere = not name.core[0] and name.sentence.lowered[0] in self.small
        lone = {name.form.folded for names in found for name in names if len(name.form.words) == 1 and is_persons(name)}
        lone = {words for words in lone if words[0] not in self.surnames}
        if not lone:
            return found
        return [names or list(self.in_headline(order, lone)) for order, names in enumerate(found)]

    def with_bodies(self, order: int, names: list[Name]) -> list[Name]:
        """The names of a sentence, where those of bodies are whole, as an acronym or the people in them show."""
        s = self.sentences[order]
        if "(" not in s.words and not may_have_bodies(s):
            return names
        bodies = (*bodies_of_people(s), *bodies_of_causes(s))
        defined = ((found.first, found.last, found.acronym) for found in defined_in(s))
        for first, last, acronym in (*((*body, "") for body in bodies), *defined):
            whole = Name(self.text, s, order, first, (first, last), last, body_form(s, first, last), acronym)
            before, after = ([n for n in names if n.core[1] < first], [n for n in names if n.first > last])
            names = [*before, whole, *after]
        return names

    def in_headline(self, order: int, lone: set[tuple[str, ...]]) -> Iterator[Name]:
        """The full names in a headline in title case of people whom the text calls by surname alone."""
        s = self.sentences[order]
        for place in s.capitals:
            last = place - s.first
            first = last - 1
            if folded((s.words[last],)) in lone and self.is_first_name(s, first):
                yield Name(self.text, s, order, first, (first, last), last, NAME_FORMS.at(s, first, last))

    def is_first_name(self, s: Sentence, at: int) -> bool:
        """Whether a word before a surname in a headline is the first name, and not another word of the headline."""
        if at < 0 or s.tags[at] & (Tag.CAPITAL | Tag.FUNCTION) != Tag.CAPITAL:
            return False
        is_first = not s.tag(at - 1) & Tag.CAPITAL and s.lowered[at] not in self.small
        return bool(s.tags[at] & GIVEN) or is_first

    def is_word(self, name: Name) -> bool:
        """Whether a single word that begins a sentence is an ordinary word, as far as the article shows."""
        s, at, form = name.sentence, name.core[0], name.form
        if len(form.words) > 1 or name.first != at or form.folded in self.within or not begins(s, at):
            return False
        word, tag = name.words[0], s.tags[at]
        if tag & GIVEN or name.form.folded[0] in self.surnames or word.isupper():
            return False
        if tag & (NOUN | Tag.NUMBER) or self.is_written_small(word) or ADVERB.search(word) or is_doing(s, at):
            return True
        after = name.core[1] + 1
        return (
            self.seen[name.form.folded] == 1 and is_nominal(s, after) and not s.tag(after) & (Tag.CAPITAL | Tag.CLITIC)
        )

    def is_written_small(self, word: str) -> bool:
        """Whether the article has a word in lower case, too; a plural also as a singular."""
        low, small = word.lower(), self.small
        return low in small or (low.endswith("s") and (low[:-1] in small or (low.endswith("es") and low[:-2] in small)))

    def shortened(self, name: Name) -> Name:
        """The name without what precedes it: "Coastal Rescue *Maya Ortiz*", "Project Lead *Maya Ortiz*"."""
        if not name.order and self.is_of_headline(name):
            return begun_at(name, name.core[1])
        s = name.sentence
        if name.form.title_length and len(name.form.words) > 1 and s.lowered[name.core[0]] in OFFICE_NOUNS:
            return begun_at(name, name.core[0] + 1)  # "Project Lead Ortiz"
        if len(name.form.words) < 3 or s.tags[name.core[1]] & Tag.ORGANISATION:
            return name
        places = [at for at in range(name.core[0], name.core[1] + 1) if not s.tags[at] & Tag.QUOTE]
        if any(s.lowered[at] in LINKS for at in places) or is_titled(s, name.core[0]):
            return name
        for i in range(1, len(places) - 1):
            if s.lowered[places[i - 1]] in OFFICE_NOUNS or self.is_person(name, places, i):
                return begun_at(name, places[i])
        return name

    def is_of_headline(self, name: Name) -> bool:
        """Whether a headline begins with a word before a surname, whose first name the text has: "*Late* Lee goal"."""
        s = name.sentence
        if name.order or name.core[0] or len(name.words) != 2 or name.form.is_body or s.words[-1] in SENTENCE_ENDS:
            return False
        if s.tags[0] & (GIVEN | Tag.TITLE):
            return False
        return self.seen[name.form.folded] == 1 and any(
            words[-1:] == name.form.folded[1:] and words[-2:-1] not in {(), name.form.folded[:1]} for words in self.seen
        )

    def is_person(self, name: Name, places: list[int], i: int) -> bool:
        """Whether the words of a name from the i-th on are a person, and those before a place, a body or an office."""
        s, before, rest = name.sentence, places[:i], name.form.folded[i:]
        if len(rest) != len(places) - i or s.tags[places[0]] & GIVEN:
            return False
        if (name.form.folded[0], rest[-1]) in self.seen:
            return False
        is_given = bool(s.tags[places[i]] & GIVEN)
        is_elsewhere = rest in self.seen
        if not is_given and not is_elsewhere:
            return self.is_holder(name, rest)
        if self.seen.get(name.form.folded[:i]) or follows_office(s, name.first):
            return True
        if is_elsewhere and begins(s, places[0]) and self.seen[name.form.folded] == 1:
            return True
        if len(before) == 1 and is_given and not is_elsewhere:
            is_title = s.tag(before[0] - 1) & (Tag.CAPITAL | Tag.FUNCTION) == Tag.CAPITAL
            return is_title or is_occupation(s, before[0]) or s.lowered[before[0]] in self.small
        if any(s.tags[at] & GIVEN for at in before):
            return False
        return len(before) > 1 or is_occupation(s, before[0]) or s.lowered[before[0]] in self.small

    def is_holder(self, name: Name, rest: tuple[str, ...]) -> bool:
        """Whether two words are the person who holds the office before them: "Mayor of Harfield *Adiq Khan*"."""
        s, office = name.sentence, office_before(name.sentence, name.first)
        if len(rest) != 2 or office is None:
            return False
        while s.tag(office) & (Tag.TITLE | Tag.CAPITAL):
            office -= 1
        return (rest[-1],) in self.seen or is_beside_verb(name) or bool(s.tag(office) & SAID)


def begun_at(name: Name, first: int) -> Name:
    """The name without the words before a position."""
    s, last = name.sentence, name.core[1]
    form = NAME_FORMS.at(s, first, last)
    return Name(name.text, s, name.order, first, (first + form.title_length, last), name.last, form)


def is_titled(s: Sentence, at: int) -> bool:
    """Whether the name of a person begins at a word, as the title right before it shows: "Mayor", "Mr"."""
    tag = s.tag(at - 1)
    return bool(
        tag & Tag.TITLE
        and tag & (Tag.PERSON | Tag.FEMALE_TITLE | Tag.MALE_TITLE)
        and not s.tags[at] & (Tag.SOURCE_NOUN | Tag.TITLE)
    )


def is_occupation(s: Sentence, at: int) -> bool:
    """Whether a word before a first name says what somebody is, rather than being another name: "Harbourmaster"."""
    word, tag = s.words[at], s.tags[at]
    if tag & NO_FIRST_NAME or (word.isupper() and word.isalpha() and len(word) > 1):
        return True
    if len(word) < (LEAST_LETTERS if tag & Tag.CAPITAL else LEAST_OF_NOUN):
        return False
    return OCCUPATION.search(word) is not None or bool(tag & Tag.CAPITAL and OCCUPATIONS.search(word))


def is_doing(s: Sentence, at: int) -> bool:
    """Whether a word says what the subject does: "*Sentencing*, the judge said", but not "Browning, the poet, said"."""
    if not s.lowered[at].endswith("ing") or s.lower(at + 1) != "," or not s.tag(at + 2) & Tag.DETERMINER:
        return False
    subject = phrase_after(s, at + 2)
    return subject is not None and bool(s.tag(subject.last + 1) & (SAID | Tag.AUXILIARY))


def is_beside_verb(name: Name) -> bool:
    """Whether a verb of saying follows a name."""
    return bool(name.sentence.tag(name.core[1] + 1) & SAID)


def is_persons(name: Name) -> bool:
    """Whether a title, or a verb of saying beside it, shows that a name is a person's."""
    if name.form.title_tags & Tag.TITLE:
        return True
    tags, first, after = name.sentence.tags, name.first, name.core[1] + 1
    is_said = (after < len(tags) and tags[after] & Tag.SPEECH) or (first and tags[first - 1] & Tag.SPEECH)
    return bool(is_said)
