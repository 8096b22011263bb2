"""From the words of a source to a speaker: names by the cast, pronouns and descriptions by what was read before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import cached_property
from itertools import accumulate, chain

from reader.document import Gender
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.descriptions import (
    TITLES,
    capitals,
    described_by,
    head_of,
    owner_of,
    titles_of,
    undetermined,
)
from reader.quotes.english.entities import Entity, Name, Referent, UnnamedSpeaker
from reader.quotes.english.entity_index import EntityIndex
from reader.quotes.english.lexicon import VOCABULARY, listed
from reader.quotes.english.name_forms import folded, name_words
from reader.quotes.english.names import names_of
from reader.quotes.english.nominal import name_in
from reader.quotes.english.pronouns import FIRST, GENDERED, HE, fits, is_subject, vote_by_pronouns
from reader.quotes.english.relation import Relation
from reader.quotes.english.reports import VIEW
from reader.quotes.english.transcripts import LABEL
from reader.quotes.sentences import LONGEST, Paragraph, Sentence
from reader.quotes.vocabulary import Tag

ASKING = listed("verbs", "asking")
WINDOW = 12
"""How many sentences back a pronoun can reach."""


HOLDERS = 30
"""How many names with a title are looked at for whom a description means."""
NEAR = 3
"""How many sentences back «the agency» can mean a body without the word in its name."""
GENERAL = listed("nouns", "general-body")
"""Bodies that are seldom one that was named before, though a name may have the word."""
PAPERS = listed("nouns", "paper")
PRESS_WORDS = listed("nouns", "press-word")
ANAPHORIC_BODIES = listed("nouns", "anaphoric-body")
UNNAMED_PEOPLE = listed("nouns", "unnamed-person")
LAST_SPEAKER = listed("pronouns", "last-speaker")
RELATIVE = listed("pronouns", "relative")
DEFINITE = listed("pronouns", "definite")
EARLY = 8
"""Up to which word of a sentence a pronoun can begin its main clause."""


class Resolver:
    """Finds who is meant, claim after claim, in the order of the text."""

    def __init__(self, text: str, paragraphs: list[Paragraph], byline: str) -> None:
        self.text = text
        self.author = UnnamedSpeaker(byline, is_one=True) if byline else None
        self.sentences = [s for paragraph in paragraphs for s in paragraph.sentences]
        self.firsts = list(accumulate(map(len, (paragraph.sentences for paragraph in paragraphs)), initial=0))
        self.names: list[list[Name]] = [names_of(text, s, i) for i, s in enumerate(self.sentences)]
        self.entity_index = EntityIndex(list(chain.from_iterable(self.names)))
        self.by_head: dict[str, Referent] = {}
        self.by_description: dict[str, UnnamedSpeaker] = {}
        self.last: Referent | None = None
        self.is_view = self.is_label = False
        self.spoken: dict[int, list[Referent]] = {}
        self.described_at: dict[int, UnnamedSpeaker] = {}
        vote_by_pronouns(self.names)

    def order(self, s: Sentence) -> int:
        """The number of a sentence."""
        return self.firsts[s.paragraph] + s.place

    def who(self, relation: Relation) -> Referent | None:
        """Who is meant by the source of a claim."""
        self.is_view = relation.rule.startswith(VIEW)
        self.is_label = relation.rule == LABEL
        found = self.of_phrase(relation.sentence, relation.source)
        if self.is_view:
            return found
        if found is not None:
            self.last = found
        if found is not None and not is_question(self.text, relation):
            self.spoken.setdefault(self.order(relation.sentence), []).append(found)
        return found

    def is_mere_word(self, relation: Relation) -> bool:
        """Whether the word before a colon is none of the article's names: «Quick: the text is there at once»."""
        if relation.source.name is None or not relation.rule.endswith("_colon"):
            return False
        name = self.name_at(relation.sentence, relation.source.name)
        if name is None or len(name.words) > 1 or name.shown.isupper():
            return False
        is_first_name = VOCABULARY.tag_of(name.words[0]) & (Tag.FEMALE_NAME | Tag.MALE_NAME)
        return not is_first_name and len(name.entity.occurrences) == 1

    def of_phrase(self, s: Sentence, phrase: Phrase) -> Referent | None:
        """Who is meant by a phrase."""
        name = self.name_at(s, phrase.name) if phrase.name else None
        if name is None and phrase.name is None and phrase.apposition is not None and not phrase.is_pronoun:
            inner = name_in(s, *phrase.apposition)
            name = self.name_at(s, inner) if inner else None
        if name is not None:
            return name.entity
        if phrase.is_pronoun:
            return self.of_pronoun(s, phrase)
        in_headline = self.entity_index.by_form.get(folded(name_words(s, phrase.name))) if phrase.name else None
        return in_headline or self.of_description(s, phrase)

    def name_at(self, s: Sentence, core: tuple[int, int]) -> Name | None:
        """The name that stands at a position."""
        first, last = core
        for name in self.names[self.order(s)]:
            if name.core[0] <= last and first <= name.core[1]:
                return name
        return None

    def of_pronoun(self, s: Sentence, phrase: Phrase) -> Referent | None:
        """Whom a pronoun means: the nearest subject before it that fits in gender and number."""
        word = s.lower(phrase.first)
        if word in LAST_SPEAKER:
            return self.last if word != "we" else None
        if word in FIRST:
            return self.author
        if word not in GENDERED:
            return None
        return self.antecedent(self.order(s), phrase.first, Gender.MALE if word in HE else Gender.FEMALE)

    def antecedent(self, order: int, before: int, wanted: Gender, depth: int = 0) -> Referent | None:
        """The person whom a «he» or «she» at a place in a sentence means.

        Going back sentence by sentence: who spoke there, the subject, whom its own pronoun means, anybody else.
        """
        for i in range(order, max(-1, order - WINDOW), -1):
            if i < order and (found := self.speaker_in(i, wanted)) is not None:
                return found
            subject, other = self.people_in(i, before if i == order else LONGEST, wanted)
            if subject is not None:
                return subject
            pronoun = self.pronoun_in(i, wanted) if i < order else None
            if pronoun is not None and depth < WINDOW:
                return self.antecedent(i, pronoun, wanted, depth + 1) or other
            if other is not None:
                return other
        return None

    def pronoun_in(self, order: int, wanted: Gender) -> int | None:
        """Where a «he» or «she» begins the main clause of a sentence; whom it means, the next one means too."""
        form, words = "he" if wanted is Gender.MALE else "she", self.sentences[order].lowered[:EARLY]
        return words.index(form) if form in words else None

    def speaker_in(self, order: int, wanted: Gender) -> Referent | None:
        """The person who was found to speak in a sentence, if they fit."""
        for who in self.spoken.get(order, ()):
            if fits(who, wanted):
                return who
        return None

    def people_in(self, order: int, limit: int, wanted: Gender) -> tuple[Entity | None, Entity | None]:
        """The first person of a sentence that fits and is subject of a verb, and the first that surely fits."""
        other: Entity | None = None
        for name in self.names[order]:
            entity = name.entity
            if name.first >= limit or not fits(entity, wanted):
                continue
            if is_subject(name):
                return entity, other
            other = other or (entity if entity.gender is wanted else None)
        return None, other

    def of_description(self, s: Sentence, phrase: Phrase) -> Referent | None:
        """Whom a description means: one that was met before, or somebody unnamed."""
        known = self.described_at.get(s.start(phrase.first))
        if known is not None:
            return known
        head = head_of(s, phrase)
        last = phrase.last - (s.lower(phrase.last) in RELATIVE and phrase.last > phrase.first)
        shown = undetermined(self.text[s.start(phrase.first) : s.end(last)])
        issuer = self.issuer(s, phrase)
        if issuer is not None:
            self.by_head[head] = issuer
            return issuer
        is_definite = s.lower(phrase.first) in DEFINITE or owner_of(s, phrase) is not None
        unnamed = (self.by_head.get(head) if is_definite else None) or self.by_description.get(shown.casefold())
        if unnamed is not None:
            return unnamed
        entity = (self.described(s, phrase, head) or self.body(s, phrase, head)) if is_definite else None
        if entity is not None:
            return entity
        tag = VOCABULARY.lexicon.get(head, 0)
        gender = Gender.FEMALE if tag & Tag.FEMALE else Gender.MALE if tag & Tag.MALE else Gender.UNKNOWN
        found = UnnamedSpeaker(shown, gender, bool(tag & Tag.PERSON))
        if not self.is_view:
            self.by_head[head] = found
        if s.tags[phrase.last] & Tag.PEOPLE or head.endswith("s") or self.is_label:
            self.by_description[shown.casefold()] = found
        self.described_at[s.start(phrase.first)] = found
        return found

    def body(self, s: Sentence, phrase: Phrase, head: str) -> Entity | None:
        """The body that «the agency» or «the newspaper» points back to: one with the word in its name, else the
        nearest one before it.
        """
        tag = VOCABULARY.lexicon.get(head, 0)
        if not tag & Tag.BODY or tag & Tag.DOCUMENT or head in GENERAL or owner_of(s, phrase) is not None:
            return None
        order, nearest = self.order(s), None
        for i in range(order, max(-1, order - WINDOW), -1):
            for name in reversed(self.names[i]):
                entity = name.entity
                if not entity.is_body or (i == order and name.first >= phrase.first):
                    continue
                if head in folded(name.words) or (head in PAPERS and name.words[-1].lower() in PRESS_WORDS):
                    return entity
                if nearest is None and order - i < NEAR and head in ANAPHORIC_BODIES:
                    nearest = entity if is_subject(name) else None
        return nearest

    def described(self, s: Sentence, phrase: Phrase, head: str) -> Entity | None:
        """The person whom a definite description points back to: by their title, else the nearest subject."""
        if (
            not s.tag(phrase.last) & Tag.PERSON and not VOCABULARY.lexicon.get(head, 0) & Tag.PERSON
        ) or head in UNNAMED_PEOPLE:
            return None
        titles = TITLES.get(head, frozenset({head}))
        order = self.order(s)
        owner = owner_of(s, phrase)
        holder = self.holder(titles, order, capitals(s, phrase.first, phrase.last)) if owner is None else None
        if holder is not None:
            return holder.entity
        for i in range(order, max(-1, order - WINDOW), -1):
            limit = phrase.first if i == order else len(self.sentences[i])
            for who in self.spoken.get(i, ()) if i < order else ():
                if isinstance(who, Entity) and who.can_speak:
                    return who
            for name in self.names[i]:
                entity = name.entity
                if name.first < limit and entity.can_speak and is_subject(name):
                    return entity
        return None

    @cached_property
    def holders(self) -> dict[str, list[Name]]:
        """The names of the document by the titles they hold, in small letters, each in order."""
        found: dict[str, list[Name]] = defaultdict(list)
        for names in self.names:
            for name in names:
                for held in titles_of(name):
                    found[held].append(name)
        return found

    def holder(self, titles: frozenset[str], order: int, known: set[str]) -> Name | None:
        """The last name up to a sentence that holds one of the titles; of several in one sentence the first.

        One that the article describes with the same names comes first: «the Lund senator» is «Ann Lee of Lund».
        """
        best: Name | None = None
        rank = (False, -1, 0)
        for held in titles:
            names = self.holders.get(held, [])
            end = bisect_right(names, order, key=lambda name: name.order)
            for name in names[max(0, end - HOLDERS) : end]:
                new = (bool(known & described_by(name)) if known else False, name.order, -name.first)
                if new > rank:
                    best, rank = name, new
        return best

    def issuer(self, s: Sentence, phrase: Phrase) -> Entity | None:
        """The body behind a document: «the Port Authority report»."""
        if not s.tags[phrase.last] & Tag.BODY or s.tags[phrase.last] & Tag.CAPITAL:
            return None
        for name in self.names[self.order(s)]:
            entity = name.entity
            if phrase.first <= name.first and name.core[1] == phrase.last - 1 and entity.is_body:
                return entity
        return None


def is_question(text: str, relation: Relation) -> bool:
    """Whether a claim is a question: the one who is asked goes on, not the one who asks."""
    if relation.cue is None or "ask" not in relation.cue.of(text).lower():
        return False
    s = relation.sentence
    first = bisect_left(s.starts, relation.cue.start, s.first, s.first + len(s))
    last = bisect_left(s.starts, relation.cue.end, first, s.first + len(s))
    return not ASKING.isdisjoint(s.lowered[first - s.first : last - s.first])
