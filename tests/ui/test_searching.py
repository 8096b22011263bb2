"""Searching on the screen: hits while typing, their number, and the way back."""

import asyncio
from collections.abc import Callable, Iterator
from threading import Event

import pytest

from reader.document import Document
from reader.ui.layout.search import Query, hits
from reader.ui.layout.span_array import SpanArray
from tests.ui.conftest import Opened, Session


async def typed(session: Session, *keys: str) -> None:
    """Press keys and wait for the search that they start."""
    await session.press(*keys)
    await session.app.workers.wait_for_complete()
    await session.pilot.pause()


def highlighted(session: Session) -> list[str]:
    """The words that are highlighted as hits."""
    text = session.app.document.text
    return [span.of(text) for span in session.article.text.highlights["hit"]]


def current(session: Session) -> str:
    text = session.app.document.text
    return "".join(span.of(text) for span in session.article.text.highlights["current hit"])


async def test_search(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        for typing, count in (("alli", 16), ("ance,", 3), ("?", 0)):
            await typed(session, *(["/"] if typing == "alli" else []), *typing)
            assert len(highlighted(session)) == count
        assert "not found" in session.rows[-1]
        await typed(session, "backspace")
        assert "1/3" in session.rows[-1]
        assert "alliance," in session.words_in_view
        await session.press("enter")
        assert session.focus == "text"
        assert "1/3 alliance," in session.rows[-1]


async def test_hits_are_highlighted_and_the_current_one_differently(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"alliance")
        styles = session.article.text.theme_styles
        segments = [s for line in session.strips for s in line if s.style is not None]
        hits = [s.text for s in segments if s.style.bgcolor == styles.of("hit").bgcolor and s.style.underline]
        assert hits.count("alliance") >= 2
        assert sum(s.text == "alliance" and bool(s.style.reverse) for s in segments) == 1


async def test_next_hit_and_back_after_a_search(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"alliance", "enter", "n", "n")
        assert "3/12 alliance" in session.rows[-1]
        await session.press("N")
        assert "2/12 alliance" in session.rows[-1]


async def test_a_search_starts_at_the_place_that_is_read(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("]")
        first = session.article.text.span_in_view.start
        await typed(session, "/", *"the")
        hit = session.article.text.highlights["current hit"][0]
        assert hit.start >= first
        assert session.article.features.cursor.index > 0


async def test_cancelling_a_search_returns_to_where_it_started(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("j", "j")
        await typed(session, "/", *"troops")
        assert session.article.text.line > 20
        await session.press("escape")
        assert session.article.text.line == 2
        assert session.focus == "text"
        assert not highlighted(session)
        assert "search" in session.rows[-1]


async def test_escape_after_a_search_removes_only_the_highlights(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"troops", "enter")
        line = session.article.text.line
        await session.press("escape")
        assert not highlighted(session)
        assert not current(session)
        assert session.article.text.line == line
        assert session.article.features.cursor.results is None


async def test_a_capital_letter_makes_the_search_case_sensitive(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"the")
        lower = len(highlighted(session))
        await typed(session, "ctrl+u", *"The")
        assert len(highlighted(session)) < lower
        assert "Aa" in session.rows[-1]


async def test_search_words(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"in")
        some = len(highlighted(session))
        await typed(session, "alt+w")
        assert 0 < len(highlighted(session)) < some
        assert "✓words" in session.rows[-1]
        await typed(session, "alt+w")
        assert len(highlighted(session)) == some
        assert session.article.features.searching.line.input.value == "in"


async def test_search_regex(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"tal(ks")
        assert "not found" in session.rows[-1]
        await typed(session, "alt+r")
        assert "missing )" in session.rows[-1]
        await typed(session, *"|e)")
        assert "talks" in highlighted(session)
        assert "✓regex" in session.rows[-1]


async def test_search_quotes(opened: Opened, seed: Document) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"alliance")
        everywhere = highlighted(session)
        await typed(session, "alt+q")
        kept = session.article.text.highlights["hit"]
        assert 0 < len(kept) < len(everywhere)
        quotes = session.article.reading.attribution.quotes
        assert all(any(quote.span.overlaps(hit) for quote in quotes) for hit in kept)


async def test_a_click_on_a_toggle_switches_it(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"in")
        before = len(highlighted(session))
        await session.pilot.click(offset=(session.rows[-1].index("words") + 1, 23))
        await session.app.workers.wait_for_complete()
        await session.pilot.pause()
        assert len(highlighted(session)) < before


async def test_an_empty_query_repeats_the_last_one_and_the_arrow_keys_recall_earlier_ones(
    opened: Opened,
) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"talks", "enter")
        await typed(session, "/", *"Korea", "enter")
        await typed(session, "/", "enter")
        assert set(highlighted(session)) == {"Korea"}
        await typed(session, "/", "up", "up")
        assert set(highlighted(session)) == {"talks"}
        await typed(session, "down")
        assert set(highlighted(session)) == {"Korea"}


async def test_a_search_without_hits_is_reported_when_it_is_confirmed(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"zebra", "enter")
        assert "zebra: not found." in session.screen
        assert session.focus == "text"


async def test_results_of_an_outdated_query_are_not_shown(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await typed(session, "/", *"talks")
        searching = session.article.features.searching
        old, found = searching.query, session.article.text.highlights["hit"]
        await typed(session, "ctrl+u", *"Korea")
        searching.show(old, found, "")
        assert set(highlighted(session)) == {"Korea"}


@pytest.fixture
def all_hits(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Event, Event]]:
    """A slow search for all hits, as two events: it has started, and it may go on."""
    started, may_go_on = Event(), Event()

    def held(text: str, query: Query, is_stale: Callable[[], bool] = lambda: False, **which: int) -> SpanArray:
        if not which:
            started.set()
            may_go_on.wait(10)
        return hits(text, query, is_stale, **which)

    monkeypatch.setattr("reader.ui.features.searching.LONG", 0)
    monkeypatch.setattr("reader.ui.features.searching.hits", held)
    yield started, may_go_on
    may_go_on.set()


async def test_in_a_long_text_the_first_hits_are_shown_before_all_are_found(
    opened: Opened, all_hits: tuple[Event, Event]
) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("]", "/", "k")
        started, may_go_on = all_hits
        await asyncio.to_thread(started.wait, 10)
        await session.pilot.pause()
        assert "/k" in session.rows[-1]
        assert "…" in session.rows[-1]
        first, cursor = session.article.text.highlights["current hit"][0], session.article.features.cursor
        assert first.overlaps(session.article.text.span_in_view)
        some = len(highlighted(session))
        await session.press("enter", "N")
        assert session.article.text.highlights["current hit"][0] == first
        await session.press("n")
        second = session.article.text.highlights["current hit"][0]
        assert second.start > first.start
        may_go_on.set()
        await session.app.workers.wait_for_complete()
        await session.pilot.pause()
        assert session.article.text.highlights["current hit"][0] == second
        assert len(highlighted(session)) > some
        assert f"{cursor.index + 1}/{len(highlighted(session))} k" in session.rows[-1]
        assert cursor.index > 1


async def test_an_outdated_query_does_not_search_for_all_hits(
    opened: Opened, all_hits: tuple[Event, Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(size=(120, 24)) as session:
        searching, (started, _) = session.article.features.searching, all_hits
        is_outdated, done, look = Event(), Event(), searching.look

        def watched(start: int) -> None:
            look(start)
            done.set()

        monkeypatch.setattr(searching, "look", watched)
        monkeypatch.setattr("reader.ui.features.searching.sleep", lambda _: is_outdated.wait(10))
        await session.press("/", "k")
        while searching.begun is None:
            await session.pilot.pause()
        await session.press("backspace")
        is_outdated.set()
        assert await asyncio.to_thread(done.wait, 10)
        assert not started.is_set()
        assert not highlighted(session)


async def test_the_search_line_fits_the_smallest_screen(opened: Opened) -> None:
    async with opened(size=(40, 12)) as session:
        await typed(session, "/", *"in", "alt+w")
        assert "/in" in session.rows[-1]
        assert "✓words" in session.rows[-1]
        await session.resize(120, 12)
        assert "Alt+R" in session.rows[-1]
