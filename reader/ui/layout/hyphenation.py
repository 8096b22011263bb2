"""Hyphenation: where a word may be divided."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

LETTERS = re.compile(r"[^\W\d_]+")
SHORTEST = 6
"""The number of letters from which on a word may be divided."""
AT_ENDS = (2, 3)
"""How many letters stay at least before and behind the hyphen."""


@lru_cache(maxsize=20_000)
def points(word: str, language: str) -> tuple[int, ...]:
    """After how many letters a word may be divided."""
    if len(word) < SHORTEST or not LETTERS.fullmatch(word):
        return ()
    import pyphen

    before, behind = AT_ENDS
    found: Sequence[int] = pyphen.Pyphen(lang=language, left=before, right=behind).positions(word)
    return tuple(int(at) for at in found)


def division(text: str, at: int, end: int, language: str) -> int:
    """The last place before `end` at which the word from `at` on may be divided with its hyphen before `end`; else 0.

    Marks before the word are no part of it. Every letter is one cell wide.
    """
    word = LETTERS.search(text, at)
    if word is None or " " in text[at : word.start()]:
        return 0
    fitting = [word.start() + n for n in points(word.group(), language) if word.start() + n < end]
    return fitting[-1] if fitting else 0


def is_division(text: str, at: int, language: str) -> bool:
    """Whether a line that ends at `at` ends within a word that may be divided there."""
    if not (0 < at < len(text) and text[at - 1].isalpha() and text[at].isalpha()):
        return False
    start = at
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    word = LETTERS.match(text, start)
    return word is not None and at - start in points(word.group(), language)
