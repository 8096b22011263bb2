"""The reasons of the English rules, in one sentence for the reader each."""

from __future__ import annotations

from reader.quotes.english.dash_dialogue import DASH_RULE, TURN_RULE
from reader.quotes.english.interviews import ANSWER_RULE
from reader.quotes.english.quoted import NOBODY_RULE
from reader.quotes.english.reports import VIEW
from reader.quotes.english.rules.table import RULES
from reader.quotes.english.statements import STATEMENT_RULE
from reader.quotes.english.story.rules import REASONS as STORY_REASONS
from reader.quotes.english.transcripts import LABEL_RULE

FORMS = {
    "finite": "The words depend on a verb and are attributed to its subject",
    "participle": "The words follow a participle and are attributed to its subject",
    "passive": "The words depend on a verb in the passive and are attributed to the person named after “by”",
    "according": "The sentence is attributed to the source named after “according to”",
    "state": "The words say what the subject is said to be sure, worried or hopeful of",
    "noun": "The words follow a noun such as “claim” or “view” and are attributed to its possessor",
    "from": "The words follow a noun such as “criticism” and are attributed to the source named after “from” or “by”",
    "light": "The words follow a noun such as “statement” and are attributed to the subject of the sentence",
    "colon": "The words follow a colon and are attributed to the name before it",
    "other": "The words follow the verb and are attributed to the subject of the sentence",
    "late": "The words follow the verb and are attributed to the subject that comes later in the sentence",
}
"""Why an indirect quotation is attributed to its source, by the form of its cue."""
KINDS = {"reported": "something that was said", VIEW: "a view or a wish"}
"""What an indirect quotation reports, by the first part of the name of its rule."""
SPEAKER_LABEL = "The name before the colon at the beginning of the paragraph says who speaks."
ANSWER = "The paragraph answers a question of an interview, and this is the person who was introduced before it."
STATEMENT = "The quotation stands alone under a line with a name, as others do under other names."
DASH = "The paragraph opens with a dash, and the words after what is said tell who speaks."
TURN = "The paragraph opens with a dash, and two speakers take turns."
NOBODY = "Whole sentences stand alone in quotation marks, and nothing near them says who speaks."


def reasons() -> dict[str, str]:
    """The reason of each rule, by the name of the rule."""
    found = {rule.name: rule.reason for rule in RULES}
    found |= {f"{kind}_{form}": f"{why}: {what}." for form, why in FORMS.items() for kind, what in KINDS.items()}
    return (
        found
        | STORY_REASONS
        | {LABEL_RULE: SPEAKER_LABEL, ANSWER_RULE: ANSWER, STATEMENT_RULE: STATEMENT}
        | {DASH_RULE: DASH, TURN_RULE: TURN, NOBODY_RULE: NOBODY}
    )
