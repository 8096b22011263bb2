"""The JSON shapes of `outline`, `quotes` and `speakers`: a contract that users' scripts and the scorers rest on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeAlias

from reader.document import Attribution, BlockKind, Document, Quote, Section, Span, Speaker
from reader.document.counting import word_count
from reader.document.outline import caption_words, prose_words
from reader.document.visible import unsafe

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


def outline_record(document: Document) -> dict[str, Json]:
    """The outline of a document, its headings and its captions."""
    headings = [[b.span.start, b.span.end, b.level] for b in document.blocks if b.kind is BlockKind.HEADING]
    captions = [pair(b.span) for b in document.blocks if b.kind is BlockKind.CAPTION]
    return {
        "id": document.id,
        "target": document.target,
        "title": document.title,
        "byline": document.byline,
        "date": document.date,
        "headings": [list[Json](row) for row in headings],
        "captions": [*captions],
        "outline": section_record(document, document.outline),
    }


def section_record(document: Document, section: Section) -> dict[str, Json]:
    """A section with its photos and the sections below it, in the order of the text."""
    photos: list[tuple[int, dict[str, Json]]] = [
        (
            block.span.start,
            {
                "title": caption_words(document, block),
                "kind": "photo",
                "level": section.level + 1,
                "span": pair(block.span),
                "words": word_count(caption_words(document, block)),
                "credit": document.words(block.credit) if block.credit else "",
                "children": [],
            },
        )
        for block in section.blocks
        if block.kind is BlockKind.CAPTION
    ]
    sections = [(child.span.start, section_record(document, child)) for child in section.children]
    children = [record for _, record in sorted([*photos, *sections], key=lambda item: item[0])]
    return {
        "title": section.title,
        "kind": section.kind.value,
        "level": section.level,
        "span": pair(section.span),
        "words": prose_words(document, section),
        "children": [*children],
    }


def quotes_record(document: Document, found: Attribution) -> dict[str, Json]:
    """The quotations of a document and its speakers."""
    return {
        "id": document.id,
        "target": document.target,
        "title": document.title,
        "speakers": [*speaker_records(document, found)],
        "quotes": [quote_record(document, quote) for quote in found.quotes],
    }


def quote_record(document: Document, quote: Quote) -> dict[str, Json]:
    """One quotation."""
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "kind": quote.kind.value,
        "text": quote.span.of(document.text),
        "speaker": quote.speaker.name if quote.speaker is not None else None,
        "source": pair(quote.source) if quote.source is not None else None,
        "cue": pair(quote.cue) if quote.cue is not None else None,
        "rule": quote.rule,
        "confidence": round(quote.confidence, 3),
    }


def speakers_record(document: Document, found: Attribution) -> dict[str, Json]:
    """The speakers of a document."""
    return {
        "id": document.id,
        "target": document.target,
        "title": document.title,
        "speakers": [*speaker_records(document, found)],
    }


def speaker_records(document: Document, found: Attribution) -> Iterable[dict[str, Json]]:
    """Each speaker with how much they say."""
    for speaker, quotes in found.by_speaker():
        if speaker is None:
            continue
        yield {
            "name": speaker.name,
            "aliases": [*speaker.aliases],
            "role": speaker.role,
            "gender": speaker.gender.value,
            "words": words_of(document, quotes),
            "quotes": len(quotes),
        }


def words_of(document: Document, quotes: Iterable[Quote]) -> int:
    """The number of words in some quotations."""
    return sum(word_count(quote.span.of(document.text)) for quote in quotes)


def named(speaker: Speaker, name: str) -> bool:
    """Whether a speaker's name or one of the aliases holds the words of `name` side by side, capitals or not."""
    wanted = f" {' '.join(name.casefold().split())} "
    return any(wanted in f" {' '.join(known.casefold().split())} " for known in (speaker.name, *speaker.aliases))


def pair(span: Span) -> list[Json]:
    """A span as [start, end]."""
    return [span.start, span.end]


def dumped(record: Mapping[str, Json] | list[Json], *, indent: int | None = None) -> str:
    """JSON in which no character can act on a terminal."""
    text = json.dumps(record, ensure_ascii=False, indent=indent)
    return text if text.replace("\n", "").isprintable() else text.translate(escapes())


@cache
def escapes() -> dict[int, str]:
    """The escapes for the code points that must not reach a terminal and that JSON may hold as they are."""
    return {code: json.dumps(chr(code))[1:-1] for code in unsafe() if code >= 0x7F}
