"""Labels in drawings, which are no part of the text.

A drawing is a group of paths close to each other, some of them curved or slanting: rules, frames and grids of tables
are upright and level.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from reader.formats.pdf.characters import Box, PageText
from reader.formats.pdf.roles import CAPTION
from reader.formats.pdf.run import Run

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

CELL = 8.0
"""How far apart the paths of a drawing may be, in points."""
MOST_OBJECTS = 20_000
"""The most objects of a page that are looked at."""
LARGEST = 0.6
"""The largest share of a page that a drawing covers; a larger one is a background."""
SMALLEST = 24.0
"""The smallest width and height of a drawing, in points."""
REACH = 26.0, 13.0
"""How far beside and above or below a drawing the labels of its axes stand."""
LONG_LINE = 38
"""The characters of a line that is no label."""
MOST_LONG_LINES = 2
"""How many such lines a drawing has at most; a frame around text has more."""
NUMBERS = re.compile(r"[\d.,%−–\-+×x°$€/ ]+")


@dataclass(slots=True)
class Shape:
    """The box of an object that is drawn on a page."""

    left: float
    top: float
    right: float
    bottom: float
    is_slanting: bool
    is_picture: bool = False


def is_picture_size(shape: Shape, text: PageText) -> bool:
    """Whether a picture is neither a sign nor the background."""
    width, height = shape.right - shape.left, shape.bottom - shape.top
    return min(width, height) > SMALLEST and width * height < LARGEST * text.width * text.height


def without_labels(page: PdfPage, text: PageText) -> PageText:
    """What is written on a page, without the labels in its drawings."""
    if not text.runs:
        return text
    shapes = list(shapes_of(page, text))
    areas = drawings([shape for shape in shapes if not shape.is_picture], text)
    pictures = [shape for shape in shapes if shape.is_picture and is_picture_size(shape, text)]
    boxes = [Box(area.left, area.top, area.right, area.bottom) for area in (*pictures, *areas)]
    text = replace(text, pictures=boxes)
    for area in areas:
        inside = [run for run in text.runs if is_within(run, area, 0, 0)]
        if sum(len(run.text) >= LONG_LINE for run in inside) > MOST_LONG_LINES:
            continue
        usual = usual_size(text.runs)
        labels = {id(run) for run in inside if len(run.text) < LONG_LINE and not CAPTION.match(run.text)}
        labels |= {
            id(run)
            for run in text.runs
            if len(run.text) <= 24
            and is_within(run, area, *REACH)
            and (run.look.size < 0.93 * usual or NUMBERS.fullmatch(run.text))
            and not CAPTION.match(run.text)
        }
        labels -= neighbours_of_text(text.runs, labels)
        text = replace(text, runs=[run for run in text.runs if id(run) not in labels])
    return text


def neighbours_of_text(runs: list[Run], labels: set[int]) -> set[int]:
    """The runs that stand on a line with words that are no labels."""
    return {
        id(run)
        for before, run, after in zip([None, *runs], runs, [*runs[1:], None], strict=False)
        if id(run) in labels
        and any(
            other is not None
            and id(other) not in labels
            and abs(other.baseline - run.baseline) < 0.4 * run.look.size
            and min(abs(other.left - run.right), abs(run.left - other.right)) < run.look.size
            for other in (before, after)
        )
    }


def usual_size(runs: list[Run]) -> float:
    """The size of most characters of a page."""
    lengths: dict[float, int] = defaultdict(int)
    for run in runs:
        lengths[run.look.size] += len(run.text)
    return max(lengths, key=lengths.__getitem__)


def is_within(run: Run, area: Shape, beside: float, above: float) -> bool:
    """Whether the middle of a run is in an area, or so near to it."""
    x, y = (run.left + run.right) / 2, run.baseline - 0.3 * run.look.size
    return area.left - beside <= x <= area.right + beside and area.top - above <= y <= area.bottom + above


def shapes_of(page: PdfPage, text: PageText) -> Iterator[Shape]:
    """The paths, shadings and placed drawings of a page."""
    from ctypes import c_float

    from pypdfium2 import raw

    box = [c_float() for _ in range(4)]
    for i in range(min(raw.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        item = raw.FPDFPage_GetObject(page, i)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            slants = is_slanting(raw, item)
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            slants = has_slanting_path(raw, item)
        elif kind in (raw.FPDF_PAGEOBJ_SHADING, raw.FPDF_PAGEOBJ_IMAGE):
            slants = True
        else:
            continue
        if raw.FPDFPageObj_GetBounds(item, *box):
            (x0, y0), (x1, y1) = text.place(box[0].value, box[1].value), text.place(box[2].value, box[3].value)
            yield Shape(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), slants, kind == raw.FPDF_PAGEOBJ_IMAGE)


def is_slanting(raw: Any, path: Any) -> bool:
    """Whether a path has a curve, or a line that is neither upright nor level."""
    from ctypes import c_float

    x, y = c_float(), c_float()
    last: tuple[float, float] | None = None
    for i in range(min(raw.FPDFPath_CountSegments(path), 64)):
        segment = raw.FPDFPath_GetPathSegment(path, i)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_BEZIERTO:
            return True
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        is_line = kind == raw.FPDF_SEGMENT_LINETO and last is not None
        if is_line and last and abs(x.value - last[0]) > 1 and abs(y.value - last[1]) > 1:
            return True
        last = x.value, y.value
    return False


def has_slanting_path(raw: Any, form: Any) -> bool:
    """Whether a drawing that was placed on the page has such a path."""
    for i in range(min(raw.FPDFFormObj_CountObjects(form), 200)):
        item = raw.FPDFFormObj_GetObject(form, i)
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_PATH and is_slanting(raw, item):
            return True
    return False


def drawings(shapes: list[Shape], text: PageText) -> list[Shape]:
    """The areas of a page's drawings: groups of near shapes of which one slants."""
    cells: dict[tuple[int, int], int] = {}
    parents = list(range(len(shapes)))

    def root(i: int) -> int:
        while parents[i] != i:
            parents[i] = parents[parents[i]]
            i = parents[i]
        return i

    largest = LARGEST * text.width * text.height
    for i, shape in enumerate(shapes):
        if (shape.right - shape.left) * (shape.bottom - shape.top) > largest:
            continue
        for x in range(int(shape.left // CELL), int(shape.right // CELL) + 1):
            for y in range(int(shape.top // CELL), int(shape.bottom // CELL) + 1):
                other = cells.setdefault((x, y), i)
                parents[root(i)] = root(other)
    groups: dict[int, list[Shape]] = defaultdict(list)
    for i, shape in enumerate(shapes):
        if (shape.right - shape.left) * (shape.bottom - shape.top) <= largest:
            groups[root(i)].append(shape)
    areas = []
    for group in groups.values():
        area = Shape(
            min(s.left for s in group), min(s.top for s in group),
            max(s.right for s in group), max(s.bottom for s in group), any(s.is_slanting for s in group),
        )  # fmt: skip
        is_large = area.right - area.left > SMALLEST and area.bottom - area.top > SMALLEST
        if area.is_slanting and is_large:
            areas.append(area)
    return areas
