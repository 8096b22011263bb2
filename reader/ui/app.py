"""The Textual app: a switchboard between keys, screens and what is done in the background."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.timer import Timer

from reader.config import Settings
from reader.document import Attribution, Document
from reader.errors import SourceError
from reader.ui.article import ArticleScreen
from reader.ui.background import in_thread, tell
from reader.ui.librarian import Librarian
from reader.ui.opening import Wanted
from reader.ui.shelf import OpenArticle, Progress, Shelf
from reader.ui.themed_app import ThemedApp

if TYPE_CHECKING:
    from reader.ui.finder import FinderScreen
    from reader.ui.loading import LoadingScreen

SAVED_EVERY = 5.0
"""How often what has changed is kept while it is read, in seconds."""
WATCHED_EVERY = 2.0
"""How often it is looked whether the file that is read has changed, in seconds."""
PATIENCE = 0.2
"""After how long it is shown that something is being opened, in seconds."""
QUIET = 0.1
"""How often it is looked whether a window over the text is closed before the text is replaced, in seconds."""
WARNED = 20.0
"""How long a warning about the library is shown, in seconds."""


def app_for(
    document: Document | None, settings: Settings, wanted: Sequence[Wanted] = (), folder: str = ""
) -> ReaderApp:
    """The app with the keys that the settings give to its actions.

    `wanted` is what is to be opened in this run, `document` the first of it where that is read already; where nothing
    is, the finder asks, for a text in `folder` if there is one.
    """
    bindings: list[BindingType] = [
        Binding("comma" if key == "," else key, f"do('{action}')", show=False)
        for action, keys in settings.keys.items()
        for key in keys
    ]

    class BoundApp(ReaderApp):
        BINDINGS: ClassVar[list[BindingType]] = bindings

    if document is not None and not wanted:
        wanted = [Wanted(document.target)]
    return BoundApp(Shelf(settings, wanted, document), settings, folder)


class ReaderApp(ThemedApp):
    """The reader on the screen."""

    TITLE = "reader"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, shelf: Shelf, settings: Settings, folder: str) -> None:
        super().__init__(settings)
        self.shelf = shelf
        self.folder = folder
        self.settings = settings
        self.waiting: list[str] = []
        self.librarian = Librarian(self.warn, trusted=settings.remember)
        self.warnings: list[str] = []
        self.failure: SourceError | None = None
        self.loop: asyncio.AbstractEventLoop | None = None
        self.patience: Timer | None = None

    @property
    def article(self) -> ArticleScreen:
        """The screen of the article that is read; there must be one."""
        current = self.shelf.current
        assert current is not None, "nothing is open yet"
        assert current.screen is not None, "nothing has come yet"
        return current.screen

    @property
    def document(self) -> Document:
        """The document that is read."""
        return self.article.document

    def get_default_screen(self) -> Screen[None]:
        """The article is the first screen; where nothing of it is there yet, one that says so, or the finder."""
        if self.shelf.screens:
            return self.article
        if self.shelf.current is None:
            return self.finder()
        from reader.ui.loading import LoadingScreen

        return LoadingScreen(self.shelf.current.wanted.target)

    def on_mount(self) -> None:
        """Do the rest once the first text is on the screen."""
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
        first = self.shelf.current
        if first is not None and first.screen is not None:
            self.install_screen(first.screen, name_of(first.screen))
            await self.settle(first, first.screen)
        elif first is not None:
            self.run_worker(self.open_first(first))
        gc.freeze()
        gc.enable()
        self.set_interval(SAVED_EVERY, self.save)
        self.set_interval(WATCHED_EVERY, self.look_for_changes)

    async def show(self, article: OpenArticle) -> None:
        """Show an article, in place of whatever is on the screen."""
        screen = article.screen
        if screen is None:
            return
        with self.batch_update():
            if self.patience is not None:
                self.patience.stop()
            while self.screen not in {self.screen_stack[0], screen}:
                self.pop_screen()
            if not self.is_screen_installed(screen):
                self.install_screen(screen, name_of(screen))
            if self.screen is not screen:
                await self.push_screen(screen)
            if screen.is_settled:
                screen.top.show_note(self.shelf.note(article))
            else:
                await self.settle(article, screen)

    async def quiet(self, article: OpenArticle) -> None:
        """Wait until nothing lies over an article, or another one is read."""
        while self.screen_stack and article is self.shelf.current and self.screen is not article.screen:
            await asyncio.sleep(QUIET)

    async def discard(self, screen: ArticleScreen) -> None:
        """Let go of a screen that is not shown; the one that was first lies under all others until the end."""
        if screen is self.screen_stack[0]:
            return
        self.uninstall_screen(screen)
        if screen.is_running:
            await screen.remove()

    async def settle(self, article: OpenArticle, screen: ArticleScreen) -> None:
        """Let a screen have all its panes, take up what is remembered, and begin to find who said what."""
        await screen.add_sides()
        screen.top.show_note(self.shelf.note(article))
        screen.is_settled = True
        while self.waiting:
            await self.action_do(self.waiting.pop(0))
        if article.is_whole:
            self.run_worker(self.read_voices(screen))
            self.run_worker(self.remember(screen))

    async def read_voices(self, screen: ArticleScreen) -> None:
        """Find who said what, in a thread."""
        from reader.quotes import attribute

        self.show_voices(screen, await in_thread(partial(attribute, screen.document)))

    def show_voices(self, screen: ArticleScreen, found: Attribution) -> None:
        """Hand on what was found."""
        screen.show_voices(found)

    async def remember(self, screen: ArticleScreen) -> None:
        """Take up what is remembered of the article."""
        from reader.ui.tasks.remembering import Remembering

        await screen.task_of(Remembering).begin(self.librarian)

    def save(self) -> None:
        """Keep what has changed since the last time."""
        from reader.ui.tasks.remembering import Remembering

        for screen in self.shelf.screens:
            if screen.is_settled:
                screen.task_of(Remembering).save(self.librarian)

    def on_unmount(self) -> None:
        """Keep what has changed when the user leaves, in whatever way."""
        self.save()

    def look_for_changes(self) -> None:
        """Look in the background whether the file that is read has changed, unless that is still being done."""
        article = self.shelf.current
        is_busy = any(worker.group == "watch" and not worker.is_finished for worker in self.workers)
        if article is not None and article.screen is self.screen and not is_busy:
            self.run_worker(self.reload(article), group="watch")

    async def reload(self, article: OpenArticle) -> None:
        """Read an article again if its file has changed."""
        if await self.shelf.reload(article, self):
            self.notify("The file has changed; this is its new text.", timeout=3)

    async def open_first(self, article: OpenArticle) -> None:
        """Open what the reader was started with; leave where it cannot be read, or the user does not wait for it."""
        try:
            await self.waited_for(article.wanted.target, partial(self.shelf.step, 0, self))
        except SourceError as error:
            self.failure = error
        finally:
            if article.screen is None:
                self.exit()

    async def open(self, wanted: Wanted) -> None:
        """Open another article behind the one that is read."""
        try:
            await self.waited_for(wanted.target, partial(self.shelf.open, wanted, self))
        except SourceError as error:
            self.notify(str(error), severity="error", markup=False)

    async def step(self, step: int) -> None:
        """Go to the article that is some steps on, or back."""
        self.save()
        article = self.shelf.trail.ahead(step)
        if article is None:
            where = "behind" if step > 0 else "before"
            self.notify(f"No other article is open {where} this one.", severity="warning")
            return
        try:
            await self.waited_for(article.wanted.target, partial(self.shelf.step, step, self))
        except SourceError as error:
            self.notify(str(error), severity="error", markup=False)

    async def waited_for(self, target: str, load: Callable[[Progress], Awaitable[object]]) -> None:
        """Do what takes a while; when it takes longer, a screen says so, from which it can be left."""
        from textual.worker import get_current_worker

        from reader.ui.loading import LoadingScreen

        first = self.screen if isinstance(self.screen, LoadingScreen) else None
        loading = first or LoadingScreen(target)
        loading.worker = get_current_worker()
        if first is None:
            self.patience = self.set_timer(PATIENCE, partial(self.push_screen, loading))
        loop = asyncio.get_running_loop()
        try:
            await load(lambda count: tell(loop, partial(loading.show_progress, count)))
        finally:
            self.stop_waiting(loading)

    def stop_waiting(self, loading: LoadingScreen) -> None:
        """Show no longer that something is being opened."""
        if self.patience is not None:
            self.patience.stop()
        if self.screen_stack[1:] and loading is self.screen:
            self.pop_screen()

    def on_loading_screen_left(self, event: LoadingScreen.Left) -> None:
        """Open something no longer; where it is the first, leave."""
        if event.loading.worker is not None:
            event.loading.worker.cancel()
        else:
            self.exit()

    def finder(self) -> FinderScreen:
        """The finder, for the folder that was named, else for the one that the reader was started in."""
        from reader.ui.finder import FinderScreen

        return FinderScreen(self.folder or str(Path.cwd()), self.librarian, has_recent=not self.folder)

    def on_finder_screen_chosen(self, event: FinderScreen.Chosen) -> None:
        """Open what was found."""
        if event.finder is not self.screen_stack[0]:
            self.pop_screen()
        self.run_worker(self.open(Wanted(event.target)))

    def on_finder_screen_left(self, event: FinderScreen.Left) -> None:
        """Read on; where nothing is open, leave."""
        if event.finder is self.screen_stack[0]:
            self.exit()
        else:
            self.pop_screen()

    def warn(self, message: str) -> None:
        """Show a warning, from any thread; one that comes when the screen is closed is left for the command."""
        self.warnings.append(message)
        if self.loop is not None:
            tell(self.loop, self.show_warnings)

    def show_warnings(self) -> None:
        """Show the warnings that have come."""
        while self.is_running and self.warnings:
            self.notify(self.warnings.pop(0), severity="warning", timeout=WARNED, markup=False)

    async def action_do(self, name: str) -> None:
        """Start an action of the table; one whose key comes before all panes are there waits for them."""
        current = self.shelf.current
        if name == "quit":
            self.exit()
        elif current is None:
            return
        elif current.screen is None or not current.screen.is_settled:
            self.waiting.append(name)
        else:
            await self.do(name, current.screen)

    async def do(self, name: str, screen: ArticleScreen) -> None:
        """Do an action, with an article on the screen."""
        match name:
            case "help":
                from reader.ui.help import HelpScreen

                self.push_screen(HelpScreen(self.settings.keys))
            case "palette":
                from textual.command import CommandPalette

                from reader.ui.palette import ActionProvider

                self.push_screen(CommandPalette(providers=[ActionProvider]))
            case "find_article":
                self.save()
                self.push_screen(self.finder())
            case "next_article":
                self.run_worker(self.step(1))
            case "previous_article":
                self.run_worker(self.step(-1))
            case _:
                doing = screen.action(name)()
                if doing is not None:
                    await doing


def name_of(screen: ArticleScreen) -> str:
    """The name under which the app holds a screen that is not shown."""
    return f"article {id(screen)}"
