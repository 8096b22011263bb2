"""First light: the first screen, drawn by the layout alone while the toolkit is still being imported.

The toolkit takes most of the time until there is something to read. The app draws the same cells over these when it
starts, without clearing the screen, and finds the keys that were typed meanwhile in the terminal's queue. Where it is
not certain what the app will draw, or what the terminal can do, nothing is drawn before the app does.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader.config import Settings
from reader.document import Document
from reader.ui.terminal.early_terminal import EarlyTerminal
from reader.ui.terminal.symbols import needs_ascii

if TYPE_CHECKING:
    from reader.ui.first_light.early_library import EarlyLibrary

LEAST_SIZE = (20, 5)
"""The columns and rows from which on the first screen is drawn early."""
SOON = 0.1
"""How long to wait for the first texts of the library, in seconds."""


def show_early(terminal: EarlyTerminal, document: Document, settings: Settings, environment: Mapping[str, str]) -> bool:
    """Draw the first screen of a document; False, with nothing drawn, where it is not certain to be right."""
    if not can_show(terminal, settings, environment):
        return False
    from reader.ui.first_light.frame import frame_of
    from reader.ui.first_light.palette import palette_of

    palette = palette_of(settings.theme, terminal.colours)
    frame = frame_of(document, settings, palette, *terminal.size()) if palette is not None else None
    return frame is not None and terminal.take(frame)


def show_library_early(
    terminal: EarlyTerminal, library: EarlyLibrary, settings: Settings, environment: Mapping[str, str]
) -> bool:
    """Draw the library with its first texts, where these are read soon; else nothing is drawn, and this is False."""
    if not can_show(terminal, settings, environment):
        return False
    from datetime import date

    from reader.ui.first_light.library_frame import library_frame
    from reader.ui.first_light.palette import palette_of

    palette, first = palette_of(settings.theme, terminal.colours), library.first_texts(SOON)
    if palette is None or first is None:
        return False
    frame = library_frame(*first, palette, *terminal.size(), date.today(), has_library=not library.folder)
    return frame is not None and terminal.take(frame)


def can_show(terminal: EarlyTerminal, settings: Settings, environment: Mapping[str, str]) -> bool:
    """Whether there is room, and all characters can be drawn."""
    columns, lines = terminal.size()
    has_room = columns >= LEAST_SIZE[0] and lines >= LEAST_SIZE[1]
    return has_room and not needs_ascii(settings.ascii, environment)
