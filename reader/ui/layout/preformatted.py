"""Preformatted text, such as code and drawings: its own lines, with their columns.

A line that is wider than the column of text is scrolled sideways; it is cut, and goes on below, if it is longer than
anybody scrolls, or if the settings want it so. A tab goes to the next tab stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len

from reader.ui.layout.graphemes import display_text, graphemes
from reader.ui.layout.text_runs import TextRun
from reader.ui.layout.wrap import narrow_until

LONGEST = 500
"""The length up to which a line is scrolled sideways, in code points."""
TAB_STOP = 8
"""The distance between two tab stops, in cells."""
TAB = re.compile("\t")


def preformatted_lines(text: str, start: int, end: int, width: int, *, wraps: bool) -> Iterator[tuple[int, int]]:
    """The spans of the lines of preformatted text; those that are not scrolled sideways have at most `width` cells."""
    at = start
    for line in text[start:end].split("\n"):
        stop = at + len(line)
        is_cut = len(line) > LONGEST or (wraps and cells_of(text, at, stop) > width)
        yield from cut_line(text, at, stop, width) if is_cut else [(at, stop)]
        at = stop + 1


def cut_line(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """The spans of the parts of one line, each of at most `width` cells."""
    first, used = start, 0
    for a, _, cells in graphemes(display_text(text[start:end])):
        is_tab = text[start + a] == "\t"
        taken = TAB_STOP - used % TAB_STOP if is_tab else cells
        if used + taken > width and start + a > first:
            yield first, start + a
            first, used = start + a, 0
            taken = TAB_STOP if is_tab else cells
        used += taken
    yield first, end


def preformatted_runs(text: str, start: int, end: int) -> Iterator[TextRun]:
    """The runs of a line, or of a part of one."""
    at, cells = start, 0
    for tab in TAB.finditer(text, start, end):
        cells += cell_len(display_text(text[at : tab.end()]))
        missing = -cells % TAB_STOP
        yield TextRun(at, tab.end())
        if missing:
            yield TextRun(tab.end(), tab.end(), " " * missing)
        at, cells = tab.end(), cells + missing
    if at < end or at == start:
        yield TextRun(at, end)


def cells_of(text: str, start: int, end: int) -> int:
    """The width of a line, in cells."""
    if narrow_until(text, start, end) == end:
        return end - start
    return sum(run.cells(text) for run in preformatted_runs(text, start, end))
