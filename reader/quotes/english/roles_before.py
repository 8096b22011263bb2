"""Roles before a name: "*longtime aide* Ann Lee", "*Mayor of Lund* Ann Lee", "*Councillors* Ann Lee and Bo Berg"."""

from __future__ import annotations

from typing import Final

from reader.quotes.english.descriptions import description_before, undetermined
from reader.quotes.english.entities import Name
from reader.quotes.english.lexicon import VOCABULARY, listed
from reader.quotes.english.name_evidence import is_occupation
from reader.quotes.english.names_in_phrases import is_office
from reader.quotes.english.nominal import NOUN, is_nominal
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

AND = listed("connectives", "and")
OF_PLACE = listed("prepositions", "of-place")
HONORIFIC: Final = listed("names", "honorific")
ROLE_ADJECTIVES = listed("names", "role-adjective")
"""Adjectives that can stand before a title: "*former* Senator"."""
OF_PERSON: Final = Tag.TITLE | Tag.PERSON
OF_BODY: Final = Tag.BODY | Tag.ORGANISATION
CERTAIN = 3
"""The least evidence in a name alone for a person, who is called no group."""
NO_OCCUPATION: Final = (
    Tag.CUE | Tag.CUE_NOUN | Tag.DOCUMENT | Tag.BODY | Tag.PEOPLE | Tag.VERBAL | Tag.FUNCTION | Tag.NUMBER
)


def role_before(text: str, name: Name) -> str:
    """The role that the words before a name say; empty if they say none.

    An honorific alone is no role, nor is a noun that the name only depends on: "the mother of Ann Lee".
    """
    s, last = name.sentence, name.core[0] - 1
    if last < 0 or s.tags[last] & (Tag.CLITIC | Tag.QUOTE):
        return ""
    if s.lowered[last] in AND or s.words[last] == ",":
        return shared_title(s, last) or described_role(text, name)
    words = [i for i in range(first_word(s, last), last + 1) if s.lowered[i].rstrip(".") not in HONORIFIC]
    words = without_rank(s, without_other_words(s, words))
    is_person = name.form.person_score >= CERTAIN and not name.form.is_body
    if name.form.is_body and any(s.lowered[i] in OF_PLACE for i in words):
        return ""
    if not words or not is_role(s, words[-1], is_person=is_person):
        return ""
    plural = singular_title(s.words[words[0]]) if len(words) == 1 else ""
    return plural or " ".join(text[s.start(words[0]) : s.end(words[-1])].split())


def described_role(text: str, name: Name) -> str:
    """The description that a name in apposition follows: "*the chief executive of Orne Foods*, Ann Lee"."""
    found = description_before(name)
    s = name.sentence
    if found is None or s.tags[found.first] & Tag.POSSESSIVE:
        return ""
    return undetermined(text[s.start(found.first) : s.end(found.last)])


def first_word(s: Sentence, last: int) -> int:
    """The first of the words up to `last` that can belong to the role; after `last` if none does."""
    at = last + 1
    while at > 0:
        if is_nominal(s, at - 1):
            at -= 1
        elif at <= last and (joins_roles(s, at - 1) or joins_place(s, at - 1)):
            at -= 2
        elif at <= last and s.lowered[at - 1] == "the" and joins_place(s, at - 2):
            at -= 3
        else:
            break
    return at


def joins_roles(s: Sentence, at: int) -> bool:
    """Whether a word joins two roles: "farmer *and* mayor Ann Lee"."""
    return s.lowered[at] in AND and is_end_of_role(s, at - 1) and bool(s.tag(at + 1) & (NOUN | Tag.CAPITAL))


def joins_place(s: Sentence, at: int) -> bool:
    """Whether a word joins an office to its place: "Mayor *of* Lund", "consul *to* Peru", not "mayors *to* watch"."""
    return (
        s.lower(at) in OF_PLACE and is_office(s, at - 1) and (s.lower(at) != "to" or bool(s.tag(at + 1) & Tag.CAPITAL))
    )


def is_end_of_role(s: Sentence, at: int) -> bool:
    """Whether a word can be the last one of a role before "and": "*farmer* and mayor Ann Lee"."""
    return at >= 0 and bool(s.tags[at] & NOUN or (not s.tags[at] & NO_OCCUPATION and is_occupation(s, at)))


def without_other_words(s: Sentence, words: list[int]) -> list[int]:
    """The words of a role without a verb or an object that stands before it: "to *defeat* President Lee"."""
    if words and s.lower(words[0] - 1) == "to" and not is_describing(s, words[0]):
        words = words[1:]
    title = next((n for n, i in enumerate(words) if s.tags[i] & Tag.TITLE and s.tags[i] & Tag.CAPITAL), 0)
    for n in range(title - 1, -1, -1):
        if s.lowered[words[n]] in AND:
            break
        if not is_describing(s, words[n]) and not is_part_of_office(s, words[n]):
            return words[n + 1 :]
    return words


def is_part_of_office(s: Sentence, at: int) -> bool:
    """Whether a noun belongs to the office after it, both in lower case: "*police* chief Col. Lee"."""
    after, plain = s.tag(at + 1), not s.tags[at] & (Tag.CAPITAL | Tag.VERBAL | Tag.VERB | Tag.SPEECH | Tag.FUNCTION)
    return bool(plain and after & OF_PERSON and not after & Tag.CAPITAL)


def without_rank(s: Sentence, words: list[int]) -> list[int]:
    """The words of a role without an abbreviated rank after the office: "police chief *Col.* Lee"."""
    is_rank = len(words) > 1 and s.words[words[-1]].endswith(".") and s.tags[words[-1]] & Tag.TITLE
    office = s.tags[words[-2]] if is_rank else Tag.CAPITAL
    return words[:-1] if office & OF_PERSON and not office & Tag.CAPITAL else words


def is_describing(s: Sentence, at: int) -> bool:
    """Whether a word can stand before a title that belongs to the same person: "*former* Sen.", "*Lund* Mayor"."""
    tag, word = s.tags[at], s.lowered[at]
    return bool(tag & (Tag.CAPITAL | Tag.CLITIC | Tag.TITLE | Tag.PERSON)) or word in ROLE_ADJECTIVES or "-" in word


def is_role(s: Sentence, last: int, *, is_person: bool) -> bool:
    """Whether the last word before a name is a noun for what it names: "mayor", "striker"; not of a person, "group"."""
    tag = s.tags[last]
    if s.lowered[last] in ROLE_ADJECTIVES and s.lower(last - 1) not in OF_PLACE:
        return False
    if not is_person and tag & OF_BODY and not tag & (Tag.CAPITAL | Tag.DOCUMENT):
        return True
    if tag & OF_PERSON:
        return not tag & Tag.PEOPLE or bool(tag & Tag.TITLE)
    if is_office(s, last - 2) or tag & Tag.CAPITAL:
        return any(s.tag(i) & OF_PERSON for i in range(max(0, last - 4), last))
    return not tag & NO_OCCUPATION and is_occupation(s, last)


def shared_title(s: Sentence, at: int) -> str:
    """The title of several people, of whom the name after "and" or a comma is one: "*Councillors* Lee and Berg"."""
    while at >= 0 and (s.tags[at] & (Tag.CAPITAL | Tag.PARTICLE) or s.lowered[at] in AND or s.words[at] == ","):
        found = singular_title(s.words[at])
        if found:
            return found
        at -= 1
    return ""


def singular_title(word: str) -> str:
    """The singular of a title in the plural, with a capital: "Sens." is "Sen."; empty for any other word."""
    stem, stop = (word[:-1], ".") if word.endswith(".") else (word, "")
    if not stem.endswith("s") or not word[:1].isupper() or not VOCABULARY.tag_of(word) & Tag.TITLE:
        return ""
    return stem[:-1] + stop if VOCABULARY.tag_of(stem[:-1]) & Tag.TITLE else ""
