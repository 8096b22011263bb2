"""A second look at the lines that can be headings, by decision trees that see the whole text.

The first trees judge each line by its form and its place. The second ones know what the first ones found, too: a line
is a heading rather where others of its shape are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from reader.bundled import bundled_path
from reader.document import BlockKind
from reader.formats.decision_trees import Tree, staged, total, trees_in
from reader.formats.plain import features, shapes
from reader.formats.plain.context import Verdict
from reader.formats.plain.line import Line
from reader.formats.plain.page import Page
from reader.formats.plain.shapes import Shapes

FILES = ("heading_trees_1.txt", "heading_trees_2.txt")
"""The trees; learned from the headings of web pages that were flattened to plain text (tools/train_headings.py)."""
FIRST = (*features.FEATURES, *shapes.GROUP)
SECOND = (*FIRST, *shapes.JUDGED)
"""The names of the features of the first and of the second trees."""
THRESHOLD = -0.2
"""The smallest score of a heading, as log-odds."""
CLEAR = ((20, 1.2), (40, 1.0))
"""After how many of the second trees a score of at least this size is clear."""
MIN_LINES = 18
"""The fewest lines of a text that is judged again; in a shorter one there is too little to compare a line with."""
Trees = tuple[list[Tree], list[Tree]]
"""The first and the second trees."""


@cache
def trees() -> Trees:
    """The trees in the files beside this module."""
    first, second = (bundled_path(f"formats/plain/{name}").read_text(encoding="utf-8") for name in FILES)
    return list(trees_in(first, FIRST)), list(trees_in(second, SECOND))


def judged_again(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> Iterator[tuple[int, bool]]:
    """The lines on which the trees and the rules differ, by index, and whether each is a heading."""
    if len(lines) < MIN_LINES:
        return
    page = Page(lines, [verdict.kind for verdict in verdicts], [verdict.rule for verdict in verdicts])
    for index, score in zip(page.candidates, scores(page), strict=True):
        is_heading = score > THRESHOLD
        if is_heading != (verdicts[index].kind is BlockKind.HEADING):
            yield index, is_heading


def scores(page: Page) -> list[float]:
    """The scores of the lines that can be headings, as log-odds."""
    first, second = trees()
    alike = Shapes(page)
    rows = rows_of(page, alike)
    judged = alike.judged([total(first, row) for row in rows])
    return [staged(second, [*row, *more], CLEAR) for row, more in zip(rows, judged, strict=True)]


def rows_of(page: Page, alike: Shapes) -> list[list[float]]:
    """The values of the features of the first trees, for each candidate."""
    return [[*own, *group] for own, group in zip(features.features(page), alike.features(), strict=True)]
