"""Files that come with the program: beside the package in a checkout, inside it when installed."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """The path of a file or folder that comes with the program."""
    inside = PACKAGE / name
    return inside if inside.exists() else PACKAGE.parent / name
