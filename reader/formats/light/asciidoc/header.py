"""The header of a text in AsciiDoc: title, authors, date, attributes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.formats.light.asciidoc.inline import AsciiDocInline
from reader.formats.light.asciidoc.patterns import COMMENT, ENTRY, PREPROCESSOR, is_underlined
from reader.formats.light.lines import Lines

TITLE = re.compile(r"[=#][ \t]+(?P<words>\S.*)")
ADDRESS = re.compile(r"(?<!\s)\s*+<[^<>]*>")
AUTHOR = re.compile(r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,4}(?: *<[^>]*>)?(?:; .*)?")
REVISION = re.compile(r"(?:v?\d[\w.-]*+(?=[,:]|$)|v\d[\w.-]*+)?+(?:, *+)?+(?P<date>(?=[^:,]*\d{4})[^:,]*+)?+(?::.*)?")


@dataclass(slots=True)
class Header:
    """The metadata of a text; empty if there is none."""

    title: str = ""
    line: int = 1
    """The number of the line with the title."""
    byline: str = ""
    date: str = ""


def take_header(lines: Lines, inline: AsciiDocInline) -> Header:
    """The header at the beginning of a text, whose lines are passed."""
    header = Header()
    while not lines.is_done:
        text = lines.peek()
        found = TITLE.match(text)
        if found is not None or (is_underlined(lines) and lines.peek(1)[0] == "="):
            header.title, header.line = (found["words"] if found else text), lines.number
            lines.at += 1 if found else 2
            take_people(lines, inline, header)
            break
        if text and not (take_entry(lines, inline) or COMMENT.match(text) or PREPROCESSOR.match(text)):
            return header
        lines.at += 1
    header.byline = header.byline or inline.attributes.get("author", inline.attributes.get("authors", ""))
    header.date = header.date or inline.attributes.get("revdate", "")
    return header


def take_people(lines: Lines, inline: AsciiDocInline, header: Header) -> None:
    """Pass the lines right below the title: authors, the revision, attributes."""
    while lines.peek():
        text = lines.peek()
        if take_entry(lines, inline) or COMMENT.match(text) or PREPROCESSOR.match(text):
            pass
        elif not header.byline and AUTHOR.fullmatch(text):
            header.byline = ", ".join(ADDRESS.sub("", name).strip() for name in text.split(";"))
        elif header.byline and not header.date and REVISION.fullmatch(text):
            header.date = (REVISION.fullmatch(text) or {"date": ""})["date"] or ""
        else:
            break
        lines.at += 1


def take_entry(lines: Lines, inline: AsciiDocInline) -> bool:
    """Note the attribute of the next line and pass all but the last line of its value. Returns whether there is one."""
    found = ENTRY.match(lines.peek())
    if found is None:
        return False
    value = found["value"] or ""
    while value.endswith("\\") and lines.peek(1):
        lines.at += 1
        value = value[:-1].rstrip(" +") + " " + lines.peek().strip()
    inline.attributes[found["name"].lower()] = inline.filled(value)
    return True
