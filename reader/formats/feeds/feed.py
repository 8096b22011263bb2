"""A feed as a text: its articles as sections, with what the feed has of each."""

from __future__ import annotations

from codecs import BOM_UTF8

from reader.document import Document, ListedKind
from reader.document.listed import part_target
from reader.errors import SourceError
from reader.formats.collections.assembly import Article, assembled
from reader.formats.collections.parts import part_of
from reader.formats.feeds.items import Feed, FeedItem, read_xml_feed
from reader.formats.feeds.json_feed import read_json_feed
from reader.formats.outline import build_document
from reader.formats.parsed import ParsedText
from reader.formats.xhtml.document import parse_pages
from reader.formats.xhtml.parsing import parse_html_page
from reader.sources import Format, Source

NOTHING = ParsedText("", ())
UNTITLED_LENGTH = 60
"""The length of the first words of an article that serve as its title if it has none, in code points."""


def parse_feed(source: Source) -> ParsedText:
    """The articles of a feed as sections. Raises SourceError if it is damaged or lists nothing."""
    name = source.target or "The feed"
    feed = read_feed(source.data, source.target)
    if feed is None:
        raise SourceError(f"{name} is a damaged feed and cannot be read.")
    articles = (
        listed_article(item, number, source.target, words_of(item)) for number, item in enumerate(feed.items, start=1)
    )
    parsed = assembled(articles, title=feed.title)
    if not parsed.listed:
        raise SourceError(f"{name} is a feed that lists no articles at the moment.")
    return parsed


def read_feed(data: bytes, target: str) -> Feed | None:
    """The feed that some data are, in XML or JSON; None if they are none. `target` is its address."""
    is_json = data[:64].removeprefix(BOM_UTF8).lstrip().startswith(b"{")
    return read_json_feed(data, target) if is_json else read_xml_feed(data, target)


def listed_article(item: FeedItem, number: int, target: str, words: ParsedText = NOTHING) -> Article:
    """An article of a feed, the one of this number, with its words. `target` is that of the feed."""
    return Article(
        item.title or first_words(item, words) or item.address or f"Article {number}",
        words,
        item.line,
        date=item.date,
        author=item.author,
        target=item.address or part_target(target, item.identifier or str(number)),
        kind=ListedKind.ARTICLE if item.address else ListedKind.MESSAGE,
    )


def words_of(item: FeedItem) -> ParsedText:
    """What a feed has of an article, as text and blocks."""
    page = parse_html_page(item.content) if item.content else None
    return parse_pages({"": page}) if page is not None else NOTHING


def first_words(item: FeedItem, words: ParsedText) -> str:
    """The first words of an article, which serve as its title if it has none."""
    text = words.text or words_of(item).text
    first = " ".join(text[: 4 * UNTITLED_LENGTH].split())
    return first if len(first) <= UNTITLED_LENGTH else first[:UNTITLED_LENGTH].rsplit(" ", 1)[0] + " …"


def article_in(source: Source, target: str) -> Document | None:
    """What a feed has of the article with this target; None if that is nothing, or it lists no such article."""
    feed = read_feed(source.data, source.target) if source.format is Format.FEED else None
    for item in feed.items if feed is not None else ():
        if item.address == target:
            words = words_of(item)
            document = build_document(assembled([listed_article(item, 1, source.target, words)]))
            return part_of(document, document.listed[0]) if words.text else None
    return None
