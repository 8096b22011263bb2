"""Entries: the lines of an outline as people see it, sections and photos in the order of the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.document.attribution import Quote
from reader.document.block import Block, BlockKind
from reader.document.counting import word_count
from reader.document.document import Document
from reader.document.section import Section
from reader.document.span import Span

PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})
"""The kinds of block whose words count as words of the article."""


class EntryKind(StrEnum):
    """What an entry of the outline stands for."""

    SECTION = "section"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One entry of the outline."""

    kind: EntryKind
    """A section, or a photo with its caption."""
    title: str
    """The section's title, or the caption without its credit."""
    depth: int
    """How deep it stands, from 0."""
    span: Span
    """The section, or the caption."""
    words: int
    """Words of prose in the section itself, without its subsections; of the caption for a photo."""
    credit: str = ""
    """Of a photo: who is credited."""


def outline_entries(document: Document) -> Iterator[OutlineEntry]:
    """The outline's entries in the order of the text: each section, its photos, then the sections below it."""
    stack = [(section, 0) for section in reversed(document.outline.children)]
    while stack:
        section, depth = stack.pop()
        yield OutlineEntry(EntryKind.SECTION, section.title, depth, section.span, prose_words(document, section))
        yield from photos(document, section, depth + 1)
        stack.extend((child, depth + 1) for child in reversed(section.children))


def quote_counts(found: Sequence[OutlineEntry], quotes: Sequence[Quote]) -> list[int]:
    """For each entry how many quotations begin in it, subsections and photos not counted; `quotes` in order."""
    starts = [quote.span.start for quote in quotes]
    counts: list[int] = []
    following: int | None = None
    for entry in reversed(found):
        if entry.kind is not EntryKind.SECTION:
            counts.append(0)
            continue
        end = following if following is not None else entry.span.end
        counts.append(bisect_left(starts, end) - bisect_left(starts, entry.span.start))
        following = entry.span.start
    return counts[::-1]


def photos(document: Document, section: Section, depth: int) -> Iterator[OutlineEntry]:
    """The photos that stand in a section itself."""
    for block in section.blocks:
        if block.kind is BlockKind.CAPTION:
            credit = document.words(block.credit) if block.credit else ""
            title = caption_words(document, block)
            yield OutlineEntry(EntryKind.PHOTO, title, depth, block.span, word_count(title), credit)


def caption_words(document: Document, caption: Block) -> str:
    """The words of a caption without its credit."""
    if caption.credit is None:
        return document.words(caption.span)
    before = Span(caption.span.start, caption.credit.start)
    after = Span(caption.credit.end, caption.span.end)
    return f"{document.words(before)} {document.words(after)}".strip()


def prose_words(document: Document, section: Section) -> int:
    """The number of words of prose in a section itself."""
    return sum(word_count(block.span.of(document.text)) for block in section.blocks if block.kind in PROSE)
