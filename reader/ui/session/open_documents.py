"""The shelf: the articles that are open in this run; more are opened, gone back to, and read again when they change."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.config import Settings
from reader.document import Document
from reader.errors import SourceError
from reader.ui.article.screen import ArticleScreen
from reader.ui.background import in_thread
from reader.ui.session.navigation_history import Trail
from reader.ui.session.opening import Stamp, Wanted, documents, stamp_of

Progress = Callable[[int], None]
"""Is told in another thread how many bytes have come."""


@dataclass(eq=False)
class OpenArticle:
    """An article of this run."""

    wanted: Wanted
    """What was opened."""
    screen: ArticleScreen | None = None
    """Where it is shown; None until it is first gone to."""
    stamp: Stamp = None
    """That of its file when it was read."""
    is_whole: bool = False
    """Whether all of its text has come."""


class Stage(Protocol):
    """Who shows what the shelf has."""

    async def show(self, article: OpenArticle) -> None:
        """Show an article, in place of whatever is on the screen."""

    async def quiet(self, article: OpenArticle) -> None:
        """Wait until nothing lies over an article and the user is in the middle of nothing, or another one is read."""

    async def discard(self, screen: ArticleScreen) -> None:
        """Let go of a screen that is not shown."""

    def let_go(self, document: Document) -> None:
        """Let go of a text that is not shown any more."""


class Shelf:
    """What is open, and how more comes to be."""

    def __init__(
        self, settings: Settings, wanted: Sequence[Wanted], document: Document | None, *, is_whole: bool
    ) -> None:
        self.settings = settings
        self.trail = Trail(OpenArticle(each) for each in wanted)
        if self.trail.current is not None and document is not None:
            first = self.trail.current
            first.stamp, first.is_whole = stamp_of(document.target), is_whole
            first.screen = ArticleScreen(document, settings)

    @property
    def current(self) -> OpenArticle | None:
        """The article that is read; None before there is one."""
        return self.trail.current

    @property
    def screens(self) -> list[ArticleScreen]:
        """The screens of all that is open."""
        return [article.screen for article in self.trail.items if article.screen is not None]

    async def open(self, wanted: Wanted, stage: Stage, progress: Progress) -> None:
        """Open an article behind the one that is read, in place of those that were ahead; nothing if it is that one.

        Raises SourceError.
        """
        from reader.library import canonical_target

        article, name = OpenArticle(wanted), canonical_target(wanted.target)
        if self.current is not None and name is not None and name == canonical_target(self.current.wanted.target):
            return

        async def arrive() -> None:
            for left in self.trail.add(article):
                if left.screen is not None:
                    await stage.discard(left.screen)

        await self.load(article, arrive, stage, progress)

    async def load_first(self, stage: Stage, progress: Progress) -> None:
        """Read what is first, or the rest of it. Raises SourceError."""

        async def arrive() -> None:
            """It is where the reader is already."""

        await self.load(self.trail.items[0], arrive, stage, progress)

    async def step(self, step: int, stage: Stage, progress: Progress) -> bool:
        """Go to the article that is some steps on, or back; False if there is none.

        Raises SourceError where it cannot be read; then it is no longer there.
        """
        article = self.trail.ahead(step)
        if article is None:
            return False

        async def arrive() -> None:
            self.trail.go(step)

        if article.screen is not None:
            await arrive()
            await stage.show(article)
            return True
        try:
            await self.load(article, arrive, stage, progress)
        except SourceError:
            self.trail.drop(article)
            raise
        return True

    async def load(
        self,
        article: OpenArticle,
        arrive: Callable[[], Awaitable[None]],
        stage: Stage,
        progress: Progress,
    ) -> None:
        """Read an article, and show it as it comes; `arrive` when there is something of it. Raises SourceError."""
        article.stamp = stamp_of(article.wanted.target)
        coming = documents(article.wanted, self.settings.web, progress)
        while (arrival := await in_thread(lambda: next(coming, None))) is not None:
            document, article.is_whole = arrival
            if article.screen is None:
                await arrive()
            elif document.text == article.screen.document.text and not article.is_whole:
                continue
            await self.put(article, document, stage)

    async def reload(self, article: OpenArticle, stage: Stage) -> bool:
        """Read an article again if its file has changed, and stay at the place; whether it has another text now.

        A file that cannot be read at the moment, as while it is written, is left for the next time.
        """
        stamp = await in_thread(lambda: stamp_of(article.wanted.target))
        if article.screen is None or not article.is_whole or stamp is None or stamp == article.stamp:
            return False
        try:
            *_, (document, _) = await in_thread(lambda: list(documents(article.wanted, self.settings.web, unheard)))
        except SourceError:
            return False
        article.stamp = stamp
        if document.text == article.screen.document.text or article not in self.trail.items:
            return False
        await self.put(article, document, stage)
        return True

    async def put(self, article: OpenArticle, document: Document, stage: Stage) -> None:
        """Give an article a new text, at the place of the one before, and show it if it is the one that is read."""
        screen = article.screen
        if screen is not None and screen.is_settled:
            before, prepared = screen.document, await screen.prepare(document)
            await stage.quiet(article)
            screen.turn_to(document, prepared)
            stage.let_go(before)
        else:
            article.screen = ArticleScreen(document, self.settings)
        if article is self.current:
            await stage.show(article)

    def note(self, article: OpenArticle) -> str:
        """What is said of an article at the top: that there is more to come, and which of how many it is."""
        number = f"{self.trail.items.index(article) + 1}/{len(self.trail.items)}" if len(self.trail.items) > 1 else ""
        return "  ".join(part for part in ("" if article.is_whole else "more is coming", number) if part)


def unheard(count: int) -> None:
    """Word of what has come that nobody waits for."""
