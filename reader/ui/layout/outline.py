"""The rows of the outline pane: sections with their numbers of words, quotations and speakers, and photos."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from reader.document import Document, EntryKind, OutlineEntry, Quote, TextKind, outline_entries
from reader.document.chapters import chapters
from reader.ui.layout.labels import voice_of
from reader.ui.layout.outline_numbers import number_widths


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A row of the outline."""

    entry: OutlineEntry
    """The section or photo it shows."""
    words: int = 0
    """The number of words in the section itself, and in its subsections if it is folded; 0 for photos."""
    quotes: int = 0
    """The number of quotations that begin there."""
    voices: int = 0
    """The number of speakers quoted there."""
    can_fold: bool = False
    """Whether the section contains other entries."""
    is_folded: bool = False
    """Whether these are hidden."""

    @property
    def offset(self) -> int:
        """The offset at which the section or photo begins."""
        return self.entry.span.start


@dataclass(frozen=True, slots=True)
class OutlineRows:
    """The rows of the outline that are not hidden in a folded section."""

    rows: list[OutlineRow]
    """The rows in the order of the text."""
    sections: list[int]
    """The indices of the rows that are sections."""
    cells: tuple[int, int, int]
    """The cells needed for the numbers of words, of quotations and of speakers."""

    def section_row(self, offset: int) -> int:
        """The row of the section that contains an offset; -1 before the first."""
        at = bisect_right(self.sections, offset, key=lambda row: self.rows[row].offset) - 1
        return self.sections[at] if at >= 0 else -1


class OutlineIndex:
    """The entries of a document's outline; what does not depend on folding is computed once."""

    def __init__(self, document: Document) -> None:
        self.entries = list(outline_entries(document))
        self.sections = [i for i, entry in enumerate(self.entries) if entry.kind is EntryKind.SECTION]
        self.starts = [self.entries[i].span.start for i in self.sections]
        self.subtree_ends = subtree_ends(self.entries)
        self.chapters = chapters(document)
        words = (entry.words if entry.kind is EntryKind.SECTION else 0 for entry in self.entries)
        self.words = [0, *accumulate(words)]
        self.cache_key: tuple[frozenset[int], Sequence[Quote]] = (frozenset(), ())
        self.cached: OutlineRows | None = None
        self.fitting: tuple[int, frozenset[int]] | None = None

    def section_at(self, offset: int) -> OutlineEntry | None:
        """The innermost section that contains an offset; None before the first."""
        at = bisect_right(self.starts, offset) - 1
        return self.entries[self.sections[at]] if at >= 0 else None

    def can_fold(self, index: int) -> bool:
        """Whether an entry contains others."""
        return self.subtree_ends[index] > index + 1

    def foldable_offsets(self) -> frozenset[int]:
        """The offsets of all sections that contain other entries."""
        return frozenset(self.entries[i].span.start for i in self.sections if self.can_fold(i))

    def fitting_folds(self, rows: int) -> frozenset[int]:
        """The offsets of the sections to fold so that at most so many rows are left.

        All levels that fit are shown, but at least the first one.
        """
        if len(self.entries) <= rows:
            return frozenset()
        if self.fitting is not None and self.fitting[0] == rows:
            return self.fitting[1]
        counts = Counter(entry.depth for entry in self.entries)
        totals = accumulate(counts[depth] for depth in range(max(counts) + 1))
        level = max(0, sum(total <= rows for total in totals) - 1)
        folds = frozenset(
            self.entries[i].span.start for i in self.sections if self.entries[i].depth >= level and self.can_fold(i)
        )
        self.fitting = rows, folds
        return folds

    @cached_property
    def number_widths(self) -> dict[int, int]:
        """The width of the column of numbers for each depth that has one, in cells."""
        return number_widths((self.entries[i].depth, self.entries[i].title) for i in self.sections)

    def branch(self, offset: int) -> frozenset[int]:
        """The offsets of the section that contains an offset, and of all sections that contain it."""
        found: set[int] = set()
        at = bisect_right(self.starts, offset) - 1
        depth = self.entries[self.sections[at]].depth + 1 if at >= 0 else 0
        while at >= 0 and depth:
            entry = self.entries[self.sections[at]]
            if entry.depth < depth:
                depth = entry.depth
                found.add(entry.span.start)
            at -= 1
        return frozenset(found)

    def parent_section(self, offset: int) -> OutlineEntry | None:
        """The section that contains the one beginning at an offset; None for the outermost."""
        at = self.sections[bisect_left(self.starts, offset)]
        depth = self.entries[at].depth
        return next((self.entries[i] for i in range(at - 1, -1, -1) if self.entries[i].depth < depth), None)

    def visible_rows(self, folded: frozenset[int], quotes: Sequence[Quote] = ()) -> OutlineRows:
        """The rows that are not hidden, if the sections at the offsets `folded` are folded.

        `quotes` are the quotations to count, in the order of the text. The last result is cached, so that a thread can
        compute it before it is drawn.
        """
        if self.cached is None or self.cache_key[0] != folded or self.cache_key[1] is not quotes:
            self.cache_key, self.cached = (folded, quotes), listing(self.build_rows(folded, quotes))
        return self.cached

    def matching_rows(self, words: str, quotes: Sequence[Quote] = ()) -> OutlineRows:
        """The rows whose titles have all the words, in upper or lower case, and the sections that contain them."""
        kept: set[int] = set()
        around: list[int] = []
        for index, entry in enumerate(self.entries):
            while around and self.entries[around[-1]].depth >= entry.depth:
                around.pop()
            if has_words(entry.title, words):
                kept.update(around, [index])
            around.append(index)
        rows = self.build_rows(frozenset(), quotes)
        return listing([rows[index] for index in sorted(kept)])

    def build_rows(self, folded: frozenset[int], quotes: Sequence[Quote] = ()) -> list[OutlineRow]:
        """The rows that are not hidden in a folded section; `quotes` are in the order of the text."""
        rows: list[OutlineRow] = []
        quote_starts = [quote.span.start for quote in quotes]
        index = 0
        while index < len(self.entries):
            entry = self.entries[index]
            if entry.kind is not EntryKind.SECTION:
                rows.append(OutlineRow(entry))
                index += 1
                continue
            is_folded = entry.span.start in folded and self.can_fold(index)
            end = self.subtree_ends[index] if is_folded else index + 1
            first = bisect_left(quote_starts, entry.span.start)
            last = bisect_left(quote_starts, self.section_end(end, entry.span.end))
            voices = len({voice_of(quote) for quote in quotes[first:last]})
            words = self.words[end] - self.words[index]
            rows.append(OutlineRow(entry, words, last - first, voices, self.can_fold(index), is_folded))
            index = end
        return rows

    def section_end(self, index: int, end: int) -> int:
        """The offset of the first section from an entry on; `end` if there is none."""
        at = bisect_left(self.sections, index)
        return self.starts[at] if at < len(self.starts) else end


def summary_of(document: Document, index: OutlineIndex) -> str:
    """The kind of a text and its number of words: "Interview · 1,200 words"; empty if the kind is not known."""
    if document.kind is TextKind.OTHER:
        return ""
    words = index.words[-1]
    return f"{document.kind.capitalize()} · {words:,} word{'s' * (words != 1)}"


def has_words(title: str, words: str) -> bool:
    """Whether a title has all the words, or parts of words, in upper or lower case."""
    folded = title.casefold()
    return all(word in folded for word in words.casefold().split())


def listing(rows: list[OutlineRow]) -> OutlineRows:
    """Some rows, with the cells that their numbers need."""
    sections = [i for i, row in enumerate(rows) if row.entry.kind is EntryKind.SECTION]
    counted = [rows[i] for i in sections]
    cells = (
        len(str(max((row.words for row in counted), default=0))),
        len(str(max((row.quotes for row in counted), default=0))),
        len(str(max((row.voices for row in counted), default=0))),
    )
    return OutlineRows(rows, sections, cells)


def subtree_ends(entries: Sequence[OutlineEntry]) -> list[int]:
    """For each entry, the index of the first entry after it that it does not contain."""
    ends = [len(entries)] * len(entries)
    ancestors: list[int] = []
    for i, entry in enumerate(entries):
        while ancestors and entries[ancestors[-1]].depth >= entry.depth:
            ends[ancestors.pop()] = i
        ancestors.append(i)
    return ends
