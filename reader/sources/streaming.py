"""Streaming: the beginning of a slow source as soon as possible, then more and more of it."""

from __future__ import annotations

import os
import re
import select
import time
from collections.abc import Iterator
from typing import BinaryIO

from reader.errors import SourceError
from reader.named_tuple import NamedTuple
from reader.sources.decoding import SAMPLE, check_beginning
from reader.sources.detection import has_preview
from reader.sources.files import check_size, file_limits, is_regular
from reader.sources.format_table import Format
from reader.sources.reading import STANDARD_INPUT, decode_source, read
from reader.sources.source import AS_FOUND, ReadOptions, Source
from reader.sources.web import Limits, Progress, is_url
from reader.structs import replace

PAGED_START = re.compile(rb"\s*%PDF-|PK\x03\x04.{26}mimetypeapplication/epub\+zip", re.DOTALL)
"""The beginning of a file whose first pages or chapters can be read before the others."""
PAGED_FORMATS = (Format.PDF, Format.EPUB)
PREVIEW_SIZE = 1 << 14
"""The length of the preview of a large file, in bytes."""
LARGE_FILE = 1 << 16
"""The size from which a file has a preview, in bytes."""
CHUNK_SIZE = 1 << 16
"""The most bytes that are read from a pipe at once."""
POLL_TIME = 0.3
"""The longest wait for a pipe that sends nothing, and the shortest time between two partial sources, in seconds."""
MAX_DELAY = 10.0
"""The time after which new text is passed on however short it is, in seconds."""
IDLE_GROWTH, BUSY_GROWTH = 1.5, 3.0
"""The factors by which a text must grow to be passed on again: from a pipe that pauses, and from one that does not."""


class PartialSource(NamedTuple):
    """A source as far as it has been received."""

    source: Source
    """Its text so far."""
    is_complete: bool
    """Whether the text is complete."""


def is_slow(target: str) -> bool:
    """Whether a target can take so long to read that its text should be streamed."""
    if target == STANDARD_INPUT or is_url(target):
        return True
    try:
        return is_regular(target) and os.stat(target).st_size >= LARGE_FILE  # noqa: PTH116
    except (OSError, ValueError):
        return False


def stream(
    target: str,
    options: ReadOptions = AS_FOUND,
    *,
    pipe: BinaryIO | None = None,
    received: bytearray | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Iterator[PartialSource]:
    """A target as its text is received. The last partial source is complete.

    A web page is not split, because only the whole shows which part of it is the article. `pipe` is the file object
    for the target "-". Raises SourceError as `read` does.
    """
    if pipe is not None:
        yield from stream_pipe(pipe, options, bytearray() if received is None else received, progress)
        return
    if not is_url(target) and is_slow(target):
        yield from preview(target, options)
    yield PartialSource(read(target, options, limits=limits, progress=progress), is_complete=True)


def preview(target: str, options: ReadOptions) -> Iterator[PartialSource]:
    """The first lines or pages of a large file; nothing if they cannot be read by themselves."""
    try:
        with open(target, "rb") as file:  # noqa: PTH123
            data = file.read(PREVIEW_SIZE)
    except OSError:
        return
    if PAGED_START.match(data) and options.format in (None, *PAGED_FORMATS):
        yield from first_pages(target, options)
    else:
        yield from whole_lines(data, target, options)


def first_pages(target: str, options: ReadOptions) -> Iterator[PartialSource]:
    """The whole data of a file with pages or chapters, of which the parser takes the first ones."""
    try:
        source = read(target, options)
    except SourceError:
        return
    if source.format in PAGED_FORMATS:
        yield PartialSource(replace(source, is_beginning=True), is_complete=False)


def whole_lines(data: bytes, target: str, options: ReadOptions) -> Iterator[PartialSource]:
    """The whole lines of the first data of a target; nothing if there are none, or if the format is
    one that has to be read whole, such as HTML."""
    lines = data[: data.rfind(b"\n") + 1]
    if not lines or not has_preview(data, target, options):
        return
    try:
        source = decode_source(lines, target, options)
    except SourceError:
        return
    yield PartialSource(source, is_complete=False)


def stream_pipe(
    pipe: BinaryIO, options: ReadOptions, data: bytearray, progress: Progress | None
) -> Iterator[PartialSource]:
    """The text of a pipe as it is received, after `data`, which has been received before; what comes is added to it."""
    passed_on, since = 0, time.monotonic()
    most = (options.files or file_limits()).size
    while True:
        is_idle = not is_ready(pipe)
        waited = time.monotonic() - since
        enough = passed_on * (IDLE_GROWTH if is_idle else BUSY_GROWTH)
        if len(data) > passed_on and (waited > MAX_DELAY or (len(data) >= enough and (is_idle or waited > POLL_TIME))):
            passed_on, since = len(data), time.monotonic()
            yield from whole_lines(bytes(data), STANDARD_INPUT, options)
        if is_idle:
            continue
        more = os.read(pipe.fileno(), CHUNK_SIZE)
        if not more:
            break
        has_sample = len(data) >= SAMPLE
        data += more
        if not has_sample and len(data) >= SAMPLE and not options.encoding:
            check_beginning(bytes(data[:SAMPLE]), "Standard input")
        check_size("Standard input", len(data), most)
        if progress is not None:
            progress(len(data))
    yield PartialSource(decode_source(bytes(data), STANDARD_INPUT, options), is_complete=True)


def is_ready(pipe: BinaryIO) -> bool:
    """Whether a pipe has data, or has ended, within POLL_TIME. True where the system cannot tell."""
    try:
        return bool(select.select([pipe], [], [], POLL_TIME)[0])
    except (OSError, ValueError):
        return True
