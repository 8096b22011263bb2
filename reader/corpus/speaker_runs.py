"""The speakers of all documents in the order of their names, in files of which any part can be read by itself.

Workers sort some files of the table each, and then each joins the persons of a range of names.
"""

from __future__ import annotations

import marshal
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO, NamedTuple

from reader.corpus.options import CorpusOptions
from reader.corpus.person_rows import KEY, SPEAKER_COLUMNS, SortedRow, sortable
from reader.corpus.sorted_runs import SortedRuns
from reader.corpus.stored import StoredTables, TableFile

BATCH = 100
"""How many rows of a run are read at once."""
SAMPLES = 64
"""Of how many rows the names are told when a run is finished, so that ranges of names can be chosen."""
RANGE_ROWS = 5_000
"""How many rows a range has at least, roughly."""
MOST_RANGES = 256
"""How many ranges there are at most; each worker that joins one looks into all runs."""
RUN_BYTES = 1 << 20
"""How many bytes of the table of speakers go into a run, roughly."""
RUN_FILES = 64
"""How many files of it do at most."""
NUMBER_BYTES = 8


class ToSort(NamedTuple):
    """Files of the table of speakers whose rows are sorted into a run."""

    files: tuple[TableFile, ...]
    path: Path
    """Where the run is written."""


class SpeakerRun(NamedTuple):
    """Rows of speakers that are sorted."""

    path: Path
    rows: int
    samples: list[str]
    """The keys of some rows, at equal distances."""


class NameRange(NamedTuple):
    """Keys that follow each other, of which the persons are joined at once."""

    number: int
    first: str
    """The first key; empty for the beginning."""
    end: str | None
    """The key before which it ends; None for the end."""


def to_sort(tables: StoredTables, folder: Path) -> Iterator[ToSort]:
    """The runs that are to be written to a folder."""
    files: list[TableFile] = []
    size = number = 0
    for file in tables.files("speakers"):
        files.append(file)
        size += file.path.stat().st_size
        if size >= RUN_BYTES or len(files) >= RUN_FILES:
            yield ToSort(tuple(files), folder / f"run-{number:05}")
            files, size, number = [], 0, number + 1
    if files:
        yield ToSort(tuple(files), folder / f"run-{number:05}")


def sorted_run(task: ToSort, folder: str, options: CorpusOptions) -> SpeakerRun:
    """Sort some speakers into a run. Raises SourceError if they cannot be read, OSError if it cannot be written."""
    tables = StoredTables(Path(folder), options.table_format)
    runs: SortedRuns[SortedRow] = SortedRuns()
    try:
        for file in task.files:
            for speaker in tables.rows_of_file(file, "speakers", SPEAKER_COLUMNS):
                runs.add(sortable(speaker))
        task.path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = task.path.with_suffix(".part")
        with unfinished.open("wb") as stream:
            keys, rows = write_run(stream, iter(runs))
        unfinished.replace(task.path)
    finally:
        runs.close()
    return SpeakerRun(task.path, rows, keys[:: max(1, len(keys) // SAMPLES)])


def write_run(stream: BinaryIO, rows: Iterator[SortedRow]) -> tuple[list[str], int]:
    """Write sorted rows in batches, and after them the first key of each with its place; the keys and how many rows."""
    keys: list[str] = []
    places: list[int] = []
    count = 0
    while batch := list(islice(rows, BATCH)):
        keys.append(str(batch[0][KEY]))
        places.append(stream.tell())
        stream.write(marshal.dumps(batch))
        count += len(batch)
    place = stream.tell()
    stream.write(marshal.dumps((keys, places)))
    stream.write(place.to_bytes(NUMBER_BYTES, "little"))
    return keys, count


def ranges_of(runs: Iterable[SpeakerRun]) -> list[NameRange]:
    """Ranges that hold all keys, with roughly as many rows each; of the same runs always the same."""
    found = list(runs)
    samples = sorted(key for run in found for key in run.samples)
    wanted = min(MOST_RANGES, max(1, sum(run.rows for run in found) // RANGE_ROWS))
    firsts = sorted({samples[at * len(samples) // wanted] for at in range(1, wanted)} if samples else ())
    return [
        NameRange(number, first, end)
        for number, (first, end) in enumerate(zip(["", *firsts], [*firsts, None], strict=True))
    ]


def rows_between(path: Path, first: str, end: str | None) -> Iterator[SortedRow]:
    """The rows of a run whose keys are in a range."""
    with path.open("rb") as stream:
        stream.seek(-NUMBER_BYTES, 2)
        stop = stream.seek(int.from_bytes(stream.read(NUMBER_BYTES), "little"))
        keys, places = marshal.load(stream)  # workers of this run wrote it
        at = max(0, bisect_left(keys, first) - 1)
        last = len(keys) if end is None else bisect_left(keys, end)
        ends = [*places[1:], stop]
        stream.seek(places[at] if places else stop)
        for start, stop in zip(places[at:last], ends[at:last], strict=True):
            for row in marshal.loads(stream.read(stop - start)):
                if first <= row[KEY] and (end is None or row[KEY] < end):
                    yield row
