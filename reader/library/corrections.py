"""Corrections in the library: loading, merging and saving those of several readers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.document import Correction, correction_of, correction_record

if TYPE_CHECKING:
    from sqlite3 import Connection


def load_corrections(connection: Connection, article: int) -> Iterator[Correction]:
    """The corrections of an article. Records that this version does not understand are skipped."""
    query = "SELECT record FROM correction WHERE article = ? ORDER BY number"
    for (record,) in connection.execute(query, (article,)):
        with suppress(ValueError):
            yield correction_of(json.loads(record))


def merged_corrections(
    there: tuple[Correction, ...], before: tuple[Correction, ...], after: tuple[Correction, ...]
) -> tuple[Correction, ...]:
    """The corrections of two readers: those that are there, without what one took back, and with what that one made.

    `before` and `after` are the corrections of the one who saves. A later correction of the same words prevails.
    """
    if there == before:
        return after
    kept = [each for each in there if each in after or each not in before]
    return (*kept, *(each for each in after if each not in before and each not in kept))


def replace_corrections(connection: Connection, article: int, corrections: Iterable[Correction]) -> None:
    """Replace the corrections."""
    connection.execute("DELETE FROM correction WHERE article = ?", (article,))
    rows = [(article, number, json.dumps(correction_record(each))) for number, each in enumerate(corrections)]
    connection.executemany("INSERT INTO correction VALUES (?, ?, ?)", rows)
