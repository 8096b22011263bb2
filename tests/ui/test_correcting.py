"""Correcting who said what: choosing a speaker, typing a name, merging speakers, undoing."""

import pytest
from textual.widgets import OptionList

import reader
from reader.document import Merge, Reattribution
from reader.ui.dialogs.speaker_picker import NOBODY
from tests.ui.conftest import Opened, Session

TALK = """\
A talk

"One thing is clear," said Ann Lee.

"Two things are not," said Bo Marsh, a farmer.

"Three are late," said Robert Marshall.
"""


def speaker(session: Session, words: str) -> str | None:
    """The name of the speaker of the quotation that contains the given words."""
    text = session.app.document.text
    found = next(quote for quote in session.article.reading.attribution.quotes if words in quote.span.of(text))
    return found.speaker.name if found.speaker is not None else None


async def go_to(session: Session, words: str) -> None:
    """Go to the quotation that contains the given words."""
    text = session.app.document.text
    quotes = enumerate(session.article.reading.attribution.quotes)
    session.article.go_to_quote(next(i for i, quote in quotes if words in quote.span.of(text)))
    await session.pilot.pause()


async def test_set_speaker(opened: Opened) -> None:
    async with opened(reader.parse(TALK), size=(120, 30)) as session:
        await go_to(session, "Two things")
        await session.press("r")
        assert "Who said “Two things are not,”?" in session.screen
        assert "a farmer" in session.screen
        await session.press("enter")
        assert speaker(session, "Two things") == "Ann Lee"
        assert session.quote == "Two things are not,"
        assert "is now by Ann Lee" in session.screen
        await session.press("w")
        assert "You set the speaker by hand." in session.screen


async def test_a_speaker_is_found_by_typing(opened: Opened) -> None:
    async with opened(reader.parse(TALK), size=(120, 30)) as session:
        await go_to(session, "One thing")
        await session.press("r", *"rob", "enter")
        assert speaker(session, "One thing") == "Robert Marshall"


async def test_a_new_name_can_be_typed(opened: Opened) -> None:
    async with opened(reader.parse(TALK), size=(120, 30)) as session:
        await go_to(session, "One thing")
        await session.press("r", *"Bo", "down", "enter")
        assert speaker(session, "One thing") == "Bo"
        assert session.speakers == ["Bo", "Bo Marsh", "Robert Marshall"]


async def test_a_quotation_can_be_set_to_nobody(opened: Opened) -> None:
    async with opened(reader.parse(TALK), size=(120, 30)) as session:
        await go_to(session, "One thing")
        await session.press("r", "up", "enter")
        assert speaker(session, "One thing") is None
        assert "by nobody who is named" in session.screen


async def test_a_click_chooses_and_escape_changes_nothing(opened: Opened) -> None:
    async with opened(reader.parse(TALK), size=(120, 30)) as session:
        await go_to(session, "One thing")
        await session.press("r", "escape")
        assert session.article.reading.corrections == ()
        await session.press("r")
        await session.pilot.click(OptionList, offset=(5, 2))
        await session.pilot.pause()
        assert speaker(session, "One thing") == "Robert Marshall"


async def test_undo(opened: Opened) -> None:
    async with opened(reader.parse(TALK), size=(120, 30)) as session:
        await go_to(session, "Two things")
        await session.press("r", "enter", "r", *"rob", "enter")
        assert speaker(session, "Two things") == "Robert Marshall"
        await session.press("U")
        assert speaker(session, "Two things") == "Ann Lee"
        assert "no longer by Robert Marshall" in session.messages
        await session.press("U")
        assert speaker(session, "Two things") == "Bo Marsh"
        await session.press("U")
        assert "Nothing to undo" in session.messages


async def test_merge_speaker(opened: Opened) -> None:
    async with opened(reader.parse(TALK), size=(120, 30)) as session:
        await session.press("3", "G")
        voices = session.article.voices
        while voices.name_at(voices.highlighted) is None:
            await session.press("k")
        await session.press("M")
        assert "Who is Robert Marshall?" in session.screen
        assert NOBODY not in session.screen
        await session.press(*"bo", "enter")
        assert session.speakers == ["Ann Lee", "Bo Marsh"]
        assert speaker(session, "Three are") == "Bo Marsh"
        await session.press("U")
        assert session.speakers == ["Ann Lee", "Bo Marsh", "Robert Marshall"]


async def test_a_speaker_can_be_given_another_name(opened: Opened) -> None:
    async with opened(reader.parse(TALK), size=(120, 30)) as session:
        await go_to(session, "One thing")
        await session.press("M", *"Anna Lee-Smith", "enter")
        assert session.speakers == ["Anna Lee-Smith", "Bo Marsh", "Robert Marshall"]


async def test_listening_follows_the_speaker_through_corrections(opened: Opened) -> None:
    async with opened(reader.parse(TALK), size=(120, 30)) as session:
        await go_to(session, "Two things")
        await session.press("V")
        await go_to(session, "One thing")
        await session.press("r", *"bo", "enter")
        chosen, listening = session.article.voices.view, session.article.features.listening
        assert chosen is not None
        assert listening.reading.voice is not None
        assert chosen.name(listening.reading.voice) == "Bo Marsh"
        assert len(chosen.quotes_of(listening.reading.voice)) == 2
        await go_to(session, "Two things")
        await session.press("M", *"ann", "enter")
        assert listening.reading.voice is None


async def test_corrections_are_kept_in_the_order_they_are_made(opened: Opened) -> None:
    async with opened(reader.parse(TALK), size=(120, 30)) as session:
        await go_to(session, "One thing")
        await session.press("r", *"rob", "enter", "M", *"bo", "enter")
        first, second = session.article.reading.corrections
        assert isinstance(first, Reattribution)
        assert (first.quote.exact, first.speaker) == ("One thing is clear,", "Robert Marshall")
        assert second == Merge("Robert Marshall", "Bo Marsh")


@pytest.mark.parametrize("key", ["r", "M"])
async def test_without_a_quotation_a_message_says_what_to_do(opened: Opened, key: str) -> None:
    async with opened(reader.parse("Nobody speaks."), size=(120, 30)) as session:
        await session.press(key)
        assert session.app.screen is session.article
        assert "first" in session.screen
