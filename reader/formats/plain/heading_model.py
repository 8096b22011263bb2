"""A second look at the lines that can be headings: a linear model that sees the whole text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from reader.document import BlockKind
from reader.formats.plain.context import Verdict
from reader.formats.plain.features import features
from reader.formats.plain.line import Line
from reader.formats.plain.page import Page

WEIGHTS = Path(__file__).with_name("heading_weights.txt")
"""The weight of each feature, as log-odds; learned from the headings of web pages that were flattened to plain text."""
THRESHOLD = -0.3
"""The smallest score of a heading, as log-odds."""
MIN_LINES = 18
"""The fewest lines of a text that is judged again; in a shorter one there is too little to compare a line with."""


@cache
def weights() -> dict[str, float]:
    """The weights by feature."""
    rows = (line.rsplit("\t", 1) for line in WEIGHTS.read_text(encoding="utf-8").splitlines() if line[:2] != "# ")
    return {feature: float(weight) for feature, weight in rows}


def judged_again(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> Iterator[tuple[int, bool]]:
    """The lines on which the model and the rules differ, by index, and whether each is a heading."""
    if len(lines) < MIN_LINES:
        return
    page = Page(lines, [verdict.kind for verdict in verdicts], [verdict.rule for verdict in verdicts])
    for index in page.candidates:
        is_heading = score(page, index) > THRESHOLD
        if is_heading != (verdicts[index].kind is BlockKind.HEADING):
            yield index, is_heading


def score(page: Page, index: int) -> float:
    """The score of a line that can be a heading, as log-odds; unknown features count 0."""
    known = weights()
    return known["bias"] + sum(known.get(feature, 0.0) for feature in features(page, index))
