"""Files bundled with the program: next to the package in a checkout, inside it when installed."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def bundled_path(name: str) -> Path:
    """The path of a bundled file or folder."""
    inside = PACKAGE / name
    return inside if inside.exists() else PACKAGE.parent / name
