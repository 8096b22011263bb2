"""The table of persons: each speaker of each document with the person that it is, from however many documents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter

from reader.corpus.sorted_runs import MOST_ROWS, SortedRuns
from reader.library.kept_texts import folded_name
from reader.persons.accounts import Account, Person, evidence_for, is_full_name, persons_among

Row = Mapping[str, object]
NO_LETTERS = re.compile(r"\W+")
LONGEST = 40
"""The most letters of a name in an identifier."""
KEPT = ("name", "role", "gender", "quotations", "words", "outlet", "date", "month")
"""The columns that the persons have from the speakers."""
KEY, DOCUMENT, SPEAKER, NAME, ROLE, GENDER = range(6)
DATE = NAME + KEPT.index("date")
"""Where these are in a sorted row."""


def person_rows(speakers: Iterable[Row], most_rows: int = MOST_ROWS) -> Iterator[dict[str, object]]:
    """A row for each speaker, in the order of folded names; `most_rows` are kept in memory.

    All rows of one name are gone through twice, side by side: to find the persons among them, and to tell each its own.
    """
    runs: SortedRuns[tuple[str | int, ...]] = SortedRuns(most_rows)
    try:
        for row in speakers:
            runs.add(sortable(row))
        names, again = groupby(runs, itemgetter(KEY)), groupby(runs, itemgetter(KEY))
        for (key, rows), (_, same_rows) in zip(names, again, strict=True):
            found = Persons(str(key), Counter(map(account_of, filter(has_full_name, rows))))
            yield from map(found.row, same_rows)
    finally:
        runs.close()


def sortable(row: Row) -> tuple[str | int, ...]:
    """A row of the speakers as it is sorted: by the folded name, the document and the number in it."""
    kept = [value if isinstance(value := row.get(name), int) else str(value or "") for name in KEPT]
    return key_of(str(row["name"])), str(row["document_id"]), int(str(row["speaker"])), *kept


@lru_cache(maxsize=1 << 14)
def key_of(name: str) -> str:
    """The key by which the rows are in order."""
    return folded_name(name)


def account_of(row: tuple[str | int, ...]) -> Account:
    """What a document says of a speaker."""
    return Account(str(row[ROLE]), str(row[GENDER]))


def has_full_name(row: tuple[str | int, ...]) -> bool:
    """Whether a speaker has a full name."""
    return is_full_name(str(row[NAME]))


class Persons:
    """The persons of one name."""

    def __init__(self, key: str, accounts: Mapping[Account, int]) -> None:
        """`key` is the folded name, and `accounts` are what the documents say, with how many say so."""
        self.key = key
        self.person_of: dict[Account, Person] = {}
        self.evidence: dict[Account, str] = {}
        self.identifiers: dict[int, str] = {}
        for person in persons_among(accounts):
            texts = sum(accounts[each] for each in person.accounts)
            self.identifiers[id(person)] = identifier(key, *min(person.accounts))
            for account in person.accounts:
                self.person_of[account] = person
                self.evidence[account] = evidence_for(account, person, accounts) if texts > 1 else ""
        self.last: dict[int, str] = {}
        """The last document of each person: who is named twice in one is two persons there."""

    def row(self, row: tuple[str | int, ...]) -> dict[str, object]:
        """The row of the table for a sorted row."""
        document, number, account = str(row[DOCUMENT]), row[SPEAKER], account_of(row)
        person = self.person_of.get(account) if has_full_name(row) else None
        if person is not None and self.last.get(id(person)) == document:
            person = None
        if person is not None:
            self.last[id(person)] = document
        of_document = zip(KEPT, (each if isinstance(each, int) else each or None for each in row[NAME:]), strict=True)
        return {
            "document_id": document,
            "speaker": number,
            **dict(of_document),
            "date": date.fromisoformat(str(row[DATE])) if row[DATE] else None,
            "name_key": self.key,
            "person": self.identifiers[id(person)]
            if person is not None
            else identifier(self.key, document, str(number)),
            "evidence": (self.evidence[account] or None) if person is not None else None,
        }


def identifier(name: str, *more: str) -> str:
    """The identifier of a person: the name, and what tells this one from others who have it.

    >>> identifier("ann lee", "mayor of Lund", "female")
    'ann-lee-4c37ea7fb4c2'
    """
    digest = blake2b("\n".join((name, *more)).encode(errors="surrogatepass"), digest_size=6).hexdigest()
    return f"{NO_LETTERS.sub('-', name).strip('-')[:LONGEST]}-{digest}"
