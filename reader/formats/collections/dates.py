"""Dates of messages and feeds: RSS has those of mail (RFC 822), Atom those of ISO 8601 (RFC 3339)."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def in_utc(written: str) -> str:
    """A date in UTC as ISO 8601 has it; as it is written if it cannot be read.

    >>> in_utc("Mon, 04 May 2026 09:12:00 +0200")
    '2026-05-04T07:12:00Z'
    >>> in_utc("2026-05-04"), in_utc("in May")
    ('2026-05-04T00:00:00Z', 'in May')
    """
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            found = read(written)
            moment = found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)
        except (ValueError, TypeError, OverflowError, IndexError):
            continue
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    return written
