"""The shelf: pages from the web, or where that fails as they were kept."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reader.errors import LibraryError, SourceError
from reader.library import Library, library_file
from reader.library.kept_pages import KeptPage
from reader.sources import AS_FOUND, Format, Limits, ReadOptions, Source
from reader.sources.files import Progress
from reader.sources.reading import decode_source
from reader.sources.web import NO_VALIDATORS, Validators, fetch

if TYPE_CHECKING:
    from reader.config import Settings

T = TypeVar("T")

LISTS = frozenset({Format.FEED, Format.OPML})
"""The formats whose pages are kept whenever they are fetched."""


class ShelfPage(NamedTuple):
    """A page, and how it was got."""

    page: KeptPage
    """Its body, and what the server said of it."""
    is_new: bool
    """Whether the server sent it now."""
    failure: SourceError | None = None
    """Why the server could not be asked, so that this is the kept version; None if it could."""


class Shelf:
    """Fetches pages, and keeps them in the library within a limit.

    A library that cannot be used is as an empty one; its other users warn of that, and mend it.
    """

    def __init__(self, file: Path | None, limit: int) -> None:
        """`file` is that of the library, None where nothing is kept; `limit` is the most that is kept, in bytes."""
        self.file = file if limit else None
        self.limit = limit

    @classmethod
    def from_settings(cls, settings: Settings) -> Shelf:
        """The shelf that the settings give."""
        return cls(library_file() if settings.remember else None, settings.feeds.keep << 20)

    def ask(self, question: Callable[[Library], T], otherwise: T) -> T:
        """The answer of the library; `otherwise` where it can give none."""
        if self.file is None:
            return otherwise
        try:
            return question(Library(self.file, ignore, repairs=False))
        except LibraryError:
            return otherwise

    def kept(self, url: str) -> KeptPage | None:
        """The kept version of a page; None if there is none."""
        nothing: KeptPage | None = None
        return self.ask(lambda library: library.kept_page(url), nothing)

    def fetch(self, url: str, limits: Limits, progress: Progress | None = None) -> ShelfPage:
        """A page: as the server has it, or where it cannot be asked as it was kept. Raises SourceError without both."""
        kept = self.kept(url)
        known = Validators(kept.etag, kept.modified) if kept is not None else NO_VALIDATORS
        try:
            page = fetch(url, limits, progress, known)
        except SourceError as error:
            if kept is None:
                raise
            return ShelfPage(kept, is_new=False, failure=error)
        if page.is_unchanged and kept is not None:
            return ShelfPage(kept, is_new=False)
        etag, modified = page.validators
        fetched = KeptPage(url, page.data, page.media_type, page.charset, etag, modified, time.time())
        return ShelfPage(fetched, is_new=True)

    def keep(self, pages: Iterable[ShelfPage]) -> None:
        """Keep pages that were fetched."""
        listed = list(pages)
        new = [each.page for each in listed if each.is_new]
        unchanged = [each.page.address for each in listed if not each.is_new and each.failure is None]
        if new or unchanged:
            self.ask(lambda library: library.keep_pages(new, unchanged, self.limit), None)

    def read(
        self,
        url: str,
        limits: Limits,
        options: ReadOptions = AS_FOUND,
        progress: Progress | None = None,
        *,
        keeps: bool = False,
    ) -> tuple[Source, str]:
        """The source of a page, and a remark if it is a kept version; feeds are kept, and others if it `keeps` them.

        If a feed is asked for, a page that names one leads to it. Raises SourceError.
        """
        got = self.fetch(url, limits, progress)
        source = source_of(got.page, options)
        if options.format is Format.FEED:
            from reader.formats.feeds.named import named_feed

            if address := named_feed(source):
                return self.read(address, limits, AS_FOUND, progress)
        if keeps or source.format in LISTS:
            self.keep([got])
        return source, kept_remark(got.page) if got.failure is not None else ""


def source_of(page: KeptPage, options: ReadOptions = AS_FOUND) -> Source:
    """The source of a page. Raises SourceError if it is no text."""
    return decode_source(page.data, page.address, options, page.charset, page.media_type)


def kept_remark(page: KeptPage) -> str:
    """The remark about a kept version: when it was fetched."""
    return f"as kept on {time.strftime('%Y-%m-%d', time.localtime(page.fetched))}"


def ignore(_message: str) -> None:
    """Leave a warning to those who show it."""
