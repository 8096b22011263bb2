"""Dialogue that is marked by dashes: a paragraph that opens with a dash is spoken, up to the words that say by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reader.document import Quote, QuoteKind, Span
from reader.named_tuple import NamedTuple
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.lexicon import listed
from reader.quotes.english.phrases import phrase_after, phrase_before
from reader.quotes.english.quoted import NOBODY_RULE
from reader.quotes.english.relation import Relation
from reader.quotes.pairing import Run
from reader.quotes.sentences import Paragraph, Sentence
from reader.quotes.vocabulary import Tag

DASH_RULE = "dash_dialogue"
"""The name of the rule for what a clause in the paragraph attributes."""
TURN_RULE = "dash_turn"
"""The name of the rule for two speakers who take turns."""
OPENING_DASH = re.compile(r"(?:[—―–]|--)\s*(?=\S)")
"""Matches the dash that opens a paragraph of dialogue."""
RESUMING_DASH = re.compile(r"[.,!?…;]\s*(?:[—―–]|--)\s*(?=\w)")
"""Matches the dash after which somebody goes on to speak."""
ENDS = ".!?…,—"
"""The last characters of what is said."""
DASH_OR_BLANK = " \t\n—–―-"
LEAST_CLAUSES = 2
"""The least number of paragraphs that open with a dash and say who speaks, in a text with such dialogue."""
BEFORE_CLAUSE: Final = frozenset({",", "?", "!", "…", "—", "–", "―", "--"})
"""What can precede the words that say who speaks."""


COUNTS = listed("words", "count")


class Clause(NamedTuple):
    """The words in a paragraph of dialogue that say who speaks."""

    sentence: Sentence
    first: int
    """Their first position."""
    cue: int
    """The position of the verb."""
    source: Phrase


def dash_paragraphs(text: str, paragraphs: list[Paragraph]) -> dict[int, Clause | None]:
    """The paragraphs of dialogue that open with a dash, by their index, each with the clause that says who speaks; none
    if fewer than two paragraphs have one.
    """
    found = {
        paragraph.index: clause_of(text, paragraph)
        for paragraph in paragraphs
        if OPENING_DASH.match(text, paragraph.span.start) and text[paragraph.span.end - 1] in ENDS
    }
    return found if sum(clause is not None for clause in found.values()) >= LEAST_CLAUSES else {}


def clause_of(text: str, paragraph: Paragraph) -> Clause | None:
    """The first clause with a verb of saying that follows what is said."""
    is_open = False
    for s in paragraph.sentences:
        for at, tag in enumerate(s.tags):
            if not tag & Tag.SPEECH or tag & (Tag.NOT_SPEECH | Tag.CAPITAL | Tag.BASE_FORM):
                continue
            is_inverted = follows(s, at, is_open)
            source = phrase_after(s, at + 1) if is_inverted else phrase_before(s, at - 1)
            if source is None or is_number(s, source):
                continue
            if is_inverted or follows(s, source.first, is_open):
                return Clause(s, at if is_inverted else source.first, at, source)
        is_open = text[s.end(len(s) - 1) - 1] in "?!…"
    return None


def is_number(s: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase counts something other than people: "she says *eleven years*"."""
    is_counting = s.tags[phrase.first] & Tag.NUMBER or s.lowered[phrase.first] in COUNTS
    return bool(is_counting) and not s.tags[phrase.last] & Tag.PERSON_NOUN


def follows(s: Sentence, at: int, is_open: bool) -> bool:
    """Whether a position is right after what is said, which can be the sentence before (`is_open`)."""
    return s.words[at - 1] in BEFORE_CLAUSE and at > 1 if at else is_open


def dash_relations(
    text: str, dialogue: dict[int, Clause | None], paragraphs: list[Paragraph]
) -> Iterator[Relation | Quote]:
    """What is said in these paragraphs: attribution relations, and quotations whose speaker is not known.

    A paragraph without a clause is that of the one who spoke before the last speaker, if they take turns.
    """
    turns: list[Clause | None] = []
    for index, clause in dialogue.items():
        owner, rule, confidence = clause, DASH_RULE, 0.9
        if index - 1 not in dialogue:
            turns = []
        elif owner is None and len(turns) > 1 and turns[-1] is not None:
            owner, rule, confidence = turns[-2], TURN_RULE, 0.7
        turns.append(owner)
        for span in spoken(text, paragraphs[index], clause):
            if owner is None:
                yield Quote(span, QuoteKind.DIRECT, NOBODY_RULE, 0.0, runs=(span,))
            else:
                s, _, cue, source = owner
                yield Relation(span, QuoteKind.DIRECT, (span,), s, source, s.span(cue, cue), rule, confidence)


def dashed_speech(text: str, dialogue: dict[int, Clause | None], paragraphs: list[Paragraph]) -> dict[int, list[Run]]:
    """What is said in the paragraphs of such dialogue, as runs, by the index of the paragraph."""
    return {
        index: [
            Run(span, with_dash(text, span, paragraphs[index].span.start), is_closed=True)
            for span in spoken(text, paragraphs[index], clause)
        ]
        for index, clause in dialogue.items()
    }


def with_dash(text: str, span: Span, first: int) -> Span:
    """A span with the dash and the blanks before it, from an offset on."""
    start = span.start
    while start > first and text[start - 1] in DASH_OR_BLANK:
        start -= 1
    return Span(start, span.end)


def spoken(text: str, paragraph: Paragraph, clause: Clause | None) -> Iterator[Span]:
    """What is said in a paragraph: from its dash to the clause that says who speaks, and from a dash after that."""
    opening = OPENING_DASH.match(text, paragraph.span.start)
    start = opening.end() if opening is not None else paragraph.span.start
    end = clause.sentence.start(clause.first) if clause is not None else paragraph.span.end
    yield from trimmed(text, start, end)
    again = RESUMING_DASH.search(text, end, paragraph.span.end)
    if again is not None:
        yield from trimmed(text, again.end(), paragraph.span.end)


def trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """A span without blanks and dashes at its end, unless nothing is left of it."""
    words = text[start:end].rstrip(DASH_OR_BLANK)
    if words:
        yield Span(start, start + len(words))
