"""Sections: blocks under their headings, nested as the headings are."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from reader.document.block import Block, BlockKind
from reader.document.span import Span
from reader.structs import Struct

LEAD = "Lead"
"""The title of the section before the first heading."""


class SectionKind(StrEnum):
    """Whether a section is the whole article or a part of it."""

    ARTICLE = "article"
    SECTION = "section"


class Section(Struct):
    """An article, or the part of it under one heading.

    The spans of the children are within the span of their parent, in order and without overlap.

    >>> import reader
    >>> document = reader.parse("# The wall\\n\\nIt broke in May.\\n\\n## Repairs\\n\\nThey took a year.", "markdown")
    >>> [(section.title, section.level) for section in document.outline.walk()]
    [('The wall', 0), ('Lead', 2), ('Repairs', 2)]
    """

    title: str
    """The words of the heading; of the article, its headline; of the part before the first heading, "Lead"."""
    level: int
    """The level of the heading, from 1; of the article, 0; of the lead, the level of the first heading."""
    kind: SectionKind
    """Article or section."""
    span: Span
    """From the heading to the next heading of the same or a higher level."""
    blocks: tuple[Block, ...]
    """The blocks of the section itself, its heading first, without those of its children."""
    children: tuple[Section, ...] = ()
    """The subsections."""

    @property
    def heading(self) -> Block | None:
        """The block of the section's heading; None for the article and for the lead."""
        first = self.blocks[0] if self.blocks else None
        return first if first is not None and first.kind is BlockKind.HEADING else None

    def walk(self) -> Iterator[Section]:
        """The section and all sections below it, in text order."""
        stack = [self]
        while stack:
            section = stack.pop()
            yield section
            stack.extend(reversed(section.children))
