"""What Textual remembers of what was drawn."""

from __future__ import annotations


def forget_drawn() -> None:
    """Let go of what was drawn of screens that are gone: Textual 8 remembers by a cache of its own what a widget was
    drawn with, and thereby up to a thousand widgets' lines."""
    from textual._styles_cache import StylesCache

    StylesCache.get_inner_outer.cache_clear()
