"""Speakers and quotations as plain values, which are pickled three times as fast as the objects."""

from __future__ import annotations

from sys import intern
from typing import Any, TypeAlias

from reader.document import Attribution, Gender, Mention, MentionForm, Quote, QuoteKind, Span, Speaker

Packed: TypeAlias = tuple[Any, ...]
"""The field values of an object, with those of the objects in it."""


def packed_speaker(speaker: Speaker) -> Packed:
    """The values of a speaker, without its number."""
    mentions = [(m.span.start, m.span.end, m.form.value, m.role) for m in speaker.mentions]
    return speaker.name, speaker.aliases, speaker.role, speaker.gender.value, mentions


def packed_quote(quote: Quote) -> Packed:
    """The values of a quotation, with the number of its speaker, or -1 if that is unknown."""
    return (
        (quote.span.start, quote.span.end),
        quote.kind.value,
        quote.rule,
        quote.confidence,
        quote.speaker.id if quote.speaker is not None else -1,
        packed_span(quote.source),
        packed_span(quote.cue),
        [(run.start, run.end) for run in quote.runs],
    )


def packed_span(span: Span | None) -> Packed | None:
    return (span.start, span.end) if span is not None else None


class Unpacker:
    """Rebuilds speakers, and then quotations, from values; spans and strings that recur are shared, to save memory."""

    def __init__(self) -> None:
        self.speakers: list[Speaker] = []
        self.quotes: list[Quote] = []
        self.sources: dict[int, Span] = {}
        self.words: dict[str, str] = {}

    def add_speaker(self, values: Packed) -> None:
        """Rebuild the next speaker."""
        name, aliases, role, gender, mentions = values
        found = tuple([self.mention(*mention) for mention in mentions])
        self.speakers.append(Speaker(len(self.speakers), name, aliases, self.shared(role), Gender(gender), found))

    def mention(self, start: int, end: int, form: str, role: str) -> Mention:
        """Rebuild a mention; its span may be the source of a quotation."""
        span = self.sources[start] = Span(start, end)
        return Mention(span, MentionForm(form), self.shared(role))

    def shared(self, words: str) -> str:
        """The first string that equals `words`."""
        return self.words.setdefault(words, words)

    def add_quote(self, values: Packed) -> None:
        """Rebuild the next quotation; all speakers must have been added."""
        content, kind, rule, confidence, speaker, source, cue, runs = values
        span = Span(*content)
        self.quotes.append(
            Quote(
                span,
                QuoteKind(kind),
                intern(rule),
                confidence,
                self.speakers[speaker] if speaker >= 0 else None,
                self.source(*source) if source is not None else None,
                Span(*cue) if cue is not None else None,
                (span,) if runs == [content] else tuple([Span(*run) for run in runs]),
            )
        )

    def source(self, start: int, end: int) -> Span:
        """The span of a source, shared with the mention there."""
        known = self.sources.get(start)
        return known if known is not None and known.end == end else Span(start, end)

    def attribution(self, *, is_attributed: bool) -> Attribution:
        """The attribution of all speakers and quotations that were added."""
        return Attribution(tuple(self.quotes), tuple(self.speakers), is_attributed=is_attributed)
