"""The rows of the outline pane: sections and photos, with words and quotations of each section."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.document import Document, Entry, EntryKind, Quote, entries
from reader.document.entries import quotes_in


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One row of the outline."""

    entry: Entry
    """What it stands for."""
    quotes: int
    """How many quotations begin in the section itself; 0 for photos."""

    @property
    def offset(self) -> int:
        """Where in the text it leads."""
        return self.entry.span.start


def outline_rows(document: Document, quotes: Sequence[Quote] = ()) -> list[OutlineRow]:
    """The rows of a document's outline; `quotes` in the order of the text."""
    found = list(entries(document))
    return [OutlineRow(entry, count) for entry, count in zip(found, quotes_in(found, quotes), strict=True)]


def sections_in(rows: Sequence[OutlineRow]) -> list[int]:
    """The rows that are sections."""
    return [i for i, row in enumerate(rows) if row.entry.kind is EntryKind.SECTION]


def row_at(rows: Sequence[OutlineRow], sections: Sequence[int], offset: int) -> int:
    """Of the rows `sections` the one that an offset is in; -1 before the first."""
    at = bisect_right(sections, offset, key=lambda row: rows[row].offset) - 1
    return sections[at] if at >= 0 else -1
