"""The list of what a feed, a list of feeds or a mailbox lists, as far as it has been fetched."""

from __future__ import annotations

from reader.document import Document
from reader.errors import SourceError
from reader.feeds.listing import ListedArticle, articles_of, feeds_of, merged
from reader.feeds.opening import read_address
from reader.feeds.refreshing import RefreshedFeed, kept_feeds, refreshed_feeds
from reader.feeds.shelf import Shelf
from reader.sources import Limits, is_url


class FeedList:
    """The articles that a document and the feeds in it list."""

    def __init__(self, document: Document, shelf: Shelf, limits: Limits) -> None:
        self.document = document
        self.shelf = shelf
        self.limits = limits
        self.feeds = feeds_of(document)
        """The addresses of the feeds that the document lists."""
        self.by_feed: dict[str, list[ListedArticle]] = {document.target: articles_of(document)}
        self.failures: dict[str, SourceError] = {}
        """Why feeds could not be fetched, by their addresses."""
        self.pending = 0
        """How many feeds have still to answer."""
        self.is_fetched = not self.feeds
        """Whether the feeds have been fetched since the document was opened."""
        self.last: ListedArticle | None = None
        """The article that was opened last."""

    @property
    def articles(self) -> list[ListedArticle]:
        """All articles, the newest first."""
        found = self.by_feed
        return merged(article for each in (self.document.target, *self.feeds) for article in found.get(each, ()))

    @property
    def has_sources(self) -> bool:
        """Whether the articles are of several feeds, so that each needs its source."""
        return bool(self.feeds)

    def load_kept(self) -> None:
        """List what the feeds had when they were last fetched."""
        for feed in kept_feeds(self.feeds, self.shelf):
            self.by_feed.setdefault(feed.address, feed.articles)

    def refresh(self) -> None:
        """Fetch all feeds, or read the document again; `articles` can be asked for meanwhile, from another thread."""
        self.failures = {}
        if self.feeds:
            self.pending, self.is_fetched = len(self.feeds), True
            for feed in refreshed_feeds(self.feeds, self.shelf, self.limits):
                self.take(feed)
            return
        target = self.document.target
        try:
            self.by_feed = {target: articles_of(read_address(target, self.shelf, self.limits))}
        except SourceError as error:
            self.failures = {target: error}

    def take(self, feed: RefreshedFeed) -> None:
        """Take in a feed that has answered or failed; a failed one keeps what it listed before."""
        self.pending -= 1
        if feed.failure is not None:
            self.failures[feed.address] = feed.failure
        if feed.articles or feed.failure is None:
            self.by_feed[feed.address] = feed.articles

    @property
    def fetches(self) -> bool:
        """Whether refreshing asks servers."""
        return bool(self.feeds) or is_url(self.document.target)
