"""The keys that move the highlight of a screen that is a list: up and down, by pages, to the first and the last row."""

from __future__ import annotations

from textual.binding import Binding

PAGE = 10
"""How many rows a page is."""
FAR = 1_000_000
"""More rows than there are."""
ROW_KEYS = (
    Binding("up,k", "move(-1)", show=False),
    Binding("down,j", "move(1)", show=False),
    Binding("pageup,b", f"move(-{PAGE})", show=False),
    Binding("pagedown,space", f"move({PAGE})", show=False),
    Binding("home,g", f"move(-{FAR})", show=False),
    Binding("end,G", f"move({FAR})", show=False),
)
"""They call the screen's `action_move` with a number of rows."""
