"""The articles that a feed in XML lists, whatever its dialect, with what it says of each.

lxml reads a feed of fifty whole articles in a few milliseconds, and reads over damage. feedparser was tried: it takes
130 ms for the same feed and 280 ms to be imported, which is too much for a hundred feeds side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urljoin

from lxml import etree

from reader.formats.xhtml.parsing import IN_UTF8, NAMED_ENTITY, character_of, name_of, parse_html_page, parse_xml

MEDIA = ("http://search.yahoo.com/mrss", "http://www.itunes.com/", "http://www.google.com/schemas/play-podcasts")
"""The beginnings of the namespaces whose elements are about sounds and pictures, not about the article."""
TITLES = ("title",)
CONTENTS = ("encoded", "content", "summary", "description", "tagline", "subtitle")
"""The elements that hold an article or a summary of it, the most of it first."""
DATES = ("pubDate", "published", "date", "issued", "updated", "modified", "created")
AUTHORS = ("creator", "author", "name")
IDENTIFIERS = ("guid", "id")
XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"


class FeedItem(NamedTuple):
    """An article in a feed."""

    title: str
    """Its title, without markup, on one line; may be empty."""
    address: str
    """Its address; empty if the feed has none."""
    identifier: str
    """What tells it from others in the feed; may be empty."""
    date: str
    """When it was published, as it is written; may be empty."""
    author: str
    """Who wrote it; may be empty."""
    content: str
    """What the feed has of it, in HTML; may be empty."""
    line: int
    """The line of the source."""


class Feed(NamedTuple):
    """A feed."""

    title: str
    """Its title; may be empty."""
    items: list[FeedItem]
    """Its articles, in its order."""


def read_xml_feed(data: bytes, target: str) -> Feed | None:
    """The feed that some XML is; None if it is none. `target` is its address."""
    if not IN_UTF8.match(data[:200]):
        data = NAMED_ENTITY.sub(character_of, data)
    root = parse_xml(data)
    if root is None:
        return None
    channel = next(root.iter("{*}channel"), root)
    base = urljoin(target, root.get(XML_BASE) or address_of(channel, target) or target)
    items = [item_of(each, base) for each in root.iter("{*}item", "{*}entry")]
    return Feed(plain_words(channel, TITLES), items)


def item_of(element: etree._Element, base: str) -> FeedItem:
    """The article that an element of a feed describes. `base` is the address that relative ones are below."""
    identifier = text_of(element, IDENTIFIERS)
    address = address_of(element, base)
    guid = next((child for child in children(element, "guid")), None)
    is_address = guid is not None and (guid.get("isPermaLink") or "true").lower() == "true"
    if not address and is_address and identifier.startswith(("http://", "https://")):
        address = identifier
    return FeedItem(
        plain_words(element, TITLES),
        address,
        identifier,
        text_of(element, DATES),
        author_of(element),
        content_of(element),
        element.sourceline or 1,
    )


def children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The children of a name that are about the article itself."""
    for child in element:
        if name_of(child) == name and not str(child.tag).removeprefix("{").startswith(MEDIA):
            yield child


def text_of(element: etree._Element, names: tuple[str, ...]) -> str:
    """The text of the first child of some names that has any, on one line; empty if there is none."""
    for name in names:
        for child in children(element, name):
            words = " ".join("".join(child.itertext()).split())
            if words:
                return words
    return ""


def plain_words(element: etree._Element, names: tuple[str, ...]) -> str:
    """The same, without the markup that it may hold once more."""
    return plain_title(text_of(element, names))


def plain_title(words: str) -> str:
    """A title without the markup that it may hold."""
    if "<" in words or "&" in words:
        page = parse_html_page(words)
        words = " ".join(page.text_content().split()) if page is not None else words
    return words


def address_of(element: etree._Element, base: str) -> str:
    """The address of an article or of the site of a feed: that of its page, not of the feed; empty if there is none."""
    found = ""
    for link in children(element, "link"):
        href = link.get("href")
        address = href or (link.text or "").strip()
        if address and (href is None or link.get("rel") in (None, "alternate")):
            found = address
            break
    try:
        address = urljoin(base, found)
    except ValueError:
        return ""
    return address if found and address.lower().startswith(("http://", "https://")) else ""


def author_of(element: etree._Element) -> str:
    """Who wrote an article: RSS has "ann@example.org (Ann Lee)", Atom has the name in an element of its own."""
    names = [text_of(child, ("name",)) for child in children(element, "author")]
    if any(names):
        return ", ".join(filter(None, names))
    words = plain_words(element, AUTHORS)
    _, _, named = words.partition(" (")
    return named.removesuffix(")") if named and words.endswith(")") and "@" in words else words


def content_of(element: etree._Element) -> str:
    """What a feed has of an article, in HTML; empty if there is nothing."""
    for name in CONTENTS:
        for child in children(element, name):
            if child.get("type") == "xhtml" or len(child):
                markup = "".join(etree.tostring(each, encoding="unicode") for each in child)
            else:
                markup = child.text or ""
            if markup.strip():
                return markup
    return ""
