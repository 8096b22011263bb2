"""Performing actions: at once, when all panes are there, or not at all where only some texts are to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.config.hooks import PREFIX

if TYPE_CHECKING:
    from textual.app import App
    from textual.events import Key

    from reader.ui.article.action import Action
    from reader.ui.features.features import Features
    from reader.ui.session.open_documents import OpenDocuments

WIDER_ACTIONS = frozenset({"find_article", "said", "edit", "export", "export_cast", "import_corrections"})
"""The actions that open or write other files than those that were named."""
AT_ONCE = frozenset({"quit", "close", "suspend"})
"""The actions that wait for nothing."""


class Performer:
    """Performs actions on the article that is read; with `only`, none that opens or writes other files."""

    def __init__(self, app: App[None], documents: OpenDocuments, *, only: bool) -> None:
        self.app = app
        self.documents = documents
        self.only = only
        self.pending: list[tuple[Action[Features], Key | None]] = []
        """Actions that were asked for before they could be performed, by keys or in other ways."""

    async def perform(self, action: Action[Features], key: Key | None = None) -> None:
        """Perform an action; one that is asked for before all panes are there waits for them."""
        if self.only and (action.name in WIDER_ACTIONS or action.name.startswith(PREFIX)):
            self.refuse()
            return
        current = self.documents.current
        screen = current.screen if current is not None else None
        if screen is not None and screen.is_settled:
            if action.name not in AT_ONCE:
                await screen.features.settled()
            screen.reading.action = action.name
            awaitable = action.perform(screen.features)
            if awaitable is not None:
                await awaitable
            screen.features.performed(action.name)
        elif action.name == "quit":
            self.app.exit()
        elif current is not None and (self.pending or screen is None or not screen.scroll_early(action.scroll)):
            self.pending.append((action, key))

    def refuse(self) -> None:
        """Say that something is not done, as only some texts are to be read."""
        self.app.notify("This reader was opened for these texts alone, and writes no files.", severity="warning")

    async def perform_pending(self) -> None:
        """Perform the actions that had to wait.

        Those that followed one that opened a dialog were keys for that: they are pressed once more. An action that has
        to wait again, as another text is read by then, does.
        """
        waiting, self.pending = self.pending, []
        while waiting:
            if self.is_covered:
                for _, key in waiting:
                    if key is not None:
                        self.app.post_message(key)
                return
            await self.perform(*waiting.pop(0))

    @property
    def is_covered(self) -> bool:
        """Whether a dialog is over the text."""
        return self.app.screen.is_modal
