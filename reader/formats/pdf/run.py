"""What the layout of a page is made of: runs of characters, and the lines that they make.

Lengths are in points. They are measured from the left and from the top of the page, once it is turned so that most of
its text is upright.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Look:
    """How the characters of a run are set."""

    size: float
    """The size of the font."""
    is_bold: bool = False
    is_italic: bool = False
    font: str = ""
    """The name of the font, without the prefix of a subset."""
    is_monospaced: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Characters on one line that are drawn together."""

    text: str
    left: float
    right: float
    baseline: float
    look: Look
    tag: int = -1
    """The number by which the structure tree refers to it; -1 without one."""
    angle: float = 0
    """The direction in which it is written, in degrees; 0 for most of the text."""
    is_in_drawing: bool = False
    """Whether it belongs to a drawing that was placed on the page."""
    link: str = ""
    """What it leads to, if it is a link."""

    @property
    def top(self) -> float:
        """Where its tallest letters end."""
        return self.baseline - 0.8 * self.look.size

    @property
    def bottom(self) -> float:
        """Where its lowest letters end."""
        return self.baseline + 0.2 * self.look.size


@dataclass(slots=True)
class Line:
    """A line of text, or a part of one: runs next to each other, from left to right."""

    runs: list[Run]
    left: float = 0
    right: float = 0
    baseline: float = 0
    size: float = 0
    """The size of most of its characters."""
    is_bold: bool = False
    """Whether most of its characters are bold."""
    is_italic: bool = False
    is_monospaced: bool = False
    """Whether all its characters are as wide as each other, as in code."""
    font: str = ""
    cells: list[Line] = field(default_factory=list)
    """The parts that are far from each other, as in a table; empty if it is one part."""
    words: str | None = field(default=None, init=False, repr=False, compare=False)
    """Its text once somebody asked for it: the runs of a line stay as they are."""

    def __post_init__(self) -> None:
        self.left = min(run.left for run in self.runs)
        self.right = max(run.right for run in self.runs)
        longest = max(self.runs, key=lambda run: len(run.text) * run.look.size)
        self.baseline, self.size, self.font = longest.baseline, longest.look.size, longest.look.font
        self.is_monospaced = all(run.look.is_monospaced for run in self.runs)
        length = sum(len(run.text) for run in self.runs)
        self.is_bold = 2 * sum(len(run.text) for run in self.runs if run.look.is_bold) > length
        self.is_italic = 2 * sum(len(run.text) for run in self.runs if run.look.is_italic) > length

    @property
    def top(self) -> float:
        """Where its tallest letters end."""
        return self.baseline - 0.8 * self.size

    @property
    def bottom(self) -> float:
        """Where its lowest letters end."""
        return self.baseline + 0.2 * self.size

    @property
    def text(self) -> str:
        """Its words, with single blanks."""
        if self.words is None:
            runs = self.runs if len(self.runs) == 1 else spaced(self.runs)
            self.words = " ".join("".join([run.text for run in runs]).split())
        return self.words


def spaced(runs: list[Run]) -> list[Run]:
    """Runs from left to right with a blank between those that do not touch."""
    done: list[Run] = []
    for run in runs:
        if done and not done[-1].text.endswith(" ") and not run.text.startswith(" "):
            gap = run.left - done[-1].right
            if gap > WORD_GAP * max(run.look.size, done[-1].look.size):
                done[-1] = replace(done[-1], text=done[-1].text + " ")
        done.append(run)
    return done


WORD_GAP = 0.15
"""The smallest gap between words, as a share of the size."""
