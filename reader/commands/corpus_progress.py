"""What `reader corpus` says about how far it is: documents, rate, share of the input, and time left."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.commands.output import Output
from reader.corpus.inputs.listing import Input
from reader.corpus.run import State

MINUTE, HOUR = 60, 3600
ROUGHLY = 90
"""Up to how many of a unit the next larger one is not used."""


class CorpusProgress:
    """The line of progress of a run."""

    def __init__(self, output: Output, total: int) -> None:
        self.output, self.total = output, total
        self.started = time.monotonic()
        self.first: State | None = None
        """The state at the start, with what an earlier run has done."""

    @property
    def seconds(self) -> float:
        """How long the run has taken."""
        return time.monotonic() - self.started

    def show(self, state: State) -> None:
        """Show how far the run is."""
        if self.first is None:
            self.first = state
            self.started = time.monotonic()
        self.output.show(progress_line(state, self.first, self.total, self.seconds))


@contextmanager
def progress_of(inputs: Iterable[Input], output: Output) -> Iterator[CorpusProgress]:
    """Show how far a run is until the end of the block."""
    try:
        yield CorpusProgress(output, sum(each.size or 0 for each in inputs))
    finally:
        output.erase()


def progress_line(state: State, first: State, total: int, seconds: float) -> str:
    """How far a run is after some seconds.

    >>> progress_line(State(documents=1200, weight=50), State(), 200, 2.0)
    '1,200 documents, 600 a second, 25 %, 6 s left '
    >>> progress_line(State(documents=1200, weight=200, ranges=(1, 4)), State(), 200, 9.0)
    '1,200 documents, joining persons, 25 % '
    """
    words = [f"{state.documents:,} documents"]
    if seconds > 0 and state.documents > first.documents:
        words.append(f"{(state.documents - first.documents) / seconds:,.0f} a second")
    if state.ranges[1]:
        return f"{words[0]}, joining persons, {100 * state.ranges[0] // state.ranges[1]} % "
    if total and state.weight:
        words.append(f"{min(100, 100 * state.weight // total)} %")
        if state.weight > first.weight and seconds > 0:
            left = seconds * max(0, total - state.weight) / (state.weight - first.weight)
            words.append(f"{duration(left)} left")
    if state.rejected:
        words.append(f"{state.rejected:,} rejected")
    return ", ".join(words) + " "


def duration(seconds: float) -> str:
    """A time in the unit that suits it.

    >>> duration(45), duration(600), duration(36000)
    ('45 s', '10 min', '10 h')
    """
    if seconds < ROUGHLY:
        return f"{seconds:.0f} s"
    return f"{seconds / MINUTE:.0f} min" if seconds < ROUGHLY * MINUTE else f"{seconds / HOUR:.0f} h"


def summary(state: State, folder: Path, seconds: float) -> str:
    """What a run has done in all, as a line."""
    return (
        f"Documents: {state.documents:,}; quotations: {state.quotations:,}; rejected records: {state.rejected:,}. "
        f"The tables are in {folder}, after {duration(seconds)}.\n"
    )
