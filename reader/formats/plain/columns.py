"""Lines whose place on the page says what they are: rows in columns, drawings, contents, page headers and footers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reader.document import BlockKind, Span
from reader.formats.plain.line import Line
from reader.structs import replace

GAP = re.compile(r"(?<=\S)  +(?=\S)")
SENTENCE_GAP = re.compile(r"(?<=[.!?:;,)\"”])  (?=\S)")
"""The two spaces after a sentence in typewritten text."""
LEADER = re.compile(r"(?<!\.)(?<!\. )(?:\. ?){4,}+\s*+(?:\d++|[ivxlc]++)$")
"""The dots before a page number in a table of contents."""
DRAWN = re.compile(r"^[^\w\s|+]*+[|+](?:[^\w\s=-]|[-=](?![-=_]))*+(?:[-=_]{2}|\s)|[─-╿▀-▟]{2}")
"""The signs of which frames and lines of drawings are made."""
FRAME = re.compile(r"[|+/\\_=^v<>*.:'`-]")
SIGNS = ("  ", "|", "+", ". . .", "....", "─")
"""What lines in columns and drawings have."""
MIN_ROWS = 3
"""The fewest rows of a table in columns."""
WIDE_GAP = 3
"""The fewest spaces before the last column that are surely no justification."""
FAR_RIGHT = 24
"""The least indent of a line that can be the last column of a table alone."""
MIN_SHARED = 0.7
"""The smallest share of rows in which a column begins or ends at one place."""
PAGE_NUMBER = re.compile(r"\[Page \d+\]$")
MIN_PAGES = 3
"""The fewest pages on which the same line stands at the top or the bottom."""


def with_page_layout(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines, each table in columns or drawing as one line that is code; headers of pages are boilerplate."""
    furniture = page_furniture(text, lines)
    signs = [sign for sign in SIGNS if sign in text]
    kept: list[Line] = []
    rows: list[Line] = []
    for line in lines:
        if not (rows or furniture or may_be_laid_out(line, signs)):
            kept.append(line)
            continue
        is_furniture = line.number in furniture
        in_columns = not is_furniture and (
            has_gap(line) or has_leader(line) or is_drawing(line) or is_last_column(line, rows)
        )
        if rows and (line.follows_blank or not in_columns):
            kept += [as_code(rows)] if is_table(rows) else rows
            rows = []
        if is_furniture:
            kept.append(replace(line, kind=BlockKind.BOILERPLATE))
        else:
            (rows if in_columns else kept).append(line)
    return [*kept, *([as_code(rows)] if rows and is_table(rows) else rows)]


def may_be_laid_out(line: Line, signs: Sequence[str]) -> bool:
    """Whether a line has one of the signs; a quick test."""
    words = line.words
    for sign in signs:  # noqa: SIM110 - a generator takes twice the time
        if sign in words:
            return True
    return False


def is_last_column(line: Line, rows: Sequence[Line]) -> bool:
    """Whether a line goes on with the last column of the rows above alone, which ends where theirs do."""
    if not rows or line.indent < FAR_RIGHT:
        return False
    return line.indent + len(line.words) == rows[-1].indent + len(rows[-1].words)


def has_leader(line: Line) -> bool:
    """Whether a line has dots before a page number."""
    return line.words[-1].isalnum() and LEADER.search(line.words) is not None


def has_gap(line: Line) -> bool:
    """Whether the words of a line are in columns, with more than a space between them."""
    return "\t" not in line.words and "  " in line.words and GAP.search(SENTENCE_GAP.sub(" ", line.words)) is not None


def is_drawing(line: Line) -> bool:
    """Whether a line is a part of a drawing: a frame, an arrow."""
    words = line.words
    signs = len(FRAME.findall(words))
    return DRAWN.search(words) is not None and 3 * signs >= len(words.replace(" ", ""))


def is_table(rows: Sequence[Line]) -> bool:
    """Whether rows share a column, are a drawing, or have the dots of a table of contents."""
    if sum(map(has_leader, rows)) * 2 > len(rows):
        return True
    if len(rows) < MIN_ROWS:
        return False
    if sum(map(is_drawing, rows)) * 2 > len(rows):
        return True
    filled = [line for line in rows if any(map(str.isalnum, line.words))]
    edges = Counter[tuple[str, int]]()
    for line in filled:
        gaps = list(GAP.finditer(line.words))
        edges.update({("start", line.indent + gap.end()) for gap in gaps})
        ends = [gap.start() for gap in gaps]
        if gaps[-1].end() - gaps[-1].start() >= WIDE_GAP if gaps else line.indent >= FAR_RIGHT:
            ends.append(len(line.words))
        edges.update({("end", line.indent + end) for end in ends})
    return max(edges.values(), default=0) >= MIN_SHARED * len(filled)


def as_code(rows: Sequence[Line]) -> Line:
    """Rows as one line whose spaces are kept."""
    first, last = rows[0], rows[-1]
    return replace(
        last,
        words="\n".join(line.words for line in rows),
        span=Span(first.span.start - first.indent, last.span.end),
        number=first.number,
        follows_blank=first.follows_blank,
        indent=0,
        kind=BlockKind.CODE,
    )


def page_furniture(text: str, lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines at the top or the bottom of pages, which end in a form feed or a page number."""
    if "\f" not in text and "[Page " not in text:
        return frozenset()
    pages: list[list[Line]] = [[]]
    at = 0
    for line in lines:
        if "\f" in text[at : line.span.start] or (pages[-1] and PAGE_NUMBER.search(pages[-1][-1].words)):
            pages.append([])
        pages[-1].append(line)
        at = line.span.end
    edges = [line for page in pages if page for line in {page[0].number: page[0], page[-1].number: page[-1]}.values()]
    counts = Counter(pattern_of(line) for line in edges)
    return frozenset(
        line.number for line in edges if counts[pattern_of(line)] >= MIN_PAGES or PAGE_NUMBER.search(line.words)
    )


def pattern_of(line: Line) -> str:
    """A line without its numbers and spaces, which differ from page to page."""
    return re.sub(r"[\d\s]+", " ", line.words)
