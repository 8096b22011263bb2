"""Keys as people write them."""

from __future__ import annotations

WRITTEN = {
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "escape": "Esc",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "question_mark": "?",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}
"""Keys that are written differently from Textual's names for them."""


def written_key(key: str) -> str:
    """A key as people write it: «ctrl+p» as «^p», «alt+j» as «Alt+J», «pagedown» as «PgDn»."""
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    word = WRITTEN.get(last, last.capitalize() if len(last) > 1 or "alt" in modifiers else last)
    return "".join("^" if modifier == "ctrl" else f"{modifier.capitalize()}+" for modifier in modifiers) + word
