"""The speaker picker: finding a speaker by typing."""

import pytest
from textual.widgets import Input, OptionList

import reader
from reader.document import Speaker
from reader.ui.dialogs.speaker_picker import SpeakerPicker, matches
from tests.ui.conftest import Opened


async def test_find_speaker(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("s", *"ri")
        assert "Mason Richey" in session.screen
        assert "a new name" not in session.screen
        await session.press("enter")
        listening = session.article.features.listening
        assert listening.name == "Mason Richey"
        assert session.focus == "text"
        quotes = [
            quote
            for quote in session.article.reading.attribution.quotes
            if quote.speaker and quote.speaker.id == listening.reading.voice
        ]
        assert any(quote.span.overlaps(session.article.text.span_in_view) for quote in quotes)
        assert f"1/{len(quotes)} Mason Richey" in session.rows[-1]


async def test_closing_the_picker_changes_nothing(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("s", *"ri", "escape")
        assert session.article.reading.voice is None
        assert session.article.text.line == 0


async def test_an_unknown_name_cannot_be_chosen(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("s", *"zz", "enter")
        assert session.app.screen is not session.article


async def test_if_nobody_is_quoted_a_message_says_so(opened: Opened) -> None:
    async with opened(reader.parse("Only words."), size=(80, 24)) as session:
        await session.press("s")
        assert "Nobody is quoted by name" in session.screen


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (250, 70)])
async def test_the_picker_fits_every_terminal_size(opened: Opened, size: tuple[int, int]) -> None:
    async with opened(size=size) as session:
        await session.press("}", "r")
        screen = session.app.screen
        assert isinstance(screen, SpeakerPicker)
        for part in (screen.query_one(Input), screen.query_one(OptionList)):
            assert screen.region.contains_region(part.region)
            assert part.region.height >= 1
        await session.press(*"[b]x\\", "enter")
        assert "[b]x\\" in session.speakers


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("", True), ("ann", True), ("lee a", True), ("ms l", True), ("nn", False), ("ann x", False)],
)
def test_each_typed_word_must_begin_a_word_of_a_name(typed: str, expected: bool) -> None:
    assert matches(Speaker(0, "Ann Lee", ("Ms. Lee",)), typed) is expected
