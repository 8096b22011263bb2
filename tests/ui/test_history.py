"""The jump history: back and forward through the places that were left by a jump."""

import pytest

import reader
from reader.ui.article.history import History, ScrollPosition
from tests.ui.conftest import Opened, Session

HERE, THERE = ScrollPosition(100, 2), ScrollPosition(900, 0)
LONG = "# Long\n\n" + "\n\n".join(f"## Part {i}\n\nParagraph {i} says a word or two." for i in range(60))


def line(session: Session) -> int:
    return session.article.text.line


async def test_back(opened: Opened) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await session.press("j", "j", "G", "g")
        seen = []
        for key in ("backspace", "alt+left", "backspace"):
            await session.press(key)
            seen.append(line(session))
        last = session.article.text.max_scroll_y
        assert seen == [last, 2, 2]


async def test_forward(opened: Opened) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await session.press("j", "j", "G", "backspace", "alt+right")
        assert line(session) == session.article.text.max_scroll_y
        await session.press("backspace")
        assert line(session) == 2


async def test_repeated_steps_are_one_jump(opened: Opened) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await session.press("j", "]", "]", "]", "]", "]", "]")
        assert line(session) > 10
        await session.press("backspace")
        assert line(session) == 1


async def test_a_new_jump_clears_the_way_forward(opened: Opened) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await session.press("G", "backspace", "j", "]", "]", "]", "]")
        here = line(session)
        await session.press("alt+right")
        assert line(session) == here


async def test_a_confirmed_search_is_one_jump(opened: Opened) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await session.press("j", "/", *"graph 55")
        await session.app.workers.wait_for_complete()
        await session.press("enter")
        assert line(session) > 100
        await session.press("backspace")
        assert line(session) == 1


async def test_without_an_earlier_place_a_message_says_so(opened: Opened) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await session.press("backspace")
        await session.app.workers.wait_for_complete()
        await session.pilot.pause()
        assert "No other article is open before this one." in session.messages


@pytest.mark.parametrize(
    ("left", "start_line", "line", "kept"),
    [(HERE, 10, 11, [HERE]), (HERE, 10, 9, [HERE]), (HERE, 10, 10, []), (None, 10, 40, [])],
    ids=["forward", "backward", "to the same line", "not announced"],
)
def test_a_jump_keeps_the_place_it_left_if_it_moved(
    left: ScrollPosition | None, start_line: int, line: int, kept: list[ScrollPosition]
) -> None:
    history = History(left=left)
    history.jumped("next_section", start_line, line)
    assert history.back == kept


@pytest.mark.parametrize(
    ("action", "start_line", "kept"),
    [("next_quote", 20, [HERE]), ("search", 20, [HERE, THERE]), ("next_quote", 21, [HERE, THERE])],
    ids=["the same action from where it ended", "another action", "the same action after scrolling"],
)
def test_repeated_jumps_by_one_action_are_one(action: str, start_line: int, kept: list[ScrollPosition]) -> None:
    history = History(left=HERE)
    history.jumped("next_quote", 10, 20)
    history.left = THERE
    history.jumped(action, start_line, 30)
    assert history.back == kept


def test_a_new_jump_drops_the_places_ahead() -> None:
    history = History(forward=[THERE], left=HERE)
    history.jumped("back", 10, 10)
    assert history.forward == [THERE]
    history.jumped("next_section", 10, 20)
    assert history.forward == []
