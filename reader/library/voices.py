"""Voices: who speaks in all that was read. Names are joined on evidence only, or as the reader has chosen.

The same full name in two texts is the same voice where the texts agree on what that person is, or where one of them
does not say. A single name, such as a surname, is another voice in each text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.library.kept_texts import folded_name
from reader.library.search import VoiceQuotation

WORD = re.compile(r"[^\W\d_]{3,}")
SMALL_WORDS = frozenset({"the", "and", "for", "with", "former", "who", "his", "her", "its"})
"""Words on which two roles need not agree."""


@dataclass
class Voice:
    """Somebody who speaks in one text or several."""

    name: str
    """The name that most of the texts use."""
    quotations: list[VoiceQuotation] = field(default_factory=list)
    """Their quotations, in order of time."""
    evidence: str = ""
    """Why those of several texts are one voice's; empty for a voice of one text."""

    @property
    def roles(self) -> list[str]:
        """What the texts say they are, the most frequent first."""
        return [role for role, _ in Counter(each.role for each in self.quotations if each.role).most_common()]

    @property
    def targets(self) -> list[str]:
        """The texts, in order of time."""
        return [*dict.fromkeys(each.target for each in self.quotations)]


def voices_among(quotations: Iterable[VoiceQuotation]) -> list[Voice]:
    """The voices of some quotations, those with the most first."""
    by_name: dict[tuple[str, int], dict[str, list[VoiceQuotation]]] = {}
    for each in quotations:
        by_name.setdefault((each.voice, each.is_chosen), {}).setdefault(each.target, []).append(each)
    found: list[Voice] = []
    for (name, is_chosen), texts in by_name.items():
        groups = [[*texts.values()]] if is_chosen else agreeing(name, texts)
        found += [voice_of(group, is_chosen=bool(is_chosen)) for group in groups]
    return sorted(found, key=lambda voice: (-len(voice.quotations), folded_name(voice.name)))


def agreeing(name: str, texts: dict[str, list[VoiceQuotation]]) -> list[list[list[VoiceQuotation]]]:
    """The texts in which a name is one voice's, in groups."""
    if " " not in name:
        return [[each] for each in texts.values()]
    groups: list[tuple[set[str], list[list[VoiceQuotation]]]] = []
    for spoken in texts.values():
        words = role_words(each.role for each in spoken)
        group = next((each for each in groups if not words or not each[0] or words & each[0]), None)
        if group is None:
            groups.append((words, [spoken]))
        else:
            group[0].update(words)
            group[1].append(spoken)
    return [texts for _, texts in groups]


def role_words(roles: Iterable[str]) -> set[str]:
    """The words of some roles on which others can agree."""
    return {word for role in roles for word in WORD.findall(folded_name(role))} - SMALL_WORDS


CHOSEN = "chosen by you"
"""The evidence for a voice that was joined or split by hand."""


def voice_of(texts: list[list[VoiceQuotation]], *, is_chosen: bool) -> Voice:
    """The voice of the quotations of several texts."""
    spoken = sorted((each for text in texts for each in text), key=lambda each: each.date)
    (name, _), *_ = Counter(each.speaker for each in spoken).most_common(1)
    roles = [role_words(each.role for each in text) for text in texts]
    evidence = ""
    if is_chosen:
        evidence = CHOSEN
    elif len(texts) > 1:
        shared = set.intersection(*(words for words in roles if words)) if any(roles) else set()
        evidence = "the same full name" + (f", and roles with “{min(shared)}”" if shared else "")
    return Voice(name, spoken, evidence)
