"""The folders of the platform for what belongs to the user: settings and data."""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAME = "reader"
BY_KIND = {"config": ("XDG_CONFIG_HOME", "~/.config"), "data": ("XDG_DATA_HOME", "~/.local/share")}
"""The variable that names a folder, and the folder where it is not set (XDG Base Directory Specification)."""
ANDROID = frozenset({"ANDROID_DATA", "ANDROID_ROOT"})
"""Variables by which Android is told from other systems."""


def config_folder() -> Path:
    """The folder for settings."""
    return known_folder("config") or by_platform("config")


def data_folder() -> Path:
    """The folder for data."""
    return known_folder("data") or by_platform("data")


def known_folder(kind: str) -> Path | None:
    """The folder on Linux, where that is certain without platformdirs, whose import holds up the first screen."""
    variable, usual = BY_KIND[kind]
    named = os.environ.get(variable, "")
    if sys.platform != "linux" or named != (named and os.path.normpath(named)) or not ANDROID.isdisjoint(os.environ):
        return None
    try:
        folder = Path(named) if named else Path(usual).expanduser()
    except RuntimeError:  # there is no home
        return None
    return folder / NAME if folder.is_absolute() else None


def by_platform(kind: str) -> Path:
    """The folder that the platform has for it."""
    import platformdirs

    return platformdirs.user_config_path(NAME) if kind == "config" else platformdirs.user_data_path(NAME)
