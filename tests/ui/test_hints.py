"""Hints: three lines at the very first start, and never again."""

import pytest

from reader.ui.widgets.hints import HINTS
from tests.ui.conftest import Opened, Session

WORDS = [word for word, _ in HINTS]


def hints(session: Session) -> list[str]:
    return [row for row in session.rows[-4:-1] if row.split()[:1] in [[word] for word in WORDS]]


async def test_the_first_start_shows_three_lines_of_hints_and_the_second_none(opened: Opened) -> None:
    async with opened(size=(80, 24), remember=True) as session:
        assert len(hints(session)) == 3
        assert "V only this one" in session.screen
    async with opened(size=(80, 24), remember=True) as session:
        assert hints(session) == []


@pytest.mark.parametrize("key", ["escape", "]", "?", "/", "ctrl+f"])
async def test_hints_go_when_they_are_closed_or_followed(opened: Opened, key: str) -> None:
    async with opened(size=(80, 24), remember=True) as session:
        height = session.article.text.size.height
        await session.press("j", "k")
        assert len(hints(session)) == 3
        await session.press(key, "escape")
        assert hints(session) == []
        assert session.article.text.size.height == height + 3


async def test_a_click_on_a_hint_does_what_it_says(opened: Opened) -> None:
    async with opened(size=(80, 24), remember=True) as session:
        row = next(i for i, shown in enumerate(session.rows) if "all keys" in shown)
        await session.pilot.click(offset=(session.rows[row].index("all keys"), row))
        await session.pilot.pause()
        assert session.app.screen is not session.article


@pytest.mark.parametrize(("size", "remember"), [((80, 12), True), ((80, 24), False)])
async def test_there_are_no_hints_without_room_or_where_nothing_is_remembered(
    opened: Opened, size: tuple[int, int], remember: bool
) -> None:
    async with opened(size=size, remember=remember) as session:
        assert hints(session) == []


async def test_keys_of_ones_own_are_shown(opened: Opened, settings: object) -> None:
    keys = {**settings.keys, "search": ("F3",), "why": ()}
    async with opened(size=(80, 24), remember=True, keys=keys) as session:
        assert "F3 words" in session.screen
        assert "why it is theirs" not in session.screen
