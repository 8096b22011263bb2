"""What extraction leaves that is not the article: its own title once more, boxes of the page, teasers, bare data."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.document import BlockKind, StyleKind
from reader.formats.plain.residue import BOX
from reader.formats.writer import StyledText

WORD = re.compile(r"\w+")
DATA = re.compile(r"https?://\S+\.(?:jpe?g|png|gif|webp|svg)|\d{4}-\d\d-\d\dT\S+|[\W_]+")
"""Addresses of images, times for machines, marks alone."""
LONGEST = 14
"""The greatest number of words of a box."""
LINK_SHARE = 0.9
"""The share of a text that is links from which on it only leads away."""


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A block of a page before it is certain that it belongs to the article."""

    kind: BlockKind
    """Its role."""
    words: StyledText
    """What stands in it."""
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
        """Its words without the blanks around them."""
        return self.words.text.strip()


def is_title(text: str, title: str) -> bool:
    """Whether a heading says the title of the page again, in whole or as the better part of it."""
    words, wanted = folded(text), folded(title)
    if not words or not wanted:
        return False
    short, long = sorted((words, wanted), key=len)
    return short in long and 2 * len(short) > len(long)


def folded(text: str) -> str:
    """The words of a text in small letters, without marks."""
    return " ".join(WORD.findall(text.casefold()))


def is_page_box(text: str) -> bool:
    """Whether a short text is a box of the page or leads to another article."""
    if len(text.split()) > LONGEST:
        return False
    return BOX.match(text) is not None


def link_only(blocks: Sequence[PageBlock], at: int) -> bool:
    """A short text that is nothing but a link is a teaser."""
    block = blocks[at]
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} or len(block.text.split()) > 2 * LONGEST:
        return False
    linked = sum(style.span.length for style in block.words.styles if style.kind is StyleKind.LINK)
    return linked >= LINK_SHARE * len(block.text)


def bare_data(blocks: Sequence[PageBlock], at: int) -> bool:
    """An address, a time for machines, or marks alone are no text."""
    return blocks[at].kind is not BlockKind.CODE and DATA.fullmatch(blocks[at].text) is not None


def empty_heading(blocks: Sequence[PageBlock], at: int) -> bool:
    """A heading at the end, or over another one that is not below it, heads nothing."""
    block = blocks[at]
    if block.kind is not BlockKind.HEADING:
        return False
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    return after is None or (after.kind is BlockKind.HEADING and after.level <= block.level)


def sentence_as_heading(blocks: Sequence[PageBlock], at: int) -> bool:
    """A long sentence set as a heading is the words of a box."""
    block = blocks[at]
    return block.kind is BlockKind.HEADING and block.text.endswith(".") and len(block.text.split()) >= SENTENCE_WORDS


def closing_note(blocks: Sequence[PageBlock], at: int) -> bool:
    """What the last paragraphs say about writer, newsletter and updates is the page speaking."""
    block = blocks[at]
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} or at < max(1, len(blocks) - CLOSING_BLOCKS):
        return False
    return len(block.text.split()) <= CLOSING_WORDS and CLOSING.search(block.text) is not None


CLOSING = re.compile(
    r"\bclick here\b|\bsubscri(?:be|ption)|\bnewsletters?\b|\bfollow (?:him|her|them|us|me) (?:on|at)\b|"
    r"\bmay be reached\b|\bcan be reached\b|\b(?:e-?mail|contact) (?:him|her|them|us|me)\b|\S+@\S+\.\w+|"
    r"\ball rights reserved\b|©|^(?:last )?(?:updated|published|posted)(?: at| on|:)|^filed under\b|^tags?:|"
    r"\bearn (?:an? )?(?:affiliate )?commission|\bmay get a share\b|\bwas originally published\b",
    re.IGNORECASE,
)
"""How pages close, behind the article."""
CLOSING_BLOCKS, CLOSING_WORDS = 4, 60
"""How many pieces at the end are looked at, and the greatest number of words of such a note."""
SENTENCE_WORDS = 8
"""From how many words on a sentence is no heading."""
RULES: tuple[Callable[[Sequence[PageBlock], int], bool], ...] = (
    bare_data,
    link_only,
    closing_note,
    sentence_as_heading,
    empty_heading,
)
"""What takes a piece out, asked one after the other of all pieces that the ones before have left."""


def without_boilerplate(blocks: Sequence[PageBlock]) -> Sequence[PageBlock]:
    """The pieces that belong to the article."""
    for rule in RULES:
        blocks = [block for at, block in enumerate(blocks) if not rule(blocks, at)]
    return blocks
