"""The opener: articles are opened, gone to and read again in the background; when it takes long, a screen says so."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.timer import Timer
from textual.worker import Worker, get_current_worker

from reader.errors import SourceError
from reader.ui.background import tell
from reader.ui.session.open_documents import Progress, Shelf, unheard
from reader.ui.session.opening import Wanted

if TYPE_CHECKING:
    from reader.ui.dialogs.loading_screen import LoadingScreen
    from reader.ui.session.app import ReaderApp

PATIENCE = 0.2
"""After how long it is shown that something is being opened, in seconds."""
WATCHING = "watching"
"""The group of the workers that look whether a file has changed."""


class Opener:
    """Moves what is on the shelf, and tells the user what cannot be opened."""

    def __init__(self, app: ReaderApp, shelf: Shelf) -> None:
        self.app = app
        self.shelf = shelf
        self.failure: SourceError | None = None
        self.patience: Timer | None = None

    def open(self, wanted: Wanted) -> Worker[None]:
        """Open another article behind the one that is read."""
        return self.app.run_worker(self.go(wanted.target, partial(self.shelf.open, wanted, self.app.stage)))

    def step(self, step: int) -> None:
        """Go to the article that is some steps on, or back."""
        article = self.shelf.trail.ahead(step)
        if article is None:
            where = "behind" if step > 0 else "before"
            self.app.notify(f"No other article is open {where} this one.", severity="warning")
            return
        self.app.run_worker(self.go(article.wanted.target, partial(self.shelf.step, step, self.app.stage)))

    async def go(self, target: str, load: Callable[[Progress], Awaitable[object]]) -> None:
        """Go to an article; say so if it cannot be read."""
        try:
            await self.waited_for(target, load)
        except SourceError as error:
            self.app.notify(str(error), severity="error")

    async def open_first(self) -> None:
        """Open what the reader was started with; leave where it cannot be read, or the user does not wait for it."""
        article = self.shelf.trail.items[0]
        load = partial(self.shelf.load_first, self.app.stage)
        try:
            if article.screen is None:
                await self.waited_for(article.wanted.target, load)
            else:
                await load(unheard)
        except SourceError as error:
            self.failure = error
        finally:
            if article.screen is None:
                self.app.exit()

    async def waited_for(self, target: str, load: Callable[[Progress], Awaitable[object]]) -> None:
        """Do what takes a while; when it takes longer, a screen says so, from which it can be left."""
        from reader.ui.dialogs.loading_screen import LoadingScreen

        first = self.app.screen if isinstance(self.app.screen, LoadingScreen) else None
        loading = first or LoadingScreen(target)
        loading.worker = get_current_worker()
        if first is None:
            self.patience = self.app.set_timer(PATIENCE, partial(self.app.push_screen, loading))
        loop = asyncio.get_running_loop()
        try:
            await load(lambda count: tell(loop, partial(loading.show_progress, count)))
        finally:
            self.stop_waiting()
            if self.app.screen_stack[1:] and loading is self.app.screen:
                self.app.pop_screen()

    def stop_waiting(self) -> None:
        """Show no longer that something is being opened."""
        if self.patience is not None:
            self.patience.stop()

    def give_up(self, loading: LoadingScreen) -> None:
        """Open something no longer; where it is the first, leave."""
        if loading.worker is not None:
            loading.worker.cancel()
        else:
            self.app.exit()

    def look_for_changes(self) -> Worker[None] | None:
        """Look whether the file that is read has changed, unless that is still being done."""
        is_busy = any(worker.group == WATCHING and not worker.is_finished for worker in self.app.workers)
        shown = self.app.screen_stack[-1:]
        if is_busy or self.shelf.current is None or [self.shelf.current.screen] != shown:
            return None
        return self.app.run_worker(self.reload(), group=WATCHING)

    async def reload(self) -> None:
        """Read the article again if its file has changed."""
        if self.shelf.current is not None and await self.shelf.reload(self.shelf.current, self.app.stage):
            self.app.notify("The file has changed; this is its new text.", timeout=3)
