"""Names of files made from titles, such as every file system accepts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

LONGEST, MOST_BYTES = 80, 160
"""The greatest length of a name without its ending, in characters and in bytes; most systems allow 255 bytes."""


def file_name(words: str) -> str:
    """A name made from words such as a title.

    >>> file_name("The wall: a year after"), file_name("???")
    ('The-wall-a-year-after', 'article')
    """
    kept = re.sub(r"[^\w.-]+", "-", words)[:LONGEST]
    name = kept.encode(errors="ignore")[:MOST_BYTES].decode(errors="ignore").strip("-.")
    return name or "article"


def distinct_names(titles: Iterable[str]) -> Iterator[str]:
    """A name for each title; one that is taken, also in other letters, gets a number."""
    taken: set[str] = set()
    last: dict[str, int] = {}
    for title in titles:
        name = file_name(title)
        number = last.get(name.casefold(), 0) + 1
        while (candidate := name if number == 1 else f"{name}-{number}").casefold() in taken:
            number += 1
        last[name.casefold()] = number
        taken.add(candidate.casefold())
        yield candidate
