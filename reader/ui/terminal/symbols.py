"""Whether the terminal can display symbols that are not ASCII."""

from __future__ import annotations

import locale
from collections.abc import Mapping

LIMITED_TERMINALS = frozenset({"linux", "dumb"})
"""Values of the variable TERM for terminals whose fonts have few symbols."""


def needs_ascii(setting: str, environment: Mapping[str, str]) -> bool:
    """Whether symbols are replaced, given the setting (auto, true or false). In a browser, auto never replaces them."""
    if setting != "auto":
        return setting == "true"
    return "TEXTUAL_DRIVER" not in environment and (environment.get("TERM") in LIMITED_TERMINALS or not is_unicode())


def is_unicode() -> bool:
    """Whether the locale uses a Unicode encoding."""
    return "utf" in locale.getencoding().lower()
