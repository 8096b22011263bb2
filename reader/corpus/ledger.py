"""The ledger of a run: what it was asked to do, and which partitions have all their tables.

A line of JSON each, added when the files of a partition have their names, so that a run that was killed goes on where
it was. A line that was not written to its end does not count.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from reader.corpus.schema import TABLES
from reader.corpus.tables.folders import UNFINISHED
from reader.corpus.writing import Written
from reader.errors import OutputError, UsageError

NAME = "_ledger.jsonl"
"""The file in the folder of the tables; programs that read tables pass over names with this beginning."""


class Ledger:
    """The ledger of a folder, while a run adds to it."""

    def __init__(self, file: TextIO, finished: dict[str, Written]) -> None:
        self.file = file
        self.finished = finished
        """The partitions that are finished, by name."""

    def add(self, written: Written) -> None:
        """Add a partition; it stays even if the machine fails right after."""
        self.finished[written.name] = written
        self.write(written._asdict())

    def write(self, line: dict[str, object]) -> None:
        """Write a line."""
        self.file.write(json.dumps(line, ensure_ascii=False) + "\n")
        self.file.flush()
        os.fsync(self.file.fileno())


@contextmanager
def ledger_of(folder: Path, task: dict[str, object], *, goes_on: bool) -> Iterator[Ledger]:
    """Open the ledger of a run that does a task.

    Raises UsageError if the folder has tables and the run does not go on, or goes on with another task; OutputError if
    nothing can be written there.
    """
    path = folder / NAME
    before = read_ledger(path)
    if before is None and any((folder / name).exists() for name in names_of_tables()):
        raise UsageError(f"{folder} has tables that no run of reader corpus wrote. Name another folder.")
    if before is not None and not goes_on:
        raise UsageError(
            f"{folder} has the tables of an earlier run. Go on with it by --resume, or name another folder."
        )
    if before is not None and before[0] != json.loads(json.dumps(task)):
        changed = ", ".join(sorted(name for name in task if before[0].get(name) != json.loads(json.dumps(task[name]))))
        raise UsageError(f"{folder} is of a run with other {changed}. Name another folder, or remove this one.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(folder / UNFINISHED, ignore_errors=True)
        with path.open("a", encoding="utf-8") as file:
            ledger = Ledger(file, before[1] if before is not None else {})
            ledger.write(task) if before is None else file.write("\n")
            yield ledger
        shutil.rmtree(folder / UNFINISHED, ignore_errors=True)
    except OSError as error:
        raise OutputError(f"{folder} cannot be written: {error.strerror or error}.") from None


def names_of_tables() -> Iterator[str]:
    """The names that folders of tables can have."""
    return (f"{table}.{suffix}" for table in TABLES for suffix in ("parquet", "jsonl", "csv"))


def read_ledger(path: Path) -> tuple[dict[str, object], dict[str, Written]] | None:
    """The task of a ledger and the partitions that are finished; None if there is no ledger, or nothing in it."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, ValueError):
        return None
    read = [values for values in map(values_of, lines) if values]
    if not read or "inputs" not in read[0]:
        return None
    finished = [Written(**values) for values in read[1:]]  # type: ignore[arg-type]  # as `add` wrote them
    return read[0], {each.name: each for each in finished}


def values_of(line: str) -> dict[str, object]:
    """The values of a line; none if it was not written to its end."""
    try:
        values = json.loads(line)
    except ValueError:
        return {}
    return values if isinstance(values, dict) else {}
