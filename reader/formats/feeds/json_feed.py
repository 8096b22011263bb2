"""Feeds in JSON (JSON Feed 1.0 and 1.1)."""

from __future__ import annotations

import json
from html import escape
from urllib.parse import urljoin

from reader.formats.feeds.items import Feed, FeedItem, plain_title
from reader.sources import is_url


def read_json_feed(data: bytes, target: str) -> Feed | None:
    """The feed that some JSON is; None if it is none. `target` is its address, below which relative ones are."""
    try:
        feed = json.loads(data.decode("utf-8-sig", errors="replace"))
    except (ValueError, RecursionError):
        return None
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        return None
    base = address(feed, ("home_page_url", "feed_url"), target) or target
    author = authors(feed)
    found = [item_of(item, base, author) for item in items if isinstance(item, dict)]
    return Feed(words(feed, "title"), found)


def item_of(item: dict[str, object], base: str, author: str) -> FeedItem:
    """The article that an object describes. `author` is that of the feed."""
    identifier = words(item, "id") or (str(item["id"]) if isinstance(item.get("id"), int) else "")
    own = address(item, ("url", "external_url"), base) or (identifier if is_url(identifier) else "")
    text = words(item, "content_text", is_one_line=False)
    markup = words(item, "content_html", is_one_line=False) or as_paragraphs(text) or escape(words(item, "summary"))
    date = words(item, "date_published") or words(item, "date_modified")
    return FeedItem(plain_title(words(item, "title")), own, identifier, date, authors(item) or author, markup, 1)


def words(item: dict[str, object], name: str, *, is_one_line: bool = True) -> str:
    """The text of a field; empty if it has none."""
    value = item.get(name)
    if not isinstance(value, str):
        return ""
    return " ".join(value.split()) if is_one_line else value


def address(item: dict[str, object], names: tuple[str, ...], base: str) -> str:
    """The first address in some fields; empty if there is none."""
    for name in names:
        written = words(item, name)
        try:
            found = urljoin(base, written) if written else ""
        except ValueError:
            continue
        if is_url(found):
            return found
    return ""


def authors(item: dict[str, object]) -> str:
    """Who wrote an article or a feed: a list of authors, or one as in version 1.0."""
    listed = item.get("authors")
    several = listed if isinstance(listed, list) else [item.get("author")]
    return ", ".join(filter(None, (words(each, "name") for each in several if isinstance(each, dict))))


def as_paragraphs(text: str) -> str:
    """A text as HTML."""
    return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n") if part.strip())
