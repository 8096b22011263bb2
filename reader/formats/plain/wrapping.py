"""Text broken into lines of a page's width: the lines of a paragraph are put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.document import Span
from reader.formats.plain.line import Line

WIDTHS = range(50, 101)
"""The lengths, in code points, at which people and programs break lines."""
SHARE = 0.6
"""The share of lines with a line right under them that must have such a length, in a text that is broken so."""
NEW_PARAGRAPH_STARTS = re.compile(r"[•‣◦▪●*+>#|–—-]\s|\d{1,2}[.)]\s|!\[|(?:={3,}|-{3,}|~{3,}|\^{3,}|\*{3,})$")
"""How lines begin that never go on with the one above: items of lists, quoted lines, rows, underlines."""


def unwrap(lines: list[Line]) -> list[Line]:
    """The lines, those of one paragraph as one, if the text was broken to fit a width; otherwise as they are."""
    if not is_wrapped(lines):
        return lines
    units: list[list[Line]] = []
    width = width_of(lines)
    for line in lines:
        if units and continues(units[-1][-1], line, width):
            units[-1].append(line)
        else:
            units.append([line])
    return [unit[0] if len(unit) == 1 else join_lines(unit) for unit in units]


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether the lines were broken to fit a width: most that have a successor are nearly as long as the longest."""
    inner = [len(line.words) for line, after in pairwise(lines) if after.number == line.number + 1]
    if len(inner) < 3 or width_of(lines) not in WIDTHS:
        return False
    return sum(length in WIDTHS for length in inner) >= SHARE * len(inner)


def width_of(lines: Sequence[Line]) -> int:
    """The length of the longest line, a few apart that could not be broken."""
    lengths = sorted(len(line.words) for line in lines)
    return lengths[int(MOST * (len(lengths) - 1))]


MOST = 0.98
"""The share of lines that fit into the width of a page; the others hold an address, or a table."""


def continues(line: Line, after: Line, width: int) -> bool:
    """Whether `after` continues the paragraph of `line`: it is right under it, and its first word had no room there."""
    if after.follows_blank or NEW_PARAGRAPH_STARTS.match(after.words):
        return False
    first = after.words.split(maxsplit=1)[0]
    return len(line.words) + 1 + len(first) > width - SLACK


SLACK = 12
"""How much shorter than the longest a full line may be, in code points."""


def join_lines(unit: Sequence[Line]) -> Line:
    """Several lines as one."""
    first, last = unit[0], unit[-1]
    words = "\n".join(line.words for line in unit)
    span = Span(first.span.start, last.span.end)
    return Line(words, span, first.number, follows_blank=first.follows_blank, precedes_blank=last.precedes_blank)
