"""The shapes of lines, which the headings of a text have in common: what the other lines of a shape are like."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from reader.document import BlockKind
from reader.formats.plain.page import Page, beginning, ending, numbering

GROUP = ("alike", "share alike", "alike above prose", "alike ruled", "alike adjacent", "length among alike")
"""The features of the lines that can be headings and have the shape of a line, itself among them."""
JUDGED = (
    *("score", "chance alike", "highest chance alike", "chance of others alike", "headings", "of highest chance"),
    *("headings alike", "chance of others"),
)
"""The features that know how likely each line is a heading by its own features alone."""


class Shapes:
    """The lines of a text that can be headings, by their shapes."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.shapes = [shape(page, i) for i in page.candidates]
        self.groups: dict[str, list[int]] = {}
        for at, found in enumerate(self.shapes):
            self.groups.setdefault(found, []).append(at)
        self.sums = {found: self.group_sums(found, group) for found, group in self.groups.items()}

    def group_sums(self, found: str, group: Sequence[int]) -> tuple[float, ...]:
        """The features of a group that its lines share, and their mean length in words."""
        page, candidates = self.page, self.page.candidates
        size = len(group)
        lines = [candidates[at] for at in group]
        return (
            size,
            size / len(candidates),
            sum([i + 1 < len(page.lines) and page.prose[i + 1] for i in lines]) / size,
            sum([page.kinds[i] is BlockKind.HEADING for i in lines]) / size,
            sum([self.is_adjacent(at, -1, found) or self.is_adjacent(at, 1, found) for at in group]) / size,
            sum([page.lines[i].count for i in lines]) / size,
        )

    def is_adjacent(self, at: int, step: int, found: str) -> bool:
        """Whether the line right above or below a candidate is one of a shape, too."""
        candidates, beside = self.page.candidates, at + step
        if not 0 <= beside < len(candidates) or self.shapes[beside] != found:
            return False
        return candidates[beside] - candidates[at] == step

    def features(self) -> list[list[float]]:
        """The values of the features in GROUP for each candidate."""
        rows = []
        for i, found in zip(self.page.candidates, self.shapes, strict=True):
            *shared, length = self.sums[found]
            rows.append([*shared, self.page.lines[i].count / length])
        return rows

    def judged(self, scores: Sequence[float]) -> list[list[float]]:
        """The values of the features in JUDGED for each candidate; the scores are log-odds."""
        chances = [1 / (1 + exp(-score)) for score in scores]
        total, highest = sum(chances), max(chances, default=0.0)
        headings = sum([chance > 0.5 for chance in chances])
        of_groups = {
            found: (
                sum([chances[at] for at in group]),
                max([chances[at] for at in group]),
                sum([chances[at] > 0.5 for at in group]),
                len(group),
            )
            for found, group in self.groups.items()
        }
        rows = []
        for score, chance, found in zip(scores, chances, self.shapes, strict=True):
            of_group, most, likely, size = of_groups[found]
            rows.append(
                [
                    score,
                    of_group / size,
                    most,
                    (of_group - chance) / (size - 1 or 1),
                    headings / len(self.page.lines),
                    chance / highest,
                    likely / (headings or 1),
                    (total - chance) / (len(chances) - 1 or 1),
                ]
            )
        return rows


def shape(page: Page, i: int) -> str:
    """The form of a line and of its place, which the headings of a text have in common."""
    line = page.lines[i]
    kind = numbering(line.words)[0]
    form = "X" if line.words.isupper() else "T" if line.is_title else "s"
    return f"{beginning(line.words)}{ending(line.words)}{kind}{form}{line.follows_blank:d}{line.precedes_blank:d}"
