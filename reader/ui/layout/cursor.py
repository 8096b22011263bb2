"""Moving a cursor through the text as it is laid out: pure functions of a layout and an offset."""

from __future__ import annotations

import re
from itertools import chain
from typing import NamedTuple

from reader.document import Span
from reader.ui.layout.graphemes import display_text, graphemes
from reader.ui.layout.text import TextLayout

WORD = re.compile(r"\w+")


class PlacedGrapheme(NamedTuple):
    """A grapheme cluster and where it is drawn on its line."""

    start: int
    """The offset of its first code point."""
    end: int
    """The offset after its last code point."""
    cell: int
    """Its first cell, from the left edge of the column."""


def graphemes_on_line(layout: TextLayout, line: int) -> list[PlacedGrapheme]:
    """The grapheme clusters of the text that a line draws; none if there is no such line."""
    if not 0 <= line < len(layout):
        return []
    found, cell, text = [], 0, layout.document.text
    for run in layout.runs(line):
        if not run.added:
            at = cell
            for start, end, cells in graphemes(display_text(text[run.start : run.end])):
                found.append(PlacedGrapheme(run.start + start, run.start + end, at))
                at += cells
        cell += run.cells(text)
    return found


def grapheme_at(layout: TextLayout, offset: int) -> PlacedGrapheme:
    """The grapheme cluster drawn at an offset, or else the nearest one on its line, below it or above it."""
    line = layout.line_of(offset)
    for near in chain(range(line, len(layout)), range(line - 1, -1, -1)):
        found = graphemes_on_line(layout, near)
        if found:
            return next((grapheme for grapheme in found if offset < grapheme.end), found[-1])
    return PlacedGrapheme(offset, offset, 0)


def adjacent(layout: TextLayout, offset: int, step: int) -> int:
    """The offset of the next grapheme cluster (`step` 1) or the previous one (-1); the same offset at either end."""
    line = layout.line_of(offset)
    row = graphemes_on_line(layout, line)
    index = next((i for i, grapheme in enumerate(row) if offset < grapheme.end), len(row)) + step
    while not 0 <= index < len(row):
        line += step
        if not 0 <= line < len(layout):
            return offset
        row = graphemes_on_line(layout, line)
        index = 0 if step > 0 else len(row) - 1
    return row[index].start


def lines_away(layout: TextLayout, offset: int, step: int, cell: int) -> int:
    """The offset nearest to a cell `step` lines down, or up if negative, on a line with text.

    If there is no text that far away, the nearest line with text in that direction; without one, the same offset.
    """
    line = layout.line_of(offset)
    wanted = min(max(line + step, 0), len(layout) - 1)
    beyond = range(wanted, len(layout)) if step > 0 else range(wanted, -1, -1)
    back = range(wanted, line, -1) if step > 0 else range(wanted, line)
    for near in chain(beyond, back):
        row = graphemes_on_line(layout, near)
        if row:
            return next((grapheme for grapheme in reversed(row) if grapheme.cell <= cell), row[0]).start
    return offset


def line_edge(layout: TextLayout, offset: int, step: int) -> int:
    """The offset of the last grapheme cluster of a line (`step` 1) or of the first (-1)."""
    row = graphemes_on_line(layout, layout.line_of(offset))
    return row[-1 if step > 0 else 0].start if row else offset


def next_word(layout: TextLayout, offset: int) -> int:
    """The beginning of the next word; after the last word, the last grapheme cluster of the text."""
    text = layout.document.text
    for word in WORD.finditer(text, offset + 1):
        is_same = word.start() == offset + 1 and WORD.match(text, offset) is not None
        if not is_same:
            return grapheme_at(layout, word.start()).start
    return grapheme_at(layout, len(text)).start


def previous_word(layout: TextLayout, offset: int) -> int:
    """The beginning of the word, or of the previous one if the offset is already there."""
    text = layout.document.text
    start = max(0, text.rfind("\n", 0, max(0, offset - 1)))
    while True:
        words = [word.start() for word in WORD.finditer(text, start, offset)]
        if words or start == 0:
            return grapheme_at(layout, words[-1] if words else 0).start
        start = max(0, text.rfind("\n", 0, start))


def word_at(layout: TextLayout, offset: int) -> Span:
    """The word at an offset; if no letter or digit is there, the grapheme cluster."""
    text = layout.document.text
    grapheme = grapheme_at(layout, offset)
    start, end = grapheme.start, grapheme.end
    if not text[start : start + 1].isalnum():
        return Span(start, end)
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    found = WORD.match(text, start)
    return Span(start, found.end() if found else end)
