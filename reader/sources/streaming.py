"""A text that takes its time to come: its beginning as soon as there is one, and more and more of it."""

from __future__ import annotations

import os
import select
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from reader.errors import SourceError
from reader.sources.read import MAX_FILE_SIZE, STANDARD_INPUT, read, source_of
from reader.sources.source import Format, Source, is_html
from reader.sources.web import Limits, Progress, is_url

PREVIEW_SIZE = 1 << 14
"""How much of a large file comes first, in bytes."""
LARGE_FILE = 1 << 16
"""From this size on the beginning of a file comes first, in bytes."""
CHUNK_SIZE = 1 << 16
"""How much is taken from a pipe at once, in bytes."""
IDLE_TIME = 0.3
"""How long a pipe must be silent, or busy, before what has come is handed on, in seconds."""
MAX_DELAY = 10.0
"""After how long all that has come is handed on, however little it is, in seconds."""
IDLE_GROWTH, BUSY_GROWTH = 1.5, 3.0
"""How many times as long a text must have become to be handed on again: when a pipe is silent, when it is busy."""


class PartialSource(NamedTuple):
    """A text as far as it has come."""

    source: Source
    """The text."""
    is_complete: bool
    """Whether all of it is there."""


def is_slow(target: str) -> bool:
    """Whether a target may take long enough that one should see it come."""
    if target == STANDARD_INPUT or is_url(target):
        return True
    try:
        return Path(target).stat().st_size >= LARGE_FILE
    except (OSError, ValueError):
        return False


def stream(
    target: str,
    format: Format | None = None,
    *,
    pipe: BinaryIO | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Iterator[PartialSource]:
    """The text of a target as it comes, at last all of it. A page comes at once, as only the whole says what is in it.

    `pipe` is what stands behind "-". Raises SourceError as `read` does.
    """
    if pipe is not None:
        yield from stream_pipe(pipe, format, progress)
        return
    if not is_url(target) and is_slow(target):
        yield from preview(target, format)
    yield PartialSource(read(target, format, limits=limits, progress=progress), is_complete=True)


def preview(target: str, format: Format | None) -> Iterator[PartialSource]:
    """The first lines of a large file; nothing where they cannot be read alone."""
    try:
        with Path(target).open("rb") as file:
            data = file.read(PREVIEW_SIZE)
    except OSError:
        return
    yield from whole_lines(data, target, format)


def whole_lines(data: bytes, target: str, format: Format | None) -> Iterator[PartialSource]:
    """The whole lines of a beginning; nothing where there are none that can be read, and of a page."""
    lines = data[: data.rfind(b"\n") + 1]
    if not lines or format is Format.HTML or (format is None and is_html(target, data)):
        return
    try:
        source = source_of(lines, target, format)
    except SourceError:
        return
    yield PartialSource(source, is_complete=False)


def stream_pipe(pipe: BinaryIO, format: Format | None, progress: Progress | None) -> Iterator[PartialSource]:
    """What comes through a pipe."""
    data, given, since = bytearray(), 0, time.monotonic()
    while True:
        is_silent = not is_ready(pipe)
        waited = time.monotonic() - since
        enough = given * (IDLE_GROWTH if is_silent else BUSY_GROWTH)
        if len(data) > given and (waited > MAX_DELAY or (len(data) >= enough and (is_silent or waited > IDLE_TIME))):
            given, since = len(data), time.monotonic()
            yield from whole_lines(bytes(data), STANDARD_INPUT, format)
        if is_silent:
            continue
        more = os.read(pipe.fileno(), CHUNK_SIZE)
        if not more:
            break
        data += more
        if len(data) > MAX_FILE_SIZE:
            raise SourceError(f"Standard input is too large: more than {MAX_FILE_SIZE >> 20} MiB have come.")
        if progress is not None:
            progress(len(data))
    yield PartialSource(source_of(bytes(data), STANDARD_INPUT, format), is_complete=True)


def is_ready(pipe: BinaryIO) -> bool:
    """Whether a pipe has something, or its end, within a moment; where that cannot be told it is said to have."""
    try:
        return bool(select.select([pipe], [], [], IDLE_TIME)[0])
    except (OSError, ValueError):
        return True
