"""What extraction leaves that is not the article: its own title once more, boxes of the page, teasers, bare data."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.document import BlockKind, StyleKind
from reader.formats.plain.leftovers import BOX
from reader.formats.writing import Words

WORD = re.compile(r"\w+")
DATA = re.compile(r"https?://\S+\.(?:jpe?g|png|gif|webp|svg)|\d{4}-\d\d-\d\dT\S+|[\W_]+")
"""Addresses of images, times for machines, marks alone."""
LONGEST = 14
"""The greatest number of words of a box."""
LINKED = 0.9
"""The share of a text that is links from which on it only leads away."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of a page before it is certain that it belongs to the article."""

    kind: BlockKind
    """Its role."""
    words: Words
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


def is_furniture(text: str) -> bool:
    """Whether a short text is a box of the page or leads to another article."""
    if len(text.split()) > LONGEST:
        return False
    return BOX.match(text) is not None


def link_alone(pieces: Sequence[Piece], at: int) -> bool:
    """A short text that is nothing but a link is a teaser."""
    piece = pieces[at]
    if piece.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} or len(piece.text.split()) > 2 * LONGEST:
        return False
    linked = sum(style.span.length for style in piece.words.styles if style.kind is StyleKind.LINK)
    return linked >= LINKED * len(piece.text)


def bare_data(pieces: Sequence[Piece], at: int) -> bool:
    """An address, a time for machines, or marks alone are no text."""
    return pieces[at].kind is not BlockKind.CODE and DATA.fullmatch(pieces[at].text) is not None


def heading_of_nothing(pieces: Sequence[Piece], at: int) -> bool:
    """A heading at the end, or over another one that is not below it, heads nothing."""
    piece = pieces[at]
    if piece.kind is not BlockKind.HEADING:
        return False
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    return after is None or (after.kind is BlockKind.HEADING and after.level <= piece.level)


def heading_that_tells(pieces: Sequence[Piece], at: int) -> bool:
    """A long sentence set as a heading is the words of a box."""
    piece = pieces[at]
    return piece.kind is BlockKind.HEADING and piece.text.endswith(".") and len(piece.text.split()) >= TELLING


def closing_note(pieces: Sequence[Piece], at: int) -> bool:
    """What the last paragraphs say about writer, newsletter and updates is the page speaking."""
    piece = pieces[at]
    if piece.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} or at < max(1, len(pieces) - LAST):
        return False
    return len(piece.text.split()) <= NOTE and CLOSING.search(piece.text) is not None


CLOSING = re.compile(
    r"\bclick here\b|\bsubscri(?:be|ption)|\bnewsletters?\b|\bfollow (?:him|her|them|us|me) (?:on|at)\b|"
    r"\bmay be reached\b|\bcan be reached\b|\b(?:e-?mail|contact) (?:him|her|them|us|me)\b|\S+@\S+\.\w+|"
    r"\ball rights reserved\b|©|^(?:last )?(?:updated|published|posted)(?: at| on|:)|^filed under\b|^tags?:|"
    r"\bearn (?:an? )?(?:affiliate )?commission|\bmay get a share\b|\bwas originally published\b",
    re.IGNORECASE,
)
"""How pages close, behind the article."""
LAST, NOTE = 4, 60
"""How many pieces at the end are looked at, and the greatest number of words of such a note."""
TELLING = 8
"""From how many words on a sentence is no heading."""
RULES: tuple[Callable[[Sequence[Piece], int], bool], ...] = (
    bare_data,
    link_alone,
    closing_note,
    heading_that_tells,
    heading_of_nothing,
)
"""What takes a piece out, asked one after the other of all pieces that the ones before have left."""


def without_furniture(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces that belong to the article."""
    for rule in RULES:
        pieces = [piece for at, piece in enumerate(pieces) if not rule(pieces, at)]
    return pieces
