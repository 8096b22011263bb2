"""Running the app without a terminal."""

import asyncio
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
from reader.ui.first_light.early_library import EarlyLibrary
from reader.ui.session.app import ReaderApp
from reader.ui.session.opening import OpenRequest
from reader.ui.session.session_store import HINTED

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_d509663c740449ec.txt"


class Session:
    """The running app: what a user does and sees."""

    def __init__(self, app: ReaderApp, pilot: Pilot[None], has_begun: asyncio.Event) -> None:
        self.app = app
        self.pilot = pilot
        self.has_begun = has_begun
        """Set when the app has begun all that waits for the first text to be on the screen."""

    @property
    def article(self) -> ArticleScreen:
        return self.app.article

    async def settled(self) -> None:
        """Wait for all workers, for those that they start, and for the library to save its queue."""
        while not all(worker.is_finished for worker in self.app.workers):
            await self.app.workers.wait_for_complete()
        await self.app.store.library.ask(lambda _: None, None)
        await self.pilot.pause()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until a condition holds, or fail after far longer than that should take."""
        for _ in range(3000):
            if condition():
                return
            await self.pilot.pause(0.01)
        pytest.fail(f"the condition never held; the screen is\n{self.screen}")

    @property
    def speakers(self) -> list[str]:
        """The names of the speakers found so far."""
        return [speaker.name for speaker in self.article.reading.attribution.speakers]

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.pilot.pause()

    @property
    def focus(self) -> str:
        """The id of the pane with the focus."""
        focused = self.app.screen.focused
        return focused.id or "" if focused is not None else ""

    @property
    def section(self) -> str:
        """The title of the highlighted row of the outline."""
        outline = self.article.outline
        return outline.rows[outline.highlighted].entry.title if outline.highlighted >= 0 else ""

    @property
    def quote(self) -> str:
        """The words of the quotation that is highlighted in the voices pane."""
        voices = self.article.voices
        index = voices.quote_at(voices.highlighted)
        return self.article.reading.attribution.quotes[index].span.of(self.app.document.text) if index >= 0 else ""

    @property
    def messages(self) -> str:
        """All notifications, each on a line of its own."""
        return "\n".join(self.notifications)

    @property
    def words_in_view(self) -> str:
        """The text in view."""
        return self.article.text.span_in_view.of(self.app.document.text)

    @property
    def strips(self) -> list[Strip]:
        """The rows of the screen as they are drawn."""
        return self.app.screen._compositor.render_strips()

    @property
    def notifications(self) -> list[str]:
        """The messages of the notifications on the screen."""
        return [notification.message for notification in self.app._notifications]

    @property
    def rows(self) -> list[str]:
        """The rows of the screen as plain text."""
        return ["".join(segment.text for segment in line) for line in self.strips]

    @property
    def screen(self) -> str:
        return "\n".join(self.rows)


Opened = Callable[..., AbstractAsyncContextManager[Session]]


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal with full colour and UTF-8, wherever the tests run."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setattr("locale.getencoding", lambda: "utf-8")


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The default settings, with `remember` off."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    return replace(load_settings(), remember=False)


@pytest.fixture(scope="session")
def seed() -> Document:
    """The bundled article."""
    return reader.open(str(SEED))


@pytest.fixture
def opened(opened_at_once: Opened) -> Opened:
    """Open a document, by default the bundled article, and wait for its attribution."""

    @asynccontextmanager
    async def open_document(*document: object, **options: object) -> AsyncIterator[Session]:
        async with opened_at_once(*document, **options) as session:
            await session.until(session.has_begun.is_set)  # on a busy machine there are no workers yet
            await session.app.workers.wait_for_complete()
            await session.pilot.pause()
            yield session

    return open_document


@pytest.fixture
def opened_at_once(settings: Settings, seed: Document) -> Opened:
    """Open a document without waiting for its attribution."""

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
        library = EarlyLibrary(changed_settings, folder) if document is None and not requests else None
        app = ReaderApp(document, changed_settings, requests, library, is_complete=is_complete)
        begin, has_begun = app.begin, asyncio.Event()

        async def begin_and_say() -> None:
            try:
                await begin()
            finally:
                has_begun.set()

        app.begin = begin_and_say  # type: ignore[method-assign]
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            yield Session(app, pilot, has_begun)
        assert not app.failures.kinds
        app.store.library.finish()

    return open_document


@pytest.fixture
def not_the_first_start() -> None:
    """Hide the hints of the first start."""
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
    """The working directory, with three texts."""
    folder = tmp_path / "texts"
    for name in ("harbour.md", "wall.md", "sub/bridge.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"# About {name}\n\nWords.\n\n" * 30)
    monkeypatch.chdir(folder)
    return folder
