"""A text area with the keys of vi."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from reader.ui.layout.vi_keys import Mode, Step, ViKeys

CHARACTERS = {"enter": "\n", "backspace": "h", "ctrl+r": "\x12"}
"""The characters of keys that have another, or none."""


class ViArea(TextArea):
    """A text area in which letters are commands, once Escape was pressed."""

    class Commanded(Message):
        """The user asked for something beyond the text: to save, to leave, or to discard what was written."""

        def __init__(self, command: str, told: str) -> None:
            super().__init__()
            self.command = command
            self.told = told
            """The mode, and what has been typed of a command."""

    def __init__(self, words: str) -> None:
        super().__init__(words, tab_behavior="focus")
        self.keys = ViKeys()
        self.held = Selection(), 0
        """The whole lines that are selected, and where the cursor is among them: the toolkit puts it at their end."""

    @property
    def words(self) -> str:
        """The text, with line feeds alone."""
        return "\n".join(self.document.lines)

    @property
    def at(self) -> int:
        """The offset of the cursor."""
        if self.keys.mode is Mode.VISUAL_LINES and self.held[0] == self.selection:
            return self.held[1]
        row, column = self.cursor_location
        return sum(len(line) + 1 for line in self.document.lines[:row]) + column

    def place(self, at: int) -> tuple[int, int]:
        """The row and the column of an offset."""
        before = self.words[:at]
        return before.count("\n"), at - before.rfind("\n") - 1

    def leave_mode(self) -> bool:
        """Go back to normal mode; False if it is that already."""
        step = self.keys.leave(self.words, self.at)
        if step is not None:
            self.take(step)
        return step is not None

    async def _on_key(self, event: events.Key) -> None:
        """Type, or take a key as a command."""
        if self.keys.mode is Mode.INSERT:
            self.keys.typing("\n" if event.key == "enter" else event.character or "" if event.is_printable else "")
            if event.key == "backspace":
                self.keys.typing("", is_deleted=True)
            await super()._on_key(event)
            return
        character = "\x7f" if event.key == "backspace" and self.keys.pending else CHARACTERS.get(event.key)
        key = character or (event.character if event.is_printable else None)
        if key:
            event.stop()
            event.prevent_default()
            self.take(self.keys.press(key, self.words, self.at))

    async def _on_paste(self, event: events.Paste) -> None:
        """Insert what is pasted, in whatever mode."""
        self.keys.typing(event.text)
        await super()._on_paste(event)

    def take(self, step: Step) -> None:
        """Show what came of a key."""
        if step.replaced.length or step.words:
            self.history.checkpoint()
            self.replace(step.words, self.place(step.replaced.start), self.place(step.replaced.end))
            self.history.checkpoint()
        if step.command == "undo":
            self.undo()
        elif step.command == "redo":
            self.redo()
        else:
            self.move_cursor(self.place(step.at))
        if self.keys.mode is Mode.VISUAL:
            span = self.keys.selection(self.words, self.at)
            self.show_selection(span.start, span.end)
        elif self.keys.mode is Mode.VISUAL_LINES:
            self.show_lines(step.at)
        told = " ".join(filter(None, (self.keys.mode.value, self.keys.pending)))
        self.post_message(self.Commanded(step.command, told))

    def show_lines(self, at: int) -> None:
        """Select whole lines from the anchor to the cursor."""
        span = self.keys.selection(self.words, at)
        ends = self.place(span.start), self.place(span.end - 1)
        self.selection = Selection(*(ends if at >= self.keys.anchor else reversed(ends)))
        self.held = self.selection, at

    def show_selection(self, start: int, end: int) -> None:
        """Select from the anchor to the cursor, which stays where it is."""
        at = self.at
        self.selection = Selection(self.place(end if at == start else start), self.place(at))
