"""The bookmarks of a PDF, which name its sections."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MOST = 5000
"""The most bookmarks that are read."""
SIGNS = re.compile(r"[\W_]+")
LEADING_NUMBER = re.compile(
    r"^(?:(?:chapter|section|part|appendix)\s+)?(?:\d{1,2}(?:\.\d{1,3})*|[ivx]{1,5}|[a-z])\.?:?\s+", re.I
)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the contents that a program shows beside a PDF."""

    key: str
    """Its words, as `same_words` gives them."""
    level: int
    """From 1."""


def same_words(text: str) -> str:
    """The letters and digits of a heading without its number, by which bookmarks are compared with it."""
    return SIGNS.sub("", LEADING_NUMBER.sub("", text.casefold().strip()))


def read_bookmarks(pdf: PdfDocument) -> list[Bookmark]:
    """The bookmarks of a document in order; loops among them are cut."""
    found: list[Bookmark] = []
    for item in pdf.get_toc(max_depth=6):
        key = same_words(item.get_title() or "")
        if key:
            found.append(Bookmark(key, min(item.level + 1, 6)))
        if len(found) >= MOST:
            break
    return found
