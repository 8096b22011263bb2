"""The features of antecedents: what speaks for or against somebody's being the one whom "he" or "she" refers to."""

from __future__ import annotations

from typing import Final, NamedTuple

from reader.document import Gender
from reader.quotes.english.antecedents import SURE, Antecedent
from reader.quotes.english.appearances import Appearance
from reader.quotes.english.entities import Entity, Referent, UnnamedSpeaker
from reader.quotes.linear import Feature
from reader.quotes.sentences import Sentence

DISTANCES: Final = ("0", "1", "2", "3", "4", "5", "5", "5", "8", "8", "8", "8", "8")
"""The distances in sentences that make a difference."""
NEAR: Final = 3
"""How many sentences back another pronoun is near."""
SPEAKING: Final = frozenset({"subject", "agent", "topic"})


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


class Setting(NamedTuple):
    """What is the same for all antecedents of a pronoun."""

    place: str
    """Whether the pronoun is in the first sentence of its paragraph."""
    by_speech: dict[Referent, int]
    """The rank of each antecedent by when they last spoke, 0 for the last."""
    spoken: set[int]
    """The sentences in which somebody spoke last."""
    later: dict[Referent, str]
    """The roles of those who are named after the pronoun in its sentence."""
    same_as_before: Referent | None
    """Whom the pronoun before refers to."""
    since: str
    """Whether that one is "near" or "far"."""
    is_alone: bool
    """Whether there is only one antecedent."""


def setting_of(
    pronoun: Pronoun,
    antecedents: list[Antecedent],
    later: list[Appearance],
    same_as_before: Referent | None,
    distance: int,
) -> Setting:
    """What is the same for all antecedents of a pronoun; the one before is some sentences back."""
    by_speech = sorted((a for a in antecedents if a.spoke >= 0), key=lambda a: -a.spoke)
    return Setting(
        "within" if pronoun.sentence.index else "opens",
        {a.who: rank for rank, a in enumerate(by_speech)},
        {a.spoke for a in by_speech},
        {a.who: a.role for a in later if a.who is not None},
        same_as_before,
        "near" if distance <= NEAR else "far",
        len(antecedents) == 1,
    )


def features_of(paragraphs: list[int], pronoun: Pronoun, antecedent: Antecedent, at: Setting) -> list[Feature]:
    """The features of somebody as the antecedent of a pronoun; `paragraphs` has that of each sentence."""
    who = antecedent.who
    found = features_of_places(paragraphs, pronoun.order, antecedent, at)
    found += [("gender", gender_evidence(who, pronoun.gender)), ("evidence", evidence_of(who))]
    if at.is_alone:
        found.append(("alone",))
    if at.same_as_before is not None:
        found.append(("same as before" if who is at.same_as_before else "other than before", at.since))
    if who in at.later:
        found.append(("later", at.later[who]))
    if isinstance(who, Entity):
        found.append(("name", "full" if who.longest > 1 else "short", "once" if who.count == 1 else "often"))
        if any(words[-1] in pronoun.quoted for words in who.names):
            found.append(("in the quotation",))
    return found


def features_of_places(paragraphs: list[int], order: int, antecedent: Antecedent, at: Setting) -> list[Feature]:
    """The features of where somebody appeared and spoke."""
    here, spoke, subject = paragraphs[order], antecedent.spoke, last_subject(antecedent)
    found: list[Feature] = [("last subject", DISTANCES[order - subject] if subject >= 0 else "never")]
    if spoke >= 0:
        rank = str(min(2, at.by_speech[antecedent.who]))
        found.append(("spoke", rank, str(min(2, here - paragraphs[spoke])), at.place))
    if not antecedent.appearances:
        return [*found, ("paragraphs", str(min(2, here - paragraphs[spoke])), at.place)] if spoke >= 0 else found
    last = antecedent.appearances[-1]
    since = str(min(2, here - paragraphs[max(last.order, spoke)]))
    found += [
        ("last appearance", last.role, DISTANCES[order - last.order]),
        ("paragraphs", since, at.place),
        ("begins", "sentence" if last.first <= 1 else "no sentence", since),
    ]
    if spoke != last.order and last.order in at.spoken:
        found.append(("another spoke there",))
    return found


def last_subject(antecedent: Antecedent) -> int:
    """The number of the sentence in which an antecedent was last the subject or spoke; -1 if there is none."""
    subjects = (a.order for a in reversed(antecedent.appearances) if a.role in SPEAKING)
    return max(next(subjects, -1), antecedent.spoke)


def evidence_of(who: Referent) -> str:
    """How much speaks for a person rather than for a place."""
    if isinstance(who, UnnamedSpeaker):
        return "described"
    if who.can_speak:
        return "person" if (who.person_score or 0) > SURE else "rather person"
    return "rather place" if who.person_score else "none"


def gender_evidence(who: Referent, wanted: Gender) -> str:
    """How the gender of a pronoun and of somebody agree."""
    if who.gender is Gender.UNKNOWN:
        return "unknown"
    is_sure = isinstance(who, UnnamedSpeaker) or abs(who.female - who.male) > SURE
    return f"{'same' if who.gender is wanted else 'other'}, {'sure' if is_sure else 'likely'}"
