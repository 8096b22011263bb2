"""The stage: articles are shown on it, given all they need, and let go of."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from reader.document import Document
from reader.garbage_collection import collect_frozen
from reader.ui.session.opening import LONG
from reader.ui.session.styles_cache import forget_drawn

if TYPE_CHECKING:
    from reader.ui.article.screen import ArticleScreen
    from reader.ui.session.app import ReaderApp
    from reader.ui.session.open_documents import OpenArticle

SOON = 0.2
"""How long the library is waited for before it is found who said what, in seconds."""
QUIET = 0.1
"""How often it is looked whether a window over the text is closed before the text is replaced, in seconds."""
SETTLED = 1.0
"""How long after a long text was closed nothing holds it any more, in seconds."""


class ArticleStage:
    """Where the articles of an app are shown."""

    def __init__(self, app: ReaderApp) -> None:
        self.app = app
        self.is_open = asyncio.Event()
        """Set when the library has been asked what was chosen, and the code of the panes is read."""

    async def show(self, article: OpenArticle) -> None:
        """Show an article, in place of whatever is on the screen."""
        app, screen = self.app, article.screen
        if screen is None:
            return
        app.save()
        with app.batch_update():
            app.opener.stop_waiting()
            while app.screen not in {app.screen_stack[0], screen}:
                app.pop_screen()
            if not app.is_screen_installed(screen):
                app.install_screen(screen, name_of(screen))
            if app.screen is not screen:
                await app.push_screen(screen)
            if not screen.is_settled:
                await self.settle(screen)
        self.complete(article, screen)

    async def settle(self, screen: ArticleScreen) -> None:
        """Let a screen have all its panes, and do what keys that came before asked for."""
        await self.is_open.wait()
        await screen.add_sides()
        screen.use(self.app.keeper.settings_in_use)
        screen.is_settled = True
        if self.app.keeper.has_hints():
            await screen.hinting.show()
        while self.app.waiting:
            await self.app.action_do(self.app.waiting.pop(0))

    def complete(self, article: OpenArticle, screen: ArticleScreen) -> None:
        """Say what there is to be said of an article; once it is whole, find who said what in it."""
        screen.top.show_note(self.app.shelf.note(article))
        if article.is_whole and not screen.is_filled:
            screen.is_filled = True
            self.app.run_worker(self.fill(screen))

    async def fill(self, screen: ArticleScreen) -> None:
        """Take up what is remembered of an article, and find who said what in it.

        What is remembered comes first if it does not take long: the place is not to change while it is read.
        """
        from reader.ui.features.attributing import Attributing

        recalling = asyncio.ensure_future(self.app.keeper.recall(screen))
        await asyncio.wait([recalling], timeout=SOON)
        await screen.task_of(Attributing).begin()
        await recalling

    async def quiet(self, article: OpenArticle) -> None:
        """Wait until nothing lies over an article and the user is in the middle of nothing, or another one is read."""
        app = self.app
        while app.screen_stack and article is app.shelf.current:
            if app.screen is article.screen and not article.screen.is_busy:
                return
            await asyncio.sleep(QUIET)

    async def discard(self, screen: ArticleScreen) -> None:
        """Let go of a screen that is not shown; the one that was first lies under all others until the end."""
        if screen is self.app.screen_stack[0]:
            return
        self.app.uninstall_screen(screen)
        if screen.is_running:
            await screen.remove()
        forget_drawn()
        self.let_go(screen.document)

    def let_go(self, document: Document) -> None:
        """Have what a long text took free soon."""
        if len(document.text) > LONG:
            self.app.set_timer(SETTLED, collect_frozen)


def name_of(screen: ArticleScreen) -> str:
    """The name under which the app holds a screen that is not shown."""
    return f"article {id(screen)}"
