"""Dates as exports need them: numbers from what an article writes, and times in ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, datetime

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = rf"(?P<month>{'|'.join(MONTHS)})[a-z]*\.?"
PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<year>\d{4})-(?P<number>\d{1,2})-(?P<day>\d{1,2})\b",
        r"\b(?P<year>\d{4})[./](?P<number>\d{1,2})[./](?P<day>\d{1,2})\b",
        rf"\b{MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+{MONTH},?\s+(?P<year>\d{{4}})\b",
        rf"\b{MONTH},?\s+(?P<year>\d{{4}})\b",
        r"\b(?P<year>\d{4})-(?P<number>\d{1,2})\b",
        r"\b(?P<year>(?:1[5-9]|20)\d\d)\b",
    )
)
"""The forms of dates, the most precise first. Days and months as numbers alone are read only after the year."""


def date_parts(words: str) -> tuple[int, ...]:
    """Year, month and day of a date in words, as far as it says them; empty if it is none.

    >>> [date_parts(words) for words in ("Nov. 3, 2025", "updated 2020-11-08 16:12", "spring 1999", "3/4/05")]
    [(2025, 11, 3), (2020, 11, 8), (1999,), ()]
    """
    for pattern in PATTERNS:
        found = pattern.search(words)
        if found is None:
            continue
        groups = found.groupdict()
        month = MONTHS.index(groups["month"].lower()) + 1 if groups.get("month") else int(groups.get("number") or 0)
        parts = (int(groups["year"]), month, int(groups.get("day") or 0))
        if month > 12 or parts[2] > 31:
            continue
        return parts[: 3 if parts[2] and month else 2 if month else 1]
    return ()


def iso_date(words: str) -> str:
    """A date in words as ISO 8601, as far as it goes: 2025-11-03, 2025-11, 2025; empty if it is none."""
    return "-".join(f"{part:02}" for part in date_parts(words))


def iso_time(seconds: float) -> str:
    """A time in seconds since 1970 as ISO 8601, in UTC."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
