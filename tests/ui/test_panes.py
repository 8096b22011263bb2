"""Resizing panes by keys and by mouse, and zoom."""

import pytest
from rich.cells import cell_len
from rich.segment import Segment

from reader.ui.panes.line_pane import LinePane
from reader.ui.panes.pane_divider import PaneDivider
from tests.ui.conftest import Opened, Session


def widths(session: Session) -> tuple[int, int, int]:
    """The widths of outline, text and voices, dividers included; 0 for a hidden pane."""
    left, right = session.article.sides
    text = session.article.text
    sides = [side.size.width if side.display else 0 for side in (left, right)]
    return sides[0], text.size.width, sides[1]


class Words(LinePane):
    """A pane with a word in the style of the theme."""

    def segments(self, line: int, width: int) -> list[Segment]:
        return [Segment("word", self.theme_styles.of("muted"))]


async def test_the_mouse_may_be_over_a_pane_before_it_is_drawn(opened: Opened) -> None:
    async with opened(size=(140, 24)) as session:
        pane = Words()
        pane.display = False
        await session.article.mount(pane)
        pane.set_height(1)
        assert pane.render_line(0).text == "", "Textual asks for the line under the mouse"


async def test_wider(opened: Opened) -> None:
    async with opened(size=(140, 24)) as session:
        outline, text, voices = widths(session)
        await session.press("1", ">", ">")
        assert widths(session) == (outline + 4, text - 4, voices)
        await session.press("3", ">")
        assert widths(session) == (outline + 4, text - 6, voices + 2)
        await session.press("2", ">")
        assert widths(session) == (outline + 2, text - 2, voices)


async def test_narrower(opened: Opened) -> None:
    async with opened(size=(140, 24)) as session:
        outline, text, voices = widths(session)
        await session.press("1", "<", "3", "<", "<")
        assert widths(session) == (outline - 2, text + 6, voices - 4)
        await session.press("1", *["<"] * 20)
        assert widths(session)[0] == 16
        await session.press("2", "<")
        assert widths(session) == (18, text + outline - 18 + 2, voices - 2)


async def test_a_pane_that_the_user_has_made_wider_does_not_give_way_to_the_text(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        outline, text, voices = widths(session)
        await session.press("1", ">", ">", ">")
        assert widths(session) == (outline + 6, text - 6, voices)
        await session.resize(118, 24)
        assert widths(session) == (outline + 6, text - 8, voices)


async def test_side_panes_leave_room_for_the_text(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("1", *[">"] * 40, "3", *[">"] * 40)
        assert widths(session)[1] == 28
        await session.resize(104, 24)
        assert widths(session)[1] >= 28


async def test_a_drawer_can_be_made_wider_too(opened: Opened) -> None:
    async with opened(size=(60, 24)) as session:
        text = widths(session)[1]
        await session.press("p", ">", ">")
        assert widths(session)[1:] == (text, 40)
        await session.press(*[">"] * 20)
        assert widths(session)[1:] == (text, 56)


@pytest.mark.parametrize(("size", "shown"), [((120, 24), 120), ((60, 20), 60)])
async def test_zoom(opened: Opened, size: tuple[int, int], shown: int) -> None:
    async with opened(size=size) as session:
        before = widths(session)
        await session.press("z")
        assert widths(session) == (0, shown, 0)
        await session.press("z")
        assert widths(session) == before
        await session.press("3", "z")
        assert widths(session)[2] == shown
        await session.press("z")
        assert session.focus == "quotes"
        assert widths(session)[2] == (before[2] or 36)
        await session.press("z", "escape")
        assert session.focus == "text"
        assert widths(session) == before


async def test_zoom_ends_when_another_pane_gets_the_focus(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        before = widths(session)
        for keys in (["z", "3"], ["z", "1"], ["z", "tab"], ["z", "shift+tab"], ["1", "z", "j", "enter"]):
            await session.press("2", *keys)
            assert widths(session) == before
        await session.press("1", "z", "3", "z")
        assert widths(session)[2] == 120
        assert session.focus == "quotes"


async def test_panes_can_be_toggled_and_resized_during_zoom(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        before = widths(session)
        await session.press("z", "o")
        assert widths(session) == before
        await session.press("z", ">")
        assert widths(session)[0] > 0
        await session.press("3", "z", "p")
        assert widths(session)[2] == 0


@pytest.mark.parametrize("size", [(20, 5), (40, 12), (80, 24), (120, 40), (250, 70)])
async def test_pane_keys_work_at_every_terminal_size(opened: Opened, size: tuple[int, int]) -> None:
    async with opened(size=size) as session:
        for keys in ("}zz", "1z>Hz", "3zz<", "3gVn", "KSw", "}Nw", "VHL"):
            await session.press(*keys)
            rows = session.rows
            assert len(rows) == size[1]
            assert {cell_len(row) for row in rows} == {size[0]}
        assert session.app.is_running


async def test_zooming_keeps_the_current_line(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("]", "}")
        first = session.article.text.first_offset
        await session.press("z", "z")
        assert session.article.text.first_offset == first


async def drag(session: Session, pane: int, cells: int) -> None:
    """Drag the divider of a side pane, 0 for the left one, 1 for the right one, by some cells."""
    divider = session.article.sides[pane].query_one(PaneDivider)
    x = divider.region.x
    await session.pilot.mouse_down(divider, offset=(0, 5))
    await session.pilot.hover(offset=(x + cells, 9))
    await session.pilot.mouse_up(offset=(x + cells, 9))
    await session.pilot.pause()


async def test_dragging_a_divider_resizes_its_pane(opened: Opened) -> None:
    async with opened(size=(140, 24)) as session:
        outline, text, voices = widths(session)
        await drag(session, 0, 7)
        assert widths(session) == (outline + 7, text - 7, voices)
        await drag(session, 1, -5)
        assert widths(session) == (outline + 7, text - 12, voices + 5)
        await session.pilot.hover(offset=(70, 9))
        assert widths(session) == (outline + 7, text - 12, voices + 5), "the divider was released"
        await drag(session, 0, -30)
        assert widths(session)[0] == 16
