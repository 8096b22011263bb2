"""Mail, alone or many in one file: header fields, subjects, signatures, footers of mailing lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document import BlockKind, Span
from reader.formats.plain.line import Line
from reader.formats.plain.wrapping import join_lines
from reader.structs import Struct, fresh, replace

FIELD = re.compile(r"(?P<name>[A-Z][A-Za-z]*(?:-[A-Za-z]+)*): *(?P<value>.*)", re.DOTALL)
KNOWN_FIELDS = frozenset({"from", "to", "subject", "date", "cc", "reply-to", "message-id"})
"""Fields of which a mail has at least three."""
SENDER = re.compile(r"^[\"']?(.*?)(?:[\"']\s*+|(?<!\s)\s*+)<[^<>]*>$")
POSTMARK = re.compile(r"From \S+ .*\b\d\d:\d\d.*")
"""The line before each mail of a file with many."""
SIGNATURE = "--"
LIST_FOOTER = re.compile(r"[_=-]{20,}")
"""The line above the footer of a mailing list."""
LONGEST_SIGNATURE, LONGEST_FOOTER = 12, 8
"""The most lines of a signature and of such a footer."""
SUBJECT_LEVEL = 2


class MailHeader(Struct, frozen=False):
    """The header of a mail."""

    start: int
    """The index of its first line."""
    end: int
    """The index of the first line after it."""
    fields: dict[str, str] = fresh(dict)
    """Its fields by their names, in lower case."""
    subject: int = -1
    """The index of the line with the subject; -1 if there is none."""


def header_at(lines: Sequence[Line], start: int) -> MailHeader | None:
    """The header of a mail that begins at a line; None if there is none."""
    first = start + (start < len(lines) and POSTMARK.fullmatch(lines[start].words) is not None)
    header = MailHeader(start, first)
    last = ""
    for index, line in enumerate(lines[first:], start=first):
        if index > first and line.follows_blank:
            break
        found = FIELD.fullmatch(line.words) if line.indent == 0 else None
        if found is not None:
            last = found["name"].lower()
            header.fields.setdefault(last, " ".join(found["value"].split()))
            header.subject = index if last == "subject" and header.subject < 0 else header.subject
        elif line.indent == 0:
            return None
        elif last:
            header.fields[last] = f"{header.fields[last]} {' '.join(line.words.split())}".strip()
        header.end = index + 1
    names = header.fields.keys()
    is_header = len(KNOWN_FIELDS.intersection(names)) >= 3 and ("from" in names or "subject" in names)
    return header if is_header else None


def later_headers(lines: Sequence[Line], first: MailHeader) -> list[MailHeader]:
    """The headers of the mails after the first, each below a postmark."""
    found: list[MailHeader] = []
    index = first.end
    while index < len(lines):
        header = header_at(lines, index) if POSTMARK.fullmatch(lines[index].words) else None
        if header is not None:
            found.append(header)
        index = header.end if header is not None else index + 1
    return found


def with_mails(lines: Sequence[Line]) -> tuple[list[Line], dict[int, int]]:
    """The lines, and the levels of the subjects of many mails. Headers, signatures and footers are boilerplate."""
    first = header_at(lines, 0)
    if first is None:
        return list(lines), {}
    later = later_headers(lines, first)
    kept: list[Line] = []
    levels: dict[int, int] = {}
    headers = [first, *later]
    for header, end in zip(headers, [*(other.start for other in later), len(lines)], strict=True):
        subject = subject_of(lines, header) if later else None
        for index in range(header.start, header.end):
            line = lines[index]
            if subject is None or index != header.subject:
                is_rest = subject is not None and header.subject < index and line.span.end <= subject.span.end
                kept += () if is_rest else (replace(line, kind=BlockKind.BOILERPLATE),)
                continue
            kept.append(part_of(line, 0, subject.span.start - line.span.start, BlockKind.BOILERPLATE))
            levels[len(kept)] = SUBJECT_LEVEL
            kept.append(subject)
        body = lines[header.end : end]
        start = end_of_words(body)
        kept += body[:start]
        kept += (replace(line, kind=BlockKind.BOILERPLATE) for line in body[start:])
    return kept, levels


def subject_of(lines: Sequence[Line], header: MailHeader) -> Line | None:
    """The subject of a mail, with the lines that continue it; None if it has none."""
    end = header.subject + 1
    while 0 < end < header.end and lines[end].indent:
        end += 1
    whole = join_lines(lines[header.subject : end]) if end else None
    found = FIELD.fullmatch(whole.words) if whole is not None else None
    if whole is None or found is None or not found["value"]:
        return None
    return replace(whole, words=found["value"], span=Span(whole.span.start + found.start("value"), whole.span.end))


def part_of(line: Line, start: int, end: int, kind: BlockKind | None) -> Line:
    """A part of a line, without the white space at its end."""
    words = line.words[start:end].rstrip()
    return replace(
        line, words=words, span=Span(line.span.start + start, line.span.start + start + len(words)), kind=kind
    )


def end_of_words(body: Sequence[Line]) -> int:
    """The index after the words of a mail, where its signature or the footer of a list begins."""
    for index, line in enumerate(body):
        left = len(body) - index - 1
        if line.words == SIGNATURE and left <= LONGEST_SIGNATURE + LONGEST_FOOTER:
            return index
        if LIST_FOOTER.fullmatch(line.words) and left <= LONGEST_FOOTER:
            return index
    return len(body)
