"""Blocks: the paragraphs, headings, captions and so on that a document's text falls into."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.document.span import Span


class BlockKind(StrEnum):
    """What a block of text is, in the terms of newspapers and of Markdown."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    IMAGE = "image"
    LIST_ITEM = "list_item"
    BLOCK_QUOTE = "block_quote"
    CODE = "code"
    TABLE = "table"
    RULE = "rule"
    BOILERPLATE = "boilerplate"


class StyleKind(StrEnum):
    """How words within a block are set apart."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    STRIKE = "strike"
    CODE = "code"
    LINK = "link"
    IMAGE = "image"


@dataclass(frozen=True, slots=True)
class Style:
    """An inline style on a span."""

    kind: StyleKind
    """Which style it is."""
    span: Span
    """The words it is on; styles may nest and overlap."""
    target: str = ""
    """Where a link or an image points to; empty for the others."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text with one role in the article."""

    kind: BlockKind
    """Its role."""
    span: Span
    """Its words: no blank at either end, no marker, no leftover of markup around them."""
    line: int
    """The line of the source that it starts on, counted from 1."""
    level: int = 0
    """1 to 6 for a heading; how deep a list item or block quote is nested, from 1; otherwise 0."""
    marker: str = ""
    """What stands before a list item ("•", "3.", "☑") where the text itself does not hold it; the language of code."""
    credit: Span | None = None
    """Of a caption: the agency or photographer, within `span`."""
    styles: tuple[Style, ...] = ()
    """Inline styles, in the order of their starts."""
