"""Which article a target is, so that it is known again from another folder."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urldefrag

from reader.sources import is_url


def canonical_target(target: str) -> str | None:
    """The name by which an article is remembered: its whole path or its address without the place in it.

    None for a text that cannot be opened again: one from standard input, one that was handed over, or one whose name
    is no Unicode or no name of a file.
    """
    if target in {"", "-"}:
        return None
    try:
        name = urldefrag(target).url if is_url(target) else str(Path(target).resolve())
    except (OSError, ValueError, RuntimeError):
        return None
    return name if name.isascii() or name.encode(errors="ignore").decode() == name else None
