"""The session store: what outlives the run is recalled into screens, and kept as it changes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from reader.config import Settings
from reader.library.library_worker import LibraryWorker
from reader.ui.article.screen import ArticleScreen
from reader.ui.background import tell
from reader.ui.session.article_memory import ArticleMemory
from reader.ui.session.choices import choices_from, chosen

if TYPE_CHECKING:
    from reader.library.removal import RemovedText
    from reader.ui.features.features import Features
    from reader.ui.first_light.early_library import EarlyLibrary

SOON = 0.5
"""How long to wait for the library before the panes beside the text are shown, in seconds."""
HINTED = "hints were shown"
"""The choice that records that this is no longer the first start."""


class SessionStore:
    """Connects the screens with the library; without `settings.remember` nothing outlives the run."""

    def __init__(
        self, settings: Settings, show_warnings: Callable[[], None], early: EarlyLibrary | None = None
    ) -> None:
        """Use the library; that which is being read `early` goes on, and what it warned of is shown."""
        self.settings = settings
        self.show_warnings = show_warnings
        self.warnings = early.warnings if early is not None else []
        self.choices: dict[str, str] = {}
        self.is_first_time = False
        self.loop: asyncio.AbstractEventLoop | None = None
        self.library = early.worker if early is not None else LibraryWorker(self.warn, remembers=settings.remember)
        self.library.warn = self.warn
        self.removed: list[RemovedText] = []
        """The texts that were deleted from the library in this run, and can be put back."""
        self.memories: WeakKeyDictionary[ArticleScreen[Features], ArticleMemory] = WeakKeyDictionary()

    @property
    def chosen_settings(self) -> Settings:
        """The settings, with what was chosen while reading."""
        return chosen(self.settings, self.choices)

    async def begin(self) -> None:
        """Ask the library what was chosen before; if it does not answer soon, the settings hold."""
        self.loop = asyncio.get_running_loop()
        self.show_warnings()
        unknown: dict[str, str] | None = None
        with suppress(TimeoutError):
            answer = self.library.ask(lambda library: library.choices(), unknown)
            found = await asyncio.wait_for(answer, SOON)
            self.is_first_time = found is not None and HINTED not in found
            self.choices |= found or {}

    def is_time_for_hints(self) -> bool:
        """Whether hints are to be shown: once, at the first start that can be remembered."""
        if not self.is_first_time:
            return False
        self.is_first_time = False
        self.library.tell(lambda library: library.save_choices({HINTED: "yes"}))
        return True

    def memory_of(self, screen: ArticleScreen[Features]) -> ArticleMemory:
        """The memory of a screen's article."""
        if screen not in self.memories:
            self.memories[screen] = ArticleMemory(self.library)
        return self.memories[screen]

    async def recall(self, screen: ArticleScreen[Features]) -> None:
        """Let a screen recall what is remembered of its article."""
        await self.memory_of(screen).recall(screen)

    def forget(self, screen: ArticleScreen[Features]) -> None:
        """Keep nothing more of a screen that is disposed of."""
        self.memories.pop(screen, None)

    def save(self, screens: Iterable[ArticleScreen[Features]], top: object) -> None:
        """Keep what has changed since the last time: of all articles, and of the widths on the screen at the top."""
        for screen in screens:
            if screen.is_settled:
                self.memory_of(screen).save(screen)
                if screen is top:
                    self.save_choices(screen)

    def save_choices(self, screen: ArticleScreen[Features]) -> None:
        """Keep what has been chosen on a screen."""
        before = choices_from(self.settings, self.chosen_settings)
        after = choices_from(self.settings, screen.settings_in_use)
        changed = {name: value for name, value in after.items() if before[name] != value}
        if changed:
            self.choices |= changed
            self.library.tell(lambda library: library.save_choices(changed))

    def warn(self, message: str) -> None:
        """Show a warning, from any thread; one that comes when there is no screen is left for the command."""
        self.warnings.append(message)
        if self.loop is not None:
            tell(self.loop, self.show_warnings)
