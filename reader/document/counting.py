"""How many words a text has, also where they are not parted by blanks."""

from __future__ import annotations

import re
from functools import cache

FIRST_UNSPACED = "\u3040"
"""The first of the characters of Chinese and Japanese."""
WORD = re.compile(r"\w+")
CHARACTERS_PER_WORD = 2
"""How many of them make a word, about: so many stand in a word of Chinese and Japanese newspapers."""


@cache
def unspaced_script() -> re.Pattern[str]:
    """The characters of Chinese and Japanese; compiling them takes a while, and most texts have none."""
    return re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")


def word_count(text: str) -> int:
    """The number of words: what stands between blanks; of Chinese and Japanese, every two characters."""
    characters = unspaced_characters_in(text)
    if not characters:
        return len(text.split())
    return -(-characters // CHARACTERS_PER_WORD) + len(WORD.findall(unspaced_script().sub(" ", text)))


def unspaced_characters_in(text: str) -> int:
    """How many characters of a text are Chinese or Japanese."""
    if text.isascii() or max(text) < FIRST_UNSPACED:
        return 0
    return len(unspaced_script().findall(text))
