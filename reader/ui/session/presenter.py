"""The presenter: shows documents on the screen, gives them all they need, and disposes of them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from textual.app import App
from textual.timer import Timer
from textual.worker import get_current_worker

from reader.document import Document
from reader.errors import PASSWORD_HINT, SourceError
from reader.garbage_collection import collect_frozen
from reader.ui.article.screen import ArticleScreen
from reader.ui.background import LONG, tell
from reader.ui.session.open_documents import OpenDocument, OpenDocuments
from reader.ui.session.opening import Progress

if TYPE_CHECKING:
    from reader.ui.dialogs.loading_screen import LoadingScreen
    from reader.ui.features.features import Features
    from reader.ui.layout.passage_place import Passage
    from reader.ui.session.session_store import SessionStore

PATIENCE = 0.2
"""How long loading takes until it is announced, in seconds."""
SOON = 0.2
"""How long to wait for the library before finding who said what, in seconds."""
POLL = 0.1
"""How often to check whether a dialog over the text was closed before the text is replaced, in seconds."""
SETTLED = 1.0
"""How long after a long text was closed nothing refers to it any more, in seconds."""


class Presenter:
    """Decides what is on the screen: the current document, or an announcement that one is being loaded."""

    def __init__(
        self, app: App[None], documents: OpenDocuments, perform_pending: Callable[[], Awaitable[None]]
    ) -> None:
        self.app = app
        self.documents = documents
        self.perform_pending = perform_pending
        self.is_open = asyncio.Event()
        """Set when the library has said what was chosen before, and the code of the panes has been read."""
        self.unannounced: dict[LoadingScreen, Timer] = {}
        """What is being loaded and has not been announced, and when to do so."""
        self.store: SessionStore | None = None

    def open(self, store: SessionStore) -> None:
        """Let screens have all their panes from now on, with what the store knows."""
        self.store = store
        self.is_open.set()

    async def show(self, document: OpenDocument) -> None:
        """Show a document in place of whatever is on the screen."""
        app, screen = self.app, document.screen
        if screen is None:
            return
        self.save()
        with app.batch_update():
            self.stop_waiting()
            while app.screen not in {app.screen_stack[0], screen}:
                app.pop_screen()
            if not app.is_screen_installed(screen):
                app.install_screen(screen, name_of(screen))
            if app.screen is not screen:
                await app.push_screen(screen)
            if not screen.is_settled:
                await self.settle(screen)
        self.complete(document, screen)

    def save(self) -> None:
        """Keep what has changed since the last time."""
        if self.store is not None:
            current = self.documents.current
            top = self.app.screen if self.app.screen_stack else current.screen if current is not None else None
            self.store.save(self.documents.screens, top)

    async def settle(self, screen: ArticleScreen[Features]) -> None:
        """Let a screen have all its panes, and perform the actions whose keys were pressed before."""
        await self.is_open.wait()
        if not screen.is_running:  # it was left before it could be shown
            return
        await screen.add_sides()
        if not screen.has_sides:
            return
        if self.store is not None:
            screen.use(self.store.chosen_settings)
        screen.is_settled = True
        if self.store is not None and self.store.is_time_for_hints():
            await screen.features.hinting.show()
        await self.perform_pending()

    def complete(self, document: OpenDocument, screen: ArticleScreen[Features]) -> None:
        """Show the remark about a document; once all of it has been read, find who said what, or show what it lists."""
        screen.top.show_note(self.documents.note(document))
        if document.is_complete and screen.document.listed:
            screen.post_message(screen.List())
        if document.is_complete and not screen.is_filled:
            screen.is_filled = True
            self.app.run_worker(self.fill(screen))

    async def fill(self, screen: ArticleScreen[Features]) -> None:
        """Recall what is remembered of an article, and find who said what in it.

        What is remembered comes first, unless it takes long: the place should not change while the user reads.
        """
        if self.store is None:
            return
        recalling = asyncio.ensure_future(self.store.recall(screen))
        await asyncio.wait([recalling], timeout=SOON)
        await screen.features.attributing.begin()
        await recalling

    async def idle(self, document: OpenDocument) -> None:
        """Wait until nothing covers a document and the user is not in the middle of something, or reads another."""
        app = self.app
        while app.screen_stack and document is self.documents.current:
            if app.screen is document.screen and not document.screen.is_busy:
                return
            await asyncio.sleep(POLL)

    async def ask_password(self, message: str) -> str | None:
        """The password of an encrypted text, for which a message asks; None if the user gives none."""
        from reader.ui.dialogs.password_dialog import PasswordDialog

        self.stop_waiting()
        return await self.app.push_screen_wait(PasswordDialog(message.removesuffix(PASSWORD_HINT)))

    async def discard(self, screen: ArticleScreen[Features]) -> None:
        """Dispose of a screen that is not shown, unless it is the first, which stays below all others."""
        if screen is self.app.screen_stack[0]:
            return
        self.app.uninstall_screen(screen)
        if screen.is_running:
            await screen.remove()
        if self.store is not None:
            self.store.forget(screen)
        clear_styles_cache()
        self.release(screen.document)

    def release(self, document: Document) -> None:
        """Free the memory of a long text soon."""
        if len(document.text) > LONG:
            self.app.set_timer(SETTLED, collect_frozen)

    @contextmanager
    def announced(self, target: str) -> Iterator[Progress]:
        """Announce that a target is being loaded if that takes long; what it yields is told the bytes that have come.

        To be used in a worker, which is cancelled if the user does not want to wait.
        """
        from reader.ui.dialogs.loading_screen import LoadingScreen

        first = self.app.screen if isinstance(self.app.screen, LoadingScreen) else None
        loading = first or LoadingScreen(target)
        loading.worker = get_current_worker()
        if first is None:
            self.unannounced[loading] = self.app.set_timer(PATIENCE, partial(self.announce, loading))
        loop = asyncio.get_running_loop()
        worker = loading.worker

        def show(count: int) -> None:
            if worker.is_cancelled:
                raise SourceError(f"{target} was left.")
            tell(loop, partial(loading.show_progress, count))

        try:
            yield show
        finally:
            self.forgo(loading)
            while loading in self.app.screen_stack[1:]:
                self.app.pop_screen()

    async def announce(self, loading: LoadingScreen) -> None:
        """Say that something is being loaded, unless it has come or was left meanwhile."""
        if self.unannounced.pop(loading, None) is not None:
            await self.app.push_screen(loading)

    def forgo(self, loading: LoadingScreen) -> None:
        """Announce something no more."""
        timer = self.unannounced.pop(loading, None)
        if timer is not None:
            timer.stop()

    def lead_to(self, passage: Passage) -> None:
        """Bring a passage of the library into view in the text that is read."""
        current = self.documents.current
        if current is not None and current.screen is not None and current.screen.is_settled:
            current.screen.features.leading.lead_to(passage)

    def stop_waiting(self) -> None:
        """Announce nothing that has not been announced yet."""
        for loading in list(self.unannounced):
            self.forgo(loading)


def name_of(screen: ArticleScreen[Features]) -> str:
    """The name under which the app holds a screen that is not shown."""
    return f"article {id(screen)}"


def clear_styles_cache() -> None:
    """Release what Textual 8 caches of widgets that are gone: the lines of up to a thousand of them."""
    from textual._styles_cache import StylesCache

    StylesCache.get_inner_outer.cache_clear()
