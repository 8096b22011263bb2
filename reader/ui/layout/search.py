"""Searching: what is looked for, and where it stands in a document. No Textual, no screen."""

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
"""The number of hits at which a search ends; it is a multiple of BATCH."""
LIMIT = 3.0
"""How long a regular expression may search, in seconds: there are patterns that would take years."""
BATCH = 1000
"""How many hits are taken together; between them a search looks whether it is still wanted."""
LIKE = {"'": "'’‘", '"': '"“”„«»', "-": "-‐‑–—", " ": " \t\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"}
"""What is meant by a character that keyboards have in place of those that printers use."""


class QueryError(ReaderError):
    """A search that cannot be done: its regular expression is not understood, or takes too long."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and how."""

    words: str
    """Words, or a regular expression. Capitals count if there are any in it."""
    is_whole: bool = False
    """Whether only whole words are hits."""
    is_regex: bool = False
    """Whether `words` is a regular expression."""
    is_quoted: bool = False
    """Whether only what is said in quotations is looked at."""


def hits(
    text: str, query: Query, is_stale: Callable[[], bool] = lambda: False, *, start: int = 0, most: int = MAX_HITS
) -> SpanArray:
    """Where a text of `searchable` has what is looked for, from an offset on; empty hits are none.

    It ends early, with what it has, about at `most` hits, or when `is_stale` says that nobody waits for it. Raises
    QueryError where a regular expression is not understood or takes longer than LIMIT. The interpreter is free for
    other threads while a hit is looked for.
    """
    found = SpanArray()
    if not query.words:
        return found
    try:
        timeout = LIMIT if query.is_regex else None
        matches = compiled(query).finditer(text, start, concurrent=True, timeout=timeout)
        while len(found) < most:
            taken = [match.span() for match in islice(matches, BATCH)]
            found.extend([span for span in taken if span[0] < span[1]])
            if len(taken) < BATCH or is_stale():
                break
    except TimeoutError:
        raise QueryError("takes too long here") from None
    return found


def compiled(query: Query) -> Pattern[str]:
    """The pattern of a query. Raises QueryError."""
    import regex

    flags = 0 if has_capitals(query) else regex.IGNORECASE
    try:
        pattern = query.words if query.is_regex else "".join(literal(cluster) for cluster in clusters(query.words))
        plain = regex.compile(pattern, flags)
        return regex.compile(rf"(?<!\w)(?:{pattern})(?!\w)", flags) if query.is_whole else plain
    except regex.error as error:
        raise QueryError(str(error).split("\n")[0]) from None
    except (OverflowError, RecursionError, MemoryError):
        raise QueryError("is too large") from None


def clusters(words: str) -> list[str]:
    """The characters of some words, each with the combining marks behind it, composed."""
    found: list[str] = []
    for char in unicodedata.normalize("NFC", words):
        if found and unicodedata.combining(char):
            found[-1] += char
        else:
            found.append(char)
    return found


def literal(cluster: str) -> str:
    """The pattern for one character: all that are like it, and both ways to write an accent."""
    import regex

    if cluster in LIKE:
        return f"[{regex.escape(LIKE[cluster])}]" + ("+" if cluster == " " else "")
    apart = unicodedata.normalize("NFD", cluster)
    if apart == cluster:
        return regex.escape(cluster)
    return f"(?:{regex.escape(cluster)}|{regex.escape(apart)})"


def has_capitals(query: Query) -> bool:
    """Whether capitals are looked for; those of a regular expression's own signs (\\W, \\p{Lu}) do not count."""
    if not query.is_regex:
        return query.words != query.words.lower()
    import regex

    words = regex.sub(r"\\p\{[^}]*\}|\\.|\(\?P?[<=>][^)>]*[)>]?", "", query.words, flags=regex.IGNORECASE)
    return words != words.lower()


def searchable(document: Document) -> str:
    """The text to search in, as long as the document's: what is drawn, with a blank for each line end in a paragraph.

    So words are found across the line ends of a text that was broken into lines, but not across paragraphs.
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
    """The hits that touch a quotation."""
    said = SpanArray.of(quote.span for quote in quotes)
    kept = SpanArray()
    for start, end in zip(found.starts, found.ends, strict=True):
        if any(said.near(start, end)):
            kept.add(start, end)
    return kept
