"""Excerpts: an article's quotations and the reader's notes, each with all that exports say about it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Sequence
from enum import StrEnum
from uuid import NAMESPACE_URL, uuid5

from reader.document import (
    Anchor,
    Attribution,
    Document,
    Note,
    Quote,
    Section,
    Span,
    anchor_of,
    place_anchors,
    place_at,
    visible,
)
from reader.exports.citation import link_to_text
from reader.structs import Struct, replace


class ExcerptKind(StrEnum):
    """What an excerpt is."""

    NOTE = "note"
    HIGHLIGHT = "highlight"
    QUOTATION = "quotation"


class Excerpt(Struct):
    """Some words of an article, and why they are taken."""

    id: str
    """The id of a note; of a quotation a UUID that is always the same for the same words in the same place."""
    kind: ExcerptKind
    """Note, highlight or quotation."""
    words: str
    """The words of the text, on one line."""
    anchor: Anchor
    """The words with their context, as they are in the text; of a lost note as they were."""
    span: Span | None
    """Where they are; None for a note whose words are no longer in the text."""
    section: str = ""
    """The title of the section; empty in the lead."""
    place: str = ""
    """The page or time, such as "p. 12"; empty without one."""
    speaker: str = ""
    """Who says the words; empty if nobody is known."""
    role: str = ""
    """What the article says the speaker is."""
    quotation: str = ""
    """The kind of the quotation that the words are, or are in: direct, mixed, indirect; empty outside of quotations."""
    comment: str = ""
    """What the reader wrote."""
    tags: tuple[str, ...] = ()
    """The reader's tags."""
    colour: str = ""
    """The name of the colour of a note."""
    meaning: str = ""
    """What the colour means to the reader."""
    made: float = 0.0
    """When a note was made, in seconds since 1970; 0 for a quotation."""
    changed: float = 0.0
    """When it was last changed."""


class ArticleExcerpts(Struct):
    """An article with what is taken from it."""

    document: Document
    """The article; without text where that cannot be had any more."""
    attribution: Attribution
    """Who said what, with the reader's corrections."""
    excerpts: tuple[Excerpt, ...]
    """Notes and quotations in the order of the text; notes whose words are lost come last."""

    @property
    def title(self) -> str:
        """The title, or the name of the file."""
        return " ".join(visible(self.document.title or self.document.id).split()) or "Untitled"

    def of(self, *kinds: ExcerptKind) -> list[Excerpt]:
        """The excerpts of some kinds."""
        return [each for each in self.excerpts if each.kind in kinds]

    def only(self, kinds: Collection[ExcerptKind]) -> ArticleExcerpts:
        """The article with the excerpts of some kinds alone; without quotations it has no voices."""
        attribution = self.attribution if ExcerptKind.QUOTATION in kinds else Attribution()
        return ArticleExcerpts(self.document, attribution, tuple(self.of(*kinds)))

    def link(self, excerpt: Excerpt) -> str:
        """The address of the article with a text fragment for the words; empty for what is no page of the web."""
        target = visible(self.document.target)
        return link_to_text(target, excerpt.anchor.exact) if "://" in target and excerpt.span is not None else ""


def article_excerpts(
    document: Document,
    attribution: Attribution,
    notes: Iterable[Note] = (),
    meaning: Callable[[str], str] = str,
) -> ArticleExcerpts:
    """The notes and quotations of an article; `meaning` says what the name of a colour means.

    >>> import reader
    >>> document = reader.parse('"We agree," said Ann Lee.')
    >>> note = reader.Note("1", reader.anchor_of(document.text, reader.Span(1, 9)), words="All of them?")
    >>> found = article_excerpts(document, reader.attribute(document), [note])
    >>> [(each.kind.value, each.words, each.speaker, each.comment) for each in found.excerpts]
    [('note', 'We agree', 'Ann Lee', 'All of them?'), ('quotation', 'We agree,', 'Ann Lee', '')]
    """
    notes = list(notes)
    spans = place_anchors(document.text, [note.anchor for note in notes])
    sections = [(section.span.start, section) for section in document.outline.walk()]
    taken = [
        note_excerpt(document, attribution, sections, note, span, meaning)
        for note, span in zip(notes, spans, strict=True)
    ]
    taken += [quote_excerpt(document, sections, quote) for quote in attribution.quotes]
    end = len(document.text)
    starts = (each.span.start if each.span is not None else end + each.anchor.start for each in taken)
    order = sorted(zip(starts, taken, strict=True), key=lambda one: (one[0], one[1].kind != ExcerptKind.QUOTATION))
    taken = [each for _, each in order]
    return ArticleExcerpts(document, attribution, tuple(taken))


def unread_excerpts(document: Document, notes: Iterable[Note], meaning: Callable[[str], str] = str) -> ArticleExcerpts:
    """The notes of an article that cannot be read now, as they were made; `document` has no text."""
    taken = []
    for note in notes:
        found = note_excerpt(document, Attribution(), [], note, None, meaning)
        span = Span(note.anchor.start, note.anchor.start + len(note.anchor.exact))
        taken.append(replace(found, span=span))
    return ArticleExcerpts(document, Attribution(), tuple(taken))


def note_excerpt(
    document: Document,
    attribution: Attribution,
    sections: Sequence[tuple[int, Section]],
    note: Note,
    span: Span | None,
    meaning: Callable[[str], str],
) -> Excerpt:
    """A note as an excerpt."""
    anchor = note.anchor if span is None else anchor_of(document.text, span)
    quote = quote_around(attribution.quotes, span) if span is not None else None
    return Excerpt(
        note.id,
        ExcerptKind.HIGHLIGHT if note.is_highlight else ExcerptKind.NOTE,
        on_one_line(anchor.exact),
        anchor,
        span,
        section_title(sections, span),
        place_words(document, span.start) if span is not None else "",
        quote.speaker.name if quote is not None and quote.speaker is not None else "",
        quote.speaker.role if quote is not None and quote.speaker is not None else "",
        quote.kind.value if quote is not None else "",
        note.words,
        note.tags,
        note.colour,
        meaning(note.colour),
        note.made,
        note.changed,
    )


def quote_excerpt(document: Document, sections: Sequence[tuple[int, Section]], quote: Quote) -> Excerpt:
    """A quotation as an excerpt."""
    anchor = anchor_of(document.text, quote.span)
    identity = f"{document.target}#{quote.span.start}-{quote.span.end}:{anchor.exact}"
    return Excerpt(
        str(uuid5(NAMESPACE_URL, visible(identity))),
        ExcerptKind.QUOTATION,
        on_one_line(anchor.exact),
        anchor,
        quote.span,
        section_title(sections, quote.span),
        place_words(document, quote.span.start),
        quote.speaker.name if quote.speaker is not None else "",
        quote.speaker.role if quote.speaker is not None else "",
        quote.kind.value,
    )


def quote_around(quotes: Sequence[Quote], span: Span) -> Quote | None:
    """The quotation that most of a span is in; None if most of it is outside."""
    for quote in quotes:
        shared = min(span.end, quote.span.end) - max(span.start, quote.span.start)
        if 2 * shared > span.length:
            return quote
    return None


def section_title(sections: Sequence[tuple[int, Section]], span: Span | None) -> str:
    """The title of the section that a span begins in."""
    if span is None:
        return ""
    at = bisect_right(sections, span.start, key=lambda section: section[0]) - 1
    return sections[at][1].title if at > 0 and sections[at][1].heading is not None else ""


def place_words(document: Document, offset: int) -> str:
    """The page or the time of an offset, in words; empty if there is none."""
    place = place_at(document.places, offset)
    return place.words if place is not None else ""


def on_one_line(words: str) -> str:
    """Words on one line, without characters that control a terminal."""
    return visible(" ".join(words.split()))
