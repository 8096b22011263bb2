"""What stands on a line: stretches of the text, and what the setting adds to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from reader.ui.layout.graphemes import graphemes, shown

BLANKS, UNSEEN = " \t\n\u2028\u2029", "\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff"
LOOSE = re.compile(f"(?P<blanks>[{BLANKS}][{BLANKS}{UNSEEN}]+)|[{UNSEEN}]+")
"""What is not drawn of prose as it stands: of many blanks all but the first, and what is invisible."""
BLANK = re.compile("[ \t\n]")
LOOSEST = 3
"""How many cells a blank may have at most when a line is made longer; a line that would need more stays short."""
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters of scripts that terminals may turn around; their lines are left as they are."""


class Piece(NamedTuple):
    """A stretch of the text, or words that are added at an offset."""

    start: int
    """The offset of its first code point."""
    end: int
    """The offset behind its last; of what is added the same as `start`."""
    added: str = ""
    """What is drawn there that does not stand in the text."""
    style_name: str = ""
    """Of what is added: the name of its style_name, where it is another one than that of the words beside it."""

    def drawn(self, text: str) -> str:
        """What is drawn."""
        return self.added or shown(text[self.start : self.end])

    def cells(self, text: str) -> int:
        """How many cells it takes."""
        return cell_len(self.drawn(text))


def prose(text: str, start: int, end: int) -> Iterator[Piece]:
    """Prose without what is not drawn of it."""
    at = start
    for loose in LOOSE.finditer(text, start, end):
        stop = loose.start() + (1 if loose["blanks"] else 0)
        if at < stop:
            yield Piece(at, stop)
        at = loose.end()
    if at < end:
        yield Piece(at, end)


def justified(text: str, pieces: Sequence[Piece], room: int) -> Iterator[Piece]:
    """Pieces with wider blanks, so that they take `room` cells; as they are where that would tear them apart."""
    missing = room - sum(piece.cells(text) for piece in pieces)
    blanks = sum(len(BLANK.findall(text, piece.start, piece.end)) for piece in pieces)
    is_turned = any(RIGHT_TO_LEFT.search(text, piece.start, piece.end) for piece in pieces)
    if missing <= 0 or blanks == 0 or missing > blanks * (LOOSEST - 1) or is_turned:
        yield from pieces
        return
    seen = 0
    for piece in pieces:
        at = piece.start
        for blank in BLANK.finditer(text, piece.start, piece.end):
            extra = missing * (seen + 1) // blanks - missing * seen // blanks
            seen += 1
            if extra:
                yield Piece(at, blank.end())
                yield Piece(blank.end(), blank.end(), " " * extra)
                at = blank.end()
        if at < piece.end or piece.added:
            yield Piece(at, piece.end, piece.added, piece.style_name)


def cell_of(text: str, pieces: Iterable[Piece], offset: int) -> int:
    """The cell at which an offset is drawn, from 0; that behind the last piece if it is drawn in none."""
    cell = 0
    for piece in pieces:
        if not piece.added and offset < piece.end:
            return cell + cell_len(shown(text[piece.start : max(piece.start, offset)]))
        cell += piece.cells(text)
    return cell


def offset_of(text: str, pieces: Sequence[Piece], cell: int) -> int:
    """The offset of the cluster that is drawn at a cell; of what is added, the offset that it is added at."""
    left = 0
    for piece in pieces:
        right = left + piece.cells(text)
        if cell < right:
            if piece.added:
                return piece.start
            for start, _, cells in graphemes(shown(text[piece.start : piece.end])):
                left += cells
                if cell < left:
                    return piece.start + start
        left = right
    return pieces[-1].end if pieces else 0
