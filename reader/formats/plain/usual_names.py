"""The usual names of sections, which are headings wherever they stand alone: "Introduction", "Ingredients"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reader.formats.plain.patterns import any_of, read_groups

LONGEST = 60
"""The most code points of such a line."""


@cache
def names() -> str:
    """Matches the names of sections, as text."""
    return any_of(read_groups("section_names.txt")["names"])


@cache
def starts() -> tuple[str, ...]:
    """The letters with which the words of names begin, without those that may be left out."""
    return tuple(set(re.findall(r"[a-z]{2,}(?!\?)", names())))


@cache
def name() -> re.Pattern[str]:
    """Matches the name of a section."""
    return re.compile(rf"(?:\d+(?:\.\d+)*[.)]?\s+|[IVX]+\.\s+)?{names()}:?", re.IGNORECASE)


@lru_cache(256)
def is_usual_name(words: str) -> bool:
    """Whether a line is the usual name of a section, perhaps with a number before it or a colon after it."""
    return len(words) <= LONGEST and not words[0].islower() and may_be(words) and name().fullmatch(words) is not None


def may_be(words: str) -> bool:
    """Whether a line begins as a name, perhaps after a number; the expression itself takes long to compile."""
    first, *rest = words.split(maxsplit=2)[:2]
    is_number = first[0].isdigit() or not first.strip("IVX.")
    return (rest[0] if is_number and rest else first).lower().startswith(starts())
