"""The row at the top: title and byline on the left, section, progress and remaining time on the right."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from reader.document import Document
from reader.structs import Struct
from reader.ui.layout.fit import fitted

IN_HOURS_FROM = 120
"""From this number of minutes on, the remaining time is given in hours."""
WIDE = 100
"""From this width on, in cells, the row shows details."""
MEDIUM = 60
"""Below this width, in cells, the row omits the section."""


class ChapterPlace(Struct):
    """How far the reader is in a chapter of a book."""

    number: int
    """The number of the chapter, from 1, as the outline counts."""
    count: int
    """How many chapters there are."""
    progress: float
    """How much of it has been read, from 0 to 1."""
    minutes: int
    """How long the rest of it takes, in minutes; 0 at its end."""

    def written(self, *, is_short: bool = False) -> str:
        """The place in words: "4/61 35% 3 min"; without the time if it is to be short."""
        minutes = f" {duration(self.minutes)}" if self.minutes and not is_short else ""
        return f"{self.number}/{self.count} {self.progress:.0%}{minutes}"


class PlaceInText(Struct):
    """What the row says about the place in the text."""

    section: str = ""
    """The title of the section."""
    progress: float = 0.0
    """How much of the text has been read, from 0 to 1."""
    minutes: int = 0
    """How long the rest of it takes, in minutes."""
    chapter: ChapterPlace | None = None
    """The place in the chapter of a book."""
    page: str = ""
    """The page, or the time, in words."""

    def written(self, width: int) -> str:
        """The place in words, for a row of `width` cells."""
        section = fitted(self.section, min(cell_len(self.section), max(0, width // 3)))
        left = f"{duration(self.minutes)} {'left ' if width >= MEDIUM else ''}" if self.minutes else ""
        chapter = f"{self.chapter.written(is_short=width < MEDIUM)} │" if self.chapter is not None else ""
        section = f" {section} " if width >= MEDIUM else ""
        page = f"{self.page} " if self.page else ""
        return f" {section}{page}{chapter}{self.progress:4.0%} {left}"


BEGINNING = PlaceInText()
"""The place before anything is known of it."""


def title_of(document: Document) -> tuple[str, str]:
    """The title and the byline at the top."""
    return document.title or document.id, document.byline


def title_parts(title: str, byline: str, right: str, width: int) -> Iterator[tuple[str, str]]:
    """The parts of the row, each with the name of its style; the title and the byline give way to what is right."""
    byline = f"   {byline}" if byline and width >= WIDE else ""
    room = max(1, width - cell_len(right) - 1)
    shown = fitted(title, min(cell_len(title), max(1, room - cell_len(byline))))
    yield f" {shown}", "name"
    yield fitted(byline, room - cell_len(shown)) + right, "muted"


def duration(minutes: int) -> str:
    """A time in minutes, or in hours from two hours on."""
    return f"{minutes} min" if minutes < IN_HOURS_FROM else f"{round(minutes / 60)} h"
