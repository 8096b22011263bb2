"""Regular expressions that are compiled when they are first used: few texts need all, and the first screen waits."""

from __future__ import annotations

import re


class LazyPattern:
    """A regular expression that is compiled on first use."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.wanted_flags = flags

    def __getattr__(self, name: str) -> object:
        """An attribute of the compiled expression."""
        found: object = getattr(re.compile(self.pattern, self.wanted_flags), name)
        setattr(self, name, found)  # the next use finds it without a call
        return found


def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` returns, compiled when one of its methods is first used.

    Each use takes some 50 ns more than that of a compiled expression: this is for what most texts have no use for, or
    use once. Raises re.error no sooner than then.
    """
    return LazyPattern(pattern, flags)  # type: ignore[return-value]  # it has all attributes of one
