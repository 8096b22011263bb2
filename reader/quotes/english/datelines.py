"""Datelines: the place, date and agency with which a report opens, before its first sentence."""

from __future__ import annotations

from typing import Final

from reader.quotes.sentences import Sentence
from reader.quotes.tokens import DASHES
from reader.quotes.vocabulary import Tag

SHORTEST_PLACE, LONGEST_DATELINE = 3, 14
"""The fewest code points of the first word of a dateline in capitals, and the most tokens of one, with its dash."""
OF_DATELINE: Final = Tag.CAPITAL | Tag.PUNCTUATION | Tag.NUMBER
DATE: Final = Tag.NUMBER | Tag.TIME


def dateline_end(s: Sentence) -> int:
    """The position after the dateline that opens a sentence, or its beginning: "LUND, Norway (AP) — *The* wall",
    "Lund, 4 May 2021 – *The* wall".
    """
    if not s.tags[0] & Tag.CAPITAL or not s.tag(1) & (OF_DATELINE | Tag.TIME):
        return 0
    is_sure = s.words[0].isupper() and len(s.words[0]) >= SHORTEST_PLACE
    has_date = False
    for at in range(1, min(LONGEST_DATELINE, len(s))):
        if s.words[at] in DASHES:
            return at + 1 if is_sure or has_date else 0
        if not s.tags[at] & OF_DATELINE:
            return 0
        has_date |= bool(s.tags[at] & DATE)
    return 0
