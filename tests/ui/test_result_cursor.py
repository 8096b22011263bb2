"""The keys go through the results of what was chosen last."""

from reader.document import Span
from reader.ui.features.feature import Feature
from reader.ui.features.result_cursor import Results
from reader.ui.layout.span_array import SpanArray
from tests.ui.conftest import Opened, Session


class Owner(Feature):
    """A feature that has results."""

    is_closed = False

    def close(self) -> bool:
        self.is_closed = True
        return True


def over(session: Session, words: str, name: str = "") -> tuple[Results, Owner]:
    """All places of some words as results, and the feature they belong to."""
    text, spans, at = session.app.document.text, SpanArray(), -1
    while (at := text.find(words, at + 1)) >= 0:
        spans.add(at, at + len(words))
    owner = Owner(session.article)
    return Results(name or words, spans, owner), owner


def here(session: Session) -> Span:
    cursor = session.article.features.cursor
    assert cursor.results is not None
    return cursor.results.spans[cursor.index]


async def test_next_hit(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        results, _ = over(session, "alliance")
        session.article.features.cursor.set(results)
        seen = []
        for number in range(1, len(results.spans) + 2):
            await session.press("n")
            seen.append(here(session))
            assert here(session).overlaps(session.article.text.span_in_view)
            assert f"{(number - 1) % len(results.spans) + 1}/{len(results.spans)} alliance" in session.rows[-1]
        assert seen == [*(results.spans[i] for i in range(len(results.spans))), results.spans[0]]


async def test_previous_hit(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        results, _ = over(session, "alliance")
        session.article.features.cursor.set(results)
        await session.press("n", "n", "N")
        assert here(session) == results.spans[0]
        await session.press("N")
        assert here(session) == results.spans[len(results.spans) - 1]


async def test_results_continue_from_the_place_that_was_scrolled_to(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        results, _ = over(session, "Korea")
        session.article.features.cursor.set(results)
        await session.press("n", *["space"] * 3)
        place, last = session.article.text.place, len(results.spans) - 1
        nearest = max(i for i in range(last + 1) if results.spans[i].start < place)
        assert 1 < nearest < last, "neither the next hit, nor the last one, which the one before the first is, too"
        await session.press("N")
        assert here(session) == results.spans[nearest]


async def test_other_results_close_the_feature_of_the_earlier_ones_and_take_their_keys(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        cursor = session.article.features.cursor
        (first, owner), (second, other) = over(session, "alliance"), over(session, "Korea")
        cursor.set(first)
        cursor.set(second)
        assert owner.is_closed
        assert not other.is_closed
        await session.press("n")
        assert here(session).of(session.app.document.text) == "Korea"
        cursor.clear(owner)
        assert cursor.results is second
        cursor.clear(other)
        assert cursor.results is None


async def test_where_there_is_nothing_to_go_through_it_says_so(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("n")
        assert "There is nothing to go through yet" in session.screen


async def test_the_current_span_is_marked_in_the_text(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        results, _ = over(session, "alliance")
        session.article.features.cursor.set(results)
        await session.press("n")
        strips = session.app.screen._compositor.render_strips()
        marked = [s.text for line in strips for s in line if s.style is not None and s.style.reverse]
        assert [words for words in marked if words.isalpha()] == ["alliance"]
