"""The screen: outline, text and voices side by side."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.config import Settings
from reader.corpus.locating import corpus_folder
from reader.document import Document
from reader.known_code import keep_code_now
from reader.known_patterns import keep_now
from reader.lazy_module import import_later
from reader.ui.first_light import show_early, show_library_early
from reader.ui.terminal.early_terminal import EarlyTerminal

if TYPE_CHECKING:
    from reader.ui.first_light.early_library import EarlyLibrary
    from reader.ui.session.opening import OpenRequest

FRAMES = "120"
"""How often a second the screen may be drawn; with Textual's own 60 a key press may wait for 17 ms."""

RARELY_USED = ("ssl", "asyncio.sslproto")
"""Modules that `asyncio` imports for connections that the screen does not make; what fetches pages uses `ssl` alone."""


def run(
    document: Document | None,
    settings: Settings,
    requests: Sequence[OpenRequest] = (),
    folder: str = "",
    *,
    is_complete: bool = True,
    only: bool = False,
) -> list[str]:
    """Show what is requested until the user leaves.

    `document` is the first of it, where that has been read already, and `is_complete` whether all of that; where
    nothing is requested, the library asks, for a text in `folder` if there is one. With `only`, nothing else is
    opened, and no file is written.

    Returns warnings that came too late for the screen. Raises SourceError if the first document cannot be read. Textual
    is imported here, and only here.
    """
    library = None if requests or document is not None else early_library(settings, folder)
    early = EarlyTerminal.open(os.environ) if document is not None or library is not None else None
    try:
        if early is not None and library is not None and not corpus_folder(library.folder):
            show_library_early(early, library, settings, os.environ)
        elif early is not None and document is not None and not is_left_within(document, settings):
            show_early(early, document, settings, os.environ)
            keep_now()
            keep_code_now()
        os.environ.setdefault("TEXTUAL_FPS", FRAMES)
        import_later(RARELY_USED)
        from reader.ui.session.app import ReaderApp

        app = ReaderApp(document, settings, requests, library, is_complete=is_complete, only=only, early=early)
        app.run()
    finally:
        if early is not None:
            early.give_back()
    app.store.library.finish()
    if app.opener.failure is not None:
        raise app.opener.failure
    return app.store.warnings


def early_library(settings: Settings, folder: str) -> EarlyLibrary:
    """The library, whose first texts are being read from now on."""
    from reader.ui.first_light.early_library import EarlyLibrary

    return EarlyLibrary(settings, folder)


def is_left_within(document: Document, settings: Settings) -> bool:
    """Whether a document may be shown from another place than its beginning, where it was left."""
    from reader.library.left_place import may_be_left_within

    return settings.remember and may_be_left_within(document.target)
