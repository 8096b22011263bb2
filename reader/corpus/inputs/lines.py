"""The lines of a file with their offsets, of which none takes more memory than is allowed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from reader.corpus.inputs.opening import BUFFER, Opened


class Line(NamedTuple):
    """A line, with its end."""

    place: int
    """Its offset in bytes."""
    data: bytes
    """Its bytes; of a line that is too long, only the beginning."""
    is_whole: bool = True
    """Whether these are all of them."""


def lines(opened: Opened, largest: int) -> Iterator[Line]:
    """The lines that begin between the two offsets of an opened file; a line is whole up to `largest` bytes."""
    stream, place = opened.stream, opened.start
    if place:
        stream.seek(place - 1)
        place += rest_of_line(stream) - 1
    while opened.end is None or place < opened.end:
        data = stream.readline(largest + 1)
        if not data:
            return
        if len(data) <= largest:
            yield Line(place, data)
            place += len(data)
        else:
            yield Line(place, data, is_whole=False)
            place += len(data) + (0 if data.endswith(b"\n") else rest_of_line(stream))


def rest_of_line(stream: BinaryIO) -> int:
    """Read to the end of a line, and return how many bytes that was."""
    count = 0
    while part := stream.readline(BUFFER):
        count += len(part)
        if part.endswith(b"\n"):
            break
    return count
