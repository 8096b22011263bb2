"""The list of articles of a feed, a list of feeds or a mailbox."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

import reader
from reader.library import library_file
from reader.ui.dialogs.article_list import ArticleList
from reader.ui.dialogs.article_row import shown_date
from reader.ui.session.opening import OpenRequest
from tests.feeds.server import FeedServer, opml, server
from tests.ui.conftest import Opened, Session

__all__ = ["server"]


def titles(session: Session) -> list[str]:
    assert isinstance(session.app.screen, ArticleList)
    return [each.title for each in session.app.screen.listed]


async def test_list_articles(opened: Opened, server: FeedServer) -> None:
    address = server.add_feed("/feed", "News", range(4))
    async with opened(None, requests=[OpenRequest(address)], size=(100, 30), remember=True) as session:
        await session.until(lambda: isinstance(session.app.screen, ArticleList) and bool(session.app.screen.listed))
        assert titles(session) == ["News 3", "News 2", "News 1", "News 0"]
        assert "       04 May    News 3" in session.screen
        await session.press("n", "e", "w", "s", "2")
        await session.until(lambda: titles(session) == ["News 2"])
        await session.press("enter")
        await session.until(lambda: "said Bo Berg" in session.screen)
        await session.settled()
        await session.press("backspace")
        await session.until(lambda: isinstance(session.app.screen, ArticleList) and bool(session.app.screen.listed))
        await session.settled()
        assert session.app.screen.highlighted.title == "News 2"
        assert "    ✓  03 May    News 2" in session.screen
        await session.press("ctrl+t")
        await session.settled()
        assert "       03 May    News 2" in session.screen
        assert session.app.screen.highlighted.title == "News 1"
        server.add_feed("/feed", "News", range(5))
        await session.press("ctrl+r")
        await session.until(lambda: len(titles(session)) == 5)
        await session.press("escape")
        assert "The wall broke." in session.screen
        await session.press("F")
        await session.until(lambda: isinstance(session.app.screen, ArticleList))
        server.close()
        await session.press("enter")
        await session.until(lambda: "as kept on" in session.screen or "only what the feed has" in session.screen)


async def test_a_list_of_feeds_shows_what_is_kept_and_then_what_is_new(
    opened: Opened, server: FeedServer, tmp_path: Path
) -> None:
    addresses = [server.add_feed("/a", "A", range(2)), server.add_feed("/b", "B", range(1)), server.url("/none")]
    file = tmp_path / "my.opml"
    file.write_text(opml(addresses))
    async with opened(reader.open(str(file)), size=(80, 24), remember=True) as session:
        await session.until(lambda: isinstance(session.app.screen, ArticleList) and len(titles(session)) == 3)
        await session.until(lambda: bool(session.notifications))
        assert session.notifications == [f"{addresses[2]} cannot be read: there is no such page (status 404)."]
        assert "02 May    A                   A 1" in session.screen
    server.close()
    async with opened(reader.open(str(file)), size=(80, 24), remember=True) as session:
        await session.until(lambda: isinstance(session.app.screen, ArticleList) and len(titles(session)) == 3)
        await session.settled()
        assert len(titles(session)) == 3
        assert len(session.notifications) == 1


async def test_a_mailbox_is_a_list_of_messages(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "inbox.mbox"
    file.write_bytes((Path(__file__).resolve().parents[1] / "samples" / "mbox.mbox").read_bytes())
    async with opened(reader.open(str(file)), size=(80, 24)) as session:
        await session.until(lambda: isinstance(session.app.screen, ArticleList) and titles(session) == ["The Wall"])
        await session.press("enter")
        await session.until(lambda: "2/2" in session.rows[0])
        assert session.app.document.target == f"{file}#item=1"
        assert "said Ann Lee" in session.screen
        await session.press("F")
        assert session.notifications[-1].startswith("This text lists no articles.")


async def test_nothing_is_kept_where_nothing_is_remembered(opened: Opened, server: FeedServer) -> None:
    address = server.add_feed("/feed", "News", range(1))
    async with opened(None, requests=[OpenRequest(address)], size=(80, 24)) as session:
        await session.until(lambda: isinstance(session.app.screen, ArticleList) and bool(titles(session)))
        await session.press("enter")
        await session.until(lambda: "said Bo Berg" in session.screen)
    assert not library_file().exists()


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2026-05-04T07:12:00Z", "07:12"),
        ("2026-05-03T07:12:00Z", "03 May"),
        ("2025-05-03T07:12:00Z", "May 2025"),
        ("in May", "in May"),
    ],
)
def test_dates_take_few_cells(date: str, expected: str) -> None:
    assert shown_date(date, datetime(2026, 5, 4, 12, 0, tzinfo=UTC)) == expected
