"""Main clauses: where they begin in a sentence that something else opens."""

from __future__ import annotations

from typing import Final

from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

OPENER: Final = Tag.ADVERB | Tag.OPENER
OPENING: Final = Tag.SUBORDINATOR | Tag.PREPOSITION | Tag.VERBAL | Tag.PARTICIPLE
"""The bits of a word that opens a sentence before its main clause."""


def main_clause_start(s: Sentence, upto: int) -> int:
    """The beginning of the main clause: after what opens the sentence and ends with a comma or a quotation."""
    if not opens_with_place(s) and not s.tags[0] & OPENING:
        return 0
    end = next((i for i in range(upto) if s.words[i] == "," or ends_opening(s, i)), None)
    while end is not None and (place := after_place_name(s, end)) is not None:
        end = place
    return end + 1 if end is not None and end + 1 < upto else 0


def opens_with_place(s: Sentence) -> bool:
    """Whether a sentence begins with where something was: "*Here in Lund*, Lee said"."""
    return bool(s.tags[0] & OPENER and not s.tags[0] & Tag.PREPOSITION and s.tag(1) & Tag.PREPOSITION)


def ends_opening(s: Sentence, at: int) -> bool:
    """Whether a quotation at a position precedes the subject: 'On "The Hour," *Lee* said'."""
    after = s.tag(at + 1)
    return bool(s.tags[at] & Tag.QUOTE and after & (Tag.CAPITAL | Tag.PERSON_PRONOUN))


def after_place_name(s: Sentence, comma: int) -> int | None:
    """The comma after the second part of a place: "In Salem, *Oregon*, Lee said"."""
    at = comma + 1
    while s.tag(at) & Tag.CAPITAL and not s.tag(at) & Tag.FUNCTION:
        at += 1
    is_place = comma + 1 < at <= comma + 3 and s.lower(at) == ","
    return at if is_place and s.tag(comma - 1) & Tag.CAPITAL else None
