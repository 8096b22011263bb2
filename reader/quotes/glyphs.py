"""Quotation marks as they stand in a text: which characters they are, and which way each one leans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

CLOSERS = {
    "“": "”", "„": "“”", "‟": "”", "”": "”", "«": "»", "»": "«»", "「": "」", "『": "』", "〝": "〞〟",
    '"': '"', "＂": "＂", "``": "''", "‹": "›", "›": "‹›", "‘": "’", "‚": "‘’", "'": "'’", "`": "'’",
}  # fmt: skip
"""For each mark that can open, the marks that close it."""
ALWAYS_OPENING = frozenset({"„", "「", "『", "〝", "``"})
"""Marks that open wherever they stand."""
STRAIGHT = frozenset({'"', "＂", "'"})
"""Marks that look the same at both ends."""
ANGLES = frozenset("«»‹›")
"""Marks of which a text says by its use which one opens: «French», »Danish«, »Swedish»."""
SINGLE = frozenset("‘’‚'`‹›")
"""Marks that stand within others, or, where a text uses them so, in place of them."""

DOUBLE_CHARACTERS = '"＂“”„‟«»「」『』〝〞〟‹›'
"""The marks of one character that are not single."""
OTHER_PATTERNS = ("``", "''", r"<[^<>\n]{1,2000}>")
"""The marks of two, and markup, in which there are none."""
DOUBLE_MARK = re.compile("|".join((*DOUBLE_CHARACTERS, *OTHER_PATTERNS)))
"""A mark, or markup: alternatives of which each begins with a character, by which they are found as fast as a set."""
ANY_MARK = re.compile("|".join((*DOUBLE_CHARACTERS, *"‘’‚", *OTHER_PATTERNS, *"'`")))
"""Also the single ones."""
BEFORE_OPENING = frozenset("([{<—–-/=¿¡“„‟«»‹›‘‚'\"`…:;,")
"""What a mark that opens can stand behind, beside a blank."""
AFTER_CLOSING = frozenset(".,:;!?)]}>—–-/…”»«‹›’'\"。，、！？")
"""What a mark that closes can stand before, beside a blank."""
FEET = re.compile(r"\d['’′]\d{1,2}$")
"""What stands before the mark of inches in a height: «5'10"»."""


class Direction(IntEnum):
    """Which way a mark leans, by what stands on either side of it."""

    CLOSING = -1
    NEUTRAL = 0
    OPENING = 1


@dataclass(slots=True)
class Glyph:
    """A quotation mark, in its place."""

    mark: str
    """The mark: one character, or two of ASCII."""
    start: int
    """Where it stands."""
    end: int
    """Behind it."""
    direction: Direction
    """Which way it leans."""
    is_weak: bool = False
    """Whether it can as well be an apostrophe behind a word: «the workers' rights»."""


@dataclass(frozen=True, slots=True)
class QuotationStyle:
    """How a text uses quotation marks: the style of the house that printed it."""

    singles: str = ""
    """The single marks that open, where they are the outer ones, as in British books; empty where they are not."""
    openers: frozenset[str] = frozenset("«‹")
    """The angle quotes that open."""
    has_both: bool = False
    """Whether the text has angle quotes of both directions; if so, a closing one can open a block that continues."""
    elisions: re.Pattern[str] | None = None
    """Matches what can follow an apostrophe that begins a word: "the '90s"; None if the language has no such words."""


DEFAULT_STYLE = QuotationStyle()
"""The style of a text of which nothing is known."""


DIRECTIONS = (Direction.NEUTRAL, Direction.OPENING, Direction.CLOSING)
"""By the difference of reasons to open and to close."""


def glyphs_of(text: str, start: int, end: int, style: QuotationStyle) -> Iterator[Glyph]:
    """The marks of text[start:end]; none of inches and feet, none in markup, single ones only if asked for.

    Of single ones, an apostrophe within a word or at the beginning of one that always has it is none.
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
    """Which way a mark leans between two characters."""
    opens = not after.isspace() and (before.isspace() or before in BEFORE_OPENING)
    closes = not before.isspace() and (after.isspace() or after in AFTER_CLOSING)
    return DIRECTIONS[opens - closes]
