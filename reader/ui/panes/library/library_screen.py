"""The library screen: all that was read, found by typing, with the passages of all texts and files in the folder."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input

from reader.library.overview import Grouping, Totals
from reader.ui.layout.explanation import StyledLine
from reader.ui.layout.hint_lines import fitting_hints
from reader.ui.layout.library_lines import (
    column_names,
    library_hints,
    library_name,
    nothing_words,
    placeholder,
    totals_words,
    view_names,
)
from reader.ui.layout.library_rows import VIEWS, File, RowKind, text_rows, view_rows
from reader.ui.layout.passage_place import Passage
from reader.ui.panes.library.deletion import Deletion
from reader.ui.panes.library.library_list import LibraryList
from reader.ui.panes.library.lookup import GROUPING, MOST_HITS, NO_PAGE, NOTHING, Found, NearFiles, first_page, found_in
from reader.ui.panes.library.text_chosen import TextChosen
from reader.ui.panes.list_pane import ListPane
from reader.ui.panes.list_screen import ListScreen
from reader.ui.widgets.styled_lines import StyledLines

if TYPE_CHECKING:
    from concurrent.futures import Future

    from reader.library.library_worker import LibraryWorker
    from reader.library.removal import RemovedText

NEAR, SOON = 60, 0.1
"""From how many rows before the last the next texts are read; how long the first frame waits, in seconds."""


class LibraryScreen(ListScreen[LibraryList]):
    """A line to type in, and the list of what there is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "turn(1)", show=False, priority=True),
        Binding("shift+tab", "turn(-1)", show=False, priority=True),
        Binding("ctrl+g", "group", show=False, priority=True),
        Binding("ctrl+d", "remove", show=False, priority=True),
        Binding("ctrl+y", "put_back", show=False, priority=True),
    ]

    def __init__(
        self,
        folder: str,
        library: LibraryWorker,
        removed: list[RemovedText],
        first: Future[tuple[Grouping, Found]] | None = None,
        *,
        has_library: bool = True,
        today: Callable[[], date] = date.today,
    ) -> None:
        """List the library, and the files of `folder`, or these alone; `removed` is what can be put back.

        `first` are the first texts, where they are being read already.
        """
        super().__init__(placeholder(has_library=has_library))
        self.library, self.deletion, self.has_library = library, Deletion(library, removed), has_library
        self.first = first
        self.today = today
        self.grouping = Grouping.DAY
        self.view = VIEWS[0]
        self.typed = ""
        self.found = NOTHING
        self.totals = Totals(0, 0, 0)
        self.is_looking = True
        """Whether files are still being looked for."""
        self.is_listed = asyncio.Event()
        """Set when the first texts are listed."""
        self.files = NearFiles(folder)
        self.near: list[File] = []
        self.heading_line = StyledLines(self.heading)
        self.list = LibraryList(today)
        self.status = StyledLines(self.status_lines)

    def compose(self) -> ComposeResult:
        """The line to type in, the names of the columns, the list, and the keys."""
        with self.frame:
            yield self.input
            yield self.heading_line
            yield self.list
            yield self.status

    def on_mount(self) -> None:
        """List what the library has, and look for files."""
        self.frame.border_title = Content(library_name(has_library=self.has_library))
        self.set_focus(self.input)
        if self.first is not None:
            with suppress(TimeoutError):
                self.grouping, found = self.first.result(SOON)
                self.take(found)
                self.is_listed.set()
        self.run_worker(self.begin)  # type: ignore[arg-type]  # as a coroutine it may never be awaited

    async def begin(self) -> None:
        """List what was read, grouped as the last time; then the files in the folder."""
        if not self.is_listed.is_set():
            await self.list_first()
        await self.count()
        async for _ in self.files.grow(self.found.targets):
            self.near = await self.files.matching(self.typed, self.found.targets)
            self.list_rows(stays=True)
        self.is_looking = False
        self.show_status()

    async def list_first(self) -> None:
        """List what was read, or what matches what has been typed by now."""
        self.grouping, found = await self.library.ask(first_page, NO_PAGE) if self.has_library else NO_PAGE
        if self.input.value:
            await self.look_up()
        else:
            self.take(found)
        self.is_listed.set()

    async def count(self) -> None:
        """Show how much is in the library."""
        self.totals = await self.library.ask(lambda library: library.totals(), self.totals)
        if self.totals.texts and self.has_library:
            self.frame.border_subtitle = Content(totals_words(self.totals))

    @on(Input.Changed)
    def typing(self) -> None:
        """List what matches what is typed so far."""
        self.run_worker(self.look_up, exclusive=True, group="typing")  # type: ignore[arg-type]  # as above

    async def look_up(self) -> None:
        """Ask the library for what is typed, and list it."""
        typed = self.input.value
        found = (
            await self.library.ask(partial(found_in, typed, self.grouping, 0), NOTHING) if self.has_library else NOTHING
        )
        if typed != self.input.value:
            return
        stays, self.typed = typed == self.typed, typed
        self.near = await self.files.matching(self.typed, self.found.targets)
        self.take(found, stays=stays)

    def take(self, found: Found, *, stays: bool = False) -> None:
        """List what was found."""
        self.found = found
        self.list_rows(stays=stays)

    async def look_further(self) -> None:
        """Read more texts from the library."""
        typed, start = self.typed, len(self.found.texts)
        more = await self.library.ask(partial(found_in, typed, self.grouping, start), NOTHING)
        if typed == self.typed and start == len(self.found.texts):
            self.found.texts.extend(more.texts)
            self.found = self.found._replace(is_last=more.is_last)
            self.list_rows(stays=True)

    def list_rows(self, *, stays: bool) -> None:
        """List what was found; the highlight stays at its row, or goes to the first."""
        before = self.list.row if stays else None
        most = max(3, self.list.page // 3) if self.found.hits or self.near else len(self.found.texts)
        texts = text_rows(self.found.texts, self.grouping, self.today())
        rows = view_rows(
            self.view, self.found, self.near, most, texts, is_typed=bool(self.typed.strip()), is_all=self.found.is_last
        )
        self.list.show_rows([*rows], before)
        self.show_status()

    @on(ListPane.RowHighlighted)
    def follow(self, event: ListPane.RowHighlighted) -> None:
        """Open what was clicked, and read more texts where the last of them are near."""
        event.stop()
        if isinstance(event, ListPane.RowSelected):
            self.action_choose()
        elif not self.found.is_last and event.row > len(self.list.rows) - NEAR and self.view in {"all", "texts"}:
            self.run_worker(self.look_further, exclusive=True, group="typing")  # type: ignore[arg-type]  # as above

    @on(Input.Submitted)
    def action_choose(self) -> None:
        """Open the highlighted row."""
        row = self.list.row
        if row is not None:
            hit = row.hit
            passage = Passage(self.typed.strip(), hit.start, hit.words) if hit is not None else None
            self.post_message(TextChosen(self.close, row.target, passage))

    def action_turn(self, step: int) -> None:
        """List something else: all, texts, passages or files."""
        self.view = VIEWS[(VIEWS.index(self.view) + step) % len(VIEWS)]
        self.list_rows(stays=True)

    def action_group(self) -> None:
        """Group the texts another way, and do so from now on."""
        self.grouping = self.grouping.next
        kept = {GROUPING: self.grouping.value}
        self.library.tell(lambda library: library.save_choices(kept))
        self.typing()

    async def action_remove(self) -> None:
        """Delete the highlighted text from the library."""
        row = self.list.row
        if row is None or row.kind is not RowKind.TEXT or not await self.deletion.delete(row.target):
            return
        after = self.list.highlighted
        await self.look_up()
        self.list.highlighted = min(after, len(self.list.rows)) - 1
        self.list.move(1)
        await self.count()

    async def action_put_back(self) -> None:
        """Put back the text that was deleted last."""
        target = await self.deletion.put_back()
        if not target:
            return
        await self.look_up()
        row = next((row for row in self.list.rows if row.target == target), None)
        if row is not None:
            self.list.highlight(self.list.rows.index(row))
        await self.count()

    def show_status(self) -> None:
        """Show the names of the columns, what is listed, and the keys."""
        self.heading_line.refresh()
        self.status.refresh(layout=True)

    def heading(self, width: int) -> list[StyledLine]:
        """What is listed, once something is typed; else the names of the columns."""
        if not self.typed.strip():
            return [column_names(width)] if self.found.texts and self.view != "files" else [[]]
        counts = (len(self.found.texts), len(self.found.hits), len(self.near))
        return [view_names(self.view, counts, (not self.found.is_last, counts[1] == MOST_HITS, False))]

    def status_lines(self, width: int) -> list[StyledLine]:
        """What is wrong or was deleted, or else the keys."""
        if self.found.complaint or not self.list.rows:
            return [[nothing_words(self.found.complaint, is_looking=self.is_looking)]]
        is_typed = bool(self.typed.strip())
        hints = library_hints(self.grouping, self.deletion.title, has_library=self.has_library, is_typed=is_typed)
        return fitting_hints(hints, width, self.app.size.height)
