"""Pronoun resolution: the antecedent of "he" and "she"."""

from __future__ import annotations

from reader.document import Gender
from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import Entity, Referent
from reader.quotes.english.pronouns import fits, is_subject
from reader.quotes.sentences import LONGEST_SENTENCE

WINDOW = 12
"""How many sentences back an antecedent can be, that of the pronoun included."""
MAIN_CLAUSE = 8
"""Among how many words of a sentence the subject of its main clause is searched for."""


def antecedent(discourse: Discourse, order: int, before: int, wanted: Gender, depth: int = 0) -> Referent | None:
    """The person whom a pronoun of some gender refers to, which is at a position of a sentence.

    The sentences are searched backwards. In each one counts, in this order: who was found to speak there, its subject,
    the antecedent of its own pronoun, and anybody else of the gender.
    """
    for i in range(order, max(-1, order - WINDOW), -1):
        if i < order and (found := speaker_in(discourse, i, wanted)) is not None:
            return found
        subject, other = people_in(discourse, i, before if i == order else LONGEST_SENTENCE, wanted)
        if subject is not None:
            return subject
        pronoun = pronoun_in(discourse, i, wanted) if i < order else None
        if pronoun is not None and depth < WINDOW:
            return antecedent(discourse, i, pronoun, wanted, depth + 1) or other
        if other is not None:
            return other
    return None


def pronoun_in(discourse: Discourse, order: int, wanted: Gender) -> int | None:
    """The position of a "he" or "she" near the beginning of a sentence: the next pronoun refers to the same person."""
    form, words = "he" if wanted is Gender.MALE else "she", discourse.sentences[order].lowered[:MAIN_CLAUSE]
    return words.index(form) if form in words else None


def speaker_in(discourse: Discourse, order: int, wanted: Gender) -> Referent | None:
    """The first of those found to speak in a sentence who can be of a gender."""
    for referent in discourse.speakers.get(order, ()):
        if fits(referent, wanted):
            return referent
    return None


def people_in(discourse: Discourse, order: int, limit: int, wanted: Gender) -> tuple[Entity | None, Entity | None]:
    """The first subject before a position that can be of a gender, and the first person who is known to be."""
    other: Entity | None = None
    for name in discourse.names[order]:
        entity = name.entity
        if name.first >= limit or not fits(entity, wanted):
            continue
        if is_subject(name):
            return entity, other
        other = other or (entity if entity.gender is wanted else None)
    return None, other
