"""Who said what: quotations, the mentions that name their sources, and the speakers behind the mentions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.document.span import Span


class QuoteKind(StrEnum):
    """How much of a quotation stands within quotation marks (PARC3, PolNeAR): all, part, none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class MentionForm(StrEnum):
    """How a mention refers to somebody."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


class Gender(StrEnum):
    """Gender as the text shows it, by titles and pronouns."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that refers to somebody."""

    span: Span
    """The words, with title and possessive: "Mr. Lee", "the senator", "she"."""
    form: MentionForm
    """Name, description or pronoun."""
    role: str = ""
    """What the article says here that they are, in its words; empty if it does not say."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The person or body that mentions share."""

    id: int
    """Its place in `Attribution.speakers`."""
    name: str
    """The fullest name that the article uses, without title; for someone unnamed, the description."""
    aliases: tuple[str, ...] = ()
    """Other names and descriptions that the article uses, in the order of the text."""
    role: str = ""
    """What the article says they are, summed up from the mentions; empty if it does not say."""
    gender: Gender = Gender.UNKNOWN
    """As the text shows it."""
    mentions: tuple[Mention, ...] = ()
    """Where they are referred to, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: content, cue and source, and who said it by which rule."""

    span: Span
    """The content: of a direct quotation the words within the marks, of the others all that was said."""
    kind: QuoteKind
    """Direct, mixed or indirect."""
    rule: str
    """The name of the rule that decided; never empty."""
    confidence: float
    """How likely the speaker is right, from 0 to 1."""
    speaker: Speaker | None = None
    """Who said it, if known."""
    source: Span | None = None
    """The words that name who said it."""
    cue: Span | None = None
    """The words that say that it is said: "said", "according to"."""
    runs: tuple[Span, ...] = ()
    """The stretches of the content within quotation marks, without the marks."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """All quotations of a document and all its speakers."""

    quotes: tuple[Quote, ...] = ()
    """In the order of the text."""
    speakers: tuple[Speaker, ...] = ()
    """Those who are quoted, in the order of their first quotation."""
    is_attributed: bool = True
    """Whether the language has a pack that finds who said what; without one no quotation has a speaker."""

    def by_speaker(self) -> list[tuple[Speaker | None, tuple[Quote, ...]]]:
        """Each speaker with their quotations, in the order of `speakers`; last, for None, those of nobody known."""
        found: dict[int | None, list[Quote]] = {speaker.id: [] for speaker in self.speakers}
        for quote in self.quotes:
            found.setdefault(None if quote.speaker is None else quote.speaker.id, []).append(quote)
        named = [(speaker, tuple(found[speaker.id])) for speaker in self.speakers if found[speaker.id]]
        return [*named, (None, tuple(found[None]))] if None in found else [*named]

    def quotes_of(self, speaker: Speaker | None) -> tuple[Quote, ...]:
        """The quotations of one speaker, or those without a known speaker for None."""
        wanted = None if speaker is None else speaker.id
        return tuple(q for q in self.quotes if (None if q.speaker is None else q.speaker.id) == wanted)
