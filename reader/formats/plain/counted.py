"""Sections with numbers that count up through a text: 1, 1.1, 1.2, 2, as in specifications, reports and statutes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.formats.plain.body import is_prose
from reader.formats.plain.line import Line
from reader.lazy_pattern import lazy_pattern
from reader.named_tuple import NamedTuple

TITLE = lazy_pattern(
    r"(?P<number>\d{1,2}(?:\.\d{1,3}){0,5})(?P<mark>[.)]?)\s+(?=[\"“‘(`<]*[^\W\d_])(?P<title>.*)", re.DOTALL
)
LONGEST_TITLE = 12
"""The most words of a title."""
LONGEST_SENTENCE = 6
"""The most words of one in title case that ends with a full stop."""
WIDEST_GAP = 3
"""The most steps from one number to the next: some titles cannot be told from other lines."""
MIN_SECTIONS = 4
MIN_FILLED = 0.5
"""The smallest share of titles without sections of their own that have prose below them."""
MIN_SHARE = 0.6
"""The smallest share of lines with numbers of several parts that count up."""
FIRST = frozenset({(0,), (1,), (1, 0), (1, 1)})
"""The numbers of a first section."""
TOP_LEVEL = 2
"""The level of the highest sections."""


class Numbered(NamedTuple):
    """A line that may be the title of a section."""

    line: int
    """The index of its line."""
    number: tuple[int, ...]
    """The parts of its number."""
    is_bare: bool
    """Whether nothing stands between the number and the title."""


def counted_sections(lines: Sequence[Line]) -> dict[int, int]:
    """The levels of the titles of sections, by the indexes of their lines; empty if the text has no such sections."""
    found = without_lists(numbered_lines(lines))
    chain = in_order(found)
    nested = [title for title in found if len(title.number) > 1]
    depths = {len(title.number) for title in chain}
    is_plain = len(depths) < 2 and not all(title.is_bare for title in chain)
    if len(chain) < MIN_SECTIONS or is_plain or not are_filled(lines, chain):
        return {}
    if sum(len(title.number) > 1 for title in chain) < MIN_SHARE * len(nested):
        return {}
    return {title.line: min(6, TOP_LEVEL + len(title.number) - 1) for title in chain}


def numbered_lines(lines: Sequence[Line]) -> list[Numbered]:
    """The lines that may be titles: short, apart from what is above, with a number and words in capitals after it."""
    are_apart = any(line.follows_blank for line in lines[1:])
    found: list[Numbered] = []
    for index, line in enumerate(lines):
        if not line.words[0].isdigit() or line.kind is not None or line.count > LONGEST_TITLE:
            continue
        match = TITLE.fullmatch(line.words)
        if match is None or (are_apart and index and not line.follows_blank) or line.words[-1] in ",;:":
            continue
        first = match["title"].lstrip('"“‘(`<')[0]
        if first.islower() or (line.is_sentence and (line.count > LONGEST_SENTENCE or not line.is_title)):
            continue
        number = tuple(int(part) for part in match["number"].split("."))
        found.append(Numbered(index, number, not match["mark"]))
    return found


def without_lists(titles: Sequence[Numbered]) -> list[Numbered]:
    """The lines without those right above or below another one that is not deeper: lists and tables of contents."""
    listed: set[int] = set()
    for title, after in pairwise(titles):
        if after.line == title.line + 1 and len(after.number) <= len(title.number):
            listed |= {title.line, after.line}
    return [title for title in titles if title.line not in listed]


def in_order(titles: Sequence[Numbered]) -> list[Numbered]:
    """The lines whose numbers count up from the first section on."""
    chain: list[Numbered] = []
    for title in titles:
        if follows(chain[-1].number, title.number) if chain else title.number in FIRST:
            chain.append(title)
    return chain


def follows(number: tuple[int, ...], after: tuple[int, ...]) -> bool:
    """Whether a number can be the next after another: its first part, or a later one on the same or a higher level."""
    depth = len(after)
    if after[-1] <= 1 and depth > 1 and (after[:-1] == number or follows(number, after[:-1])):
        return True
    return (
        depth <= len(number) and after[:-1] == number[: depth - 1] and 0 < after[-1] - number[depth - 1] <= WIDEST_GAP
    )


def are_filled(lines: Sequence[Line], chain: Sequence[Numbered]) -> bool:
    """Whether titles have prose below them, unlike the items of a list."""
    ends = [*(title.line for title in chain[1:]), len(lines)]
    lowest = [
        (title, end)
        for title, after, end in zip(chain, [*chain[1:], None], ends, strict=True)
        if after is None or len(after.number) <= len(title.number)
    ]
    filled = sum(any(map(is_prose, lines[title.line + 1 : end])) for title, end in lowest)
    return filled >= MIN_FILLED * len(lowest)
