"""Words and marks of a text, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from operator import add

from reader.quotes.vocabulary import Vocabulary

SHORT = r"['’](?:s|S|d|ll|re|ve|m)\b"
"""What can stand behind an apostrophe as a word of its own."""
LETTERS = r"\w+(?:[\x80-\x9f\u0300-\u036f]+\w*)*"
"""Letters, with combining marks and with the control characters of a text that was decoded wrongly."""
PIECE = re.compile(
    r"(?:[A-Za-z]+(?=[ ,])"
    rf"|{SHORT}"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[$£€]?\d[\d,.]*\d(?:%|\w*)(?:-\w+)*"
    rf"|[@#]?{LETTERS}(?:(?:[-&./¡-¿]|(?!{SHORT})['’]){LETTERS})*"
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
    if pieces and pieces[0].isspace():
        start += len(pieces.pop(0))
    if not pieces:
        return Tokens([], [], [], [], [])
    words, lows, tags, lengths = map(list, zip(*map(vocabulary.__getitem__, pieces), strict=True))
    starts = list(accumulate(lengths, initial=start))
    starts.pop()
    ends = list(map(add, starts, map(len, words)))
    tokens = Tokens(words, lows, starts, ends, tags)
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
        words[i - 1], tokens.lows[i - 1], tokens.tags[i - 1] = word[:3]
        ends[i - 1] += 1
        for column in (words, tokens.lows, starts, ends, tokens.tags):
            del column[i]


def is_abbreviation(word: str, abbreviations: frozenset[str]) -> bool:
    """Whether a full stop behind a word belongs to it: «Sen.», «J.», «vs.»."""
    if len(word) == 1:
        return word.isupper() and word != "I"
    return word.lower() in abbreviations and (word[0].isupper() or word in {"vs", "etc", "dept", "approx"})
