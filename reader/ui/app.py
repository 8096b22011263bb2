"""The Textual app: a switchboard between keys, screens and the worker that reads the voices."""

from __future__ import annotations

import asyncio
import gc
import signal
from contextlib import suppress
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType

from reader.config import Settings
from reader.document import Attribution, Document
from reader.ui.article import ArticleScreen
from reader.ui.background import in_thread
from reader.ui.librarian import Librarian
from reader.ui.themed_app import ThemedApp

SAVED_EVERY = 5.0
"""How often what has changed is kept while it is read, in seconds."""
WARNED = 20.0
"""How long a warning about the library is shown, in seconds."""


def app_for(document: Document, settings: Settings) -> ReaderApp:
    """The app with the keys that the settings give to its actions."""
    bindings: list[BindingType] = [
        Binding("comma" if key == "," else key, f"do('{action}')", show=False)
        for action, keys in settings.keys.items()
        for key in keys
    ]

    class BoundApp(ReaderApp):
        BINDINGS: ClassVar[list[BindingType]] = bindings

    return BoundApp(document, settings)


class ReaderApp(ThemedApp):
    """The reader on the screen."""

    TITLE = "reader"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, document: Document, settings: Settings) -> None:
        super().__init__(settings)
        self.document = document
        self.settings = settings
        self.article = ArticleScreen(document, settings)
        self.is_whole = False
        self.waiting: list[str] = []
        self.librarian = Librarian(self.warn, trusted=settings.remember)
        self.warnings: list[str] = []
        self.loop: asyncio.AbstractEventLoop | None = None

    def get_default_screen(self) -> ArticleScreen:
        """The article is the first screen."""
        return self.article

    def on_mount(self) -> None:
        """Read the voices once the text is on the screen."""
        self.loop = asyncio.get_running_loop()
        self.leave_when_asked(self.loop)
        self.call_after_refresh(self.begin)

    def leave_when_asked(self, loop: asyncio.AbstractEventLoop) -> None:
        """Leave in order where the system asks for it: what has changed is kept, the terminal is as it was."""
        for name in ("SIGTERM", "SIGHUP"):
            with suppress(AttributeError, NotImplementedError, RuntimeError):
                loop.add_signal_handler(getattr(signal, name), self.exit)

    async def begin(self) -> None:
        """What waits for the first text to be on the screen."""
        await self.article.add_sides()
        self.is_whole = True
        for name in self.waiting:
            await self.action_do(name)
        gc.freeze()
        gc.enable()
        self.read_voices()
        self.remember()

    @work
    async def read_voices(self) -> None:
        """Find who said what, in a thread."""
        from reader.quotes import attribute

        self.show_voices(await in_thread(lambda: attribute(self.document)))

    @work
    async def remember(self) -> None:
        """Take up what is remembered of the article, and keep what changes from now on."""
        from reader.ui.tasks.remembering import Remembering

        await self.article.task_of(Remembering).begin(self.librarian)
        self.set_interval(SAVED_EVERY, self.save)

    def save(self) -> None:
        """Keep what has changed since the last time."""
        if self.is_whole:
            from reader.ui.tasks.remembering import Remembering

            self.article.task_of(Remembering).save(self.librarian)

    def on_unmount(self) -> None:
        """Keep what has changed when the user leaves, in whatever way."""
        self.save()

    def warn(self, message: str) -> None:
        """Show a warning, from any thread; one that comes when the screen is closed is left for the command."""
        self.warnings.append(message)
        if self.loop is not None and self.loop.is_running():
            self.loop.call_soon_threadsafe(self.show_warnings)

    def show_warnings(self) -> None:
        """Show the warnings that have come."""
        while self.is_running and self.warnings:
            self.notify(self.warnings.pop(0), severity="warning", timeout=WARNED)

    def show_voices(self, found: Attribution) -> None:
        """Hand on what was found."""
        self.article.show_voices(found)

    async def action_do(self, name: str) -> None:
        """Start an action of the table; one whose key comes before all panes are there waits for them."""
        if not self.is_whole:
            self.waiting.append(name)
            return
        match name:
            case "quit":
                self.exit()
            case "help":
                from reader.ui.help import HelpScreen

                self.push_screen(HelpScreen(self.settings.keys))
            case "palette":
                from textual.command import CommandPalette

                from reader.ui.palette import ActionProvider

                self.push_screen(CommandPalette(providers=[ActionProvider]))
            case _:
                doing = self.article.action(name)()
                if doing is not None:
                    await doing
