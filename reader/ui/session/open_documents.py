"""The documents that are open in this run: opening more, going back to them, loading them again when they change."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reader.config import Settings
from reader.document import Document
from reader.errors import PasswordError, SourceError
from reader.ui.article.screen import ArticleScreen
from reader.ui.background import in_thread
from reader.ui.session.navigation_history import NavigationHistory
from reader.ui.session.opening import OpenRequest, Progress, Stamp, load_documents, stamp_of

if TYPE_CHECKING:
    from reader.ui.features.features import Features

NewScreen = Callable[[Document], "ArticleScreen[Features]"]
"""Makes the screen of a document."""


@dataclass(eq=False)
class OpenDocument:
    """A document of this run."""

    request: OpenRequest
    """The request that opened it."""
    screen: ArticleScreen[Features] | None = None
    """The screen that shows it; None until it is first shown."""
    stamp: Stamp = None
    """The stamp of its file when it was read."""
    is_complete: bool = False
    """Whether all of its text has been read."""


class Stage(Protocol):
    """Shows what the open documents have loaded."""

    async def show(self, document: OpenDocument) -> None:
        """Show a document in place of whatever is on the screen."""

    async def ask_password(self, message: str) -> str | None:
        """The password of an encrypted text, for which a message asks; None if the user gives none."""

    async def idle(self, document: OpenDocument) -> None:
        """Wait until nothing covers a document and the user is not in the middle of something, or reads another."""

    async def discard(self, screen: ArticleScreen[Features]) -> None:
        """Dispose of a screen that is not shown."""

    def release(self, document: Document) -> None:
        """Free the memory of a text that is not shown any more."""


class OpenDocuments:
    """The open documents in the order in which they were opened, and the one that is read."""

    def __init__(
        self,
        settings: Settings,
        requests: Sequence[OpenRequest],
        document: Document | None,
        new_screen: NewScreen,
        *,
        is_complete: bool,
    ) -> None:
        """Start with what is requested; `document` is the first of it, where that is read already."""
        self.settings = settings
        self.new_screen = new_screen
        self.history = NavigationHistory(OpenDocument(request) for request in requests)
        if self.history.current is not None and document is not None:
            first = self.history.current
            first.stamp, first.is_complete = stamp_of(document.target), is_complete
            first.screen = new_screen(document)

    @property
    def current(self) -> OpenDocument | None:
        """The document that is read; None if none is open."""
        return self.history.current

    @property
    def screens(self) -> list[ArticleScreen[Features]]:
        """The screens of all open documents that have one."""
        return [document.screen for document in self.history.items if document.screen is not None]

    async def open(self, request: OpenRequest, stage: Stage, progress: Progress) -> None:
        """Open a document after the current one, in place of those that followed; nothing if it is the current one.

        Raises SourceError.
        """
        from reader.library import canonical_target

        document, name = OpenDocument(request), canonical_target(request.target)
        if self.current is not None and name is not None and name == canonical_target(self.current.request.target):
            return

        async def arrive() -> None:
            for dropped in self.history.add(document):
                if dropped.screen is not None:
                    await stage.discard(dropped.screen)

        await self.load(document, arrive, stage, progress)

    async def load_first(self, stage: Stage, progress: Progress) -> None:
        """Read the first document, or the rest of it. Raises SourceError."""

        async def arrive() -> None:
            """It is the current document already."""

        await self.load(self.history.items[0], arrive, stage, progress)

    async def step(self, step: int, stage: Stage, progress: Progress) -> bool:
        """Go to the document that is some steps on, or back; False if there is none.

        Raises SourceError where it cannot be read; then it is no longer open.
        """
        document = self.history.ahead(step)
        if document is None:
            return False

        async def arrive() -> None:
            self.history.go(step)

        if document.screen is not None:
            await arrive()
            await stage.show(document)
            return True
        try:
            await self.load(document, arrive, stage, progress)
        except SourceError:
            self.history.drop(document)
            raise
        return True

    async def load(
        self,
        document: OpenDocument,
        arrive: Callable[[], Awaitable[None]],
        stage: Stage,
        progress: Progress,
    ) -> None:
        """Read a document, and show it as it streams in; `arrive` once there is something of it.

        If it is encrypted, the user is asked for the password until it is right. Raises SourceError.
        """
        while True:
            try:
                await self.stream(document, arrive, stage, progress)
                return
            except PasswordError as error:
                password = await stage.ask_password(str(error))
                if password is None:
                    raise
                options = document.request.options._replace(password=password)
                document.request = document.request._replace(options=options)

    async def stream(
        self,
        document: OpenDocument,
        arrive: Callable[[], Awaitable[None]],
        stage: Stage,
        progress: Progress,
    ) -> None:
        """Read a document with what is known of it, and show it as it streams in. Raises SourceError."""
        document.stamp = stamp_of(document.request.target)
        loading = load_documents(document.request, self.settings, progress)
        while (loaded := await in_thread(lambda: next(loading, None))) is not None:
            text, document.is_complete = loaded
            if document.screen is None:
                await arrive()
            elif text.text == document.screen.document.text and not document.is_complete:
                continue
            await self.put(document, text, stage)

    async def reload(self, document: OpenDocument, stage: Stage) -> bool:
        """Read a document again if its file has changed, and stay at the place; whether it has another text now.

        A file that cannot be read at the moment, such as one that is being written, is left for the next time.
        """
        stamp = await in_thread(lambda: stamp_of(document.request.target))
        if document.screen is None or not document.is_complete or stamp is None or stamp == document.stamp:
            return False
        try:
            *_, (text, _) = await in_thread(
                lambda: list(load_documents(document.request, self.settings, ignore_progress))
            )
        except SourceError:
            return False
        document.stamp = stamp
        if text.text == document.screen.document.text or document not in self.history.items:
            return False
        await self.put(document, text, stage)
        return True

    async def recode(self, document: OpenDocument, encoding: str, stage: Stage, progress: Progress) -> None:
        """Read a document again in another encoding. Raises SourceError."""
        options = document.request.options._replace(encoding=encoding)
        request = document.request._replace(options=options)
        *_, (text, _) = await in_thread(lambda: list(load_documents(request, self.settings, progress)))
        document.request = request
        if document in self.history.items:
            await self.put(document, text, stage)

    async def put(self, document: OpenDocument, text: Document, stage: Stage) -> None:
        """Give a document a new text, at the place of the earlier one, and show it if it is the current document."""
        screen = document.screen
        if screen is not None and screen.is_settled:
            before, prepared = screen.document, await screen.prepare(text)
            await stage.idle(document)
            screen.turn_to(text, prepared)
            stage.release(before)
        else:
            document.screen = self.new_screen(text)
        if document is self.current:
            await stage.show(document)

    def note(self, document: OpenDocument) -> str:
        """The remark at the top about a document.

        It says that more is coming, that the encoding was guessed, how the text was got, and which of how many it is.
        """
        count = len(self.history.items)
        number = f"{self.history.items.index(document) + 1}/{count}" if count > 1 else ""
        guessed = document.screen.document.guessed_encoding if document.screen is not None else ""
        encoding = f"{guessed} guessed" if guessed else ""
        remark = document.screen.document.remark if document.screen is not None else ""
        coming = "" if document.is_complete else "more is coming"
        return "  ".join(part for part in (coming, encoding, remark, number) if part)


def ignore_progress(count: int) -> None:
    """Take note of how much has come, where nobody waits for it."""
