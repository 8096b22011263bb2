"""The rows of the library: texts in their groups, the passages that match what is typed, and files in the folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple, Protocol

from reader.library.kept_texts import NOTE, TITLE
from reader.library.overview import Grouping, LibraryEntry
from reader.library.search import Hit

WEEK = 7
"""For how many days a day is named by its weekday."""
VIEWS = ("all", "texts", "passages", "files")
"""What can be listed of what matches."""
File = tuple[str, str, frozenset[int]]
"""A file: its path, its path as it is shown, and the offsets in that of letters that match."""
HERE = "In this folder"
NOT_OPENED = "Not opened yet"
NO_SOURCE = "No folder"
NO_TAG = "Without a tag"


class RowKind(StrEnum):
    """What a row shows."""

    HEAD = "head"
    TEXT = "text"
    TITLE = "title"
    PASSAGE = "passage"
    FILE = "file"
    MORE = "more"
    BLANK = "blank"


class LibraryRow(NamedTuple):
    """A row of the library."""

    kind: RowKind
    """What it shows."""
    words: str = ""
    """The words of a head, the title of a text with passages, or the path of a file as it is shown."""
    entry: LibraryEntry | None = None
    """The text."""
    hit: Hit | None = None
    """The passage, or for a title the first passage of the text."""
    target: str = ""
    """What it opens; empty for nothing."""
    letters: frozenset[int] = frozenset()
    """The offsets of the letters of a path that match what is typed."""


class Matches(Protocol):
    """What the library has for what is typed."""

    @property
    def texts(self) -> Sequence[LibraryEntry]:
        """The texts."""

    @property
    def hits(self) -> Sequence[Hit]:
        """The passages."""


BLANK_ROW = LibraryRow(RowKind.BLANK)


def text_rows(texts: Sequence[LibraryEntry], grouping: Grouping, today: date) -> Iterator[LibraryRow]:
    """The texts below the heads of their groups."""
    for name, group in groupby(texts, lambda text: group_name(text, grouping, today)):
        yield LibraryRow(RowKind.HEAD, name)
        yield from (LibraryRow(RowKind.TEXT, entry=text, target=text.target) for text in group)
        yield BLANK_ROW


def view_rows(
    view: str,
    found: Matches,
    near: Sequence[File],
    most: int,
    texts: Iterable[LibraryRow],
    *,
    is_typed: bool,
    is_all: bool,
) -> Iterator[LibraryRow]:
    """The rows of a view: what matches what is typed, or else the texts and, below the last, the files; the rest is
    that of `typed_rows`.
    """
    if is_typed:
        yield from typed_rows(view, found, near, most, texts, is_all=is_all)
        return
    if view != "files":
        yield from texts
    if is_all or view == "files":
        yield from file_rows(near, HERE)


def typed_rows(
    view: str,
    found: Matches,
    near: Sequence[File],
    most: int,
    texts: Iterable[LibraryRow],
    *,
    is_all: bool,
) -> Iterator[LibraryRow]:
    """What matches in a view; of all, `most` texts. A file or address that is typed in full comes first.

    `texts` are all rows of the texts, and `is_all` says whether these are all there are.
    """
    is_named = bool(near) and near[0][0] == near[0][1]
    if view == "all":
        others = len(found.texts) - most if is_all else -1
        yield from file_rows(near[:1], "Open") if is_named else ()
        yield from plain_text_rows(found.texts[:most], max(0, others) if is_all else others)
    elif view == "texts":
        yield from texts
    if view in {"all", "passages"}:
        yield from passage_rows(found.hits)
    if view in {"all", "files"}:
        yield from file_rows(near[1:] if is_named and view == "all" else near, HERE)


def plain_text_rows(texts: Sequence[LibraryEntry], others: int) -> Iterator[LibraryRow]:
    """The texts in one group, and how many others there are."""
    if texts:
        yield LibraryRow(RowKind.HEAD, "Texts")
        yield from (LibraryRow(RowKind.TEXT, entry=text, target=text.target) for text in texts)
        if others:
            yield LibraryRow(RowKind.MORE, f"{others:,} more: Tab lists them" if others > 0 else "more: Tab lists them")
        yield BLANK_ROW


def passage_rows(hits: Sequence[Hit]) -> Iterator[LibraryRow]:
    """The passages below the titles of their texts, in the order of the text; titles that match only by themselves."""
    if hits:
        yield LibraryRow(RowKind.HEAD, "In the texts")
    for target, group in groupby(hits, lambda hit: hit.target):
        every = sorted(group, key=lambda hit: (hit.kind == NOTE, hit.start))
        found = [hit for hit in every if hit.kind != TITLE] or every
        yield LibraryRow(RowKind.TITLE, found[0].title, hit=found[0])
        yield from (LibraryRow(RowKind.PASSAGE, hit=hit, target=target) for hit in found)
    if hits:
        yield BLANK_ROW


def file_rows(files: Sequence[File], head: str) -> Iterator[LibraryRow]:
    """Files below a head."""
    if files:
        yield LibraryRow(RowKind.HEAD, head)
    for target, shown, letters in files:
        yield LibraryRow(RowKind.FILE, shown, target=target, letters=letters)
    if files:
        yield BLANK_ROW


def group_name(text: LibraryEntry, grouping: Grouping, today: date) -> str:
    """The name of the group that a text is in."""
    match grouping:
        case Grouping.DAY:
            return day_name(datetime.fromtimestamp(text.seen).date(), today) if text.seen else NOT_OPENED
        case Grouping.SOURCE:
            return text.source or NO_SOURCE
        case _:
            return f"#{text.tag}" if text.tag else NO_TAG


def day_name(day: date, today: date) -> str:
    """A day as one says it.

    >>> [day_name(date(*day), date(2026, 3, 4)) for day in ((2026, 3, 4), (2026, 3, 3), (2026, 2, 27), (2025, 12, 1))]
    ['Today', 'Yesterday', 'Friday', '1 December 2025']
    """
    days = (today - day).days
    if 0 <= days < WEEK:
        return ("Today", "Yesterday")[days] if days < 2 else day.strftime("%A")
    return f"{day.day} {day:%B}" if day.year == today.year else f"{day.day} {day:%B %Y}"
