"""Dialogs over dialogs, dialogs that are asked for early, and what comes before one is drawn or after it has gone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

from textual.command import Hit, Hits, Provider
from textual.events import Click, Key

import reader
from reader.ui.dialogs.dialog import Dialog
from reader.ui.dialogs.loading_screen import LoadingScreen
from reader.ui.dialogs.palette import Palette
from reader.ui.session.performer import Performer
from reader.ui.session.presenter import Presenter
from tests.ui.conftest import Opened


class Late(Provider):
    """Finds nothing until the list for it has gone."""

    is_asked, is_gone = asyncio.Event(), asyncio.Event()

    async def search(self, query: str) -> Hits:
        self.is_asked.set()
        await self.is_gone.wait()
        yield Hit(1.0, "found", lambda: None)


async def test_a_dialog_closes_itself_and_no_other_and_the_palette_can_be_clicked_at_any_time(opened: Opened) -> None:
    async with opened(reader.parse("Words."), size=(80, 24)) as session:
        below, above = Dialog[None](), Dialog[None]()
        await session.app.push_screen(below)
        await session.app.push_screen(above)
        below.dismiss()
        assert session.app.screen is above
        above.dismiss()
        await session.pilot.pause()
        assert session.app.screen is below
        below.dismiss()
        await session.pilot.pause()
        assert not session.app.screen.is_modal

        await session.press("ctrl+p")
        palette = session.app.screen
        assert isinstance(palette, Palette)
        outside = Click(None, 200, 200, 0, 0, 1, shift=False, meta=False, ctrl=False, screen_x=200, screen_y=200)
        palette.post_message(outside)
        await session.press("escape")
        assert not session.app.screen.is_modal
        palette._gather_commands("line")  # its list has gone
        going = type(palette)(providers=[Late])
        await session.app.push_screen(going)
        going._gather_commands("line")
        await Late.is_asked.wait()
        late: list[str] = []
        going.set_timer(0.001, lambda: late.append("done"))
        await going.query("CommandList, LoadingIndicator").remove()  # its list goes while it searches
        going._list_visible = going._show_busy = True
        going._list_visible = False
        await asyncio.sleep(0.02)
        assert late == []
        Late.is_gone.set()
        await session.settled()
        going.dismiss()
        session.app.push_screen(type(palette)(providers=[]))
        session.app.pop_screen()  # before it is mounted
        await session.settled()
        assert session.app.failures.kinds == set()


class Article:
    """A text on whose screen actions are performed, or wait; each opens a dialog if `opens`."""

    def __init__(self, *opens: str) -> None:
        self.is_settled = False
        self.performed: list[str] = []
        self.pressed: list[str] = []
        self.app = SimpleNamespace(screen=SimpleNamespace(is_modal=False), post_message=self.pressed.append)
        self.features = SimpleNamespace(settled=lambda: asyncio.sleep(0), performed=self.performed.append)
        self.reading = SimpleNamespace()
        self.performer = Performer(cast(Any, self.app), cast(Any, self), only=False)
        self.opens = opens
        self.meets: Callable[[], None] = lambda: None

    @property
    def current(self) -> Article:
        return self

    @property
    def screen(self) -> Article:
        return self

    def scroll_early(self, scroll: object) -> bool:
        return False

    async def ask(self, *names: str) -> None:
        """Press the keys of some actions."""
        for name in names:
            action = SimpleNamespace(name=name, scroll=None, perform=lambda _, name=name: self.perform(name))
            await self.performer.perform(cast(Any, action), cast(Key, name))

    def perform(self, name: str) -> None:
        self.app.screen.is_modal = name in self.opens
        self.meets()


async def test_keys_behind_one_that_opens_a_dialog_early_are_keys_for_the_dialog() -> None:
    article = Article("help")
    await article.ask("line_down", "help", "close", "note")
    article.is_settled = True
    await article.performer.perform_pending()
    assert article.performed == ["line_down", "help"]
    assert article.pressed == ["close", "note"]
    assert article.performer.pending == []


async def test_what_has_to_wait_again_waits() -> None:
    article = Article()
    await article.ask("next_article", "line_down", "line_up")

    def go_to_another() -> None:
        article.is_settled = False

    article.is_settled, article.meets = True, go_to_another
    await asyncio.wait_for(article.performer.perform_pending(), 5)
    assert article.performed == ["next_article"]
    assert [action.name for action, _ in article.performer.pending] == ["line_down", "line_up"]


async def test_each_text_that_is_loaded_is_announced_for_itself_and_not_once_it_has_come() -> None:
    pushed: list[object] = []

    async def push(screen: object) -> None:
        pushed.append(screen)

    presenter = Presenter(cast(Any, SimpleNamespace(push_screen=push)), cast(Any, None), cast(Any, None))
    stopped: list[str] = []
    first, second, third = (LoadingScreen(name) for name in "abc")
    for loading in (first, second, third):
        timer = SimpleNamespace(stop=lambda loading=loading: stopped.append(loading.target))
        presenter.unannounced[loading] = cast(Any, timer)
    presenter.forgo(second)
    await presenter.announce(second)
    await presenter.announce(first)
    assert (pushed, stopped) == ([first], ["b"])
    presenter.stop_waiting()
    await presenter.announce(third)
    assert (pushed, stopped) == ([first], ["b", "c"])
