"""Fuzzy matching: the names that a few letters may stand for, best first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from textual.fuzzy import FuzzySearch


@dataclass(frozen=True, slots=True)
class Match:
    """A name that matches what was typed."""

    index: int
    """The index of the name."""
    letters: frozenset[int]
    """The offsets of the letters that match, in code points."""


def matches(names: Sequence[str], typed: str, most: int) -> list[Match]:
    """The names, at most `most`, that contain the letters of each typed word in order, if not next to each other.

    The best come first, by Textual's score: matches at the beginnings of words and adjacent letters count for more. If
    nothing is typed, all names match, in their order.
    """
    words = typed.split()
    if not words:
        return [Match(index, frozenset()) for index in range(min(most, len(names)))]
    patterns = [re.compile(".*?".join(map(re.escape, word)), re.IGNORECASE | re.DOTALL) for word in words]
    search = FuzzySearch(cache_size=1)
    found = []
    for index, name in enumerate(names):
        if all(pattern.search(name) for pattern in patterns):
            scored = [search.match(word, name) for word in words]
            letters = frozenset(letter for _, offsets in scored for letter in offsets)
            found.append((-sum(score for score, _ in scored), len(name), index, letters))
    found.sort(key=lambda each: each[:3])
    return [Match(index, letters) for _, _, index, letters in found[:most]]
