"""Choosing the speakers of all turns together, as the sequence of speakers with the highest score.

Each turn is a choice among its candidates by a linear model, whose features also say who spoke in the turns before; the
best sequence is found by beam search. tools/train_story.py learns the weights.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from math import exp
from typing import TypeAlias

from reader.named_tuple import NamedTuple
from reader.quotes.english.story.characters import Character
from reader.quotes.english.story.evidence import evidence_of
from reader.quotes.english.story.turns import Turn
from reader.quotes.linear import Feature, Weights
from reader.quotes.memo import Memo

WIDTH = 8
"""How many sequences are kept."""
MEMORY = 6
"""How many earlier turns count."""
TOO_LOW = 600
"""A candidate whose score is so much lower than the best one's, in hundredths, is left out."""
NO_ONE = -1
"""Stands for a speaker who is no candidate."""

History: TypeAlias = tuple[tuple[int, int], ...]
"""The ids of the speakers of the last turns and the passages of these turns, the latest first."""
Score: TypeAlias = Callable[[list[Feature]], int]


@cache
def weights() -> Weights:
    """The weights of the model."""
    return Weights.read(__package__, "story_weights.txt")


class Choice(NamedTuple):
    """The speaker of a turn."""

    character: Character
    probability: float
    """How probable this candidate is, given the speakers before."""


class Link(NamedTuple):
    """The choice for a turn, and those for the turns before."""

    choice: Choice
    before: Link | None


class Sequence(NamedTuple):
    """Speakers for all turns so far."""

    score: int
    history: History
    last: Link | None


def speakers_of(turns: list[Turn]) -> list[Choice]:
    """The speaker of each turn."""
    model = weights()
    of_history: Memo[tuple[str, tuple[str, ...]], int] = Memo(lambda key: model.score(named(key)))
    beam = [Sequence(0, (), None)]
    for turn, rows in zip(turns, evidence_of(turns), strict=True):
        scores = [model.score(row) for row in rows]
        beam = grown(beam, turn, scores, of_history)
    return choices(beam[0].last)


def grown(
    beam: list[Sequence], turn: Turn, scores: list[int], of_history: Memo[tuple[str, tuple[str, ...]], int]
) -> list[Sequence]:
    """The best sequences with one turn more; `scores` are those of its candidates by themselves."""
    found: dict[tuple[int, ...], Sequence] = {}
    for sequence in beam:
        if turn.is_continued and sequence.last is not None:
            goes_on(sequence, turn, found)
            continue
        totals = [
            score + of_history[turn.type, relation_to(turn, candidate.id, sequence.history)]
            for candidate, score in zip(turn.candidates, scores, strict=True)
        ]
        top = max(totals)
        mass = sum(exp((total - top) / 100) for total in totals)
        for candidate, total in zip(turn.candidates, totals, strict=True):
            if total < top - TOO_LOW:
                continue
            history = ((candidate.id, turn.passage.index), *sequence.history[: MEMORY - 1])
            key = tuple(id for id, _ in history)
            score = sequence.score + total
            if key not in found or found[key].score < score:
                choice = Choice(candidate, exp((total - top) / 100) / mass)
                found[key] = Sequence(score, history, Link(choice, sequence.last))
    return sorted(found.values(), key=lambda sequence: -sequence.score)[:WIDTH]


def goes_on(sequence: Sequence, turn: Turn, found: dict[tuple[int, ...], Sequence]) -> None:
    """Add a sequence in which whoever spoke last goes on."""
    [(last, _), *_], link = sequence.history, sequence.last
    if link is not None:
        history = ((last, turn.passage.index), *sequence.history[: MEMORY - 1])
        found[tuple(id for id, _ in history)] = Sequence(sequence.score, history, Link(link.choice, link))


def choices(last: Link | None) -> list[Choice]:
    """The choices from the first to the last turn."""
    found: list[Choice] = []
    while last is not None:
        found.append(last.choice)
        last = last.before
    return found[::-1]


def relation_to(turn: Turn, id: int, history: History) -> tuple[str, ...]:
    """How a candidate relates to those who spoke before: how many turns ago they spoke last, how far the last turn is,
    whether the last two turns are one person's, and whether two people have taken turns."""
    if not history:
        return ("start",)
    gap = turn.passage.index - history[0][1]
    near = "0" if gap < 2 else "1" if gap == 2 else "few" if gap < 6 else "far"
    ago = next((str(i + 1) for i, (speaker, _) in enumerate(history) if speaker == id), "no")
    if len(history) == 1:
        return ago, near
    ids = [speaker for speaker, _ in history[:4]]
    found = (ago, near, "same" if ids[0] == ids[1] else "other")
    if len(ids) < 4 or near != "0":
        return found
    return (*found, str(ids[0] == ids[2] and ids[1] == ids[3] and ids[0] != ids[1]))


def named(key: tuple[str, tuple[str, ...]]) -> list[Feature]:
    """The features of the relation of a candidate to those who spoke before, in a turn of a type."""
    type, relation = key
    found: list[Feature] = [("spoke", type, *relation[:2])]
    if len(relation) > 2:
        found.append(("spoke", type, *relation[:3]))
    if len(relation) > 3:
        found.append(("in pairs", type, relation[0], relation[3]))
    return found


def history_features(turn: Turn, id: int, history: History) -> list[Feature]:
    """The features of a candidate that depend on who spoke before."""
    return named((turn.type, relation_to(turn, id, history)))
