"""A run: an archive is cut into partitions, workers write their tables, and the ledger keeps what is finished.

At the end the table of persons is made of that of the speakers.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import NamedTuple

from reader import __version__
from reader.corpus.inputs.listing import Input
from reader.corpus.ledger import ledger_of
from reader.corpus.options import CorpusOptions
from reader.corpus.partitions import Partition, partitions
from reader.corpus.person_table import Spread, write_persons
from reader.corpus.writing import Written


class Workers(NamedTuple):
    """Who does the work."""

    write: Callable[[Iterable[Partition]], Iterator[Written]]
    """Writes the tables of partitions, in any order, and says when each is finished."""
    spread: Spread = map
    """Hands out other work; without it, this process does it."""


class State(NamedTuple):
    """How far a run is."""

    documents: int = 0
    quotations: int = 0
    rejected: int = 0
    unread: int = 0
    weight: int = 0
    """How much of the input is done, in bytes."""
    ranges: tuple[int, int] = (0, 0)
    """Of how many ranges of names the persons are joined, and how many there are; zero until all input is done."""

    def plus(self, written: Written) -> State:
        """The state when one more partition is finished."""
        return State(
            self.documents + written.documents,
            self.quotations + written.quotations,
            self.rejected + written.rejected,
            self.unread + written.unread,
            self.weight + written.weight,
        )


def run_corpus(
    inputs: list[Input],
    folder: Path,
    options: CorpusOptions,
    workers: Workers,
    show: Callable[[State], None] = lambda _: None,
    *,
    goes_on: bool = False,
) -> State:
    """Write the tables of an archive into a folder; `show` is told how far it is.

    With `goes_on`, partitions that an earlier run has finished are left as they are. Raises UsageError if the folder
    has the tables of another run, OutputError if they cannot be written.
    """
    with ledger_of(folder, task_of(inputs, options), goes_on=goes_on) as ledger:
        state = State()
        for written in ledger.finished.values():
            state = state.plus(written)
        show(state)
        finished = frozenset(ledger.finished)
        for written in workers.write(each for each in partitions(inputs, options) if each.name not in finished):
            ledger.add(written)
            state = state.plus(written)
            show(state)
        show_ranges = partial(show_joined, show, state)
        write_persons(str(folder.absolute()), options, workers.spread, show_ranges)
        return state


def show_joined(show: Callable[[State], None], state: State, joined: int, ranges: int) -> None:
    """Show of how many ranges of names the persons are joined."""
    show(state._replace(ranges=(joined, ranges)))


def task_of(inputs: list[Input], options: CorpusOptions) -> dict[str, object]:
    """What a run is asked to do, by which it is known again; the number of workers is no part of it."""
    files = [[each.path, each.kind.name, each.size, each.changed] for each in inputs]
    digest = hashlib.sha256(json.dumps(files).encode()).hexdigest()
    return {"reader": __version__, "inputs": f"{len(inputs)} files, {digest}", "options": asdict(options)}
