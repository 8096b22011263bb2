"""Lines that the author broke, as in verse and addresses: each begins a line, and keeps its indent and its blanks.

A line that does not fit is wrapped, and its further lines have a hanging indent.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from rich.cells import cell_len

from reader.document import Block, Span
from reader.ui.layout.blocks import HANGING_INDENT, MIN_TEXT_WIDTH
from reader.ui.layout.graphemes import for_measuring
from reader.ui.layout.text_runs import TextRun, prose_runs, visible_runs
from reader.ui.layout.wrap import wrapped

BLANKS = " \t"


def is_kept(block: Block) -> bool:
    """Whether the lines of a block of prose are kept; a caption with a credit is set anew, with the credit apart."""
    return block.keeps_lines and block.credit is None


def kept_lines(text: str, span: Span, width: int) -> Iterator[tuple[int, int]]:
    """The spans of the lines of a passage whose lines are kept, in a column of `width` cells."""
    at = span.start
    for line in text[span.start : span.end].split("\n"):
        stop = at + len(line.rstrip(BLANKS))
        first = stop - len(line.strip(BLANKS))
        indent = indent_cells(text, span, first, width)
        if first == stop or indent + cell_len(for_measuring(text[first:stop])) <= width:
            yield first, stop
        else:
            yield from hanging_lines(text, first, stop, max(1, width - indent), hanging_cells(width))
        at += len(line) + 1


def hanging_lines(text: str, start: int, end: int, width: int, hanging: int) -> Iterator[tuple[int, int]]:
    """The spans of the lines of a line that does not fit: all but the first have `hanging` cells less."""
    lines = wrapped(text, start, end, width)
    yield from islice(lines, 1)
    for second, _ in islice(lines, 1):
        yield from wrapped(text, second, end, max(1, width - hanging))


def runs_of_kept_line(text: str, span: Span, start: int, end: int, width: int) -> Iterator[TextRun]:
    """The runs of one of these lines: its indent, then its text, with all blanks if the whole line fits."""
    indent = indent_cells(text, span, start, width)
    is_continued = bool(text[line_start(text, span, start) : start].strip(BLANKS))
    lead = indent + (hanging_cells(width) if is_continued else 0)
    if lead:
        yield TextRun(start, start, " " * lead)
    is_whole = not is_continued and not text[end : line_end(text, span, end)].strip(BLANKS)
    yield from visible_runs(text, start, end) if is_whole else prose_runs(text, start, end)


def line_start(text: str, span: Span, at: int) -> int:
    """The offset at which the line of the text that contains an offset begins, within the passage."""
    return max(text.rfind("\n", span.start, at) + 1, span.start)


def line_end(text: str, span: Span, at: int) -> int:
    """The offset at which that line ends."""
    found = text.find("\n", at, span.end)
    return found if found >= 0 else span.end


def indent_cells(text: str, span: Span, at: int, width: int) -> int:
    """The indent of the line that contains an offset, in cells, as far as it leaves room for the text.

    The indent of the first line comes before the passage.
    """
    first = line_start(text, span, at)
    if first == span.start:
        before = text[text.rfind("\n", 0, first) + 1 : first]
        blanks = before if not before.strip(BLANKS) else ""
    else:
        blanks = text[first : line_end(text, span, first)]
        blanks = blanks[: len(blanks) - len(blanks.lstrip(BLANKS))]
    return min(cell_len(blanks.expandtabs(8)), max(0, width - hanging_cells(width) - MIN_TEXT_WIDTH))


def hanging_cells(width: int) -> int:
    """The hanging indent, in cells; none in a very narrow column."""
    return len(HANGING_INDENT) if width > MIN_TEXT_WIDTH else 0
