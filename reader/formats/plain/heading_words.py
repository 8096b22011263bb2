"""How likely a line is a heading by its words alone, of which some are common in headings ("how", "tips") or rare."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from reader.file_names import text_beside
from reader.known_code import known_table

FILE = "heading_words.txt"
"""The weights of words, as log-odds; learned from the same pages as the trees (tools/train_headings.py)."""
WORD = re.compile(r"[^\W\d_]+(?:['’]\w+)?|\d+")
MOST_WORDS = 16
"""How many words of a line count."""
FIRST, LAST = "^", "$"
"""The signs before the first and the last word of a line, which count as such, too."""
INTERCEPT = ""
"""The word that all lines have."""
Weights = Mapping[str, float]


@cache
def weights() -> Weights:
    """The weights in the file beside this module."""
    text = text_beside(__file__, FILE)
    return known_table(FILE, text.encode(), [__name__], lambda: weights_in(text))


def weights_in(text: str) -> Weights:
    """The weights of a text: a word and its weight a line, with a tab between; remarks begin with "# "."""
    lines = (line.partition("\t") for line in text.splitlines() if not line.startswith("# "))
    return {word: float(weight) for word, _, weight in lines}


def words_of(line: str) -> frozenset[str]:
    """The words of a line as they are looked up: in small letters, all numbers alike."""
    words = ["0" if word[0].isdigit() else word.lower() for word in WORD.findall(line)[:MOST_WORDS]]
    return frozenset([*words, FIRST + words[0], LAST + words[-1]]) if words else frozenset()


def score(line: str, known: Weights) -> float:
    """The log-odds that a line is a heading, by its words alone."""
    return known.get(INTERCEPT, 0.0) + sum([known.get(word, 0.0) for word in sorted(words_of(line))])
