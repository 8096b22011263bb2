"""Reasons: what a rule of attribution goes by, in one sentence for the reader."""

from __future__ import annotations

from functools import cache

from reader.quotes.corrections import BY_HAND
from reader.quotes.drama import SPEECH_LABEL
from reader.quotes.engine import UNATTRIBUTED
from reader.quotes.language import PACKS, pack_of

SHARED = {
    BY_HAND: "You set the speaker by hand.",
    SPEECH_LABEL: "A label before the speech names who speaks.",
    UNATTRIBUTED: "The speaker is not known: there are no rules yet for the language of this text.",
}
"""The reasons of the rules that belong to no language."""


@cache
def reasons() -> dict[str, str]:
    """The reason of each rule, by the name of the rule."""
    found = dict(SHARED)
    for language in PACKS:
        found |= pack_of(language).reasons()
    return found
