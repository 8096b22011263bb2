"""How many keystrokes common tasks take: all quotations of a speaker, a citation, a section by its name."""

import pytest

import reader
from reader.exports.citation import citation
from reader.ui.features import clipboard
from reader.ui.features.actions import ACTIONS
from tests.ui.conftest import SEED, Opened


@pytest.mark.parametrize(
    ("speaker", "keys"),
    [
        ("Victor Cha", ["s", "enter"]),
        ("John Hamre", ["s", "down", "enter"]),
        ("Mason Richey", ["s", "m", "enter"]),
    ],
)
async def test_all_quotations_of_a_speaker_take_at_most_three(opened: Opened, speaker: str, keys: list[str]) -> None:
    assert len(keys) <= 3
    async with opened(size=(80, 24)) as session:
        await session.press(*keys)
        listening = session.article.features.listening
        assert listening.name == speaker
        assert speaker in session.rows[-1]
        for quote in session.article.reading.attribution.quotes:
            if quote.speaker is not None and quote.speaker.name == speaker:
                assert quote.span.overlaps(session.article.text.span_in_view)
                await session.press("n")


async def test_copying_a_citation_takes_at_most_four(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "copy_to_system", lambda words: None)
    async with opened(size=(80, 24)) as session:
        keys = ["}", "}", "y"]
        assert len(keys) <= 4
        await session.press(*keys)
        await session.app.workers.wait_for_complete()
        quote = session.article.reading.attribution.quotes[session.article.reading.current]
        assert session.app.clipboard == citation(session.app.document, quote, "plain")


@pytest.mark.parametrize(
    ("name", "letters", "title"),
    [
        ("000_d509663c740449ec.txt", "sta", "State of alliance"),
        ("guide.md", "words", "Words of those before you"),
        ("guide.md", "start", "Starting it"),
    ],
)
async def test_a_section_by_name_takes_at_most_four_and_its_first_letters(
    opened: Opened, name: str, letters: str, title: str
) -> None:
    before, after = ["ctrl+p"], ["enter"]
    assert len(before + after) <= 4
    async with opened(reader.open(str(SEED.parent / name)), size=(80, 24)) as session:
        await session.press(*before, *letters)
        await session.app.workers.wait_for_complete()
        await session.press(*after)
        assert session.section == title
        assert title in session.words_in_view


async def test_the_palette_finds_every_action_with_its_keys(opened: Opened) -> None:
    async with opened(size=(100, 4 * len(ACTIONS))) as session:
        await session.press("ctrl+p")
        await session.app.workers.wait_for_complete()
        await session.pilot.pause()
        for action in ACTIONS:
            assert action.help in session.screen
        assert "Copying and exporting · x" in session.screen
