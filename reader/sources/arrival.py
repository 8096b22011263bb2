"""A text that takes its time to come: its beginning as soon as there is one, and more and more of it."""

from __future__ import annotations

import os
import select
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from reader.errors import SourceError
from reader.sources.read import LARGEST, STANDARD_INPUT, read, source_of
from reader.sources.source import Format, Source, is_page
from reader.sources.web import Limits, Progress, is_url

BEGINNING = 1 << 14
"""How much of a large file comes first, in bytes."""
LARGE = 1 << 16
"""From this size on the beginning of a file comes first, in bytes."""
PART = 1 << 16
"""How much is taken from a pipe at once, in bytes."""
PAUSE = 0.3
"""How long a pipe must be silent, or busy, before what has come is handed on, in seconds."""
LATEST = 10.0
"""After how long all that has come is handed on, however little it is, in seconds."""
MORE, MUCH_MORE = 1.5, 3.0
"""How many times as long a text must have become to be handed on again: when a pipe is silent, when it is busy."""


class Arrival(NamedTuple):
    """A text as far as it has come."""

    source: Source
    """The text."""
    is_whole: bool
    """Whether all of it is there."""


def is_slow(target: str) -> bool:
    """Whether a target may take long enough that one should see it come."""
    if target == STANDARD_INPUT or is_url(target):
        return True
    try:
        return Path(target).stat().st_size >= LARGE
    except (OSError, ValueError):
        return False


def arriving(
    target: str,
    format: Format | None = None,
    *,
    pipe: BinaryIO | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Iterator[Arrival]:
    """The text of a target as it comes, at last all of it. A page comes at once, as only the whole says what is in it.

    `pipe` is what stands behind "-". Raises SourceError as `read` does.
    """
    if pipe is not None:
        yield from through(pipe, format, progress)
        return
    if not is_url(target) and is_slow(target):
        yield from beginning(target, format)
    yield Arrival(read(target, format, limits=limits, progress=progress), is_whole=True)


def beginning(target: str, format: Format | None) -> Iterator[Arrival]:
    """The first lines of a large file; nothing where they cannot be read alone."""
    try:
        with Path(target).open("rb") as file:
            data = file.read(BEGINNING)
    except OSError:
        return
    yield from part(data, target, format)


def part(data: bytes, target: str, format: Format | None) -> Iterator[Arrival]:
    """The whole lines of a beginning; nothing where there are none that can be read, and of a page."""
    lines = data[: data.rfind(b"\n") + 1]
    if not lines or format is Format.HTML or (format is None and is_page(target, data)):
        return
    try:
        source = source_of(lines, target, format)
    except SourceError:
        return
    yield Arrival(source, is_whole=False)


def through(pipe: BinaryIO, format: Format | None, progress: Progress | None) -> Iterator[Arrival]:
    """What comes through a pipe."""
    data, given, since = bytearray(), 0, time.monotonic()
    while True:
        is_silent = not is_ready(pipe)
        waited = time.monotonic() - since
        enough = given * (MORE if is_silent else MUCH_MORE)
        if len(data) > given and (waited > LATEST or (len(data) >= enough and (is_silent or waited > PAUSE))):
            given, since = len(data), time.monotonic()
            yield from part(bytes(data), STANDARD_INPUT, format)
        if is_silent:
            continue
        more = os.read(pipe.fileno(), PART)
        if not more:
            break
        data += more
        if len(data) > LARGEST:
            raise SourceError(f"Standard input is too large: more than {LARGEST >> 20} MiB have come.")
        if progress is not None:
            progress(len(data))
    yield Arrival(source_of(bytes(data), STANDARD_INPUT, format), is_whole=True)


def is_ready(pipe: BinaryIO) -> bool:
    """Whether a pipe has something, or its end, within a moment; where that cannot be told it is said to have."""
    try:
        return bool(select.select([pipe], [], [], PAUSE)[0])
    except (OSError, ValueError):
        return True
