"""Words and marks of a text, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

from reader.quotes.english import tag_of
from reader.quotes.english.lexicon import word_list

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
MEMO_SIZE = 200_000
"""Where the memory of pieces is emptied, so that it stays within some 20 MB."""


class Pieces(dict[str, tuple[str, int, int]]):
    """The pieces met so far: the token, its bits and its length; blanks are the empty token."""

    def __missing__(self, piece: str) -> tuple[str, int, int]:
        """Look at a new piece."""
        if len(self) >= MEMO_SIZE:
            self.clear()
        word = piece.rstrip()
        entry = self[piece] = (word, tag_of(word) if word else 0, len(word))
        return entry


PIECES = Pieces()


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
    pieces = PIECE.findall(text, start, end)
    starts = list(accumulate(map(len, pieces), initial=start))
    starts.pop()
    if pieces and pieces[0].isspace():
        del pieces[0], starts[0]
    entries = [PIECES[piece] for piece in pieces]
    words = [entry[0] for entry in entries]
    tags = [entry[1] for entry in entries]
    ends = [at + entry[2] for at, entry in zip(starts, entries, strict=True)]
    tokens = Tokens(words, starts, ends, tags)
    if "." in words:
        join_abbreviations(tokens)
    return tokens


def join_abbreviations(tokens: Tokens) -> None:
    """Give the full stops of abbreviations to them."""
    words, starts, ends, tags = tokens.words, tokens.starts, tokens.ends, tokens.tags
    abbreviations = word_list("names.txt", "abbreviation")
    stops = [
        i
        for i, word in enumerate(words)
        if word == "." and i and ends[i - 1] == starts[i] and is_abbreviation(words[i - 1], abbreviations)
    ]
    for i in reversed(stops):
        words[i - 1] += "."
        ends[i - 1] += 1
        tags[i - 1] = tag_of(words[i - 1])
        del words[i], starts[i], ends[i], tags[i]


def is_abbreviation(word: str, abbreviations: frozenset[str]) -> bool:
    """Whether a full stop behind a word belongs to it: «Sen.», «J.», «vs.»."""
    if len(word) == 1:
        return word.isupper() and word != "I"
    return word.lower() in abbreviations and (word[0].isupper() or word in {"vs", "etc", "dept", "approx"})
