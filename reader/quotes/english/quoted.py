"""Direct and mixed quotations, from the verdicts on their runs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reader.document import Quote, QuoteKind, Span
from reader.quotes.english.candidate import RUN_OR_PUNCTUATION, Candidate, Verdict
from reader.quotes.english.contents import content_of
from reader.quotes.english.cues import Cue
from reader.quotes.english.lexicon import listed
from reader.quotes.english.relation import Relation
from reader.quotes.tokens import DASHES
from reader.quotes.vocabulary import Tag

NOBODY_RULE = "whole_sentence"
"""The name of the rule for quotations without a known speaker."""
SHORT = 2
"""The most words of a clause that could as well be a name."""
LABEL = 2
"""The position of a run after a word and a colon."""
OF_STATEMENT: Final = Tag.AUXILIARY | Tag.PRONOUN
"""The bits of words that a remark on where something was said has none of."""
CLOSING = frozenset({"-", "—", "–", "--", ";", "("})
JOINING = listed("connectives", "and") | {"or", "but", "not", "nor"}
NOBODY = listed("pronouns", "nobody")
WHOLE = 5
"""The least words of a quotation that is listed without a known speaker."""


def quoted_relations(candidates: list[Candidate]) -> Iterator[Relation]:
    """The attribution relations with quotation marks: direct ones, whose content is a run, and mixed ones."""
    mixed: dict[tuple[int, int], list[tuple[Candidate, Verdict]]] = {}
    for candidate in candidates:
        verdict = candidate.verdict
        if verdict is None or verdict.source is None or verdict.sentence is None:
            continue
        if verdict.sentence.lower(verdict.source.first) in NOBODY:
            continue
        content = mixed_content(candidate, verdict)
        if content is None:
            span = candidate.run.span
            yield relation(QuoteKind.DIRECT, span, (span,), verdict)
        else:
            mixed.setdefault((content.start, content.end), []).append((candidate, verdict))
    for (start, end), members in mixed.items():
        runs = tuple(candidate.run.span for candidate, _ in members)
        yield relation(QuoteKind.MIXED, Span(start, end), runs, members[0][1])


def relation(kind: QuoteKind, span: Span, runs: tuple[Span, ...], verdict: Verdict) -> Relation:
    """The attribution relation of a verdict. Raises ValueError for the verdict that a run is no speech."""
    s, source, cue = verdict.sentence, verdict.source, verdict.cue
    if s is None or source is None:
        raise ValueError("a verdict that it is no speech makes no claim")
    words = s.span(cue.first, cue.last) if cue is not None else None
    return Relation(span, kind, runs, s, source, words, verdict.rule, verdict.confidence)


def mixed_content(candidate: Candidate, verdict: Verdict) -> Span | None:
    """The content that a run is part of; None if the run is all of it, as a clause at the beginning is."""
    s, p = candidate.sentence, candidate.position
    if verdict.sentence is not s or candidate.is_alone:
        return None
    if (p == 0 or s.lower(p - 1) == ":") and (is_clause(candidate) or is_short_clause(candidate, verdict.cue)):
        return None
    content = content_of(s, verdict.cue) if verdict.cue is not None else None
    if content is None or not content[0] <= p <= content[1]:
        return None if is_clause(candidate) else s.span(p, p)
    if is_clause(candidate) and (content[0] == p or is_introduced(candidate, content[0])):
        return None
    if all(tag & RUN_OR_PUNCTUATION for tag in s.tags[content[0] : content[1] + 1]):
        return None
    if verdict.cue is not None and verdict.cue.is_relative and s.tag(p + 1) & Tag.AUXILIARY:
        content = content[0], p  # 'Lee, who said it was "late" has left'
    return within_marks(candidate, *content)


def is_introduced(candidate: Candidate, first: int) -> bool:
    """Whether what stands between a cue and a run is no part of what is said: 'said *of the plan*, "It smells."'."""
    s, comma = candidate.sentence, candidate.position - 1
    return (
        s.words[comma] == ","
        and bool(s.tags[first] & Tag.PREPOSITION)
        and not any(tag & Tag.QUOTE for tag in s.tags[first:comma])
    )


def within_marks(candidate: Candidate, first: int, last: int) -> Span:
    """The part of a content that a run belongs to: up to the next run after which the content does not go on, or the
    run alone if it does not go on after one before it.
    """
    s, before, closing = candidate.sentence, candidate.previous, candidate
    while before is not None and before.sentence is s and before.position >= first:
        if closes(before):
            return s.span(candidate.position, candidate.position)
        before = before.previous
    while not closes(closing) and closing.next is not None and closing.next.sentence is s:
        closing = closing.next
    return s.span(first, min(last, closing.position) if closes(closing) else last)


def closes(candidate: Candidate) -> bool:
    """Whether nothing after a run goes on with what it is part of: a full stop or a comma within the marks ends it, or
    a dash or the like after them.
    """
    s, at = candidate.sentence, candidate.position + 1
    if s.tag(at) & Tag.QUOTE:
        return False
    if candidate.text[-1] in ".!?":
        return True
    if candidate.text[-1] != ",":
        return s.lower(at) in CLOSING
    is_joined = s.lower(at) in JOINING and (s.tag(at + 1) & (Tag.QUOTE | Tag.AUXILIARY) or s.lower(at + 1) == "that")
    return not is_joined


def unattributed_quotes(candidates: list[Candidate]) -> list[Quote]:
    """The runs of whole sentences that stand alone or after a colon, and that are nobody's, as quotations of nobody.

    No rule has an answer about them, or a word and a colon precede them, in which case the word may be no name.
    """
    return [
        Quote(candidate.run.span, QuoteKind.DIRECT, NOBODY_RULE, 0.0, runs=(candidate.run.span,))
        for candidate in candidates
        if candidate.words >= WHOLE
        and (candidate.verdict is None or is_after_label(candidate))
        and (candidate.is_alone or candidate.sentence.lower(candidate.position - 1) == ":" or is_signed(candidate))
        and is_clause(candidate)
    ]


def is_signed(candidate: Candidate) -> bool:
    """Whether a dash and words without a verb follow a run that opens its sentence: "— In a letter, May 2025"."""
    s, dash = candidate.sentence, candidate.position + 1
    return (
        dash == 1
        and s.lower(dash) in DASHES
        and not any(tag & OF_STATEMENT and not tag & Tag.CAPITAL for tag in s.tags[dash + 1 :])
    )


def is_after_label(candidate: Candidate) -> bool:
    """Whether all that precedes a run in its sentence is a word and a colon: "Quick: …"."""
    return candidate.position == LABEL and candidate.sentence.words[1] == ":"


def is_short_clause(candidate: Candidate, cue: Cue | None) -> bool:
    """Whether a run of one or two words is said by itself rather than a name for something: "That's rich," she said."""
    is_said = cue is None or (cue.tag & Tag.SPEECH and not cue.tag & Tag.NAMING)
    return bool(is_said) and candidate.words <= SHORT and candidate.text[0].isupper() and candidate.text[-1] in ".,!?…"


def is_clause(candidate: Candidate) -> bool:
    """Whether a run is a sentence by itself: it begins with a capital and ends with punctuation."""
    text = candidate.text
    return candidate.words > 2 and text[-1] in ".,!?…—" and (text[0].isupper() or not text[0].isalpha())
