"""Newsletters: what one quotes from others, whose name it puts in brackets after each item."""

from __future__ import annotations

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.candidate import Candidate, Verdict
from reader.quotes.english.nominal import is_name_word
from reader.quotes.english.rules.rule import Stage, rule
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

CLOSING = frozenset({".", "]"})


@rule(Stage.SENTENCE)
def credited(at: Candidate) -> Verdict | None:
    """A paragraph that ends with a name in square brackets quotes whoever that is.

    >>> said('"The port has been late for years." Read on. [Daily Gull.]')
    'Daily Gull'
    """
    s = at.paragraph.sentences[-1]
    source = credit_in(s)
    return None if source is None else Verdict(0.9, s, source)


def credit_in(s: Sentence) -> Phrase | None:
    """The name in square brackets, after a full stop or a quotation, that a sentence ends with."""
    last = len(s) - 1
    if s.lower(last) != "]":
        return None
    while last > 0 and s.words[last] in CLOSING:
        last -= 1
    first = last + 1
    while is_name_word(s, first - 1):
        first -= 1
    is_credit = first <= last and s.words[first - 1 : first] == ["["]
    before = s.tag(first - 2) if first > 1 else Tag.PUNCTUATION
    return Phrase(first, last, (first, last)) if is_credit and before & (Tag.PUNCTUATION | Tag.QUOTE) else None
