"""The library screen: all that was read, found by typing, with the passages of all texts and files in the folder."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from reader.document import visible
from reader.library.overview import Grouping, LibraryEntry, Totals
from reader.ui.background import in_thread
from reader.ui.dialogs.dialog import Dialog
from reader.ui.dialogs.near_files import files_in, named_directly
from reader.ui.layout.explanation import StyledLine, StyledText
from reader.ui.layout.library_lines import column_names
from reader.ui.layout.library_rows import LibraryRow, RowKind, file_rows, passage_rows, plain_text_rows, text_rows
from reader.ui.layout.passage_place import Passage
from reader.ui.panes.library.library_list import LibraryList
from reader.ui.panes.list_pane import ListPane
from reader.ui.terminal.gated import GatedColumn
from reader.ui.widgets.styled_lines import StyledLines, hint_lines

if TYPE_CHECKING:
    from reader.library import Library
    from reader.library.library_worker import LibraryWorker
    from reader.library.removal import RemovedText
    from reader.library.search import Hit

PAGE = 200
"""How many texts are read from the library at once."""
NEAR = 60
"""From how many rows before the last the next texts are read."""
MOST_HITS = 100
"""The most passages that are listed."""
MOST_FILES = 200
"""The most files that are listed."""
FIRST_BATCH = 500
"""The number of files found before they are first listed; the number doubles each time."""
GROUPING = "library grouping"
"""The choice that records how the texts are grouped."""
VIEWS = ("all", "texts", "passages", "files")
"""What is listed; Tab goes from one to the next."""
LOW = 12
"""Of how many lines of the screen one may be for keys."""


class Found(NamedTuple):
    """What the library has for what is typed."""

    texts: list[LibraryEntry]
    """The first texts."""
    hits: list[Hit]
    """The passages."""
    complaint: str = ""
    """What is wrong with the query; empty for nothing."""


NOTHING = Found([], [])


class LibraryScreen(Dialog[None]):
    """A line to type in, and the list of what there is."""

    class Chosen(Message):
        """The user wants to open something."""

        def __init__(self, screen: LibraryScreen, target: str, passage: Passage | None) -> None:
            super().__init__()
            self.screen = screen
            self.target = target
            self.passage = passage

    class Cancelled(Message):
        """The user closed the screen without opening anything."""

        def __init__(self, screen: LibraryScreen) -> None:
            super().__init__()
            self.screen = screen

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+q,ctrl+c", "cancel", show=False, priority=True),
        Binding("up,ctrl+p", "move(-1)", show=False, priority=True),
        Binding("down,ctrl+n", "move(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("ctrl+home", "move(-1000000)", show=False, priority=True),
        Binding("ctrl+end", "move(1000000)", show=False, priority=True),
        Binding("tab", "turn(1)", show=False, priority=True),
        Binding("shift+tab", "turn(-1)", show=False, priority=True),
        Binding("ctrl+g", "group", show=False, priority=True),
        Binding("ctrl+d", "remove", show=False, priority=True),
        Binding("ctrl+y", "put_back", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    LibraryScreen {
        & > Vertical {
            width: 100%; height: 100%; padding: 0 1;
            background: $surface; border: round $accent; border-title-color: $text; border-subtitle-color: $text-muted;
            & > Input, & > Input:focus { background: $surface; border: none; height: 1; padding: 0; margin: 0 0 1 0;
                background-tint: $foreground 0%; }
            & > LinePane { background: $surface; scrollbar-background: $surface; }
        }
        &.-low Input { margin: 0; }
    }
    """

    def __init__(
        self,
        folder: str,
        library: LibraryWorker,
        removed: list[RemovedText],
        *,
        has_library: bool = True,
        today: Callable[[], date] = date.today,
    ) -> None:
        """List the library, and the files of `folder`, or these alone; `removed` is what can be put back."""
        super().__init__()
        self.folder, self.library, self.removed, self.has_library = folder, library, removed, has_library
        self.today = today
        self.grouping = Grouping.DAY
        self.view = VIEWS[0]
        self.typed = ""
        self.found = NOTHING
        self.totals = Totals(0, 0, 0)
        self.is_all = False
        """Whether all texts that match have been read from the library."""
        self.is_looking = True
        """Whether files are still being looked for."""
        self.is_listed = asyncio.Event()
        """Set when the first texts are listed."""
        self.files: list[tuple[str, str]] = []
        self.near: list[tuple[str, str, frozenset[int]]] = []
        placeholder = "Type to find a text, words in all texts, a file or an address" if has_library else "A file here"
        self.input = Input(placeholder=placeholder, compact=True)
        self.input.cursor_blink = False
        self.heading_line = StyledLines(self.heading)
        self.list = LibraryList(today)
        self.status = StyledLines(self.status_lines)
        self.frame = GatedColumn()

    def compose(self) -> ComposeResult:
        """The line to type in, the names of the columns, the list, and the keys."""
        with self.frame:
            yield self.input
            yield self.heading_line
            yield self.list
            yield self.status

    def on_mount(self) -> None:
        """List what the library has, and look for files."""
        self.frame.border_title = "Library" if self.has_library else "Open"
        self.set_focus(self.input)
        self.run_worker(self.begin)  # type: ignore[arg-type]  # as a coroutine it may never be awaited

    def on_resize(self, event: events.Resize) -> None:
        """Leave out a blank line where there is little room."""
        self.set_class(event.size.height < 2 * LOW, "-low")

    def close(self) -> bool:
        """Close the screen, unless it is the first, below all others; whether it is closed."""
        if self is self.app.screen_stack[0]:
            return False
        self.dismiss()
        return True

    async def begin(self) -> None:
        """List what was read, grouped as the last time; then the files in the folder."""
        first = Grouping.DAY, NOTHING
        if self.has_library:
            first = await self.library.ask(first_page, first)
        self.grouping, found = first
        if self.input.value:
            await self.look_up()
        else:
            self.take(found)
        self.is_listed.set()
        await self.count()
        files = files_in(self.folder, {text.target for text in self.found.texts})
        while more := await in_thread(lambda: list(islice(files, max(FIRST_BATCH, len(self.files))))):
            self.files += more
            await self.match_files()
            self.list_rows(stays=True)
        self.is_looking = False
        self.show_status()

    async def count(self) -> None:
        """Show how much is in the library."""
        self.totals = await self.library.ask(lambda library: library.totals(), self.totals)
        texts, notes, quotations = self.totals
        if texts and self.has_library:
            parts = (counted(texts, "text"), counted(notes, "note"), counted(quotations, "quotation"))
            self.frame.border_subtitle = " · ".join(parts)

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
        await self.match_files()
        self.take(found, stays=stays)

    def take(self, found: Found, *, stays: bool = False) -> None:
        """List what was found."""
        self.found, self.is_all = found, len(found.texts) < PAGE
        self.list_rows(stays=stays)

    async def look_further(self) -> None:
        """Read more texts from the library."""
        typed, start = self.typed, len(self.found.texts)
        more = await self.library.ask(partial(found_in, typed, self.grouping, start), NOTHING)
        if typed == self.typed and start == len(self.found.texts):
            self.found.texts.extend(more.texts)
            self.is_all = len(more.texts) < PAGE
            self.list_rows(stays=True)

    async def match_files(self) -> None:
        """Find the files that match what is typed."""
        from reader.ui.dialogs.fuzzy import matches

        typed, files = self.typed, self.files
        known = {text.target for text in self.found.texts}
        names = [shown for _, shown in files]
        found = await in_thread(partial(matches, names, typed, MOST_FILES))
        direct = await in_thread(partial(named_directly, typed, self.folder))
        self.near = [(direct, direct, frozenset())] if direct and direct not in known else []
        self.near += [(files[match.index][0], names[match.index], match.letters) for match in found]

    def list_rows(self, *, stays: bool) -> None:
        """List what was found; the highlight stays at its row, or goes to the first."""
        before = self.list.row if stays else None
        self.list.show_rows([*self.rows()], before)
        self.show_status()

    def rows(self) -> Iterator[LibraryRow]:
        """The rows of the view."""
        view = self.view if self.typed.strip() else VIEWS[0] if self.view == "passages" else self.view
        texts, hits, near = self.found.texts, self.found.hits, self.near
        direct = near[:1] if near and near[0][0] == near[0][1] and self.typed.strip() else []
        if direct and view == "all":
            yield from file_rows(direct, "Open")
            yield LibraryRow(RowKind.BLANK)
            near = near[1:]
        if view == "texts" or (view == "all" and not self.typed.strip()):
            yield from text_rows(texts, self.grouping, self.today())
        elif view == "all":
            most = max(3, self.list.page // 3) if hits or near else len(texts)
            others = len(texts) - most if self.is_all else -1
            yield from plain_text_rows(texts[:most], max(0, others) if self.is_all else others)
        if view in {"all", "passages"}:
            yield from passage_rows(hits)
        if view == "files" or (view == "all" and (self.is_all or self.typed.strip())):
            yield from file_rows(near, "In this folder")

    @on(ListPane.RowHighlighted)
    def follow(self, event: ListPane.RowHighlighted) -> None:
        """Open what was clicked, and read more texts where the last of them are near."""
        event.stop()
        if isinstance(event, ListPane.RowSelected):
            self.action_choose()
        elif not self.is_all and event.row > len(self.list.rows) - NEAR and self.view in {"all", "texts"}:
            self.run_worker(self.look_further, exclusive=True, group="typing")  # type: ignore[arg-type]  # as above

    @on(Input.Submitted)
    def action_choose(self) -> None:
        """Open the highlighted row."""
        row = self.list.row
        if row is not None:
            hit = row.hit
            passage = Passage(self.typed.strip(), hit.start, hit.words) if hit is not None else None
            self.post_message(self.Chosen(self, row.target, passage))

    def action_move(self, rows: int) -> None:
        """Move the highlight."""
        self.list.move(rows)

    def action_page(self, pages: int) -> None:
        """Move the highlight by pages."""
        self.list.move(pages * max(1, self.list.page - 1))

    def action_turn(self, step: int) -> None:
        """List something else: all, texts, passages or files."""
        self.view = VIEWS[(VIEWS.index(self.view) + step) % len(VIEWS)]
        self.list_rows(stays=True)

    def action_group(self) -> None:
        """Group the texts another way, and do so from now on."""
        self.grouping = self.next_grouping
        kept = {GROUPING: self.grouping.value}
        self.library.tell(lambda library: library.save_choices(kept))
        self.typing()

    @property
    def next_grouping(self) -> Grouping:
        """How the texts are grouped next."""
        ways: list[Grouping] = [*Grouping]
        return ways[(ways.index(self.grouping) + 1) % len(ways)]

    async def action_remove(self) -> None:
        """Delete the highlighted text from the library."""
        row = self.list.row
        if row is None or row.kind is not RowKind.TEXT:
            return
        nothing: RemovedText | None = None
        removed = await self.library.ask(lambda library: library.remove(row.target), nothing)
        if removed is not None:
            self.removed.append(removed)
            after = self.list.highlighted
            await self.look_up()
            self.list.highlighted = min(after, len(self.list.rows)) - 1
            self.list.move(1)
            await self.count()

    async def action_put_back(self) -> None:
        """Put back the text that was deleted last."""
        if not self.removed:
            return
        removed = self.removed.pop()
        await self.library.ask(lambda library: library.put_back(removed), False)
        await self.look_up()
        row = next((row for row in self.list.rows if row.target == removed.target), None)
        if row is not None:
            self.list.highlight(self.list.rows.index(row))
        await self.count()

    def action_cancel(self) -> None:
        """Clear what is typed, or close."""
        self.post_message(self.Cancelled(self))

    def show_status(self) -> None:
        """Show the names of the columns, what is listed, and the keys."""
        self.heading_line.refresh()
        self.status.refresh(layout=True)

    def heading(self, width: int) -> list[StyledLine]:
        """What is listed, once something is typed; else the names of the columns."""
        if not self.typed.strip():
            return [column_names(width)] if self.found.texts and self.view != "files" else [[]]
        hits = f"{len(self.found.hits)}{'+' * (len(self.found.hits) == MOST_HITS)}"
        texts = f"{len(self.found.texts)}{'+' * (not self.is_all)}"
        numbers = {"all": "", "texts": texts, "passages": hits, "files": str(len(self.near))}
        parts: list[StyledText] = []
        for name in VIEWS:
            words = f" {name} {numbers[name]}".rstrip() + " "
            parts += [StyledText(words, "current" if name == self.view else "muted"), StyledText(" ")]
        return [parts]

    def status_lines(self, width: int) -> list[StyledLine]:
        """What is wrong or was deleted, or else the keys."""
        looking = " Still looking for files …" if self.is_looking else ""
        if self.found.complaint:
            return [[StyledText(f" {self.found.complaint}", "error")]]
        if not self.list.rows:
            if self.is_looking:
                return [[StyledText(looking, "muted")]]
            return [[StyledText(" Nothing found. You can also type a path or an address. Esc closes", "muted")]]
        hints = [("Enter", "opens")]
        if self.has_library:
            is_typed = bool(self.typed.strip())
            hints += [("Tab", "next list")] if is_typed else [("^g", f"groups by {self.next_grouping}")]
            hints += [("^d", "deletes")]
        if self.removed:
            title = visible(" ".join(self.removed[-1].title.split()))[:24]
            hints.insert(0, ("^y", f"puts “{title}” back"))
        return hint_lines([*hints, ("Esc", "closes")], width)[: max(1, self.app.size.height // LOW)]


def counted(number: int, name: str) -> str:
    """A number of things.

    >>> counted(1, "note"), counted(1200, "text")
    ('1 note', '1,200 texts')
    """
    return f"{number:,} {name}{'s' * (number != 1)}"


def first_page(library: Library) -> tuple[Grouping, Found]:
    """How the texts were grouped the last time, and the first of them."""
    chosen = library.choices().get(GROUPING, "")
    grouping = Grouping(chosen) if chosen in {*Grouping} else Grouping.DAY
    return grouping, found_in("", grouping, 0, library)


def found_in(typed: str, grouping: Grouping, start: int, library: Library) -> Found:
    """What the library has for what is typed: texts from one of them on, and from the first on passages, too."""
    from reader.errors import UsageError
    from reader.library.search_query import parse_filter, parse_query, while_typing

    wanted = parse_filter(typed)
    texts = library.entries(grouping, wanted, PAGE, start) if wanted is not None else []
    if start or not typed.strip():
        return Found(texts, [])
    try:
        return Found(texts, library.search(parse_query(while_typing(typed)), MOST_HITS))
    except UsageError as error:
        is_filter = wanted is not None and not wanted.words
        return Found(texts, [], "" if texts or is_filter else str(error))
