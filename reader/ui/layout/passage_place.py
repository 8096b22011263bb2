"""Where a passage that the library found is in the text, which may have been edited since."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.document import Anchor, Span, find_anchor
from reader.library.search import BEGIN, END, GAP

MARKED = re.compile(f"{BEGIN}([^{BEGIN}{END}]*){END}")
FURTHER = 500
"""How far behind the words of a passage those that match are looked for, in code points."""


class Passage(NamedTuple):
    """A passage of a text that the library keeps."""

    name: str
    """For what it was found: words, or the name of a speaker."""
    start: int
    """The offset at which it began."""
    words: str
    """Its words, with those that match between BEGIN and END."""


def spans_of_passage(text: str, passage: Passage) -> list[Span]:
    """The spans of the words that match, or of the whole passage where none are marked; empty if it is gone.

    >>> spans_of_passage("An old wall. A new wall.", Passage("wall", 13, f"A new {BEGIN}wall{END}."))
    [Span(start=19, end=23)]
    """
    _, start, words = passage
    pieces = [piece.strip(f"{GAP.strip()} ") for piece in words.replace(BEGIN, "").replace(END, "").split(GAP)]
    place = span_near(text, start, max(pieces, key=len))
    if place is None:
        return []
    is_moved = not 0 <= place.start - start <= len(words) + FURTHER
    at, end = place.start if is_moved else start, place.end + FURTHER
    spans: list[Span] = []
    for marked in MARKED.findall(words):
        found = text.find(marked, at, end)
        if found >= 0:
            at = found + len(marked)
            spans.append(Span(found, at))
    return spans or [place]


def span_near(text: str, start: int, words: str) -> Span | None:
    """Where words, however their lines are broken, are nearest to an offset, or else words that are much like them."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = [Span(*match.span()) for match in re.finditer(pattern, text)] if pattern else []
    if found:
        return min(found, key=lambda span: abs(span.start - start))
    return find_anchor(text, Anchor(words, "", "", start)) if words else None
