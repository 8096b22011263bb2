"""Names in clauses after a description, which say who it is: "a man *called Bo Berg*", "a user *going by Pulver*"."""

from __future__ import annotations

from typing import Final

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import is_name_word
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

NAMED = listed("verbs", "named")
"""Participles right before a name."""
GOING_BY = listed("verbs", "going-by")
HANDLES = listed("nouns", "handle")
CLOSING: Final = Tag.PUNCTUATION | Tag.SPEECH | Tag.AUXILIARY | Tag.VERB
"""The bits of what follows such a name; after another noun "called" would be the verb: "a man called Lee a fool"."""
GIVING_NAME: Final = frozenset({"name", "himself", "herself", "themselves", "identified"})
"""Words before "as" and the name that somebody gave."""
LONGEST_CLAUSE: Final = 8
"""The most words of a clause up to these."""
LONGEST: Final = 4
"""The most words of such a name, and of the place between the description and the clause."""


def name_in_clause(s: Sentence, phrase: Phrase) -> tuple[int, int] | None:
    """The first and last position of the name that a clause after a description gives; None if there is none."""
    if s.lower(phrase.last + 1) == "who" and (given := name_given(s, phrase.last + 2)) is not None:
        return given
    for at in range(phrase.last + 1, min(phrase.last + 2 + LONGEST, len(s) - 1)):
        if s.lowered[at] in NAMED:
            return name_at(s, at + 1)
        if s.lowered[at] in GOING_BY and s.lowered[at + 1] == "by":
            return name_at(s, after_handle(s, at + 2))
        if s.tags[at] & (Tag.VERB | Tag.CUE | Tag.AUXILIARY | Tag.QUOTE | Tag.PUNCTUATION):
            return None
    return None


def name_given(s: Sentence, first: int) -> tuple[int, int] | None:
    """The name that somebody gave, in a clause that begins at a position: "gave his *name* only *as Bo*"."""
    for at in range(first, min(first + LONGEST_CLAUSE, len(s) - 2)):
        if s.lowered[at] in GIVING_NAME:
            inner = at + 1 + (s.lowered[at + 1] == "only")
            return name_at(s, inner + 1) if s.lower(inner) == "as" else None
        if s.tags[at] & (Tag.QUOTE | Tag.PUNCTUATION):
            return None
    return None


def after_handle(s: Sentence, at: int) -> int:
    """The position after "the handle", "the name of"."""
    end = at
    while s.tag(end) & Tag.DETERMINER or s.lower(end) in HANDLES or (end > at and s.lower(end) == "of"):
        end += 1
    return end


def name_at(s: Sentence, first: int) -> tuple[int, int] | None:
    """The name that begins at a position; None if none does."""
    last = first - 1
    while last < first + LONGEST and is_name_word(s, last + 1):
        last += 1
    is_end = last + 1 >= len(s) or s.tags[last + 1] & CLOSING
    return (first, last) if last >= first and is_end else None
