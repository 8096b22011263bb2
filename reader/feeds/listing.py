"""The articles of feeds in one list: the newest first, each once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from reader.document import Document, ListedKind
from reader.errors import SourceError
from reader.formats.collections.assembly import Article
from reader.formats.collections.dates import in_utc
from reader.formats.feeds.feed import listed_article, read_feed
from reader.sources import Format, Source

IN_UTC = re.compile(r"\d{4}-\d\d-\d\dT")
"""The beginning of a date that could be read."""


class ListedArticle(NamedTuple):
    """An article in the list."""

    target: str
    """What opens it."""
    kind: ListedKind
    """Whether it is elsewhere, or whole in what lists it."""
    title: str
    """Its title."""
    date: str
    """When it was published, as in `ListedText.date`."""
    author: str
    """Who wrote it; may be empty."""
    feed: str
    """The target of the feed or the mailbox that lists it."""
    source: str
    """The title of the feed."""


def articles_of(document: Document) -> list[ListedArticle]:
    """The articles or messages that a document lists itself, without those of the feeds that it lists."""
    return [
        ListedArticle(each.target, each.kind, each.title, each.date, each.author, document.target, document.title)
        for each in document.listed
        if each.kind is not ListedKind.FEED
    ]


def feeds_of(document: Document) -> list[str]:
    """The addresses of the feeds whose articles a document lists: its own, if it is a feed from the web."""
    return list(dict.fromkeys(each.target for each in document.listed if each.kind is ListedKind.FEED))


def articles_in(source: Source, title: str = "") -> list[ListedArticle]:
    """The articles that a feed lists, without what it has of them. `title` is that of the feed if it has none.

    Raises SourceError if the source is no feed, or is damaged.
    """
    if source.format is not Format.FEED:
        raise SourceError(f"{source.target} is not a feed.")
    feed = read_feed(source.data, source.target)
    if feed is None:
        raise SourceError(f"{source.target} is a damaged feed and cannot be read.")
    found: list[Article] = [listed_article(item, number, source.target) for number, item in enumerate(feed.items, 1)]
    name = feed.title or title or source.target
    return [
        ListedArticle(each.target, each.kind, each.title, in_utc(each.date), each.author, source.target, name)
        for each in found
    ]


def merged(articles: Iterable[ListedArticle]) -> list[ListedArticle]:
    """The articles of one or more feeds, each once: those with dates, the newest first, then the others."""
    each_once = {article.target: article for article in reversed(list(articles))}
    in_order = list(each_once.values())[::-1]
    dated = [each for each in in_order if IN_UTC.match(each.date)]
    others = [each for each in in_order if not IN_UTC.match(each.date)]
    return [*sorted(dated, key=lambda each: each.date, reverse=True), *others]
