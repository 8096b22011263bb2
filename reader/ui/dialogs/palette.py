"""The command palette: actions and sections, found by typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual import events, work
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.css.query import NoMatches
from textual.errors import NoWidget

from reader.ui.dialogs.dialog import ClosedOnce

if TYPE_CHECKING:
    from textual.timer import Timer, TimerCallback
    from textual.types import IgnoreReturnCallbackType


class PaletteEntry(NamedTuple):
    """An entry of the palette."""

    words: str
    """The words that are searched."""
    about: str
    """The description below them."""
    run: IgnoreReturnCallbackType
    """What to do when it is selected."""


class Palette(CommandPalette, ClosedOnce[None]):
    """Textual's palette, for any size and for keys and clicks that come before it is composed or after it has gone."""

    DEFAULT_CSS = "Palette CommandList { text-wrap: nowrap; text-overflow: ellipsis; }"

    def _action_command_list(self, action: str) -> None:
        """Pass an action on to the list, if it has lines."""
        if any(commands._lines for commands in self.query(CommandList)):
            super()._action_command_list(action)

    def _action_cursor_down(self) -> None:
        """Open the list, or go down in it."""
        if self.query(CommandList):
            super()._action_cursor_down()

    @work(exclusive=True, group=CommandPalette._GATHER_COMMANDS_GROUP)
    async def _gather_commands(self, search_value: str) -> None:
        """Find the entries, as long as there is a list for them."""
        try:
            if self.query(CommandList):
                await CommandPalette._gather_commands.__wrapped__(self, search_value)  # type: ignore[attr-defined]  # what `work` wraps
        except NoMatches:
            if self.query(CommandList):
                raise

    @property
    def is_whole(self) -> bool:
        """Whether all its parts are there: they go before it does, and what it has begun goes on meanwhile."""
        return all(map(self.query, ("CommandList", "LoadingIndicator", "#--input")))

    def set_timer(
        self, delay: float, callback: TimerCallback | None = None, *, name: str | None = None, pause: bool = False
    ) -> Timer:
        """Do something later, if its parts are still there by then."""

        def later() -> object:
            return callback() if callback is not None and self.is_whole else None

        return super().set_timer(delay, later, name=name, pause=pause)

    def _watch__list_visible(self) -> None:
        """Show or hide the list."""
        if self.is_whole:
            super()._watch__list_visible()

    async def _watch__show_busy(self) -> None:
        """Show that it searches, or no longer."""
        if self.is_whole:
            await super()._watch__show_busy()

    def on_mount(self, event: events.Mount) -> None:
        """Begin nothing if it was closed before it was mounted: Textual asks for what lies below it."""
        if self not in self.app.screen_stack:
            event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        """Miss a click on what has not been drawn."""
        try:
            self.get_widget_at(event.screen_x, event.screen_y)
        except NoWidget:
            event.prevent_default()


def palette(actions: Sequence[PaletteEntry], sections: Sequence[PaletteEntry]) -> CommandPalette:
    """A palette with some actions and sections.

    It lists the actions until something is typed. A section whose name begins with what is typed is listed before
    actions that match equally well.
    """

    class Actions(Provider):
        """Finds actions."""

        async def discover(self) -> Hits:
            """All actions."""
            for entry in actions:
                yield DiscoveryHit(entry.words, entry.run, help=entry.about)

        async def search(self, query: str) -> Hits:
            """The actions whose words match."""
            matcher = self.matcher(query)
            for entry in actions:
                score = matcher.match(entry.words)
                if score > 0:
                    yield Hit(score, matcher.highlight(entry.words), entry.run, help=entry.about)

    class Sections(Provider):
        """Finds sections."""

        async def search(self, query: str) -> Hits:
            """The sections whose names match."""
            matcher = self.matcher(query)
            for entry in sections:
                score = matcher.match(entry.words)
                if score > 0:
                    is_start = entry.words.casefold().startswith(query.casefold())
                    yield Hit(score + is_start, matcher.highlight(entry.words), entry.run, help=entry.about)

    return Palette(providers=[Sections, Actions])
