"""The order in which the parts of a page are read: recursive cuts along the gutters between columns.

As in the XY cut (Nagy and Seth 1984), but a gutter need not run through the whole page: the lines that cross it part
the columns above them from those below.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from reader.formats.pdf.run import Line

MIN_GUTTER = 0.7
"""The smallest width of a gutter, as a multiple of the size of the text."""
MIN_CHARACTERS = 17
"""The fewest characters in an ordinary line of a column; cells of tables have fewer."""
MIN_WIDTH = 7.0
"""The smallest width of a column, as a multiple of the size."""
MIN_LINES = 3
"""The fewest lines that show a gutter."""
SAME_GUTTER = 6.0
"""How far the gutters of pages may be from each other, in points."""
LEAD_LINES, ROOM = 3, 0.8
"""How many lines may stand alone above columns, and the room below them as a multiple of the size."""
SAME_EDGE = 2.0
"""How far lines of a column begin from its left edge at most, in points."""
DEEPEST = 8
"""How deep cuts are nested."""
MOST_SEGMENTS = 3000
"""The most pieces of a page for which gutters are looked for; a page with more is a drawing or a table."""


def usual_gutter(pages: list[list[Line]]) -> float | None:
    """Where the gutter is on most pages; None if most have none, or each another one."""
    found = sorted(gutter for page in pages if (gutter := find_gutter(page)) is not None)
    if 2 * len(found) < len(pages):
        return None
    middle = found[len(found) // 2] if found else 0.0
    same = sum(abs(gutter - middle) < SAME_GUTTER for gutter in found)
    return middle if found and 2 * same >= len(pages) else None


def regions_of(segments: list[Line], usual: float | None = None, depth: int = 0) -> list[list[Line]]:
    """The parts of a page in reading order, each the pieces of lines of one column or of what spans columns.

    `usual` is where the gutter is on most pages; there, columns need not stand side by side.
    """
    if not segments:
        return []
    if depth >= DEEPEST or not MIN_LINES <= len(segments) <= MOST_SEGMENTS:
        return [segments]
    gutter = find_gutter(segments)
    if usual is not None and gutter is not None and crossing(segments, usual) < crossing(segments, gutter):
        gutter = usual
    is_usual = usual is not None and (gutter is None or abs(gutter - usual) < SAME_GUTTER)
    gutter = usual if gutter is None and depth == 0 else gutter
    if gutter is None:
        return [segments]
    regions: list[list[Line]] = []
    spanning: list[Line] = []
    for band in parted(bands(segments, gutter), gutter):
        if not band.has_columns(gutter, is_usual=is_usual):
            spanning.extend(band.segments)
            continue
        regions.extend(regions_of(spanning, depth=depth + 1))
        spanning = []
        for side in (band.left(gutter), band.right(gutter)):
            regions.extend(regions_of(side, depth=depth + 1))
    if len(spanning) < len(segments):
        regions.extend(regions_of(spanning, depth=depth + 1))
        return regions
    return [segments]


def crossing(segments: list[Line], gutter: float) -> int:
    """How many pieces of lines a gutter would part."""
    return sum(segment.left < gutter < segment.right for segment in segments)


@dataclass(slots=True)
class Band:
    """Pieces of lines, from one that crosses the gutter to the next."""

    segments: list[Line]

    def left(self, gutter: float) -> list[Line]:
        """Those left of the gutter."""
        return [s for s in self.segments if s.right <= gutter]

    def right(self, gutter: float) -> list[Line]:
        """Those right of it."""
        return [s for s in self.segments if s.left >= gutter]

    def has_columns(self, gutter: float, *, is_usual: bool = False) -> bool:
        """Whether text stands on both sides, side by side unless the gutter is usual."""
        left, right = self.left(gutter), self.right(gutter)
        if not left or not right or len(left) + len(right) < len(self.segments):
            return False
        top, bottom = max(bounds(left)[0], bounds(right)[0]), min(bounds(left)[1], bounds(right)[1])
        return (bottom > top or is_usual) and is_text(left, right)


def parted(bands: list[Band], gutter: float) -> list[Band]:
    """The bands, with a few lines that stand alone above the columns, such as a byline, as bands of their own."""
    done: list[Band] = []
    for band in bands:
        rows = sorted(band.segments, key=lambda s: s.baseline)
        at = next((i for i in range(1, len(rows)) if rows[i].top - rows[i - 1].bottom > ROOM * rows[i].size), 0)
        lead = Band(rows[:at])
        is_beside = bool(lead.left(gutter) and lead.right(gutter)) or is_in_right_column(lead, rows[at:], gutter)
        if 0 < at <= LEAD_LINES and not is_beside:
            done.extend((lead, Band(rows[at:])))
        else:
            done.append(band)
    return done


def is_in_right_column(lead: Band, rows: list[Line], gutter: float) -> bool:
    """Whether lines begin where the right column does: they end a paragraph of the left one, which a figure heads."""
    below = Band(rows).right(gutter)
    edge = min((s.left for s in below), default=0.0)
    return bool(below) and all(s.left >= gutter and abs(s.left - edge) < SAME_EDGE for s in lead.segments)


def bounds(segments: list[Line]) -> tuple[float, float]:
    """The top and the bottom of pieces of lines."""
    return min(s.top for s in segments), max(s.bottom for s in segments)


def is_text(*columns: list[Line]) -> bool:
    """Whether these are columns of text, not of cells."""
    for column in columns:
        longest = sorted(column, key=lambda s: s.right - s.left)[len(column) // 2 :]
        size = median(s.size for s in longest)
        if median(s.right - s.left for s in longest) < MIN_WIDTH * size:
            return False
        if median(len(s.text) for s in longest) < MIN_CHARACTERS:
            return False
    return True


def bands(segments: list[Line], gutter: float) -> list[Band]:
    """The pieces from top to bottom, parted at those that cross the gutter."""
    found: list[Band] = []
    was_crossing = False
    for segment in sorted(segments, key=lambda s: (s.baseline, s.left)):
        crosses = segment.left < gutter < segment.right
        if not found or crosses or was_crossing:
            if found and crosses and was_crossing:
                found[-1].segments.append(segment)
            else:
                found.append(Band([segment]))
        else:
            found[-1].segments.append(segment)
        was_crossing = crosses
    return found


def find_gutter(segments: list[Line]) -> float | None:
    """Where the gutter is that most lines keep clear of; None without one."""
    gaps = gaps_of(segments)
    events = sorted([(x0, -1, s) for x0, _, s in gaps] + [(x1, 1, s) for _, x1, s in gaps], key=lambda e: e[:2])
    candidates: list[tuple[float, float]] = []
    count = 0.0
    for i, (x, way, height) in enumerate(events[:-1]):
        count += height if way < 0 else -height
        if way < 0 and events[i + 1][1] > 0:
            candidates.append((count, (x + events[i + 1][0]) / 2))
    for _, gutter in sorted(candidates, reverse=True)[:4]:
        good = [b for b in bands(segments, gutter) if b.has_columns(gutter)]
        if any(min(len(b.left(gutter)), len(b.right(gutter))) >= MIN_LINES - 1 for b in good):
            return gutter
    return None


def gaps_of(segments: list[Line]) -> list[tuple[float, float, float]]:
    """The gaps between pieces next to each other: left end, right end, and height of the line."""
    ordered = sorted([(s.top, s.bottom, s.left, s.right, s.size) for s in segments], key=lambda place: place[0])
    found = []
    for i, (top, bottom, _, right, size) in enumerate(ordered):
        nearest: float | None = None
        is_covered = False
        reach, least = 3 * size, 0.3 * size
        for indexes in (range(i + 1, len(ordered)), range(i - 1, -1, -1)):
            for j in indexes:
                other_top, other_bottom, other_left, other_right, _ = ordered[j]
                if abs(other_top - top) >= reach:
                    break
                if other_bottom - top < least or bottom - other_top < least or other_bottom - other_top < least:
                    continue  # they have too little height in common
                if other_left >= right and (nearest is None or other_left < nearest):
                    nearest = other_left
                is_covered = is_covered or other_left < right < other_right
        if nearest is not None and not is_covered and nearest - right >= MIN_GUTTER * size:
            found.append((right, nearest, size))
    return found
