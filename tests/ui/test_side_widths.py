"""The room of the text: panes give way to its measure, and one that has nothing to show takes none."""

import pytest

import reader
from reader.config import PaneSettings
from reader.ui.article.side_widths import NO_CLAIM, Claim, claims, may_have_voices, side_widths
from tests.ui.conftest import Opened, Session

OUTLINE, VOICES = PaneSettings(width=30), PaneSettings(width=36)
BOTH = (Claim(30, 24), Claim(36, 26))


@pytest.mark.parametrize(
    ("screen", "widths"),
    [
        (200, (30, 36)),
        (143, (30, 36)),
        (142, (30, 35)),
        (135, (27, 31)),
        (128, (25, 26)),
        (127, (24, 26)),
        (100, (24, 26)),
    ],
)
def test_panes_give_way_to_the_measure_of_the_text(screen: int, widths: tuple[int, int]) -> None:
    assert side_widths(screen, 77, BOTH) == widths


@pytest.mark.parametrize(("screen", "widths"), [(107, (30, 0)), (106, (29, 0)), (101, (24, 0)), (80, (24, 0))])
def test_one_pane_gives_way_alone(screen: int, widths: tuple[int, int]) -> None:
    assert side_widths(screen, 77, (Claim(30, 24), NO_CLAIM)) == widths


def test_widths_that_the_user_has_set_leave_some_text() -> None:
    assert side_widths(120, 77, (Claim(60, 60), Claim(36, 36))) == (57, 34)
    assert side_widths(120, 77, (Claim(50, 50), Claim(36, 36))) == (50, 36)


def test_what_is_hidden_or_empty_or_a_drawer_claims_nothing() -> None:
    assert claims(120, (OUTLINE, VOICES), (False, False)) == list(BOTH)
    assert claims(120, (OUTLINE, VOICES), (True, False)) == [NO_CLAIM, BOTH[1]]
    assert claims(99, (OUTLINE, VOICES), (False, False)) == [BOTH[0], NO_CLAIM]
    assert claims(69, (OUTLINE, VOICES), (False, False)) == [NO_CLAIM, NO_CLAIM]
    assert claims(120, (PaneSettings(show=False), PaneSettings(width=20)), (False, False)) == [NO_CLAIM, Claim(20, 20)]


@pytest.mark.parametrize(("text", "may"), [("It rained", False), ("“No.”", True), ("ANN: No", True), ("— No", True)])
def test_a_text_without_any_sign_of_speech_has_no_voices(text: str, may: bool) -> None:
    assert may_have_voices(text) is may


SECTIONS = "# A walk\n\nWe set out before the sun was up.\n\n## The lock\n\nIt has no keeper.\n"
QUOTED = '"We agree with all of that," said Ann Lee.\n'


def beside(session: Session) -> set[str]:
    panes = (session.article.outline, session.article.voices)
    return {pane.id or "" for pane in panes if pane.display}


@pytest.mark.parametrize("size", [(100, 30), (120, 40), (200, 50)])
@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Only words. Nobody speaks.", set()),
        ("Only “words” of nobody.", set()),
        (SECTIONS, {"outline"}),
        (QUOTED, {"outline", "quotes"}),
        (SECTIONS + QUOTED, {"outline", "quotes"}),
    ],
)
async def test_a_pane_with_nothing_to_show_takes_no_room(
    opened: Opened, size: tuple[int, int], text: str, shown: set[str]
) -> None:
    async with opened(reader.parse(text, "markdown"), size=size) as session:
        assert beside(session) == shown
        sides = sum(side.size.width for side in session.article.sides if side.display)
        assert session.article.text.size.width == size[0] - sides


async def test_an_empty_pane_opens_when_it_is_asked_for(opened: Opened) -> None:
    async with opened(reader.parse("Only words. Nobody speaks."), size=(120, 24)) as session:
        await session.press("p", "o")
        assert beside(session) == {"outline", "quotes"}
        await session.press("p")
        assert beside(session) == {"outline"}
        await session.press("3")
        assert (session.focus, beside(session)) == ("quotes", {"outline", "quotes"})
        await session.press("p")
        assert session.focus == "text"


async def test_the_first_frame_has_the_room_of_the_last(opened_at_once: Opened) -> None:
    async with opened_at_once(reader.parse("Only words. Nobody speaks."), size=(120, 24)) as session:
        before = session.article.text.size
        await session.app.workers.wait_for_complete()
        assert session.article.text.size == before
