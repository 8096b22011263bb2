"""Copying: a quotation as a citation, a paragraph, what is selected."""

from __future__ import annotations

import textwrap
from bisect import bisect_right

from reader.document import Block, Span
from reader.ui.article.feature import Task
from reader.ui.features.clipboard import copy
from reader.ui.features.selecting import Selecting
from reader.ui.layout.blocks import PREFORMATTED

SHORT = 50
"""How much of what was copied a message shows, in characters."""


class Copying(Task):
    """From the text to the clipboard."""

    def do_copy(self) -> None:
        """Copy what is selected; if nothing is, the current quotation as a citation."""
        selecting = self.screen.task_of(Selecting)
        if selecting.span is not None:
            self.copy_selection()
        elif self.screen.current >= 0:
            from reader.exports.citation import citation

            quote = self.screen.found.quotes[self.screen.current]
            self.copy(citation(self.screen.document, quote, self.screen.settings.citation))
        else:
            hint = "} goes to the next one, v selects words, Y copies the paragraph."
            self.screen.notify(f"No quotation is in view: {hint}", severity="warning")

    def copy_selection(self) -> None:
        """Copy the words that are selected, as they stand in the document."""
        selecting = self.screen.task_of(Selecting)
        if selecting.span is not None:
            self.copy_span(selecting.span)
            selecting.close()

    def copy_span(self, span: Span) -> None:
        """Copy the words of a span, as they stand in the document."""
        self.copy(span.of(self.screen.document.text))

    def do_copy_paragraph(self) -> None:
        """Copy the paragraph of the current quotation, or the one that is read; on one line, unless it is code."""
        document, block = self.screen.document, self.block
        if block is not None:
            is_kept = block.kind in PREFORMATTED
            self.copy(block.span.of(document.text) if is_kept else document.words(block.span))

    @property
    def block(self) -> Block | None:
        """The block of the current quotation, or of the place that is read; None in an empty text."""
        screen, blocks = self.screen, self.screen.document.blocks
        place = screen.found.quotes[screen.current].span.start if screen.current >= 0 else screen.text.place
        at = bisect_right(blocks, place, key=lambda block: block.span.start) - 1
        return blocks[max(0, at)] if blocks else None

    def copy(self, words: str) -> None:
        """Put words into the clipboard, and say so."""
        copy(self.screen.app, words)
        start = textwrap.shorten(words, SHORT, placeholder=" …") or f"{words[:SHORT]} …"
        self.screen.notify(f"Copied: {start}", timeout=3)
