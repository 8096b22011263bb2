"""Code, tables and drawings that are too wide are scrolled sideways; prose stays where it is."""

from textual.events import MouseScrollDown, MouseScrollLeft, MouseScrollRight, MouseScrollUp

import reader
from reader.document import Span
from tests.ui.conftest import Opened, Session

RULER = "".join(f"{number:<4}" for number in range(40))
"""160 cells, in which each number stands at four times its value."""
GUIDE = f"# Guide\n\nThe harbour wall.\n\n```\n{RULER}\nend\n```\n\nMore words.\n\n```\n{RULER[:100]}\n```\n"


def row_with(session: Session, words: str) -> str:
    return next(row for row in session.rows if words in row)


async def test_scroll_right(opened: Opened) -> None:
    async with opened(reader.parse(GUIDE, "markdown"), size=(60, 24)) as session:
        text = session.article.text
        assert row_with(session, "0   1   2").rstrip(" ▁▂▃▄▅▆▇█").endswith("›")
        assert "‹" not in session.screen
        before = row_with(session, "harbour wall")
        await session.press(".")
        assert "›" in session.screen
        assert "‹" in session.screen
        assert row_with(session, "harbour wall") == before
        seen = set()
        for _ in range(9):
            seen.update(number for row in session.rows for number in row.split())
            await session.press("shift+right")
        assert {str(number) for number in range(12, 40)} <= seen
        assert text.shift_of(next(line for line in text.lines_in_view if text.hidden_cells(line))) == text.shift
        assert "39" in session.screen
        assert "24" in session.screen, "each block is scrolled as far as it is wide"
        for _ in range(9):
            await session.press("shift+left", ",")
        assert text.shift == 0
        assert "‹" not in session.screen


async def test_scroll_left(opened: Opened) -> None:
    async with opened(reader.parse("Words."), size=(60, 24)) as session:
        await session.press(",")
        assert session.notifications == ["Everything in view fits the width of the text."]


async def test_wide_lines_use_the_margin_on_the_right(opened: Opened) -> None:
    async with opened(reader.parse(GUIDE, "markdown"), size=(180, 24), measure=40) as session:
        assert "24" in row_with(session, "0   1   2")


async def test_what_is_searched_for_is_scrolled_into_view(opened: Opened) -> None:
    async with opened(reader.parse(GUIDE, "markdown"), size=(60, 24)) as session:
        await session.press("/", "3", "7", "enter")
        await session.until(lambda: "37" in session.screen)
        session.article.text.reveal_sideways(Span(0, 1))
        assert "37" in session.screen, "what is not in a wide line changes nothing"


async def test_a_click_points_to_what_is_drawn_there(opened: Opened) -> None:
    async with opened(reader.parse(GUIDE, "markdown"), size=(60, 24)) as session:
        await session.press(".", ".")
        row = next(i for i, row in enumerate(session.rows) if "‹" in row)
        column = session.rows[row].index("20")
        await session.pilot.click(offset=(column, row), times=2)
        await session.pilot.pause()
        selected = session.article.reading.selection
        assert selected is not None
        assert selected.of(session.app.document.text) == "20"


async def test_the_wheel_scrolls_sideways_with_shift(opened: Opened) -> None:
    async with opened(reader.parse(GUIDE, "markdown"), size=(60, 24)) as session:
        text = session.article.text
        await session.pilot._post_mouse_events([MouseScrollDown], text, offset=(10, 5), shift=True)
        await session.pilot.pause()
        assert text.shift == 8
        await session.pilot._post_mouse_events([MouseScrollLeft], text, offset=(10, 5))
        await session.pilot._post_mouse_events([MouseScrollRight], text, offset=(10, 5))
        await session.pilot._post_mouse_events([MouseScrollUp], text, offset=(10, 5), control=True)
        await session.pilot.pause()
        assert text.shift == 0


async def test_the_end_of_a_selection_stays_in_view(opened: Opened) -> None:
    async with opened(reader.parse(GUIDE, "markdown"), size=(60, 24)) as session:
        await session.press("/", "e", "n", "d", "enter", "v", "k", "$")
        assert "39" in session.screen
        await session.press("0")
        assert "0   1   2" in session.screen


async def test_wrap(opened: Opened) -> None:
    async with opened(reader.parse(GUIDE, "markdown"), size=(60, 30)) as session:
        assert "39" not in session.screen
        await session.press("alt+s")
        assert "39" in session.screen
        assert "› " in session.screen
        await session.press("alt+s")
        assert "39" not in session.screen
    async with opened(reader.parse(GUIDE, "markdown"), size=(60, 30), wrap=True) as session:
        assert "39" in session.screen


async def test_columns_of_a_wide_table_are_scrolled(opened: Opened) -> None:
    columns = [f"Column {letter}" for letter in "abcdefgh"]
    table = "\n".join(f"| {' | '.join(row)} |" for row in (columns, ["---"] * 8, [name.upper() for name in columns]))
    async with opened(reader.parse(f"# T\n\n{table}\n", "markdown"), size=(60, 24)) as session:
        assert "COLUMN H" not in session.screen
        for _ in range(4):
            await session.press(".")
        assert "COLUMN H" in session.screen
        assert "‹" in row_with(session, "COLUMN H")
