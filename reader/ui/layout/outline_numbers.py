"""The numbers of chapters and sections, which the outline shows in a narrow column of their own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

NUMBERED = re.compile(
    r"(?:(?:chapter|part|book|section|act|scene|canto|letter|article|appendix|kapitel|teil|chapitre|capítulo)\s+"
    r"(?P<named>\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,8})\b(?P<mark>\s*[.:)–—-])?"
    r"|(?P<bare>§?\s?\d{1,3}(?:\.\d{1,3})*[.:)]|\d{1,3}(?:\.\d{1,3})+|[IVXLC]{1,8}[.:)]))"
    r"\s+(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""A title with a number: «Chapter IV: The boat», «2.1 Scope», «XII. The lamp»; not «3 ways to save»."""
WIDEST = 8
"""The widest column of numbers, in cells."""
MIN_NUMBERED = 3
"""The fewest numbered titles of a level for a column of numbers."""


NUMBER_ALONE = re.compile(
    r"(?:chapter|part|book|section|act|scene|canto|letter|article)\s+(\d{1,3}|[IVXLC]{1,8})\.?", re.I
)
"""A title that is a number and what it is a number of: «CHAPTER VI»."""


class NumberedTitle(NamedTuple):
    """A title without its number."""

    number: str
    """The number, without a word such as "Chapter"; empty if there is none."""
    words: str
    """The rest of the title."""


def numbered_title(title: str) -> NumberedTitle:
    """The number and the words of a title. «Chapter 4» and «Part 2 of the plan» are words as a whole."""
    found = NUMBERED.fullmatch(title)
    if found is None or (found["named"] and not found["mark"] and found["rest"][0].islower()):
        return NumberedTitle("", title)
    return NumberedTitle((found["named"] or found["bare"]).rstrip(".:)"), found["rest"])


def short_title(title: str) -> str:
    """A title for where there is no room for it: of «CHAPTER VI» the number, as its end would be cut off."""
    found = NUMBER_ALONE.fullmatch(title)
    return found[1] if found is not None else title


def number_widths(titles: Iterable[tuple[int, str]]) -> dict[int, int]:
    """The width of the column of numbers for each level that has one, given the levels and titles of all sections.

    A level has one if most of its titles have numbers.
    """
    total, widths = Counter[int](), dict[int, list[int]]()
    for level, title in titles:
        total[level] += 1
        number = numbered_title(title).number
        if number:
            widths.setdefault(level, []).append(len(number))
    return {
        level: max(found)
        for level, found in widths.items()
        if len(found) >= max(MIN_NUMBERED, total[level] / 2) and max(found) <= WIDEST
    }
