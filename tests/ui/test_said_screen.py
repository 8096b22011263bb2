"""All that a person ever said: the chart, the quotations of all texts in order, and joining and splitting voices."""

from pathlib import Path

import pytest

import reader
from reader.library import Library, library_file
from reader.library.kept_texts import kept_text
from reader.library.search import VoiceQuotation
from reader.library.voices import Voice
from reader.ui.layout.said_rows import said_rows
from reader.ui.panes.library.said_screen import SaidScreen
from tests.ui.conftest import Opened

ONE = "---\ntitle: The wall\ndate: 2025-03-01\n---\n\n“The sea was high,” said Ann Lee, the mayor of Lund.\n"
TWO = "---\ntitle: The road\ndate: 2024-11-05\n---\n\n“The road is shut,” said Ann Lee, the mayor of Lund.\n"
OTHER = "---\ntitle: The song\ndate: 2025-05-05\n---\n\n“I sing at night,” said Bo Lee, a singer.\n"


def said(date: str, target: str, words: str) -> VoiceQuotation:
    return VoiceQuotation("Ann Lee", "ann lee", "mayor", "direct", words, 0, target, "A title", date, 0)


def test_the_chart_and_the_quotations_are_listed_in_order_of_time() -> None:
    voice = Voice(
        "Ann Lee", [said("2024-11-02", "https://a.org/1", "First."), said("2025-01-03", "https://b.org/2", "x" * 300)]
    )
    lines = ["".join(part.text for part in row.line).rstrip() for row in said_rows(voice, [], 50)]
    assert lines[0] == "2 quotations in 2 texts · mayor"
    assert lines[1] == "over time   2024-11 ████    ████ 2025-01"
    assert lines[2].startswith("by source   a.org")
    assert lines[2].endswith(" 1")
    assert lines[5:7] == ["2024-11-02  a.org  A title", "    “First.”"]
    assert [line for line in lines if line.endswith("…")], "a long quotation ends with an ellipsis"
    assert all(len(line) <= 50 for line in lines)


async def test_said(opened: Opened, folder: Path) -> None:
    library = Library(library_file(), pytest.fail)
    for name, words in (("one.md", ONE), ("two.md", TWO), ("other.md", OTHER)):
        file = folder / name
        file.write_text(words)
        document = reader.open(str(file))
        library.keep_texts([(str(file), kept_text(document, reader.attribute(document)))], 1 << 20, is_read=True)
    async with opened(reader.open(str(folder / "one.md")), remember=True, size=(100, 30)) as session:
        await session.settled()
        await session.press("}", "W")
        await session.settled()
        screen = session.app.screen
        assert isinstance(screen, SaidScreen)
        assert [row.said.title for row in screen.list.rows if row.said] == ["The road", "The wall", "The song"]
        assert "joined by the same full name" in session.screen
        await session.press("end", "M")
        await session.settled()
        assert len(screen.voice.quotations) == 3
        assert " · chosen by you" in session.screen
        assert screen.list.row.said.title == "The song", "the highlight stays on its quotation"
        await session.press("X")
        await session.settled()
        assert [each.title for each in screen.voice.quotations] == ["The road", "The wall"]
        assert screen.list.row.said.title == "The song"
        await session.press("home", "enter")
        await session.settled()
        assert "The road" in session.rows[0]
        assert "Ann Lee" in session.rows[-1]


async def test_without_a_quotation_it_says_what_to_do(opened: Opened, folder: Path) -> None:
    async with opened(reader.parse("Words.")) as session:
        await session.settled()
        await session.press("W")
        assert "No quotation of anybody by name is in view" in session.notifications[-1]
