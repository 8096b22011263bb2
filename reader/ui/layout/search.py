"""Searching a document: queries, the text that is searched, and the hits."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from reader.document import Document, Quote
from reader.errors import ReaderError
from reader.ui.layout.blocks import PREFORMATTED, is_drawn
from reader.ui.layout.span_array import SpanArray

if TYPE_CHECKING:
    from regex import Pattern

MAX_HITS = 1_000_000
"""The number of hits at which a search ends; a multiple of BATCH."""
REGEX_TIMEOUT = 3.0
"""The maximum time of a regular expression, in seconds: some patterns would take years."""
BATCH = 1000
"""The number of hits that are collected before the search checks whether it has become stale."""
VARIANTS = {"'": "'’‘", '"': '"“”„«»', "-": "-‐‑–—", " ": " \t\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"}
"""The typographic characters that are also found by the one on the keyboard."""


class QueryError(ReaderError):
    """A search that fails because its regular expression is invalid or takes too long."""


@dataclass(frozen=True, slots=True)
class Query:
    """What to search for, and how."""

    words: str
    """Words, or a regular expression. Case matters if it contains capitals."""
    is_whole: bool = False
    """Whether only whole words match."""
    is_regex: bool = False
    """Whether `words` is a regular expression."""
    is_quoted: bool = False
    """Whether to search only in quotations."""


def hits(
    text: str, query: Query, is_stale: Callable[[], bool] = lambda: False, *, start: int = 0, most: int = MAX_HITS
) -> SpanArray:
    """The matches of a query in a text from `searchable`, from an offset on; empty matches are skipped.

    The search ends early, with the hits so far, at about `most` hits, or when `is_stale` says that the result is no
    longer needed. Raises QueryError if a regular expression is invalid or takes longer than REGEX_TIMEOUT. Other
    threads can run while it searches.
    """
    found = SpanArray()
    if not query.words:
        return found
    try:
        timeout = REGEX_TIMEOUT if query.is_regex else None
        matches = pattern_of(query).finditer(text, start, concurrent=True, timeout=timeout)
        while len(found) < most:
            taken = [match.span() for match in islice(matches, BATCH)]
            found.extend([span for span in taken if span[0] < span[1]])
            if len(taken) < BATCH or is_stale():
                break
    except TimeoutError:
        raise QueryError("takes too long here") from None
    return found


def pattern_of(query: Query) -> Pattern[str]:
    """The regular expression of a query. Raises QueryError."""
    import regex

    flags = 0 if has_capitals(query) else regex.IGNORECASE
    try:
        pattern = query.words if query.is_regex else "".join(map(character_pattern, composed_characters(query.words)))
        plain = regex.compile(pattern, flags)
        return regex.compile(rf"(?<!\w)(?:{pattern})(?!\w)", flags) if query.is_whole else plain
    except regex.error as error:
        raise QueryError(str(error).split("\n")[0]) from None
    except (OverflowError, RecursionError, MemoryError):
        raise QueryError("is too large") from None


def composed_characters(words: str) -> list[str]:
    """The characters of a text in composed form, each together with the combining marks after it."""
    found: list[str] = []
    for char in unicodedata.normalize("NFC", words):
        if found and unicodedata.combining(char):
            found[-1] += char
        else:
            found.append(char)
    return found


def character_pattern(character: str) -> str:
    """A regular expression for one character: its typographic variants, and both ways to encode an accent."""
    import regex

    if character in VARIANTS:
        return f"[{regex.escape(VARIANTS[character])}]" + ("+" if character == " " else "")
    decomposed = unicodedata.normalize("NFD", character)
    if decomposed == character:
        return regex.escape(character)
    return f"(?:{regex.escape(character)}|{regex.escape(decomposed)})"


def has_capitals(query: Query) -> bool:
    """Whether a query contains capitals; those in the syntax of a regular expression (\\W, \\p{Lu}) do not count."""
    if not query.is_regex:
        return query.words != query.words.lower()
    import regex

    words = regex.sub(r"\\p\{[^}]{0,99}\}|\\.|\(\?P?[<=>][^)>]*[)>]?", "", query.words, flags=regex.IGNORECASE)
    return words != words.lower()


def searchable(document: Document) -> str:
    """The text to search, as long as the document's: only what is drawn, with a blank for each line end in a paragraph.

    Phrases are therefore found across the line ends of hard-wrapped text, but not across paragraphs.
    """
    text, parts, at = document.text, [], 0
    for index, block in enumerate(document.blocks):
        start, end = block.span.start, block.span.end
        if not is_drawn(document, index):
            parts += [text[at:start], "\n" * (end - start)]
        elif block.kind not in PREFORMATTED and text.find("\n", start, end) >= 0:
            parts += [text[at:start], text[start:end].replace("\n", " ")]
        else:
            continue
        at = end
    return "".join([*parts, text[at:]])


def hits_in_quotes(found: SpanArray, quotes: Sequence[Quote]) -> SpanArray:
    """The hits that overlap a quotation."""
    quoted = SpanArray.of(quote.span for quote in quotes)
    kept = SpanArray()
    for start, end in zip(found.starts, found.ends, strict=True):
        if any(quoted.near(start, end)):
            kept.add(start, end)
    return kept
