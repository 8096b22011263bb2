"""Words and marks of a text, with their places: cut at the blanks, and each distinct chunk looked at once."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from itertools import accumulate, chain, compress
from typing import Final, TypeAlias

from reader.quotes.pairing import Run
from reader.quotes.vocabulary import Tag, Vocabulary

SHORT = r"['’](?:s|S|d|ll|re|ve|m)\b"
"""What can stand behind an apostrophe as a word of its own."""
LETTERS = r"\w+(?:[\x80-\x9f\u0300-\u036f]+\w*)*"
"""Letters, with combining marks and with the control characters of a text that was decoded wrongly."""
PIECE = re.compile(
    rf"(?:{SHORT}"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[$£€]?\d[\d,.]*\d(?:%|\w*)(?:-\w+)*"
    rf"|[@#]?{LETTERS}(?:(?:[-&./¡-¿]|(?!{SHORT})['’]){LETTERS})*"
    r"|--+|\.\.\.+|[^\w\s])\s*|\s+"
)
"""A token with the blanks behind it, or blanks alone: together they leave out no character.

A word goes on over the control characters and signs that stand for letters in a text that was decoded wrongly.
"""
MEMO_SIZE: Final = 100_000
"""Where the memory of chunks is emptied, so that it stays within some 40 MB."""
LONGEST_KEPT: Final = 40
"""How long a chunk that is remembered can be: longer ones do not come again."""


class TokenKind:
    """What a token is to the sentence that it stands in. Plain integers, as of `Tag`."""

    WORD: Final = 0
    END: Final = 1
    """A mark that ends a sentence."""
    DOTS: Final = 2
    """Three dots, which may end one."""
    LATE: Final = 3
    """An abbreviation that often ends one."""
    BLANK: Final = 4
    """No token: blanks that no token has before them in its chunk."""
    RUN: Final = 5
    """The place of what stands within quotation marks."""
    CLOSE: Final = 6
    """No token: the end of a paragraph."""
    NAME: Final = 8
    """Added to the kind of a word with a capital that can be part of a name: no small word that begins a sentence."""


ENDS: Final = {**dict.fromkeys(".!?。！？", TokenKind.END), "…": TokenKind.DOTS, "...": TokenKind.DOTS}
"""The marks at the end of sentences, and what kind each is."""
RUN: Final = " "
"""Stands among the chunks for a run; no chunk has a blank in it."""
CLOSE: Final = "  "
"""Stands among the chunks for the end of a paragraph."""
BORDERS: Final = {RUN: TokenKind.RUN, CLOSE: TokenKind.CLOSE}
"""What is no text among the chunks, and what kind each is."""

Token: TypeAlias = tuple[str, str, int, int, int]
"""A token: as it is written, in small letters, its bits, its length with the blanks behind it, its kind."""


class Tokenizer(dict[str, tuple[Token, ...]]):
    """The tokens of what stands between two blanks; each chunk that is met is cut once.

    The last token of a chunk has the length of the blank behind the chunk added to its own.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self.vocabulary = vocabulary
        self.abbreviations = vocabulary.lists["names.txt", "abbreviation"]
        self.kinds = {**dict.fromkeys(vocabulary.lists["names.txt", "late"], TokenKind.LATE), **ENDS}

    def __missing__(self, chunk: str) -> tuple[Token, ...]:
        """Cut a new chunk."""
        if chunk.isalpha():
            found: tuple[Token, ...] = (self.cell(chunk, len(chunk) + 1, TokenKind.WORD),)
        elif chunk in BORDERS:
            found = (("", "", Tag.QUOTE, 0, BORDERS[chunk]),)
        else:
            found = self.cut(PIECE.findall(chunk))
        if len(self) >= MEMO_SIZE:
            self.clear()
        if len(chunk) <= LONGEST_KEPT:
            self[chunk] = found
        return found

    def cut(self, pieces: list[str]) -> tuple[Token, ...]:
        """The tokens of a chunk; a full stop belongs to the abbreviation before it, and ends nothing before letters."""
        if not pieces:
            return (("", "", 0, 1, TokenKind.BLANK),)
        pieces[-1] += " "
        cells: list[Token] = []
        for piece in pieces:
            word, length = piece.rstrip(), len(piece)
            kind = self.kinds.get(word, TokenKind.WORD)
            if not word:
                kind = TokenKind.BLANK
            elif word == ".":
                if cells and self.is_abbreviated(cells[-1]):
                    length += cells[-1][3]
                    word = cells.pop()[0] + word
                    kind = self.kinds.get(word, TokenKind.WORD)
                elif length == 1:
                    kind = TokenKind.WORD
            cells.append(self.cell(word, length, kind))
        return tuple(cells)

    def cell(self, word: str, length: int, kind: int) -> Token:
        """A token with what the vocabulary says of it."""
        _, low, tag = self.vocabulary[word]
        if tag & Tag.CAPITAL and (not tag & Tag.FUNCTION or tag & Tag.TIME or word.isupper()):
            kind += TokenKind.NAME
        return word, low, tag, length, kind

    def is_abbreviated(self, cell: Token) -> bool:
        """Whether a full stop behind a token belongs to it: «Sen.», «J.», «vs.»."""
        word, low, _, length, _ = cell
        if length != len(word):
            return False
        if length == 1:
            return word.isupper() and word != "I"
        return low in self.abbreviations and (word[0].isupper() or word in {"vs", "etc", "dept", "approx"})


@dataclass(slots=True)
class Tokens:
    """The tokens of a stretch of text, in columns."""

    words: list[str]
    """As they are written; an abbreviation has its full stop."""
    lowered: list[str]
    """In small letters."""
    starts: array[int]
    """Offsets in the text."""
    tags: list[int]
    """Their bits, see `Tag`."""
    kinds: list[int]
    """Their kinds, see `Kind`."""
    marked: list[int]
    """The positions of those that are more than a word to their sentence."""


class TokenStream:
    """Stretches of a text and the runs between them, put one behind the other and cut into tokens all at once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.chunks: list[str] = []
        self.runs: list[Run] = []
        self.jumps = [0]
        self.at = 0

    def add(self, start: int, end: int) -> None:
        """Add text[start:end]."""
        part = self.text[start:end].rstrip()
        bare = part.lstrip()
        if bare:
            start += len(part) - len(bare)
            self.jumps[-1] = start - self.at
            self.at = start + len(bare) + 1
            self.chunks += bare.split(" ")

    def add_run(self, run: Run) -> None:
        """Add a run, as one token."""
        self.runs.append(run)
        self.chunks.append(RUN)
        self.jumps.append(0)

    def close(self) -> None:
        """End the paragraph."""
        self.chunks.append(CLOSE)
        self.jumps.append(0)

    def tokens(self, chunks: Tokenizer) -> Tokens:
        """The tokens, in columns; a run is the empty string, and so is the end of a paragraph.

        The offsets are sums of lengths. Where a stretch ends, they jump to where the next one begins.
        """
        cells = list(chain.from_iterable(map(chunks.__getitem__, self.chunks)))
        words, lowered, tags, lengths, kinds = map(list, zip(*cells, strict=True))
        marked = list(compress(range(len(kinds)), kinds))
        borders = [i for i in marked if kinds[i] == TokenKind.RUN or kinds[i] == TokenKind.CLOSE]
        first, *jumps = self.jumps
        for i, jump in zip(borders, jumps, strict=True):
            lengths[i] = jump
        starts = list(accumulate(lengths, initial=first))
        starts.pop()
        if self.runs:
            for i, run in zip([i for i in borders if kinds[i] == TokenKind.RUN], self.runs, strict=True):
                starts[i] = run.outer.start
        tokens = Tokens(words, lowered, array("I", starts), tags, kinds, marked)
        return without_blanks(tokens) if TokenKind.BLANK in map(kinds.__getitem__, marked) else tokens


def without_blanks(tokens: Tokens) -> Tokens:
    """The tokens without the blanks that are none; rare, since most blanks are a part of the token before them."""
    is_kept = [kind != TokenKind.BLANK for kind in tokens.kinds]
    kinds = list(compress(tokens.kinds, is_kept))
    return Tokens(
        list(compress(tokens.words, is_kept)),
        list(compress(tokens.lowered, is_kept)),
        array("I", compress(tokens.starts, is_kept)),
        list(compress(tokens.tags, is_kept)),
        kinds,
        list(compress(range(len(kinds)), kinds)),
    )
