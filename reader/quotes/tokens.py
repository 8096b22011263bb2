"""Tokens: the words and punctuation of a text with their offsets.

A text is split at blanks, and each distinct chunk between two blanks is tokenized once and remembered.
"""

from __future__ import annotations

import re
from array import array
from itertools import accumulate, chain, compress
from typing import Any, Final, TypeAlias

from reader.quotes.pairing import Run
from reader.quotes.vocabulary import Tag, Vocabulary
from reader.structs import Struct

LETTERS = r"\w+(?:[\x80-\x9f\u0300-\u036f]+\w*)*"
"""Letters, with combining marks and with the control characters of a text that was decoded wrongly."""
REFERENCE = re.compile(r"(?:(?:\[(?:\d{1,3}|[a-z])\])+|(?:^|(?<=[^\W\d_]|[.,;:!?”’\"']))[¹²³⁰-⁹]+)$")
"""Matches the marks of notes at the end of a chunk, as in encyclopedias and papers: "late.[1][2]"."""
MARK_ENDS: Final = frozenset("]¹²³⁰⁴⁵⁶⁷⁸⁹")
MEMO_SIZE: Final = 100_000
"""How many chunks are remembered; the memory is emptied at this size, which keeps it within about 40 MB."""
LONGEST_REMEMBERED: Final = 40
"""The length of the longest chunk that is remembered, in code points; longer ones hardly recur."""


class TokenKind:
    """What a token is to its sentence. Plain integers, for the same reason as `Tag`."""

    WORD: Final = 0
    END: Final = 1
    """Punctuation that ends a sentence."""
    DOTS: Final = 2
    """An ellipsis, which may end a sentence."""
    FINAL: Final = 3
    """An abbreviation that often ends a sentence."""
    BLANK: Final = 4
    """No token: blanks without a token before them in their chunk."""
    RUN: Final = 5
    """The place of a run, the text within quotation marks."""
    CLOSE: Final = 6
    """No token: the end of a paragraph."""
    NAME: Final = 8
    """Added to the kind of a capitalised word that can be part of a name."""


ENDS: Final = {**dict.fromkeys(".!?。！？", TokenKind.END), "…": TokenKind.DOTS, "...": TokenKind.DOTS}
"""The kind of each punctuation mark that ends a sentence."""
DASHES: Final = frozenset({"—", "–", "-", "--", "―"})
"""Dashes, among them the hyphens that stand for one."""
RUN: Final = " "
"""Stands for a run among the chunks; no chunk contains a blank."""
CLOSE: Final = "  "
"""Stands for the end of a paragraph among the chunks."""
BORDERS: Final = {RUN: TokenKind.RUN, CLOSE: TokenKind.CLOSE}
"""The kinds of the entries among the chunks that are not text."""

Token: TypeAlias = tuple[str, str, int, int, int]
"""A token: as written, in lower case, its bits, its length including the blanks after it, its kind."""
Cells: TypeAlias = tuple[Any, ...]
"""The values of some tokens, one token after the other: columns are cut out of them."""
WIDTH: Final = 5
"""The number of values of a token."""


class Spelling(Struct):
    """What a tokenizer has to know about the spelling of a language."""

    clitics: frozenset[str] = frozenset()
    """What is a token of its own after an apostrophe within a word: "ll" of "she'll"."""
    abbreviations: frozenset[str] = frozenset()
    """Abbreviations in lower case, without the full stop; they count where they have a capital."""
    lower_case_abbreviations: frozenset[str] = frozenset()
    """Abbreviations that also count without a capital."""
    final_abbreviations: frozenset[str] = frozenset()
    """Abbreviations as written, with the full stop, that often end a sentence."""
    one_letter_words: frozenset[str] = frozenset()
    """Capital letters that are words rather than initials before a full stop."""

    def token_pattern(self) -> re.Pattern[str]:
        """Matches a token with the blanks after it, or blanks alone; the matches leave out no character.

        A word continues over the control characters and signs that replace letters in a wrongly decoded text.
        """
        clitic = rf"['’](?:{'|'.join(sorted(self.clitics))})\b" if self.clitics else r"['’]\b\B"
        return re.compile(
            rf"(?:{clitic}"
            r"|(?:[^\W\d_]\.){2,}"
            r"|[$£€]?\d[\d,.]*\d(?:%|\w*)(?:-\w+)*"
            rf"|[@#]?{LETTERS}(?:(?:[-&./¡-¿]|(?!{clitic})['’]){LETTERS})*"
            r"|--+|\.\.\.+|[^\w\s])\s*|\s+"
        )


class Tokenizer(dict[str, Cells]):
    """The tokens of each chunk between two blanks; a chunk is tokenized when it is first looked up.

    The length of the last token includes the blank after the chunk.
    """

    def __init__(self, vocabulary: Vocabulary, spelling: Spelling) -> None:
        super().__init__()
        self.vocabulary, self.spelling = vocabulary, spelling
        self.pattern = spelling.token_pattern()
        self.kinds = {**dict.fromkeys(spelling.final_abbreviations, TokenKind.FINAL), **ENDS}

    def __missing__(self, chunk: str) -> Cells:
        """Tokenize a chunk that was not looked up before."""
        if chunk.isalpha():
            found: Cells = self.token(chunk, len(chunk) + 1, TokenKind.WORD)
        elif chunk in BORDERS:
            found = ("", "", Tag.QUOTE, 0, BORDERS[chunk])
        else:
            found = tuple(chain.from_iterable(self.joined(self.parts(chunk))))
        if len(self) >= MEMO_SIZE:
            self.clear()
        if len(chunk) <= LONGEST_REMEMBERED:
            self[chunk] = found
        return found

    def parts(self, chunk: str) -> list[str]:
        """The tokens of a chunk as written, each with what follows it: blanks, and the marks of notes as blanks."""
        mark = REFERENCE.search(chunk) if chunk[-1:] in MARK_ENDS else None
        if mark is None:
            return self.pattern.findall(chunk)
        return self.pattern.findall(chunk[: mark.start()] + " " * (len(chunk) - mark.start()))

    def joined(self, matches: list[str]) -> tuple[Token, ...]:
        """The tokens of a chunk from the matches of the pattern.

        A full stop is joined to the abbreviation before it, and ends no sentence right before another token.
        """
        if not matches:
            return (("", "", 0, 1, TokenKind.BLANK),)
        matches[-1] += " "
        tokens: list[Token] = []
        for match in matches:
            word, length = match.rstrip(), len(match)
            kind = self.kinds.get(word, TokenKind.WORD)
            if not word:
                kind = TokenKind.BLANK
            elif word == ".":
                if tokens and self.is_abbreviation(tokens[-1]):
                    length += tokens[-1][3]
                    word = tokens.pop()[0] + word
                    kind = self.kinds.get(word, TokenKind.WORD)
                elif length == 1:
                    kind = TokenKind.WORD
            tokens.append(self.token(word, length, kind))
        return tuple(tokens)

    def token(self, word: str, length: int, kind: int) -> Token:
        """A token with what the vocabulary says about it."""
        _, low, tag = self.vocabulary[word]
        if tag & Tag.CAPITAL and (not tag & Tag.FUNCTION or tag & Tag.TIME or word.isupper()):
            kind += TokenKind.NAME
        return word, low, tag, length, kind

    def is_abbreviation(self, token: Token) -> bool:
        """Whether a full stop after a token belongs to it: "Sen.", "J.", "vs."."""
        word, low, _, length, _ = token
        spelling = self.spelling
        if length != len(word):
            return False
        if length == 1:
            return word.isupper() and word not in spelling.one_letter_words
        return low in spelling.abbreviations and (word[0].isupper() or word in spelling.lower_case_abbreviations)


class Tokens(Struct, frozen=False):
    """Tokens in columns of equal length."""

    words: list[str]
    """The tokens as written; an abbreviation includes its full stop."""
    lowered: list[str]
    """The tokens in lower case."""
    starts: array[int]
    """The offsets of the tokens in the text."""
    tags: list[int]
    """The bits of the tokens; see `Tag`."""
    kinds: list[int]
    """The kinds of the tokens; see `TokenKind`."""
    marked: list[int]
    """The positions of the tokens that are more than a word to their sentence."""


class TokenStream:
    """Parts of a text and the runs between them, collected in order and tokenized all at once."""

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
        """Add a run as one token."""
        self.runs.append(run)
        self.chunks.append(RUN)
        self.jumps.append(0)

    def close(self) -> None:
        """End the paragraph."""
        self.chunks.append(CLOSE)
        self.jumps.append(0)

    def tokens(self, tokenizer: Tokenizer) -> Tokens:
        """The tokens; a run is the empty string, and so is the end of a paragraph.

        The offsets are running sums of lengths; where one part of the text ends, they jump to the start of the next.
        """
        cells = list(chain.from_iterable(map(tokenizer.__getitem__, self.chunks)))
        words, lowered, tags, lengths, kinds = (cells[column::WIDTH] for column in range(WIDTH))
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
    """The tokens without those of kind BLANK.

    Few texts have any, since nearly all blanks belong to the token before them.
    """
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
