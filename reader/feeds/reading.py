"""The articles that a feed lists, as documents, one after another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from reader.document import Document
from reader.errors import SourceError
from reader.feeds.listing import ListedArticle, articles_of, feeds_of, merged
from reader.feeds.opening import open_article
from reader.feeds.refreshing import refreshed_feeds
from reader.feeds.shelf import Shelf
from reader.feeds.side_by_side import side_by_side
from reader.log import unforeseen
from reader.sources import Limits

SIDE_BY_SIDE = 6
"""How many articles are fetched at a time; more would be a burden to a server."""
AT_ONCE = 30
"""How many articles are held at a time."""


def documents_listed(
    document: Document, shelf: Shelf, limits: Limits, feed_limits: Limits
) -> Iterator[Document | SourceError]:
    """The whole articles that a feed or a list of feeds lists, in order, or why one cannot be read."""
    addresses = feeds_of(document)
    found = sorted(refreshed_feeds(addresses, shelf, feed_limits), key=lambda feed: addresses.index(feed.address))
    yield from (feed.failure for feed in found if feed.failure is not None and not feed.articles)
    own = articles_of(document)
    articles = merged(chain(own, *(feed.articles for feed in found))) if found else own

    def opened(article: ListedArticle) -> Document | SourceError:
        try:
            return open_article(article, shelf, limits)
        except SourceError as error:
            return error
        except Exception as error:  # an article must not take others with it
            return unforeseen(article.target, error)

    for start in range(0, len(articles), AT_ONCE):
        some = articles[start : start + AT_ONCE]
        results = dict(side_by_side(some, opened, SIDE_BY_SIDE))
        yield from (results[number] for number in range(len(some)))
