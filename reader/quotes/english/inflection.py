"""The inflection of English verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reader.quotes.vocabulary import Tag


def inflected(entry: str) -> Iterator[tuple[str, int]]:
    """The forms of a verb, each with the bits that it adds; irregular past forms follow after slashes."""
    plain, *past = entry.split("/")
    stem = plain[:-1] if plain.endswith("e") else plain
    soft = plain[:-1] + "i" if re.search(r"[^aeiou]y$", plain) else plain
    yield plain, Tag.BASE_FORM
    yield (soft + "es" if re.search(r"(?:[sxz]|ch|sh|[^aeiou]i|o)$", soft) else plain + "s"), 0
    doubled = [plain + plain[-1]] if re.search(r"[^aeiou][aeiou][bdgmnprt]$|quip$", plain) else []
    for root in (stem, *doubled):
        yield root + "ing", Tag.PARTICIPLE
    for form in past or [soft + "d" if plain.endswith("e") else soft + "ed", *(root + "ed" for root in doubled)]:
        yield form, 0


VERBAL = re.compile(r"(?<![a-z])[a-z]+(?:ed|ing)")
"""Matches words whose ending is that of a verb form."""
STEM = re.compile(r"(?:ies|ied|ying|es|ed|ing|s|e|y)$")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A rough stem, which the forms of a word share: the word without an inflectional ending."""
    return STEM.sub("", word) if len(word) > 4 and word[-1] in "sdgey" else word
