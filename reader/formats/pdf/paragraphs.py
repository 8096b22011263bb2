"""From the lines of a column to its paragraphs, headings, list items and tables."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from reader.document import BlockKind
from reader.formats.pdf.piece import Piece
from reader.formats.pdf.run import Line, Run

BULLET = re.compile(r"([•●◦▪■‣–—\-*·o\uf0b7])\s+(?=\S)")
NUMBER = re.compile(r"(\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\[\w{1,12}\])\s+(?=\S)")
LEADERS = re.compile(r"(?<![.\s])(?:\s?\.){4,}+\s*+\S{1,6}$")
"""The dots of a table of contents, and the page number after them."""
SENTENCE_END = re.compile(r"[.!?:…][\"”’')\]]*$")
INDENT = 0.7
"""The smallest indent of a first line, as a multiple of the size."""
LOOSE = 1.28
"""How much more than the usual distance of lines is a gap between paragraphs."""
NEW_SIZE = 0.07
"""How much sizes of lines of one paragraph may differ."""
NARROW_GAP = 0.5
"""The smallest gap between cells in a row next to one with wide gaps, as a multiple of the size."""
APART, OWN_EDGES = 2.3, 3
"""How far apart lines are that do not stand together, as a multiple of the size; how many have edges of their own."""
ALIGNED = 2.0
"""How far the edges of cells below each other may be apart, in points."""
FREE_ROWS = 4
"""How many rows are a table even if lines of text stand directly above and below them."""
TABLE_ROWS = 2
"""The fewest rows with cells that make a table."""
SPARE = 1.5
"""How much room there must be, beyond that for the next word, at the end of a paragraph's last line."""


def pieces_of(lines: list[Line], page: int) -> list[Piece]:
    """The paragraphs, headings, items and tables of a column from top to bottom."""
    if not lines:
        return []
    left, right = edges_of(lines)
    leading = leading_of(lines)
    pieces: list[Piece] = []
    rows: list[Line] = []
    runs = table_runs(lines)
    for before, run, after in zip([None, *runs], runs, [*runs[1:], None], strict=False):
        is_table = run[0].cells and len(run) >= TABLE_ROWS and is_aligned(run)
        if is_table and not (len(run) < FREE_ROWS and is_amid_lines(before, run, after)):
            add_groups(pieces, rows, page, (left, right), leading)
            rows = []
            pieces.append(Piece(run, page, left, right, BlockKind.TABLE))
        else:
            rows.extend(run)
    add_groups(pieces, rows, page, (left, right), leading)
    pieces[0].is_first = pieces[-1].is_last = True
    return pieces


def table_runs(lines: list[Line]) -> list[list[Line]]:
    """The lines, parted where rows with cells begin and end."""
    runs: list[list[Line]] = []
    for line in lines:
        is_bulleted = bool(line.cells) and len(line.cells[0].text) == 1 and BULLET.match(line.cells[0].text + " x")
        is_row = len(line.cells) > 1 and not is_bulleted
        is_row = (is_row and not NUMBER.match(line.cells[0].text + " x")) or len(line.cells) > 2
        is_row = is_row and not LEADERS.search(line.text) and not line.is_monospaced
        if not is_row:
            line.cells = []
        near = runs and abs(line.baseline - runs[-1][-1].baseline) < 4 * line.size
        if runs and near and bool(runs[-1][0].cells) == is_row:
            runs[-1].append(line)
        else:
            runs.append([line])
    return with_narrow_rows(runs)


def with_narrow_rows(runs: list[list[Line]]) -> list[list[Line]]:
    """The runs, with rows that are parted like the rows below or above them given to these."""
    for i, run in enumerate(runs):
        for other, at in ((i - 1, -1), (i + 1, 0)):
            if not run or not run[0].cells or not 0 <= other < len(runs):
                continue
            beside = runs[other]
            while beside and is_row_like(beside[at], run):
                line = beside.pop(at)
                line.cells = words_apart(line)
                run.insert(0 if at else len(run), line)
    return [run for run in runs if run]


def is_amid_lines(before: list[Line] | None, rows: list[Line], after: list[Line] | None) -> bool:
    """Whether rows stand as close to the lines above and below as lines of one paragraph do."""
    size = rows[0].size
    above = [(rows[0].baseline - before[-1].baseline, before[-1].size)] if before else []
    below = [(after[0].baseline - rows[-1].baseline, after[0].size)] if after else []
    near = [distance < 1.6 * size and abs(other - size) < 0.1 * size for distance, other in (*above, *below)]
    return bool(near) and all(near)


def is_aligned(rows: list[Line]) -> bool:
    """Whether cells stand below each other, as gaps between words of justified text do not."""
    cells = [cell for row in rows for cell in row.cells[1:]]
    same = 0
    for cell in cells:
        others = [other for row in rows for other in row.cells[1:] if other is not cell]
        same += any(
            abs(other.left - cell.left) < ALIGNED
            or abs(other.right - cell.right) < ALIGNED
            or abs(other.left + other.right - cell.left - cell.right) < 2 * ALIGNED
            for other in others
        )
    return 2 * same > len(cells)


def words_apart(line: Line) -> list[Line]:
    """The parts of a line between gaps that are a little wider than those between words."""
    parts: list[list[Run]] = []
    for run in line.runs:
        if parts and run.left - parts[-1][-1].right < NARROW_GAP * line.size:
            parts[-1].append(run)
        else:
            parts.append([run])
    return [Line(part) for part in parts]


def is_row_like(line: Line, rows: list[Line]) -> bool:
    """Whether a line next to rows has parts below their cells, one below each."""
    if line.cells or BULLET.match(line.text):
        return False
    parts = words_apart(line)
    if len(parts) < 2 or min(abs(line.baseline - row.baseline) for row in rows) > 3 * line.size:
        return False
    cells = max((row.cells for row in rows), key=len)
    over = [{i for i, c in enumerate(cells) if part.left < c.right and c.left < part.right} for part in parts]
    return all(len(columns) == 1 for columns in over) and len(set.union(*over)) == len(parts)


def edges_of(lines: list[Line]) -> tuple[float, float]:
    """The left and right edges that most lines of a column reach."""
    lefts = Counter(round(line.left) for line in lines)
    most = max(lefts.values())
    left = min(x for x, n in lefts.items() if n >= max(0.34 * most, 1))
    rights = sorted((line.right for line in lines), reverse=True)
    return float(left), rights[len(rights) // 20]


def leading_of(lines: list[Line]) -> dict[float, float]:
    """For each size, the usual distance of lines."""
    distances: dict[float, Counter[float]] = {}
    for line, following in pairwise(lines):
        distance = following.baseline - line.baseline
        if abs(line.size - following.size) < NEW_SIZE * line.size and 0.8 * line.size < distance < 2.6 * line.size:
            distances.setdefault(round(line.size), Counter())[round(2 * distance) / 2] += 1
    return {size: min(found.items(), key=lambda item: (-item[1], item[0]))[0] for size, found in distances.items()}


def add_groups(
    pieces: list[Piece], lines: list[Line], page: int, edges: tuple[float, float], leading: dict[float, float]
) -> None:
    """Add the pieces of lines without cells; lines that stand together have edges of their own."""
    groups: list[list[Line]] = []
    for line in lines:
        last = groups[-1][-1] if groups else None
        if last is not None and have_same_size(last, line) and 0 <= line.baseline - last.baseline < APART * line.size:
            groups[-1].append(line)
        else:
            groups.append([line])
    for group in groups:
        left, right = edges_of(group) if len(group) > OWN_EDGES else edges
        add_lines(pieces, group, page, left, right, leading)


def add_lines(
    pieces: list[Piece], lines: list[Line], page: int, left: float, right: float, leading: dict[float, float]
) -> None:
    """Add the pieces of a group of lines."""
    for i, line in enumerate(lines):
        following = lines[i + 1] if i + 1 < len(lines) else None
        marker = BULLET.match(line.text) or NUMBER.match(line.text)
        last = pieces[-1] if pieces and i else None
        if last is None or begins_block(last, line, following, leading, has_marker=marker is not None):
            pieces.append(Piece([line], page, left, right))
            if BULLET.match(line.text):
                pieces[-1].kind = BlockKind.LIST_ITEM
        else:
            last.lines.append(line)


def begins_block(
    piece: Piece, line: Line, following: Line | None, leading: dict[float, float], *, has_marker: bool
) -> bool:
    """Whether a line begins a new paragraph, heading or item after those of a piece."""
    last, size = piece.lines[-1], line.size
    if last.is_monospaced and line.is_monospaced:
        return False
    distance = line.baseline - last.baseline
    usual = leading.get(round(size), 1.2 * size)
    if (
        not have_same_size(last, line)
        or LEADERS.search(last.text)
        or is_set_apart(piece, line)
        or not 0 <= distance <= max(LOOSE * usual, usual + 1.5)
    ):
        return True
    is_in_list = piece.kind is BlockKind.LIST_ITEM or NUMBER.match(piece.lines[0].text) is not None
    if has_marker and is_in_list:
        return True
    if piece.is_centred or is_centred(piece, line):
        return False
    room = piece.right - last.right
    fits = room > (line.right - line.left) * (len(first_word(line)) + 1) / max(len(line.text), 1) + 0.2 * size
    is_over = bool(SENTENCE_END.search(last.text))
    if has_marker and (fits or (is_over and line.text[:1] in "([1aiA•●◦▪■‣–—*·")):
        return True
    if line.left > last.left + INDENT * size:
        return begins_with_indent(piece, line, following, is_over=is_over, may_end=fits or is_over)
    if line.left < last.left - INDENT * size and len(piece.lines) > 1:
        return True
    is_short = room > SPARE * size + first_width(line) and is_over
    return fits and (is_short or room > 0.3 * (piece.right - piece.left))


def begins_with_indent(piece: Piece, line: Line, following: Line | None, *, is_over: bool, may_end: bool) -> bool:
    """Whether an indented line is the first of a paragraph, and not the second one of a hanging entry."""
    returns = following is not None and following.left < line.left - INDENT * line.size
    hangs = len(piece.lines) == 1 and following is not None and abs(following.left - line.left) < 1
    return (returns or (is_over and not hangs)) and may_end and piece.kind is not BlockKind.LIST_ITEM


def first_word(line: Line) -> str:
    """The first word of a line."""
    return line.text.split(" ", 1)[0]


def have_same_size(line: Line, other: Line) -> bool:
    """Whether two lines have words of the same size; both may have words in another font, too."""
    return abs(line.size - other.size) <= NEW_SIZE * max(line.size, other.size) or any(
        abs(one.look.size - two.look.size) <= 0.02 * one.look.size and min(len(one.text), len(two.text)) > 2
        for one in line.runs
        for two in other.runs
    )


def first_width(line: Line) -> float:
    """About how wide the first word of a line is."""
    return (line.right - line.left) * len(first_word(line)) / max(len(line.text), 1)


def is_set_apart(piece: Piece, line: Line) -> bool:
    """Whether a line is set in another weight than the lines above it, as headings are."""
    if piece.is_bold != all(run.look.is_bold for run in line.runs if run.text.strip()):
        is_bold_through = all(r.look.is_bold for other in piece.lines for r in other.runs if r.text.strip())
        return is_bold_through or (all(run.look.is_bold for run in line.runs) and len(piece.lines) >= 1)
    return (
        piece.is_italic != line.is_italic
        and (all(r.look.is_italic for o in piece.lines for r in o.runs) or all(r.look.is_italic for r in line.runs))
        and bool(SENTENCE_END.search(piece.text) or piece.lines[-1].right < piece.right - 5 * line.size)
    )


def is_centred(piece: Piece, line: Line) -> bool:
    """Whether a line and the one above it stand in the middle of the column."""
    last, middle = piece.lines[-1], (piece.left + piece.right) / 2
    return all(abs((one.left + one.right) / 2 - middle) < 0.5 * one.size for one in (last, line)) and (
        last.left > piece.left + 1.5 * last.size and abs(last.left - line.left) > 1
    )
