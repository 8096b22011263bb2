"""Lines about a text around it: the header of a mail, and the header and licence of a Project Gutenberg book."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.formats.plain.line import Line
from reader.formats.plain.mail import SENDER, header_at
from reader.lazy_pattern import lazy_pattern
from reader.structs import Struct

FIELD = re.compile(r"(?P<name>[A-Z][A-Za-z]*(?:[- ][A-Za-z]+)?): *(?P<value>.*)", re.DOTALL)
START = re.compile(r"\*\*\* ?START OF (?:THE|THIS) PROJECT GUTENBERG.*", re.DOTALL)
END = lazy_pattern(r"\*\*\* ?END OF (?:THE|THIS) PROJECT GUTENBERG.*|End of (?:the )?Project Gutenberg.*", re.DOTALL)
MANUAL = re.compile(r"(?P<name>\S+\(\w+\))\s.*\s(?P=name)", re.IGNORECASE | re.DOTALL)
"""The first line of a page of the manual."""
MANUAL_FOOTER = re.compile(r"^(?>.*?\s\s).*(?:\(\w+\)|\d{4}|\d\d-\d\d)$")
"""The last line of one, with a date and perhaps its name."""
HEADER_LINES = 60
"""The most lines of the header of a book."""
FRONT_LINES = 4
"""The most lines among which a text without another header names its title and author."""


class Preamble(Struct):
    """What a header says, and which lines are the text itself."""

    start: int
    """The index of the first line of the text."""
    end: int
    """The index of the first line after it."""
    title: str = ""
    byline: str = ""
    date: str = ""
    is_mail: bool = False
    """Whether it is a mail, which has no headings."""


def preamble_of(lines: Sequence[Line]) -> Preamble:
    """The preamble of a text; without one, the text is all lines."""
    return mail_header(lines) or manual_header(lines) or book_header(lines) or Preamble(0, len(lines))


def mail_header(lines: Sequence[Line]) -> Preamble | None:
    """The header of a mail, or of the first of many."""
    found = header_at(lines, 0)
    if found is None:
        return None
    sender = SENDER.sub(r"\1", found.fields.get("from", ""))
    subject, date = found.fields.get("subject", ""), found.fields.get("date", "")
    return Preamble(found.end, len(lines), subject, sender, date, is_mail=True)


def manual_header(lines: Sequence[Line]) -> Preamble | None:
    """The header and the footer of a page of the manual, with its name at both ends: "LS(1)  User Commands  LS(1)"."""
    found = MANUAL.fullmatch(lines[0].words) if lines else None
    if found is None:
        return None
    end = len(lines) - (len(lines) > 1 and MANUAL_FOOTER.search(lines[-1].words) is not None)
    return Preamble(1, end, found["name"])


def book_header(lines: Sequence[Line]) -> Preamble | None:
    """The header of a book up to the line that says that the book starts, or its title and author alone."""
    start = next((i + 1 for i, line in enumerate(lines[:HEADER_LINES]) if START.fullmatch(line.words)), 0)
    fields: dict[str, str] = {}
    last = 0
    for index, line in enumerate(lines[: start or FRONT_LINES]):
        found = FIELD.fullmatch(line.words)
        if found is not None and found["value"]:
            fields.setdefault(found["name"].lower(), " ".join(found["value"].split()))
            last = index + 1
    if not start and not {"title", "author"} <= fields.keys():
        return None
    end = next((i for i in range(len(lines) - 1, start, -1) if END.fullmatch(lines[i].words)), len(lines))
    while start and end > start and END.fullmatch(lines[end - 1].words):
        end -= 1
    return Preamble(start or last, end, fields.get("title", ""), fields.get("author", ""))
