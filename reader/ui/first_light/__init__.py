"""First light: the first screen, drawn by the layout alone while the toolkit is still being imported.

The toolkit takes most of the time until there is something to read. The app draws the same cells over these when it
starts, without clearing the screen, and finds the keys that were typed meanwhile in the terminal's queue. Where it is
not certain what the app will draw, or what the terminal can do, nothing is drawn before the app does.
"""

from __future__ import annotations

from collections.abc import Mapping

from reader.config import Settings
from reader.document import Document
from reader.ui.terminal.early_terminal import EarlyTerminal
from reader.ui.terminal.symbols import needs_ascii

LEAST_SIZE = (20, 5)
"""The columns and rows from which on the first screen is drawn early."""


def show_early(terminal: EarlyTerminal, document: Document, settings: Settings, environment: Mapping[str, str]) -> bool:
    """Draw the first screen of a document; False, with nothing drawn, where it is not certain to be right."""
    columns, lines = terminal.size()
    has_room = columns >= LEAST_SIZE[0] and lines >= LEAST_SIZE[1]
    if not has_room or needs_ascii(settings.ascii, environment):
        return False
    from reader.ui.first_light.frame import frame_of
    from reader.ui.first_light.palette import palette_of

    palette = palette_of(settings.theme, terminal.colours)
    frame = frame_of(document, settings, palette, columns, lines) if palette is not None else None
    return frame is not None and terminal.take(frame)
