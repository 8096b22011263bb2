"""Running the screen without a terminal."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.strip import Strip

import reader
from reader.config import Settings, load_settings
from reader.document import Document
from reader.library import Library, library_file
from reader.ui.article.screen import ArticleScreen
from reader.ui.session.app import ReaderApp
from reader.ui.session.opening import OpenRequest
from reader.ui.session.session_store import HINTED

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_d509663c740449ec.txt"


class Session:
    """The app as it runs, and what a user does and sees."""

    def __init__(self, app: ReaderApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def article(self) -> ArticleScreen:
        return self.app.article

    async def settled(self) -> None:
        """Wait until all that was begun is done, and what that began, and what the library was told is remembered."""
        while not all(worker.is_finished for worker in self.app.workers):
            await self.app.workers.wait_for_complete()
        await self.app.store.library.ask(lambda _: None, None)
        await self.pilot.pause()

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so; far fewer looks are needed than it takes here to give up."""
        for _ in range(3000):
            if is_so():
                return
            await self.pilot.pause(0.01)
        pytest.fail(f"it never came to that; the screen is\n{self.screen}")

    @property
    def speakers(self) -> list[str]:
        """Those who are known to speak."""
        return [speaker.name for speaker in self.article.reading.attribution.speakers]

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.pilot.pause()

    @property
    def focus(self) -> str:
        """The name of the pane with the focus."""
        focused = self.app.screen.focused
        return focused.id or "" if focused is not None else ""

    @property
    def section(self) -> str:
        """The title of the outline's marked row."""
        outline = self.article.outline
        return outline.rows[outline.highlighted].entry.title if outline.highlighted >= 0 else ""

    @property
    def quote(self) -> str:
        """The words of the quotation that is marked in the voices."""
        voices = self.article.voices
        index = voices.quote_at(voices.highlighted)
        return self.article.reading.attribution.quotes[index].span.of(self.app.document.text) if index >= 0 else ""

    @property
    def messages(self) -> str:
        """What the user is told, a message a line."""
        return "\n".join(notification.message for notification in self.app._notifications)

    @property
    def words_in_view(self) -> str:
        """The text that can be seen."""
        return self.article.text.span_in_view.of(self.app.document.text)

    @property
    def lines(self) -> list[Strip]:
        """The screen, row by row, as it is drawn."""
        return self.app.screen._compositor.render_strips()

    @property
    def notes(self) -> list[str]:
        """What the user is told in the corner of the screen."""
        return [note.message for note in self.app._notifications]

    @property
    def rows(self) -> list[str]:
        """The screen, row by row, as plain characters."""
        return ["".join(segment.text for segment in line) for line in self.lines]

    @property
    def said(self) -> str:
        """What messages the screen shows."""
        return "\n".join(notice.message for notice in self.app._notifications)

    @property
    def screen(self) -> str:
        return "\n".join(self.rows)


Opened = Callable[..., AbstractAsyncContextManager[Session]]


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal with all colours and all signs, whichever the tests are run in."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setattr("locale.getencoding", lambda: "utf-8")


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The settings that ship, but nothing is remembered."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    return replace(load_settings(), remember=False)


@pytest.fixture(scope="session")
def seed() -> Document:
    """The article that ships."""
    return reader.open(str(SEED))


@pytest.fixture
def opened(opened_at_once: Opened) -> Opened:
    """Opens a document, by default the article that ships, on a screen of some size, and waits for its voices."""

    @asynccontextmanager
    async def open_document(*words: object, **changed: object) -> AsyncIterator[Session]:
        async with opened_at_once(*words, **changed) as session:
            await session.app.workers.wait_for_complete()
            await session.pilot.pause()
            yield session

    return open_document


@pytest.fixture
def opened_at_once(settings: Settings, seed: Document) -> Opened:
    """The same without waiting for anything."""

    @asynccontextmanager
    async def open_document(
        document: Document | None = seed,
        size: tuple[int, int] = (120, 40),
        requests: Sequence[OpenRequest] = (),
        folder: str = "",
        is_complete: bool = True,
        **changed: object,
    ) -> AsyncIterator[Session]:
        changed_settings = replace(settings, **changed)  # type: ignore[arg-type]
        app = ReaderApp(document, changed_settings, requests, folder, is_complete=is_complete)
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            yield Session(app, pilot)
        app.store.library.finish()

    return open_document


@pytest.fixture
def not_the_first_start() -> None:
    """There are no hints."""
    Library(library_file(), pytest.fail).save_choices({HINTED: "yes"})


def written(folder: Path, name: str, lines: int = 200) -> Path:
    file = folder / f"{name}.md"
    file.write_text(f"# {name}\n\n" + "\n\n".join(f"Paragraph {i} of {name}." for i in range(lines)))
    return file


@pytest.fixture
def first(tmp_path: Path) -> Path:
    return written(tmp_path, "First")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the reader is started in, with three texts."""
    folder = tmp_path / "texts"
    for name in ("harbour.md", "wall.md", "sub/bridge.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"# About {name}\n\nWords.\n\n" * 30)
    monkeypatch.chdir(folder)
    return folder
