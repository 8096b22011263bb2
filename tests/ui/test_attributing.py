"""Attribution of a long text: first the part in view, then the whole. It can be stopped and resumed."""

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


class HeldProcess:
    """An attribution process that holds back the result for the whole text; a part is attributed at once."""

    release: Event

    def __init__(self, document: Document) -> None:
        self.document, self.is_stopped = document, False
        self.is_whole = len(document.blocks) == 2 * len(NAMES) - 1

    def attribution(self, heard: Progress) -> Attribution | None:
        if self.is_whole:
            heard(0.25)
            self.release.wait(20)
        return None if self.is_stopped else reader.attribute(self.document)

    def stop(self) -> None:
        self.is_stopped = True
        if self.is_whole:
            self.release.set()


@pytest.fixture
def release(monkeypatch: pytest.MonkeyPatch) -> Event:
    """A text of a thousand characters counts as long; its whole is attributed once this event is set."""
    monkeypatch.setattr(attributing, "LONG", 1000)
    monkeypatch.setattr(attributing, "NEAR", 300)
    monkeypatch.setattr("reader.quotes.worker_process.AttributionProcess", HeldProcess)
    HeldProcess.release = Event()
    return HeldProcess.release


async def test_the_part_in_view_is_attributed_before_the_whole_text(opened_at_once: Opened, release: Event) -> None:
    async with opened_at_once(reader.parse(TEXT)) as session:
        await session.until(lambda: session.speakers == ["Ann Lee"] and "25%" in session.rows[0])
        assert "voices" in session.rows[0]
        assert PARTLY[:20] in session.screen
        release.set()
        await session.until(lambda: len(session.speakers) == 4)
        await session.settled()
        assert "25%" not in session.rows[0]
        assert PARTLY[:20] not in session.screen
        assert session.article.reading.attribution == reader.attribute(session.app.document)


async def test_after_a_jump_the_new_part_in_view_is_attributed(opened_at_once: Opened, release: Event) -> None:
    async with opened_at_once(reader.parse(TEXT), size=(120, 12)) as session:
        await session.until(lambda: session.speakers == ["Ann Lee"] and "25%" in session.rows[0])
        await session.press("G")
        session.article.features.attributing.progressed(0.5)
        await session.until(lambda: session.speakers == ["Di Falk"])
        assert "50%" in session.rows[0]
        release.set()
        await session.settled()


async def test_read_voices(opened_at_once: Opened, release: Event) -> None:
    async with opened_at_once(reader.parse(TEXT)) as session:
        await session.until(lambda: session.speakers == ["Ann Lee"] and "25%" in session.rows[0])
        await session.press("R")
        await session.settled()
        assert "R reads them" in session.messages
        assert "25%" not in session.rows[0]
        assert session.speakers == ["Ann Lee"]
        assert STOPPED[:20] in session.screen
        await session.press("R")
        await session.settled()
        assert len(session.speakers) == 4


async def test_what_the_panes_draw_is_prepared_off_the_main_thread(
    opened_at_once: Opened, release: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[Thread] = []

    def record_calls(kind: type, name: str) -> None:
        method = getattr(kind, name)

        def recorded(*arguments: object) -> object:
            has_voices = any(
                isinstance(each, Attribution) or (isinstance(each, Sequence) and each) for each in arguments[1:]
            )
            if has_voices:
                threads.append(current_thread())
            return method(*arguments)

        monkeypatch.setattr(kind, name, recorded)

    record_calls(OutlineIndex, "build_rows")
    record_calls(AttributionView, "__init__")
    record_calls(SpeakerRows, "__init__")
    async with opened_at_once(reader.parse(TEXT)) as session:
        await session.until(lambda: session.speakers == ["Ann Lee"])
        await session.pilot.pause()
        threads.clear()
        release.set()
        await session.settled()
        assert len(session.speakers) == 4
        assert len(threads) == 3
        assert main_thread() not in threads


async def test_the_key_says_when_attribution_is_complete(opened: Opened) -> None:
    async with opened() as session:
        await session.press("R")
        assert "All voices have been read" in session.messages


async def test_a_partial_attribution_is_not_exported(opened_at_once: Opened, release: Event) -> None:
    async with opened_at_once(reader.parse(TEXT)) as session:
        await session.until(lambda: session.speakers == ["Ann Lee"])
        await session.press("x")
        assert session.app.screen is session.article
        assert "Not all voices have been read" in session.messages
        release.set()
        await session.settled()


async def test_without_a_worker_process_attribution_runs_in_the_app(
    opened: Opened, release: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise WorkerProcessError("There are no processes left.")

    monkeypatch.setattr(HeldProcess, "attribution", refuse)
    async with opened(reader.parse(TEXT)) as session:
        assert len(session.speakers) == 4


async def test_a_long_text_is_attributed_by_a_worker_process(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attributing, "LONG", 1000)
    async with opened(reader.parse(TEXT)) as session:
        assert len(session.speakers) == 4
        assert session.article.features.attributing.processes == ()


@pytest.mark.parametrize(("width", "shown"), [(120, "R stops"), (80, "voices 25%  "), (40, "voices 25%  ")])
async def test_the_progress_leaves_room_for_the_title(
    opened_at_once: Opened, release: Event, width: int, shown: str
) -> None:
    document = replace(reader.parse(TEXT), title="A long title")
    async with opened_at_once(document, size=(width, 24)) as session:
        session.article.features.attributing.progressed(0.25)
        await session.until(lambda: shown in session.rows[0])
        assert "A long ti" in session.rows[0]
        release.set()
        await session.settled()
