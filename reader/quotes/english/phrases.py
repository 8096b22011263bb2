"""Noun phrases next to a verb: the words that name a source, read to the left or right of a position."""

from __future__ import annotations

from typing import Final

from reader.quotes.english.appositions import OPENING, Phrase, with_apposition
from reader.quotes.english.lexicon import listed
from reader.quotes.english.names_in_phrases import is_office, joins_name, name_after_place, name_in
from reader.quotes.english.nominal import (
    NOUN,
    is_after_name,
    is_determiner,
    is_name_word,
    is_nickname,
    is_nominal,
    nominal_end,
    nominal_start,
)
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

SPEAKING = listed("pronouns", "speaking")
INDEFINITE = listed("pronouns", "indefinite-article")
OF_FOR = listed("prepositions", "of-for")
STANDALONE = listed("words", "standalone-pronoun")
"""Pronouns that can be a description by themselves."""
REFLEXIVE = listed("pronouns", "reflexive")
AND = listed("connectives", "and")
CAPITAL: Final = Tag.CAPITAL
CONTINUING: Final = Tag.DETERMINER | Tag.ATTACHING | Tag.QUOTE
"""The bits of what can precede the nouns of a phrase and belong to it."""
LISTED: Final = NOUN | Tag.CAPITAL
"""The bits of nouns that "and" can add to another one."""
PREDICATE: Final = Tag.AUXILIARY | Tag.VERB | Tag.CUE | Tag.VERBAL
GOING_ON: Final = Tag.ORGANISATION | Tag.TITLE | Tag.PLACE
"""The bits of words after which the name of a body, an office or a place goes on over "of"."""
LEGAL_FORMS = listed("names", "legal-form")
OTHERS: Final = ("et", "al.")
"""The words that stand for the other authors of a paper."""
BRACKETS = {")": "(", "]": "["}
CIRCUMSTANCE = listed("prepositions", "circumstance")
"""Prepositions that, after a name, say where and when something was said rather than who the person is."""


def phrase_before(s: Sentence, end: int) -> Phrase | None:
    """The noun phrase whose last word is at `end`."""
    last, words = end, s.words
    while last >= 0 and words[last] in BRACKETS:
        opening = next((i for i in range(last - 1, -1, -1) if words[i] == BRACKETS[words[last]]), 0)
        last = opening - 1
    if last > 0 and s.lowered[last] in REFLEXIVE:
        last -= 1
    if last > 1 and s.lowered[last] in LEGAL_FORMS and words[last - 1] == ",":
        last -= 2
    if last > 0 and s.tags[last - 1] & CAPITAL and not s.tags[last] & CAPITAL and is_after_name(s, last):
        last -= 1
    if last < 0:
        return None
    tags, lowered, head = s.tags, s.lowered, last
    tag = tags[last]
    if lowered[last] == OTHERS[1] and s.lower(last - 1) == OTHERS[0]:
        author = phrase_before(s, last - 2)
        return Phrase(author.first, last) if author is not None else None
    if tag & Tag.PERSON_PRONOUN:
        return Phrase(last, last, None, lowered[last] != "who")
    if lowered[last] in STANDALONE:
        return Phrase(last, last)
    first = nominal_start(s, last + 1)
    is_doing = tag & Tag.VERBAL and words[last].endswith("ing") and not is_field(s, last)
    if first > last or tag & Tag.CLITIC or is_doing:
        return None
    if first > 0 and (tags[first - 1] & CONTINUING or lowered[first - 1] in AND):
        first, head = walk_left(s, last)
    while first < last and tags[first] & Tag.CLITIC:
        first += 1
    return Phrase(first, last, name_after_place(s, name_in(s, first, head)) if tags[head] & CAPITAL else None)


def is_field(s: Sentence, at: int) -> bool:
    """Whether a word in -ing is what an office is for: "head of *planning*"."""
    return s.lower(at - 1) in OF_FOR and is_office(s, at - 2)


def walk_left(s: Sentence, last: int) -> tuple[int, int]:
    """The first word of the phrase that ends at `last`, and the last word of its head."""
    first, head, tags, lowered = last, last, s.tags, s.lowered
    while True:
        first = nominal_start(s, first)
        while s.nicknames and is_nickname(s, first - 1):
            first = nominal_start(s, first - 1)
        while first > 0 and tags[first - 1] & Tag.DETERMINER and is_determiner(s, first - 1):
            first -= 1
        before = first - 2
        if before < 0:
            return first, head
        is_attaching = tags[first - 1] & Tag.ATTACHING
        if not is_attaching and lowered[first - 1] not in AND:
            return first, head
        if is_attaching and is_nominal(s, before) and attaches(s, before, first - 1):
            is_joined = joins_name(s, before, first - 1, first) and not ends_full_name(s, before)
            head = head if is_joined or is_person_of_office(s, first, last) else before
            first = before
        elif lowered[first - 1] in AND and is_nominal(s, before) and tags[before] & LISTED:
            first = before
        elif is_attaching and lowered[before] in STANDALONE:
            return before, before
        else:
            return first, head


def ends_full_name(s: Sentence, at: int) -> bool:
    """Whether a word ends the full name of a person, so that "of" after it says where they are from."""
    return not s.tags[at] & GOING_ON and is_name_word(s, at) and is_name_word(s, at - 1)


def is_person_of_office(s: Sentence, place: int, last: int) -> bool:
    """Whether the words after "of" are a place or body and then a person, who holds the office before "of"; a title and
    a person are another person: "an aide to *Governor Ann Lee*".
    """
    if s.tags[place] & (Tag.TITLE | Tag.ORGANISATION | Tag.CAPITAL) == Tag.TITLE | Tag.CAPITAL:
        return False
    return is_name_word(s, last) and name_after_place(s, (place, last)) != (place, last)


def attaches(s: Sentence, noun: int, preposition: int) -> bool:
    """Whether a preposition attaches what follows to the noun before it."""
    if s.lower(preposition) in OF_FOR:
        return True
    if (s.tags[noun] | s.tag(noun - 1)) & Tag.SOURCE_NOUN:
        return True
    return s.lower(noun).endswith("s") and not s.tags[noun] & Tag.CAPITAL


def phrase_after(s: Sentence, start: int) -> Phrase | None:
    """The noun phrase whose first word is at `start`."""
    tags = s.tags
    end = len(tags) - 1
    if not 0 <= start <= end:
        return None
    tag, last = tags[start], start
    if tag & Tag.PERSON_PRONOUN:
        return Phrase(start, start, None, True)
    if tag & Tag.DETERMINER:
        while last < end and tags[last + 1] & Tag.DETERMINER:
            last += 1
        determiner, last = last, nominal_end(s, last)
        if last == determiner and s.tag(last + 1) & (Tag.VERB | Tag.CAPITAL) == Tag.VERB:
            last += 1
        if last == determiner:
            if s.lowered[start] not in STANDALONE:
                return attached(s, start, start)
            is_named = s.lower(start + 1) == "," and s.tag(start + 2) & Tag.CAPITAL  # "said one, Ann Lee"
            return with_apposition(s, Phrase(start, start)) if is_named else Phrase(start, start)
    else:
        last = nominal_end(s, start if is_former(s, start) else start - 1)
        if last < start:
            return None
    while s.nicknames and is_nickname(s, last + 1):
        last = nominal_end(s, last + 1)
    while tags[last] & Tag.CLITIC and last > start:
        last -= 1
    phrase = attached(s, start, last)
    if phrase is None or phrase.last == end or s.words[phrase.last + 1] not in OPENING:
        return phrase
    return with_apposition(s, phrase)


def is_former(s: Sentence, at: int) -> bool:
    """Whether a participle after a verb of saying opens a phrase: "said *retired* General Lee"."""
    if not s.tags[at] & Tag.VERBAL or s.tags[at] & Tag.CUE or not s.lowered[at].endswith("ed"):
        return False
    return bool(s.tag(at - 1) & Tag.SPEECH and s.tag(at + 1) & (Tag.TITLE | Tag.PERSON_NOUN | Tag.CAPITAL))


def attached(s: Sentence, first: int, head: int) -> Phrase | None:
    """The phrase including what prepositions and "and" attach to the right of its head."""
    last, tags, lowered = head, s.tags, s.lowered
    name = name_in(s, first, head) if tags[head] & CAPITAL else None
    end = len(tags) - 2
    while last < end:
        link, is_attaching, after = lowered[last + 1], tags[last + 1] & Tag.ATTACHING, last + 2
        if not is_attaching and link not in AND:
            break
        while s.tag(after) & Tag.DETERMINER and after < last + 4:
            after += 1
        if not is_nominal(s, after):
            break
        if is_attaching:
            if (name is not None and link in CIRCUMSTANCE) or is_occasion(s, last + 2):
                break
            is_within = name is not None and name[1] == last and s.tags[last] & Tag.ORGANISATION
            if is_within and name is not None and joins_name(s, last, last + 1, last + 2):
                name = (name[0], after)
        elif not tags[after] & LISTED or s.tag(after + 1) & PREDICATE:
            break
        place, after = after, nominal_end(s, after)
        if name is None or name[1] in {head, last}:
            name = holder_after(s, head if head == first else -1, place, after) or name
        if name is not None and name[1] > last and is_name_word(s, after):
            name = (name[0], after)
        if name is not None and link in AND and tags[head] & Tag.TITLE and is_name_word(s, after):
            name = name_in(s, first, after)
        last = after
    if last == first and tags[first] & Tag.DETERMINER:
        return None
    return Phrase(first, last, name)


def holder_after(s: Sentence, bare: int, place: int, last: int) -> tuple[int, int] | None:
    """The person named after an office: "Mayor of Lund *Ann Lee*", "master of ceremonies *Ann Lee*", "farmer and mayor
    *Ann Lee*".

    The words after "of" or "and" are between two positions; `bare` is that of an office with no word before it, or -1.
    """
    if is_person_of_office(s, place, last):
        return name_after_place(s, (place, last))
    if bare < 0 or (s.tags[bare] | s.tags[place]) & Tag.CAPITAL or s.lowered[bare].endswith("s"):
        return None
    is_full = is_name_word(s, last) and is_name_word(s, last - 1)
    return name_in(s, place, last) if is_full and s.lower(place - 1) in OF_FOR | AND else None


def is_occasion(s: Sentence, first: int) -> bool:
    """Whether the words after a preposition name the occasion: "in a statement", "on Monday", "at a rally"."""
    if s.tag(first) & Tag.TIME:
        return True
    return s.lower(first) in INDEFINITE and s.lower(first - 1) in CIRCUMSTANCE


def can_speak(s: Sentence, source: Phrase) -> bool:
    """Whether a phrase is a name, a pronoun for people, or a description of people."""
    if source.is_pronoun:
        return s.lower(source.first) in SPEAKING
    words = range(source.first, source.last + 1)
    return (
        source.name is not None
        or any(s.tags[i] & Tag.SOURCE_NOUN for i in words)
        or s.lowered[source.last] in STANDALONE
    )
