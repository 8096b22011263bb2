"""The opener: documents are opened, gone to and loaded again in the background, and failures are reported."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.app import App
from textual.worker import Worker

from reader.errors import SourceError
from reader.log import log
from reader.ui.dialogs.loading_screen import LoadingScreen
from reader.ui.session.open_documents import OpenDocuments, ignore_progress
from reader.ui.session.opening import OpenRequest, Progress
from reader.ui.session.presenter import Presenter

if TYPE_CHECKING:
    from reader.ui.layout.passage_place import Passage

WATCHING = "watching"
"""The group of the workers that check whether a file has changed."""


class Opener:
    """Opens documents for an app."""

    def __init__(self, app: App[None], documents: OpenDocuments, presenter: Presenter) -> None:
        self.app = app
        self.documents = documents
        self.presenter = presenter
        self.failure: SourceError | None = None
        """Why the first document could not be read; None if it could."""

    def open(self, request: OpenRequest, passage: Passage | None = None) -> Worker[None]:
        """Open another document after the one that is read, at a passage if there is one."""

        async def load(progress: Progress) -> None:
            await self.documents.open(request, self.presenter, progress)
            if passage is not None:
                self.presenter.lead_to(passage)

        return self.app.run_worker(self.go(request.target, load))

    def step(self, step: int) -> None:
        """Go to the document that is some steps on, or back."""
        document = self.documents.history.ahead(step)
        if document is None:
            where = "after" if step > 0 else "before"
            self.app.notify(f"No other article is open {where} this one.", severity="warning")
            return
        load = partial(self.documents.step, step, self.presenter)
        self.app.run_worker(self.go(document.request.target, load))

    def recode(self, encoding: str) -> None:
        """Read the document again in another encoding; an empty one is that of the text."""
        current = self.documents.current
        if current is None or not current.is_complete:
            self.app.notify("More of this text is coming; its encoding can be changed when all is there.")
            return
        load = partial(self.documents.recode, current, encoding, self.presenter)
        self.app.run_worker(self.go(current.request.target, load))

    async def go(self, target: str, load: Callable[[Progress], Awaitable[object]]) -> None:
        """Go to a document; say so if it cannot be read."""
        try:
            with self.presenter.announced(target) as progress:
                await load(progress)
        except SourceError as error:
            log(str(error))
            self.app.notify(str(error), severity="error")

    async def open_first(self) -> None:
        """Open what the reader was started with; leave if it cannot be read, or the user does not want to wait."""
        document = self.documents.history.items[0]
        try:
            if document.screen is None:
                with self.presenter.announced(document.request.target) as progress:
                    await self.documents.load_first(self.presenter, progress)
            else:
                await self.documents.load_first(self.presenter, ignore_progress)
        except SourceError as error:
            self.failure = error
        finally:
            if document.screen is None:
                self.app.exit()

    def give_up(self, loading: LoadingScreen) -> None:
        """Stop opening something; if it is the first, leave."""
        if loading.worker is not None:
            loading.worker.cancel()
        else:
            self.app.exit()

    def check_for_changes(self) -> Worker[None] | None:
        """Check whether the file that is read has changed, unless that is being done already."""
        is_busy = any(worker.group == WATCHING and not worker.is_finished for worker in self.app.workers)
        current, top = self.documents.current, self.app.screen_stack[-1:]
        if is_busy or current is None or [current.screen] != top:
            return None
        return self.app.run_worker(self.reload(), group=WATCHING)

    async def reload(self) -> None:
        """Read the document again if its file has changed."""
        current = self.documents.current
        if current is not None and await self.documents.reload(current, self.presenter):
            self.app.notify("The file has changed; this is its new text.", timeout=3)
