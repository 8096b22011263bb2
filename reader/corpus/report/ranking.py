"""Who is quoted most: persons, and names of which nothing more is known, ranked as the table goes by."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.corpus.report.chart import Row
from reader.document.visible import visible

MOST_ROLES = 2
"""How many roles are named."""
MOST_KEPT = 1_000
"""How many different roles, or forms of a name, are counted for one person."""


VOICE_COLUMNS = ("name_key", "person", "evidence", "name", "role", "gender", "outlet", "quotations", "words")
"""The columns of the table of persons of which a voice is made."""


class Voice(NamedTuple):
    """A speaker of a text, with the person that it is."""

    key: str
    person: str
    evidence: str
    name: str
    role: str
    gender: str
    outlet: str
    quotations: int
    words: int

    @classmethod
    def of(cls, row: tuple[object, ...]) -> Voice:
        """The voice of a row of the table of persons."""
        key, person, evidence, name, role, gender, outlet = (str(value or "") for value in row[:7])
        return cls(key, person, evidence, name, role, gender, outlet, int(str(row[7])), int(str(row[8])))


@dataclass
class Entry:
    """Somebody, or a name, with all that was quoted."""

    quotations: int = 0
    words: int = 0
    texts: int = 0
    persons: int = 0
    by_name: int = 0
    """In how many of the texts nothing but the name says who it is."""
    names: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)

    def add(self, voice: Voice, *, is_new: bool) -> None:
        """Add what somebody said in a text."""
        self.quotations += voice.quotations
        self.words += voice.words
        self.texts += 1
        self.persons += is_new
        self.by_name += not voice.evidence
        count(self.names, voice.name)
        count(self.roles, voice.role)

    def take(self, other: Entry) -> None:
        """Take in texts that say no more than the name."""
        for name in ("quotations", "words", "texts", "persons", "by_name"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def name(self) -> str:
        """The most frequent form of the name."""
        return most_frequent(self.names, 1)[0]

    @property
    def about(self) -> str:
        """The most frequent roles, and in how many texts there is nothing but the name."""
        roles = "; ".join(most_frequent(self.roles, MOST_ROLES))
        texts = f"{self.by_name:,} of {self.texts:,} texts " if self.by_name < self.texts else ""
        alone = f"{texts}by name alone" if self.by_name and self.texts > 1 else ""
        return ", ".join(filter(None, (roles, alone)))


class Ranking:
    """The entries with the most of something."""

    def __init__(self, most: int, by: str) -> None:
        self.most, self.by = most, by
        self.best: list[tuple[int, str, int, Entry]] = []
        self.seen = 0
        self.least = 0
        """What an entry must have at least to be among these."""

    def add(self, entry: Entry) -> None:
        """Add an entry, which stays as long as it is among those with the most."""
        self.seen += 1
        if getattr(entry, self.by) < self.least:
            return
        self.best.append((-getattr(entry, self.by), entry.name, self.seen, entry))
        if len(self.best) > 4 * self.most:
            self.best = heapq.nsmallest(self.most, self.best)
            self.least = -self.best[-1][0]

    def take(self, other: Ranking) -> None:
        """Add the entries of another one, which come after these."""
        self.best += [(number, name, self.seen + seen, entry) for number, name, seen, entry in other.best]
        self.seen += other.seen
        self.best = heapq.nsmallest(self.most, self.best)
        self.least = max(self.least, other.least)

    @property
    def others(self) -> int:
        """How many entries are not among these."""
        return max(0, self.seen - self.most)

    def rows(self) -> tuple[Row, ...]:
        """The rows of a chart, with what it goes by first."""
        entries = (entry for *_, entry in heapq.nsmallest(self.most, self.best))
        numbers = ("quotations", "words") if self.by == "quotations" else ("words", "quotations")
        return tuple(
            Row(entry.name, (*(getattr(entry, name) for name in numbers), entry.texts), entry.about)
            for entry in entries
        )


def entries(voices: Iterable[Voice]) -> Iterator[Entry]:
    """The entries of one folded name: a person for each on which texts agree, then what has only the name.

    Texts that say no more than the name are counted with the person if there is only one; those that say another role
    are not.
    """
    persons: dict[str, Entry] = {}
    silent, other = Entry(), Entry()
    for voice in voices:
        if voice.evidence:
            is_new = voice.person not in persons
            persons.setdefault(voice.person, Entry()).add(voice, is_new=is_new)
        else:
            (other if voice.role else silent).add(voice, is_new=True)
    if len(persons) == 1 and silent.texts:
        [only] = persons.values()
        only.take(silent)
        silent = Entry()
    yield from (persons[name] for name in sorted(persons))
    yield from (entry for entry in (other, silent) if entry.texts)


def count(counter: Counter[str], words: str) -> None:
    """Count some words, if there are any, and room for them."""
    if words and (words in counter or len(counter) < MOST_KEPT):
        counter[words] += 1


def most_frequent(counter: Counter[str], most: int) -> list[str]:
    """The most frequent words, each on one line; of those as frequent, the first by the alphabet."""
    found = heapq.nsmallest(most, counter.items(), key=lambda each: (-each[1], each[0]))
    return [visible(" ".join(words.split())) for words, _ in found]
