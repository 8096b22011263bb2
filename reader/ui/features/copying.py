"""Copying: a quotation as a citation, a paragraph, any words."""

from __future__ import annotations

import textwrap
from bisect import bisect_right

from reader.document import Block, Span
from reader.ui.features.clipboard import copy
from reader.ui.features.feature import Feature
from reader.ui.layout.blocks import PREFORMATTED

SHORT = 50
"""How much of what was copied a notice shows, in characters."""


class Copying(Feature):
    """From the text to the clipboard."""

    def copy_quote(self) -> None:
        """Copy the current quotation as a citation."""
        quote = self.reading.quote
        if quote is None:
            self.warn("No quotation is in view: } goes to the next one, v selects words, Y copies the paragraph.")
            return
        from reader.exports.citation import citation

        self.copy(citation(self.screen.document, quote, self.screen.settings.citation))

    def copy_span(self, span: Span) -> None:
        """Copy the words of a span exactly as they are in the document."""
        self.copy(span.of(self.screen.document.text))

    def copy_paragraph(self) -> None:
        """Copy the paragraph of the current quotation, or the one that is read; on one line, unless it keeps lines."""
        document, block = self.screen.document, self.block
        if block is not None:
            is_kept = block.kind in PREFORMATTED or block.keeps_lines
            self.copy(block.span.of(document.text) if is_kept else document.words(block.span))

    @property
    def block(self) -> Block | None:
        """The block of the current quotation, or of the place that is read; None in an empty text."""
        quote, blocks = self.reading.quote, self.screen.document.blocks
        place = quote.span.start if quote is not None else self.screen.text.place
        at = bisect_right(blocks, place, key=lambda block: block.span.start) - 1
        return blocks[max(0, at)] if blocks else None

    def copy(self, words: str) -> None:
        """Put words into the clipboard, and say so."""
        copy(self.screen.app, words)
        start = textwrap.shorten(words, SHORT, placeholder=" …") or f"{words[:SHORT]} …"
        self.say(f"Copied: {start}", timeout=3)
