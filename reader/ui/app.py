"""The Textual app: a switchboard between keys, screens and the worker that reads the voices."""

from __future__ import annotations

import gc
from typing import ClassVar

from textual import work
from textual.app import App
from textual.binding import Binding, BindingType

from reader.config import Settings
from reader.document import Attribution, Document
from reader.ui.article import ArticleScreen


def app_for(document: Document, settings: Settings) -> ReaderApp:
    """The app with the keys that the settings give to its actions."""
    bindings: list[BindingType] = [
        Binding("comma" if key == "," else key, f"do('{action}')", show=False)
        for action, keys in settings.keys.items()
        for key in keys
    ]

    class BoundApp(ReaderApp):
        BINDINGS: ClassVar[list[BindingType]] = bindings

    return BoundApp(document, settings)


class ReaderApp(App[None]):
    """The reader on the screen."""

    TITLE = "reader"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, document: Document, settings: Settings) -> None:
        super().__init__()
        self.animation_level = "none"
        self.document = document
        self.settings = settings
        self.article = ArticleScreen(document, settings)
        self.theme = settings.theme
        self.is_whole = False
        self.waiting: list[str] = []

    def get_default_screen(self) -> ArticleScreen:
        """The article is the first screen."""
        return self.article

    def on_mount(self) -> None:
        """Read the voices once the text is on the screen."""
        self.call_after_refresh(self.begin)

    async def begin(self) -> None:
        """What waits for the first text to be on the screen."""
        await self.article.add_sides()
        self.is_whole = True
        for name in self.waiting:
            await self.action_do(name)
        gc.freeze()
        gc.enable()
        self.read_voices()

    @work(thread=True)
    def read_voices(self) -> None:
        """Find who said what, in a thread."""
        from reader.quotes import attribute

        self.call_from_thread(self.show_voices, attribute(self.document))

    def show_voices(self, found: Attribution) -> None:
        """Hand on what was found."""
        self.article.show_voices(found)

    async def action_do(self, name: str) -> None:
        """Start an action of the table; one whose key comes before all panes are there waits for them."""
        if not self.is_whole:
            self.waiting.append(name)
            return
        match name:
            case "quit":
                self.exit()
            case "help":
                from reader.ui.help import HelpScreen

                self.push_screen(HelpScreen(self.settings.keys))
            case "palette":
                from textual.command import CommandPalette

                from reader.ui.palette import ActionProvider

                self.push_screen(CommandPalette(providers=[ActionProvider]))
            case _:
                doing = self.article.action(name)()
                if doing is not None:
                    await doing
