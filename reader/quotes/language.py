"""Languages: what a language pack provides, and which pack fits a text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Protocol

from reader.document import Attribution, Gender, Span, TextKind
from reader.quotes.progress import Progress
from reader.quotes.tokens import Tokenizer

PACKS = {"en": "reader.quotes.english.pack"}
"""The module of each language pack, which has it as PACK, by the code of its language (ISO 639-1)."""
SAMPLE = 3_000
"""How much of a text decides its language, in code points."""
WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
OTHER = re.compile("[^\x00-©«-±´¶-¸»¿-ÿ]")
"""Characters outside Latin-1, and the signs within it that count as letters or digits."""
LOWER = bytes(ord(chr(i).lower()) if chr(i).isalpha() else ord(" ") for i in range(256))
"""A translation of Latin-1: letters to lower case, everything else to a blank."""
FEW = 12
"""The least number of words whose frequencies say anything."""
SHARE = 0.05
"""The least share of frequent words in a text of their language. In English news it is 0.07 to 0.31, above 0.22 in half
of the articles; the sentences in eight other languages in the tests have none."""


class LanguagePack(Protocol):
    """What the shared layer asks of a language; a pack is a package with data files, a grammar and rules."""

    @property
    def frequent_words(self) -> frozenset[str]:
        """Common words in lower case that the language does not share with others of its script."""
        ...

    @property
    def tokenizer(self) -> Tokenizer:
        """The tokenizer of the language, with its vocabulary."""
        ...

    @property
    def elisions(self) -> re.Pattern[str] | None:
        """Matches what can follow an apostrophe that is no quotation mark; None if no word begins with one."""
        ...

    def continues_quotation(self, words: Sequence[str], tags: Sequence[int], at: int) -> bool:
        """Whether the tokens from `at` on belong to the sentence of the quotation before them: "Lee said".

        It is asked where the quotation ends as a sentence does and the token at `at` is capitalised. `words` and `tags`
        go on beyond the sentence; runs are empty strings.
        """
        ...

    def reasons(self) -> Mapping[str, str]:
        """A sentence for the reader on what each rule of the pack goes by, by the name of the rule."""
        ...

    def gender_of(self, name: str, role: str) -> Gender:
        """The gender that the name of somebody in a play, or what the list of persons says of them, shows."""
        ...

    def attributed(self, text: str, spans: list[Span], byline: str, kind: TextKind, progress: Progress) -> Attribution:
        """The quotations within some spans of a text of a kind, with their speakers.

        `byline` names the author, who says "I".
        """
        ...


def language_of(text: str, spans: list[Span]) -> str | None:
    """The code of the language of a text, among the languages that have a pack; None if it is in another one.

    A text of a few words is taken to be in the first of these languages if it is in Latin script.
    """
    sample, taken = "", 0
    for span in spans:
        sample += text[span.start : min(span.end, span.start + SAMPLE - taken)] + " "
        taken += span.length
        if taken >= SAMPLE:
            break
    words = words_of(sample)
    is_latin = sample.isascii() or LATIN.fullmatch("".join(words))
    latin = words if is_latin else list(filter(LATIN.fullmatch, words))
    if len(latin) * 2 < len(words):
        return None
    if len(latin) < FEW:
        return next(iter(PACKS))
    counts = {code: sum(map(pack_of(code).frequent_words.__contains__, latin)) for code in PACKS}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] >= SHARE * len(latin) else None


def words_of(sample: str) -> list[str]:
    """The words of a text in lower case; without a regular expression where all letters are in Latin-1."""
    if not sample.isascii() and any(map(str.isalnum, set(OTHER.findall(sample)))):
        return WORD.findall(sample.lower())
    return sample.encode("latin-1", "replace").translate(LOWER).decode("latin-1").split()


@cache
def pack_of(language: str) -> LanguagePack:
    """The pack of a language, imported on first use."""
    pack: LanguagePack = import_module(PACKS[language]).PACK
    return pack
