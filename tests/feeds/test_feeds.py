"""Feeds from a server: refreshed side by side, kept, and their articles opened whole."""

from pathlib import Path

import pytest

import reader
from reader.document import ListedKind
from reader.errors import SourceError
from reader.feeds.feed_list import FeedList
from reader.feeds.listing import ListedArticle, articles_of, merged
from reader.feeds.opening import ONLY_SUMMARY, open_article, read_address
from reader.feeds.reading import documents_listed
from reader.feeds.refreshing import kept_feeds, refreshed_feeds
from reader.feeds.shelf import Shelf
from reader.library import Library, library_file
from reader.sources import Format, Limits, ReadOptions
from tests.feeds.server import FeedServer, Page, opml, server

__all__ = ["server"]

LIMITS = Limits(1 << 20, 0.5, 5)
MIB = 1 << 20


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "library.sqlite3", MIB)


def listed(title: str, date: str, target: str = "") -> ListedArticle:
    return ListedArticle(target or title, ListedKind.ARTICLE, title, date, "", "https://a.example/feed", "News")


def test_the_newest_articles_come_first_and_each_once() -> None:
    articles = [
        listed("Undated", "in May"),
        listed("Old", "2026-05-01T10:00:00Z"),
        listed("New", "2026-05-02T10:00:00Z"),
        listed("New again", "2026-05-02T10:00:00Z", "New"),
        listed("As new", "2026-05-02T10:00:00Z"),
        listed("Without", ""),
    ]
    assert [each.title for each in merged(articles)] == ["New", "As new", "Old", "Undated", "Without"]


def test_a_hundred_feeds_are_refreshed_side_by_side_whatever_some_of_them_do(server: FeedServer, shelf: Shelf) -> None:
    addresses = [server.add_feed(f"/{number}", f"Feed {number}", range(2)) for number in range(100)]
    for number in (10, 30, 50, 70):
        server.pages[f"/{number}"].is_silent = True
    server.pages["/11"] = Page(b"no", status=500)
    server.pages["/12"] = Page(b"<!doctype html><p>Words.</p>")
    server.pages["/13"] = Page(b"<rss><channel>", "application/rss+xml")
    del server.pages["/14"]
    found = {feed.address: feed for feed in refreshed_feeds(addresses, shelf, LIMITS)}
    assert len(found) == 100
    failed = {address.rpartition("/")[2] for address, feed in found.items() if feed.failure is not None}
    assert failed == {"10", "30", "50", "70", "11", "12", "14"}
    assert str(found[addresses[12]].failure) == f"{addresses[12]} is not a feed."
    assert sum(len(feed.articles) for feed in found.values()) == 184
    list(refreshed_feeds(addresses, shelf, LIMITS))
    assert len(server.unchanged) == 93
    kept = {feed.address.rpartition("/")[2] for feed in kept_feeds(addresses, shelf)}
    assert len(kept) == 93
    assert not kept & failed


def test_the_whole_article_is_opened_and_kept(server: FeedServer, shelf: Shelf) -> None:
    feed = read_address(server.add_feed("/feed", "News", range(2)), shelf, LIMITS)
    first = articles_of(feed)[0]
    document = open_article(first, shelf, LIMITS)
    assert (document.title, document.byline, document.date) == ("News 0", "Ann Lee", "2026-05-01")
    assert "said Bo Berg" in document.text
    assert document.remark == ""
    server.close()
    again = open_article(first, shelf, LIMITS)
    assert again.text == document.text
    assert again.remark.startswith("as kept on 2")
    assert read_address(feed.target, shelf, LIMITS).listed == feed.listed


def test_what_the_feed_has_is_opened_where_there_is_no_more(server: FeedServer, shelf: Shelf) -> None:
    feed = read_address(server.add_feed("/feed", "News", range(3), "It broke. " * 400), shelf, LIMITS)
    del server.pages["/feed/0"]
    first, second, _ = articles_of(feed)
    document = open_article(first, shelf, LIMITS)
    assert (document.remark, document.target, document.title) == (ONLY_SUMMARY, first.target, "News 0")
    assert document.text.count("It broke.") == 400
    longer = open_article(second, shelf, LIMITS)
    assert longer.text.count("It broke.") == 400
    assert longer.remark == ""


def test_an_article_that_is_nowhere_is_told(server: FeedServer, shelf: Shelf) -> None:
    feed = read_address(server.add_feed("/feed", "News", range(1), ""), shelf, LIMITS)
    server.pages.clear()
    with pytest.raises(SourceError, match="there is no such page"):
        open_article(articles_of(feed)[0], shelf, LIMITS)


@pytest.mark.parametrize(("limit", "expected"), [(0, 0), (300, 1), (MIB, 3)])
def test_the_oldest_pages_go_where_there_is_no_room(
    server: FeedServer, tmp_path: Path, limit: int, expected: int
) -> None:
    shelf = Shelf(tmp_path / "library.sqlite3", limit)
    addresses = [server.add_feed(f"/{number}", f"Feed {number}", range(number, number + 1)) for number in range(3)]
    for address in addresses:
        read_address(address, shelf, LIMITS)
    kept = [address for address in addresses if shelf.kept(address) is not None]
    assert kept == addresses[3 - expected :]


def test_a_damaged_library_keeps_nothing_and_is_left_to_others(server: FeedServer, tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite3"
    file.write_bytes(b"damaged" * 1000)
    feed = read_address(server.add_feed("/feed", "News", range(1)), Shelf(file, MIB), LIMITS)
    assert feed.title == "News"
    assert file.read_bytes() == b"damaged" * 1000


def test_the_articles_of_a_list_of_feeds_are_read_in_order(server: FeedServer, shelf: Shelf, tmp_path: Path) -> None:
    addresses = [server.add_feed("/a", "A", range(3)), server.add_feed("/b", "B", range(1, 2)), server.url("/none")]
    file = tmp_path / "my.opml"
    file.write_text(opml(addresses))
    del server.pages["/a/2"]
    found = list(documents_listed(reader.open(str(file)), shelf, LIMITS, LIMITS))
    names = [each if isinstance(each, SourceError) else (each.title, each.remark) for each in found]
    assert str(names.pop(0)) == f"{addresses[2]} cannot be read: there is no such page (status 404)."
    assert sorted(names) == [("A 0", ""), ("A 1", ""), ("A 2", ONLY_SUMMARY), ("B 1", "")]
    assert names[0] == ("A 2", ONLY_SUMMARY)


def test_a_list_keeps_what_it_had_where_a_feed_fails(server: FeedServer, shelf: Shelf, tmp_path: Path) -> None:
    addresses = [server.add_feed("/a", "A", range(2)), server.add_feed("/b", "B", range(1))]
    (tmp_path / "my.opml").write_text(opml(addresses))
    feeds = FeedList(reader.open(str(tmp_path / "my.opml")), shelf, LIMITS)
    assert (feeds.articles, feeds.is_fetched, feeds.has_sources) == ([], False, True)
    feeds.refresh()
    assert [each.title for each in feeds.articles] == ["A 1", "A 0", "B 0"]
    server.add_feed("/a", "A", range(3))
    del server.pages["/b"]
    feeds.refresh()
    assert [each.title for each in feeds.articles] == ["A 2", "A 1", "A 0", "B 0"]
    assert list(feeds.failures) == [addresses[1]]
    kept = FeedList(feeds.document, shelf, LIMITS)
    kept.load_kept()
    assert [each.title for each in kept.articles] == ["A 2", "A 1", "A 0", "B 0"]


def test_read_marks_prevail_over_what_was_read() -> None:
    now = [10.0]
    library = Library(library_file(), pytest.fail, lambda: now[0])
    library.record_visit("https://a.example/1", "One")
    assert library.shares_read(["https://a.example/1#top", "https://a.example/2"]) == {"https://a.example/1#top": 0.0}
    library.mark_read(["https://a.example/1", "https://a.example/2"], is_read=True)
    assert library.shares_read(["https://a.example/1", "https://a.example/2"]) == {
        "https://a.example/1": 1.0,
        "https://a.example/2": 1.0,
    }
    library.mark_read(["https://a.example/2"], is_read=False)
    assert library.shares_read(["https://a.example/2"]) == {"https://a.example/2": 0.0}
    library.forget_all()
    assert library.shares_read(["https://a.example/1", "https://a.example/2"]) == {}


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="/feed">', "/feed"),
        ('<link rel="Alternate home" type="application/atom+xml; charset=utf-8" href="feed">', "/feed"),
        ('<link rel="alternate" type="text/html" href="/feed">', "/"),
        ('<link rel="stylesheet" type="application/rss+xml" href="/feed">', "/"),
        ('<link rel="alternate" type="application/rss+xml" href="http://[">', "/"),
        ('<link rel="alternate" type="application/rss+xml" href="/">', "/"),
    ],
)
def test_the_feed_that_a_page_names_is_read_if_a_feed_is_asked_for(
    server: FeedServer, shelf: Shelf, link: str, found: str
) -> None:
    server.add_feed("/feed", "News", range(1))
    server.pages["/"] = Page(f"<!doctype html><head>{link}</head><p>Home".encode())
    source, _ = shelf.read(server.url("/"), LIMITS, ReadOptions(Format.FEED))
    assert source.target == server.url(found)
