"""Records: what a file of an archive holds for one document, and why some of it is none."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from reader.sources import Format

Content: TypeAlias = "bytes | Mapping[str, object]"


class RawRecord(NamedTuple):
    """A record as it is cut out of its file, before anything in it is read."""

    input: str
    """The file."""
    place: int
    """Where it begins: an offset in bytes of the unpacked file, or the number of the row, from 0."""
    content: Content
    """Its bytes, or the values of a row."""
    weight: int
    """How much work it is, in bytes."""
    address: str = ""
    """The address that stands beside it, in a crawl."""
    media_type: str = ""
    """What kind of content it is, as the server said, in a crawl."""
    charset: str = ""
    """Its encoding, as the server said."""


class Record(NamedTuple):
    """A text and what its record says about it; all may be empty but the content."""

    input: str
    """The file."""
    place: int
    """Where it begins in the file."""
    content: str | bytes
    """The text, or bytes that are still to be decoded."""
    format: Format | None = Format.PLAIN
    """The format of the content; None if the content tells."""
    record_id: str = ""
    title: str = ""
    byline: str = ""
    date: str = ""
    url: str = ""
    outlet: str = ""
    charset: str = ""
    """The encoding of the bytes, as the server said."""
    is_whole_file: bool = False
    """Whether it is all of the file."""

    @property
    def document_id(self) -> str:
        """What names its document: the file, and the place in it unless it is the whole file."""
        return self.input if self.is_whole_file else f"{self.input}#{self.place}"


class Code(StrEnum):
    """Why a record gives no document; CODES says what each means."""

    NOT_READABLE = "not_readable"
    NOT_A_RECORD = "not_a_record"
    NO_TEXT = "no_text"
    TOO_LARGE = "too_large"
    FAILED = "failed"


CODES = {
    Code.NOT_READABLE: "a file that cannot be read, or not to its end",
    Code.NOT_A_RECORD: "damaged data: no JSON, a row with too few or too many values, half a page of a crawl",
    Code.NO_TEXT: "no text, or none that can be read",
    Code.TOO_LARGE: "a record that takes more memory than `--memory` allows",
    Code.FAILED: "a text on which the reader itself failed, or a process died",
}
"""What each code means."""


class Rejection(NamedTuple):
    """A record that gives no document."""

    input: str
    """The file."""
    place: int | None
    """Where it begins in the file; None if that is not known."""
    code: Code
    """Why, in a word."""
    reason: str
    """Why, in a sentence."""
    record_id: str = ""
    """The identifier that it gives itself, if that can be read."""
    beginning: str = ""
    """How it begins."""


BEGINNING = 120
"""How much of a rejected record is kept, in code points."""


def beginning_of(data: bytes | str) -> str:
    """The beginning of a record, as it is kept if it is rejected."""
    if isinstance(data, bytes):
        data = data[: 4 * BEGINNING].decode(errors="replace")
    return data[:BEGINNING]


def too_large(path: str, place: int, largest: int, data: bytes | str, record_id: str = "") -> Rejection:
    """The rejection of a record that is larger than the limit, in bytes."""
    reason = f"It is larger than {largest >> 20} MiB. Allow more with --memory."
    return Rejection(path, place, Code.TOO_LARGE, reason, record_id, beginning_of(data))
