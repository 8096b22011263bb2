"""The screen of the quotations of a corpus: a line to type in, and the list, which leads to each text."""

from __future__ import annotations

import textwrap
from array import array

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from reader.corpus.quotation_filter import QuotationRow
from reader.corpus.quotation_pages import QuotationPages
from reader.document import visible
from reader.errors import SourceError
from reader.ui.background import in_thread
from reader.ui.layout.explanation import StyledLine, StyledText
from reader.ui.layout.hint_lines import fitting_hints
from reader.ui.layout.quotation_lines import found_words
from reader.ui.panes.list_pane import ListPane
from reader.ui.panes.list_screen import ListScreen
from reader.ui.panes.quotations.quotation_list import QuotationList
from reader.ui.widgets.styled_lines import StyledLines

HINTS = (("Enter", "opens the text there"), ("^Home ^End", "first, last"), ("Esc", "closes"))
TYPED_HINTS = (("Enter", "opens the text there"), ("Esc", "shows all"))


class QuotationsScreen(ListScreen[QuotationList]):
    """All quotations of a corpus, narrowed by typing."""

    class Chosen(Message):
        """The user wants to open the text of a quotation."""

        def __init__(self, screen: QuotationsScreen, number: int, row: QuotationRow) -> None:
            super().__init__()
            self.screen, self.number, self.row = screen, number, row

    def __init__(self, pages: QuotationPages, typed: str = "", highlighted: int = 0) -> None:
        """List the quotations; those that match what was typed the last time, with the same one highlighted."""
        super().__init__("Type words, or speaker:lee role:mayor outlet:post kind:direct after:2026-03", typed)
        self.pages = pages
        self.typed = ""
        self.is_looking = False
        """Whether rows that match are still being looked for."""
        self.failure = ""
        """Why the tables cannot be read; empty if they can."""
        self.list = QuotationList(pages)
        self.list.highlighted = highlighted
        self.status = StyledLines(self.status_lines)

    def compose(self) -> ComposeResult:
        """The line to type in, the list, and the keys."""
        with self.frame:
            yield self.input
            yield self.list
            yield self.status

    def on_mount(self) -> None:
        """List the first rows, and count the others."""
        self.frame.border_title = Content(f"Quotations of {visible(self.pages.tables.folder.resolve().name)}")
        self.set_focus(self.input)
        self.run_worker(self.count)  # type: ignore[arg-type]  # as a coroutine it may never be awaited

    async def count(self) -> None:
        """List the rows that are counted already, and count the others, file by file; the list grows meanwhile."""
        try:
            self.show_counted()
            while not self.pages.is_counted:
                await in_thread(self.pages.count_next)
                self.show_counted()
        except SourceError as error:
            self.fail(error)

    def show_counted(self) -> None:
        """List all rows that are counted, unless some are looked for."""
        if self.list.matches is None and not self.input.value.strip():
            self.list.show_rows(None)
        self.show_status()

    @on(QuotationList.RowsWanted)
    async def read_rows(self, event: QuotationList.RowsWanted) -> None:
        """Read the page of some rows, and draw it."""
        event.stop()
        self.run_worker(self.load(event.number))

    async def load(self, number: int) -> None:
        """Read the page of a row."""
        try:
            await in_thread(lambda: self.pages.load(number))
        except SourceError as error:
            self.fail(error)
            return
        self.list.wanted.clear()
        self.list.refresh()

    @on(Input.Changed)
    def typing(self) -> None:
        """List what matches what is typed so far."""
        self.run_worker(self.look_up, exclusive=True, group="typing")  # type: ignore[arg-type]  # as above

    async def look_up(self) -> None:
        """List the rows that match, as they are found."""
        typed = self.input.value
        if typed.strip() == self.typed.strip() and self.list.matches is not None:
            return
        is_first, self.typed = not self.typed, typed
        if not typed.strip():
            self.is_looking = False
            self.list.show_rows(None)
            self.show_status()
            return
        found = array("q")
        highlighted = self.list.highlighted if is_first else 0
        self.list.highlighted = -1
        self.list.jump(0)
        self.is_looking = True
        matching = self.pages.matching(typed)
        try:
            while (more := await in_thread(lambda: next(matching, None))) is not None:
                found.extend(more)
                self.list.show_rows(found)
                self.show_status()
        except SourceError as error:
            self.fail(error)
        self.is_looking = False
        if is_first and 0 < highlighted < len(found):
            self.list.highlight(highlighted)
        self.show_status()

    def fail(self, error: SourceError) -> None:
        """Say why the tables cannot be read."""
        self.failure = str(error)
        self.show_status()

    @on(ListPane.RowHighlighted)
    def follow(self, event: ListPane.RowHighlighted) -> None:
        """Open what was clicked."""
        event.stop()
        if isinstance(event, ListPane.RowSelected):
            self.action_choose()

    @on(Input.Submitted)
    def action_choose(self) -> None:
        """Open the text of the highlighted quotation."""
        chosen = self.list.chosen
        if chosen is not None:
            self.post_message(self.Chosen(self, *chosen))

    def action_cancel(self) -> None:
        """Show all again, or close."""
        if self.input.value:
            self.input.value = ""
        else:
            super().action_cancel()

    def show_status(self) -> None:
        """Show how many quotations there are, and the keys."""
        is_counting = self.is_looking or (not self.typed.strip() and not self.pages.is_counted)
        found = len(self.list.matches) if self.list.matches is not None else 0
        words = found_words(self.typed, found, self.pages.total, is_looking=is_counting)
        self.frame.border_subtitle = Content(words)
        self.status.refresh(layout=True)

    def status_lines(self, width: int) -> list[StyledLine]:
        """What is wrong, or else the keys."""
        if self.failure:
            return [
                [StyledText(f" {line}", "error")] for line in textwrap.wrap(visible(self.failure), max(10, width - 2))
            ]
        if self.list.matches is not None and not self.list.matches and not self.is_looking:
            return [[StyledText(" Nothing matches. Esc shows all", "muted")]]
        return fitting_hints(TYPED_HINTS if self.typed.strip() else HINTS, width, self.app.size.height)
