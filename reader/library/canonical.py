"""Canonical targets, by which an article is recognized from any folder."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urldefrag

from reader.document.listed import split_target
from reader.sources import is_url


def canonical_target(target: str) -> str | None:
    """The absolute path of a target, or its URL without a fragment, unless that names a part.

    None if the text cannot be opened again: one from standard input or from memory, or one whose name is not valid
    Unicode or not a valid file name.
    """
    if target in {"", "-"}:
        return None
    try:
        if not is_url(target):
            name = str(Path(target).resolve())
        else:
            name = target if split_target(target)[1] else urldefrag(target).url
    except (OSError, ValueError, RuntimeError):
        return None
    return name if name.isascii() or name.encode(errors="ignore").decode() == name else None
