"""The head of an article: what stands under its headline, and what is added there from the rest of what is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.document import BlockKind, Document
from reader.document.counting import CHARACTERS_PER_WORD, unspaced_characters_in
from reader.ui.layout.wrap import wrapped

HEAD = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.DATELINE})
BEFORE = HEAD | {BlockKind.CAPTION, BlockKind.IMAGE, BlockKind.BOILERPLATE}
"""What may stand before the last block of the head."""
SAMPLE = 20_000
"""Of how much of a text it is counted how many of its characters are words of their own, in code points."""
SHORT = 100
"""The number of words below which nobody asks how long a text takes."""


class AddedLine(NamedTuple):
    """A line that does not stand in the text."""

    style_name: str
    """The name of its style_name."""
    words: str
    """What it says."""


def last_header_block(document: Document) -> int:
    """The index of the last block of the head; -1 if there is none."""
    last = -1
    for index, block in enumerate(document.blocks):
        if block.kind not in BEFORE:
            break
        if block.kind in HEAD:
            last = index
    return last


def title_lines(document: Document, width: int) -> Iterator[AddedLine]:
    """The title, of a text that has one but no headline with it."""
    if document.title and not any(block.kind is BlockKind.HEADLINE for block in document.blocks):
        for start, end in wrapped(document.title, 0, len(document.title), width):
            yield AddedLine(BlockKind.HEADLINE, document.title[start:end])


def facts(document: Document, words: int, speed: int) -> str:
    """Who wrote it and when, where no block says so, and how long it takes; empty if nothing is worth a line."""
    kinds = {block.kind for block in document.blocks[: last_header_block(document) + 1]}
    parts = []
    if document.byline and BlockKind.BYLINE not in kinds:
        parts.append(document.byline)
    if document.date and BlockKind.DATELINE not in kinds:
        parts.append(document.date)
    if words >= SHORT:
        parts.append(f"{reading_minutes(words, speed)} min")
    return " · ".join(parts)


def estimated_words(text: str) -> int:
    """About how many words a text has."""
    words = text.count(" ") + text.count("\n") + 1
    if text.isascii():
        return words
    sample = text[:SAMPLE]
    share = unspaced_characters_in(sample) / max(1, len(sample))
    return words + round(share * len(text) / CHARACTERS_PER_WORD)


def reading_minutes(words: float, speed: int) -> int:
    """How long some words take, in whole minutes, at least 1."""
    return max(1, round(words / speed))
