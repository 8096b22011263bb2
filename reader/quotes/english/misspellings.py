"""Misspelt surnames: "Labbote" in an article about Elise Labotte."""

from __future__ import annotations

from itertools import groupby

from reader.quotes.memo import Memo

SHORTEST = 5
"""The least letters of a surname of which another spelling is recognised."""


def is_misspelling(word: str, name: str) -> bool:
    """Whether two different surnames, in lower case, are one but for double letters and one letter: wrong, missing, too
    many or in the wrong place.
    """
    if min(len(word), len(name)) < SHORTEST or word[0] != name[0] or abs(len(word) - len(name)) > 2:
        return False
    one, other = SQUEEZED[word], SQUEEZED[name]
    half = (min(len(one), len(other)) - 2) // 2
    if half > 0 and one[:half] != other[:half] and one[-half:] != other[-half:]:
        return False
    start = common_prefix(one, other)
    end = common_prefix(one[start:][::-1], other[start:][::-1])
    a, b = one[start : len(one) - end], other[start : len(other) - end]
    return max(len(a), len(b)) <= 1 or (len(a) == 2 and a == b[::-1])


def squeezed(word: str) -> str:
    """A word with each double letter once."""
    return "".join(letter for letter, _ in groupby(word))


SQUEEZED = Memo(squeezed)
"""The results of `squeezed` by word."""


def common_prefix(one: str, other: str) -> int:
    """How many letters two words share at the beginning."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
