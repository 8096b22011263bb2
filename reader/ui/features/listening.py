"""Listening to one voice among all, and how the voices are listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.document import QuoteKind
from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.features.feature import Feature
from reader.ui.features.result_cursor import ResultCursor, Results
from reader.ui.layout.attribution_view import Order
from reader.ui.layout.labels import voice_of
from reader.ui.layout.span_array import SpanArray

ORDERS = tuple(Order)
KINDS: tuple[QuoteKind | None, ...] = (None, *QuoteKind)


class Listening(Feature):
    """One voice, if one was chosen: the text dims all others, and the keys for hits go through its words."""

    name = ""
    """The name of the voice that is listened to."""

    def __init__(self, screen: ArticleScreen[FeatureSet], cursor: ResultCursor) -> None:
        super().__init__(screen)
        self.cursor = cursor

    def listen(self, voice: int | None) -> None:
        """Listen to one voice only; to all for None."""
        reading = self.reading
        if voice == reading.voice:
            return
        self.name = reading.view.name(voice) if voice is not None and reading.view is not None else ""
        reading.listen(voice)
        if voice is None:
            self.cursor.clear(self)
        else:
            self.go_through(voice)

    def listen_together(self, voice: int, partner: int | None = None) -> None:
        """Listen to a voice and to those it talks with: to one partner, or to all for None."""
        from reader.exports.exchanges import conversations

        view = self.reading.view
        talk = conversations(self.reading.attribution, voice, partner)
        if view is None or not talk:
            self.say(f"{view.name(voice) if view is not None else 'Nobody'} talks with nobody here.")
            return
        quotes = self.reading.attribution.quotes
        self.listen(None)
        self.name = view.name(voice)
        self.reading.listen(voice, tuple(i for i in talk if voice_of(quotes[i]) != voice))
        others = view.name(partner) if partner is not None else "others"
        self.go_through(voice, talk, f"{self.name} with {others}")

    def go_through(self, voice: int, indices: Sequence[int] | None = None, name: str = "") -> None:
        """Let the keys for hits go through some quotations, or through those of a voice that are listed."""
        reading = self.reading
        if reading.view is not None:
            quotes = reading.attribution.quotes
            chosen = self.screen.voices.quotes_of(voice) if indices is None else indices
            spans = SpanArray.of(quotes[i].span for i in chosen)
            self.cursor.set(Results(name or reading.view.name(voice), spans, self, style=""))
            if len(spans):
                place = reading.quote.span.start if reading.quote is not None else self.screen.text.place
                self.cursor.go(spans.after(place) % len(spans))

    def toggle(self, voice: int) -> None:
        """Listen to one voice only, or to all again if it was that one."""
        self.listen(None if voice == self.reading.voice else voice)

    def toggle_quoted(self) -> None:
        """Listen only to the voice of the marked name or the current quotation, or to all again."""
        voices, quote = self.screen.voices, self.reading.quote
        marked = voices.name_at(voices.highlighted) if self.screen.active is voices else None
        if self.reading.voice is not None:
            self.listen(None)
        elif marked is not None:
            self.listen(marked)
        elif quote is not None:
            self.listen(voice_of(quote))
        else:
            self.say("No quotation is in view: go to one with } first, or choose a name in the list of voices.")

    def attribution_changed(self) -> None:
        """Keep listening to the voice of the same name, if there still is one."""
        if self.reading.voice is not None:
            speakers = self.reading.attribution.speakers
            voice = next((speaker.id for speaker in speakers if speaker.name == self.name), None)
            self.listen(None)
            self.listen(voice)

    def finish(self) -> None:
        """Listen to all voices of the earlier text."""
        self.close()

    def close(self) -> bool:
        """Listen to all voices again."""
        was_open = self.reading.voice is not None
        self.listen(None)
        return was_open

    def sort(self) -> None:
        """Sort the voices in the next way."""
        voices = self.screen.voices
        order = ORDERS[(ORDERS.index(voices.listing.order) + 1) % len(ORDERS)]
        voices.relist(replace(voices.listing, order=order))

    def filter(self) -> None:
        """List only the next kind of quotation; after the last kind, all again."""
        voices = self.screen.voices
        kind = KINDS[(KINDS.index(voices.listing.kind) + 1) % len(KINDS)]
        voices.relist(replace(voices.listing, kind=kind))
        if self.reading.voice is not None:
            self.go_through(self.reading.voice)
