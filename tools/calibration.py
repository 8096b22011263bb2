"""Calibration: how often an answer is right in each tenth of the confidence that was given for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import exp, log

from judging import Judgement

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The answers whose confidence lies in one tenth."""

    low: float
    """Where the tenth begins; it ends 0.1 above, and the last one holds 1.0 too."""
    count: int
    """How many answers."""
    right: int
    """How many of them are right."""
    confidence: float
    """The sum of their confidence."""

    @property
    def gap(self) -> float:
        """The confidence that is too much or too little, summed over the answers."""
        return abs(self.confidence - self.right)


def bins_of(answers: list[tuple[float, bool]]) -> list[Bin]:
    """The tenths, of answers as pairs of confidence and whether it is right."""
    found = []
    for i in range(BINS):
        members = [answer for answer in answers if tenth(answer[0]) == i]
        right = sum(is_right for _, is_right in members)
        found.append(Bin(i / BINS, len(members), right, sum(confidence for confidence, _ in members)))
    return found


def tenth(confidence: float) -> int:
    """The number of the tenth that a confidence lies in."""
    return min(int(confidence * BINS + 1e-9), BINS - 1)


def expected_error(bins: list[Bin]) -> float:
    """The expected calibration error (Naeini et al. 2015): the gap of each tenth, weighed by its answers."""
    total = sum(b.count for b in bins)
    return sum(b.gap for b in bins) / total if total else 0.0


MEASURES: dict[str, Callable[[Judgement], tuple[float, bool] | None]] = {
    "speaker": lambda j: answer(j, j.speaker_is_right) if j.is_quoted else None,
    "source": lambda j: answer(j, j.source_is_right) if j.is_quoted else None,
    "indirect": lambda j: answer(j, j.source_is_right) if not j.is_quoted else None,
}
"""What can be right: the speaker where speakers are worked out, the source words on all articles, and of indirect
quotations content and source words."""


def answer(judgement: Judgement, is_right: bool | None) -> tuple[float, bool] | None:
    """The confidence of an answer and whether it is right; None if nothing was answered or it is not known."""
    return (judgement.confidence, is_right) if judgement.is_claim and is_right is not None else None


def calibration_table(judgements: list[Judgement]) -> str:
    """The table in Markdown: a line a tenth that has answers, and the expected calibration error."""
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


def straightened(answers: list[tuple[float, bool]], rounds: int = 25) -> tuple[float, float]:
    """Slope and intercept that make confidences mean what they say, applied to their log-odds (Platt 1999).

    They maximize the likelihood of the answers, by Newton's method; 1 and 0 where nothing needs to be done.
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
    """The logarithm of what speaks for to what speaks against."""
    return log(confidence / (1 - confidence))


def slope_of_reports(judgements: list[Judgement]) -> str:
    """The line that says by which slope and intercept the confidence of reports would mean what it says."""
    found = [j for j in judgements if j.rule.startswith(("reported_", "view_"))]
    slope, intercept = straightened([pair for j in found if (pair := MEASURES["indirect"](j)) is not None])
    return f"reports: confidence is right at slope {slope:.2f}, intercept {intercept:+.2f} of its log-odds\n"
