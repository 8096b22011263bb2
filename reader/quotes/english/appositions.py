"""Noun phrases, and the appositions that follow them: "Ann Lee, *a professor at Lund*, …"."""

from __future__ import annotations

import re

from reader.named_tuple import NamedTuple
from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import NOUN, is_degree, is_name_word, is_nominal, nominal_end
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

LONGEST = 40
"""The most words of an apposition or a relative clause between commas."""


LONGEST_OPENING = 6
"""The most words that open a sentence with a preposition, before its subject."""
LONGEST_NAME = 5
"""The most words of a name in apposition."""
APPOSITION_END = listed("connectives", "apposition-end")
APPOSITION_TAIL = listed("connectives", "apposition-tail")
AFFILIATION = re.compile(r"[A-Z]{1,3}-[A-Z]")
OPENING = frozenset({",", "("})
"""The punctuation that an apposition can begin after."""
OFFICE = Tag.TITLE | Tag.PERSON
"""The bits of nouns for an office."""
NO_NAME = Tag.PLACE | Tag.TIME | Tag.PEOPLE | Tag.BODY | Tag.TITLE
"""The bits of a capitalised word that is no name of a person."""
ENDING = Tag.PUNCTUATION | Tag.QUOTE
"""The bits of the words at which an apposition can end."""


class Phrase(NamedTuple):
    """A noun phrase, as positions in a sentence; all ends are included."""

    first: int
    """The first word: determiner, title or modifier."""
    last: int
    """The last word, including what prepositions attach to it, without an apposition."""
    name: tuple[int, int] | None = None
    """The name at its head, without the title; None for descriptions and pronouns."""
    is_pronoun: bool = False
    """Whether it is a personal pronoun."""
    apposition: tuple[int, int] | None = None
    """The apposition that follows: "Ann Lee, *a professor at Lund*, …"."""


def with_apposition(s: Sentence, phrase: Phrase) -> Phrase:
    """The phrase with the apposition that follows it, between commas or after one."""
    if phrase.name is not None and is_office_alone(s, phrase.name):
        holder = bare_name_after(s, phrase.last + 1)
        if holder is not None and holder[0] < holder[1]:
            return Phrase(phrase.first, phrase.last, None, phrase.is_pronoun, holder)
    found = apposition_after(s, phrase.last)
    if found is None and phrase.name is None and not phrase.is_pronoun and can_be_named(s, phrase):
        found = bare_name_after(s, phrase.last + 1)
    if found is None:
        return phrase
    return Phrase(phrase.first, phrase.last, phrase.name, phrase.is_pronoun, found)


def is_office_alone(s: Sentence, name: tuple[int, int]) -> bool:
    """Whether the words of a name are all nouns for an office: "the *Vice President*, Ann Lee"."""
    return all(s.tags[at] & OFFICE for at in range(name[0], name[1] + 1))


def can_be_named(s: Sentence, phrase: Phrase) -> bool:
    """Whether a name can follow a description: "his aide, *Ann Lee*", "the coxswain, *Ann Lee*"."""
    tag, head = s.tags[phrase.last], phrase.first
    while head < phrase.last and not s.tags[head + 1] & Tag.ATTACHING:
        head += 1
    if s.tags[head] & Tag.PERSON:
        return True
    return bool(s.tags[phrase.first] & Tag.DETERMINER) and not tag & (Tag.SOURCE_NOUN | Tag.DOCUMENT | Tag.CAPITAL)


def bare_name_after(s: Sentence, comma: int) -> tuple[int, int] | None:
    """The name after a description and a comma, if nothing but punctuation follows it: "his aide, *Ann Lee*, …"."""
    if s.lower(comma) != ",":
        return None
    last = comma
    while last < comma + LONGEST_NAME and is_name_word(s, last + 1):
        last += 1
    is_name = (
        last > comma + 1 or s.tag(last) & (Tag.FEMALE_NAME | Tag.MALE_NAME) or is_somebodys(s, comma - 1, last + 1)
    )
    is_end = last + 1 == len(s) or s.tags[last + 1] & ENDING
    return (comma + 1, last) if last > comma and is_name and is_end else None


def is_somebodys(s: Sentence, at: int, end: int) -> bool:
    """Whether a noun for a person is somebody's, so that a word between commas names them: "his aunt, *Gia*, …"."""
    is_owned = s.tags[at] & Tag.PERSON and s.tag(at - 1) & (Tag.POSSESSIVE | Tag.CLITIC)
    return bool(is_owned) and s.lower(end) == "," and not s.tag(at + 2) & NO_NAME


def bracketed(s: Sentence, last: int) -> tuple[int, int] | None:
    """What is in brackets after the word at a position, if it says who somebody is: "Ann Lee (*clerk*)"."""
    if s.lower(last + 1) != "(":
        return None
    end = nominal_end(s, last + 1)
    is_office = end > last + 1 and s.tags[end] & OFFICE
    return (last + 2, end) if is_office and s.lower(end + 1) == ")" else None


def apposition_after(s: Sentence, last: int) -> tuple[int, int] | None:
    """The apposition that follows the word at a position, between commas or after one."""
    comma, words = last + 1, s.words
    if comma >= len(words) or words[comma] not in OPENING:
        return None
    if words[comma] == "(":
        comma = next((i + 1 for i in range(comma, min(comma + 8, len(words))) if words[i] == ")"), comma)
        if s.lower(comma) != ",":
            return None
    while is_degree(s, comma + 1) and s.lower(comma + 2) == ",":
        comma += 2
    if is_affiliation(s, comma + 1):
        comma = next((i for i in range(comma + 2, len(words)) if not s.tags[i] & Tag.CAPITAL), comma)
        if s.lower(comma) != ",":
            return None
    end = apposition_end(s, comma + 1)
    return None if end is None or is_subject_after_opening(s, comma, end) else (comma + 1, end)


def is_affiliation(s: Sentence, at: int) -> bool:
    """Whether a word begins the party and the place of a member: "Ann Lee, *R-Lund Falls*, …"."""
    return at < len(s.words) and AFFILIATION.match(s.words[at]) is not None


def is_subject_after_opening(s: Sentence, comma: int, end: int) -> bool:
    """Whether what follows a comma is the subject after a place or the like: "In Lund, *the mayor* said"."""
    return (
        bool(s.tags[0] & Tag.PREPOSITION)
        and comma <= LONGEST_OPENING
        and not any(tag & ENDING for tag in s.tags[:comma])
        and bool(s.tag(end + 1) & (Tag.AUXILIARY | Tag.SPEECH))
    )


def apposition_end(s: Sentence, start: int) -> int | None:
    """The last word of the apposition that begins at `start`; None if none does."""
    inner = phrase_core_after(s, start)
    if inner is None:
        return None
    end, words, lowered, tags = inner, s.words, s.lowered, s.tags
    for i in range(inner + 1, min(start + LONGEST, len(words))):
        if tags[i] & ENDING:
            if words[i] == "," and not (s.lower(i + 1) == "and" or is_listed(s, i)):
                break
            if tags[i] & Tag.QUOTE or words[i] not in {",", "'", "’", "&", "/", "(", ")"}:
                break
        elif lowered[i] in APPOSITION_END:
            break
        end = i
    if "(" in words[start : end + 1]:
        end = words.index("(", start) - 1
    while end > start and (tags[end] & Tag.PUNCTUATION or lowered[end] in APPOSITION_TAIL):
        end -= 1
    return end


def is_listed(s: Sentence, comma: int) -> bool:
    """Whether a comma separates the items of a list: "a writer, teacher and farmer"."""
    ahead = [s.lower(i) for i in range(comma + 1, comma + 5)]
    return "and" in ahead and "," not in ahead[: ahead.index("and")] and not s.tag(comma + 1) & Tag.QUOTE


def phrase_core_after(s: Sentence, start: int) -> int | None:
    """The last word of a description that begins at `start`: "a former minister", "54", "chief of the port"."""
    at = start
    while s.tag(at) & Tag.DETERMINER:
        at += 1
    if not is_nominal(s, at) and not (s.tag(at) & Tag.VERBAL and at > start):
        return None
    is_name = at == start and s.tag(at) & Tag.CAPITAL and not s.tag(at) & (NOUN | Tag.ORGANISATION)
    if is_name and not any(s.tag(i) & NOUN for i in range(at, min(at + 5, len(s)))):
        return None
    return nominal_end(s, at)
