"""Reasons: what a rule of attribution goes by, in plain words."""

from __future__ import annotations

from functools import cache

from reader.quotes.corrections import BY_HAND
from reader.quotes.engine import UNATTRIBUTED
from reader.quotes.english.pack import ACROSS, WITHIN
from reader.quotes.english.reports import VIEW

FORMS = {
    "finite": "Words without quotation marks that depend on a verb are its subject's",
    "participle": "Words without quotation marks behind a participle are its subject's",
    "passive": "Words without quotation marks that are said by somebody are of the one behind “by”",
    "according": "Who stands behind “according to” said what the sentence says",
    "state": "What somebody is said to be sure, worried or hopeful of is theirs",
    "noun": "What stands behind a noun such as “claim” or “view” is of the one whose it is",
    "from": "What stands behind a noun such as “criticism” is of the one it comes from",
    "light": "What stands behind a noun such as “statement” is of the one who makes it",
    "colon": "What stands behind a colon is of the one before it",
    "other": "What stands behind the verb is of the subject of the sentence",
    "late": "What stands behind the verb is of the subject that follows",
}
"""Why an indirect quotation is somebody's, by the form of its reading."""
KINDS = {"reported": "what somebody said", VIEW: "what somebody thinks or wants"}
"""What it is, by the first word of the rule."""
LABEL = "The name before the colon at the beginning of the paragraph says who speaks."
NO_PACK = "Who said it is not known: there are no rules yet for the language of this text."
HAND = "You set the speaker by hand."


@cache
def reasons() -> dict[str, str]:
    """For each rule, by its name, what it goes by: one sentence."""
    found = {rule.__name__: first_sentence(rule.__doc__) for rule in (*WITHIN, *ACROSS)}
    found |= {f"{kind}_{form}": f"{words}: {what}." for form, words in FORMS.items() for kind, what in KINDS.items()}
    return found | {BY_HAND: HAND, "speaker_label": LABEL, UNATTRIBUTED: NO_PACK}


def first_sentence(docstring: str | None) -> str:
    """The first paragraph of a docstring, on one line."""
    return " ".join((docstring or "").strip().partition("\n\n")[0].split())
