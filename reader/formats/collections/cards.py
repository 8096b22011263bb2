"""The parsers of calendars (.ics, RFC 5545) and contacts (.vcf, RFC 6350): a section for each event or person."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.document import Block, BlockKind, Span
from reader.errors import SourceError
from reader.formats.collections.assembly import Article, assembled
from reader.formats.parsed import ParsedText
from reader.formats.plain.parser import parse_plain
from reader.sources import Source

LINE = re.compile(r"(?:[\w-]{1,40}\.)?([\w-]{1,60})((?:;[^:\"\n]*(?:\"[^\"\n]*\"[^:\"\n]*)*)?):(.*)")
"""Matches a line: its name after that of a group, its parameters, its value."""
ESCAPED = re.compile(r"\\([nN,;:\\])")
FOLD = re.compile(r"\n[ \t]")
SOFT_FOLD = re.compile(r"=\n")
MOMENT = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d).*)?")
PARTS = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VCARD"})
ENTRIES = {
    **{"TEL": "Phone", "EMAIL": "Mail", "ADR": "Address", "ORG": "Organization", "TITLE": "Position", "ROLE": "Role"},
    **{"URL": "Page", "BDAY": "Born", "NICKNAME": "Called", "ATTENDEE": "With", "ORGANIZER": "By", "STATUS": "Status"},
    **{"CATEGORIES": "About", "DUE": "Due", "RRULE": "Repeats"},
}
"""The names of lines that are shown, with what they are called."""
WORDS = ("DESCRIPTION", "NOTE", "COMMENT")
"""The names of lines that hold a text."""


class Line(NamedTuple):
    """A line of a card."""

    name: str
    """Its name in capitals."""
    parameters: str
    """What is said about its value."""
    value: str
    """Its value, as it is written."""


def parse_calendar(source: Source) -> ParsedText:
    """The events of a calendar. Raises SourceError if it has none."""
    return parse_cards(source, "calendar without events")


def parse_contacts(source: Source) -> ParsedText:
    """The people of an address book. Raises SourceError if it has none."""
    return parse_cards(source, "list of contacts without any")


def parse_cards(source: Source, empty: str) -> ParsedText:
    """The cards of a file as sections; `empty` is what a file without any is. Raises SourceError."""
    text = SOFT_FOLD.sub("", source.text) if "QUOTED-PRINTABLE" in source.text.upper() else source.text
    cards = list(cards_of(FOLD.sub("", text)))
    if not cards:
        raise SourceError(f"{source.target} has nothing to read: it is a {empty}.")
    title = next((words(line) for line in lines_of(text) if line.name == "X-WR-CALNAME"), "")
    return assembled([article_of(lines, number) for lines, number in cards], title)


def lines_of(text: str) -> Iterator[Line]:
    """The lines of a text that are lines of cards."""
    for written in text.split("\n"):
        found = LINE.fullmatch(written)
        if found is not None:
            yield Line(found[1].upper(), found[2], found[3])


def cards_of(text: str) -> Iterator[tuple[list[Line], int]]:
    """The lines of each event or person, without those of alarms and the like in it, and its number."""
    lines: list[Line] = []
    inside, number = "", 0
    within: list[str] = []
    for line in lines_of(text):
        value = line.value.strip().upper()
        if line.name == "BEGIN":
            if not inside and value in PARTS:
                inside, lines, number = value, [], number + 1
            elif inside:
                within.append(value)
        elif line.name == "END" and inside:
            if within:
                within.pop()
            elif value == inside:
                yield lines, number
                inside = ""
        elif inside and not within:
            lines.append(line)


def article_of(lines: list[Line], number: int) -> Article:
    """A card as a section: its title, when and where, what it says, and its other entries a line each."""
    name = " ".join(reversed(first_of(lines, "N").split(";")[:2]))
    title = first_of(lines, "SUMMARY") or first_of(lines, "FN") or name
    when = " to ".join(dict.fromkeys(filter(None, (moment(first_of(lines, name)) for name in ("DTSTART", "DTEND")))))
    texts = [words(line) for line in lines if line.name in WORDS and words(line)]
    entries = [f"{ENTRIES[line.name]}: {entry(line)}" for line in lines if line.name in ENTRIES and entry(line)]
    said = "\n\n".join(texts)
    parsed = parse_plain(said) if said else ParsedText("", ())
    if entries:
        start = len(said) + 2 if said else 0
        block = Block(BlockKind.PARAGRAPH, Span(start, start + len("\n".join(entries))), 1, keeps_lines=True)
        whole = "\n\n".join(filter(None, (said, "\n".join(entries))))
        parsed = ParsedText(whole, (*parsed.blocks, block))
    return Article(" ".join(title.split()) or f"Entry {number}", parsed, number, when, first_of(lines, "LOCATION"))


def first_of(lines: list[Line], name: str) -> str:
    """The words of the first line of a name; empty if there is none."""
    return next((words(line) for line in lines if line.name == name), "")


def words(line: Line) -> str:
    """The value of a line as words."""
    value = line.value
    if "QUOTED-PRINTABLE" in line.parameters.upper():
        value = quopri.decodestring(value.encode()).decode(errors="replace")
    return ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).replace("\r", "").strip()


def entry(line: Line) -> str:
    """The value of an entry on one line, with the name of a person if it has one."""
    named = re.search(r";CN=\"?([^;:\"]+)", line.parameters, re.IGNORECASE)
    value = words(line).removeprefix("mailto:").removeprefix("MAILTO:").removeprefix("tel:")
    value = ", ".join(part for part in map(str.strip, value.replace("\n", ", ").split(";")) if part)
    when = moment(value) if line.name in {"BDAY", "DUE"} else ""
    return when or (f"{named[1]} ({value})" if named is not None else value)


def moment(value: str) -> str:
    """A day or a moment as it is usually written; empty if it is none."""
    found = MOMENT.fullmatch(value)
    if found is None:
        return ""
    day = f"{found[1]}-{found[2]}-{found[3]}"
    return f"{day} {found[4]}:{found[5]}" if found[4] else day
