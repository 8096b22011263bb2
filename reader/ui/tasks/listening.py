"""Listening to one voice among all, and how the voices are listed."""

from __future__ import annotations

from dataclasses import replace

from reader.document import QuoteKind
from reader.ui.layout.voices import Order, voice_of
from reader.ui.spans import Spans
from reader.ui.tasks.task import Task
from reader.ui.tasks.walking import Walk, Walking

ORDERS = tuple(Order)
KINDS: tuple[QuoteKind | None, ...] = (None, *QuoteKind)


class Listening(Task):
    """The voice that was chosen, if one was: the text dims all others, and the keys for hits go through its words."""

    voice: int | None = None

    def listen(self, voice: int | None) -> None:
        """Listen to one voice only; None for all again."""
        if voice == self.voice:
            return
        screen = self.screen
        self.voice = voice
        screen.text.show_voice(voice)
        screen.voices.show_voice(voice)
        screen.outline.show_voice(voice, screen.found.quotes)
        walking = screen.task_of(Walking)
        if voice is None:
            walking.end(self)
        else:
            self.walk(voice)

    def walk(self, voice: int) -> None:
        """Let the keys for hits go through the words of a voice, of the kind that is listed."""
        chorus, kind = self.screen.voices.chorus, self.screen.voices.listing.kind
        if chorus is not None:
            spans = Spans.of(chorus.found.quotes[i].span for i in chorus.quotes_of(voice, kind))
            self.screen.task_of(Walking).begin(Walk(chorus.name(voice), spans, self))

    def toggle(self, voice: int) -> None:
        """Listen to one voice only, or to all again if it was that one."""
        self.listen(None if voice == self.voice else voice)

    def close(self) -> bool:
        """Listen to all voices again."""
        was_open = self.voice is not None
        self.listen(None)
        return was_open

    def do_only_voice(self) -> None:
        """Listen only to the one who said the current quotation, or to all again."""
        voices = self.screen.voices
        marked = voices.name_at(voices.marked) if self.screen.active is voices else None
        if self.voice is not None:
            self.listen(None)
        elif marked is not None:
            self.listen(marked)
        elif self.screen.current >= 0:
            self.listen(voice_of(self.screen.found.quotes[self.screen.current]))
        else:
            self.screen.notify("No quotation is in view: go to one with } first, or choose a name in the voices.")

    def do_sort_voices(self) -> None:
        """Sort the voices in the next way."""
        voices = self.screen.voices
        after = ORDERS[(ORDERS.index(voices.listing.order) + 1) % len(ORDERS)]
        voices.relist(replace(voices.listing, order=after))

    def do_filter_voices(self) -> None:
        """List the next kind of quotation only, and at last all again."""
        voices = self.screen.voices
        after = KINDS[(KINDS.index(voices.listing.kind) + 1) % len(KINDS)]
        voices.relist(replace(voices.listing, kind=after))
        if self.voice is not None:
            self.walk(self.voice)
