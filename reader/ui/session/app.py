"""The Textual app: a switchboard between keys, screens and what is done in the background."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from textual import events
from textual.driver import Driver
from textual.screen import ModalScreen, Screen

from reader.config import Settings
from reader.document import Document
from reader.ui.article.feature import FeatureSet
from reader.ui.article.keymap import Keymap
from reader.ui.article.screen import ArticleScreen, Controls
from reader.ui.background import in_thread
from reader.ui.features.hook_actions import all_actions, all_keys
from reader.ui.session.code_loading import load_code
from reader.ui.session.ending import Ending
from reader.ui.session.open_documents import OpenDocuments
from reader.ui.session.opening import OpenRequest
from reader.ui.session.performer import Performer
from reader.ui.session.presenter import Presenter
from reader.ui.session.suspendable_app import SuspendableApp
from reader.ui.session.unforeseen import Failures, keep_hearing, notice_of
from reader.ui.widgets.action_link import ActionRequested

if TYPE_CHECKING:
    from rich.console import RenderableType

    from reader.ui.dialogs.article_list import ArticleList
    from reader.ui.dialogs.loading_screen import LoadingScreen
    from reader.ui.features.features import Features
    from reader.ui.first_light.early_library import EarlyLibrary
    from reader.ui.panes.library.text_chosen import TextChosen
    from reader.ui.panes.list_screen import ListScreen
    from reader.ui.panes.quotations.quotations_screen import QuotationsScreen
    from reader.ui.session.article_lists import ArticleLists
    from reader.ui.session.library_screens import LibraryScreens
    from reader.ui.session.opener import Opener
    from reader.ui.session.session_store import SessionStore
    from reader.ui.terminal.early_terminal import EarlyTerminal

SAVE_INTERVAL, WATCH_INTERVAL = 5.0, 2.0
"""How often to save what has changed, and to check whether the open file has changed, in seconds."""
WARNING_TIMEOUT = 20.0
"""How long to show a warning about the library, in seconds."""


class ReaderApp(SuspendableApp, inherit_bindings=False):
    """The reader on the screen."""

    TITLE = "reader"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    """The panes select words themselves; the toolkit's selection fails on a widget that has just been removed."""

    def __init__(
        self,
        document: Document | None,
        settings: Settings,
        requests: Sequence[OpenRequest] = (),
        library: EarlyLibrary | None = None,
        *,
        is_complete: bool = True,
        only: bool = False,
        early: EarlyTerminal | None = None,
    ) -> None:
        """Prepare to show what is requested.

        `document` is the first of it, where that has been read already, and `is_complete` whether all of that; where
        nothing is requested, the `library` asks, whose first texts are being read, or the folder that is there in its
        place. With `only`, nothing else is opened, and no file is written. `early` shows the first screen already, if
        anything does.
        """
        self.early = early  # it decides on the driver
        super().__init__(settings)
        self.settings, self.only, self.early_library = settings, only, library
        self.keymap: Keymap[Features] = Keymap(all_actions(settings), all_keys(settings))
        self.controls: Controls[Features] = Controls(self.keymap.hints(), self.press, self.new_features, only)
        for key in settings.keys["suspend"]:
            self._bindings.bind(key, "suspend_process", show=False, priority=True)
        self.failures = Failures()
        keep_hearing()
        requests = requests or ([OpenRequest(document.target)] if document is not None else [])
        self.documents = OpenDocuments(settings, requests, document, self.new_screen, is_complete=is_complete)
        self.performer = Performer(self, self.documents, only=only)
        self.presenter = Presenter(self, self.documents, self.performer.perform_pending)

    def new_screen(self, document: Document) -> ArticleScreen[Features]:
        """The screen of a document."""
        return ArticleScreen(document, self.settings, self.controls)

    def new_features(self, screen: ArticleScreen[FeatureSet]) -> Features:
        """The features of a screen; their code is read when the first text is on the screen."""
        from reader.ui.features.features import Features

        return Features(screen, self.keymap, self.performer.perform)

    @cached_property
    def opener(self) -> Opener:
        """Opens documents; its code, and that of the store, is read when the first text is on the screen."""
        from reader.ui.session.opener import Opener

        return Opener(self, self.documents, self.presenter)

    @cached_property
    def store(self) -> SessionStore:
        """Keeps what outlives the run."""
        from reader.ui.session.session_store import SessionStore

        return SessionStore(self.settings, self.show_warnings, self.early_library)

    @cached_property
    def article_lists(self) -> ArticleLists:
        """Shows what texts list; its code is read when the first one lists something."""
        from reader.ui.session.article_lists import ArticleLists

        return ArticleLists(self, self.settings, self.store.library, only=self.only)

    @cached_property
    def library_screens(self) -> LibraryScreens:
        """Shows the library; its code is read when that is first asked for."""
        from reader.ui.session.library_screens import LibraryScreens

        return LibraryScreens(self, self.store, lambda: self.opener, self.early_library)

    @property
    def article(self) -> ArticleScreen[Features]:
        """The screen of the document that is read; there must be one."""
        current = self.documents.current
        assert current is not None, "nothing is open yet"
        assert current.screen is not None, "nothing has been read yet"
        return current.screen

    @property
    def document(self) -> Document:
        """The document that is read."""
        return self.article.document

    def get_driver_class(self) -> type[Driver]:
        """The driver of the terminal; that of a browser, or of Windows, where there is one."""
        usual = super().get_driver_class()
        if usual.__name__ != "LinuxDriver":
            return usual
        from reader.ui.terminal.terminal_driver import TerminalDriver

        return TerminalDriver.over(self.early) if self.early is not None else TerminalDriver

    def get_default_screen(self) -> Screen[None]:
        """The first screen: the article; where there is nothing of it yet, one that says so, or the library."""
        if self.documents.screens:
            return self.article
        if self.documents.current is None:
            return self.library_screens.new_library()
        from reader.ui.dialogs.loading_screen import LoadingScreen

        return LoadingScreen(self.documents.current.request.target)

    def on_mount(self) -> None:
        """Do the rest once the first text is on the screen."""
        Ending(self).prepare()
        self.call_after_refresh(self.begin_soon)

    def _handle_exception(self, error: Exception) -> None:
        """Go on after something unforeseen; before there is a screen, end.

        Nothing holds up the end once it has begun.
        """
        if not self._is_mounted and not self._exit:
            super()._handle_exception(error)
        elif self.failures.is_new(error, is_ending=self._exit):
            with suppress(Exception):  # saving may be what failed
                self.presenter.save()
                self.notify(notice_of(error), severity="error", timeout=WARNING_TIMEOUT)

    def begin_soon(self) -> None:
        """Begin the rest, where no key waits for its end."""
        self.run_worker(self.begin())

    async def begin(self) -> None:
        """Do what waits for the first text to be on the screen."""
        first = self.documents.current
        if first is None:
            await self.library_screens.listed()
        loading = asyncio.ensure_future(in_thread(load_code))
        await self.store.begin()
        await loading
        self.presenter.open(self.store)
        if first is not None and first.screen is not None:
            await self.presenter.show(first)
        if first is not None and not first.is_complete:
            self.run_worker(self.opener.open_first())
        gc.freeze()
        gc.enable()
        self.set_interval(SAVE_INTERVAL, self.presenter.save)
        self.set_interval(WATCH_INTERVAL, self.opener.check_for_changes)

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Save what has changed and end; begin nothing more on screens that are being closed."""
        self.presenter.save()
        self.workers.cancel_all()
        super().exit(result, return_code, message)

    def save(self) -> None:
        """Save what has changed, before the shell has the terminal."""
        self.presenter.save()

    def on_unmount(self) -> None:
        """Save what has changed when the user leaves, in whatever way."""
        self.presenter.save()

    def on_article_screen_open(self, event: ArticleScreen.Open) -> None:
        """Open what a link leads to."""
        if self.only:
            self.performer.refuse()
            return
        self.opener.open(OpenRequest(event.target))

    def on_article_screen_step(self, event: ArticleScreen.Step) -> None:
        """Go to the article before or after this one."""
        self.opener.step(event.step)

    def on_article_screen_recode(self, event: ArticleScreen.Recode) -> None:
        """Read the article in another encoding."""
        self.opener.recode(event.encoding)

    def on_article_screen_made(self) -> None:
        """Keep at once what the user has made."""
        self.presenter.save()

    def on_article_screen_find(self) -> None:
        """Let an article be found."""
        self.presenter.save()
        self.library_screens.show()

    def on_article_screen_list(self) -> None:
        """Let one of the articles be chosen that the text lists."""
        self.article_lists.show(self.article)

    def on_article_list_selected(self, event: ArticleList.Selected) -> None:
        """Open the article that was chosen; the list stays until it is there."""
        if self.article_lists.can_open(event.article):
            self.opener.open(OpenRequest(event.article.target, article=event.article))
        else:
            self.performer.refuse()

    def on_loading_screen_cancelled(self, event: LoadingScreen.Cancelled) -> None:
        """Stop opening something; if it is the first, leave."""
        self.opener.give_up(event.loading)

    def on_text_chosen(self, event: TextChosen) -> None:
        """Open what was found, or the text of a quotation, at the passage."""
        event.close()
        self.library_screens.open(event.target, event.passage)

    def on_list_screen_cancelled(self, event: ListScreen.Cancelled) -> None:
        """Go on reading; if nothing is open, leave."""
        if not event.screen.close():
            self.exit()

    def on_quotations_screen_chosen(self, event: QuotationsScreen.Chosen) -> None:
        """Open the text of a quotation of a corpus."""
        event.screen.close()
        self.library_screens.quotations.open(event)

    def on_article_screen_said(self, event: ArticleScreen.Said) -> None:
        """Show all that somebody said, in this text too."""
        self.presenter.save()
        self.library_screens.show_said(event.name, self.document.target)

    def show_warnings(self) -> None:
        """Show the warnings that have come."""
        while self.is_running and self.store.warnings:
            self.notify(self.store.warnings.pop(0), severity="warning", timeout=WARNING_TIMEOUT)

    async def on_key(self, event: events.Key) -> None:
        """Perform the action of a key that no widget has a use for; dialogs keep theirs to themselves."""
        if not isinstance(self.screen, ModalScreen) and event.key not in self.screen.active_bindings:
            await self.press(event)

    async def on_action_requested(self, message: ActionRequested) -> None:
        """Perform an action whose words were clicked."""
        await self.performer.perform(self.keymap.by_name[message.action])

    async def press(self, event: events.Key) -> None:
        """Perform the action of a key, if it has one."""
        action = self.keymap.action(event)
        if action is not None:
            await self.performer.perform(action, event)
