"""Filtering the outline: only the sections and photos whose titles have the words that are typed."""

from __future__ import annotations

from textual import events

from reader.ui.features.feature import Feature

PROMPT = "Outline: {}▏  Enter goes there, Esc shows all"
STEPS = {"down": 1, "up": -1, "pagedown": 10, "pageup": -10}
"""The keys that move the highlight among what is left, and by how many rows."""


class Filtering(Feature):
    """The words that the outline is filtered by."""

    typed = ""

    def begin(self) -> None:
        """Let words be typed; the outline is opened if need be."""
        screen = self.screen
        screen.drawers.open(screen.outline)
        screen.set_focus(screen.outline)
        self.show("")

    def show(self, typed: str) -> None:
        """Filter by other words."""
        self.typed = typed
        self.screen.outline.filter(typed)
        self.screen.take_keys(self.take, PROMPT.format(typed))

    def take(self, event: events.Key) -> None:
        """Type a letter, move among what is left, go there, or show all again."""
        outline = self.screen.outline
        if event.key == "escape":
            self.end()
        elif event.key == "enter":
            self.choose()
        elif event.key in STEPS:
            outline.move(STEPS[event.key])
        elif event.key == "backspace":
            self.show(self.typed[:-1])
        elif event.character is not None and event.character.isprintable():
            self.show(self.typed + event.character)

    def choose(self) -> None:
        """Go where the highlighted row leads."""
        outline = self.screen.outline
        offset = outline.rows[outline.highlighted].offset if outline.highlighted >= 0 else None
        self.end()
        if offset is not None:
            self.screen.go_to(offset)
            self.screen.return_to_text()

    def end(self) -> None:
        """Show all sections again, and give the keys back to the actions."""
        self.screen.take_keys(None)
        self.screen.outline.filter("")

    def finish(self) -> None:
        """Stop filtering when another text is shown."""
        if self.screen.outline.words:
            self.end()
