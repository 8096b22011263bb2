"""The header of an article: where it ends, and the lines that are added to it."""

from __future__ import annotations

from collections.abc import Iterator

from reader.document import BlockKind, Document
from reader.document.counting import CHARACTERS_PER_WORD, unspaced_characters_in
from reader.named_tuple import NamedTuple
from reader.ui.layout.wrap import wrapped

HEADER = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.DATELINE})
WITHIN_HEADER = HEADER | {BlockKind.CAPTION, BlockKind.IMAGE, BlockKind.BOILERPLATE}
"""The blocks that may come before the last block of the header."""
SAMPLE = 20_000
"""The length of the sample from which the share of scripts without spaces is estimated, in code points."""
SHORT = 100
"""A text of fewer words gets no reading time."""


class AddedLine(NamedTuple):
    """A line that is not part of the text."""

    style_name: str
    words: str


def last_header_block(document: Document) -> int:
    """The index of the last block of the header; -1 if there is no header. A line below a headline belongs to it."""
    last = -1
    for index, block in enumerate(document.blocks):
        if block.kind not in WITHIN_HEADER:
            break
        if block.kind in HEADER or (index == last + 1 > 0 and is_underline(document, index)):
            last = index
    return last


def is_underline(document: Document, index: int) -> bool:
    """Whether a block is a line of signs right below the block before it."""
    before, block = document.blocks[index - 1].span, document.blocks[index].span
    between = document.text[before.end : block.start]
    return between.count("\n") == 1 and not any(char.isalnum() for char in block.of(document.text))


def title_lines(document: Document, width: int) -> Iterator[AddedLine]:
    """The lines of the title, if the text has a title but no headline."""
    if document.title and not any(block.kind is BlockKind.HEADLINE for block in document.blocks):
        for start, end in wrapped(document.title, 0, len(document.title), width):
            yield AddedLine(BlockKind.HEADLINE, document.title[start:end])


def facts(document: Document, words: int, speed: int) -> str:
    """Author and date, unless a block gives them, and the reading time at `speed` words a minute; empty if none."""
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
    """An estimate of the number of words; in scripts without spaces, from the number of characters."""
    words = text.count(" ") + text.count("\n") + 1
    if text.isascii():
        return words
    sample = text[:SAMPLE]
    share = unspaced_characters_in(sample) / max(1, len(sample))
    return words + round(share * len(text) / CHARACTERS_PER_WORD)


def reading_minutes(words: float, speed: int) -> int:
    """The time it takes to read some words at `speed` words a minute, in whole minutes, at least 1."""
    return max(1, round(words / speed))
