"""Loading documents from a target as they stream in, with progress."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from reader.errors import SourceError
from reader.named_tuple import NamedTuple
from reader.sources import AS_FOUND, ReadOptions, is_url
from reader.structs import replace
from reader.ui.background import LONG

if TYPE_CHECKING:
    from reader.config import Settings
    from reader.document import Document
    from reader.feeds.listing import ListedArticle
    from reader.sources import Limits, Source

Progress = Callable[[int], None]
"""Is told, in another thread, how many bytes have been read."""
Stamp = tuple[int, int] | None
"""When a file was changed, in nanoseconds, and its size in bytes; None if it is not a file."""


class OpenRequest(NamedTuple):
    """A request to open something."""

    target: str
    """A path, an address, or "-"."""
    options: ReadOptions = AS_FOUND
    """Its format and its encoding, as far as the user named them."""
    pipe: BinaryIO | None = None
    """Standard input, for "-"."""
    received: bytearray | None = None
    """What has been received from it, to be read again in another encoding."""
    article: ListedArticle | None = None
    """Of an article that a feed lists, what the feed says of it."""
    kept: Callable[[], Document] | None = None
    """Of a text that is kept in something else, what reads it there."""


def load_documents(
    request: OpenRequest, settings: Settings, progress: Progress, *, uses_process: bool = True
) -> Iterator[tuple[Document, bool]]:
    """The document as far as its text has been read, and whether that is all of it; the last one is complete.

    A long text is read and parsed by a worker process, so that no key waits for it; here if `uses_process` is False.
    Raises SourceError.
    """
    from reader.formats import parse_source
    from reader.garbage_collection import collection_paused
    from reader.sources import Limits, preview, stream

    if request.kept is not None:
        yield request.kept(), True
        return
    if uses_process and is_long_file(request):
        with suppress(SourceError):  # the whole may have text though its beginning has none
            for source, is_whole in preview(request.target, request.options):
                yield parse_source(source), is_whole
        from reader.formats.worker_process import open_in_process

        with collection_paused(freezes=True):
            document = open_in_process(request.target, request.options)
        yield document, True
        return
    limits = Limits.from_settings(settings.web)
    target, options, pipe, received, article, _ = request
    if article is not None or (is_url(target) and pipe is None):
        yield fetched_document(request, settings, limits, progress, uses_process=uses_process), True
        return
    for source, is_whole in stream(target, options, pipe=pipe, received=received, limits=limits, progress=progress):
        if source.is_beginning:
            with suppress(SourceError):
                yield parse_source(source), False
            continue
        yield parsed(source, uses_process=is_whole and uses_process), is_whole


def fetched_document(
    request: OpenRequest, settings: Settings, limits: Limits, progress: Progress, *, uses_process: bool
) -> Document:
    """The document of a page, or of an article of a feed; as it is kept if it cannot be fetched. Raises SourceError."""
    from reader.feeds.opening import open_article
    from reader.feeds.shelf import Shelf

    shelf = Shelf.from_settings(settings)
    if request.article is not None:
        return open_article(request.article, shelf, limits, progress)
    source, remark = shelf.read(request.target, limits, request.options, progress, keeps=True)
    document = parsed(source, uses_process=uses_process)
    return replace(document, remark=remark or document.remark)


def parsed(source: Source, *, uses_process: bool) -> Document:
    """The document of a source; that of a long one is parsed by a worker process. Raises SourceError."""
    from reader.formats import parse_source
    from reader.garbage_collection import collection_paused

    if source.size <= LONG:
        return parse_source(source)
    with collection_paused(freezes=True):
        return parsed_in_process(source) if uses_process else parse_source(source)


def parsed_in_process(source: Source) -> Document:
    """The document of a source, parsed by a worker process. Raises SourceError."""
    from reader.formats.worker_process import parse_in_process

    return parse_in_process(source)


def is_long_file(request: OpenRequest) -> bool:
    """Whether a request is for a file with a long text."""
    stamp = stamp_of(request.target) if request.pipe is None and request.target != "-" else None
    return stamp is not None and stamp[1] > LONG


def stamp_of(target: str) -> Stamp:
    """The stamp of a file."""
    try:
        status = Path(target).stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size
