"""The rows of the voices pane: each speaker with role, a bar for the share of words, and quotations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rich.cells import cell_len

from reader.document import Attribution, Document, Quote, QuoteKind, Speaker
from reader.document.counting import word_count
from reader.ui.layout.fit import fitted
from reader.ui.layout.labels import CELLS, NO_VOICE, UNKNOWN, labels_of, voice_of
from reader.ui.layout.wrap import wrapped

EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
NOBODY = "No speaker named"
NO_PACK = "No attribution for this language; quotations are shown without speakers."
ROLE_LINES = 2
"""The greatest number of lines of a role."""
SHARE_CELLS = 6
"""The cells that the per cent behind a bar take."""
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


class RowKind(StrEnum):
    """What a row of the voices pane shows."""

    NAME = "name"
    SHARE = "share"
    ROLE = "role"
    QUOTE = "quote"
    BLANK = "blank"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """One row of the voices pane."""

    kind: RowKind
    """What it shows."""
    voice: int
    """The number of the speaker; -1 for quotations of nobody known."""
    text: str = ""
    """Its words; empty for a quotation, whose words are found when it is drawn."""
    quote: int = -1
    """The index of its quotation in `Attribution.quotes`."""
    count: int = 0
    """Of a name: how many quotations there are."""


@dataclass(frozen=True, slots=True)
class Voice:
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


class Chorus:
    """All voices of a document, with what is worked out once: the words of each quotation, labels, the listing."""

    def __init__(self, document: Document, found: Attribution, note: str = "") -> None:
        text = document.text
        self.found = found
        self.said_of_all = note
        self.words = [word_count(quote.span.of(text)) for quote in found.quotes]
        self.labels = labels_of(found.speakers)
        self.members: dict[int, list[int]] = {speaker.id: [] for speaker in found.speakers}
        for index, quote in enumerate(found.quotes):
            self.members.setdefault(voice_of(quote), []).append(index)

    def label(self, voice: int) -> str:
        """The label of a voice; blank for all where nobody can be known."""
        if voice == NO_VOICE:
            return UNKNOWN if self.found.is_attributed else " " * CELLS
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
        return self.said_of_all if self.found.is_attributed else NO_PACK

    def quotes_of(self, voice: int, kind: QuoteKind | None = None) -> tuple[int, ...]:
        """The indexes of a voice's quotations, of one kind or of all."""
        quotes = self.found.quotes
        return tuple(i for i in self.members.get(voice, ()) if kind is None or quotes[i].kind is kind)

    def listed(self, listing: Listing) -> list[Voice]:
        """The voices that have something to list, sorted; last, quotations of nobody known."""
        voices = [self.voice(voice, listing.kind) for voice in self.members]
        named = [voice for voice in voices if voice.quotes and voice.id != NO_VOICE]
        match listing.order:
            case Order.WORDS:
                named.sort(key=lambda voice: -voice.words)
            case Order.NAME:
                named.sort(key=lambda voice: voice.name.casefold())
            case Order.FIRST:
                pass
        return named + [voice for voice in voices if voice.quotes and voice.id == NO_VOICE]

    def voice(self, voice: int, kind: QuoteKind | None = None) -> Voice:
        """A voice with its quotations of one kind or of all."""
        speaker, quotes = self.speaker(voice), self.quotes_of(voice, kind)
        role = speaker.role if speaker is not None else ""
        return Voice(voice, self.name(voice), role, quotes, sum(self.words[i] for i in quotes))


def voice_rows(voices: Sequence[Voice], width: int, note: str = "") -> list[VoiceRow]:
    """The rows for a pane of `width` cells, below a note if there is one."""
    total = max(1, sum(voice.words for voice in voices))
    lines = wrapped(note, 0, len(note), max(1, width))
    rows = [VoiceRow(RowKind.NOTE, NO_VOICE, note[start:end]) for start, end in lines]
    for voice in voices:
        if rows:
            rows.append(VoiceRow(RowKind.BLANK, voice.id))
        rows.append(VoiceRow(RowKind.NAME, voice.id, voice.name, count=len(voice.quotes)))
        rows.extend(VoiceRow(RowKind.ROLE, voice.id, line) for line in role_lines(voice.role, width))
        rows.append(VoiceRow(RowKind.SHARE, voice.id, bar(voice.words / total, width)))
        rows.extend(VoiceRow(RowKind.QUOTE, voice.id, quote=index) for index in voice.quotes)
    return rows


def role_lines(role: str, width: int) -> Iterator[str]:
    """A role on at most two lines."""
    for number, (start, end) in enumerate(wrapped(role, 0, len(role), width), 1):
        if number == ROLE_LINES and end < len(role):
            words = role[start:end]
            shorter = words if cell_len(words) + 2 <= width else words.rpartition(" ")[0]
            yield f"{shorter} …" if shorter else fitted(role[start:], width)
            return
        yield role[start:end]


def bar(share: float, width: int) -> str:
    """A share as a bar of blocks with the per cent behind it, together at most `width` cells."""
    eighths = max(1, round(share * max(4, width - SHARE_CELLS) * 8))
    whole, rest = divmod(eighths, 8)
    return f"{'█' * whole}{EIGHTHS[rest]} {share:.0%}"


def first_words(document: Document, quote: Quote) -> str:
    """The first words of a quotation, on one line; more than a pane can show."""
    return " ".join(document.text[quote.span.start : min(quote.span.end, quote.span.start + SHOWN)].split())
