"""Sections: blocks under their headings, nested as the headings are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.document.block import Block, BlockKind
from reader.document.span import Span

LEAD = "Lead"
"""The title of the section that stands before the first heading."""


class SectionKind(StrEnum):
    """What a section is: the whole article, or a part of it."""

    ARTICLE = "article"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Section:
    """An article, or the part of it that stands under one heading.

    The spans of the children lie within the span of their parent, in order, and do not overlap.
    """

    title: str
    """The words of the heading; of the article, its headline; of the part before the first heading, "Lead"."""
    level: int
    """The level of the heading, from 1; 0 for the article; the lead has that of the first heading."""
    kind: SectionKind
    """Article or section."""
    span: Span
    """From the heading to the next heading of the same level or a higher one."""
    blocks: tuple[Block, ...]
    """The blocks of this section itself, its heading first, without those of its children."""
    children: tuple[Section, ...] = ()
    """The sections under it."""

    @property
    def heading(self) -> Block | None:
        """The block with the section's heading; None for the article and for the lead."""
        first = self.blocks[0] if self.blocks else None
        return first if first is not None and first.kind is BlockKind.HEADING else None

    def walk(self) -> Iterator[Section]:
        """The section and all sections below it, in the order of the text."""
        stack = [self]
        while stack:
            section = stack.pop()
            yield section
            stack.extend(reversed(section.children))
