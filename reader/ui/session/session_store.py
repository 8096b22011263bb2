"""The keeper: what is remembered is taken up by the screens of articles, and kept from them as it changes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress

from reader.config import Settings
from reader.library.library_worker import Librarian
from reader.ui.article.screen import ArticleScreen
from reader.ui.background import tell
from reader.ui.session.choices import choices_from, chosen

SOON = 0.5
"""How long the library is waited for before there are panes beside the text, in seconds."""

HINTED = "hints were shown"
"""The name under which it is kept that there is no first start any more."""


class Keeper:
    """Stands between the screens and the librarian; without `settings.remember` nothing outlives the run."""

    def __init__(self, settings: Settings, show: Callable[[], None]) -> None:
        self.settings = settings
        self.show = show
        self.warnings: list[str] = []
        self.choices: dict[str, str] = {}
        self.is_first_time = False
        self.loop: asyncio.AbstractEventLoop | None = None
        self.librarian = Librarian(self.warn, remembers=settings.remember)

    @property
    def settings_in_use(self) -> Settings:
        """The settings, with what was chosen while reading."""
        return chosen(self.settings, self.choices)

    async def begin(self) -> None:
        """Ask the library what was chosen; where it does not answer soon, the settings hold."""
        self.loop = asyncio.get_running_loop()
        unknown: dict[str, str] | None = None
        with suppress(TimeoutError):
            question = self.librarian.ask(lambda library: library.choices(), unknown)
            found = await asyncio.wait_for(question, SOON)
            self.is_first_time = found is not None and HINTED not in found
            self.choices |= found or {}

    def has_hints(self) -> bool:
        """Whether it is time for hints: once, at the first start that can be remembered."""
        if not self.is_first_time:
            return False
        self.is_first_time = False
        self.librarian.tell(lambda library: library.save_choices({HINTED: "yes"}))
        return True

    async def recall(self, screen: ArticleScreen) -> None:
        """Let a screen take up what is remembered of its article."""
        from reader.ui.features.remembering import Remembering

        await screen.task_of(Remembering).begin(self.librarian)

    def save(self, screens: Iterable[ArticleScreen], shown: object) -> None:
        """Keep what has changed since the last time: of all articles, and on the screen that is shown."""
        from reader.ui.features.remembering import Remembering

        for screen in screens:
            if screen.is_settled:
                screen.task_of(Remembering).save(self.librarian)
        if isinstance(shown, ArticleScreen) and shown.is_settled:
            self.save_choices(shown)

    def save_choices(self, shown: ArticleScreen) -> None:
        """Keep what has been chosen."""
        before = choices_from(self.settings, self.settings_in_use)
        after = choices_from(self.settings, shown.in_use)
        changed = {name: value for name, value in after.items() if before[name] != value}
        if changed:
            self.choices |= changed
            self.librarian.tell(lambda library: library.save_choices(changed))

    def warn(self, message: str) -> None:
        """Have a warning shown, from any thread; one that comes when there is no screen is left for the command."""
        self.warnings.append(message)
        if self.loop is not None:
            tell(self.loop, self.show)
