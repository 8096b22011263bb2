"""Reporting clauses: what belongs to the sentence of the quotation before it, such as "Lee said"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.quotes.english.lexicon import listed
from reader.quotes.tokens import ENDS
from reader.quotes.vocabulary import Tag

REACH = 7
"""How many words of a reporting clause are searched for its verb."""
ADDRESSEE = 5
"""How many words can name the addressee: "asked *the mayor of Lund*"."""
AFTER_VERB: Final = listed("prepositions", "after-reporting-verb") | {"", ".", ",", ":"}
"""What can follow the reporting verb; the empty string is a run."""
REPORTING: Final = Tag.SPEECH | Tag.WRITING
OTHER_CLAUSE: Final = Tag.SUBORDINATOR | Tag.VERB | Tag.AUXILIARY | Tag.QUOTE
"""What shows that the clause is no reporting clause."""


def is_reporting_clause(words: Sequence[str], tags: Sequence[int], at: int) -> bool:
    """Whether a clause that says who spoke begins at a token: "Lee said", "Lee asked the mayor", "Said Lee"."""
    for i in range(at, min(at + REACH, len(words))):
        if tags[i] & REPORTING and not tags[i] & Tag.NOT_SPEECH:
            return words[i + 1] in AFTER_VERB or i == at or ends_soon(words, tags, i)
        if words[i] in {".", ";", ":"} or tags[i] & OTHER_CLAUSE:
            return False
    return False


def ends_soon(words: Sequence[str], tags: Sequence[int], verb: int) -> bool:
    """Whether the sentence ends after a verb and a few words that can only name an addressee."""
    for i in range(verb + 1, min(verb + 2 + ADDRESSEE, len(words))):
        if words[i] in ENDS:
            return True
        if words[i] in {":", ",", "to"} or tags[i] & (OTHER_CLAUSE | Tag.VERBAL):
            return False
    return False
