"""From the runs of a page to pieces of lines that no gutter parts, and from these to whole lines."""

from __future__ import annotations

from dataclasses import replace

from reader.formats.pdf.run import Line, Run, spaced

BASELINE_SHIFT = 0.45
"""How far the baselines of a line's runs may differ, as a share of the size: signs are raised and lowered."""
GUTTER = 1.1
"""The smallest gap between columns, as a multiple of the size, when runs follow each other in the file."""
BACK_STEP = 0.5
"""How far a run may begin before the end of the one before it."""
CELL_GAP = 1.6
"""The smallest gap between the cells of a row."""
DROP_CAP = 1.7
"""The size of a first letter that reaches over lines, as a multiple of that of the text."""


def segments_of(runs: list[Run]) -> list[Line]:
    """The pieces of lines, in the order in which they are drawn."""
    pieces: list[list[Run]] = []
    for run in runs:
        if pieces and continues(pieces[-1], run):
            pieces[-1].append(run)
        else:
            pieces.append([run])
    return [Line(sorted(piece, key=lambda run: run.left)) for piece in pieces]


def continues(piece: list[Run], run: Run) -> bool:
    """Whether a run is next to the last one of a piece."""
    last = piece[-1]
    size = max(last.look.size, run.look.size)
    if is_drop_cap(last, run) or is_drop_cap(run, last):
        return False
    gap = run.left - last.right
    return abs(last.baseline - run.baseline) < BASELINE_SHIFT * size and -BACK_STEP * size < gap < GUTTER * size


def is_drop_cap(run: Run, other: Run) -> bool:
    """Whether a run is a letter that reaches over lines, beside another run; the numbers of notes are small, not it."""
    is_large = max(run.look.size, 1) > DROP_CAP * other.look.size and abs(run.baseline - other.baseline) > 1
    return is_large and len(run.text.strip()) == 1 and not (other.text.strip().isdecimal())


def lines_of(segments: list[Line]) -> list[Line]:
    """Whole lines from top to bottom, of the pieces of one column."""
    rows: list[list[Line]] = []
    for segment in sorted(segments, key=lambda s: (s.baseline, s.left)):
        row = next((r for r in reversed(rows[-3:]) if is_same_row(r, segment)), None)
        if row is None:
            rows.append([segment])
        else:
            row.append(segment)
    lines = [joined(sorted(row, key=lambda s: s.left)) for row in rows]
    return sorted(with_drop_caps(lines), key=lambda line: line.baseline)


def is_same_row(row: list[Line], segment: Line) -> bool:
    """Whether a piece stands on the line of the others."""
    tallest = max(row, key=lambda s: s.size)
    size = max(tallest.size, segment.size)
    large, small = (tallest, segment) if tallest.size > segment.size else (segment, tallest)
    if large.size > DROP_CAP * small.size and len(large.text) == 1:
        return False
    return abs(tallest.baseline - segment.baseline) < BASELINE_SHIFT * size and all(
        segment.left > s.right - BACK_STEP * size or segment.right < s.left + BACK_STEP * size for s in row
    )


def joined(row: list[Line]) -> Line:
    """The line of its pieces, and its cells if they are far apart."""
    cells: list[list[Run]] = []
    for segment in row:
        if cells and segment.left - max(run.right for run in cells[-1]) < CELL_GAP * segment.size:
            cells[-1].extend(segment.runs)
        else:
            cells.append(list(segment.runs))
    line = Line([run for cell in cells for run in cell])
    if len(cells) > 1:
        line.cells = [Line(cell) for cell in cells]
    return line


def with_drop_caps(lines: list[Line]) -> list[Line]:
    """The lines, with each large first letter put before the line whose word it begins."""
    done = list(lines)
    for cap in lines:
        if len(cap.text) != 1 or not cap.text.isalpha():
            continue
        beside = [
            line
            for line in done
            if line is not cap
            and cap.size > DROP_CAP * line.size
            and cap.top - line.size < line.baseline < cap.baseline + 0.3 * line.size
            and 0 <= line.left - cap.right + line.size < 2.5 * line.size
        ]
        if beside:
            first = min(beside, key=lambda line: line.baseline)
            letter = replace(cap.runs[0], text=cap.text, look=first.runs[0].look, baseline=first.baseline)
            letter = replace(letter, right=first.left)
            left = min(line.left for line in beside)
            done.remove(cap)
            done[done.index(first)] = Line([letter, *spaced(first.runs)])
            for line in beside[1:]:
                line.left -= left - cap.left
    return done
