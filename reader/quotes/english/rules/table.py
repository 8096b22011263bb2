"""The table of the rules of attribution: the first rule that has an answer decides."""

from __future__ import annotations

from reader.quotes.english.rules import apart, beside, following, newsletters, unspoken
from reader.quotes.english.rules.rule import Rule, Stage


def in_order() -> tuple[Rule, ...]:
    """All rules in the order in which they are asked, within their stage.

    The model of sources knows them by their place: one that is put between two others asks for a new fit.
    """
    return (
        unspoken.nickname,
        unspoken.stage_direction,
        following.signature,
        following.cue_after,
        following.came_from,
        following.verb_after,
        unspoken.title_of_work,
        beside.according_to,
        beside.wording,
        beside.cue_before,
        beside.cue_around,
        beside.agent,
        beside.cue_noun,
        beside.before_colon,
        beside.for_somebody,
        beside.cue_further_left,
        apart.goes_on,
        apart.reported_before,
        apart.subjectless,
        apart.goes_on_in_part,
        apart.signed_below,
        apart.over_paragraphs,
        apart.colon,
        apart.signed_above,
        apart.leads_on,
        apart.next_paragraph,
        apart.introduced,
        beside.subject,
        newsletters.credited,
        following.in_brackets,
    )


RULES = in_order()
"""All rules in order."""
STAGES = tuple(tuple(rule for rule in RULES if rule.stage is stage) for stage in Stage)
"""The rules of each stage, in order."""
