"""Places: where the pages of a book begin in its text, or the times of a recording."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum

from reader.named_tuple import NamedTuple


class PlaceKind(StrEnum):
    """What a place counts."""

    PAGE = "page"
    """A page of a printed book, or of a PDF."""
    TIME = "time"
    """A time in a recording."""


class Place(NamedTuple):
    """A point in the text where a page or a time begins; it lasts until the next one.

    >>> import reader
    >>> reader.Place(0, reader.PlaceKind.PAGE, "xii").label
    'xii'
    """

    offset: int
    """Where it begins, in code points of the text."""
    kind: PlaceKind
    """Page or time."""
    label: str
    """The number of the page as it is printed ("xii", "12"), or the time ("00:01:12")."""

    @property
    def words(self) -> str:
        """The words for it in a citation: "p. xii", "at 00:01:12"."""
        return f"p. {self.label}" if self.kind is PlaceKind.PAGE else f"at {self.label}"


def place_at(places: Sequence[Place], offset: int) -> Place | None:
    """The last place that begins at an offset or before it; None before the first.

    >>> pages = [Place(0, PlaceKind.PAGE, "xii"), Place(40, PlaceKind.PAGE, "1")]
    >>> place_at(pages, 39).label, place_at(pages, 40).label
    ('xii', '1')
    """
    at = bisect_right(places, offset, key=lambda place: place.offset)
    return places[at - 1] if at else None


def place_named(places: Sequence[Place], label: str) -> Place | None:
    """The first place with a label, regardless of case; of times, the last one that is not later. None without one."""
    wanted = label.strip().casefold()
    found = next((place for place in places if place.label.casefold() == wanted), None)
    limit = seconds_of(wanted)
    if found is not None or ":" not in wanted or limit == float("inf"):
        return found
    times = [place for place in places if place.kind is PlaceKind.TIME and seconds_of(place.label) <= limit]
    return times[-1] if times else None


def seconds_of(label: str) -> float:
    """The seconds of a time such as "1:12" or "00:01:12"; infinity if it is none."""
    total = 0.0
    for part in label.split(":"):
        if not part.replace(".", "", 1).isdecimal():
            return float("inf")
        total = total * 60 + float(part)
    return total
