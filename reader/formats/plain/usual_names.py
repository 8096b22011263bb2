"""The usual names of sections, which are headings wherever they stand alone: "Introduction", "Ingredients"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reader.formats.plain.patterns import any_of, read_groups

LONGEST = 60
"""The most code points of such a line."""


@cache
def name() -> re.Pattern[str]:
    """Matches the name of a section."""
    names = any_of(read_groups("section_names.txt")["names"])
    return re.compile(rf"(?:\d+(?:\.\d+)*[.)]?\s+|[IVX]+\.\s+)?{names}:?", re.IGNORECASE)


@lru_cache(256)
def is_usual_name(words: str) -> bool:
    """Whether a line is the usual name of a section, perhaps with a number before it or a colon after it."""
    return len(words) <= LONGEST and not words[0].islower() and name().fullmatch(words) is not None
