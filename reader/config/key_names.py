"""Which names in the settings are keys."""

from __future__ import annotations

NAMED_KEYS = frozenset(
    ["up", "down", "left", "right", "pageup", "pagedown", "home", "end", "space", "enter", "escape", "tab"]
    + ["backspace", "delete", "insert"]
    + [f"f{number}" for number in range(1, 25)]
)
"""Keys that type no character, by Textual's names."""
MODIFIERS = frozenset({"ctrl", "shift", "alt"})


def is_key(name: str) -> bool:
    """Whether a name is a key: a character or a named key, optionally with modifiers before it ("ctrl+shift+f5")."""
    *modifiers, last = name.split("+") if len(name) > 1 else [name]
    if not set(modifiers) <= MODIFIERS or len(set(modifiers)) < len(modifiers):
        return False
    return last in NAMED_KEYS or (len(last) == 1 and last.isprintable() and not last.isspace())
