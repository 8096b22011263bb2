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
from typing import TypeAlias

from reader.corpus.sorted_runs import MOST_ROWS, SortedRuns
from reader.corpus.stored import Values
from reader.library.kept_texts import folded_name
from reader.persons.accounts import Account, Person, evidence_for, is_full_name, persons_among

NO_LETTERS = re.compile(r"\W+")
LONGEST = 40
"""The most letters of a name in an identifier."""
SPEAKER_COLUMNS = (
    *("document_id", "speaker", "name", "role", "gender", "quotations", "words", "outlet", "date", "month"),
)
"""The columns of the speakers of which persons are made."""
SortedRow: TypeAlias = "tuple[str | int, ...]"
"""The key by which the rows are in order, and the values of these columns; a missing one is empty."""
PLAIN = (int, str)
"""The types of values that are sorted as they are."""
KEY, DOCUMENT, SPEAKER, NAME, ROLE, GENDER = range(6)


def sortable(speaker: Values) -> SortedRow:
    """A row of the speakers as it is sorted: by the folded name, the document and the number in it."""
    return (
        key_of(str(speaker[2])),
        *[value if isinstance(value, PLAIN) else str(value or "") for value in speaker],
    )


@lru_cache(maxsize=1 << 14)
def key_of(name: str) -> str:
    """The key by which the rows are in order."""
    return folded_name(name)


def person_rows(speakers: Iterable[SortedRow], most_rows: int = MOST_ROWS) -> Iterator[dict[str, object]]:
    """A row for each speaker, in the order of folded names; `most_rows` are kept in memory.

    All rows of one name are gone through twice, side by side: to find the persons among them, and to tell each its own.
    """
    runs: SortedRuns[SortedRow] = SortedRuns(most_rows)
    try:
        for row in speakers:
            runs.add(row)
        names, again = groupby(runs, itemgetter(KEY)), groupby(runs, itemgetter(KEY))
        for (key, rows), (_, same_rows) in zip(names, again, strict=True):
            found = Persons(str(key), Counter([account_of(row) for row in rows if has_full_name(row)]))
            yield from map(found.row, same_rows)
    finally:
        runs.close()


def account_of(row: SortedRow) -> Account:
    """What a document says of a speaker."""
    return Account(str(row[ROLE]), str(row[GENDER]))


def has_full_name(row: SortedRow) -> bool:
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

    def row(self, row: SortedRow) -> dict[str, object]:
        """The row of the table for a sorted row."""
        key, document, number, name, role, gender, quotations, words, outlet, day, month = row
        account = account_of(row)
        person = self.person_of.get(account) if has_full_name(row) else None
        if person is not None and self.last.get(id(person)) == document:
            person = None
        if person is not None:
            self.last[id(person)] = str(document)
        return {
            "document_id": document,
            "outlet": outlet or None,
            "date": date.fromisoformat(str(day)) if day else None,
            "month": month or None,
            "speaker": number,
            "person": self.identifiers[id(person)]
            if person is not None
            else identifier(self.key, f"{document}\n{number}"),
            "evidence": (self.evidence[account] or None) if person is not None else None,
            "name_key": key,
            "name": name,
            "role": role or None,
            "gender": gender,
            "quotations": quotations,
            "words": words,
        }


def identifier(name: str, *more: str) -> str:
    """The identifier of a person: the name, and what tells this one from others who have it.

    >>> identifier("ann lee", "mayor of Lund", "female")
    'ann-lee-4c37ea7fb4c2'
    """
    digest = blake2b("\n".join((name, *more)).encode(errors="surrogatepass"), digest_size=6).hexdigest()
    return f"{NO_LETTERS.sub('-', name).strip('-')[:LONGEST]}-{digest}"
