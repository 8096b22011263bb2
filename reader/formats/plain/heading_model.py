"""A second look at the lines that can be headings, by decision trees that see the whole text.

The first trees judge each line by its form and its place. The second ones know what the first ones found, too: a line
is a heading rather where others of its shape are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from reader.document import BlockKind
from reader.file_names import text_beside
from reader.formats.decision_trees import Tree, staged, total, trees_in
from reader.formats.plain import features, shapes
from reader.formats.plain.context import Verdict
from reader.formats.plain.heading_words import Weights, weights
from reader.formats.plain.heading_words import score as score_of_words
from reader.formats.plain.line import Line
from reader.formats.plain.page import Page
from reader.formats.plain.shapes import Shapes
from reader.known_code import known_table

FILES = ("heading_trees_1.txt", "heading_trees_2.txt")
"""The trees; learned from the headings of web pages that were flattened to plain text (tools/train_headings.py)."""
FIRST = (*features.FEATURES, *shapes.GROUP, "by words")
SECOND = (*FIRST, *shapes.JUDGED)
"""The names of the features of the first and of the second trees."""
THRESHOLD = -0.3
"""The smallest score of a heading, as log-odds."""
CLEAR = ((20, 1.2), (40, 1.0))
"""After how many of the second trees a score of at least this size is clear."""
MIN_LINES = 18
"""The fewest lines of a text in which the trees decide; in a shorter one there is too little to compare a line with."""
SHORT_LINES, SHORT_THRESHOLD = 5, 0.5
"""The fewest lines of a text to whose headings the trees add some, and the smallest score of these."""
Trees = tuple[list[Tree], list[Tree], Weights]
"""The first and the second trees, and the weights of words."""


@cache
def trees() -> Trees:
    """The trees and the weights in the files beside this module."""
    first, second = (text_beside(__file__, name) for name in FILES)
    source = "\n".join((*FIRST, *SECOND, first, second)).encode()
    modules = __name__, trees_in.__module__
    found = known_table(
        "headings", source, modules, lambda: (list(trees_in(first, FIRST)), list(trees_in(second, SECOND)))
    )
    return *found, weights()


def judged_again(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> Iterator[tuple[int, bool]]:
    """The lines on which the trees and the rules differ, by index, and whether each is a heading.

    In a short text with blank lines the trees only make paragraphs headings; in one without, the rules decide alone.
    """
    is_short = len(lines) < MIN_LINES
    if is_short and (len(lines) < SHORT_LINES or not any(line.follows_blank for line in lines[1:])):
        return
    page = Page(lines, [verdict.kind for verdict in verdicts], [verdict.rule for verdict in verdicts])
    for index, score in zip(page.candidates, scores(page), strict=True):
        kind = verdicts[index].kind
        if is_short:
            if score > SHORT_THRESHOLD and kind is BlockKind.PARAGRAPH:
                yield index, True
        elif (score > THRESHOLD) != (kind is BlockKind.HEADING):
            yield index, score > THRESHOLD


def scores(page: Page) -> list[float]:
    """The scores of the lines that can be headings, as log-odds."""
    first, second, known = trees()
    alike = Shapes(page)
    rows = with_words(page, rows_of(page, alike), known)
    judged = alike.judged([total(first, row) for row in rows])
    return [staged(second, [*row, *more], CLEAR) for row, more in zip(rows, judged, strict=True)]


def with_words(page: Page, rows: Sequence[Sequence[float]], known: Weights) -> list[list[float]]:
    """The values of the features of the first trees, with what the words of each candidate say."""
    return [[*row, score_of_words(page.lines[i].words, known)] for i, row in zip(page.candidates, rows, strict=True)]


def rows_of(page: Page, alike: Shapes) -> list[list[float]]:
    """The values of the features of the first trees but the last one, for each candidate."""
    return [[*own, *group] for own, group in zip(features.features(page), alike.features(), strict=True)]
