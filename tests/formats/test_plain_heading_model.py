"""The second look at possible headings: which texts get one, and the score that makes a heading."""

import pytest

from reader.document import BlockKind
from reader.formats.plain import heading_model
from reader.formats.plain.context import Verdict
from reader.formats.plain.heading_model import judged_again, score, weights
from tests.formats.plain_page import PROSE, page


def judged(rows: list[str], kind: BlockKind) -> list[tuple[int, bool]]:
    return list(judged_again(page(*rows).lines, [Verdict(kind, "some_rule")] * len(rows)))


def weigh(monkeypatch: pytest.MonkeyPatch, weights: dict[str, float]) -> None:
    monkeypatch.setattr(heading_model, "weights", lambda: weights)


@pytest.mark.parametrize(("count", "is_judged"), [(17, False), (18, True)])
def test_only_a_text_of_enough_lines_is_judged_again(
    monkeypatch: pytest.MonkeyPatch, count: int, is_judged: bool
) -> None:
    weigh(monkeypatch, {"bias": 1.0})
    found = judged(["Sea wall", *[PROSE] * (count - 1)], BlockKind.PARAGRAPH)
    assert ((0, True) in found) is is_judged


@pytest.mark.parametrize(("bias", "is_heading"), [(-0.31, False), (-0.3, False), (-0.29, True), (0.0, True)])
def test_a_heading_has_more_than_the_smallest_score(
    monkeypatch: pytest.MonkeyPatch, bias: float, is_heading: bool
) -> None:
    weigh(monkeypatch, {"bias": bias})
    rows = ["Sea wall"] * 18
    assert judged(rows, BlockKind.PARAGRAPH) == [(i, True) for i in range(18) if is_heading]
    assert judged(rows, BlockKind.HEADING) == [(i, False) for i in range(18) if not is_heading]


def test_the_score_is_the_sum_of_the_weights_of_the_features(monkeypatch: pytest.MonkeyPatch) -> None:
    weigh(monkeypatch, {"bias": 1.0, "case X": 0.5, "last wall": -2.0, "numeric": 9.0})
    assert score(page("SEA WALL"), 0) == -0.5


def test_the_weights_are_those_of_features() -> None:
    assert "bias" in weights()
    assert {"case X", "length 2"} <= weights().keys()
    assert not any(feature.startswith("#") and "Weights" in feature for feature in weights())
