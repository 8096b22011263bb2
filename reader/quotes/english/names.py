"""Names of a document: where each stands, and which words of it are title and which are name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.quotes.english.nominal import behind_particles, is_name_word, is_nickname, is_particle, name_in
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag


@dataclass(slots=True, eq=False)
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
    shown: str
    """The name as the article writes it, with both."""


def names_of(text: str, s: Sentence, order: int) -> Iterator[Name]:
    """The names of a sentence, in order; none where all words have capitals, as headlines do."""
    at, end = 0, len(s.words)
    if is_title_case(s):
        return
    while at < end:
        if s.tags[at] & Tag.CAPITAL and is_name_word(s, at):
            last = name_end(s, at)
            core = name_in(s, at, last)
            words = name_words(s, core) if core is not None else ()
            if core is not None and words:
                last = with_suffix(s, last)
                shown = " ".join(text[s.starts[core[0]] : s.ends[max(core[1], last)]].split())
                yield Name(s, order, at, core, words, shown)
            at = last
        at += 1


def name_end(s: Sentence, at: int) -> int:
    """The last word of the name whose first stands at a position."""
    last = at
    while True:
        if is_name_word(s, last + 1) or is_nickname(s, last + 1):
            last += 1
        elif is_particle(s, last + 1) and is_name_word(s, behind_particles(s, last + 1)):
            last = behind_particles(s, last + 1)
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


def with_suffix(s: Sentence, last: int) -> int:
    """The last word of a name with the suffix behind a comma: «Ann Lee, Jr.»."""
    if s.lower(last + 1) == "," and s.tag(last + 2) & Tag.SUFFIX and s.tag(last + 2) & Tag.CAPITAL:
        return last + 2
    return last


def is_title_case(s: Sentence) -> bool:
    """Whether a sentence is written as a headline: it quotes nobody, and only
    words such as "of" and "is" are without a capital.
    """
    if s.runs or any(tag & Tag.SPEECH and not tag & (Tag.CAPITAL | Tag.NOT_SPEECH) for tag in s.tags):
        return False
    if any(not tag & (Tag.CAPITAL | Tag.MARK | Tag.FUNCTION | Tag.NUMBER | Tag.CLITIC) for tag in s.tags):
        return False
    return sum(1 for word in s.words if len(word) > 3) > 3


def name_words(s: Sentence, core: tuple[int, int]) -> tuple[str, ...]:
    """The words of a name."""
    return tuple(
        s.words[i]
        for i in range(core[0], core[1] + 1)
        if not s.tags[i] & (Tag.QUOTE | Tag.SUFFIX) and s.words[i] != ","
    )
