"""Reporting clauses: what belongs to the sentence of the quotation before it, such as "Lee said"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.quotes.english.lexicon import listed
from reader.quotes.tokens import ENDS
from reader.quotes.vocabulary import Tag

REACH = 7
"""How many words of a reporting clause are searched for its verb."""
APPOSITION = 25
"""How many words an apposition before the verb can have."""
ADDRESSEE = 5
"""How many words can name the addressee: "asked *the mayor of Lund*"."""
AFTER_VERB: Final = listed("prepositions", "after-reporting-verb") | {"", ".", ",", ":"}
"""What can follow the reporting verb; the empty string is a run."""
ADDRESSED: Final = listed("verbs", "addressed")
OF_ADDRESSED: Final = frozenset({"by", "about", "whether", "if", "why", "what", "how", "on"})
"""What follows a participle that begins another sentence: "*Asked* about it, she said …"."""
REPORTING: Final = Tag.SPEECH | Tag.WRITING
OTHER_CLAUSE: Final = Tag.SUBORDINATOR | Tag.VERB | Tag.AUXILIARY | Tag.QUOTE
"""What shows that the clause is no reporting clause."""


def is_reporting_clause(words: Sequence[str], tags: Sequence[int], at: int) -> bool:
    """Whether a clause that says who spoke begins at a token: "Lee said", "Lee asked the mayor", "Said Lee"."""
    for i in range(at, min(at + REACH, len(words))):
        if tags[i] & REPORTING and not tags[i] & Tag.NOT_SPEECH:
            if i == at:
                return words[i].lower() not in ADDRESSED or words[i + 1] not in OF_ADDRESSED
            return words[i + 1] in AFTER_VERB or ends_soon(words, tags, i)
        if words[i] == "," and i > at and speaks_after_apposition(words, tags, i):
            return True
        if words[i] in {".", ";", ":"} or tags[i] & OTHER_CLAUSE:
            return False
    return False


def speaks_after_apposition(words: Sequence[str], tags: Sequence[int], comma: int) -> bool:
    """Whether a verb of saying that ends its clause follows an apposition: "Lee, *the head of the port*, asked"."""
    for i in range(comma + 1, min(comma + APPOSITION, len(words) - 2)):
        if words[i] in ENDS or words[i] in {";", ":", ""}:
            return False
        if words[i] == "," and tags[i + 1] & REPORTING and not tags[i + 1] & Tag.NOT_SPEECH:
            return words[i + 2] in ENDS or words[i + 2] in {"", ","}
    return False


def ends_soon(words: Sequence[str], tags: Sequence[int], verb: int) -> bool:
    """Whether the sentence ends after a verb and a few words that can only name an addressee."""
    for i in range(verb + 1, min(verb + 2 + ADDRESSEE, len(words))):
        if words[i] in ENDS:
            return True
        if words[i] in {":", ",", "to"} or tags[i] & (OTHER_CLAUSE | Tag.VERBAL):
            return False
    return False
