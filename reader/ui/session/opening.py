"""Opening: from a target to documents, in a thread, with word of how much has come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

if TYPE_CHECKING:
    from reader.config import WebSettings
    from reader.document import Document
    from reader.sources import Format, Source

LONG = 100_000
"""From this length on, in code points, a text is long: what takes time on it is done where no key waits for it."""
Stamp = tuple[int, int] | None
"""When a file was changed, in nanoseconds, and its size in bytes; None for what is no file."""


class Wanted(NamedTuple):
    """What is to be opened."""

    target: str
    """A path, an address, or "-"."""
    format: Format | None = None
    """How it is written, where that was said."""
    pipe: BinaryIO | None = None
    """What comes in behind "-"."""


def documents(
    wanted: Wanted, web: WebSettings, progress: Callable[[int], None], *, uses_process: bool = True
) -> Iterator[tuple[Document, bool]]:
    """The document as far as its text has come, and whether that is all; at last all of it. Raises SourceError.

    A long text is read and parsed by a process, so that no key waits for it; with `uses_process` False, here.
    """
    from reader.formats import parse_source
    from reader.garbage_collection import collection_paused
    from reader.sources import Limits, preview, stream

    if uses_process and is_long_file(wanted):
        for source, is_whole in preview(wanted.target, wanted.format):
            yield parse_source(source), is_whole
        from reader.formats.worker_process import open_in_process

        with collection_paused(freezes=True):
            document = open_in_process(wanted.target, wanted.format)
        yield document, True
        return
    limits = Limits.from_settings(web)
    for source, is_whole in stream(wanted.target, wanted.format, pipe=wanted.pipe, limits=limits, progress=progress):
        is_long = is_whole and len(source.text) > LONG
        with collection_paused(freezes=True) if is_long else nullcontext():
            document = parsed_in_process(source) if is_long and uses_process else parse_source(source)
        yield document, is_whole


def parsed_in_process(source: Source) -> Document:
    """The document of a source, parsed by a process. Raises SourceError."""
    from reader.formats.worker_process import parse_in_process

    return parse_in_process(source)


def is_long_file(wanted: Wanted) -> bool:
    """Whether what is wanted is a file with a long text."""
    stamp = stamp_of(wanted.target) if wanted.pipe is None and wanted.target != "-" else None
    return stamp is not None and stamp[1] > LONG


def stamp_of(target: str) -> Stamp:
    """The stamp of a file."""
    try:
        status = Path(target).stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size
