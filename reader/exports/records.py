"""The JSON records of `reader outline`, `quotes` and `speakers`. Scripts rely on them: add fields, never rename one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from reader.document import Attribution, BlockKind, Document, OutlineEntry, PlaceKind, Quote, Section, Span, place_at
from reader.document.chapters import chapters
from reader.document.counting import word_count
from reader.document.outline import photos, prose_words
from reader.exports.exchanges import partners
from reader.exports.safe_json import Json
from reader.exports.score import words_by_chapter


def outline_record(document: Document) -> dict[str, Json]:
    """The outline of a document, with the spans of its headings and captions."""
    headings = [[b.span.start, b.span.end, b.level] for b in document.blocks if b.kind is BlockKind.HEADING]
    captions = [span_pair(b.span) for b in document.blocks if b.kind is BlockKind.CAPTION]
    return {
        "id": document.id,
        "target": document.target,
        "title": document.title,
        "byline": document.byline,
        "date": document.date,
        "kind": document.kind,
        "headings": [list[Json](row) for row in headings],
        "captions": [*captions],
        "places": [[place.offset, place.kind.value, place.label] for place in document.places],
        "outline": section_record(document, document.outline),
    }


def section_record(document: Document, section: Section) -> dict[str, Json]:
    """A section; its children are its photos and subsections in text order."""
    records = [(photo.span.start, photo_record(photo)) for photo in photos(document, section, section.level + 1)]
    records += [(child.span.start, section_record(document, child)) for child in section.children]
    children = [record for _, record in sorted(records, key=lambda item: item[0])]
    return {
        "title": section.title,
        "kind": section.kind.value,
        "level": section.level,
        "span": span_pair(section.span),
        "words": prose_words(document, section),
        "children": [*children],
    }


def photo_record(photo: OutlineEntry) -> dict[str, Json]:
    """A photo. Its level is one more than that of its section."""
    return {
        "title": photo.title,
        "kind": photo.kind.value,
        "level": photo.depth,
        "span": span_pair(photo.span),
        "words": photo.words,
        "credit": photo.credit,
        "children": [],
    }


def quotes_record(document: Document, attribution: Attribution) -> dict[str, Json]:
    """The quotations of a document, and its speakers."""
    return {
        **speakers_record(document, attribution),
        "quotes": [quote_record(document, quote) for quote in attribution.quotes],
    }


def quote_record(document: Document, quote: Quote) -> dict[str, Json]:
    """A quotation. Offsets are code points of `document.text`; the confidence is rounded to three decimals."""
    place = place_at(document.places, quote.span.start)
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "kind": quote.kind.value,
        "text": quote.span.of(document.text),
        "speaker": quote.speaker.name if quote.speaker is not None else None,
        "source": span_pair(quote.source) if quote.source is not None else None,
        "cue": span_pair(quote.cue) if quote.cue is not None else None,
        "rule": quote.rule,
        "confidence": round(quote.confidence, 3),
        "page": place.label if place is not None and place.kind is PlaceKind.PAGE else None,
        "time": place.label if place is not None and place.kind is PlaceKind.TIME else None,
    }


def speakers_record(document: Document, attribution: Attribution) -> dict[str, Json]:
    """The speakers of a document, in the order of their first quotations."""
    return {
        "id": document.id,
        "target": document.target,
        "title": document.title,
        "speakers": [*speaker_records(document, attribution)],
    }


def speaker_records(document: Document, attribution: Attribution) -> Iterable[dict[str, Json]]:
    """Each speaker with how much they say, from where to where, in which sections, and with whom they talk."""
    talks = partners(attribution)
    starts = [(section.span.start, section.title) for section in document.outline.walk()]
    found = chapters(document)
    for speaker, quotes in attribution.by_speaker():
        if speaker is not None:
            yield {
                "name": speaker.name,
                "aliases": [*speaker.aliases],
                "role": speaker.role,
                "gender": speaker.gender.value,
                "words": quoted_words(document, quotes),
                "quotes": len(quotes),
                "first": span_pair(quotes[0].span),
                "last": span_pair(quotes[-1].span),
                "sections": [*titles_of(starts, quotes)],
                "chapters": [*chapter_records(document, found, quotes)],
                "talks_with": [{"name": name, "times": times} for name, times in talks[speaker.id].items()],
            }


def chapter_records(document: Document, found: Sequence[Section], quotes: Iterable[Quote]) -> Iterable[dict[str, Json]]:
    """The chapters in which somebody speaks, with their numbers, from 1, and how many words it is there."""
    said = ((quote, word_count(quote.span.of(document.text))) for quote in quotes)
    for number, words in enumerate(words_by_chapter(found, said), 1):
        if words:
            yield {"number": number, "title": found[number - 1].title, "words": words}


def titles_of(starts: list[tuple[int, str]], quotes: Iterable[Quote]) -> list[str]:
    """The titles of the sections with some quotations, in order; `starts` has where each section starts."""
    found: dict[int, str] = {}
    for quote in quotes:
        at = max(0, bisect_right(starts, quote.span.start, key=lambda start: start[0]) - 1)
        found.setdefault(at, starts[at][1])
    return [found[at] for at in sorted(found)]


def quoted_words(document: Document, quotes: Iterable[Quote]) -> int:
    """The number of words in some quotations."""
    return sum(word_count(quote.span.of(document.text)) for quote in quotes)


def span_pair(span: Span) -> list[Json]:
    """A span as [start, end]."""
    return [span.start, span.end]
