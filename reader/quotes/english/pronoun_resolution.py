"""Pronoun resolution: the antecedent of "he" and "she"."""

from __future__ import annotations

from typing import Final

from reader.document import Gender
from reader.quotes.english.antecedent_features import Pronoun, Setting, rows_of
from reader.quotes.english.antecedent_model import Choice
from reader.quotes.english.antecedents import WINDOW, Antecedent, Antecedents, can_be
from reader.quotes.english.appearances import Appearance, verb_after
from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import Referent, UnnamedSpeaker
from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import is_nominal
from reader.quotes.english.pronouns import HE, SHE
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

MAIN_CLAUSE: Final = 8
"""Among how many words of a sentence the subject of its main clause is searched for."""
ADDRESSED = listed("verbs", "addressed")
FARTHEST_ASKER: Final = 4
"""The last position at which whoever asks begins: "Asked again by *Berg*"."""
DOING: Final = frozenset({"subject", "asker"})
"""The roles of those who do what a verb says."""
DEEPEST: Final = 12
"""How many such pronouns are followed."""


class PronounResolver:
    """Resolves pronouns; the one before, which may refer to the same person, is resolved first."""

    def __init__(self, discourse: Discourse, antecedents: Antecedents, choice: Choice) -> None:
        self.discourse, self.antecedents, self.choice = discourse, antecedents, choice
        self.paragraphs = [s.paragraph for s in discourse.sentences]
        self.known: dict[tuple[int, int], Referent | None] = {}
        """Whom each pronoun refers to, by the number of its sentence and its position."""
        self.speaking: dict[int, Referent] = {}
        """Whose turn each paragraph of a transcript is; "he" is somebody else there."""

    def resolve(self, s: Sentence, position: int, quoted: str, cue: str, depth: int = 0) -> Referent | None:
        """Whom the pronoun at a position refers to; None if nobody is likely enough."""
        order = self.discourse.order(s)
        key = order, position
        if key not in self.known:
            gender = Gender.MALE if s.lower(position) in HE else Gender.FEMALE
            self.known[key] = self.referent_of(Pronoun(s, order, position, gender, quoted, cue), depth)
        return self.known[key]

    def referent_of(self, pronoun: Pronoun, depth: int) -> Referent | None:
        """Whom the model chooses among all antecedents, the last of which is nobody."""
        order, position = pronoun.order, pronoun.position
        antecedents = [
            a
            for a in self.antecedents.before(order, position)
            if can_be(a.who, pronoun.gender) and not self.is_speaking(a.who, pronoun) and not is_other(pronoun, a)
        ]
        before, distance = self.same_before(pronoun, depth)
        if before is not None and self.is_speaking(before, pronoun):
            before = None
        if before is not None and all(a.who is not before for a in antecedents):
            antecedents.append(Antecedent(before))
        named = self.antecedents.appearances(order)
        later = {a.who: a.role for a in named if a.first > position and a.who is not None}
        setting = Setting(self.paragraphs, self.discourse.reports, later, before, distance)
        rows = rows_of(pronoun, antecedents, setting)
        referents = [*(a.who for a in antecedents), None]
        return referents[self.choice(pronoun, referents, rows)]

    def is_speaking(self, who: Referent, pronoun: Pronoun) -> bool:
        """Whether somebody is whose turn the pronoun is in, or known by a letter alone: "Q"."""
        is_letter = isinstance(who, UnnamedSpeaker) and len(who.description) == 1
        return is_letter or self.speaking.get(pronoun.sentence.paragraph) is who

    def same_before(self, pronoun: Pronoun, depth: int) -> tuple[Referent | None, int]:
        """Whom the last pronoun of the same gender refers to that is the subject of a sentence, and how many sentences
        back it is.
        """
        if depth >= DEEPEST:
            return None, 0
        forms, order = HE if pronoun.gender is Gender.MALE else SHE, pronoun.order
        for i in range(order, max(-1, order - WINDOW), -1):
            s = self.discourse.sentences[i]
            limit = min(pronoun.position, MAIN_CLAUSE) if i == order else MAIN_CLAUSE
            opening = s.lowered[:limit]
            if not forms.isdisjoint(opening):
                at = next(j for j, low in enumerate(opening) if low in forms)
                return self.resolve(s, at, "", "", depth + 1), order - i
        return None, 0


def is_other(pronoun: Pronoun, antecedent: Antecedent) -> bool:
    """Whether the sentence of a pronoun shows that it is somebody else than the antecedent."""
    return speaks_of(pronoun, antecedent) or asks(pronoun, antecedent) or acts_on(pronoun, antecedent)


def asks(pronoun: Pronoun, antecedent: Antecedent) -> bool:
    """Whether the antecedent asks, and the pronoun is who answers: "Asked by *Berg* whether …, he said"."""
    s = pronoun.sentence
    return (s.lower(0) in ADDRESSED or s.lower(0).endswith("ed")) and any(
        a.order == pronoun.order and s.lower(a.first - 1) == "by" and a.first <= FARTHEST_ASKER
        for a in antecedent.appearances
    )


def speaks_of(pronoun: Pronoun, antecedent: Antecedent) -> bool:
    """Whether somebody else interrupts a clause about the antecedent: "*Berg*, he said, was late"."""
    s, at = pronoun.sentence, pronoun.position
    if s.lower(at - 1) != "," or s.lower(at + 2) != "," or s.tag(at + 3) & Tag.QUOTE:
        return False
    return any(a.order == pronoun.order and a.last == at - 2 for a in antecedent.appearances)


def acts_on(pronoun: Pronoun, antecedent: Antecedent) -> bool:
    """Whether the antecedent does something to whoever the pronoun is: "when *Berg* asked him, he said"."""
    s = pronoun.sentence
    here = (a for a in antecedent.appearances if a.order == pronoun.order)
    return any(a.role in DOING and has_object(s, a, pronoun) for a in here)


def has_object(s: Sentence, subject: Appearance, pronoun: Pronoun) -> bool:
    """Whether the verb of a subject has "him" or "her" as its object, before the pronoun and of its gender."""
    verb = verb_after(s, subject.last)
    if verb is None:
        return False
    at = verb + 1 + bool(s.tag(verb + 1) & Tag.CUE)
    word = "him" if pronoun.gender is Gender.MALE else "her"
    return at < pronoun.position and s.lower(at) == word and not is_nominal(s, at + 1)
