"""The screen of all that a person ever said in the texts that were read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from reader.library.kept_texts import folded_name
from reader.library.voices import Voice
from reader.ui.dialogs.dialog import Dialog
from reader.ui.layout.explanation import StyledLine
from reader.ui.layout.graphemes import display_text
from reader.ui.layout.hint_lines import hint_lines
from reader.ui.layout.list_mark import MARK
from reader.ui.layout.passage_place import Passage
from reader.ui.layout.said_rows import SaidRow, said_rows
from reader.ui.panes.library.text_chosen import TextChosen
from reader.ui.panes.list_pane import ListPane
from reader.ui.panes.row_keys import ROW_KEYS
from reader.ui.terminal.gated import GatedColumn
from reader.ui.widgets.styled_lines import StyledLines

if TYPE_CHECKING:
    from reader.library import Library
    from reader.library.library_worker import LibraryWorker

HINTS = (("Enter", "opens it"), ("M", "joins"), ("X", "splits this text off"), ("Esc", "closes"))


class SaidList(ListPane):
    """The quotations below the chart."""

    rows: list[SaidRow]

    def show_rows(self, rows: list[SaidRow]) -> None:
        """Show other rows; the highlight stays on its quotation, or goes to the first."""
        before, self.rows = self.row, rows
        self.set_height(len(rows))
        spoken = [at for at in range(len(rows)) if self.can_highlight(at)]
        here = [at for at in spoken if before is not None and place_of(rows[at]) == place_of(before)]
        self.highlighted = -1
        if not here:
            self.jump(0)
        self.highlight(next(iter(here or spoken), -1))
        self.refresh()

    def can_highlight(self, row: int) -> bool:
        """Whether a row is the first of a quotation."""
        return 0 <= row < len(self.rows) and self.rows[row].said is not None

    def line_of_click(self, line: int) -> int:
        """The first row of the quotation that a line belongs to."""
        return next((row for row in range(line, -1, -1) if self.can_highlight(row)), line)

    def on_click(self, event: events.Click) -> None:
        """Open the quotation that was clicked."""
        line = self.line_under(event)
        if line is not None and self.can_highlight(row := self.line_of_click(line)):
            self.highlight(row)
            self.choose()

    @property
    def row(self) -> SaidRow | None:
        """The highlighted row."""
        return self.rows[self.highlighted] if self.can_highlight(self.highlighted) else None

    def segments(self, line: int, width: int) -> Iterator[Segment]:
        """A row, after the mark of the highlighted one."""
        is_here = line == self.highlighted
        yield Segment(f"{MARK if is_here else ' '} ", self.theme_styles.of("marked"))
        for text, name in self.rows[line].line:
            yield Segment(text, self.theme_styles.of(name))


def place_of(row: SaidRow) -> tuple[str, int, str] | None:
    """Where the quotation of a row stands, whosever it is."""
    return (row.said.target, row.said.start, row.said.words) if row.said is not None else None


class SaidScreen(Dialog[None]):
    """One person through all texts, in order of time."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,ctrl+c,ctrl+q", "leave", show=False),
        *ROW_KEYS,
        Binding("enter", "choose", show=False),
        Binding("M", "join", show=False),
        Binding("X", "split", show=False),
    ]
    DEFAULT_CSS = """
    SaidScreen {
        & > Vertical {
            width: 100%; height: 100%; padding: 0 1;
            background: $surface; border: round $accent; border-title-color: $text;
            & > LinePane { background: $surface; scrollbar-background: $surface; }
        }
    }
    """

    def __init__(self, name: str, target: str, library: LibraryWorker) -> None:
        """Show what somebody said who is named in the text of a target."""
        super().__init__()
        self.person, self.target, self.library = name, target, library
        self.voice: Voice | None = None
        self.others: list[Voice] = []
        self.list = SaidList(id="said")
        self.list.rows = []
        self.status = StyledLines(self.status_lines)
        self.frame = GatedColumn()

    def compose(self) -> ComposeResult:
        with self.frame:
            yield self.list
            yield self.status

    def on_mount(self) -> None:
        """Ask the library."""
        self.frame.border_title = Content(f"All that {display_text(self.person)} said")
        self.list.focus()
        self.run_worker(self.look_up)  # type: ignore[arg-type]  # as a coroutine it may never be awaited

    def on_resize(self, event: events.Resize) -> None:
        """Break the quotations anew."""
        self.call_after_refresh(self.lay_out)

    async def look_up(self) -> None:
        """Find the voice and those whose name is like it."""
        nothing: tuple[Voice | None, list[Voice]] = (None, [])
        self.voice, self.others = await self.library.ask(partial(said_by, self.person, self.target), nothing)
        self.lay_out()

    def lay_out(self) -> None:
        """List what was found."""
        if self.voice is not None:
            width = max(10, self.list.scrollable_content_region.width - 2)
            self.list.show_rows([*said_rows(self.voice, self.others, width)])
        self.status.refresh(layout=True)

    def status_lines(self, width: int) -> list[StyledLine]:
        """The keys."""
        return hint_lines(HINTS, width)[:1]

    @on(ListPane.RowSelected)
    def action_choose(self) -> None:
        """Open the text of the highlighted quotation."""
        row = self.list.row
        if row is not None and row.said is not None:
            passage = Passage(self.person, row.said.start, row.said.words)
            self.post_message(TextChosen(self.dismiss, row.said.target, passage))

    def action_move(self, quotations: int) -> None:
        """Move the highlight by some quotations."""
        rows = [at for at in range(len(self.list.rows)) if self.list.can_highlight(at)]
        if self.list.highlighted in rows:
            at = rows.index(self.list.highlighted) + quotations
            self.list.highlight(rows[min(max(at, 0), len(rows) - 1)])
            if at <= 0:
                self.list.jump(0)

    async def action_join(self) -> None:
        """Make the voice of the highlighted quotation the same person's."""
        row = self.list.row
        if row is None or row.voice is None or self.voice is None or row.voice is self.voice:
            self.notify("Go to a quotation of the others of this name: M joins its voice with this one.")
            return
        names = [row.voice.quotations[0].speaker, self.voice.quotations[0].speaker]
        targets = [*row.voice.targets, *self.voice.targets]
        await self.library.ask(lambda library: library.choose_voice(names, self.person, targets), 0)
        await self.look_up()

    async def action_split(self) -> None:
        """Make the name in the text of the highlighted quotation somebody else's."""
        row = self.list.row
        if row is None or row.said is None:
            return
        name, target = row.said.speaker, row.said.target
        await self.library.ask(lambda library: library.choose_voice([name], f"{name} ({target})", [target]), 0)
        await self.look_up()

    def action_leave(self) -> None:
        """Close."""
        self.dismiss()


def said_by(name: str, target: str, library: Library) -> tuple[Voice | None, list[Voice]]:
    """The voice of a name in the text of a target, and other voices with the same last name."""
    from reader.library import canonical_target

    last = folded_name(name).split()[-1:] or [""]
    found = library.voices(last[0])
    here, folded = canonical_target(target), folded_name(name)
    of_name = [voice for voice in found if any(folded_name(each.speaker) == folded for each in voice.quotations)]
    voice = next((voice for voice in of_name if here in voice.targets), of_name[0] if of_name else None)
    return voice, [other for other in found if other is not voice]
