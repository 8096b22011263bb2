"""Rows that are kept and put together by the reader itself: the cells are those of Textual's own way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from rich.console import Console
from rich.style import Style
from textual._compositor import Compositor
from textual._styles_cache import StylesCache
from textual.geometry import Region
from textual.screen import Screen
from textual.scrollbar import ScrollBarRender
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.panes.scroll_bar import rows_of
from reader.ui.terminal.gated import Gated
from reader.ui.terminal.row_cache import RowCache
from reader.ui.terminal.row_compositor import fill
from tests.ui.conftest import Opened, Session

KEYS = ("pagedown", "}", "}", "]", "w", "V", "escape", "o", "o", "tab", "down", "p", "p", "end", "k", "home", "c", "j")
SIZES = ((80, 24), (120, 40), (200, 50))


class UsualCache(RowCache):
    """Textual's own cache, with nothing in it."""

    def rows_for(self, key: object) -> None:
        return None

    def render_widget(self, widget: Widget, crop: Region) -> list[Strip]:
        self.is_plain = False
        return StylesCache.render_widget(self, widget, crop)


Cell = tuple[object, ...]


def cells_of(rows: list[Strip]) -> list[list[Cell]]:
    """What is seen in each cell of some rows."""
    return [[cell for text, style, _ in row for cell in seen(text, style or Style.null())] for row in rows]


def seen(text: str, style: Style) -> Iterator[Cell]:
    """The cells of a segment: letters, which are not seen in a blank, its colours and attributes."""
    background = style.bgcolor.triplet if style.bgcolor is not None else None
    colour = style.color.triplet if style.color is not None else None
    lines = style.underline, style.strike, style.reverse
    for letter in text:
        yield (" ", background, *lines) if letter == " " and not any(lines) else (
            letter, background, colour, style.bold, style.italic, style.dim, *lines
        )  # fmt: skip


def in_the_usual_way(screen: Screen[object], monkeypatch: pytest.MonkeyPatch) -> list[list[Cell]]:
    """The cells of a screen that Textual draws anew, in its own way."""
    with monkeypatch.context() as patch:
        for widget in (screen, *screen.query("*")):
            if isinstance(widget, Gated):
                patch.setattr(widget, "_styles_cache", UsualCache())
                patch.setattr(widget, "has_theme_colours", False, raising=False)
        patch.setattr(type(screen._compositor), "_render_chops", Compositor._render_chops)
        return cells_of(screen._compositor.render_strips())


def drawn(session: Session) -> list[list[Cell]]:
    return cells_of(session.app.screen._compositor.render_strips())


@pytest.mark.parametrize("size", SIZES)
async def test_the_cells_are_those_of_textual(
    opened: Opened, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(size=size) as session:
        for key in KEYS:
            await session.press(key)
            assert drawn(session) == in_the_usual_way(session.app.screen, monkeypatch), key
        await session.resize(100, 30)
        assert drawn(session) == in_the_usual_way(session.app.screen, monkeypatch)
        session.app.theme = "paper"
        await session.pilot.pause()
        assert drawn(session) == in_the_usual_way(session.app.screen, monkeypatch)


async def test_in_the_colours_of_the_terminal_and_in_ascii_too(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(ascii="true") as session:
        for theme in ("lamp", "ansi-dark"):
            session.app.theme = theme
            for key in ("pagedown", "}", "end"):
                await session.press(key)
                assert drawn(session) == in_the_usual_way(session.app.screen, monkeypatch), (theme, key)


async def test_a_row_is_drawn_once_while_nothing_changes(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as session:
        pane, asked = session.article.text, list[int]()
        usual = pane.render_line

        def render_line(y: int) -> Strip:
            asked.append(y)
            return usual(y)

        monkeypatch.setattr(pane, "render_line", render_line)
        session.article.top.show_note("other words")
        await session.pilot.pause()
        assert not asked
        await session.press("j")
        assert asked


@pytest.mark.parametrize(("length", "position"), [(40, 0), (100, 0), (100, 17.5), (100, 60), (5000, 1), (0, 0)])
def test_the_scrollbar_is_that_of_textual(length: int, position: float) -> None:
    style = Style(color="red", bgcolor="blue")
    bar = ScrollBarRender(virtual_size=length, window_size=40, position=position, style=style)
    console = Console(width=1, height=40, force_terminal=True, color_system="truecolor")
    usual = console.render_lines(bar, console.options.update(width=1, height=40), pad=False)
    assert [row._segments for row in rows_of(bar, 40)] == usual


def test_a_strip_that_no_cut_is_within_fills_nothing() -> None:
    chops: dict[int, Strip | None] = {0: None, 188: None}
    assert fill(chops, [0, 188, 189], Strip.blank(60), 127, 187) == 0
    assert chops == {0: None, 188: None}
