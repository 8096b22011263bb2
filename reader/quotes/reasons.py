"""Reasons: what a rule of attribution goes by, in plain words."""

from __future__ import annotations

from functools import cache

from reader.quotes.corrections import BY_HAND
from reader.quotes.english.cues import Form
from reader.quotes.english.pack import ACROSS, WITHIN
from reader.quotes.english.reports import VIEW

REPORTED: dict[Form, str] = {
    Form.FINITE: "Words without quotation marks that depend on a reporting verb are of the verb's subject.",
    Form.PARTICIPLE: "Words without quotation marks behind a reporting participle are of its subject.",
    Form.PASSIVE: "Words without quotation marks that are said by somebody are of the one behind “by”.",
    Form.ACCORDING: "Who stands behind “according to” said what the sentence says.",
}
"""Why an indirect quotation is somebody's, by the form of its cue."""
VIEWS: dict[Form, str] = {
    Form.FINITE: "The verb says what its subject thinks or wants; what depends on it is their view.",
    Form.PARTICIPLE: "The participle says what its subject thinks or wants; what depends on it is their view.",
    Form.PASSIVE: "The verb says what somebody thinks or wants; what depends on it is their view.",
    Form.ACCORDING: "Who stands behind “according to” holds the view that the sentence gives.",
}
"""The same for the rules of views."""
HAND = "You set the speaker by hand."


@cache
def reasons() -> dict[str, str]:
    """For each rule, by its name, what it goes by: one sentence."""
    found = {rule.__name__: first_sentence(rule.__doc__) for rule in (*WITHIN, *ACROSS)}
    found |= {f"reported_{form}": words for form, words in REPORTED.items()}
    found |= {f"{VIEW}_{form}": words for form, words in VIEWS.items()}
    return found | {BY_HAND: HAND}


def first_sentence(docstring: str | None) -> str:
    """The first paragraph of a docstring, on one line."""
    return " ".join((docstring or "").strip().partition("\n\n")[0].split())
