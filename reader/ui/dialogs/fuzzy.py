"""Finding by a few letters: which of many names are meant, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from textual.fuzzy import FuzzySearch


@dataclass(frozen=True, slots=True)
class Match:
    """A name that is found by what was typed."""

    index: int
    """Which of the names it is."""
    letters: frozenset[int]
    """The offsets of the letters that were typed, in code points."""


def matches(names: Sequence[str], typed: str, most: int) -> list[Match]:
    """The names in which each word that is typed is, if need be with letters between its own; at most so many.

    The likeliest come first, by Textual's measure: beginnings of words, and letters in a row, count for more. Without
    anything typed, all names in their order.
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
