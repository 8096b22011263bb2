"""Searching on the screen: hits as words are typed, their number, the way back."""

import asyncio
from collections.abc import Callable, Iterator
from threading import Event

import pytest

from reader.document import Document
from reader.ui.layout.search import Query, hits
from reader.ui.layout.span_array import SpanArray
from tests.ui.conftest import Opened, Session


async def typed(session: Session, *keys: str) -> None:
    """Press keys, and wait for the search that they begin."""
    await session.press(*keys)
    await session.app.workers.wait_for_complete()
    await session.pilot.pause()


def marked(session: Session) -> list[str]:
    """The words that are marked as hits."""
    text = session.app.document.text
    return [span.of(text) for span in session.article.text.highlights["hit"]]


def current(session: Session) -> str:
    text = session.app.document.text
    return "".join(span.of(text) for span in session.article.text.highlights["current hit"])


async def test_search(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        for typing, count in (("alli", 16), ("ance,", 3), ("?", 0)):
            await typed(session, *(["/"] if typing == "alli" else []), *typing)
            assert len(marked(session)) == count
        assert "not found" in session.rows[-1]
        await typed(session, "backspace")
        assert "1/3" in session.rows[-1]
        assert "alliance," in session.words_in_view
        await session.press("enter")
        assert session.focus == "text"
        assert "1/3 alliance," in session.rows[-1]


async def test_hits_are_drawn_and_the_current_one_apart(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"alliance")
        styles = session.article.text.theme_styles
        segments = [s for line in session.app.screen._compositor.render_strips() for s in line if s.style is not None]
        hits = [s.text for s in segments if s.style.bgcolor == styles.of("hit").bgcolor and s.style.underline]
        assert hits.count("alliance") >= 2
        assert sum(s.text == "alliance" and bool(s.style.reverse) for s in segments) == 1


async def test_next_hit_and_back_after_a_search(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"alliance", "enter", "n", "n")
        assert "3/12 alliance" in session.rows[-1]
        await session.press("N")
        assert "2/12 alliance" in session.rows[-1]


async def test_a_search_goes_on_from_the_place_that_is_read(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("]")
        first = session.article.text.span_in_view.start
        await typed(session, "/", *"the")
        hit = session.article.text.highlights["current hit"][0]
        assert hit.start >= first
        assert session.article.features.cursor.index > 0


async def test_leaving_a_search_goes_back_to_where_it_began(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("j", "j")
        await typed(session, "/", *"troops")
        assert session.article.text.line > 20
        await session.press("escape")
        assert session.article.text.line == 2
        assert session.focus == "text"
        assert not marked(session)
        assert "search" in session.rows[-1]


async def test_leaving_after_a_search_takes_only_the_marks_away(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"troops", "enter")
        line = session.article.text.line
        await session.press("escape")
        assert not marked(session)
        assert not current(session)
        assert session.article.text.line == line
        assert session.article.features.cursor.results is None


async def test_capitals_count_once_one_is_typed(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"the")
        lower = len(marked(session))
        await typed(session, "ctrl+u", *"The")
        assert len(marked(session)) < lower
        assert "Aa" in session.rows[-1]


async def test_search_words(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"in")
        some = len(marked(session))
        await typed(session, "alt+w")
        assert 0 < len(marked(session)) < some
        assert "✓words" in session.rows[-1]
        await typed(session, "alt+w")
        assert len(marked(session)) == some
        assert session.article.features.searching.line.input.value == "in"


async def test_search_regex(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"tal(ks")
        assert "not found" in session.rows[-1]
        await typed(session, "alt+r")
        assert "missing )" in session.rows[-1]
        await typed(session, *"|e)")
        assert "talks" in marked(session)
        assert "✓regex" in session.rows[-1]


async def test_search_quotes(opened: Opened, seed: Document) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"alliance")
        everywhere = marked(session)
        await typed(session, "alt+q")
        kept = session.article.text.highlights["hit"]
        assert 0 < len(kept) < len(everywhere)
        quotes = session.article.reading.attribution.quotes
        assert all(any(quote.span.overlaps(hit) for quote in quotes) for hit in kept)


async def test_a_click_on_a_toggle_switches_it(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"in")
        before = len(marked(session))
        await session.pilot.click(offset=(session.rows[-1].index("words") + 1, 23))
        await session.app.workers.wait_for_complete()
        await session.pilot.pause()
        assert len(marked(session)) < before


async def test_an_empty_line_searches_the_last_words_again_and_the_arrows_bring_back_earlier_ones(
    opened: Opened,
) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"talks", "enter")
        await typed(session, "/", *"Korea", "enter")
        await typed(session, "/", "enter")
        assert set(marked(session)) == {"Korea"}
        await typed(session, "/", "up", "up")
        assert set(marked(session)) == {"talks"}
        await typed(session, "down")
        assert set(marked(session)) == {"Korea"}


async def test_words_that_are_nowhere_are_said_so_when_the_line_is_closed(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"zebra", "enter")
        assert "zebra: not found." in session.screen
        assert session.focus == "text"


async def test_a_search_that_was_typed_over_shows_nothing(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"talks")
        searching = session.article.features.searching
        old, found = searching.query, session.article.text.highlights["hit"]
        await typed(session, "ctrl+u", *"Korea")
        searching.show(old, found, "")
        assert set(marked(session)) == {"Korea"}


@pytest.fixture
def all_hits(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Event, Event]]:
    """A search that takes long to find all hits: when it looks for them, and when it may find them."""
    looked, free = Event(), Event()

    def held(text: str, query: Query, is_stale: Callable[[], bool] = lambda: False, **which: int) -> SpanArray:
        if not which:
            looked.set()
            free.wait(10)
        return hits(text, query, is_stale, **which)

    monkeypatch.setattr("reader.ui.features.searching.LONG", 0)
    monkeypatch.setattr("reader.ui.features.searching.hits", held)
    yield looked, free
    free.set()


async def test_in_a_long_text_the_first_hits_are_shown_before_all_are_found(
    opened: Opened, all_hits: tuple[Event, Event]
) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("]", "/", "k")
        looked, free = all_hits
        await asyncio.to_thread(looked.wait, 10)
        await session.pilot.pause()
        assert "/k" in session.rows[-1]
        assert "…" in session.rows[-1]
        first, walking = session.article.text.highlights["current hit"][0], session.article.features.cursor
        assert first.overlaps(session.article.text.span_in_view)
        some = len(marked(session))
        await session.press("enter", "N")
        assert session.article.text.highlights["current hit"][0] == first
        await session.press("n")
        second = session.article.text.highlights["current hit"][0]
        assert second.start > first.start
        free.set()
        await session.app.workers.wait_for_complete()
        await session.pilot.pause()
        assert session.article.text.highlights["current hit"][0] == second
        assert len(marked(session)) > some
        assert f"{walking.index + 1}/{len(marked(session))} k" in session.rows[-1]
        assert walking.index > 1


async def test_a_search_that_was_typed_over_does_not_look_for_all_hits(
    opened: Opened, all_hits: tuple[Event, Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(size=(120, 24)) as session:
        searching, (looked, _) = session.article.features.searching, all_hits
        typed_over, done, look = Event(), Event(), searching.look

        def watched(start: int) -> None:
            look(start)
            done.set()

        monkeypatch.setattr(searching, "look", watched)
        monkeypatch.setattr("reader.ui.features.searching.sleep", lambda _: typed_over.wait(10))
        await session.press("/", "k")
        while searching.begun is None:
            await session.pilot.pause()
        await session.press("backspace")
        typed_over.set()
        assert await asyncio.to_thread(done.wait, 10)
        assert not looked.is_set()
        assert not marked(session)


async def test_the_line_fits_the_smallest_screen(opened: Opened) -> None:
    async with opened(size=(40, 12)) as session:
        await typed(session, "/", *"in", "alt+w")
        assert "/in" in session.rows[-1]
        assert "✓words" in session.rows[-1]
        await session.resize(120, 12)
        assert "Alt+R" in session.rows[-1]
