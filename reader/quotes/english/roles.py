"""Roles: what the article says somebody is, in titles before the name, appositions and clauses after it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from reader.quotes.english.appositions import apposition_after, apposition_end, phrase_core_after
from reader.quotes.english.entities import Name
from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import NOUN, is_manner, is_nominal
from reader.quotes.english.phrases import walk_left
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

TYING: Final = Tag.CLITIC | Tag.ATTACHING
"""The bits of words that attach a name to what precedes it."""
LEADING: Final = Tag.DETERMINER | Tag.QUOTE
"""The bits of words that can begin the phrase of a name."""
AND = listed("connectives", "and")
COPULA = listed("verbs", "copula")
HONORIFIC: Final = listed("names", "honorific")
MOST_ROLES = 2
"""The most different roles of one person."""


def roles_at(text: str, name: Name) -> tuple[str, ...]:
    """The roles of a person at one occurrence of the name."""
    s, following = name.sentence, name.core[1] + 1
    before = role_before(text, name) if can_have_role_before(name) else ""
    if following < len(s.words) and s.words[following] in {",", "("}:
        return tuple(filter(None, (role_in_apposition(text, name), role_in_clause(text, name), before)))
    return (before,) if before else ()


def joined_roles(roles: Iterable[str]) -> str:
    """The first roles that differ, joined by semicolons; empty if there are none."""
    found: list[str] = []
    for role in roles:
        if not any(role.casefold() in other.casefold() for other in found):
            found.append(role)
        if len(found) == MOST_ROLES:
            break
    return "; ".join(found)


def role_in_apposition(text: str, name: Name) -> str:
    """The apposition after the name: "Ann Lee, *a professor at Lund*, …"."""
    s = name.sentence
    found = apposition_after(s, name.core[1])
    if found is None:
        return ""
    first, last = found
    if not any(s.tags[i] & (NOUN | Tag.CUE_NOUN) for i in range(first, last + 1)) or is_doing(s, first, last):
        return ""
    return " ".join(text[s.start(first) : s.end(last)].split())


def is_doing(s: Sentence, first: int, last: int) -> bool:
    """Whether the words after a name say what somebody does: "anxiously *bringing a chair* to the table"."""
    while first < last and (s.tags[first] & (Tag.ADVERB | Tag.PREPOSITION | Tag.TIME) or is_manner(s.lowered[first])):
        first += 1
    if not s.lowered[first].endswith("ing") or s.tags[first] & Tag.CAPITAL:
        return False
    return bool(
        s.tag(first + 1) & (Tag.DETERMINER | Tag.POSSESSIVE | Tag.PREPOSITION | Tag.OBJECT_PRONOUN | Tag.CAPITAL)
    )


def role_in_clause(text: str, name: Name) -> str:
    """The complement of a clause after the name: "Ann Lee, who was *the first mayor of Lund*"."""
    s = name.sentence
    first = name.core[1] + 4
    if s.lower(first - 2) != "who" or s.lower(first - 3) != "," or s.lower(first - 1) not in COPULA:
        return ""
    head, last = phrase_core_after(s, first), apposition_end(s, first)
    if head is None or last is None or not any(s.tags[i] & (NOUN | Tag.CUE_NOUN) for i in range(first, head + 1)):
        return ""
    last = next((i - 1 for i in range(head + 1, last + 1) if s.tags[i] & (Tag.SUBORDINATOR | Tag.CONJUNCTION)), last)
    return " ".join(text[s.start(first) : s.end(last)].split())


def can_have_role_before(name: Name) -> bool:
    """Whether a word before a name, other than an honorific, can belong to its phrase."""
    s, at = name.sentence, name.first - 1
    if name.form.title_length and not all(
        word.rstrip(".") in HONORIFIC for word in s.lowered[name.first : name.core[0]]
    ):
        return True
    if at < 0:
        return False
    tag = s.tags[at]
    if tag & TYING:
        return False
    return bool(tag & LEADING) or s.lowered[at] in AND or is_nominal(s, at)


def role_before(text: str, name: Name) -> str:
    """The words before the name: "*longtime campaign manager* Ann Lee".

    An honorific alone is no role, nor is a noun that the name only depends on: "the mother of Ann Lee".
    """
    s = name.sentence
    first, _ = walk_left(s, name.core[1])
    words = [i for i in range(first, name.core[0]) if s.lowered[i].rstrip(".") not in HONORIFIC]
    cut = [i for i in words if s.lowered[i] == "and" and not s.tags[i - 1] & (Tag.TITLE | NOUN)]
    words = [i for i in words if not cut or i > cut[-1]]
    while words and s.tags[words[0]] & (Tag.DETERMINER | Tag.POSSESSIVE):
        words.pop(0)
    if not words or not any(s.tags[i] & (Tag.TITLE | NOUN) for i in words):
        return ""
    if s.tags[words[-1]] & TYING:
        return ""
    return " ".join(text[s.start(words[0]) : s.end(words[-1])].split())
