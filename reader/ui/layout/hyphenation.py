"""Hyphenation: where a word may be divided, by the patterns of its language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

LETTERS = re.compile(r"[^\W\d_]+")
MIN_WORD = 6
"""The number of letters a word must have to be divided."""
MIN_BEFORE, MIN_AFTER = 2, 3
"""The number of letters that must remain before and after the hyphen."""


@lru_cache(maxsize=20_000)
def division_points(word: str, language: str) -> tuple[int, ...]:
    """The numbers of letters after which a word may be divided."""
    if len(word) < MIN_WORD or not LETTERS.fullmatch(word):
        return ()
    import pyphen

    found: Sequence[int] = pyphen.Pyphen(lang=language, left=MIN_BEFORE, right=MIN_AFTER).positions(word)
    return tuple(int(at) for at in found)


def last_division(text: str, at: int, end: int, language: str) -> int:
    """The last offset at which the word after `at` may be divided so that its hyphen comes before `end`; 0 for none.

    Punctuation before the word is skipped. Every letter counts as one cell.
    """
    word = LETTERS.search(text, at)
    if word is None or " " in text[at : word.start()]:
        return 0
    points = [word.start() + n for n in division_points(word.group(), language) if word.start() + n < end]
    return points[-1] if points else 0


def is_division(text: str, at: int, language: str) -> bool:
    """Whether an offset is within a word that may be divided there."""
    if not (0 < at < len(text) and text[at - 1].isalpha() and text[at].isalpha()):
        return False
    start = at
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    word = LETTERS.match(text, start)
    return word is not None and at - start in division_points(word.group(), language)
