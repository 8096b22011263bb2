"""The result cursor: the keys go through the latest results."""

from reader.document import Span
from reader.ui.features.feature import Feature
from reader.ui.features.result_cursor import Results
from reader.ui.layout.span_array import SpanArray
from tests.ui.conftest import Opened, Session


class Owner(Feature):
    """A feature with results."""

    is_closed = False

    def close(self) -> bool:
        self.is_closed = True
        return True


def results_of(session: Session, words: str, name: str = "") -> tuple[Results, Owner]:
    """All occurrences of the given words as results, and the feature that owns them."""
    text, spans, at = session.app.document.text, SpanArray(), -1
    while (at := text.find(words, at + 1)) >= 0:
        spans.add(at, at + len(words))
    owner = Owner(session.article)
    return Results(name or words, spans, owner), owner


def current_result(session: Session) -> Span:
    cursor = session.article.features.cursor
    assert cursor.results is not None
    return cursor.results.spans[cursor.index]


async def test_next_hit(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        results, _ = results_of(session, "alliance")
        session.article.features.cursor.set(results)
        seen = []
        for number in range(1, len(results.spans) + 2):
            await session.press("n")
            seen.append(current_result(session))
            assert current_result(session).overlaps(session.article.text.span_in_view)
            assert f"{(number - 1) % len(results.spans) + 1}/{len(results.spans)} alliance" in session.rows[-1]
        assert seen == [*(results.spans[i] for i in range(len(results.spans))), results.spans[0]]


async def test_previous_hit(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        results, _ = results_of(session, "alliance")
        session.article.features.cursor.set(results)
        await session.press("n", "n", "N")
        assert current_result(session) == results.spans[0]
        await session.press("N")
        assert current_result(session) == results.spans[len(results.spans) - 1]


async def test_results_continue_from_the_place_that_is_in_view(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        results, _ = results_of(session, "Korea")
        session.article.features.cursor.set(results)
        await session.press("n", *["space"] * 3)
        place, last = session.article.text.place, len(results.spans) - 1
        nearest = max(i for i in range(last + 1) if results.spans[i].start < place)
        assert 1 < nearest < last, "neither the next result nor the last one, to which the first one wraps"
        await session.press("N")
        assert current_result(session) == results.spans[nearest]


async def test_new_results_close_the_earlier_feature_and_take_over_the_keys(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        cursor = session.article.features.cursor
        (first, owner), (second, other) = results_of(session, "alliance"), results_of(session, "Korea")
        cursor.set(first)
        cursor.set(second)
        assert owner.is_closed
        assert not other.is_closed
        await session.press("n")
        assert current_result(session).of(session.app.document.text) == "Korea"
        cursor.clear(owner)
        assert cursor.results is second
        cursor.clear(other)
        assert cursor.results is None


async def test_without_results_a_message_says_so(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("n")
        assert "There is nothing to go through yet" in session.screen


async def test_the_current_result_is_highlighted_in_the_text(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        results, _ = results_of(session, "alliance")
        session.article.features.cursor.set(results)
        await session.press("n")
        strips = session.strips
        marked = [s.text for line in strips for s in line if s.style is not None and s.style.reverse]
        assert [words for words in marked if words.isalpha()] == ["alliance"]
