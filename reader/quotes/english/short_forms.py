"""Short forms: the fuller words for a body before "the campaign", such as "the Clinton campaign"."""

from __future__ import annotations

from typing import Final

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.descriptions import undetermined
from reader.quotes.english.discourse import Discourse
from reader.quotes.english.lexicon import VOCABULARY, listed
from reader.quotes.english.nominal import is_nominal, nominal_start
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

GENERAL_BODIES = listed("nouns", "general-body")
AND = listed("connectives", "and")
SEVERAL = listed("nouns", "several-bodies")
"""Bodies in the plural, which are called by any of these nouns."""
COUNTS = listed("words", "count")
FARTHEST: Final = 30
"""How many sentences back the fuller words can be."""


def fuller_words(discourse: Discourse, s: Sentence, phrase: Phrase, noun: str) -> str | None:
    """The last words before "the campaign" that name whose campaign it is, "Clinton campaign", or how many "the groups"
    are, "Eleven farm organizations"; None without any.
    """
    tag = VOCABULARY.lexicon.get(noun, 0)
    if noun not in SEVERAL and (not tag & Tag.BODY or tag & Tag.DOCUMENT or noun in GENERAL_BODIES):
        return None
    if phrase.last != phrase.first + 1:
        return None
    nouns = SEVERAL if noun in SEVERAL else {noun}
    order = discourse.order(s)
    for i in range(order, max(-1, order - FARTHEST), -1):
        before = discourse.sentences[i]
        end = phrase.first if i == order else len(before)
        for at in range(end - 1, 0, -1):
            if before.lowered[at] in nouns and not before.tags[at] & Tag.CAPITAL and not is_nominal(before, at + 1):
                first = counted_start(before, at) if noun in SEVERAL else nominal_start(before, at)
                if is_counted(before, first) if noun in SEVERAL else is_named(before, first, at):
                    return undetermined(discourse.text[before.start(first) : before.end(at)])
    return None


def counted_start(s: Sentence, noun: int) -> int:
    """Where a phrase with a number begins: "*Eleven* farm and church organizations"."""
    first = nominal_start(s, noun)
    if s.lower(first - 1) in AND and is_nominal(s, first - 2):
        first = nominal_start(s, first - 2)
    return first - (s.lower(first - 1) in COUNTS)


def is_counted(s: Sentence, first: int) -> bool:
    """Whether a phrase begins with a number: "*Eleven* farm organizations"."""
    return bool(s.tags[first] & Tag.NUMBER) or s.lowered[first] in COUNTS


def is_named(s: Sentence, first: int, noun: int) -> bool:
    """Whether a phrase has a name before its noun, which is not only the first word of a sentence."""
    return any(
        s.tags[at] & Tag.CAPITAL and not s.tags[at] & (Tag.FUNCTION | Tag.CLITIC) and at > 0
        for at in range(first, noun)
    )
