"""Who said what: quotations, the mentions that name their sources, and the speakers whom mentions refer to."""

from __future__ import annotations

from enum import StrEnum

from reader.document.span import Span
from reader.structs import Struct, replace


class QuoteKind(StrEnum):
    """How much of a quotation is in quotation marks (PARC3, PolNeAR): all of it, a part, nothing."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class MentionForm(StrEnum):
    """The form in which a mention refers to somebody."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


class Gender(StrEnum):
    """A speaker's gender as the titles and pronouns of the text show it."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"


class Mention(Struct):
    """A span that refers to somebody.

    >>> import reader
    >>> document = reader.parse('"We agree," said Mr. Lee.')
    >>> [mention] = reader.attribute(document).speakers[0].mentions
    >>> mention.span.of(document.text), mention.form.value
    ('Mr. Lee', 'name')
    """

    span: Span
    """The words, with title and possessive: "Mr. Lee", "the senator", "she"."""
    form: MentionForm
    """Name, description or pronoun."""
    role: str = ""
    """What the article says here that they are, in its words; empty if it does not say."""


class Speaker(Struct):
    """The person or organization that mentions share.

    >>> import reader
    >>> [speaker] = reader.attribute(reader.parse('"We agree," said Ann Lee, mayor of Port Hill.')).speakers
    >>> speaker.name, speaker.role
    ('Ann Lee', 'mayor of Port Hill')
    """

    id: int
    """The index in `Attribution.speakers`."""
    name: str
    """The fullest name that the article uses, without a title; for an unnamed speaker, the description."""
    aliases: tuple[str, ...] = ()
    """Other names and descriptions that the article uses, in text order."""
    role: str = ""
    """What the article says they are, combined from all mentions; empty if it does not say."""
    gender: Gender = Gender.UNKNOWN
    """As the text shows it."""
    mentions: tuple[Mention, ...] = ()
    """Where the text refers to them, in text order."""

    def has_name(self, words: str) -> bool:
        """Whether the name or an alias contains these words next to each other, in upper or lower case.

        >>> Speaker(0, "Ann Lee", aliases=("the mayor",)).has_name("lee")
        True
        >>> Speaker(0, "Ann Lee").has_name("Le")
        False
        """
        wanted = f" {' '.join(words.casefold().split())} "
        return any(wanted in f" {' '.join(name.casefold().split())} " for name in (self.name, *self.aliases))


class Quote(Struct):
    """A quotation: its content, cue and source, its speaker, and the rule that chose the speaker.

    >>> import reader
    >>> document = reader.parse('"We agree," said Ann Lee.')
    >>> [quote] = reader.attribute(document).quotes
    >>> quote.span.of(document.text), quote.cue.of(document.text), quote.source.of(document.text)
    ('We agree,', 'said', 'Ann Lee')
    """

    span: Span
    """The content. Of a direct quotation, the words within the marks; of any other, all that was said."""
    kind: QuoteKind
    """Direct, mixed or indirect."""
    rule: str
    """The name of the rule that decided; never empty."""
    confidence: float
    """The probability that the speaker is right, from 0 to 1."""
    speaker: Speaker | None = None
    """Who said it; None if unknown."""
    source: Span | None = None
    """The words that name who said it."""
    cue: Span | None = None
    """The words that report it: "said", "according to"."""
    runs: tuple[Span, ...] = ()
    """The parts of the content within quotation marks, without the marks."""


class Attribution(Struct):
    """All quotations of a document and all its speakers.

    >>> import reader
    >>> found = reader.attribute(reader.parse('"We agree," said Ann Lee. "Never," said Bo Berg.'))
    >>> [(quote.kind.value, quote.speaker.name) for quote in found.quotes]
    [('direct', 'Ann Lee'), ('direct', 'Bo Berg')]
    """

    quotes: tuple[Quote, ...] = ()
    """In text order."""
    speakers: tuple[Speaker, ...] = ()
    """Those who are quoted, in the order of their first quotations."""
    is_attributed: bool = True
    """Whether there is a language pack that finds speakers for this text; if not, no quotation has one."""

    def at_least(self, confidence: float) -> Attribution:
        """The quotations whose speaker is at least this sure, with those without a speaker, and only their speakers.

        >>> import reader
        >>> found = reader.attribute(reader.parse('"We agree," said Ann Lee. Bo Berg told her that it was late.'))
        >>> [speaker.name for speaker in found.at_least(0.95).speakers]
        ['Ann Lee']
        """
        quotes = [q for q in self.quotes if q.speaker is None or q.confidence >= confidence]
        if len(quotes) == len(self.quotes):
            return self
        ids = sorted({quote.speaker.id for quote in quotes if quote.speaker is not None})
        kept = {id: replace(self.speakers[id], id=number) for number, id in enumerate(ids)}
        left = [quote if quote.speaker is None else replace(quote, speaker=kept[quote.speaker.id]) for quote in quotes]
        return Attribution(tuple(left), tuple(kept.values()), self.is_attributed)

    def by_speaker(self) -> list[tuple[Speaker | None, tuple[Quote, ...]]]:
        """Each speaker with their quotations, in the order of `speakers`. None, for unknown speakers, is last."""
        found: dict[int | None, list[Quote]] = {speaker.id: [] for speaker in self.speakers}
        for quote in self.quotes:
            found.setdefault(None if quote.speaker is None else quote.speaker.id, []).append(quote)
        named = [(speaker, tuple(found[speaker.id])) for speaker in self.speakers if found[speaker.id]]
        return [*named, (None, tuple(found[None]))] if None in found else [*named]

    def quotes_of(self, speaker: Speaker | None) -> tuple[Quote, ...]:
        """The quotations of a speaker; for None, those without a known speaker."""
        wanted = None if speaker is None else speaker.id
        return tuple(q for q in self.quotes if (None if q.speaker is None else q.speaker.id) == wanted)

    def select(self, speaker: str | None = None, kind: QuoteKind | None = None) -> Attribution:
        """The attribution with the quotations of one speaker or of one kind alone, and with their speakers.

        A speaker is named by any words of the name or of an alias.

        >>> import reader
        >>> found = reader.attribute(reader.parse('"We agree," said Ann Lee. "Never," said Bo Berg.'))
        >>> [speaker.name for speaker in found.select("Berg").speakers]
        ['Bo Berg']
        """
        if speaker is None and kind is None:
            return self
        quotes = tuple(
            quote
            for quote in self.quotes
            if (kind is None or quote.kind is kind)
            and (speaker is None or (quote.speaker is not None and quote.speaker.has_name(speaker)))
        )
        present = {quote.speaker.id for quote in quotes if quote.speaker is not None}
        return replace(self, quotes=quotes, speakers=tuple(s for s in self.speakers if s.id in present))
