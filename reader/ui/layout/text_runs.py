"""Text runs: what a line draws, parts of the text and what the layout adds to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len

from reader.lazy_pattern import lazy_pattern
from reader.named_tuple import NamedTuple
from reader.ui.layout.graphemes import display_text, graphemes

BLANKS, INVISIBLE = " \t\n\u2028\u2029", "\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff"
COLLAPSIBLE = re.compile(f"(?P<blanks>[{BLANKS}][{BLANKS}{INVISIBLE}]+)|[{INVISIBLE}]+")
"""What is not drawn as it is in prose: of several blanks all but the first, and invisible characters."""
UNDRAWN = re.compile(f"[{INVISIBLE}]+")
BLANK = re.compile("[ \t\n]")
MAX_BLANK = 3
"""The maximum width of a blank in a justified line, in cells; a line that would need more is not justified."""
RIGHT_TO_LEFT = lazy_pattern("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters of right-to-left scripts. Terminals may reorder their lines, which are therefore not justified."""


class TextRun(NamedTuple):
    """A part of the text that is drawn, or text that the layout adds at an offset."""

    start: int
    """The offset of its first code point."""
    end: int
    """The offset after its last code point; equal to `start` for added text."""
    added: str = ""
    """The added text."""
    style_name: str = ""
    """The style of added text; empty for that of the text around it."""

    def display(self, text: str) -> str:
        """What is drawn."""
        return self.added or display_text(text[self.start : self.end])

    def cells(self, text: str) -> int:
        """The width in cells."""
        return cell_len(self.display(text))


def prose_runs(text: str, start: int, end: int) -> Iterator[TextRun]:
    """Prose with its blanks collapsed and without invisible characters."""
    at = start
    for found in COLLAPSIBLE.finditer(text, start, end):
        stop = found.start() + (1 if found["blanks"] else 0)
        if at < stop:
            yield TextRun(at, stop)
        at = found.end()
    if at < end:
        yield TextRun(at, end)


def visible_runs(text: str, start: int, end: int) -> Iterator[TextRun]:
    """Text with its blanks as they are and without invisible characters."""
    at = start
    for found in UNDRAWN.finditer(text, start, end):
        if at < found.start():
            yield TextRun(at, found.start())
        at = found.end()
    if at < end:
        yield TextRun(at, end)


def justified(text: str, runs: Sequence[TextRun], width: int) -> Iterator[TextRun]:
    """Runs with their blanks widened to fill `width` cells; unchanged if that would take too wide blanks."""
    missing = width - sum(run.cells(text) for run in runs)
    blanks = sum(len(BLANK.findall(text, run.start, run.end)) for run in runs)
    is_right_to_left = any(RIGHT_TO_LEFT.search(text, run.start, run.end) for run in runs)
    if missing <= 0 or blanks == 0 or missing > blanks * (MAX_BLANK - 1) or is_right_to_left:
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
    """The cell at which an offset is drawn, from 0; the one after the last run if no run draws it."""
    cell = 0
    for run in runs:
        if not run.added and offset < run.end:
            return cell + cell_len(display_text(text[run.start : max(run.start, offset)]))
        cell += run.cells(text)
    return cell


def offset_of(text: str, runs: Sequence[TextRun], cell: int) -> int:
    """The offset of the grapheme cluster drawn at a cell; in added text, the offset at which it is added."""
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
