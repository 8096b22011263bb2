"""The choice of the blocks of a page by the scores of the trees."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from lxml.html import fromstring
from trafilatura.settings import Document as Article

from reader.formats.html import parser, selection
from reader.formats.html.features import Page
from reader.formats.html.parser import LEAST_EXTRACTED, extraction
from reader.formats.html.selection import HEADING_THRESHOLD, LEAST_SHARE, SLACK, selected
from reader.formats.html.tree import blocks_of

PROSE = "The sea wall held through the winter, engineers of the port said, and nobody was hurt in the storm."
SHORT = "The sea wall held through the winter."


def texts(monkeypatch: pytest.MonkeyPatch, body: str, scores: Sequence[float]) -> list[str]:
    """The texts of the blocks that are chosen where the trees give these scores."""
    left = iter(scores)
    monkeypatch.setattr(selection, "score", lambda *_: next(left))
    blocks = blocks_of(fromstring(f"<html><body>{body}</body></html>"), [])
    return [block.text for block in selected(Page(blocks, [True] * len(blocks), ""))]


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ((0.1, 0.1), [PROSE, SHORT]),
        ((0.0, -0.01), [PROSE]),
        ((-0.1, -0.1 - SLACK), [PROSE, SHORT]),
        ((-0.1, -0.11 - SLACK), [PROSE]),
        ((-0.11 - SLACK, -0.1), []),
    ],
)
def test_where_no_score_is_enough_the_highest_count_if_they_are_much_of_the_page(
    monkeypatch: pytest.MonkeyPatch, scores: Sequence[float], expected: list[str]
) -> None:
    assert len(SHORT) < LEAST_SHARE * len(PROSE + SHORT)
    assert texts(monkeypatch, f"<p>{PROSE}</p><p>{SHORT}</p>", scores) == expected


@pytest.mark.parametrize(("score", "is_chosen"), [(HEADING_THRESHOLD, True), (HEADING_THRESHOLD - 0.01, False)])
def test_the_score_of_a_heading_may_be_lower(monkeypatch: pytest.MonkeyPatch, score: float, is_chosen: bool) -> None:
    body = f"<p>{SHORT}</p><h2>Wall</h2><p>{PROSE}</p>"
    assert ("Wall" in texts(monkeypatch, body, (-9, score, 1))) is is_chosen


@pytest.mark.parametrize(("words", "is_chosen"), [("Wall", True), ("<a href='/'>Wall</a>", False)])
def test_a_heading_between_blocks_of_the_article_belongs_to_it_unless_it_is_a_link(
    monkeypatch: pytest.MonkeyPatch, words: str, is_chosen: bool
) -> None:
    body = f"<p>{SHORT}</p><h2>{words}</h2><p>{PROSE}</p>"
    assert ("Wall" in texts(monkeypatch, body, (1, -9, 1))) is is_chosen


@pytest.mark.parametrize(("below", "is_chosen"), [(1, True), (-1, False)])
def test_a_heading_at_the_top_is_that_of_the_text_below(
    monkeypatch: pytest.MonkeyPatch, below: float, is_chosen: bool
) -> None:
    body = f"<h2>Wall</h2><p>{PROSE}</p><p>{SHORT}</p>"
    assert ("Wall" in texts(monkeypatch, body, (-9, below, 1))) is is_chosen


@pytest.mark.parametrize(("share", "runs"), [(0.5, [True, False]), (LEAST_EXTRACTED + 0.01, [True])])
def test_an_extraction_that_lacks_much_prose_is_compared_with_others(
    monkeypatch: pytest.MonkeyPatch, share: float, runs: list[bool]
) -> None:
    page = fromstring(f"<html><body><p>{PROSE}</p></body></html>")
    prose = "".join(PROSE.split())
    found = Article(body=fromstring(f"<p>{prose[: round(share * len(prose))]}</p>"))
    asked: list[bool] = []

    def extract(_: object, *, fast: bool, **_options: object) -> Article:
        asked.append(fast)
        return found

    monkeypatch.setattr(parser, "bare_extraction", extract)
    assert extraction(page)[1] is found
    assert asked == runs
