"""Selecting words, by keys or with the mouse."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.document import Span
from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.features.copying import Copying
from reader.ui.features.feature import Feature
from reader.ui.layout.cursor import adjacent, grapheme_at, line_edge, lines_away, next_word, previous_word, word_at
from reader.ui.layout.scrolling import Scroll
from reader.ui.layout.span_array import SpanArray
from reader.ui.layout.text import TextLayout
from reader.ui.panes.text import TextPane
from reader.ui.widgets.article_message import ArticleMessage

if TYPE_CHECKING:
    from textual import events

PROMPT = "Select: h j k l w b 0 $ · y copies · c highlights · a notes · o other end · p paragraph · Esc leaves"
Move = Callable[[TextLayout, int], int]

MOVES: dict[str, Move] = {
    "h": partial(adjacent, step=-1),
    "left": partial(adjacent, step=-1),
    "l": partial(adjacent, step=1),
    "right": partial(adjacent, step=1),
    "w": next_word,
    "ctrl+right": next_word,
    "b": previous_word,
    "ctrl+left": previous_word,
    "0": partial(line_edge, step=-1),
    "home": partial(line_edge, step=-1),
    "$": partial(line_edge, step=1),
    "end": partial(line_edge, step=1),
    "g": lambda layout, offset: grapheme_at(layout, 0).start,
    "G": lambda layout, offset: grapheme_at(layout, len(layout.document.text)).start,
}
"""Keys that move the end of the selection along the text, by their characters or names, as in vi."""


class Selecting(Feature):
    """A stretch of the text between two characters, both in it: the anchor where it began, and the cursor."""

    anchor: int | None = None
    cursor = 0
    cell = 0
    """The cell that the cursor keeps to when it goes from line to line."""

    def __init__(
        self,
        screen: ArticleScreen[FeatureSet],
        copying: Copying,
        scroll_of: Callable[[events.Key], Scroll | None],
        use_of: Callable[[events.Key], Callable[[], None] | None],
    ) -> None:
        super().__init__(screen)
        self.copying = copying
        self.scroll_of = scroll_of
        self.use_of = use_of
        """What a key does with the selection, such as highlighting it; None if it does nothing with it."""

    def hear(self, message: ArticleMessage) -> None:
        """Select what the mouse is dragged over, or clicked several times; a single click selects nothing."""
        match message:
            case TextPane.Dragged():
                self.drag(message.anchor, message.cursor)
            case TextPane.DragEnded():
                self.drop()
            case TextPane.Clicked(clicks=1):
                self.close()
            case TextPane.Clicked():
                self.pick(message.offset, message.clicks)
            case _:
                pass

    @property
    def span(self) -> Span | None:
        """The span that is selected; None if none is."""
        if self.anchor is None:
            return None
        layout = self.screen.text.lines
        first, last = sorted((self.anchor, self.cursor))
        return Span(grapheme_at(layout, first).start, grapheme_at(layout, last).end)

    def select(self) -> None:
        """Begin at the current quotation or hit, or at the first line that is read; keys then move its end."""
        self.screen.take_keys(self.take, PROMPT)
        self.begin(self.starting_point())

    def starting_point(self) -> int:
        """Where a selection by keys begins."""
        hit, quote = self.screen.text.highlights["current hit"], self.reading.quote
        if len(hit):
            return hit[0].start
        return quote.span.start if quote is not None else self.screen.text.first_offset

    def begin(self, start: int) -> None:
        """Begin with the character at an offset."""
        cluster = grapheme_at(self.screen.text.lines, start)
        self.anchor = self.cursor = cluster.start
        self.cell = cluster.cell
        self.show()

    def take(self, event: events.Key) -> None:
        """Move the end of the selection, or do with it what a key says."""
        name = event.character if event.character is not None and event.is_printable else event.key
        scroll = self.scroll_of(event)
        if name in MOVES:
            self.move(MOVES[name])
        elif scroll is not None:
            text = self.screen.text
            self.go(lines_away(text.lines, self.cursor, scroll.lines(text.page), self.cell))
        elif name == "o" and self.anchor is not None:
            self.anchor, self.cursor = self.cursor, self.anchor
            self.show()
        elif name == "p":
            self.take_paragraph()
        elif name in {"y", "enter"}:
            self.copy()
        elif (use := self.use_of(event)) is not None:
            use()
        elif name in {"escape", "v", "q"}:
            self.close()

    def move(self, move: Move) -> None:
        """Move the end of the selection along the text."""
        layout = self.screen.text.lines
        self.go(move(layout, self.cursor))
        self.cell = grapheme_at(layout, self.cursor).cell

    def go(self, offset: int) -> None:
        """Let the selection end at another character, and be seen there."""
        self.cursor = offset
        text = self.screen.text
        text.reveal(text.lines.line_of(offset))
        text.reveal_sideways(Span(offset, offset + 1))
        self.show()

    def drag(self, anchor: int, cursor: int) -> None:
        """Select from where the mouse was pressed to where it is."""
        self.anchor, self.cursor = anchor, cursor
        self.show()

    def copy(self) -> None:
        """Copy what is selected; if nothing is, the current quotation as a citation."""
        if self.span is None:
            self.copying.copy_quote()
        else:
            self.copying.copy_span(self.span)
            self.close()

    def drop(self) -> None:
        """Copy what was selected with the mouse; it stays marked until a key or a click leaves it."""
        if self.span is not None:
            self.copying.copy_span(self.span)

    def pick(self, offset: int, clicks: int) -> None:
        """Select the word that was clicked twice, or the paragraph that was clicked three times, and copy it."""
        layout = self.screen.text.lines
        block = layout.block_of(layout.line_of(offset))
        span = word_at(layout, offset) if clicks == 2 or block is None else block.span
        self.drag(span.start, max(span.start, span.end - 1))
        self.drop()

    def take_paragraph(self) -> None:
        """Select the whole paragraph of the cursor."""
        layout = self.screen.text.lines
        block = layout.block_of(layout.line_of(self.cursor))
        if block is not None:
            self.anchor = block.span.start
            self.go(max(block.span.start, block.span.end - 1))

    def show(self) -> None:
        """Mark what is selected, and where the cursor is."""
        span, text = self.span, self.screen.text
        self.reading.select(span)
        cluster = grapheme_at(text.lines, self.cursor)
        is_moved = span is not None and self.screen.keyboard.taker is not None
        text.show_spans("cursor", SpanArray.of([Span(cluster.start, cluster.end)] if is_moved else []))

    def finish(self) -> None:
        """Select nothing in the earlier text."""
        self.close()

    def close(self) -> bool:
        """Select nothing."""
        was_open = self.anchor is not None
        self.anchor = None
        if was_open:
            self.screen.take_keys(None)
            self.show()
        return was_open
