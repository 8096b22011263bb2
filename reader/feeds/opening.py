"""Opening an article of a feed: the whole of it from its page, or what the feed has of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.document import Document, ListedKind
from reader.errors import SourceError
from reader.feeds.listing import ListedArticle
from reader.feeds.shelf import Shelf, source_of
from reader.formats import parse_source
from reader.formats.feeds.feed import article_in
from reader.sources import Limits, Source, is_url, read
from reader.sources.files import Progress

ONLY_SUMMARY = "only what the feed has"


def open_article(article: ListedArticle, shelf: Shelf, limits: Limits, progress: Progress | None = None) -> Document:
    """The document of a listed article or message; articles of the web are kept.

    The page of an article decides, unless it has less of it than the feed has. Raises SourceError if there is neither.
    """
    if article.kind is not ListedKind.ARTICLE:
        return read_address(article.target, shelf, limits, progress)
    failure: SourceError | None = None
    page: Document | None = None
    try:
        page = read_address(article.target, shelf, limits, progress, keeps=True)
    except SourceError as error:
        failure = error
    own = in_feed(article, shelf)
    if page is not None and (own is None or words(page) >= words(own)):
        return replace(
            page,
            title=page.title or article.title,
            byline=page.byline or article.author,
            date=page.date or article.date[:10],
        )
    if own is None:
        raise failure or SourceError(f"{article.target} has no text to read.")
    return replace(own, target=article.target, remark=ONLY_SUMMARY if failure is not None else "")


def read_address(
    target: str, shelf: Shelf, limits: Limits, progress: Progress | None = None, *, keeps: bool = False
) -> Document:
    """The document of a page, or of a file or a part of it. Raises SourceError."""
    if not is_url(target):
        return parse_source(read(target))
    source, remark = shelf.read(target, limits, progress=progress, keeps=keeps)
    document = parse_source(source)
    return replace(document, remark=remark or document.remark)


def in_feed(article: ListedArticle, shelf: Shelf) -> Document | None:
    """What its feed has of an article; None if that is nothing but its title, or the feed is not there any more."""
    source: Source | None = None
    try:
        if not is_url(article.feed):
            source = read(article.feed) if Path(article.feed).exists() else None
        elif (kept := shelf.kept(article.feed)) is not None:
            source = source_of(kept)
    except SourceError:
        return None
    return article_in(source, article.target) if source is not None else None


def words(document: Document) -> int:
    """The number of words of a text."""
    return len(document.text.split())
