"""Refreshing feeds side by side: a feed that is slow or broken keeps no other waiting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from reader.errors import SourceError
from reader.feeds.listing import ListedArticle, articles_in
from reader.feeds.shelf import Shelf, ShelfPage, source_of
from reader.feeds.side_by_side import side_by_side
from reader.log import unforeseen
from reader.sources import Limits

SIDE_BY_SIDE = 50
"""How many feeds are fetched at a time; nearly all of the time is spent waiting."""


class RefreshedFeed(NamedTuple):
    """A feed that was fetched, or tried to be."""

    address: str
    """Its address."""
    articles: list[ListedArticle]
    """What it lists; if it failed, what its kept version lists."""
    failure: SourceError | None = None
    """Why it could not be fetched or read; None if it could."""


def kept_feeds(addresses: Sequence[str], shelf: Shelf) -> Iterator[RefreshedFeed]:
    """The feeds that are kept, as they were last fetched."""
    for address in addresses:
        kept = shelf.kept(address)
        if kept is not None:
            yield parsed(ShelfPage(kept, is_new=False))


def refreshed_feeds(addresses: Sequence[str], shelf: Shelf, limits: Limits) -> Iterator[RefreshedFeed]:
    """Fetch feeds and keep them; each is there as soon as its server has answered, or failed to in time."""
    pages: list[ShelfPage] = []
    try:
        for _, (feed, page) in side_by_side(addresses, partial(refreshed, shelf=shelf, limits=limits), SIDE_BY_SIDE):
            if page is not None and feed.failure is None:
                pages.append(page)
            yield feed
    finally:
        shelf.keep(pages)


def refreshed(address: str, shelf: Shelf, limits: Limits) -> tuple[RefreshedFeed, ShelfPage | None]:
    """A feed, and its page if there is one. Nothing is raised: whatever fails is told with the feed."""
    try:
        page = shelf.fetch(address, limits)
        return parsed(page), page
    except SourceError as error:
        return RefreshedFeed(address, [], error), None
    except Exception as error:  # a feed must not take others with it
        return RefreshedFeed(address, [], unforeseen(address, error)), None


def parsed(page: ShelfPage) -> RefreshedFeed:
    """What the page of a feed lists."""
    address = page.page.address
    try:
        return RefreshedFeed(address, articles_in(source_of(page.page)), page.failure)
    except SourceError as error:
        return RefreshedFeed(address, [], error)
