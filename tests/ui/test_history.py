"""Back and forward through the places that were left by jumps, and marks."""

from pathlib import Path

import reader
from tests.ui.conftest import Opened, Session

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


async def test_steps_that_follow_each_other_are_one_jump(opened: Opened) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await session.press("j", "]", "]", "]", "]", "]", "]")
        assert line(session) > 10
        await session.press("backspace")
        assert line(session) == 1


async def test_a_new_jump_leaves_no_way_forward(opened: Opened) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await session.press("G", "backspace", "j", "]", "]", "]", "]")
        here = line(session)
        await session.press("alt+right")
        assert line(session) == here


async def test_leaving_a_search_is_no_jump_and_staying_at_a_hit_is_one(opened: Opened) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await session.press("j", "/", *"graph 55")
        await session.app.workers.wait_for_complete()
        await session.press("enter")
        assert line(session) > 100
        await session.press("backspace")
        assert line(session) == 1


async def test_where_there_is_nothing_before_it_says_so(opened: Opened) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await session.press("backspace")
        await session.app.workers.wait_for_complete()
        await session.pilot.pause()
        assert "No other article is open before this one." in session.messages


async def test_mark(opened: Opened) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await session.press("j", "j", "m")
        assert "type a letter" in session.rows[-1]
        await session.press("a")
        assert "type a letter" not in session.rows[-1]
        assert line(session) == 2
        assert set(session.article.features.marking.marks) == {"a"}


async def test_go_to_mark(opened: Opened) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await session.press("j", "j", "j", "j", "m", "j", "G", "m", "B", "'")
        assert "B j" in session.rows[-1]
        await session.press("j")
        assert line(session) == 4
        await session.press("'", "B")
        assert line(session) > 100
        await session.press("'", "'")
        assert line(session) == 4


async def test_a_letter_without_a_mark_says_how_to_mark(opened: Opened) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await session.press("'", "x")
        assert "No place is marked x." in session.messages
        await session.press("'", "escape")
        assert line(session) == 0
        await session.press("j")
        assert line(session) == 1


async def test_marks_are_there_the_next_time(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "long.md"
    file.write_text(LONG)
    async with opened(reader.open(str(file)), size=(80, 24), remember=True) as session:
        await session.press("]", "]", "]", "]", "]", "]", "]", "]", "]", "m", "a", "g")
    file.write_text(LONG.replace("# Long", "# Long\n\nA new beginning."))
    async with opened(reader.open(str(file)), size=(80, 24), remember=True) as session:
        await session.press("'", "a")
        assert line(session) > 10
        mark = session.article.features.marking.marks["a"]
        assert session.words_in_view.startswith(session.app.document.text[mark:][:10])
