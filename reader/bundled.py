"""Files bundled with the program: next to the package in a checkout, inside it when installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def bundled_path(name: str) -> Path:
    """The path of a bundled file or folder."""
    from pathlib import Path

    package = Path(__file__).resolve().parent
    inside = package / name
    return inside if inside.exists() else package.parent / name
