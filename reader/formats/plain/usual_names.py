"""The usual names of sections, which are headings wherever they stand alone: "Introduction", "Ingredients"."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.formats.plain.patterns import any_of, read_groups

NAME = re.compile(
    rf"(?:\d+(?:\.\d+)*[.)]?\s+|[IVX]+\.\s+)?{any_of(read_groups('section_names.txt')['names'])}:?", re.IGNORECASE
)
LONGEST = 60
"""The most code points of such a line."""


@lru_cache(256)
def is_usual_name(words: str) -> bool:
    """Whether a line is the usual name of a section, perhaps with a number before it or a colon after it."""
    return len(words) <= LONGEST and not words[0].islower() and NAME.fullmatch(words) is not None
