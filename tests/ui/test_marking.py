"""Marks: setting one, going to one, and keeping them between runs."""

from pathlib import Path

import pytest

import reader
from tests.ui.conftest import Opened, Session

LONG = "# Long\n\n" + "\n\n".join(f"## Part {i}\n\nParagraph {i} says a word or two." for i in range(60))


def line(session: Session) -> int:
    return session.article.text.line


async def test_mark(opened: Opened) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await session.press("j", "j", "m")
        assert "type a letter" in session.rows[-1]
        await session.press("a")
        assert "type a letter" not in session.rows[-1]
        assert line(session) == 2
        assert set(session.article.features.marking.marks) == {"a"}


@pytest.mark.parametrize("key", ["escape", "f5"])
async def test_only_what_can_be_seen_is_a_letter(opened: Opened, key: str) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await session.press("m", key)
        assert "type a letter" not in session.rows[-1]
        assert session.article.features.marking.marks == {}


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


async def test_a_mark_that_is_not_set_is_reported(opened: Opened) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await session.press("'", "x")
        assert "No place is marked x." in session.messages
        await session.press("'", "escape")
        assert line(session) == 0
        await session.press("j")
        assert line(session) == 1


async def test_marks_are_remembered_between_runs(opened: Opened, tmp_path: Path) -> None:
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
