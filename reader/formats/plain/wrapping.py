"""Unwrapping: text that was broken into lines to fit a width gets its paragraphs back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.document import Span
from reader.formats.plain.line import Line
from reader.formats.plain.turns import turns_of

WIDTHS = range(50, 101)
"""The widths at which people and programs break lines, in code points."""
MIN_SHARE = 0.6
"""The smallest share of lines of such a length, among those right above another line, in a text that was wrapped."""
WIDTH_QUANTILE = 0.98
"""The share of lines within the width; the others contain an address or a table."""
SLACK = 12
"""How much shorter than the width a full line can be, in code points."""
NEW_PARAGRAPH_STARTS = re.compile(r"[•‣◦▪●*+>#|–—-]\s|\d{1,2}[.)]\s|!\[|(?:={3,}|-{3,}|~{3,}|\^{3,}|\*{3,})$")
"""The beginnings of lines that never continue the line above: list items, quoted lines, table rows, underlines."""
IMAGE = re.compile(r"\[[^\[\]]*\]")
"""What stands for an image where a page was written out as text: its description in square brackets."""


def unwrap(lines: list[Line], *, is_manual: bool = False) -> list[Line]:
    """Join the lines of each paragraph, if the text was broken to fit a width; otherwise return the lines unchanged.

    A manual page was broken whatever its width. A line with the name of somebody who speaks in turn is a new paragraph.
    """
    if not is_manual and not is_wrapped(lines):
        return lines
    paragraphs: list[list[Line]] = []
    width, turning = width_of(lines), turns_of(lines)
    for index, line in enumerate(lines):
        if paragraphs and index not in turning and continues(paragraphs[-1][-1], line, width):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [part[0] if len(part) == 1 else join_lines(part) for part in paragraphs]


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether the lines were broken to fit a width: most that are right above another line have a usual width."""
    inner = [line.right for line, after in pairwise(lines) if after.number == line.number + 1 and line.kind is None]
    if len(inner) < 3 or width_of(lines) not in WIDTHS:
        return False
    return sum(length in WIDTHS for length in inner) >= MIN_SHARE * len(inner)


def width_of(lines: Sequence[Line]) -> int:
    """The width of the longest line with its indent, apart from a few that could not be broken, in code points."""
    lengths = sorted(line.right for line in lines if line.kind is None)
    return lengths[int(WIDTH_QUANTILE * (len(lengths) - 1))] if lengths else 0


def continues(line: Line, after: Line, width: int) -> bool:
    """Whether `after` continues the paragraph of `line`: it is right below, and its first word did not fit above."""
    if (
        after.follows_blank
        or after.kind is not line.kind
        or after.kind is not None
        or NEW_PARAGRAPH_STARTS.match(after.words)
        or IMAGE.fullmatch(line.words)
    ):
        return False
    first = after.words.split(maxsplit=1)[0]
    return line.right + 1 + len(first) > width - SLACK


def join_lines(lines: Sequence[Line]) -> Line:
    """Several lines as one, with line feeds between them."""
    first, last = lines[0], lines[-1]
    words = "\n".join(line.words for line in lines)
    span = Span(first.span.start, last.span.end)
    return Line(
        words,
        span,
        first.number,
        follows_blank=first.follows_blank,
        precedes_blank=last.precedes_blank,
        indent=first.indent,
    )
