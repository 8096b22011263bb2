"""The rows of the outline pane: sections and photos, with words, quotations and voices of each section."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from reader.document import Document, EntryKind, OutlineEntry, Quote, outline_entries
from reader.ui.layout.labels import voice_of


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One row of the outline."""

    entry: OutlineEntry
    """What it stands for."""
    words: int = 0
    """Words of prose in the section itself, and in all below it if it is folded; 0 for photos."""
    quotes: int = 0
    """How many quotations begin there."""
    voices: int = 0
    """How many speak there."""
    can_fold: bool = False
    """Whether something stands below it."""
    is_folded: bool = False
    """Whether that is hidden."""

    @property
    def offset(self) -> int:
        """Where in the text it leads."""
        return self.entry.span.start


@dataclass(frozen=True, slots=True)
class OutlineRows:
    """The rows of the outline that are not hidden below a folded one."""

    rows: list[OutlineRow]
    """All of them."""
    sections: list[int]
    """Which of them are sections."""
    cells: tuple[int, int, int]
    """How many cells the numbers take: of words, quotations and voices."""

    def at(self, offset: int) -> int:
        """The row of the section that an offset is in; -1 before the first."""
        at = bisect_right(self.sections, offset, key=lambda row: self.rows[row].offset) - 1
        return self.sections[at] if at >= 0 else -1


class OutlineIndex:
    """The entries of a document's outline, with what is worked out once."""

    def __init__(self, document: Document) -> None:
        self.entries = list(outline_entries(document))
        self.sections = [i for i, entry in enumerate(self.entries) if entry.kind is EntryKind.SECTION]
        self.starts = [self.entries[i].span.start for i in self.sections]
        self.behind = behind_each(self.entries)
        words = (entry.words if entry.kind is EntryKind.SECTION else 0 for entry in self.entries)
        self.words = [0, *accumulate(words)]
        self.asked: tuple[frozenset[int], Sequence[Quote]] = (frozenset(), ())
        self.answer: OutlineRows | None = None

    def section_at(self, offset: int) -> OutlineEntry | None:
        """The innermost section that an offset is in; None before the first."""
        at = bisect_right(self.starts, offset) - 1
        return self.entries[self.sections[at]] if at >= 0 else None

    def can_fold(self, index: int) -> bool:
        """Whether something stands below an entry."""
        return self.behind[index] > index + 1

    def foldable_offsets(self) -> frozenset[int]:
        """The offsets of all sections with something below them."""
        return frozenset(self.entries[i].span.start for i in self.sections if self.can_fold(i))

    def parent_section(self, offset: int) -> OutlineEntry | None:
        """The section above the one that begins at an offset."""
        at = self.sections[bisect_left(self.starts, offset)]
        depth = self.entries[at].depth
        return next((self.entries[i] for i in range(at - 1, -1, -1) if self.entries[i].depth < depth), None)

    def visible_rows(self, folded: frozenset[int], quotes: Sequence[Quote] = ()) -> OutlineRows:
        """The rows with some sections folded and some quotations counted, in the order of the text.

        The last answer is kept, so that a thread can work it out before it is drawn.
        """
        if self.answer is None or self.asked[0] != folded or self.asked[1] is not quotes:
            rows = self.build_rows(folded, quotes)
            sections = [i for i, row in enumerate(rows) if row.entry.kind is EntryKind.SECTION]
            counted = [rows[i] for i in sections]
            cells = (
                len(str(max((row.words for row in counted), default=0))),
                len(str(max((row.quotes for row in counted), default=0))),
                len(str(max((row.voices for row in counted), default=0))),
            )
            self.asked, self.answer = (folded, quotes), OutlineRows(rows, sections, cells)
        return self.answer

    def build_rows(self, folded: frozenset[int], quotes: Sequence[Quote] = ()) -> list[OutlineRow]:
        """The rows that are not hidden below a folded one; `quotes` in the order of the text."""
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
            end = self.behind[index] if is_folded else index + 1
            first = bisect_left(quote_starts, entry.span.start)
            last = bisect_left(quote_starts, self.stop(end, entry.span.end))
            voices = len({voice_of(quote) for quote in quotes[first:last]})
            words = self.words[end] - self.words[index]
            rows.append(OutlineRow(entry, words, last - first, voices, self.can_fold(index), is_folded))
            index = end
        return rows

    def stop(self, index: int, end: int) -> int:
        """Where what stands before an entry ends: at the next section, or at `end` if none follows."""
        at = bisect_left(self.sections, index)
        return self.starts[at] if at < len(self.starts) else end


def behind_each(found: Sequence[OutlineEntry]) -> list[int]:
    """For each entry the index of the first one that does not stand below it."""
    behind = [len(found)] * len(found)
    open_ones: list[int] = []
    for i, entry in enumerate(found):
        while open_ones and found[open_ones[-1]].depth >= entry.depth:
            behind[open_ones.pop()] = i
        open_ones.append(i)
    return behind
