"""Roles: what the article says somebody is, in titles before the name, appositions and clauses after it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from reader.quotes.english.appositions import apposition_after, apposition_end, bracketed, phrase_core_after
from reader.quotes.english.descriptions import description_before, is_next_subject
from reader.quotes.english.entities import Name
from reader.quotes.english.lexicon import listed
from reader.quotes.english.name_evidence import is_occupation
from reader.quotes.english.names_in_phrases import is_office, name_in
from reader.quotes.english.nominal import NOUN, is_manner
from reader.quotes.english.roles_before import role_before
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

AND = listed("connectives", "and")
COPULA = listed("verbs", "copula")
RELATIVE = listed("pronouns", "relative") | {"whose"}
AFTER_HEAD: Final = Tag.PREPOSITION | Tag.SUBORDINATOR | Tag.PUNCTUATION
"""The bits of what follows the head of an apposition."""
ONE_OR_MORE: Final = Tag.PERSON | Tag.PEOPLE
MOST_ROLES = 2
"""The most different roles of one person."""


def roles_at(text: str, name: Name) -> tuple[str, ...]:
    """The roles of a person at one occurrence of the name."""
    s, following = name.sentence, name.core[1] + 1
    before = role_before(text, name)
    if s.lower(name.first - 1) == "," and description_before(name) is not None:
        return (before,) if before else ()
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
    """The apposition after the name, also after an age: "Ann Lee, *a professor at Lund*, …"."""
    s = name.sentence
    found = bracketed(s, name.core[1]) or apposition_after(s, name.core[1])
    if found is not None and found[0] == found[1] and s.tags[found[0]] & Tag.NUMBER:
        found = apposition_after(s, found[1])
    if found is None:
        return ""
    first, last = found
    last = next((i - 1 for i in range(first + 1, last) if is_next_of_list(s, i)), last)
    if is_next_subject(s, name, last) or phrase_core_after(s, first) is None or not names_role(s, first, last):
        return ""
    if s.tag(last + 1) & Tag.SPEECH and s.lower(last + 2) == ",":
        return ""
    if is_doing(s, first, last) or is_clause(s, first, last):
        return ""
    return " ".join(text[s.start(first) : s.end(last)].split())


def names_role(s: Sentence, first: int, last: int) -> bool:
    """Whether the words of an apposition up to its head are a role, and neither a name nor something else."""
    head = next((i - 1 for i in range(first + 1, last + 1) if s.tags[i] & AFTER_HEAD), last)
    if s.lowered[first] in RELATIVE or is_other_person(s, first, head) or s.tags[head] & ONE_OR_MORE == Tag.PEOPLE:
        return False
    return any(s.tags[i] & NOUN or is_office(s, i) for i in range(first, head + 1)) or (
        bool(s.tags[first] & Tag.DETERMINER) and is_occupation(s, head) and not s.tags[head] & (Tag.CAPITAL | Tag.CUE)
    )


def is_other_person(s: Sentence, first: int, head: int) -> bool:
    """Whether an apposition is another person's name after a title: "Ann Lee, *Mr. Berg*, and others"."""
    inner = name_in(s, first, head)
    return inner is not None and first < inner[0] and bool(s.tags[inner[0] - 1] & Tag.TITLE and not s.tags[head] & NOUN)


def is_clause(s: Sentence, first: int, last: int) -> bool:
    """Whether the words after a name are a clause with a verb of its own: "the army *has been* told so"."""
    for i in range(first, last + 1):
        if s.tags[i] & Tag.SUBORDINATOR:
            return False
        if s.tags[i] & (Tag.AUXILIARY | Tag.VERB) and not s.tags[i] & (Tag.CAPITAL | Tag.CLITIC):
            return True
    return False


def is_next_of_list(s: Sentence, at: int) -> bool:
    """Whether the next name of a list begins after a word: "Lee, Republican of Ohio*,* and Berg"."""
    after = at + 2 if s.lower(at + 1) in AND else at + 1
    return s.words[at] == "," and after == at + 2 and s.tag(after) & (Tag.CAPITAL | NOUN) == Tag.CAPITAL


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
