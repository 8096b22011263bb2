"""Quotation marks as characters: where they are in a text, and whether each can open or close a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum

from reader.structs import Struct

CLOSERS = {
    "“": "”", "„": "“”", "‟": "”", "”": "”", "«": "»", "»": "«»", "「": "」", "『": "』", "〝": "〞〟",
    '"': '"', "＂": "＂", "``": "''", "''": "''", "‹": "›", "›": "‹›", "‘": "’", "‚": "‘’", "'": "'’", "`": "'’",
}  # fmt: skip
"""The marks that close each opening mark."""
ALWAYS_OPENING = frozenset({"„", "「", "『", "〝", "``"})
"""Marks that open a quotation whatever is next to them."""
STRAIGHT = frozenset({'"', "＂", "'"})
"""Marks that look the same at both ends."""
ANGLES = frozenset("«»‹›")
"""Marks whose direction depends on the text: «French», »Danish«, »Swedish»."""
SINGLE = frozenset("‘’‚'`‹›")
"""Marks that are used within other quotations, or for all of them in some texts."""

DOUBLE_CHARACTERS = '"＂“”„‟«»「」『』〝〞〟‹›'
"""The double marks of one character."""
OTHER_PATTERNS = ("``", "''", r"<[^<>\n]{1,2000}>")
"""The marks of two characters, and markup, which contains no marks."""
DOUBLE_MARK = re.compile("|".join((*DOUBLE_CHARACTERS, *OTHER_PATTERNS)))
"""Matches a double mark or markup. An alternation in which each branch begins with a literal character is as fast as a
character class.
"""
ANY_MARK = re.compile("|".join((*DOUBLE_CHARACTERS, *"‘’‚", *OTHER_PATTERNS, *"'`")))
"""Matches single marks as well."""
BEFORE_OPENING = frozenset("([{<—–-/=¿¡“„‟«»‹›‘‚'\"`…:;,")
"""Characters other than blanks that can precede an opening mark."""
AFTER_CLOSING = frozenset(".,:;!?)]}>—–-/…”»«‹›’'\"。，、！？")
"""Characters other than blanks that can follow a closing mark."""
FEET = re.compile(r"\d['’′]\d{1,2}$")
"""Matches what precedes the inch mark of a height: «5'10"»."""


class Direction(IntEnum):
    """Whether a mark opens or closes, judged by the characters next to it."""

    CLOSING = -1
    NEUTRAL = 0
    OPENING = 1


class Glyph(Struct, frozen=False):
    """A quotation mark in a text."""

    mark: str
    """The mark: one character, or two of ASCII."""
    start: int
    """Its start offset."""
    end: int
    """Its end offset."""
    direction: Direction
    """Whether it opens or closes."""
    is_weak: bool = False
    """Whether it can also be an apostrophe at the end of a word: "the workers' rights"."""


class QuotationStyle(Struct):
    """How a text uses quotation marks."""

    singles: str = ""
    """The single marks that open quotations, in a text that puts its quotations in single marks, as British books do;
    otherwise empty.
    """
    openers: frozenset[str] = frozenset("«‹")
    """The angle quotes that open."""
    has_both: bool = False
    """Whether the text has angle quotes of both directions; if so, a closing one can open a block in which a quotation
    continues.
    """
    elisions: re.Pattern[str] | None = None
    """Matches what can follow an apostrophe that begins a word: "the '90s"; None if the language has no such words."""


DEFAULT_STYLE = QuotationStyle()
"""The style of a text about which nothing is known."""


DIRECTIONS = (Direction.NEUTRAL, Direction.OPENING, Direction.CLOSING)
"""The directions by the difference between the reasons to open and to close: 0, 1 or -1."""


def glyphs_of(text: str, start: int, end: int, style: QuotationStyle) -> Iterator[Glyph]:
    """The marks of text[start:end], except inch and foot marks and those in markup; single marks only if the style has
    them.

    An apostrophe within a word, or at the beginning of a word that always has one, is no mark.
    """
    elisions = style.elisions
    for match in (ANY_MARK if style.singles else DOUBLE_MARK).finditer(text, start, end):
        mark, at, stop = match.group(), match.start(), match.end()
        if mark[0] == "<":
            continue
        before = text[at - 1] if at > start else "\n"
        after = text[stop] if stop < end else "\n"
        if mark in "'’‘`":
            if before.isalnum() and after.isalnum():
                continue
            is_opening = mark != "`" and not before.isalnum()
            if is_opening and elisions is not None and elisions.match(text, stop, end):
                continue
        elif mark == '"' and before.isdigit() and FEET.search(text, max(start, at - 5), at):
            continue
        direction = direction_between(before, after)
        is_weak = mark in "'’" and before.isalpha() and after.isspace() and text[stop + 1 : stop + 2].islower()
        yield Glyph(mark, at, stop, direction, is_weak)


def direction_between(before: str, after: str) -> Direction:
    """The direction of a mark between two characters."""
    opens = not after.isspace() and (before.isspace() or before in BEFORE_OPENING)
    closes = not before.isspace() and (after.isspace() or after in AFTER_CLOSING)
    return DIRECTIONS[opens - closes]
