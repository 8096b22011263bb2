"""The cast: who speaks in which chapter, who talks with whom, listening, correcting, exporting."""

import csv
from pathlib import Path

import pytest

import reader
from reader.document import Merge, Split
from reader.ui.panes.cast.cast_screen import CastScreen
from reader.ui.panes.cast.exchange_table import ExchangeTable
from tests.ui.conftest import Opened, Session

BOOK = """\
# The wall

## One

"It leaks," said Ann Lee. "It holds," said Bo Berg. "It leaks and leaks and leaks," said Ann Lee.

"Who leaks?" said Cy Dahl.

## Two

The rain went on for weeks. {}

"Nothing," said Bo Berg.
""".format("It rained. " * 80)


@pytest.fixture
def book() -> reader.Document:
    return reader.parse(BOOK, "markdown")


def cast_of(session: Session) -> CastScreen:
    screen = session.app.screen
    assert isinstance(screen, CastScreen)
    return screen


def highlighted(session: Session) -> str:
    member = cast_of(session).pane.member
    return member.name if member is not None else ""


def words_through(session: Session) -> list[str]:
    """The words that the keys for hits go through."""
    results = session.article.features.cursor.results
    assert results is not None
    return [span.of(session.app.document.text) for span in results.spans]


async def test_cast(opened: Opened, book: reader.Document) -> None:
    async with opened(book, size=(100, 24)) as session:
        await session.press("C")
        rows = session.rows
        assert "The wall: 3 voices in 2 chapters" in rows[0]
        ann, bo, cy = rows[2:5]
        assert "▌AL Ann Lee     62% ████" in ann
        assert ("2  ███████" in ann, "2  ███████ ▄▄▄▄▄▄▄" in bo) == (True, True)
        assert "Cy Dahl" in cy
        assert "Ann Lee, female" in session.screen
        assert "2 quotations, 8 words, in chapter 1" in session.screen
        assert "Talks with Bo Berg 2, Cy Dahl 1" in session.screen


async def test_a_speaker_is_found_by_typing_and_listened_to_alone(opened: Opened, book: reader.Document) -> None:
    async with opened(book, size=(80, 24)) as session:
        await session.press("C", "/", *"ber", "enter")
        assert highlighted(session) == "Bo Berg"
        await session.press("enter")
        assert words_through(session) == ["It holds,", "Nothing,"]
        assert session.focus == "text"
        assert "1/2 Bo Berg" in session.rows[-1]


async def test_nobody_of_a_name_that_is_typed(opened: Opened, book: reader.Document) -> None:
    async with opened(book, size=(80, 24)) as session:
        await session.press("C", "/", *"zz", "enter")
        assert "Nobody has such a name." in session.screen
        await session.press("enter", "M", "t")
        assert highlighted(session) == ""
        await session.press("escape")
        assert highlighted(session) == "Ann Lee"
        await session.press("escape")
        assert session.app.screen is session.article


async def test_a_speaker_is_heard_together_with_whom_they_talk(opened: Opened, book: reader.Document) -> None:
    async with opened(book, size=(120, 24)) as session:
        await session.press("C", "j", "t")
        assert words_through(session) == ["It leaks,", "It holds,", "It leaks and leaks and leaks,", "Who leaks?"]
        assert session.article.reading.voice == 1
        assert session.article.reading.heard == {0, 1, 2}
        assert "Bo Berg with others" in session.rows[-1]
        await session.press("escape")
        assert session.article.reading.heard == frozenset()


async def test_the_table_of_exchanges_leads_to_the_conversations_of_two(opened: Opened, book: reader.Document) -> None:
    async with opened(book, size=(80, 24)) as session:
        await session.press("C", "tab")
        assert isinstance(cast_of(session).pane, ExchangeTable)
        assert "AL BB CD" in session.rows[1]
        assert "AL Ann Lee    ·  ██ ▒▒" in session.rows[2]
        await session.press("l", "l", "l", "h")
        assert "Ann Lee and Bo Berg: 2 exchanges" in session.screen
        await session.press("enter")
        assert words_through(session) == ["It leaks,", "It holds,", "It leaks and leaks and leaks,"]
        assert session.article.reading.heard == {0, 1}


async def test_someone_who_talks_with_nobody(opened: Opened) -> None:
    async with opened(reader.parse('"It leaks," said Ann Lee.'), size=(80, 24)) as session:
        await session.press("C")
        assert "Talks with nobody" in session.screen
        await session.press("t")
        assert "Ann Lee talks with nobody here." in session.screen
        assert session.article.reading.voice is None


async def test_speakers_are_merged_renamed_and_taken_back_on_the_cast(opened: Opened, book: reader.Document) -> None:
    async with opened(book, size=(80, 24)) as session:
        await session.press("C", "j", "M", *"cy", "enter")
        assert session.article.reading.corrections == (Merge("Bo Berg", "Cy Dahl"),)
        assert "2 voices" in session.rows[0]
        await session.press("r", *"Cyril", "enter")
        assert session.speakers == ["Ann Lee", "Cyril"]
        await session.press("U", "U")
        assert session.speakers == ["Ann Lee", "Bo Berg", "Cy Dahl"]
        assert "3 voices" in session.rows[0]


async def test_a_speaker_is_split_on_the_cast(opened: Opened, book: reader.Document) -> None:
    async with opened(book, size=(80, 24)) as session:
        session.article.features.correcting.add(Merge("Cy Dahl", "Ann Lee"))
        await session.press("C", "X", *"cy", "enter")
        assert session.article.reading.corrections[-1] == Split("Ann Lee", "Cy Dahl")
        assert "3 voices" in session.rows[0]
        await session.press("j", "j", "X")
        assert "Cy Dahl has no other name here" in session.messages


async def test_export_cast(opened: Opened, book: reader.Document, folder: Path) -> None:
    async with opened(book, size=(80, 24)) as session:
        await session.press("C", "j", "M", *"cy", "enter", "x", "s", "x", "c", "x", "escape")
        scores = folder / "The-wall.speakers.csv"
        assert [row[0] for row in csv.reader(scores.open(encoding="utf-8"))] == ["speaker", "Ann Lee", "Cy Dahl"]
        assert (folder / "The-wall.corrections.jsonl").exists()


async def test_import_corrections(opened: Opened, book: reader.Document, folder: Path) -> None:
    async with opened(book, size=(80, 24)) as session:
        await session.press("C", "j", "M", *"cy", "enter", "x", "c", "x", "escape")
        name = "The-wall.corrections.jsonl"
        assert (folder / name).exists()
        await session.press("U", "i", *name, "enter")
        assert session.article.reading.corrections == (Merge("Bo Berg", "Cy Dahl"),)
        assert "1 correction was made." in session.messages
        await session.press("i", *name, "enter")
        assert "0 corrections were made; 1 had nothing to correct here" in session.messages


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "cannot be read: No such file"),
        (b"\xff", "is not UTF-8 text"),
        (b'{"merge": 1, "into": "Lee"}', 'line 1: "merge" must be a name, not 1.'),
        (b'{"merge": "Ann Lee", "into": "Bo Berg", "id": "another"}', "0 corrections were made"),
    ],
)
async def test_a_file_that_has_no_corrections_changes_nothing(
    opened: Opened, book: reader.Document, folder: Path, content: bytes | None, message: str
) -> None:
    if content is not None:
        (folder / "wrong").write_bytes(content)
    async with opened(book, size=(80, 24)) as session:
        session.article.features.importing.take_in("wrong")
        await session.pilot.pause()
        assert message in session.messages
        assert session.article.reading.corrections == ()


async def test_split_speaker(opened: Opened, book: reader.Document) -> None:
    async with opened(book, size=(80, 24)) as session:
        session.article.features.correcting.add(Merge("Cy Dahl", "Ann Lee"))
        session.article.go_to_quote(0)
        await session.press("X", *"cy", "enter")
        assert session.speakers == ["Ann Lee", "Bo Berg", "Cy Dahl"]
        await session.press("U")
        assert "Cy Dahl is Ann Lee again." in session.messages
        assert session.speakers == ["Ann Lee", "Bo Berg"]


async def test_without_speakers_there_is_no_cast(opened: Opened) -> None:
    async with opened(reader.parse("It rained."), size=(80, 24)) as session:
        await session.press("C")
        assert "Nobody is quoted by name" in session.messages
        assert session.app.screen is session.article
