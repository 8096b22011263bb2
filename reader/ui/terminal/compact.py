"""Fewer bytes for the same cells: styles are not repeated, and the cursor is not moved to where it is.

Textual writes each segment with its whole style before it and a reset after it, and a line end before it moves the
cursor. Of a page of text two thirds of the bytes are styles that hold already.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from reader.named_tuple import NamedTuple

STYLE = re.compile(r"\x1b\[([\d;]*)m")
NEEDLESS = re.compile(r"(?:\x1b\[\d+;\d+H)?\r?\n(?=\x1b\[\d+;\d+H)")
"""A move of the cursor before another one."""
MOVE = re.compile(r"\x1b\[(\d+);(\d+)H")
MOVES = re.compile(r"(?:\x1b\[\d+;\d+H|\r|\n)+")
"""What has no style: the cursor moves."""
RESET = "\x1b[0m"
SEEN_ON_BLANKS = frozenset({"4", "7", "9", "21", "53"})
"""The attributes that are seen where there is no letter: lines and the exchange of colours."""
COLOUR_LENGTHS = {"2": 5, "5": 3}
"""How many numbers give a colour, by the second of them."""
ENDS = {"1": "22", "2": "22", "3": "23", "4": "24", "7": "27", "9": "29"}
"""The number that ends an attribute, for those that all terminals end by one."""
ATTRIBUTES = frozenset({"1", "2", "3", "4", "5", "7", "8", "9", "21", "53"})


class TextStyle(NamedTuple):
    """What the terminal is told about how text looks."""

    attributes: frozenset[str] = frozenset()
    """The numbers of its attributes, such as 1 for bold."""
    colour: str = ""
    """The numbers of the colour of the text; empty for that of the terminal."""
    background: str = ""
    """The same for the background."""


PLAIN = TextStyle()


def compact(frame: str) -> str:
    """What draws the same cells as `frame`, which begins and ends without a style, in fewer bytes."""
    if "\x1b[0m" not in frame:
        return frame
    parts = STYLE.split(NEEDLESS.sub("", frame))
    drawn = [parts[0]]
    actual = wanted = PLAIN
    for numbers, text in zip(parts[1::2], parts[2::2], strict=True):
        after = applied(wanted, numbers)
        if after is None:
            return frame
        wanted = after
        if text and MOVES.fullmatch(text) is None and not (text.isspace() and is_alike_on_blanks(actual, wanted)):
            drawn.append(change(actual, wanted))
            actual = wanted
        drawn.append(text)
    if actual != PLAIN:
        drawn.append(RESET)
    return without_needless_moves(NEEDLESS.sub("", "".join(drawn)))


def without_needless_moves(frame: str) -> str:
    """The frame without moves of the cursor to where it is, as far as ASCII tells, whose width no terminal doubts."""
    first, *parts = MOVE.split(frame)
    drawn, at = [first], (0, 0)
    for row, column, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        target = int(row), int(column)
        if target != at:
            drawn.append(f"\x1b[{row};{column}H")
        drawn.append(text)
        letters = STYLE.sub("", text)
        at = (target[0], target[1] + len(letters)) if letters.isascii() and letters.isprintable() else (0, 0)
    return "".join(drawn)


@lru_cache(4096)
def applied(style: TextStyle, numbers: str) -> TextStyle | None:
    """The style after a sequence of numbers; None if it has any that are not known here."""
    left = numbers.split(";")
    while left:
        first = left[0]
        taken = 1
        if first in {"", "0"}:
            style = PLAIN
        elif first in ATTRIBUTES:
            style = style._replace(attributes=style.attributes | {first})
        elif first in {"38", "48"} and len(left) > 1 and left[1] in COLOUR_LENGTHS:
            taken = COLOUR_LENGTHS[left[1]]
            colour = ";".join(left[:taken])
            style = style._replace(colour=colour) if first == "38" else style._replace(background=colour)
        elif re.fullmatch("[39][0-7]|39", first):
            style = style._replace(colour="" if first == "39" else first)
        elif re.fullmatch("(?:4|10)[0-7]|49", first):
            style = style._replace(background="" if first == "49" else first)
        else:
            return None
        del left[:taken]
    return style


@lru_cache(4096)
def change(before: TextStyle, after: TextStyle) -> str:
    """What changes one style to another, in as few bytes as do it."""
    if before == after:
        return ""
    ended = before.attributes - after.attributes
    anew = ["0", *sorted(after.attributes), *filter(None, (after.colour, after.background))]
    if not ended <= ENDS.keys():
        return written(anew)
    ends = {ENDS[attribute] for attribute in ended}
    kept = {attribute for attribute in before.attributes - ended if ENDS.get(attribute) not in ends}
    numbers = [*sorted(ends), *sorted(after.attributes - kept)]
    if before.colour != after.colour:
        numbers.append(after.colour or "39")
    if before.background != after.background:
        numbers.append(after.background or "49")
    return min(written(numbers), written(anew), key=len)


def written(numbers: Sequence[str]) -> str:
    """The sequence with some numbers."""
    return f"\x1b[{';'.join(numbers)}m"


@lru_cache(4096)
def is_alike_on_blanks(before: TextStyle, after: TextStyle) -> bool:
    """Whether blanks look the same in two styles."""
    return before.background == after.background and not (before.attributes | after.attributes) & SEEN_ON_BLANKS
