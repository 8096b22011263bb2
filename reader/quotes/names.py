"""Names of a document: where each stands, and which words of it are title and which are name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.quotes.english import Tag
from reader.quotes.phrases import is_name_word, is_nickname, name_in
from reader.quotes.sentences import Sentence


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """One occurrence of a name."""

    sentence: Sentence
    """Where it stands."""
    order: int
    """The number of the sentence in the document."""
    first: int
    """Its first word, titles included, as a position."""
    core: tuple[int, int]
    """The name itself, as positions."""
    words: tuple[str, ...]
    """The words of the name, without nickname in quotation marks and without suffix."""


def names_of(s: Sentence, order: int) -> Iterator[Name]:
    """The names of a sentence, in order."""
    at, end = 0, len(s.words)
    while at < end:
        if s.tags[at] & Tag.CAPITAL and is_name_word(s, at):
            last = name_end(s, at)
            core = name_in(s, at, last)
            words = name_words(s, core) if core is not None else ()
            if core is not None and words:
                yield Name(s, order, at, core, words)
            at = last
        at += 1


def name_end(s: Sentence, at: int) -> int:
    """The last word of the name whose first stands at a position."""
    last = at
    while True:
        if is_name_word(s, last + 1) or is_nickname(s, last + 1):
            last += 1
        elif s.tag(last + 1) & Tag.PARTICLE and is_name_word(s, last + 2):
            last += 2
        elif s.lower(last + 1) == "," and s.tag(last + 2) & Tag.SUFFIX and s.tag(last + 2) & Tag.CAPITAL:
            return last
        elif s.lower(last + 1) in {"of", "for", "and", "&"} and s.tags[last] & Tag.ORGANISATION:
            after = last + 3 if s.lower(last + 2) == "the" else last + 2
            if not is_name_word(s, after):
                return last
            last = after
        elif s.lower(last + 1) in {"and", "&"} and s.tags[last] & Tag.TITLE and s.tag(last + 2) & Tag.TITLE:
            if not is_name_word(s, last + 2):
                return last
            last += 2
        else:
            return last


def name_words(s: Sentence, core: tuple[int, int]) -> tuple[str, ...]:
    """The words of a name."""
    return tuple(
        s.words[i] for i in range(core[0], core[1] + 1) if not s.tags[i] & (Tag.QUOTE | Tag.SUFFIX) and s.words[i] != ","
    )
