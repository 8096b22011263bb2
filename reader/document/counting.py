"""How many words a text has, also where they are not parted by blanks."""

from __future__ import annotations

import re

UNPARTED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
"""Characters of Chinese and Japanese."""
WORD = re.compile(r"\w+")
CHARACTERS = 2
"""How many of them make a word, about: so many stand in a word of Chinese and Japanese newspapers."""


def word_count(text: str) -> int:
    """The number of words: what stands between blanks; of Chinese and Japanese, every two characters."""
    if text.isascii():
        return len(text.split())
    characters = len(UNPARTED.findall(text))
    if not characters:
        return len(text.split())
    return -(-characters // CHARACTERS) + len(WORD.findall(UNPARTED.sub(" ", text)))
