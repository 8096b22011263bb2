"""Titles of reStructuredText: rows of signs, whose order of appearance gives the levels."""

from __future__ import annotations

import re

from reader.formats.light.lines import Lines

ROW = re.compile(r"([!-/:-@\[-`{-~])\1+")
"""A row of one sign."""
MIN_ROW = 4
"""The length from which a row can be shorter than its title."""


class TitleStyles:
    """The styles of the titles so far, from the highest level to the lowest."""

    def __init__(self) -> None:
        self.styles: list[str] = []

    def level_of(self, style: str) -> int:
        """The level of a style, from 1; a new style is below those so far."""
        if style not in self.styles:
            self.styles.append(style)
        return self.styles.index(style) + 1


def is_row(text: str) -> bool:
    """Whether a line is a row of one sign."""
    return ROW.fullmatch(text) is not None


def title_at(lines: Lines) -> tuple[str, str, int] | None:
    """The words of the title at the next lines, its style, and how many lines it has; None if there is none."""
    first, second, third = lines.peek(), lines.peek(1), lines.peek(2)
    if is_row(first) and second and not is_row(second) and third == first and len(first) >= min(MIN_ROW, len(second)):
        return second.strip(), first[0] * 2, 3
    if not first or first[0] == " " or is_row(first) or not is_row(second):
        return None
    is_long_enough = len(second) >= len(first) or len(second) >= MIN_ROW
    return (first, second[0], 2) if is_long_enough and lines.follows_blank else None
