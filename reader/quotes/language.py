"""Languages: which one a text is in, and its pack: a folder of data and rules that finds who said what in it."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import Protocol

from reader.document import Attribution, Span
from reader.quotes.progress import Progress

PACKS = {"en": "reader.quotes.english"}
"""The packages of the languages that have a pack, by their codes (ISO 639-1)."""
SAMPLE = 3_000
"""How much of a text is looked at, in code points."""
WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
OTHER = re.compile("[^\x00-©«-±´¶-¸»¿-ÿ]")
"""Characters beyond those of Western Europe, and the signs among these that are taken for letters or figures."""
SMALL = bytes(ord(chr(i).lower()) if chr(i).isalpha() else ord(" ") for i in range(256))
"""For the characters of Western Europe: letters in small, and a blank for all else."""
FEW = 12
"""Fewer words than this tell nothing by their frequency."""
SHARE = 0.05
"""The share of words known as the language's own from which on a text is in it. English news has from 0.07 to 0.31,
half of it over 0.22; the sentences in eight other languages in the tests have none."""


class Pack(Protocol):
    """What a language pack offers."""

    FREQUENT: frozenset[str]
    """Common words, in small letters, that its language does not share with others of its script."""

    def attributed(self, text: str, spans: list[Span], byline: str, progress: Progress) -> Attribution:
        """The quotations in the spans of a text and who said them; `byline` is who says «I».

        `heard` is told how much of the work is done.
        """
        ...


def language_of(text: str, spans: list[Span]) -> str | None:
    """The code of the language that a text is in, of those that have a pack; None for all others.

    A text of a few words is taken to be in the first language that has its script.
    """
    sample, taken = "", 0
    for span in spans:
        sample += text[span.start : min(span.end, span.start + SAMPLE - taken)] + " "
        taken += span.length
        if taken >= SAMPLE:
            break
    words = words_of(sample)
    latin = words if LATIN.fullmatch("".join(words)) else list(filter(LATIN.fullmatch, words))
    if len(latin) * 2 < len(words):
        return None
    if len(latin) < FEW:
        return next(iter(PACKS))
    counts = {code: sum(map(pack_of(code).FREQUENT.__contains__, latin)) for code in PACKS}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] >= SHARE * len(latin) else None


def words_of(sample: str) -> list[str]:
    """The words of a text, in small letters; where nothing but Western European has letters, without a search."""
    if any(map(str.isalnum, set(OTHER.findall(sample)))):
        return WORD.findall(sample.lower())
    return sample.encode("latin-1", "replace").translate(SMALL).decode("latin-1").split()


@cache
def pack_of(language: str) -> Pack:
    """The pack of a language."""
    pack: Pack = import_module(f"{PACKS[language]}.pack")
    return pack
