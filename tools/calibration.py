"""Calibration: how often answers are right in each tenth of confidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import exp, log

from judging import Judgement

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The answers whose confidence is in one tenth."""

    low: float
    """The lower bound of the tenth; the upper bound is 0.1 above it, and the last tenth includes 1.0."""
    count: int
    """The number of answers."""
    right: int
    """The number of right answers."""
    confidence: float
    """The sum of their confidences."""

    @property
    def gap(self) -> float:
        """The confidence that is too high or too low, summed over the answers."""
        return abs(self.confidence - self.right)


def bins_of(answers: list[tuple[float, bool]]) -> list[Bin]:
    """The tenths of some answers, given as pairs of confidence and whether the answer is right."""
    found = []
    for i in range(BINS):
        members = [answer for answer in answers if tenth(answer[0]) == i]
        right = sum(is_right for _, is_right in members)
        found.append(Bin(i / BINS, len(members), right, sum(confidence for confidence, _ in members)))
    return found


def tenth(confidence: float) -> int:
    """The index of the tenth that a confidence is in."""
    return min(int(confidence * BINS + 1e-9), BINS - 1)


def expected_error(bins: list[Bin]) -> float:
    """The expected calibration error (Naeini et al. 2015): the gaps of the tenths, weighted by their answers."""
    total = sum(b.count for b in bins)
    return sum(b.gap for b in bins) / total if total else 0.0


MEASURES: dict[str, Callable[[Judgement], tuple[float, bool] | None]] = {
    "speaker": lambda j: answer(j, j.speaker_is_right) if j.is_quoted else None,
    "source": lambda j: answer(j, j.source_is_right) if j.is_quoted else None,
    "indirect": lambda j: answer(j, j.source_is_right) if not j.is_quoted else None,
}
"""What can be judged: the speaker, where the gold has speakers; the source words; and for indirect quotations both
content and source words.
"""


def answer(judgement: Judgement, is_right: bool | None) -> tuple[float, bool] | None:
    """The confidence of an answer and whether it is right; None if there is no answer or the gold does not tell."""
    return (judgement.confidence, is_right) if judgement.is_claim and is_right is not None else None


def calibration_table(judgements: list[Judgement]) -> str:
    """A table in Markdown with a row for each tenth that has answers, and the expected calibration error."""
    columns = {}
    for name, measure in MEASURES.items():
        columns[name] = bins_of([pair for j in judgements if (pair := measure(j)) is not None])
    lines = ["| confidence | speaker right | source right | indirect right |", "|---|---|---|---|"]
    for i in reversed(range(BINS)):
        if any(bins[i].count for bins in columns.values()):
            cells = [
                f"{b.right / b.count:.2f} of {b.count}" if (b := bins[i]).count else "" for bins in columns.values()
            ]
            lines.append(f"| {i / BINS:.1f} to {(i + 1) / BINS:.1f} | {' | '.join(cells)} |")
    errors = [f"{expected_error(bins):.3f}" for bins in columns.values()]
    lines.append(f"| expected calibration error | {' | '.join(errors)} |")
    return "\n".join(lines) + "\n"


def calibration_of(answers: list[tuple[float, bool]], rounds: int = 25) -> tuple[float, float]:
    """The slope and intercept that calibrate confidences when applied to their log-odds (Platt 1999).

    They maximize the likelihood of the answers, by Newton's method; 1 and 0 if the confidences are calibrated
    already.
    """
    points = [(log_odds(confidence), is_right) for confidence, is_right in answers if 0 < confidence < 1]
    slope, intercept = 1.0, 0.0
    if not 0 < sum(is_right for _, is_right in points) < len(points):
        return slope, intercept
    for _ in range(rounds):
        a = b = aa = ab = bb = 0.0
        for x, is_right in points:
            p = 1 / (1 + exp(-(slope * x + intercept)))
            error, weight = is_right - p, p * (1 - p)
            a, b = a + error * x, b + error
            aa, ab, bb = aa + weight * x * x, ab + weight * x, bb + weight
        scale = aa * bb - ab * ab
        if scale < 1e-9:
            break
        slope, intercept = slope + (bb * a - ab * b) / scale, intercept + (aa * b - ab * a) / scale
    return slope, intercept


def log_odds(confidence: float) -> float:
    return log(confidence / (1 - confidence))


def slope_of_reports(judgements: list[Judgement]) -> str:
    """A line with the slope and intercept that would calibrate the confidence of reports."""
    found = [j for j in judgements if j.rule.startswith(("reported_", "view_"))]
    slope, intercept = calibration_of([pair for j in found if (pair := MEASURES["indirect"](j)) is not None])
    return f"reports: confidence is right at slope {slope:.2f}, intercept {intercept:+.2f} of its log-odds\n"
