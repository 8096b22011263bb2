"""The second look at possible headings: which texts get one, and the score that makes a heading."""

import pytest

from reader.document import BlockKind
from reader.formats.plain import heading_model
from reader.formats.plain.context import Verdict
from reader.formats.plain.heading_model import (
    CLEAR,
    FIRST,
    SECOND,
    SHORT_LINES,
    SHORT_THRESHOLD,
    THRESHOLD,
    Trees,
    judged_again,
    scores,
    trees,
)
from tests.formats.plain_page import PROSE, page


def judged(rows: list[str], kind: BlockKind) -> list[tuple[int, bool]]:
    lines = page(*rows).lines
    return list(judged_again(lines, [Verdict(kind, rule="some_rule")] * len(lines)))


def work_with(monkeypatch: pytest.MonkeyPatch, first: float, second: Trees | float) -> None:
    """Let the first trees give a line of two words a score, and others its opposite; the second ones are given."""
    of_words = [(FIRST.index("words"), 2.0, first, -first)]
    always = [(0, 99.0, second, second)] if isinstance(second, float) else second
    monkeypatch.setattr(heading_model, "trees", lambda: (of_words, always, {}))


@pytest.mark.parametrize(("count", "is_judged"), [(17, False), (18, True)])
def test_only_in_a_text_of_enough_lines_the_trees_decide(
    monkeypatch: pytest.MonkeyPatch, count: int, is_judged: bool
) -> None:
    work_with(monkeypatch, 0.0, -9.0)
    assert ((0, False) in judged(["Sea wall", *[PROSE] * (count - 1)], BlockKind.HEADING)) is is_judged


@pytest.mark.parametrize(
    ("rows", "score", "is_added"),
    [
        (["Sea wall", "", *[PROSE] * (SHORT_LINES - 1)], SHORT_THRESHOLD + 0.1, True),
        (["Sea wall", "", *[PROSE] * (SHORT_LINES - 1)], SHORT_THRESHOLD, False),
        (["Sea wall", "", *[PROSE] * (SHORT_LINES - 2)], SHORT_THRESHOLD + 0.1, False),
        (["Sea wall", *[PROSE] * (SHORT_LINES - 1)], SHORT_THRESHOLD + 0.1, False),
    ],
)
def test_to_a_short_text_with_blank_lines_the_trees_add_headings(
    monkeypatch: pytest.MonkeyPatch, rows: list[str], score: float, is_added: bool
) -> None:
    work_with(monkeypatch, 0.0, score)
    assert ((0, True) in judged(rows, BlockKind.PARAGRAPH)) is is_added


@pytest.mark.parametrize(
    ("score", "is_heading"), [(THRESHOLD - 0.01, False), (THRESHOLD, False), (THRESHOLD + 0.01, True)]
)
def test_a_heading_has_more_than_the_smallest_score(
    monkeypatch: pytest.MonkeyPatch, score: float, is_heading: bool
) -> None:
    work_with(monkeypatch, 0.0, score)
    rows = ["Sea wall"] * 18
    assert judged(rows, BlockKind.PARAGRAPH) == [(i, True) for i in range(18) if is_heading]
    assert judged(rows, BlockKind.HEADING) == [(i, False) for i in range(18) if not is_heading]


def test_the_second_trees_know_what_the_first_ones_found(monkeypatch: pytest.MonkeyPatch) -> None:
    work_with(monkeypatch, 2.0, [(SECOND.index("score"), 0.0, -1.0, 1.0)])
    assert scores(page("Sea wall", "The old quay", PROSE)) == [1.0, -1.0]


def test_the_trees_beside_the_model_ask_for_features_that_there_are() -> None:
    first, second, _ = trees()
    assert first
    assert len(second) > CLEAR[-1][0]
