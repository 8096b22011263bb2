"""The screen of the cast: found by typing, chosen to be listened to, corrected, and exported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input

from reader.document import Speaker
from reader.ui.dialogs.dialog import Dialog
from reader.ui.dialogs.speaker_picker import matches
from reader.ui.layout.cast import Cast, Member, about
from reader.ui.layout.explanation import StyledLine, StyledText
from reader.ui.layout.hint_lines import fitting_hints
from reader.ui.panes.cast.cast_table import CastTable
from reader.ui.panes.cast.exchange_table import ExchangeTable
from reader.ui.panes.list_pane import ListPane
from reader.ui.panes.row_keys import ROW_KEYS
from reader.ui.terminal.gated import GatedColumn
from reader.ui.widgets.action_link import ActionRequested
from reader.ui.widgets.styled_lines import StyledLines

HINTS = (
    ("Enter", "alone"),
    ("t", "together"),
    ("Tab", "who with whom"),
    ("/", "find"),
    ("M", "merge"),
    ("X", "split"),
    ("r", "rename"),
    ("U", "undo"),
    ("x", "export"),
    ("i", "import"),
    ("Esc", "close"),
)
"""The keys of the screen, those that matter most first."""


@dataclass(frozen=True, slots=True)
class CastChoice:
    """What is to be listened to."""

    voice: int
    """The number of a speaker."""
    is_together: bool = False
    """Whether those whom the speaker talks with are to be heard, too."""
    partner: int | None = None
    """The only one of them; None for all."""


class CastTools(Protocol):
    """What the screen has done for it; the cast is shown anew whenever it has changed."""

    def merge(self, speaker: Speaker) -> None:
        """Ask who a speaker really is."""

    def split(self, speaker: Speaker) -> None:
        """Ask which name of a speaker is somebody else's."""

    def rename(self, speaker: Speaker) -> None:
        """Ask what a speaker is to be called."""

    def undo(self) -> None:
        """Take back the last correction."""


class CastScreen(Dialog[CastChoice | None]):
    """Those who speak, with their scores by chapter, or the table of who talks with whom."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", show=False),
        *ROW_KEYS,
        Binding("left,h", "column(-1)", show=False),
        Binding("right,l", "column(1)", show=False),
        Binding("enter", "choose", show=False),
        Binding("t", "together", show=False),
        Binding("tab", "turn", show=False, priority=True),
        Binding("slash,s", "find", show=False),
        Binding("M", "correct('merge')", show=False),
        Binding("X", "correct('split')", show=False),
        Binding("r", "correct('rename')", show=False),
        Binding("U", "undo", show=False),
        Binding("x", "request('export_cast')", show=False),
        Binding("i", "request('import_corrections')", show=False),
    ]
    DEFAULT_CSS = """
    CastScreen {
        & > Vertical {
            width: 100%; height: 100%;
            background: $surface; border: round $accent; border-title-color: $text;
            & > Input, & > Input:focus { background: $surface; border: none; height: 1; padding: 0 1; display: none; }
            & > Input.-typed { display: block; }
            & > LinePane { background: $surface; scrollbar-background: $surface; }
            & > #about { height: 3; margin-top: 1; }
        }
    }
    """

    def __init__(self, cast: Cast, tools: CastTools) -> None:
        super().__init__()
        self.cast, self.tools = cast, tools
        self.typed = Input(placeholder="Type a part of a name")
        self.table, self.matrix = CastTable(cast), ExchangeTable(cast)
        self.matrix.display = False
        self.heading_line = StyledLines(lambda width: [self.pane.heading_line()])
        self.about = StyledLines(self.about_lines)
        self.about.id = "about"
        self.hints = StyledLines(lambda width: fitting_hints(HINTS, width, self.app.size.height))

    def compose(self) -> ComposeResult:
        """The heading above the table; below it, who is highlighted, and the keys."""
        with GatedColumn() as frame:
            self.frame = frame
            yield self.typed
            yield self.heading_line
            yield self.table
            yield self.matrix
            yield self.about
            yield self.hints

    def on_mount(self) -> None:
        """Show the whole cast."""
        self.list_members()
        self.pane.focus()

    @property
    def pane(self) -> CastTable:
        """The table that is shown."""
        return self.matrix if self.matrix.display else self.table

    def show_cast(self, cast: Cast) -> None:
        """Show the cast after it was corrected, or when more of it is known."""
        self.cast = cast
        if self.is_mounted:
            self.list_members()

    @on(Input.Changed)
    def list_members(self) -> None:
        """List those whose names match what is typed."""
        speakers = self.cast.view.found.speakers
        words = self.typed.value
        members = [each for each in self.cast.members if not words or matches(speakers[each.voice], words)]
        for pane in (self.table, self.matrix):
            pane.show_cast(self.cast, members)
        self.frame.border_title = Content(self.cast.title)
        self.show_member()

    @on(ListPane.RowHighlighted)
    def follow(self, event: ListPane.RowHighlighted) -> None:
        """Say who is highlighted, and choose who was clicked."""
        event.stop()
        self.show_member()
        if isinstance(event, ListPane.RowSelected):
            self.action_choose()

    def show_member(self) -> None:
        """Say who is highlighted."""
        member = self.pane.member
        self.about.voice = member.voice if member is not None else -1
        for widget in (self.heading_line, self.about):
            widget.refresh()

    def about_lines(self, width: int) -> Sequence[StyledLine]:
        """Who is highlighted; in the table of exchanges, how often they talk with whom the column stands for."""
        member, partner = self.pane.member, self.matrix.partner
        if member is None:
            return ()
        lines = about(self.cast, member.voice, width)
        if self.pane is self.matrix and partner is not None and partner is not member:
            times = self.cast.times(member.voice, partner.voice)
            words = f" {member.name} and {partner.name}: {times} exchange{'s' * (times != 1)}"
            lines[2] = [StyledText(words, "marked")]
        return lines

    def action_move(self, rows: int) -> None:
        """Move the highlight."""
        self.pane.move(rows)

    def action_column(self, columns: int) -> None:
        """Mark another column of the table of exchanges."""
        if self.pane is self.matrix:
            self.matrix.move_column(columns)
            self.show_member()

    def action_turn(self) -> None:
        """Show the other table, with the same speaker highlighted."""
        row, focused = self.pane.highlighted, self.focused
        self.table.display, self.matrix.display = self.matrix.display, self.table.display
        self.pane.highlight(row)
        if focused is not self.typed:
            self.pane.focus()
        self.show_member()

    def action_find(self) -> None:
        """Let a part of a name be typed."""
        self.typed.add_class("-typed")
        self.typed.focus()

    @on(Input.Submitted)
    def end_typing(self) -> None:
        """Give the keys back to the table."""
        self.pane.focus()

    def action_leave(self) -> None:
        """Show the whole cast again, or close."""
        if self.typed.has_class("-typed"):
            self.typed.remove_class("-typed")
            self.typed.value = ""
            self.pane.focus()
        else:
            self.dismiss(None)

    def action_choose(self) -> None:
        """Listen to the speaker alone, or in the table of exchanges to the two."""
        member, partner = self.pane.member, self.matrix.partner
        if member is None:
            return
        if self.pane is self.matrix and partner is not None and partner is not member:
            self.dismiss(CastChoice(member.voice, is_together=True, partner=partner.voice))
        else:
            self.dismiss(CastChoice(member.voice))

    def action_together(self) -> None:
        """Listen to the speaker and all with whom they talk."""
        member = self.pane.member
        if member is not None:
            self.dismiss(CastChoice(member.voice, is_together=True))

    def action_correct(self, how: str) -> None:
        """Correct who the highlighted speaker is."""
        member: Member | None = self.pane.member
        if member is not None:
            speaker = self.cast.view.found.speakers[member.voice]
            {"merge": self.tools.merge, "split": self.tools.split, "rename": self.tools.rename}[how](speaker)

    def action_undo(self) -> None:
        """Take back the last correction."""
        self.tools.undo()

    def action_request(self, action: str) -> None:
        """Have an action of the article performed that may be refused, as it reads or writes a file."""
        self.post_message(ActionRequested(action))
