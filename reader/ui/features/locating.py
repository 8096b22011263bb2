"""Going to a page of a book or of a PDF, or to a time of a recording, by typing its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.document import PlaceKind, place_named
from reader.ui.article.history import ScrollPosition
from reader.ui.features.feature import Feature

if TYPE_CHECKING:
    from textual import events

NO_PLACES = "This text has no pages and no times. Books, PDFs and transcripts can have them."
LONGEST = 12
"""The longest number of a page, or time, that is typed."""


class Locating(Feature):
    """The number that is being typed, and where it leads."""

    typed = ""
    """What has been typed so far."""

    @property
    def kind(self) -> str:
        """What the places of the text are."""
        return "page" if self.screen.document.places[0].kind is PlaceKind.PAGE else "time"

    def ask(self) -> None:
        """Ask for a page or a time, and go there."""
        if not self.screen.document.places:
            self.warn(NO_PLACES)
            return
        self.typed = ""
        self.prompt()

    def offer(self) -> None:
        """Take the number of a page if that is the next to be typed; any other key performs its action."""
        if self.screen.document.places:
            self.typed = ""
            self.screen.take_keys(self.take_first, f"Type the number of a {self.kind} to go there")

    def prompt(self) -> None:
        """Show what has been typed."""
        places = self.screen.document.places
        ends = f"{places[0].label} to {places[-1].label}"
        self.screen.take_keys(self.take, f"Go to {self.kind}: {self.typed}▏ ({ends}; Enter goes, Esc cancels)")

    def take_first(self, event: events.Key) -> bool:
        """Take a digit, and with it all keys; leave any other key to its action."""
        self.screen.take_keys(None)
        is_digit = event.character is not None and event.character.isdecimal()
        if is_digit:
            self.take(event)
        return is_digit

    def take(self, event: events.Key) -> None:
        """Take a key: another digit or letter, or the end of the number."""
        if event.key == "enter":
            self.screen.take_keys(None)
            self.go(self.typed)
        elif event.key in {"escape", "ctrl+c", "ctrl+q"}:
            self.screen.take_keys(None)
        elif event.key == "backspace":
            self.typed = self.typed[:-1]
            self.prompt()
        elif event.is_printable and event.character is not None and len(self.typed) < LONGEST:
            self.typed += event.character
            self.prompt()

    def go(self, label: str) -> None:
        """Go to a page or a time."""
        places = self.screen.document.places
        if not label.strip():
            return
        place = place_named(places, label)
        if place is None:
            self.warn(f"There is no {self.kind} {label.strip()}. They go from {places[0].label} to {places[-1].label}.")
            return
        self.screen.leave_place()
        self.screen.scroll_to_position(ScrollPosition(place.offset, above=0))
        self.screen.arrive()
