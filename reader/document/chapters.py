"""Chapters: the sections of a document by which readers count how far they are."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from reader.document.document import Document
from reader.document.section import Section

LONG = 1_500
"""The mean length from which sections below others are chapters, in code points: about a page of a book."""
SHARE = 0.5
"""The least share of the text that is in chapters."""


def chapters(document: Document) -> tuple[Section, ...]:
    """The sections of one level of the outline: the deepest with long sections, or else the highest with several.

    Where a book has parts with chapters in them, these are the chapters; where it has chapters with short sections in
    them, the chapters are. Empty if no level has two sections that together are half of the text.

    >>> import reader
    >>> document = reader.parse("# A\\n\\n## May\\n\\nIt rained.\\n\\n## June\\n\\nIt dried.", "markdown")
    >>> [chapter.title for chapter in chapters(document)]
    ['May', 'June']
    """
    levels: defaultdict[int, list[Section]] = defaultdict(list)
    stack = [(section, 0) for section in reversed(document.outline.children)]
    while stack:
        section, depth = stack.pop()
        if section.heading is not None:
            levels[depth].append(section)
        stack.extend((child, depth + 1) for child in reversed(section.children))
    found: tuple[Section, ...] = ()
    for _, sections in sorted(levels.items()):
        length = sum(section.span.length for section in sections)
        if len(sections) < 2 or length < SHARE * len(document.text):
            continue
        if not found or length >= LONG * len(sections):
            found = tuple(sections)
    return found


def chapter_at(found: Sequence[Section], offset: int) -> int:
    """The index of the chapter that contains an offset; -1 before the first and between chapters."""
    at = bisect_right(found, offset, key=lambda section: section.span.start) - 1
    if at < 0:
        return -1
    return at if offset < found[at].span.end else -1
