"""Pieces: the lines of a block on one page, before it is known what the block is."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.document import BlockKind
from reader.formats.pdf.run import Line


@dataclass(slots=True)
class Piece:
    """The lines of a paragraph, a heading, a table …, or the part of one that is on a page."""

    lines: list[Line]
    page: int
    """From 0."""
    left: float = 0
    """The left edge of its column."""
    right: float = 0
    """The right edge of its column."""
    kind: BlockKind | None = None
    """Its kind, once it is known."""
    level: int = 0
    marker: str = ""
    is_note: bool = False
    """Whether it is a footnote."""
    is_by_picture: bool = False
    """Whether a picture or a drawing stands directly above it."""
    is_first: bool = False
    """Whether nothing stands above it in its column."""
    is_last: bool = False
    """Whether nothing stands below it in its column."""
    pages: list[tuple[int, int]] = field(default_factory=list)
    """For each page, the index of the first line on it, once pieces are joined."""

    @property
    def size(self) -> float:
        """The size of most of its characters."""
        return max(self.lines, key=lambda line: len(line.text)).size

    @property
    def is_bold(self) -> bool:
        """Whether all its lines are bold."""
        return all(line.is_bold for line in self.lines)

    @property
    def is_italic(self) -> bool:
        """Whether all its lines are italic."""
        return all(line.is_italic for line in self.lines)

    @property
    def is_monospaced(self) -> bool:
        """Whether all of it is set like code."""
        return all(line.is_monospaced for line in self.lines)

    @property
    def text(self) -> str:
        """Its words; hyphens at the ends of lines are left."""
        return " ".join(line.text for line in self.lines)

    @property
    def is_indented(self) -> bool:
        """Whether its first line begins right of its column."""
        return self.lines[0].left > self.left + 0.6 * self.size

    @property
    def is_centred(self) -> bool:
        """Whether its lines stand in the middle of the column."""
        middle = (self.left + self.right) / 2
        return all(
            abs((line.left + line.right) / 2 - middle) < line.size and line.left > self.left + line.size
            for line in self.lines
        )
