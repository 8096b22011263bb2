"""An attribution as the panes show it: speakers with their labels, word counts and quotations, sorted and filtered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from reader.document import Attribution, Document, Quote, QuoteKind, Speaker
from reader.document.counting import word_count
from reader.ui.layout.labels import LABEL_CELLS, NO_VOICE, UNKNOWN_LABEL, speaker_labels, voice_of
from reader.ui.layout.speaker_timeline import Coverage

NOBODY = "No speaker named"
NO_LANGUAGE_PACK = "No attribution for this language; quotations are shown without speakers."
UNSURE = 0.5
"""The confidence below which a speaker is shown as unsure."""
EXCERPT = 240
"""The maximum length of an excerpt of a quotation, in code points: more than a row can show."""


class Order(StrEnum):
    """How the speakers are sorted, as the pane's header says it."""

    FIRST = "as they speak"
    WORDS = "by words"
    NAME = "by name"


@dataclass(frozen=True, slots=True)
class Listing:
    """How the speakers are sorted, and which of their quotations are listed."""

    order: Order = Order.FIRST
    """How the speakers are sorted."""
    kind: QuoteKind | None = None
    """The kind of quotation that is listed; None for all."""


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """A speaker with their quotations."""

    id: int
    """The speaker's number; -1 for quotations without a known speaker."""
    name: str
    """The speaker's name, or a phrase if it is not known."""
    role: str
    """The speaker's role according to the article."""
    quotes: tuple[int, ...]
    """The indices of the quotations."""
    words: int
    """The number of words in them."""


class AttributionView:
    """The speakers of a document; what the panes need of them is computed once.

    A speaker is identified by a number, the *voice*: `Speaker.id`, or -1 for quotations without a known speaker.
    """

    def __init__(self, document: Document, found: Attribution) -> None:
        text = document.text
        self.found = found
        self.notice = ""
        self.words = [word_count(quote.span.of(text)) for quote in found.quotes]
        self.labels = speaker_labels(found.speakers)
        self.quotes_by_voice: dict[int, list[int]] = {speaker.id: [] for speaker in found.speakers}
        for index, quote in enumerate(found.quotes):
            self.quotes_by_voice.setdefault(voice_of(quote), []).append(index)
        self.all_speakers = [self.speaker_view(voice) for voice in self.quotes_by_voice]
        self.starts = [quote.span.start for quote in found.quotes]
        self.longest = max((quote.span.length for quote in found.quotes), default=0)
        self.listed: dict[Listing, list[SpeakerView]] = {}
        self.coverages: dict[int, Coverage] = {}

    def label(self, voice: int) -> str:
        """The label of a speaker; blank if the language cannot be attributed at all."""
        if voice == NO_VOICE:
            return UNKNOWN_LABEL if self.found.is_attributed else " " * LABEL_CELLS
        return self.labels[voice]

    def name(self, voice: int) -> str:
        """The name of a speaker, or a phrase if it is not known."""
        return self.found.speakers[voice].name if voice != NO_VOICE else NOBODY

    def speaker(self, voice: int) -> Speaker | None:
        """The speaker with a number; None for -1."""
        return self.found.speakers[voice] if voice != NO_VOICE else None

    @property
    def note(self) -> str:
        """The note above all speakers; empty if there is none."""
        return self.notice if self.found.is_attributed else NO_LANGUAGE_PACK

    def quotes_of(self, voice: int, kind: QuoteKind | None = None) -> tuple[int, ...]:
        """The indices of a speaker's quotations, of one kind or of all."""
        quotes = self.found.quotes
        return tuple(i for i in self.quotes_by_voice.get(voice, ()) if kind is None or quotes[i].kind is kind)

    @cached_property
    def ranked(self) -> list[int]:
        """The numbers of the named speakers, those with the most words first."""
        named = [speaker for speaker in self.all_speakers if speaker.id != NO_VOICE]
        return [speaker.id for speaker in sorted(named, key=lambda speaker: -speaker.words)]

    def coverage(self, voice: int) -> Coverage:
        """The parts of the text that a speaker's quotations cover; computed once for each."""
        if voice not in self.coverages:
            quotes = self.found.quotes
            self.coverages[voice] = Coverage(quotes[i].span for i in self.quotes_of(voice))
        return self.coverages[voice]

    def speaker_views(self, listing: Listing) -> list[SpeakerView]:
        """The speakers that have something to list, sorted, with unknown speakers last; the same list each time."""
        if listing not in self.listed:
            self.listed[listing] = self.sorted_speakers(listing)
        return self.listed[listing]

    def sorted_speakers(self, listing: Listing) -> list[SpeakerView]:
        of_one_kind = (self.speaker_view(voice, listing.kind) for voice in self.quotes_by_voice)
        speakers = [s for s in (self.all_speakers if listing.kind is None else of_one_kind) if s.quotes]
        named = [speaker for speaker in speakers if speaker.id != NO_VOICE]
        match listing.order:
            case Order.WORDS:
                named.sort(key=lambda speaker: -speaker.words)
            case Order.NAME:
                named.sort(key=lambda speaker: speaker.name.casefold())
            case Order.FIRST:
                pass
        return named + [speaker for speaker in speakers if speaker.id == NO_VOICE]

    def speaker_view(self, voice: int, kind: QuoteKind | None = None) -> SpeakerView:
        """A speaker with the quotations of one kind or of all."""
        speaker, quotes = self.speaker(voice), self.quotes_of(voice, kind)
        role = speaker.role if speaker is not None else ""
        return SpeakerView(voice, self.name(voice), role, quotes, sum(self.words[i] for i in quotes))


def is_unsure(quote: Quote) -> bool:
    """Whether the speaker of a quotation is more likely to be wrong than right."""
    return quote.speaker is not None and quote.confidence < UNSURE


def excerpt(document: Document, quote: Quote) -> str:
    """The beginning of a quotation on one line."""
    return " ".join(document.text[quote.span.start : min(quote.span.end, quote.span.start + EXCERPT)].split())
