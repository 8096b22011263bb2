"""Walking: the keys go through what was chosen last."""

from reader.document import Span
from reader.ui.article.feature import Task
from reader.ui.features.walking import Walk, Walking
from reader.ui.layout.span_array import SpanArray
from tests.ui.conftest import Opened, Session


class Owner(Task):
    """A task that begins walks."""

    is_closed = False

    def close(self) -> bool:
        self.is_closed = True
        return True


def over(session: Session, words: str, name: str = "") -> tuple[Walk, Owner]:
    """A walk over all places of some words."""
    text, spans, at = session.app.document.text, SpanArray(), -1
    while (at := text.find(words, at + 1)) >= 0:
        spans.add(at, at + len(words))
    owner = Owner(session.article)
    return Walk(name or words, spans, owner), owner


def here(session: Session) -> Span:
    walking = session.article.task_of(Walking)
    assert walking.walk is not None
    return walking.walk.spans[walking.index]


async def test_next_hit(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        walk, _ = over(session, "alliance")
        session.article.task_of(Walking).begin(walk)
        seen = []
        for number in range(1, len(walk.spans) + 2):
            await session.press("n")
            seen.append(here(session))
            assert here(session).overlaps(session.article.text.span_in_view)
            assert f"{(number - 1) % len(walk.spans) + 1}/{len(walk.spans)} alliance" in session.rows[-1]
        assert seen == [*(walk.spans[i] for i in range(len(walk.spans))), walk.spans[0]]


async def test_previous_hit(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        walk, _ = over(session, "alliance")
        session.article.task_of(Walking).begin(walk)
        await session.press("n", "n", "N")
        assert here(session) == walk.spans[0]
        await session.press("N")
        assert here(session) == walk.spans[len(walk.spans) - 1]


async def test_a_walk_goes_on_from_the_place_that_was_scrolled_to(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        walk, _ = over(session, "Korea")
        session.article.task_of(Walking).begin(walk)
        await session.press("n", *["space"] * 3)
        place, last = session.article.text.place, len(walk.spans) - 1
        nearest = max(i for i in range(last + 1) if walk.spans[i].start < place)
        assert 1 < nearest < last, "neither the next hit, nor the last one, which the one before the first is, too"
        await session.press("N")
        assert here(session) == walk.spans[nearest]


async def test_another_walk_closes_the_one_before_and_takes_its_keys(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        walking = session.article.task_of(Walking)
        (first, owner), (second, other) = over(session, "alliance"), over(session, "Korea")
        walking.begin(first)
        walking.begin(second)
        assert owner.is_closed
        assert not other.is_closed
        await session.press("n")
        assert here(session).of(session.app.document.text) == "Korea"
        walking.end(owner)
        assert walking.walk is second
        walking.end(other)
        assert walking.walk is None


async def test_where_there_is_nothing_to_go_through_it_says_so(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("n")
        assert "Nothing to go through yet" in session.screen


async def test_the_current_span_is_marked_in_the_text(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        walk, _ = over(session, "alliance")
        session.article.task_of(Walking).begin(walk)
        await session.press("n")
        strips = session.app.screen._compositor.render_strips()
        marked = [s.text for line in strips for s in line if s.style is not None and s.style.reverse]
        assert [words for words in marked if words.isalpha()] == ["alliance"]
