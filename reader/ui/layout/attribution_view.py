"""Voices: all who speak in a document, with what is worked out of them once, and how they are listed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from reader.document import Attribution, Document, Quote, QuoteKind, Speaker
from reader.document.counting import word_count
from reader.ui.layout.labels import LABEL_CELLS, NO_VOICE, UNKNOWN_LABEL, speaker_labels, voice_of
from reader.ui.layout.speaker_timeline import Coverage

NOBODY = "No speaker named"
NO_PACK = "No attribution for this language; quotations are shown without speakers."
SHOWN = 240
"""How much of a quotation is looked at for its row, in code points."""


class Order(StrEnum):
    """How the speakers are sorted, in words for the head of the pane."""

    FIRST = "as they speak"
    WORDS = "by words"
    NAME = "by name"


@dataclass(frozen=True, slots=True)
class Listing:
    """How the voices are listed."""

    order: Order = Order.FIRST
    """How the speakers are sorted."""
    kind: QuoteKind | None = None
    """The kind of quotation that is listed; None for all."""


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """Somebody who speaks, with what they say."""

    id: int
    """The speaker's number; -1 for those whom the text does not name."""
    name: str
    """The speaker's name, or words for nobody known."""
    role: str
    """What the article says they are."""
    quotes: tuple[int, ...]
    """The indexes of the quotations."""
    words: int
    """How many words they have together."""


class AttributionView:
    """All voices of a document, with what is worked out once: the words of each quotation, labels, the listing."""

    def __init__(self, document: Document, found: Attribution) -> None:
        text = document.text
        self.found = found
        self.notice = ""
        self.words = [word_count(quote.span.of(text)) for quote in found.quotes]
        self.labels = speaker_labels(found.speakers)
        self.members: dict[int, list[int]] = {speaker.id: [] for speaker in found.speakers}
        for index, quote in enumerate(found.quotes):
            self.members.setdefault(voice_of(quote), []).append(index)
        self.voices = [self.voice(voice) for voice in self.members]
        self.starts = [quote.span.start for quote in found.quotes]
        self.longest = max((quote.span.length for quote in found.quotes), default=0)
        self.lists: dict[Listing, list[SpeakerView]] = {}
        self.coverages: dict[int, Coverage] = {}

    def label(self, voice: int) -> str:
        """The label of a voice; blank for all where nobody can be known."""
        if voice == NO_VOICE:
            return UNKNOWN_LABEL if self.found.is_attributed else " " * LABEL_CELLS
        return self.labels[voice]

    def name(self, voice: int) -> str:
        """The name of a voice."""
        return self.found.speakers[voice].name if voice != NO_VOICE else NOBODY

    def speaker(self, voice: int) -> Speaker | None:
        """The speaker behind a voice."""
        return self.found.speakers[voice] if voice != NO_VOICE else None

    @property
    def note(self) -> str:
        """What is to be said before all voices; empty if nothing is."""
        return self.notice if self.found.is_attributed else NO_PACK

    def quotes_of(self, voice: int, kind: QuoteKind | None = None) -> tuple[int, ...]:
        """The indexes of a voice's quotations, of one kind or of all."""
        quotes = self.found.quotes
        return tuple(i for i in self.members.get(voice, ()) if kind is None or quotes[i].kind is kind)

    @cached_property
    def ranked(self) -> list[int]:
        """Those who are named, by how many words they have."""
        named = [voice for voice in self.voices if voice.id != NO_VOICE]
        return [voice.id for voice in sorted(named, key=lambda voice: -voice.words)]

    def coverage(self, voice: int) -> Coverage:
        """Where a voice is heard; worked out once."""
        if voice not in self.coverages:
            quotes = self.found.quotes
            self.coverages[voice] = Coverage(quotes[i].span for i in self.quotes_of(voice))
        return self.coverages[voice]

    def speaker_views(self, listing: Listing) -> list[SpeakerView]:
        """The voices that have something to list, sorted; last, quotations of nobody known."""
        if listing not in self.lists:
            self.lists[listing] = self.list_of(listing)
        return self.lists[listing]

    def list_of(self, listing: Listing) -> list[SpeakerView]:
        """That, worked out."""
        of_all = listing.kind is None
        voices = self.voices if of_all else [self.voice(voice, listing.kind) for voice in self.members]
        named = [voice for voice in voices if voice.quotes and voice.id != NO_VOICE]
        match listing.order:
            case Order.WORDS:
                named.sort(key=lambda voice: -voice.words)
            case Order.NAME:
                named.sort(key=lambda voice: voice.name.casefold())
            case Order.FIRST:
                pass
        return named + [voice for voice in voices if voice.quotes and voice.id == NO_VOICE]

    def voice(self, voice: int, kind: QuoteKind | None = None) -> SpeakerView:
        """A voice with its quotations of one kind or of all."""
        speaker, quotes = self.speaker(voice), self.quotes_of(voice, kind)
        role = speaker.role if speaker is not None else ""
        return SpeakerView(voice, self.name(voice), role, quotes, sum(self.words[i] for i in quotes))


def first_words(document: Document, quote: Quote) -> str:
    """The first words of a quotation, on one line; more than a pane can show."""
    return " ".join(document.text[quote.span.start : min(quote.span.end, quote.span.start + SHOWN)].split())
