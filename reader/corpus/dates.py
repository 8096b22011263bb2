"""The dates of records: days, months and years, from words, times of ISO 8601 and seconds since 1970."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from reader.document.dates import date_parts

SECONDS_FROM = 100_000_000
"""From here on a number is a time in seconds since 1970; below it may be a year or a day."""
MILLISECONDS_FROM = 100_000_000_000
"""From here on it is one in milliseconds."""


class PublicationDate(NamedTuple):
    """When something was published, as far as that is known."""

    day: date | None = None
    """The day."""
    month: str | None = None
    """The month, as 2026-05."""
    year: str | None = None
    """The year."""


def publication_date(words: str) -> PublicationDate:
    """When a record says that it was published.

    >>> publication_date("2026-05-04T23:12:00Z").day, publication_date("May 2026").month
    (datetime.date(2026, 5, 4), '2026-05')
    >>> publication_date("1777852800").month, publication_date("soon")
    ('2026-05', PublicationDate(day=None, month=None, year=None))
    """
    day = exact_day(words.strip())
    if day is not None:
        return PublicationDate(day, f"{day.year:04}-{day.month:02}", f"{day.year:04}")
    parts = date_parts(words)
    if not parts:
        return PublicationDate()
    year, month = f"{parts[0]:04}", f"{parts[0]:04}-{parts[1]:02}" if len(parts) > 1 and parts[1] else None
    try:
        return PublicationDate(date(parts[0], parts[1], parts[2]), month, year)
    except (IndexError, ValueError):
        return PublicationDate(None, month, year)


def exact_day(words: str) -> date | None:
    """The day of a time as machines write it; None if the words are none."""
    if words.replace(".", "", 1).isdecimal():
        number = float(words)
        seconds = number / 1000 if number >= MILLISECONDS_FROM else number
        try:
            return datetime.fromtimestamp(seconds, UTC).date() if number >= SECONDS_FROM else None
        except (OverflowError, ValueError, OSError):
            return None
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(words).date()
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None
