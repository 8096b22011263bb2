"""Roles: the offices that the words of a role name, and whether two roles can be, or must be, those of one person."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files

from reader.named_tuple import NamedTuple

WORD = re.compile(r"[^\W_][\w.&'’-]*")
POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
PARTS = re.compile(r"[;,]")
Name = frozenset[str]
"""The words of a name of a body or a place, in lower case."""


class RoleWords(NamedTuple):
    """The words of `role_words.toml`."""

    vague: frozenset[str]
    weak: frozenset[str]
    parties: frozenset[str]
    bodies: frozenset[str]
    areas: frozenset[str]
    at: frozenset[str]
    ends: frozenset[str]
    countries: frozenset[str]
    same: dict[str, str]


@dataclass(frozen=True, slots=True)
class Office:
    """One office of a role: "Republican senator from Texas" is a senator, a Republican, of Texas."""

    noun: str
    """What it is: "senator"."""
    parties: frozenset[str] = frozenset()
    """The parties that are named."""
    words: frozenset[str] = frozenset()
    """Other words in lower case before the noun, or after it: "law", "presidential"."""
    names: frozenset[Name] = frozenset()
    """The names of bodies and places."""
    bodies: frozenset[Name] = field(default=frozenset(), compare=False)
    """Those of the names that are bodies for which somebody works."""

    @property
    def is_specific(self) -> bool:
        """Whether it says which of its kind it is."""
        return bool(self.parties or self.words or self.names)

    @property
    def specifics(self) -> frozenset[str]:
        """All words that say which of its kind it is."""
        return self.parties.union(self.words, *self.names)

    def differs(self, other: Office) -> bool:
        """Whether an office of the same kind is another one: of another party, body, place or subject."""
        if are_apart(self.parties, other.parties):
            return True
        if self.names and other.names:
            if not shared_names(self.names, other.names):
                return True
        elif are_apart(self.words, other.words):
            return True
        return are_apart(self.words, other.words) and not self.specifics & other.specifics


@cache
def role_words() -> RoleWords:
    """The words of the data file."""
    read = tomllib.loads(files("reader.persons").joinpath("role_words.toml").read_text(encoding="utf-8"))
    same: dict[str, str] = read.pop("same")
    return RoleWords(**{name: frozenset(words.split()) for name, words in read.items()}, same=same)


@lru_cache(maxsize=1 << 14)
def offices_of(role: str) -> tuple[Office, ...]:
    """The offices that a role names, in the order of its words.

    >>> [(office.noun, sorted(office.specifics)) for office in offices_of("former mayor of Port Hill; CSIS adviser")]
    [('mayor', ['hill', 'port']), ('adviser', ['csis'])]
    """
    found = (
        office_of(words) for part in PARTS.split(POSSESSIVE.sub("", role)) for words in conjuncts(WORD.findall(part))
    )
    return tuple(office for office in found if office is not None)


def conjuncts(words: list[str]) -> Iterator[list[str]]:
    """The words on each side of an "and" that stands before what ends a noun."""
    ends = role_words().ends
    last = next((at for at, word in enumerate(words) if word.casefold() in ends), len(words))
    start = 0
    for at, word in enumerate(words[:last]):
        if word == "and":
            yield words[start:at]
            start = at + 1
    yield words[start:]


def office_of(words: list[str]) -> Office | None:
    """The office that some words name; None if there is no noun among them."""
    known = role_words()
    end = next((at for at, word in enumerate(words) if word.casefold() in known.ends), len(words))
    if not end:
        return None
    noun = words[end - 1].casefold().strip(".").removeprefix("then-")
    if not noun.replace("-", "").isalpha():
        return None
    before, after = words[: end - 1], words[end:]
    names: set[Name] = set()
    bodies: set[Name] = set()
    others: set[str] = set()
    for part, place in ((before, ""), *parts_after(after)):
        for run in runs(part):
            own = frozenset(word.casefold() for word in run) - known.vague
            if not run[0][0].isupper():
                others |= own - known.bodies - known.areas
                continue
            name = own - known.parties - {"of", "and", "for", "&"}
            others |= own & known.parties
            if name - known.bodies - known.areas:
                names.add(name)
                if name & known.bodies or is_acronym(run) or place in known.at:
                    bodies.add(name)
    parties = {word for word in others if word in known.parties}
    noun = known.same.get(noun, noun)
    others -= parties | known.ends | {"and"}
    return Office(noun, frozenset(parties), frozenset(others), frozenset(names), frozenset(bodies))


def parts_after(words: list[str]) -> Iterator[tuple[list[str], str]]:
    """What follows the noun, cut before each word after which a body or a place is named, with that word."""
    known, start, place = role_words(), 0, ""
    for at, word in enumerate(words):
        low = word.casefold()
        is_inside = low in {"of", "for"} and at and words[at - 1][0].isupper() and not low[0].isupper()
        if low in known.ends and not is_inside:
            yield words[start:at], place
            start, place = at + 1, low
    yield words[start:], place


def runs(words: list[str]) -> Iterator[list[str]]:
    """Words in lower case one by one, and capitalized ones together, with what stands between them within a name."""
    run: list[str] = []
    for at, word in enumerate(words):
        is_between = (
            bool(run) and word in {"of", "and", "the", "for", "&"} and any(each[0].isupper() for each in words[at:])
        )
        if word[0].isupper() or is_between:
            run.append(word)
            continue
        if run:
            yield run
        run = []
        yield [word]
    if run:
        yield run


def is_acronym(run: list[str]) -> bool:
    """Whether a name is an acronym of a body: "CSIS", but not "UK"."""
    [word, *others] = run
    return (
        not others
        and len(word) > 1
        and word.isupper()
        and word.isalpha()
        and word.casefold() not in role_words().countries
    )


def are_apart(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Whether both say something, and nothing that is the same."""
    return bool(ones and others) and ones.isdisjoint(others)


def shared_names(ones: Iterable[Name], others: Iterable[Name]) -> frozenset[str]:
    """The words that two names of one body or place share, of all such names."""
    others = list(others)
    return frozenset(word for one in ones for other in others if is_same_name(one, other) for word in one & other)


def is_same_name(one: Name, other: Name) -> bool:
    """Whether two names may be those of one body: "Columbia University" and "Columbia", but not "Columbia Hospital"."""
    kinds = role_words().bodies | role_words().areas
    if are_apart(one & kinds, other & kinds):
        return False
    own, others = one - kinds, other - kinds
    return own <= others or others <= own


def disagree(one: str, other: str) -> bool:
    """Whether two roles cannot be one person's: both name an office of a kind, and not the same one.

    >>> disagree("mayor of Lund", "the mayor of Oslo"), disagree("mayor of Lund", "singer")
    (True, False)
    """
    mine, theirs = offices_of(one), offices_of(other)
    for noun in {office.noun for office in mine} & {office.noun for office in theirs}:
        pairs = [(a, b) for a in mine if a.noun == noun for b in theirs if b.noun == noun]
        if all(a.differs(b) for a, b in pairs):
            return True
    return False


def agreement(one: str, other: str) -> str:
    """On what two roles agree: on an office, or on the body for which somebody works; empty for nothing.

    >>> agreement("the mayor of Lund", "former mayor"), agreement("spokesman for Acme", "Acme spokeswoman")
    ('role: mayor', 'role: spokesman, acme')
    >>> agreement("adviser at CSIS", "CSIS fellow"), agreement("his wife", "wife")
    ('body: csis', '')
    """
    found = [
        (not shared, a.noun, shared)
        for a in offices_of(one)
        for b in offices_of(other)
        if a.noun == b.noun and not a.differs(b)
        for shared in [", ".join(sorted(a.specifics & b.specifics))]
        if shared or a.noun not in role_words().weak
    ]
    if found:
        _, noun, shared = min(found)
        return f"role: {noun}, {shared}" if shared else f"role: {noun}"
    bodies = shared_names(names_of_bodies(one), names_of_bodies(other))
    return f"body: {', '.join(sorted(bodies))}" if bodies else ""


def names_of_bodies(role: str) -> set[Name]:
    """The bodies for which somebody works, by a role."""
    return {name for office in offices_of(role) for name in office.bodies}
