"""Paragraphs that go on in the next column or on the next page become one; what interrupts them comes after."""

from __future__ import annotations

import re
from enum import Enum
from itertools import pairwise
from statistics import median

from reader.document import BlockKind
from reader.formats.pdf.paragraphs import SENTENCE_END, first_width
from reader.formats.pdf.piece import Piece

FLOATS = frozenset({BlockKind.CAPTION, BlockKind.TABLE, BlockKind.IMAGE})
"""What may stand between the parts of a paragraph."""
OPENING_QUOTES = '"“‘«„'
FEWEST_INDENTS, MOSTLY = 4, 0.95
"""How many paragraphs show that all begin with an indent, and the share of them that must do so."""
OPEN_END = re.compile(r"[\w,;\-–—\"”’')\]\u2010%]$")


class Indents(Enum):
    """How many paragraphs begin with an indent."""

    NEVER = 0
    OFTEN = 1
    ALWAYS = 2


def joined_pieces(pieces: list[Piece]) -> list[Piece]:
    """The pieces in order, with the parts of each paragraph joined."""
    pieces = with_whole_captions(pieces)
    use = Indents.ALWAYS if always_indents(pieces) else Indents.OFTEN if indents(pieces) else Indents.NEVER
    lengths = [len(p.text) for p in pieces if p.kind is BlockKind.PARAGRAPH and len(p.lines) > 1]
    usual = median(lengths) if lengths else 0
    done: list[Piece] = []
    waiting: list[Piece] = []
    open_piece: Piece | None = None
    for piece in pieces:
        if piece.is_note or piece.kind in FLOATS:
            (waiting if open_piece is not None else done).append(piece)
            continue
        if open_piece is not None and goes_on(open_piece, piece, usual, use):
            if piece.page != (open_piece.pages[-1][0] if open_piece.pages else open_piece.page):
                open_piece.pages.append((piece.page, len(open_piece.lines)))
            open_piece.lines = [*open_piece.lines, *piece.lines]
            open_piece.is_last, open_piece.left, open_piece.right = piece.is_last, piece.left, piece.right
            open_piece = open_piece if may_go_on(open_piece) else None
        else:
            done.extend(waiting)
            waiting = []
            is_below_title = len(piece.lines) == 1 and bool(done) and done[-1].kind is BlockKind.HEADLINE
            done.append(piece)
            open_piece = piece if may_go_on(piece) and not is_below_title else None
        if open_piece is None:
            done.extend(waiting)
            waiting = []
    return [*done, *waiting]


def with_whole_captions(pieces: list[Piece]) -> list[Piece]:
    """The pieces, with each caption that ends in the middle of a sentence at the foot of a column joined to its end."""
    done: list[Piece] = []
    for piece in pieces:
        last = done[-1] if done else None
        if (
            last is not None
            and last.kind is BlockKind.CAPTION
            and piece.kind is BlockKind.PARAGRAPH
            and last.is_last
            and piece.is_first
            and piece.lines[0].text[:1].islower()
            and not SENTENCE_END.search(last.text)
            and abs(piece.size - last.size) < 0.02 * last.size
        ):
            last.lines = [*last.lines, *piece.lines]
            last.is_last = piece.is_last
        else:
            done.append(piece)
    return done


def indents(pieces: list[Piece]) -> bool:
    """Whether first lines of paragraphs are indented in this text."""
    inner = [p for p in pieces if p.kind is BlockKind.PARAGRAPH and len(p.lines) > 1 and not p.is_first]
    return sum(piece.is_indented for piece in inner) > 0.3 * len(inner)


def always_indents(pieces: list[Piece]) -> bool:
    """Whether every paragraph that follows another one begins with an indent, so that one without goes on."""
    after = [
        piece.is_indented
        for before, piece in pairwise(pieces)
        if before.kind is piece.kind is BlockKind.PARAGRAPH and not piece.is_first and SENTENCE_END.search(before.text)
    ]
    return len(after) >= FEWEST_INDENTS and sum(after) >= MOSTLY * len(after)


def may_go_on(piece: Piece) -> bool:
    """Whether a piece may have a second part: it is the last of its column, or has no end."""
    if piece.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        return False
    return piece.is_last or not SENTENCE_END.search(piece.lines[-1].text)


def goes_on(piece: Piece, following: Piece, usual: float, use: Indents) -> bool:
    """Whether the paragraph of a piece goes on in another. `usual` is the length of most paragraphs.

    Where neither an indent nor the end of a line tells, a paragraph that is short so far goes on.
    """
    if following.kind is not BlockKind.PARAGRAPH or (not following.is_first and not piece.is_last):
        return False
    if abs(piece.size - following.size) > 0.06 * piece.size or piece.is_bold != following.is_bold:
        return False
    last, first = piece.lines[-1], following.lines[0]
    text = last.text
    starts_low = first.text[:1].islower()
    if not SENTENCE_END.search(text) and OPEN_END.search(text):
        stands_alone = piece.is_first and piece.is_last and len(piece.lines) == 1
        is_full = not stands_alone and piece.right - last.right < first_width(first) + 2.5 * last.size
        return starts_low or (is_full and not (use is not Indents.NEVER and following.is_indented))
    if starts_low:
        return True
    if piece.kind is BlockKind.LIST_ITEM:
        return False
    if use is Indents.ALWAYS and following.is_first and piece.page <= following.page:
        return not following.is_indented
    is_told = use is not Indents.NEVER or (len(piece.text) < 0.7 * usual and first.text[0] not in OPENING_QUOTES)
    fits = piece.right - last.right > first_width(first) + 0.4 * last.size
    return is_told and not fits and not following.is_indented and len(following.lines) + len(piece.lines) > 2
