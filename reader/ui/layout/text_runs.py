"""What stands on a line: stretches of the text, and what the setting adds to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from reader.ui.layout.graphemes import display_text, graphemes

BLANKS, UNSEEN = " \t\n\u2028\u2029", "\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff"
LOOSE = re.compile(f"(?P<blanks>[{BLANKS}][{BLANKS}{UNSEEN}]+)|[{UNSEEN}]+")
"""What is not drawn of prose as it stands: of many blanks all but the first, and what is invisible."""
BLANK = re.compile("[ \t\n]")
LOOSEST = 3
"""How many cells a blank may have at most when a line is made longer; a line that would need more stays short."""
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters of scripts that terminals may turn around; their lines are left as they are."""


class TextRun(NamedTuple):
    """A stretch of the text, or words that are added at an offset."""

    start: int
    """The offset of its first code point."""
    end: int
    """The offset behind its last; of what is added the same as `start`."""
    added: str = ""
    """What is drawn there that does not stand in the text."""
    style_name: str = ""
    """Of what is added: the name of its style_name, where it is another one than that of the words beside it."""

    def display(self, text: str) -> str:
        """What is drawn."""
        return self.added or display_text(text[self.start : self.end])

    def cells(self, text: str) -> int:
        """How many cells it takes."""
        return cell_len(self.display(text))


def prose(text: str, start: int, end: int) -> Iterator[TextRun]:
    """Prose without what is not drawn of it."""
    at = start
    for loose in LOOSE.finditer(text, start, end):
        stop = loose.start() + (1 if loose["blanks"] else 0)
        if at < stop:
            yield TextRun(at, stop)
        at = loose.end()
    if at < end:
        yield TextRun(at, end)


def justified(text: str, runs: Sequence[TextRun], room: int) -> Iterator[TextRun]:
    """Pieces with wider blanks, so that they take `room` cells; as they are where that would tear them apart."""
    missing = room - sum(run.cells(text) for run in runs)
    blanks = sum(len(BLANK.findall(text, run.start, run.end)) for run in runs)
    is_turned = any(RIGHT_TO_LEFT.search(text, run.start, run.end) for run in runs)
    if missing <= 0 or blanks == 0 or missing > blanks * (LOOSEST - 1) or is_turned:
        yield from runs
        return
    seen = 0
    for run in runs:
        at = run.start
        for blank in BLANK.finditer(text, run.start, run.end):
            extra = missing * (seen + 1) // blanks - missing * seen // blanks
            seen += 1
            if extra:
                yield TextRun(at, blank.end())
                yield TextRun(blank.end(), blank.end(), " " * extra)
                at = blank.end()
        if at < run.end or run.added:
            yield TextRun(at, run.end, run.added, run.style_name)


def cell_of(text: str, runs: Iterable[TextRun], offset: int) -> int:
    """The cell at which an offset is drawn, from 0; that behind the last run if it is drawn in none."""
    cell = 0
    for run in runs:
        if not run.added and offset < run.end:
            return cell + cell_len(display_text(text[run.start : max(run.start, offset)]))
        cell += run.cells(text)
    return cell


def offset_of(text: str, runs: Sequence[TextRun], cell: int) -> int:
    """The offset of the cluster that is drawn at a cell; of what is added, the offset that it is added at."""
    left = 0
    for run in runs:
        right = left + run.cells(text)
        if cell < right:
            if run.added:
                return run.start
            for start, _, cells in graphemes(display_text(text[run.start : run.end])):
                left += cells
                if cell < left:
                    return run.start + start
        left = right
    return runs[-1].end if runs else 0
