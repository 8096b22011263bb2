"""Blocks: the paragraphs, headings, captions and so on of a document's text."""

from __future__ import annotations

from enum import StrEnum

from reader.document.span import Span
from reader.structs import Struct


class BlockKind(StrEnum):
    """The role of a block, in the terms of newspapers and of Markdown."""

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
    UNDERLINE = "underline"
    STRIKE = "strike"
    CODE = "code"
    LINK = "link"
    IMAGE = "image"
    COLOUR = "colour"


class Style(Struct):
    """An inline style on a span.

    >>> import reader
    >>> document = reader.parse("See the [map](map.html).", "markdown")
    >>> [style] = document.blocks[0].styles
    >>> style.kind.value, style.span.of(document.text), style.target
    ('link', 'map', 'map.html')
    """

    kind: StyleKind
    """Emphasis, link and so on."""
    span: Span
    """The words in this style. Styles may nest and overlap."""
    target: str = ""
    """The address of a link ("#:9" is an offset of the text) or an image; the name of a colour; otherwise empty."""


class Block(Struct):
    """A part of the text with one role in the article.

    >>> import reader
    >>> document = reader.parse("# The wall\\n\\n- It broke in May.", "markdown")
    >>> [(block.kind.value, block.line, block.span.of(document.text)) for block in document.blocks]
    [('headline', 1, 'The wall'), ('list_item', 3, 'It broke in May.')]
    """

    kind: BlockKind
    """Its role."""
    span: Span
    """Its words, without white space at the ends, list markers or markup."""
    line: int
    """The line of the source where it starts, counted from 1."""
    level: int = 0
    """1 to 6 for a heading; the depth, from 1, of a list item, block quote or paragraph below a term; otherwise 0."""
    marker: str = ""
    """Of a list item, the marker ("•", "3.", "☑") if it is not part of the text; of code, the language."""
    credit: Span | None = None
    """Of a caption, the agency or photographer, within `span`."""
    styles: tuple[Style, ...] = ()
    """Inline styles, ordered by start."""
    keeps_lines: bool = False
    """Whether its lines are the author's, as in verse or an address, and not only broken to fit a page."""
