"""The small editor of a note: the reader's words, tags and a colour."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, TextArea

from reader.config.highlight_colours import HighlightColour
from reader.ui.dialogs.dialog import Dialog
from reader.ui.dialogs.vi_area import ViArea

HINT = "Ctrl+S saves · Ctrl+O opens $EDITOR · Ctrl+L colour · Esc cancels"
UNSAVED = "Ctrl+S saves · Esc again discards what you wrote"


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """What the reader wrote."""

    words: str = ""
    """The words."""
    tags: tuple[str, ...] = ()
    """The tags."""
    colour: str = ""
    """The name of the colour."""


class NoteDialog(Dialog["NoteDraft | None"]):
    """An editor for words above a line for tags; the result is what was written, or None if it was cancelled."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", show=False, priority=True),
        Binding("ctrl+o", "open_editor", "Open in an editor", show=False, priority=True),
        Binding("ctrl+l", "colour", "Next colour", show=False, priority=True),
        Binding("escape", "leave", "Cancel", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    NoteDialog {
        align: center bottom;
        & > Vertical {
            width: 76; max-width: 100%; height: auto; max-height: 100%;
            background: $surface; border: round $accent; padding: 0 1;
            & > TextArea { height: 8; border: none; padding: 0; &, &:focus { background: $surface; border: none; } }
            & > Input { height: 1; padding: 0; border: none; &, &:focus { background: $surface; border: none; } }
        }
    }
    """

    def __init__(
        self,
        title: str,
        draft: NoteDraft,
        colours: Sequence[HighlightColour],
        edit: Callable[[str], str | None],
        *,
        has_vi_keys: bool = False,
    ) -> None:
        super().__init__()
        self.words_title = title
        self.draft = draft
        self.colours = colours
        self.edit = edit
        self.is_warned = False
        self.area = ViArea(draft.words) if has_vi_keys else TextArea(draft.words, tab_behavior="focus")
        self.tags = Input(", ".join(draft.tags), placeholder="Tags, between commas")
        self.frame = Vertical()

    def compose(self) -> ComposeResult:
        with self.frame:
            self.frame.border_subtitle = HINT
            yield self.area
            yield self.tags

    def on_mount(self) -> None:
        """Begin at the end of the words."""
        self.show_colour()
        self.area.move_cursor(self.area.document.end)
        self.area.focus()

    def on_key(self, event: events.Key) -> None:
        """Take what is typed before the editor has the focus."""
        if self.focused is None and event.is_printable and event.character:
            event.stop()
            self.area.insert(event.character)

    @on(ViArea.Commanded)
    def follow_vi(self, event: ViArea.Commanded) -> None:
        """Do what was asked for by a command of vi, and show the mode."""
        self.frame.border_subtitle = Content(f"{event.told} · {HINT}")
        if event.command == "save":
            self.action_save()
        elif event.command == "leave":
            self.action_leave()
        elif event.command == "discard":
            self.dismiss(None)

    def on_input_submitted(self) -> None:
        """Save with Enter in the line for tags."""
        self.action_save()

    def show_colour(self) -> None:
        """Name the colour in the title."""
        meaning = next((each.meaning for each in self.colours if each.colour == self.draft.colour), self.draft.colour)
        self.frame.border_title = Content(f"{meaning}: {self.words_title}")

    def action_colour(self) -> None:
        """Choose the next colour."""
        names = [each.colour for each in self.colours]
        at = names.index(self.draft.colour) + 1 if self.draft.colour in names else 0
        self.draft = replace(self.draft, colour=names[at % len(names)])
        self.show_colour()

    @property
    def written(self) -> NoteDraft:
        """What is in the editor."""
        tags = dict.fromkeys(" ".join(tag.split()).lstrip("#") for tag in self.tags.value.split(","))
        return replace(self.draft, words=self.area.text.rstrip(), tags=tuple(filter(None, tags)))

    def action_save(self) -> None:
        """Accept what was written."""
        self.dismiss(self.written)

    def action_leave(self) -> None:
        """Leave; words that would be lost are asked for once. With the keys of vi, leave what is being typed first."""
        if isinstance(self.area, ViArea) and self.area.has_focus and self.area.leave_mode():
            return
        is_changed = (self.written.words, self.written.tags) != (self.draft.words, self.draft.tags)
        if is_changed and not self.is_warned:
            self.is_warned = True
            self.frame.border_subtitle = UNSAVED
        else:
            self.dismiss(None)

    def action_open_editor(self) -> None:
        """Let the words be written in the reader's own editor."""
        words = self.edit(self.area.text)
        if words is not None:
            self.area.text = words
            self.area.move_cursor(self.area.document.end)
