"""The palette's sources: every action of the table by its words, and every section by its name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider

from reader.ui.article.screen import ArticleScreen
from reader.ui.features.actions import ACTIONS
from reader.ui.layout.help import keys_of

if TYPE_CHECKING:
    from textual.types import IgnoreReturnCallbackType

    from reader.ui.session.app import ReaderApp

SECTION = "Go to this section"
"""What is said below the name of a section."""


class ActionProvider(Provider):
    """Finds actions by typing."""

    async def discover(self) -> Hits:
        """All actions, before anything is typed."""
        for words, run, about in self.actions():
            yield DiscoveryHit(words, run, help=about)

    async def search(self, query: str) -> Hits:
        """The actions whose words match."""
        matcher = self.matcher(query)
        for words, run, about in self.actions():
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, matcher.highlight(words), run, help=about)

    def actions(self) -> Iterator[tuple[str, IgnoreReturnCallbackType, str]]:
        """Each action: its words, what does it, its group and keys."""
        app: ReaderApp = self.app  # type: ignore[assignment]  # the palette is only ever opened by this app
        for action in ACTIONS:
            run = partial(app.run_action, f"app.do('{action.name}')")
            yield action.help, run, f"{action.group} · {keys_of(action, app.settings.keys)}"


class SectionProvider(Provider):
    """Finds sections of the article by typing; their names stand before actions that match as well."""

    async def search(self, query: str) -> Hits:
        """The sections whose names match."""
        if not isinstance(self.screen, ArticleScreen):
            return
        matcher = self.matcher(query)
        screen = self.screen
        for section in screen.document.outline.walk():
            score = matcher.match(section.title) if section.level else 0.0
            if score > 0:
                begins = section.title.casefold().startswith(query.casefold())
                run = partial(screen.go_to, section.span.start)
                yield Hit(score + begins, matcher.highlight(section.title), run, help=SECTION)
