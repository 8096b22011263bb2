"""The model of antecedents: whom a pronoun refers to, as the most probable of all antecedents, or nobody.

Boosted trees rank them by the features of `antecedent_features`; tools/train_speakers.py trains the trees.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from operator import itemgetter
from typing import Final, TypeAlias

from reader.formats.forest import Forest
from reader.quotes.english.antecedent_features import FEATURES, ROLES, Pronoun
from reader.quotes.english.entities import Referent
from reader.quotes.package_files import text_of

UNLIKELY, NOBODY, ASKER, UNNAMED, TOPIC = -3.0, -1.5, -1.0, 3.0, 4.0
"""What is expected of somebody whose first name is of the other gender, of nobody, of whoever asked just now, of
somebody without a name who was the last subject in this paragraph, and of whoever the sentence says it is about: "As
for Lee, she …".
"""
ASKING: Final = ROLES.index("asker")
ABOUT: Final = ROLES.index("topic")
SEEN: Final = itemgetter(
    *map(
        FEATURES.index,
        (
            "nobody",
            "unnamed",
            "gender",
            "sentences since appearance",
            "paragraphs since appearance",
            "role",
            "rank of subject",
        ),
    )
)
"""Takes from a row the values that `expected` goes by."""
FILE = "antecedent_trees.txt"
Choice: TypeAlias = Callable[[Pronoun, Sequence[Referent | None], Sequence[list[float]]], int]
"""Chooses one of the referents of a pronoun, given the features of each; returns its index."""


@cache
def trees() -> Forest:
    """The trees in the file beside this module."""
    return Forest.of(FILE, text_of("reader.quotes.english", FILE), FEATURES)


def expected(row: Sequence[float]) -> float:
    """What is expected of an antecedent before the trees are asked, by features that are rare in what they saw."""
    nobody, unnamed, gender, sentences, paragraphs, role, rank = SEEN(row)
    if nobody:
        return NOBODY
    asked, described = role == ASKING and sentences == 1, unnamed and rank == 0 == paragraphs
    is_topic = role == ABOUT and not sentences
    found: float = UNLIKELY * (gender < 0) + ASKER * asked + UNNAMED * bool(described) + TOPIC * is_topic
    return found


def most_probable(_pronoun: Pronoun, _referents: Sequence[Referent | None], rows: Sequence[list[float]]) -> int:
    """The index of the referent with the highest score; among equals the first."""
    known = trees()
    scores = [expected(row) + known.total(row) for row in rows]
    return scores.index(max(scores))
