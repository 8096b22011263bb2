"""The Textual app: a switchboard between keys, screens and what is done in the background."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen

from reader.config import Settings
from reader.document import Document
from reader.ui.article.article_layout import load_panes
from reader.ui.article.screen import ArticleScreen
from reader.ui.background import in_thread
from reader.ui.session.open_documents import Shelf
from reader.ui.session.opening import Wanted
from reader.ui.session.presenter import ArticleStage
from reader.ui.theme.themed_app import ThemedApp

if TYPE_CHECKING:
    from rich.console import RenderableType

    from reader.ui.dialogs.article_finder import ArticleFinder
    from reader.ui.dialogs.loading_screen import LoadingScreen
    from reader.ui.session.opener import Opener
    from reader.ui.session.session_store import Keeper

SAVED_EVERY = 5.0
"""How often what has changed is kept while it is read, in seconds."""
WATCHED_EVERY = 2.0
"""How often it is looked whether the file that is read has changed, in seconds."""
WARNED = 20.0
"""How long a warning about the library is shown, in seconds."""


def app_for(
    document: Document | None,
    settings: Settings,
    wanted: Sequence[Wanted] = (),
    folder: str = "",
    *,
    is_whole: bool = True,
) -> ReaderApp:
    """The app with the keys that the settings give to its actions.

    `wanted` is what is to be opened in this run, `document` the first of it where that is read already, `is_whole`
    whether all of that; where nothing is wanted, the finder asks, for a text in `folder` if there is one.
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
    return BoundApp(Shelf(settings, wanted, document, is_whole=is_whole), settings, folder)


class ReaderApp(ThemedApp):
    """The reader on the screen."""

    TITLE = "reader"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, shelf: Shelf, settings: Settings, folder: str) -> None:
        super().__init__(settings)
        self.settings = settings
        self.shelf = shelf
        self.folder = folder
        self.waiting: list[str] = []
        self.stage = ArticleStage(self)

    @cached_property
    def opener(self) -> Opener:
        """What opens articles; its code is read when the first text is on the screen, as is that of the keeper."""
        from reader.ui.session.opener import Opener

        return Opener(self, self.shelf)

    @cached_property
    def keeper(self) -> Keeper:
        """What remembers them."""
        from reader.ui.session.session_store import Keeper

        return Keeper(self.settings, self.show_warnings)

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
        from reader.ui.dialogs.loading_screen import LoadingScreen

        return LoadingScreen(self.shelf.current.wanted.target)

    def on_mount(self) -> None:
        """Do the rest once the first text is on the screen."""
        self.leave_when_asked()
        self.call_after_refresh(self.begin_soon)

    def leave_when_asked(self) -> None:
        """Leave in order where the system asks for it: what has changed is kept, the terminal is as it was."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            # Windows has no SIGHUP and its loops take no handlers; nor do loops of other threads, as in tests.
            with suppress(AttributeError, NotImplementedError, RuntimeError):
                loop.add_signal_handler(getattr(signal, name), self.leave)

    def begin_soon(self) -> None:
        """Begin the rest, where no key waits for its end."""
        self.run_worker(self.begin())

    async def begin(self) -> None:
        """What waits for the first text to be on the screen."""
        first = self.shelf.current
        loading = asyncio.ensure_future(in_thread(load_panes))
        await self.keeper.begin()
        await loading
        self.stage.is_open.set()
        if first is not None and first.screen is not None:
            await self.stage.show(first)
        if first is not None and not first.is_whole:
            self.run_worker(self.opener.open_first())
        gc.freeze()
        gc.enable()
        self.set_interval(SAVED_EVERY, self.save)
        self.set_interval(WATCHED_EVERY, self.opener.look_for_changes)

    def save(self) -> None:
        """Keep what has changed since the last time."""
        current = self.shelf.current
        shown = self.screen if self.screen_stack else current.screen if current is not None else None
        self.keeper.save(self.shelf.screens, shown)

    def leave(self) -> None:
        """Keep what has changed, and end."""
        self.save()
        self.exit()

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """End, and begin nothing more on screens that are being closed."""
        self.workers.cancel_all()
        super().exit(result, return_code, message)

    def on_unmount(self) -> None:
        """Keep what has changed when the user leaves, in whatever way."""
        self.save()

    def on_article_screen_open(self, event: ArticleScreen.Open) -> None:
        """Open what a link leads to."""
        self.opener.open(Wanted(event.target))

    def on_article_screen_beyond(self, event: ArticleScreen.Beyond) -> None:
        """Go to the article before or behind this one."""
        self.opener.step(event.step)

    def on_loading_screen_cancelled(self, event: LoadingScreen.Cancelled) -> None:
        """Open something no longer; where it is the first, leave."""
        self.opener.give_up(event.loading)

    def finder(self) -> ArticleFinder:
        """The finder, for the folder that was named, else for the one that the reader was started in."""
        from reader.ui.dialogs.article_finder import ArticleFinder

        return ArticleFinder(self.folder or str(Path.cwd()), self.keeper.librarian, has_recent=not self.folder)

    def on_article_finder_entry_selected(self, event: ArticleFinder.EntrySelected) -> None:
        """Open what was found."""
        if event.finder is not self.screen_stack[0]:
            self.pop_screen()
        self.opener.open(Wanted(event.target))

    def on_article_finder_cancelled(self, event: ArticleFinder.Cancelled) -> None:
        """Read on; where nothing is open, leave."""
        if event.finder is self.screen_stack[0]:
            self.exit()
        else:
            self.pop_screen()

    def show_warnings(self) -> None:
        """Show the warnings that have come."""
        while self.is_running and self.keeper.warnings:
            self.notify(self.keeper.warnings.pop(0), severity="warning", timeout=WARNED)

    async def action_do(self, name: str) -> None:
        """Start an action of the table; one whose key comes before all panes are there waits for them."""
        current = self.shelf.current
        if name == "quit":
            self.leave()
        elif current is None:
            return
        elif current.screen is None:
            self.waiting.append(name)
        elif not current.screen.is_settled:
            if self.waiting or not current.screen.scroll_early(name):
                self.waiting.append(name)
        else:
            await self.do(name, current.screen)

    async def do(self, name: str, screen: ArticleScreen) -> None:
        """Do an action, with an article on the screen."""
        match name:
            case "help":
                from reader.ui.dialogs.help_screen import HelpScreen

                self.push_screen(HelpScreen(self.settings.keys))
            case "palette":
                from textual.command import CommandPalette

                from reader.ui.dialogs.palette import ActionProvider, SectionProvider

                self.push_screen(CommandPalette(providers=[SectionProvider, ActionProvider]))
            case "find_article":
                self.save()
                self.push_screen(self.finder())
            case "next_article":
                self.opener.step(1)
            case "previous_article":
                self.opener.step(-1)
            case _:
                doing = screen.action(name)()
                if doing is not None:
                    await doing
        screen.hinting.after(name)
