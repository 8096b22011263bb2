"""The outline as readers see it: a list of sections and photos in text order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import StrEnum

from reader.document.attribution import Quote
from reader.document.block import Block, BlockKind
from reader.document.counting import word_count
from reader.document.document import Document
from reader.document.section import Section
from reader.document.span import Span
from reader.structs import Struct

PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})
"""The kinds of block whose words count as words of the article."""


class EntryKind(StrEnum):
    """Whether an entry is a section or a photo."""

    SECTION = "section"
    PHOTO = "photo"


class OutlineEntry(Struct):
    """A line of the outline.

    >>> import reader
    >>> document = reader.parse("# The wall\\n\\nIt broke in May.\\n\\n![The wall, May 4](wall.jpg)", "markdown")
    >>> [(entry.kind.value, entry.depth, entry.title, entry.words) for entry in reader.outline_entries(document)]
    [('section', 0, 'Lead', 4), ('photo', 1, 'The wall, May 4', 4)]
    """

    kind: EntryKind
    """Section or photo."""
    title: str
    """The title of the section, or the caption without its credit."""
    depth: int
    """The depth in the outline, from 0."""
    span: Span
    """The span of the section or of the caption."""
    words: int
    """The number of words of prose in the section without its subsections, or of words in the caption."""
    credit: str = ""
    """Of a photo, its credit."""


def outline_entries(document: Document) -> Iterator[OutlineEntry]:
    """The entries of the outline in text order: each section, its photos, then its subsections.

    >>> import reader
    >>> document = reader.parse("# The wall\\n\\nIt broke in May.\\n\\n## Repairs\\n\\nThey took a year.", "markdown")
    >>> [entry.title for entry in reader.outline_entries(document)]
    ['Lead', 'Repairs']
    """
    stack = [(section, 0) for section in reversed(document.outline.children)]
    while stack:
        section, depth = stack.pop()
        yield OutlineEntry(EntryKind.SECTION, section.title, depth, section.span, prose_words(document, section))
        yield from photos(document, section, depth + 1)
        stack.extend((child, depth + 1) for child in reversed(section.children))


def quote_counts(entries: Sequence[OutlineEntry], quotes: Sequence[Quote]) -> list[int]:
    """For each entry, the number of quotations that start in it, not counting its subsections; 0 for photos.

    `quotes` are in text order.
    """
    starts = [quote.span.start for quote in quotes]
    counts: list[int] = []
    following: int | None = None
    for entry in reversed(entries):
        if entry.kind is not EntryKind.SECTION:
            counts.append(0)
            continue
        end = following if following is not None else entry.span.end
        counts.append(bisect_left(starts, end) - bisect_left(starts, entry.span.start))
        following = entry.span.start
    return counts[::-1]


def photos(document: Document, section: Section, depth: int) -> Iterator[OutlineEntry]:
    """The photos of a section, without those of its subsections, as entries of this depth."""
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
    """The number of words of prose in a section without its subsections."""
    return sum(word_count(block.span.of(document.text)) for block in section.blocks if block.kind in PROSE)
