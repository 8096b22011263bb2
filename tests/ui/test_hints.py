"""Hints: three lines on the first start only."""

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
async def test_hints_disappear_when_closed_or_followed(opened: Opened, key: str) -> None:
    async with opened(size=(80, 24), remember=True) as session:
        height = session.article.text.size.height
        await session.press("j", "k")
        assert len(hints(session)) == 3
        await session.press(key, "escape")
        assert hints(session) == []
        assert session.article.text.size.height == height + 3


async def test_a_click_on_a_hint_performs_its_action(opened: Opened) -> None:
    async with opened(size=(80, 24), remember=True) as session:
        row = next(i for i, shown in enumerate(session.rows) if "all keys" in shown)
        await session.pilot.click(offset=(session.rows[row].index("all keys"), row))
        await session.pilot.pause()
        assert session.app.screen is not session.article


@pytest.mark.parametrize(("size", "remember"), [((80, 12), True), ((80, 24), False)])
async def test_no_hints_are_shown_without_room_or_with_remember_off(
    opened: Opened, size: tuple[int, int], remember: bool
) -> None:
    async with opened(size=size, remember=remember) as session:
        assert hints(session) == []


async def test_hints_show_the_keys_from_the_settings(opened: Opened, settings: object) -> None:
    keys = {**settings.keys, "search": ("F3",), "why": ()}
    async with opened(size=(80, 24), remember=True, keys=keys) as session:
        assert "F3 words" in session.screen
        assert "why it is theirs" not in session.screen
