"""Words and marks of a text, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

from reader.quotes.vocabulary import Vocabulary

PIECE = re.compile(
    r"(?:['’](?:s|S|d|ll|re|ve|m)\b"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[$£€]?\d[\d,.]*\d(?:%|\w*)(?:-\w+)*"
    r"|[@#]?\w[\w\x80-\x9f\u0300-\u036f]*(?:(?:[-&./¡-¿]|['’](?!(?:s|S|d|ll|re|ve|m)\b))\w[\w\x80-\x9f\u0300-\u036f]*)*"
    r"|--+|\.\.\.+|[^\w\s])\s*|\s+"
)
"""A token with the blanks behind it, or blanks alone: together they leave out no character.

A word goes on over the control characters and signs that stand for letters in a text that was decoded wrongly.
"""


@dataclass(slots=True)
class Tokens:
    """The tokens of a stretch of text, in columns."""

    words: list[str]
    """As they are written; an abbreviation has its full stop."""
    lows: list[str]
    """In small letters."""
    starts: list[int]
    """Offsets in the text."""
    ends: list[int]
    """Offsets behind them."""
    tags: list[int]
    """Their bits, see `Tag`."""


def tokens_of(text: str, start: int, end: int, vocabulary: Vocabulary) -> Tokens:
    """The tokens of text[start:end]."""
    pieces = PIECE.findall(text, start, end)
    starts = list(accumulate(map(len, pieces), initial=start))
    starts.pop()
    if pieces and pieces[0].isspace():
        del pieces[0], starts[0]
    entries = [vocabulary[piece] for piece in pieces]
    words = [entry.text for entry in entries]
    ends = [at + entry.length for at, entry in zip(starts, entries, strict=True)]
    tokens = Tokens(words, [entry.lower for entry in entries], starts, ends, [entry.tag for entry in entries])
    if "." in words:
        join_abbreviations(tokens, vocabulary)
    return tokens


def join_abbreviations(tokens: Tokens, vocabulary: Vocabulary) -> None:
    """Give the full stops of abbreviations to them."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    abbreviations = vocabulary.lists["names.txt", "abbreviation"]
    stops = [
        i
        for i, word in enumerate(words)
        if word == "." and i and ends[i - 1] == starts[i] and is_abbreviation(words[i - 1], abbreviations)
    ]
    for i in reversed(stops):
        word = vocabulary[words[i - 1] + "."]
        words[i - 1], tokens.lows[i - 1], tokens.tags[i - 1] = word.text, word.lower, word.tag
        ends[i - 1] += 1
        for column in (words, tokens.lows, starts, ends, tokens.tags):
            del column[i]


def is_abbreviation(word: str, abbreviations: frozenset[str]) -> bool:
    """Whether a full stop behind a word belongs to it: «Sen.», «J.», «vs.»."""
    if len(word) == 1:
        return word.isupper() and word != "I"
    return word.lower() in abbreviations and (word[0].isupper() or word in {"vs", "etc", "dept", "approx"})
