"""The screens of the library, and what is opened from them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.corpus.locating import corpus_folder
from reader.ui.session.corpus_quotations import CorpusQuotations
from reader.ui.session.opening import OpenRequest

if TYPE_CHECKING:
    from textual.app import App

    from reader.ui.first_light.early_library import EarlyLibrary
    from reader.ui.layout.passage_place import Passage
    from reader.ui.panes.library.library_screen import LibraryScreen
    from reader.ui.panes.quotations.quotations_screen import QuotationsScreen
    from reader.ui.session.opener import Opener
    from reader.ui.session.session_store import SessionStore

SOON = 1.0
"""How long the rest of the start waits for the first rows, in seconds."""
NOTHING_KEPT = "Nothing is kept of what was read: `remember` is false in the settings."


class LibraryScreens:
    """Shows the library, and what a person said in all of it."""

    def __init__(
        self, app: App[None], store: SessionStore, opener: Callable[[], Opener], early: EarlyLibrary | None
    ) -> None:
        """`early` reads what is listed first, if the library, or a folder in its place, is the first screen."""
        self.app, self.store, self.opener = app, store, opener
        self.folder = early.folder if early is not None else ""
        self.first = early.first if early is not None else None
        self.quotations = CorpusQuotations(opener)

    def new_library(self) -> LibraryScreen | QuotationsScreen:
        """The library, and the files of the folder that was named, alone, or else of the current one.

        Of a folder with the tables of a corpus its quotations, as they were listed the last time.
        """
        if self.folder and (corpus := corpus_folder(self.folder)):
            return self.quotations.new_screen(corpus)
        from reader.ui.panes.library.library_screen import LibraryScreen

        folder = self.folder or str(Path.cwd())
        first, self.first = self.first, None
        return LibraryScreen(folder, self.store.library, self.store.removed, first, has_library=not self.folder)

    def show(self) -> None:
        """Show the library over the text, once: keys in a burst ask for it again before it is there."""
        from reader.ui.panes.library.library_screen import LibraryScreen
        from reader.ui.panes.quotations.quotations_screen import QuotationsScreen

        if not any(isinstance(each, LibraryScreen | QuotationsScreen) for each in self.app.screen_stack[1:]):
            self.app.push_screen(self.new_library())

    async def listed(self) -> None:
        """Wait until the first rows are there, where the library is the first screen: nothing else is as urgent."""
        from reader.ui.panes.library.library_screen import LibraryScreen

        first = self.app.screen_stack[0]
        if isinstance(first, LibraryScreen):
            with suppress(TimeoutError):
                await asyncio.wait_for(first.is_listed.wait(), SOON)

    def show_said(self, name: str, target: str) -> None:
        """Show all that somebody said."""
        from reader.ui.panes.library.said_screen import SaidScreen

        if self.store.settings.remember and self.store.settings.keep_texts:
            self.app.push_screen(SaidScreen(name, target, self.store.library))
        else:
            self.app.notify(NOTHING_KEPT, severity="warning")

    def open(self, target: str, passage: Passage | None) -> None:
        """Open a text, at a passage if there is one."""
        self.opener().open(OpenRequest(target), passage)
