"""Typesetting on the screen: line length, justification and hyphenation; the progress in the top bar."""

import pytest

import reader
from reader.ui.layout.title_row import duration
from tests.ui.conftest import Opened, Session

WORDS = "The consideration of international negotiations continues without interruption in the autumn. " * 60


def first_offset(session: Session) -> int:
    return session.article.text.first_offset


async def test_wider_text(opened: Opened) -> None:
    async with opened(size=(200, 50), measure=60) as session:
        await session.press("+")
        assert session.article.text.lines.width == 64
        assert "Lines of at most 64 characters." in session.screen


async def test_narrower_text(opened: Opened) -> None:
    async with opened(size=(200, 50), measure=60) as session:
        await session.press("]", "j")
        first = first_offset(session)
        for _ in range(30):
            await session.press("-")
        assert session.article.text.lines.width == 20
        line = session.article.text.line
        layout = session.article.text.lines
        assert layout.starts[line] <= first < layout.starts[line + 1]
        await session.press("+", "+")
        assert session.article.text.lines.width == 28
        assert first_offset(session) == first


async def test_the_line_length_stops_at_the_available_width(opened: Opened) -> None:
    async with opened(size=(60, 24), measure=72) as session:
        room = session.article.text.lines.width
        await session.press("+", "+", "+", "-")
        assert session.article.text.lines.width == room - 4


async def test_justify(opened: Opened) -> None:
    async with opened(reader.parse(WORDS), size=(69, 24), measure=60) as session:
        ragged = session.rows
        await session.press("alt+j")
        assert session.rows != ragged
        assert len({len(row.rstrip(" ▁▂▃▄▅▆▇█")) for row in session.rows[3:-1]}) == 1
        await session.press("alt+j")
        assert session.rows == ragged


async def test_hyphenate(opened: Opened) -> None:
    async with opened(reader.parse(WORDS), size=(80, 24), measure=30) as session:
        assert not any(row.rstrip(" ▁▂▃▄▅▆▇█").endswith("-") for row in session.rows)
        await session.press("alt+h")
        assert any(row.rstrip(" ▁▂▃▄▅▆▇█").endswith("-") for row in session.rows)


async def test_justification_and_hyphenation_can_be_set_in_the_settings(opened: Opened) -> None:
    async with opened(reader.parse(WORDS), size=(80, 24), measure=30, hyphenate=True, justify=True) as session:
        assert any(row.rstrip(" ▁▂▃▄▅▆▇█").endswith("-") for row in session.rows)
        await session.press("alt+h")
        assert not any(row.rstrip(" ▁▂▃▄▅▆▇█").endswith("-") for row in session.rows)


@pytest.mark.parametrize(("minutes", "expected"), [(1, "1 min"), (119, "119 min"), (120, "2 h"), (7401, "123 h")])
def test_long_reading_times_are_given_in_hours(minutes: int, expected: str) -> None:
    assert duration(minutes) == expected


async def test_the_top_bar_shows_section_percentage_and_minutes_left(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        assert "Lead" in session.rows[0]
        assert "4 min left" in session.rows[0]
        await session.press("G")
        assert "State of alliance 100%" in session.rows[0]
        assert "left" not in session.rows[0]
    async with opened(size=(120, 24), reading_speed=100) as session:
        assert "11 min left" in session.rows[0]


async def test_the_narrowest_top_bar_shows_percentage_and_minutes(opened: Opened) -> None:
    async with opened(size=(40, 12)) as session:
        assert "% 5 min" in session.rows[0]
        await session.press("G")
        assert session.rows[0].rstrip().endswith("100%")


async def test_note_references_are_coloured_only_if_there_are_notes(opened: Opened) -> None:
    text = "The wall[^1] holds[2].\n\n[^1]: The note.\n"
    for source, is_note in ((text, True), ("The wall[1] holds[2].", False)):
        async with opened(reader.parse(source, "markdown"), size=(80, 24)) as session:
            note = session.article.text.theme_styles.of("note").color
            segments = [s for line in session.strips for s in line]
            assert any(s.text == "[1]" and s.style is not None and s.style.color == note for s in segments) is is_note
