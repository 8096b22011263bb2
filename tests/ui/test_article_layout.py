"""The layout of an article at every terminal size: panes, drawers, the column of text and the footer."""

import pytest
from rich.cells import cell_len

from tests.ui.conftest import Opened

SIZES = [(20, 5), (40, 12), (69, 20), (70, 20), (80, 24), (99, 5), (100, 30), (120, 40), (200, 50)]


@pytest.mark.parametrize("size", SIZES)
async def test_the_screen_is_filled_at_every_terminal_size(opened: Opened, size: tuple[int, int]) -> None:
    async with opened(size=size) as session:
        await session.press("]", "}", "o", "p", "o", "p", "1", "j", "3", "j", "enter", "G", "g", "tab", "?", "escape")
        assert session.app.is_running
        rows = session.rows
        assert len(rows) == size[1]
        assert {cell_len(row) for row in rows} == {size[0]}


@pytest.mark.parametrize(
    ("width", "shown"), [(120, {"outline", "text", "quotes"}), (99, {"outline", "text"}), (69, {"text"})]
)
async def test_side_panes_become_drawers_on_a_narrow_screen(opened: Opened, width: int, shown: set[str]) -> None:
    async with opened(size=(width, 24)) as session:
        panes = [session.article.outline, session.article.text, session.article.voices]
        assert {pane.id for pane in panes if pane.display} == shown
        text = session.article.text.size
        for key, name in (("o", "outline"), ("p", "quotes")):
            if name not in shown:
                await session.press(key)
                assert session.focus == name
                assert session.article.text.size == text, "a drawer covers the text"
                await session.press(key)
                assert session.focus == "text"


async def test_only_one_drawer_is_open_and_choosing_closes_it(opened: Opened) -> None:
    async with opened(size=(60, 24)) as session:
        await session.press("o", "p")
        assert not session.article.outline.display
        assert session.focus == "quotes"
        await session.press("j", "enter")
        assert not session.article.voices.display
        assert session.focus == "text"
        assert session.article.text.current is not None


async def test_resizing_keeps_the_current_line(opened: Opened) -> None:
    async with opened(size=(200, 50)) as session:
        await session.press("]", "}")
        first = session.article.text.first_offset
        for width, height in [(80, 24), (40, 12), (120, 40), (30, 10), (200, 50)]:
            await session.resize(width, height)
            layout, line = session.article.text.lines, session.article.text.line
            at_the_end = line + session.article.text.page >= len(layout)
            assert at_the_end or layout.starts[line] <= first < layout.starts[line + 1]
            assert first == session.article.text.first_offset or at_the_end


async def test_the_end_stays_in_view_when_the_height_changes(opened: Opened) -> None:
    async with opened(size=(120, 40)) as session:
        await session.press("G")
        end = session.article.text.lines.ends[-1]
        for height in (20, 12, 30):
            await session.resize(120, height)
            assert session.article.text.span_in_view.end == end
        await session.press("k", "k")
        first = session.article.text.first_offset
        await session.resize(120, 24)
        assert session.article.text.first_offset == first


async def test_the_text_is_centred_and_no_wider_than_the_measure(opened: Opened) -> None:
    async with opened(size=(200, 50), measure=60) as session:
        pane = session.article.text
        assert pane.lines.width == 60
        row = next(row for row in session.rows if "Biden presidency could expedite" in row[30:])
        left = row.index("Biden presidency") - 30
        assert abs(left - (pane.size.width - 60) // 2) <= 1


async def test_the_footer_shows_what_fits_and_always_help_and_quit(opened: Opened) -> None:
    words = ("section", "quote", "voice", "why", "outline", "voices", "help", "quit")
    async with opened(size=(140, 24)) as session:
        assert all(word in session.rows[-1] for word in words)
    async with opened(size=(80, 24)) as session:
        assert all(word in session.rows[-1] for word in ("section", "quote", "help", "quit"))
        assert "outline" not in session.rows[-1], "only the first ones fit"
    async with opened(size=(20, 8)) as session:
        assert "quit" in session.rows[-1]
