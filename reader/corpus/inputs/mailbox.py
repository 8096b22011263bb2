"""Mailboxes (RFC 4155): a message for each text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.corpus.inputs.lines import Line, lines
from reader.corpus.inputs.opening import Opened
from reader.corpus.options import CorpusOptions
from reader.corpus.record import RawRecord, Record, Rejection, too_large
from reader.errors import SourceError
from reader.formats.mail.parser import field_of, message_of
from reader.sources import Format

POSTMARK = re.compile(rb"From \S")
FIELD = re.compile(rb"[!-9;-~]+:")
ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
"""A line of a message that would look like the line before one, as mailboxes write it."""


def raw_records(opened: Opened, options: CorpusOptions) -> Iterator[RawRecord | Rejection]:
    """The messages, without the lines before them. Raises SourceError if there is none."""
    place, size, count = -1, 0, 0
    message: list[bytes] = []
    for line, is_postmark in with_postmarks(lines(opened, options.largest)):
        if is_postmark:
            if place >= 0:
                yield cut_out(opened.path, place, size, message, options)
            place, size, message = line.place, 0, []
            count += 1
        elif place >= 0:
            size += len(line.data) if line.is_whole else options.largest + 1
            if size <= options.largest or not message:
                message.append(line.data)
    if not count:
        raise SourceError(f"{opened.path} is not a mailbox: no line in it begins a message.")
    yield cut_out(opened.path, place, size, message, options)


def with_postmarks(found: Iterator[Line]) -> Iterator[tuple[Line, bool]]:
    """The lines, and whether each is the one before a message: the next line must be a field of its head."""
    before: Line | None = None
    for line in found:
        if before is not None:
            yield before, POSTMARK.match(before.data) is not None and FIELD.match(line.data) is not None
        before = line
    if before is not None:
        yield before, False


def cut_out(path: str, place: int, size: int, message: list[bytes], options: CorpusOptions) -> RawRecord | Rejection:
    """A message, unless it is too large."""
    if size > options.largest:
        return too_large(path, place, options.largest, b"".join(message[:4]))
    data = ESCAPED.sub(rb"\1", b"".join(message).replace(b"\r\n", b"\n"))
    return RawRecord(path, place, data, size)


def record_of(raw: RawRecord, options: CorpusOptions) -> Record | Rejection:
    """The message."""
    assert isinstance(raw.content, bytes)
    head = message_of(raw.content.partition(b"\n\n")[0] + b"\n\n", raw.input)
    identifier, author = field_of(head, "Message-ID").strip("<>"), field_of(head, "From")
    return Record(raw.input, raw.place, raw.content, Format.MAIL, record_id=identifier, byline=author)
