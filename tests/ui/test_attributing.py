"""Who said what in a long text: first near the place that is read, then in all; it can be stopped and taken up."""

from collections.abc import Sequence
from dataclasses import replace
from threading import Event, Thread, current_thread, main_thread

import pytest

import reader
from reader.document import Attribution, Document
from reader.quotes.progress import Progress
from reader.ui.features import attributing
from reader.ui.features.attributing import PARTLY, STOPPED
from reader.ui.layout.attribution_view import AttributionView
from reader.ui.layout.outline import OutlineIndex
from reader.ui.layout.speaker_rows import SpeakerRows
from reader.worker_process import WorkerProcessError
from tests.ui.conftest import Opened

NAMES = ("Ann Lee", "Bo Marsh", "Cy Dunn", "Di Falk")
PLAIN = "The wall of the harbour was built in the year after the storm, and it has been there since. " * 12
TEXT = f"\n\n{PLAIN}\n\n".join(f"“There is more than one of these walls here,” said {name}." for name in NAMES)


class Held:
    """A reading of the whole that waits until it is let go; one near a place is done at once."""

    let_go: Event

    def __init__(self, document: Document) -> None:
        self.document, self.is_stopped = document, False
        self.is_whole = len(document.blocks) == 2 * len(NAMES) - 1

    def attribution(self, heard: Progress) -> Attribution | None:
        if self.is_whole:
            heard(0.25)
            self.let_go.wait(20)
        return None if self.is_stopped else reader.attribute(self.document)

    def stop(self) -> None:
        self.is_stopped = True
        if self.is_whole:
            self.let_go.set()


@pytest.fixture
def let_go(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Long texts are those of a thousand characters; their whole is read when this is set."""
    monkeypatch.setattr(attributing, "LONG", 1000)
    monkeypatch.setattr(attributing, "NEAR", 300)
    monkeypatch.setattr("reader.quotes.worker_process.AttributionProcess", Held)
    Held.let_go = Event()
    return Held.let_go


async def test_the_voices_near_the_place_come_first_and_then_all(opened_at_once: Opened, let_go: Event) -> None:
    async with opened_at_once(reader.parse(TEXT)) as session:
        await session.until(lambda: session.speakers == ["Ann Lee"] and "25%" in session.rows[0])
        assert "voices" in session.rows[0]
        assert PARTLY[:20] in session.screen
        let_go.set()
        await session.until(lambda: len(session.speakers) == 4)
        await session.settled()
        assert "25%" not in session.rows[0]
        assert PARTLY[:20] not in session.screen
        assert session.article.reading.attribution == reader.attribute(session.app.document)


async def test_they_are_read_where_the_reader_has_gone(opened_at_once: Opened, let_go: Event) -> None:
    async with opened_at_once(reader.parse(TEXT), size=(120, 12)) as session:
        await session.until(lambda: session.speakers == ["Ann Lee"] and "25%" in session.rows[0])
        await session.press("G")
        session.article.features.attributing.progressed(0.5)
        await session.until(lambda: session.speakers == ["Di Falk"])
        assert "50%" in session.rows[0]
        let_go.set()
        await session.settled()


async def test_read_voices(opened_at_once: Opened, let_go: Event) -> None:
    async with opened_at_once(reader.parse(TEXT)) as session:
        await session.until(lambda: session.speakers == ["Ann Lee"] and "25%" in session.rows[0])
        await session.press("R")
        await session.settled()
        assert "R reads them" in session.said
        assert "25%" not in session.rows[0]
        assert session.speakers == ["Ann Lee"]
        assert STOPPED[:20] in session.screen
        await session.press("R")
        await session.settled()
        assert len(session.speakers) == 4


async def test_what_is_drawn_of_the_voices_is_worked_out_where_no_key_waits(
    opened_at_once: Opened, let_go: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_voices: list[Thread] = []

    def noted(kind: type, name: str) -> None:
        method = getattr(kind, name)

        def work(*given: object) -> object:
            has_voices = any(
                isinstance(each, Attribution) or (isinstance(each, Sequence) and each) for each in given[1:]
            )
            if has_voices:
                of_voices.append(current_thread())
            return method(*given)

        monkeypatch.setattr(kind, name, work)

    noted(OutlineIndex, "build_rows")
    noted(AttributionView, "__init__")
    noted(SpeakerRows, "__init__")
    async with opened_at_once(reader.parse(TEXT)) as session:
        await session.until(lambda: session.speakers == ["Ann Lee"])
        await session.pilot.pause()
        of_voices.clear()
        let_go.set()
        await session.settled()
        assert len(session.speakers) == 4
        assert len(of_voices) == 3
        assert main_thread() not in of_voices


async def test_when_all_are_read_the_key_says_so(opened: Opened) -> None:
    async with opened() as session:
        await session.press("R")
        assert "All voices have been read" in session.said


async def test_a_part_of_the_voices_is_not_exported(opened_at_once: Opened, let_go: Event) -> None:
    async with opened_at_once(reader.parse(TEXT)) as session:
        await session.until(lambda: session.speakers == ["Ann Lee"])
        await session.press("x")
        assert session.app.screen is session.article
        assert "Not all voices have been read" in session.said
        let_go.set()
        await session.settled()


async def test_where_there_can_be_no_process_it_is_done_here(
    opened: Opened, let_go: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise WorkerProcessError("There are no processes left.")

    monkeypatch.setattr(Held, "attribution", refused)
    async with opened(reader.parse(TEXT)) as session:
        assert len(session.speakers) == 4


async def test_a_long_text_is_read_by_a_process(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attributing, "LONG", 1000)
    async with opened(reader.parse(TEXT)) as session:
        assert len(session.speakers) == 4
        assert session.article.features.attributing.processes == ()


@pytest.mark.parametrize(("width", "shown"), [(120, "R stops"), (80, "voices 25%  "), (40, "voices 25%  ")])
async def test_how_far_it_is_leaves_room_for_the_title(
    opened_at_once: Opened, let_go: Event, width: int, shown: str
) -> None:
    document = replace(reader.parse(TEXT), title="A long title")
    async with opened_at_once(document, size=(width, 24)) as session:
        session.article.features.attributing.progressed(0.25)
        await session.until(lambda: shown in session.rows[0])
        assert "A long ti" in session.rows[0]
        let_go.set()
        await session.settled()
