"""The text of a report: words in pieces, each with all that is on it, so that no element crosses another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise

from reader.document import Block, BlockKind, Quote, Span, StyleKind, visible
from reader.exports.excerpts import ArticleExcerpts, Excerpt, ExcerptKind
from reader.named_tuple import NamedTuple

TAGS = {
    BlockKind.STANDFIRST: ("p", "standfirst"),
    BlockKind.CAPTION: ("p", "caption"),
    BlockKind.IMAGE: ("p", "small"),
    BlockKind.BOILERPLATE: ("p", "small"),
    BlockKind.BLOCK_QUOTE: ("blockquote", ""),
    BlockKind.CODE: ("pre", ""),
    BlockKind.TABLE: ("pre", ""),
}
"""The element and the class of each kind of block; any other is a paragraph."""
STYLES = {
    StyleKind.EMPHASIS: "em",
    StyleKind.STRONG: "strong",
    StyleKind.UNDERLINE: "u",
    StyleKind.STRIKE: "s",
    StyleKind.CODE: "code",
}
"""The elements of inline styles."""


class Mark(NamedTuple):
    """An element on some words."""

    span: Span
    """The words."""
    opening: str
    """The tag before a piece of them."""
    closing: str
    """The tag after it."""
    before: str = ""
    """What comes before the first piece."""
    after: str = ""
    """What comes after the last piece."""


class MarkedText:
    """The text of an article with its notes and quotations."""

    def __init__(self, article: ArticleExcerpts) -> None:
        self.text = article.document.text
        notes = article.of(ExcerptKind.NOTE, ExcerptKind.HIGHLIGHT)
        marks = [note_mark(note, number) for number, note in enumerate(notes, 1) if note.span is not None]
        marks += [quote_mark(quote) for quote in article.attribution.quotes]
        self.marks = sorted(marks, key=lambda mark: mark.span)

    def html(self, block: Block) -> str:
        """The words of a block."""
        own = [mark for mark in self.marks if mark.span.overlaps(block.span)]
        marks = [*style_marks(block), *own]
        edges = {block.span.start, block.span.end}
        for mark in marks:
            edges.update(edge for edge in (mark.span.start, mark.span.end) if block.span.start < edge < block.span.end)
        return "".join(self.piece(Span(a, b), marks) for a, b in pairwise(sorted(edges)))

    def piece(self, span: Span, marks: Iterable[Mark]) -> str:
        """A piece of text that no mark begins or ends within."""
        over = [mark for mark in marks if mark.span.start <= span.start and span.end <= mark.span.end]
        before = "".join(mark.before for mark in over if mark.span.start == span.start)
        after = "".join(mark.after for mark in over if mark.span.end == span.end)
        opening = "".join(mark.opening for mark in over)
        closing = "".join(mark.closing for mark in reversed(over))
        return f"{before}{opening}{escape(visible(span.of(self.text)))}{closing}{after}"


def tag_of(block: Block) -> tuple[str, str]:
    """The element and the class of a block."""
    if block.kind is BlockKind.HEADING:
        return f"h{min(6, max(2, block.level))}", ""
    return TAGS.get(block.kind, ("p", ""))


def style_marks(block: Block) -> Iterator[Mark]:
    """The inline styles of a block; of links those to pages of the web."""
    for style in block.styles:
        if style.kind in STYLES:
            yield Mark(style.span, f"<{STYLES[style.kind]}>", f"</{STYLES[style.kind]}>")
        elif style.kind is StyleKind.LINK and style.target.startswith(("https://", "http://")):
            yield Mark(style.span, f'<a href="{escape(visible(style.target))}">', "</a>")


def note_mark(note: Excerpt, number: int) -> Mark:
    """The words of a note, with its number."""
    span = note.span or Span(0, 0)
    return Mark(
        span,
        f'<span class="n {escape(note.colour)}">',
        "</span>",
        f'<span id="n{number}"></span>',
        f'<sup><a href="#note{number}">{number}</a></sup>',
    )


def quote_mark(quote: Quote) -> Mark:
    """The words of a quotation, followed by who says them."""
    number = f" v{quote.speaker.id % 8}" if quote.speaker is not None else ""
    name = escape(visible(quote.speaker.name)) if quote.speaker is not None else "?"
    return Mark(
        quote.span,
        f'<span class="q{number}">',
        "</span>",
        f'<span id="q{quote.span.start}"></span>',
        f' <span class="said">{name}</span>',
    )
