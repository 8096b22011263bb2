"""Voices: who speaks in all that was read. Names are joined on evidence only, or as the reader has chosen.

The same full name in two texts is the same voice where the texts agree on what that person is, by the same rules as in
an archive. A text that does not say joins the only person of that name; where there are several, it is none of them. A
single name, such as a surname, is another voice in each text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reader.library.kept_texts import folded_name
from reader.library.search import VoiceQuotation
from reader.persons.accounts import Account, Person, evidence_for, persons_among

UNKNOWN = "unknown"
SILENT = Account("", UNKNOWN)
"""What a text says that says nothing."""
CHOSEN = "chosen by you"
"""The evidence for a voice that was joined or split by hand."""
Spoken = list[VoiceQuotation]
"""The quotations of somebody in one text."""


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
        if is_chosen:
            found.append(voice_of([*texts.values()], CHOSEN))
        else:
            found += agreeing(name, [*texts.values()])
    return sorted(found, key=lambda voice: (-len(voice.quotations), folded_name(voice.name)))


def agreeing(name: str, texts: list[Spoken]) -> list[Voice]:
    """The voices of one name in some texts."""
    if " " not in name:
        return [voice_of([spoken]) for spoken in texts]
    by_account: dict[Account, list[Spoken]] = {}
    for spoken in texts:
        by_account.setdefault(account_of(spoken), []).append(spoken)
    counts = {account: len(same) for account, same in by_account.items()}
    silent = by_account.pop(SILENT, [])
    persons = persons_among(counts)
    known = {account for person in persons for account in person.accounts}
    groups = [[spoken for account in person.accounts for spoken in by_account[account]] for person in persons]
    groups += [[spoken] for account, same in by_account.items() if account not in known for spoken in same]
    reasons = [agreement_of(person, counts) for person in persons] + [""] * (len(groups) - len(persons))
    if silent and len(groups) == 1:
        groups[0] += silent
    elif silent:
        groups.append(silent)
        reasons.append("")
    joined = ("the same full name" + (f", and the same {reason}" if reason else "") for reason in reasons)
    return [voice_of(group, reason if len(group) > 1 else "") for group, reason in zip(groups, joined, strict=True)]


def account_of(spoken: Spoken) -> Account:
    """What a text says that somebody is."""
    return Account("; ".join(sorted({each.role for each in spoken if each.role})), UNKNOWN)


def agreement_of(person: Person, counts: Mapping[Account, int]) -> str:
    """On what the texts of a person agree: "role: mayor"; empty if only one says what the person is."""
    said = sum(counts[account] for account in person.accounts)
    return evidence_for(person.accounts[0], person, counts) if said > 1 else ""


def voice_of(texts: list[Spoken], evidence: str = "") -> Voice:
    """The voice of the quotations of several texts."""
    spoken = sorted((each for text in texts for each in text), key=lambda each: each.date)
    (name, _), *_ = Counter(each.speaker for each in spoken).most_common(1)
    return Voice(name, spoken, evidence)
