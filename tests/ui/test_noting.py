"""Highlights and notes on the screen: made, shown, changed, deleted, brought back, and found again."""

from dataclasses import replace
from pathlib import Path

import pytest

import reader
from reader.document import Note
from reader.library import Library, library_file
from reader.ui.dialogs.vi_area import ViArea
from tests.ui.conftest import Opened, Session

TEXT = """# The wall

By Jo May

"We keep the harbour," said Ann Lee, who leads the board of the harbour. Nobody else spoke.

## Repairs

Repairs took a year, and nobody knows what they cost. The board meets in May.

## Later

""" + "\n\n".join(f"Paragraph {i} has a word or two." for i in range(40))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "wall.md"
    file.write_text(TEXT)
    return file


def notes(session: Session) -> list[Note]:
    return [*session.article.features.noting.kept.notes.values()]


def words(session: Session) -> list[str]:
    """The words of the text that each note is on."""
    text, placed = session.article.document.text, session.article.features.noting.kept.placed
    return [each.span.of(text) if each.span is not None else "LOST" for each in placed]


async def test_note(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown")) as session:
        await session.press("}", "c")
        assert words(session) == ["We keep the harbour,"]
        assert notes(session)[0].is_highlight
        await session.press("a", *"Why?", "ctrl+s")
        assert [note.words for note in notes(session)] == ["Why?"]
        row = next(row for row in session.rows if "We keep the harbour," in row)
        assert "◆" in row
        assert "gone when you leave" in session.messages


async def test_highlight(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown")) as session:
        await session.press("}", "v", "w", "w", "c")
        assert words(session) == ["We keep t"]
        await session.press("v", "p", "c")
        assert words(session)[0].startswith('"We keep the harbour," said Ann Lee')
        assert session.article.features.selecting.span is None


async def test_the_same_key_gives_the_next_colour_and_another_action_leaves_the_note(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown")) as session:
        await session.press("}", "c", "c")
        assert notes(session)[0].colour == "blue"
        assert "Now question." in session.messages
        await session.press("c", "c", "c")
        assert notes(session)[0].colour == "yellow"
        await session.press("G", "c")
        assert len(notes(session)) == 2
        assert words(session)[1] == "Paragraph 39 has a word or two."


async def test_delete_note(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown")) as session:
        await session.press("}", "a", *"One", "tab", *"walls, #to check,", "enter", "D")
        assert notes(session) == []
        assert "U brings it back" in session.messages
        await session.press("U")
        assert [(note.words, note.tags) for note in notes(session)] == [("One", ("walls", "to check"))]
        await session.press("U")
        assert notes(session) == []
        await session.press("D")
        assert "No note is in view" in session.messages


async def test_what_was_made_last_is_undone_first(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown")) as session:
        await session.press("}", "c", "r", *"Bo Berg", "enter")
        assert session.speakers == ["Bo Berg"]
        await session.press("U")
        assert session.speakers == ["Ann Lee"]
        assert len(notes(session)) == 1
        await session.press("U")
        assert notes(session) == []


async def test_escape_asks_once_before_words_are_lost(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown")) as session:
        await session.press("}", "a", *"Why?", "escape")
        assert "Esc again discards" in session.screen
        await session.press("escape")
        assert notes(session) == []
        await session.press("a", "escape")
        assert session.app.screen is session.article


async def test_a_note_is_written_with_the_keys_of_vi(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown"), note_keys="vi") as session:
        await session.press(
            "}", "a", *"One twoo", "escape", "x", "b", "i", *"and ", "enter", "x", "backspace", "escape"
        )
        await session.press("k", ".", "v", "y", "p", "u", "ctrl+r", "u", ":", "q", "backspace", "x", "enter")
        await session.pilot.pause()
        (note,) = notes(session)
        assert note.words == "and \nOne and \ntwo"
        await session.press("a", "escape", "d", "d")
        assert "normal" in session.screen
        await session.press("escape")
        assert "again discards" in session.screen
        await session.press("i", "escape", "/", *"[/w]")
        assert "/[/w] · Ctrl+S" in session.screen, "what is sought is no markup"
        await session.press("escape", "/", *"w", "backspace", *"One", "enter", "l", "V", "j")
        assert "visual line" in session.screen
        area = session.app.screen.query_one(ViArea)
        assert area.selected_text == "One and "
        await session.press("k")
        assert area.selected_text == "and \nOne and "
        await session.press("d")
        assert area.text == ""
        await session.press("u", "i", "escape", ":", "q", "!", "enter")
        assert not session.app.screen.is_modal
        assert notes(session) == [note]


async def test_notes(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown")) as session:
        await session.press("}", "a", *"Why?", "ctrl+s", "]", "]", "]", "c", "A")
        assert session.focus == "notes"
        assert "Notes" in session.screen
        assert "Why?" in session.screen
        assert "Voices" not in session.screen
        await session.press("g", "j", "a", *"More", "ctrl+s", "k", "enter")
        assert session.article.features.noting.current == notes(session)[0].id
        await session.press("3")
        assert session.focus == "notes"
        await session.press(">", "z", "z", "A")
        assert "Voices" in session.screen
        assert session.focus == "text"


async def test_a_section_counts_its_notes(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown")) as session:
        await session.press("}", "c", "]", "]", "c", "j", "j", "c")
        counts = [row[:25].split("◆")[1][0] for row in session.rows if "◆" in row[:25]]
        assert counts == ["1", "2"]


async def test_next_note(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown")) as session:
        await session.press(";")
        assert "no notes in this text yet" in session.messages
        await session.press("}", "a", *"First", "ctrl+s", "G", "a", *"Second", "ctrl+s", "g", ";")
        assert "1/2 important: First" in session.messages
        await session.press(";", ";", ":")
        assert session.article.features.noting.current == notes(session)[1].id


async def test_notes_are_found_again_when_the_text_was_edited_and_lost_ones_are_kept(
    opened: Opened, file: Path
) -> None:
    async with opened(reader.open(str(file)), remember=True) as session:
        await session.press("}", "a", *"Why?", "ctrl+s")
        session.article.features.selecting.pick(session.article.document.text.index("took a year"), clicks=3)
        await session.press("c")
        await session.settled()
        assert "gone when you leave" not in session.messages
    found = Library(library_file(), pytest.fail).memory(str(file)).notes
    assert [note.words for note in found] == ["Why?", ""]
    other = "Nothing of it is left, but for some words that nobody has marked at all."
    begin, end = TEXT.index("Repairs took"), TEXT.index("## Later")
    file.write_text("# News\n\nA new beginning.\n\n" + TEXT[:begin] + other + "\n\n" + TEXT[end:])
    async with opened(reader.open(str(file)), remember=True) as session:
        await session.settled()
        assert words(session) == ["We keep the harbour,", "LOST"]
        assert "1 note is on words that are no longer in the text" in session.messages
        await session.press("A")
        assert "No longer in the text" in session.screen
    assert Library(library_file(), pytest.fail).memory(str(file)).notes == found


async def test_a_note_on_words_that_may_be_others_has_a_sign(opened: Opened, file: Path) -> None:
    async with opened(reader.open(str(file)), remember=True) as session:
        for words_of_note in ("cost", "Nobody else"):
            session.article.features.selecting.pick(session.article.document.text.index(words_of_note), clicks=2)
            await session.press("c")
        await session.settled()
    file.write_text(TEXT.replace("what they cost. The board", "what they cost in all. The board"))
    async with opened(reader.open(str(file)), remember=True) as session:
        await session.settled()
        placed = [*session.article.features.noting.kept.placed]
        assert [(each.note.anchor.exact, each.is_changed) for each in placed] == [("Nobody", False), ("cost", True)]
        await session.press("A")
        assert "≈" in session.screen


async def test_an_editor_of_ones_own_writes_the_note(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(reader.parse(TEXT, "markdown")) as session:
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.delenv("EDITOR", raising=False)
        await session.press("}", "a", *"One", "ctrl+o")
        assert "Set $VISUAL or $EDITOR" in session.messages
        monkeypatch.setenv("EDITOR", "true")
        await session.press("ctrl+o")
        assert "needs a terminal" in session.messages
        monkeypatch.setattr("reader.ui.features.editor.edit_words", lambda _, words: (f"{words}, two", ""))
        await session.press("ctrl+o", *" and three", "ctrl+s")
        assert notes(session)[0].words == "One, two and three"


async def test_words_and_colours_of_other_settings_are_shown_in_the_first_colour(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown"), highlights=("purple odd", "red")) as session:
        await session.press("}", "c")
        noting = session.article.features.noting
        noting.put(replace(notes(session)[0], colour="blue"), noting.kept.placed.found[0].span)
        assert noting.kept.placed.found[0].colour == "purple"


async def test_previous_note(opened: Opened) -> None:
    async with opened(reader.parse(TEXT, "markdown")) as session:
        await session.press("}", "c", "G", "c", ":")
        assert session.article.features.noting.current == notes(session)[0].id
        await session.press("g", ":")
        assert session.article.features.noting.current == notes(session)[1].id


async def test_where_nobody_is_quoted_the_pane_is_gone_after_the_notes(opened: Opened) -> None:
    async with opened(reader.parse("# Wall\n\nNothing here.", "markdown")) as session:
        await session.press("c")
        before = session.rows[1]
        await session.press("A")
        assert "Notes" in session.rows[1]
        await session.press("A")
        assert session.rows[1] == before
