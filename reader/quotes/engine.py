"""The engine: paragraphs read, rules asked in order, verdicts turned into quotations."""

from __future__ import annotations

from reader.document import Attribution, BlockKind, Document
from reader.quotes.claims import claims_of
from reader.quotes.rules import apart, beside, unspoken
from reader.quotes.rules.candidate import Candidate, Rule, Verdict, candidates_of
from reader.quotes.sentences import paragraph_of
from reader.quotes.speakers import attribution_of

READ = frozenset(
    {
        BlockKind.HEADLINE,
        BlockKind.STANDFIRST,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.CAPTION,
        BlockKind.LIST_ITEM,
        BlockKind.BLOCK_QUOTE,
    }
)
"""The kinds of block in which somebody can be quoted."""

WITHIN: tuple[Rule, ...] = (
    unspoken.nickname,
    unspoken.stage_direction,
    beside.cue_after,
    beside.verb_after,
    unspoken.title_of_work,
    beside.according_to,
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


def attribute(document: Document) -> Attribution:
    """The quotations of a document and who said them."""
    text = document.text
    spans = [block.span for block in document.blocks if block.kind in READ]
    paragraphs = [paragraph_of(text, span, i) for i, span in enumerate(spans)]
    candidates = candidates_of(paragraphs, text)
    for table in (WITHIN, ACROSS):
        for candidate in candidates:
            if candidate.verdict is None:
                candidate.verdict = first_answer(table, candidate)
    return attribution_of(text, paragraphs, claims_of(text, paragraphs, candidates))


def first_answer(table: tuple[Rule, ...], candidate: Candidate) -> Verdict | None:
    """The answer of the first rule of a table that has one, with the name of the rule."""
    for rule in table:
        verdict = rule(candidate)
        if verdict is not None:
            return Verdict(verdict.confidence, verdict.sentence, verdict.source, verdict.cue, rule.__name__)
    return None
