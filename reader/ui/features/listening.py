"""Listening to one voice among all, and how the voices are listed."""

from __future__ import annotations

from dataclasses import replace

from reader.document import QuoteKind
from reader.ui.article.feature import Task
from reader.ui.features.walking import Walk, Walking
from reader.ui.layout.attribution_view import Order
from reader.ui.layout.labels import voice_of
from reader.ui.layout.span_array import SpanArray

ORDERS = tuple(Order)
KINDS: tuple[QuoteKind | None, ...] = (None, *QuoteKind)


class Listening(Task):
    """The voice that was chosen, if one was: the text dims all others, and the keys for hits go through its words."""

    voice: int | None = None
    name = ""

    def listen(self, voice: int | None) -> None:
        """Listen to one voice only; None for all again."""
        if voice == self.voice:
            return
        screen = self.screen
        self.voice = voice
        self.name = screen.voices.view.name(voice) if voice is not None and screen.voices.view is not None else ""
        screen.text.show_voice(voice)
        screen.voices.show_voice(voice)
        screen.timeline.show_voice(voice)
        screen.outline.show_voice(voice, screen.found.quotes)
        walking = screen.task_of(Walking)
        if voice is None:
            walking.end(self)
        else:
            self.walk(voice)

    def walk(self, voice: int) -> None:
        """Let the keys for hits go through the words of a voice, of the kind that is listed."""
        voices, quotes = self.screen.voices, self.screen.found.quotes
        if voices.view is not None:
            spans = SpanArray.of(quotes[i].span for i in voices.quotes_of(voice))
            walking = self.screen.task_of(Walking)
            walking.begin(Walk(voices.view.name(voice), spans, self, look=""))
            if len(spans):
                walking.go(spans.after(self.place) % len(spans))

    @property
    def place(self) -> int:
        """Where the current quotation begins, or the place that is read."""
        screen = self.screen
        return screen.found.quotes[screen.current].span.start if screen.current >= 0 else screen.text.place

    def toggle(self, voice: int) -> None:
        """Listen to one voice only, or to all again if it was that one."""
        self.listen(None if voice == self.voice else voice)

    def renew(self) -> None:
        """Listen on to the one of the same name, if there still is one."""
        if self.voice is not None:
            speakers = self.screen.found.speakers
            voice = next((speaker.id for speaker in speakers if speaker.name == self.name), None)
            self.listen(None)
            self.listen(voice)

    def finish(self) -> None:
        """Listen to all voices of the earlier text."""
        if self.voice is not None:
            self.close()

    def close(self) -> bool:
        """Listen to all voices again."""
        was_open = self.voice is not None
        self.listen(None)
        return was_open

    def do_only_voice(self) -> None:
        """Listen only to the one who said the current quotation, or to all again."""
        voices = self.screen.voices
        marked = voices.name_at(voices.highlighted) if self.screen.active is voices else None
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
