"""Boilerplate that extraction leaves in an article: its repeated title, boxes of the page, teasers and bare data."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.document import BlockKind, StyleKind
from reader.formats.plain.patterns import any_of
from reader.formats.plain.residue import BOX_WORDS, GROUPS, PAGE_BOX
from reader.formats.writer import StyledText

WORD = re.compile(r"\w+")
DATA = re.compile(r"https?://\S+\.(?:jpe?g|png|gif|webp|svg)|\d{4}-\d\d-\d\dT\S+|[\W_]+")
"""Addresses of images, timestamps, and punctuation alone."""
CLOSING = re.compile(any_of(GROUPS["closing notes"]), re.IGNORECASE)
"""The words of the notes that follow an article."""
CLOSING_BLOCKS, CLOSING_WORDS = 4, 60
"""The number of blocks at the end that can be closing notes, and the most words of one."""
TEASER_WORDS = 28
"""The most words of a teaser."""
LINK_SHARE = 0.9
"""The smallest share of a teaser's characters that are links."""
SENTENCE_WORDS = 8
"""The fewest words of a sentence that cannot be a heading."""


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A block of a page that may or may not belong to the article."""

    kind: BlockKind
    """Its kind."""
    words: StyledText
    """Its text."""
    line: int
    """The line of the source."""
    level: int = 0
    """As in `Block.level`."""
    marker: str = ""
    """As in `Block.marker`."""
    is_tight: bool = False
    """Whether it follows the block before without a blank line."""

    @property
    def text(self) -> str:
        """Its text without white space at the ends."""
        return self.words.text.strip()


def is_title(text: str, title: str) -> bool:
    """Whether a heading repeats the title of the page, or most of it."""
    words, wanted = folded(text), folded(title)
    if not words or not wanted:
        return False
    short, long = sorted((words, wanted), key=len)
    return short in long and 2 * len(short) > len(long)


def folded(text: str) -> str:
    """The words of a text in lower case, without punctuation."""
    return " ".join(WORD.findall(text.casefold()))


def is_page_box(text: str) -> bool:
    """Whether a short text is a box of the page or leads to another article."""
    return len(text.split()) <= BOX_WORDS and PAGE_BOX.match(text) is not None


def bare_data(blocks: Sequence[PageBlock], at: int) -> bool:
    """Whether a block is only an address, a timestamp or punctuation."""
    return blocks[at].kind is not BlockKind.CODE and DATA.fullmatch(blocks[at].text) is not None


def link_only(blocks: Sequence[PageBlock], at: int) -> bool:
    """Whether a block is a teaser: a short text that is only a link."""
    block = blocks[at]
    if not block.words.styles or block.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
        return False
    if len(block.text.split()) > TEASER_WORDS:
        return False
    linked = sum(style.span.length for style in block.words.styles if style.kind is StyleKind.LINK)
    return linked >= LINK_SHARE * len(block.text)


def closing_note(blocks: Sequence[PageBlock], at: int) -> bool:
    """Whether one of the last paragraphs is a note about the author, newsletters or corrections."""
    if at < max(1, len(blocks) - CLOSING_BLOCKS):
        return False
    block = blocks[at]
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
        return False
    return len(block.text.split()) <= CLOSING_WORDS and CLOSING.search(block.text) is not None


def sentence_as_heading(blocks: Sequence[PageBlock], at: int) -> bool:
    """Whether a heading is a long sentence, as in boxes."""
    block = blocks[at]
    return block.kind is BlockKind.HEADING and block.text.endswith(".") and len(block.text.split()) >= SENTENCE_WORDS


def empty_heading(blocks: Sequence[PageBlock], at: int) -> bool:
    """Whether a heading has nothing below it: it is the last block, or a heading that is not below it follows."""
    block = blocks[at]
    if block.kind is not BlockKind.HEADING:
        return False
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    return after is None or (after.kind is BlockKind.HEADING and after.level <= block.level)


RULES: tuple[Callable[[Sequence[PageBlock], int], bool], ...] = (
    bare_data,
    link_only,
    closing_note,
    sentence_as_heading,
    empty_heading,
)
"""The tests for boilerplate. Each is applied to all blocks that the ones before have left."""


def without_boilerplate(blocks: Sequence[PageBlock]) -> Sequence[PageBlock]:
    """The blocks that belong to the article."""
    for is_boilerplate in RULES:
        blocks = [block for at, block in enumerate(blocks) if not is_boilerplate(blocks, at)]
    return blocks
