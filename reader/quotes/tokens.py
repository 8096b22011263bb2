"""Words and marks of a text, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.quotes.english import tag_of
from reader.quotes.english.lexicon import word_list

TOKEN = re.compile(
    r"['’](?:s|S|d|ll|re|ve|m)\b"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[$£€]?\d[\d,.]*\d(?:%|\w*)(?:-\w+)*"
    r"|[@#]?\w+(?:(?:[-&./]|['’](?!(?:s|S|d|ll|re|ve|m)\b))\w+)*"
    r"|--+|\.\.\.+|[^\w\s]"
)


@dataclass(slots=True)
class Tokens:
    """The tokens of a stretch of text, in columns."""

    words: list[str]
    """As they are written; an abbreviation has its full stop."""
    starts: list[int]
    """Offsets in the text."""
    ends: list[int]
    """Offsets behind them."""
    tags: list[int]
    """Their bits, see `Tag`."""


def tokens_of(text: str, start: int, end: int) -> Tokens:
    """The tokens of text[start:end]."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    abbreviations = word_list("names.txt", "abbreviation")
    for match in TOKEN.finditer(text, start, end):
        word, begin = match.group(), match.start()
        if word == "." and words and ends[-1] == begin and is_abbreviation(words[-1], abbreviations):
            words[-1] += "."
            ends[-1] += 1
        else:
            words.append(word)
            starts.append(begin)
            ends.append(match.end())
    return Tokens(words, starts, ends, [tag_of(word) for word in words])


def is_abbreviation(word: str, abbreviations: frozenset[str]) -> bool:
    """Whether a full stop behind a word belongs to it: «Sen.», «J.», «vs.»."""
    if len(word) == 1:
        return word.isupper() and word != "I"
    return word.lower() in abbreviations and (word[0].isupper() or word in {"vs", "etc", "dept", "approx"})
