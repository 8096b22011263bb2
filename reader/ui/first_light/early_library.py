"""The library while the toolkit is still being imported: its first texts are read, and warnings wait for a screen."""

from __future__ import annotations

from concurrent.futures import Future

from reader.config import Settings
from reader.library.library_worker import LibraryWorker
from reader.library.overview import Grouping
from reader.ui.panes.library.lookup import NO_PAGE, Found, first_page


class EarlyLibrary:
    """Reads the first texts of the library for a screen that lists them."""

    def __init__(self, settings: Settings, folder: str = "") -> None:
        """Begin to read; where only the files in a folder are listed, there is nothing to be read."""
        self.warnings: list[str] = []
        """What there is to be said once there is a screen."""
        self.worker = LibraryWorker(self.warnings.append, remembers=settings.remember)
        self.folder = folder
        """The folder whose files alone are listed; empty for the library."""
        self.first: Future[tuple[Grouping, Found]] = self.begin()

    def begin(self) -> Future[tuple[Grouping, Found]]:
        """The first texts, as soon as they have been read."""
        if not self.folder:
            return self.worker.begin(first_page, NO_PAGE)
        nothing: Future[tuple[Grouping, Found]] = Future()
        nothing.set_result(NO_PAGE)
        return nothing

    def first_texts(self, patience: float) -> tuple[Grouping, Found] | None:
        """How the texts are grouped, and the first of them; None if that takes longer than some seconds."""
        try:
            return self.first.result(patience)
        except TimeoutError:
            return None
