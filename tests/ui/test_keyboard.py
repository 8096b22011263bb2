"""Keys typed faster than the screen can follow take effect one after the other."""

from textual.events import Key
from textual.keys import _character_to_key

import reader
from tests.ui.conftest import Opened, Session

LONG = "# Long\n\n" + "\n\n".join(f"## Part {i}\n\nParagraph {i} says a word or two." for i in range(60))


async def burst(session: Session, *keys: str) -> None:
    """Send keys all at once, and wait until they have taken effect."""
    for key in keys:
        is_character = len(key) == 1
        session.app.post_message(Key(_character_to_key(key) if is_character else key, key if is_character else None))
    for _ in range(4):
        await session.pilot.pause()
        await session.app.workers.wait_for_complete()


async def test_characters_after_the_search_key_are_the_query(opened: Opened) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await burst(session, "/", *"graph 55", "enter")
        assert "1/1 graph 55" in session.rows[-1]
        assert "Paragraph 55" in session.words_in_view
        assert session.focus == "text"


async def test_letters_after_the_mark_and_jump_keys_name_marks_and_labels(opened: Opened) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await burst(session, *"jjjjmGG'G")
        assert session.article.text.line == 4
        await burst(session, "g", "f", "f")
        assert session.section == "Part 2"


async def test_keys_after_the_help_key_go_to_the_help(opened: Opened) -> None:
    async with opened(reader.parse(LONG, "markdown"), size=(80, 24)) as session:
        await burst(session, "?", "escape", "j")
        assert session.app.screen is session.article
        assert session.article.text.line == 1
