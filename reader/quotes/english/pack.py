"""The pack of English: paragraphs read, rules asked in order, verdicts turned into quotations with speakers."""

from __future__ import annotations

from reader.document import Attribution, Span
from reader.quotes.english import TOKENIZER, VOCABULARY
from reader.quotes.english.candidate import Candidate, Rule, Verdict, candidates_of
from reader.quotes.english.relations import relations_of
from reader.quotes.english.rules import apart, beside, unspoken
from reader.quotes.english.speakers import attribution_of
from reader.quotes.progress import Progress, scaled
from reader.quotes.quotation_style import quotation_style
from reader.quotes.sentences import paragraphs_of

FREQUENT = VOCABULARY.lists["words.txt", "frequent"]
"""The words by which English is known."""

READ, CLAIMED = 0.2, 0.7
"""The shares of the work that are done when all paragraphs are read, and when all claims are found."""

WITHIN: tuple[Rule, ...] = (
    unspoken.nickname,
    unspoken.stage_direction,
    beside.cue_after,
    beside.verb_after,
    unspoken.title_of_work,
    beside.according_to,
    beside.wording,
    beside.cue_before,
    beside.cue_around,
    beside.agent,
    beside.cue_noun,
    beside.before_colon,
    beside.cue_further_left,
)
"""Asked first, of every run: what its own sentence says."""

ACROSS: tuple[Rule, ...] = (
    apart.goes_on,
    apart.reported_before,
    apart.subjectless,
    apart.over_paragraphs,
    apart.colon,
    apart.leads_on,
    apart.next_paragraph,
    apart.introduced,
    beside.subject,
)
"""Asked of the runs that are left, in the order of the text, when their neighbours are known."""


def attributed(text: str, spans: list[Span], byline: str, progress: Progress) -> Attribution:
    """The quotations in the spans of a text and who said them."""
    style = quotation_style(text)
    paragraphs = paragraphs_of(text, spans, TOKENIZER, style, scaled(progress, 0.0, READ))
    candidates = candidates_of(paragraphs, text)
    judge(candidates)
    relations = relations_of(text, paragraphs, candidates, scaled(progress, READ, CLAIMED))
    found = attribution_of(text, paragraphs, relations, byline, scaled(progress, CLAIMED, 1.0))
    forget(candidates)
    return found


def forget(candidates: list[Candidate]) -> None:
    """Let go of a document that is done with, so that nothing of it is left to the collector of garbage."""
    for candidate in candidates:
        candidate.previous = candidate.next = None
    apart.of_sentence.cache_clear()


def judge(candidates: list[Candidate]) -> None:
    """Give each run the verdict of the first rule that has one."""
    for table in (WITHIN, ACROSS):
        for candidate in candidates:
            if candidate.verdict is None:
                candidate.verdict = first_answer(table, candidate)


def first_answer(table: tuple[Rule, ...], candidate: Candidate) -> Verdict | None:
    """The answer of the first rule of a table that has one, with the name of the rule."""
    for rule in table:
        verdict = rule(candidate)
        if verdict is not None:
            return Verdict(verdict.confidence, verdict.sentence, verdict.source, verdict.cue, rule.__name__)
    return None
