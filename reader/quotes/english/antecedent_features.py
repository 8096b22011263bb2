"""The features of antecedents: what speaks for or against somebody's being the one whom "he" or "she" refers to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from reader.document import Gender
from reader.named_tuple import NamedTuple
from reader.quotes.english.antecedents import SURE, Antecedent
from reader.quotes.english.appearances import Appearance
from reader.quotes.english.entities import Entity, Referent, UnnamedSpeaker
from reader.quotes.english.lexicon import listed
from reader.quotes.english.pronouns import HE, SHE
from reader.quotes.sentences import Sentence

OF_PRONOUN: Final = (
    "sentence in paragraph",
    "position",
    "antecedents",
    "of this gender",
    "quotes this gender",
    "quotes I",
    "cue adds",
)
"""The features of the pronoun, which all antecedents share."""
OF_ANTECEDENT: Final = (
    "nobody",
    "unnamed",
    "gender",
    "evidence",
    "words of name",
    "named",
    "sentences since appearance",
    "paragraphs since appearance",
    "role",
    "place of appearance",
    "rank of appearance",
    "reported",
    "sentences since subject",
    "rank of subject",
    "sentences since speech",
    "paragraphs since speech",
    "rank of speech",
    "speeches",
    "another spoke there",
    "appearances",
    "appearances in paragraph",
    "opens paragraph",
    "in quotation",
    "role later",
    "same as before",
    "sentences since before",
)
"""The features of an antecedent; ranks are among all antecedents, and those "before" are about the pronoun before."""
FEATURES: Final = (*OF_PRONOUN, *OF_ANTECEDENT)
"""All features, in the order of their values."""
ABSENT: Final = -9.0
"""The value of what an antecedent does not have."""
FAR: Final = 99.0
"""The distance of what there is none of."""
LAST: Final = 20
"""The rank of those that have none."""
WIDEST: Final = 1000
"""More positions than a sentence has."""
EVIDENCE: Final = (-10, 20)
"""The least and the most evidence for a person that make a difference."""
DESCRIBED: Final = 50.0
"""The evidence for a person without a name."""
ROLES: Final = ("other", "prepositional", "owner", "object", "addressee", "asker", "topic", "agent", "subject")
"""The roles in a sentence, roughly from those that seldom speak next to those that often do."""
SPEAKING: Final = frozenset({"subject", "agent", "topic"})
WORD = re.compile(r"\w+")
OF_GENDER: Final = {Gender.MALE: HE, Gender.FEMALE: SHE}
CONVERSING = listed("pronouns", "conversing")
ADDING = listed("verbs", "adding")


class Pronoun(NamedTuple):
    """A "he" or "she" whose antecedent is sought."""

    sentence: Sentence
    """Its sentence."""
    order: int
    """The number of the sentence in the document."""
    position: int
    """Its position in the sentence."""
    gender: Gender
    """Its gender."""
    quoted: str
    """The words that are attributed to whoever it refers to; they rarely name themselves."""
    cue: str
    """The words that say so: "added" goes on with who spoke before."""


class Setting(NamedTuple):
    """What is around a pronoun."""

    paragraphs: list[int]
    """The paragraph of each sentence of the document."""
    reports: dict[int, list[tuple[int, int, Referent]]]
    """What was reported, as in `Discourse.reports`."""
    later: dict[Referent, str]
    """The roles of those who are named after the pronoun in its sentence."""
    same_as_before: Referent | None
    """Whom the pronoun before refers to."""
    distance: int
    """How many sentences back that one is."""


def rows_of(pronoun: Pronoun, antecedents: Sequence[Antecedent], at: Setting) -> list[list[float]]:
    """The values of the features of each antecedent of a pronoun, and of nobody."""
    shared = of_pronoun(pronoun, antecedents)
    subjects = {a.who: last_subject(a) for a in antecedents}
    if at.same_as_before is not None:
        subjects[at.same_as_before] = max(subjects[at.same_as_before], pronoun.order - at.distance)
    by_subject = ranks(subjects.items())
    by_speech = ranks((a.who, a.spoke) for a in antecedents)
    by_appearance = ranks((a.who, last_place(a)) for a in antecedents)
    spoken = {a.spoke for a in antecedents if a.spoke >= 0}
    here, order = at.paragraphs[pronoun.order], pronoun.order
    rows: list[list[float]] = []
    for a in antecedents:
        who, subject = a.who, subjects[a.who]
        rows.append(
            [
                *shared,
                False,
                *of_person(who, pronoun.gender),
                *of_last_appearance(a, order, by_appearance[who], at),
                order - subject if subject >= 0 else FAR,
                by_subject[who],
                order - a.spoke if a.spoke >= 0 else FAR,
                here - at.paragraphs[a.spoke] if a.spoke >= 0 else FAR,
                by_speech[who],
                a.speeches,
                bool(a.appearances) and a.spoke != a.appearances[-1].order and a.appearances[-1].order in spoken,
                *of_appearances(a, order - pronoun.sentence.index),
                isinstance(who, Entity) and any(words[-1] in pronoun.quoted for words in who.names),
                ROLES.index(at.later[who]) if who in at.later else ABSENT,
                0 if at.same_as_before is None else 1 if who is at.same_as_before else -1,
                FAR if at.same_as_before is None else at.distance,
            ]
        )
    return [*rows, [*shared, True, *[ABSENT] * (len(OF_ANTECEDENT) - 1)]]


def of_pronoun(pronoun: Pronoun, antecedents: Sequence[Antecedent]) -> list[float]:
    """The values of `OF_PRONOUN`."""
    quoted = WORD.findall(pronoun.quoted.lower())
    return [
        pronoun.sentence.index,
        pronoun.position,
        len(antecedents),
        sum(gender_evidence(a.who, pronoun.gender) > 1 for a in antecedents),
        not OF_GENDER[pronoun.gender].isdisjoint(quoted),
        not CONVERSING.isdisjoint(quoted),
        not ADDING.isdisjoint(WORD.findall(pronoun.cue.lower())),
    ]


def of_person(who: Referent, wanted: Gender) -> list[float]:
    """What is known about somebody, wherever they appear."""
    longest, count = (who.longest, who.count) if isinstance(who, Entity) else (0, 0)
    return [isinstance(who, UnnamedSpeaker), gender_evidence(who, wanted), evidence_of(who), longest, count]


def of_last_appearance(antecedent: Antecedent, order: int, rank: int, at: Setting) -> list[float]:
    """Where somebody appeared last, seen from a sentence."""
    if not antecedent.appearances:
        return [FAR, FAR, ABSENT, ABSENT, rank, ABSENT]
    last = antecedent.appearances[-1]
    return [
        order - last.order,
        at.paragraphs[order] - at.paragraphs[last.order],
        ROLES.index(last.role),
        last.first,
        rank,
        is_reported(last, antecedent.who, at),
    ]


def of_appearances(antecedent: Antecedent, begin: int) -> list[float]:
    """How often somebody appears, also since a paragraph began, and whether as the subject of its first sentence."""
    near = [appearance for appearance in antecedent.appearances if appearance.order >= begin]
    opens = any(appearance.order == begin and appearance.role in SPEAKING for appearance in near)
    return [len(antecedent.appearances), len(near), opens]


def last_place(antecedent: Antecedent) -> int:
    """A number that is the higher, the later an antecedent appeared last or spoke."""
    if not antecedent.appearances:
        return antecedent.spoke * WIDEST
    return antecedent.appearances[-1].order * WIDEST + antecedent.appearances[-1].first


def ranks(values: Iterable[tuple[Referent, int]]) -> dict[Referent, int]:
    """The rank of each by a value, 0 for the highest; those whose value is negative have none."""
    ordered = sorted(values, key=lambda item: -item[1])
    return {who: rank if value >= 0 else LAST for rank, (who, value) in enumerate(ordered)}


def is_reported(appearance: Appearance, who: Referent, at: Setting) -> bool:
    """Whether somebody appears within what somebody else is reported to have said."""
    reports = at.reports.get(appearance.order, ())
    return any(first <= appearance.first <= last and speaker is not who for first, last, speaker in reports)


def last_subject(antecedent: Antecedent) -> int:
    """The number of the sentence in which an antecedent was last the subject or spoke; -1 if there is none."""
    subjects = (a.order for a in reversed(antecedent.appearances) if a.role in SPEAKING)
    return max(next(subjects, -1), antecedent.spoke)


def evidence_of(who: Referent) -> float:
    """How much speaks for a person rather than for a place."""
    if isinstance(who, UnnamedSpeaker):
        return DESCRIBED
    least, most = EVIDENCE
    return max(least, min(most, who.evidence))


def gender_evidence(who: Referent, wanted: Gender) -> int:
    """How the gender of a pronoun and of somebody agree: surely (2), likely (1), unknown (0) or not at all (-1, -2)."""
    if who.gender is Gender.UNKNOWN:
        return 0
    is_sure = isinstance(who, UnnamedSpeaker) or abs(who.female - who.male) > SURE
    return (1 + is_sure) * (1 if who.gender is wanted else -1)
