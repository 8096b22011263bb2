"""The bookmarks of a PDF, which name its sections."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
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

    title: str
    """Its words."""
    level: int
    """From 1."""
    page: int | None
    """The page that it leads to, from 0."""


class Bookmarks:
    """The bookmarks of a document."""

    def __init__(self, entries: Iterable[Bookmark] = ()) -> None:
        self.named: dict[str, list[Bookmark]] = {}
        """By their words."""
        self.unnumbered: dict[str, list[Bookmark]] = {}
        """By their words without numbers."""
        self.count = 0
        for entry in entries:
            self.count += 1
            self.named.setdefault(letters_of(entry.title), []).append(entry)
            self.unnumbered.setdefault(same_words(entry.title), []).append(entry)

    def find(self, text: str, page: int) -> Bookmark | None:
        """The bookmark of a heading on a page: with the same number, or else without regard to numbers."""
        whole, words = letters_of(text), same_words(text)
        entries = [*self.named.get(whole, ()), *self.named.get(words, ()), *self.unnumbered.get(words, ())]
        return next((entry for entry in entries if entry.page is None or abs(entry.page - page) <= 1), None)


def letters_of(text: str) -> str:
    """The letters and digits of a heading."""
    return SIGNS.sub("", text.casefold())


def same_words(text: str) -> str:
    """The letters and digits of a heading without its number."""
    return letters_of(LEADING_NUMBER.sub("", text.casefold().strip()))


def read_bookmarks(pdf: PdfDocument) -> Bookmarks:
    """The bookmarks of a document; loops among them are cut."""
    from pypdfium2 import PdfiumError

    found: list[Bookmark] = []
    for item in islice(pdf.get_toc(max_depth=6), MOST):
        try:
            target = item.get_dest()
            page = target.get_index() if target is not None else None
        except PdfiumError:
            page = None
        title = (item.get_title() or "").strip()
        if letters_of(title):
            found.append(Bookmark(title, min(item.level + 1, 6), page))
    return Bookmarks(found)
