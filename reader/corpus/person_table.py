"""Writing the table of persons, once those of all documents are there; each worker joins those of a range of names."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from reader.corpus.columns import Columns
from reader.corpus.options import CorpusOptions
from reader.corpus.person_rows import SPEAKER_COLUMNS, person_rows, sortable
from reader.corpus.speaker_runs import NameRange, ranges_of, rows_between, sorted_run, to_sort
from reader.corpus.stored import StoredTables
from reader.corpus.tables.folders import UNFINISHED, write_table

ROWS_OF_A_FILE = 25_000
"""How many rows a file has at most."""
T = TypeVar("T")
R = TypeVar("R")


class Spread(Protocol):
    """What hands out work, as `map` does, and returns the results in order."""

    def __call__(self, work: Callable[[T], R], tasks: Iterable[T], /) -> Iterator[R]:
        """The results for each task."""
        ...


class Joined(NamedTuple):
    """The persons of a range of names, once they are written."""

    rows: int
    parts: list[str]
    """The names of their files, without their ends."""


def write_persons(
    folder: str, options: CorpusOptions, spread: Spread = map, show: Callable[[int, int], None] = lambda *_: None
) -> int:
    """Write the table of persons, in place of an earlier one, from that of the speakers; the number of its rows.

    `spread` hands out the work, and `show` is told how many of how many ranges of names are done. The same speakers
    give the same table, byte for byte. Raises SourceError if the speakers cannot be read, and OSError if the persons
    cannot be written.
    """
    tables, place = StoredTables(Path(folder), options.table_format), Path(folder, UNFINISHED, "speakers")
    runs = list(spread(partial(sorted_run, folder=folder, options=options), to_sort(tables, place)))
    ranges = ranges_of(runs)
    join = partial(joined, runs=[run.path for run in runs], folder=folder, options=options)
    written, count = set[str](), 0
    for number, found in enumerate(spread(join, ranges), 1):
        count += found.rows
        written.update(found.parts)
        show(number, len(ranges))
    for file in tables.files("persons"):
        if file.path.stem not in written:
            file.path.unlink()
    shutil.rmtree(place, ignore_errors=True)
    return count


def joined(names: NameRange, runs: list[Path], folder: str, options: CorpusOptions) -> Joined:
    """Write the persons of a range of names."""
    rows = person_rows(chain.from_iterable(rows_between(path, names.first, names.end) for path in runs))
    parts: list[str] = []
    count = 0
    while (batch := Columns("persons", islice(rows, ROWS_OF_A_FILE))) or not (parts or names.number):
        part = f"{names.number:05}-{len(parts):05}"
        write_table(Path(folder), "persons", part, {(): batch}, options, is_needed=True)
        parts.append(f"part-{part}")
        count += len(batch)
    return Joined(count, parts)


def persons_of(tables: StoredTables) -> Iterator[dict[str, object]]:
    """The rows of the table of persons, from the speakers, in this process alone. Raises SourceError."""
    return person_rows(map(sortable, tables.rows("speakers", SPEAKER_COLUMNS)))
