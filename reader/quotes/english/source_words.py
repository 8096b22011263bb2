"""The words around a run and around a source that speak for or against the source: features of a linear model.

The score of each option is itself a feature of the trees that choose the source; see `source_features`.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.candidate import Candidate, Verdict
from reader.quotes.english.cue_model import head_position, source_kind
from reader.quotes.english.cues import Cue
from reader.quotes.english.inflection import stem
from reader.quotes.english.profile import CLASS
from reader.quotes.english.source_options import cue_of
from reader.quotes.linear import NUMBERS, Feature, Weights
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

FILE = "source_weights.txt"
EDGE: Final = "EDGE"
"""Stands for a word outside the sentence."""
SHORT: Final = 3
"""The most words of a run that is a feature as a whole: scare quotes and terms."""
LONG: Final = 6
"""From how many words on a run is long."""
REACH: Final = 6
"""How many words before a run are searched for words of saying and documents."""
SAYING: Final = Tag.CUE | Tag.CUE_NOUN | Tag.DOCUMENT
GAPS = (0, 1, 2, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5)
"""The class of each number of words between a cue and a run; more are in a class of their own."""
FARTHEST: Final = 6


@cache
def weights() -> Weights:
    """The weights of the model."""
    return Weights.read(__package__, FILE)


def words_of(at: Candidate, verdict: Verdict | None) -> list[Feature]:
    """The features of an option for a run; those of nobody are about the run alone."""
    if verdict is None or verdict.source is None or verdict.sentence is None:
        return of_run(at)
    s, source = verdict.sentence, verdict.source
    head = head_position(s, source)
    kind = source_kind(s, source, head)
    found = of_source(s, source, head, kind)
    found.append(("sentence", "same" if s is at.sentence else "other"))
    cue = cue_of(verdict)
    return found + (of_cue(at, s, cue, kind) if cue is not None else [])


def of_run(at: Candidate) -> list[Feature]:
    """The features of the words in a run and around it."""
    s, p = at.sentence, at.position
    words = at.text.lower().split()
    size = NUMBERS[min(at.words, LONG)]
    mark = at.text[-1] if not at.text[-1].isalnum() else ""
    before, after = class_at(s, p - 1), class_at(s, p + 1)
    found: list[Feature] = [
        ("before", word_at(s, p - 1)),
        ("two before", word_at(s, p - 2), word_at(s, p - 1)),
        ("before size", before, size),
        ("classes before", class_at(s, p - 2), before),
        ("after", word_at(s, p + 1)),
        ("class after", after),
        ("classes after", after, class_at(s, p + 2)),
        ("first", words[0].strip(",.")),
        ("size", size),
        ("mark", mark, size),
    ]
    if at.words <= SHORT:
        found.append(("run", " ".join(words).strip(".,")))
    near = range(max(0, p - REACH), p)
    return found + [("near", stem(s.lowered[i])) for i in near if s.tags[i] & SAYING]


def of_source(s: Sentence, source: Phrase, head: int, kind: str) -> list[Feature]:
    """The features of the words of a source, whose noun is at a position, and of those beside it."""
    found: list[Feature] = [
        ("source", kind),
        ("before source", word_at(s, source.first - 1)),
        ("after source", class_at(s, source.last + 1)),
    ]
    if not source.is_pronoun and source.name is None:
        found += [("head", stem(s.lowered[head])), ("determiner", s.lowered[source.first])]
    return found


def of_cue(at: Candidate, s: Sentence, cue: Cue, kind: str) -> list[Feature]:
    """The features of the cue of a source of some kind."""
    is_own = s is at.sentence
    root = stem(s.lowered[cue.at])
    found: list[Feature] = [
        ("cue", root),
        ("cue form", root, cue.form),
        ("cue sentence", root, "same" if is_own else "other"),
        ("cue next", root, class_at(s, cue.last + 1)),
        ("cue source", root, kind),
    ]
    if not is_own:
        return found
    side, gap = "before" if cue.last < at.position else "after", abs(cue.at - at.position)
    place = side + NUMBERS[GAPS[gap] if gap < len(GAPS) else FARTHEST]
    return [
        *found,
        ("cue place", root, place),
        ("place form", place, cue.form),
        ("next", word_at(s, cue.last + 1), side),
        ("before cue", class_at(s, cue.first - 1)),
        ("word", s.lowered[cue.at]),
    ]


def word_at(s: Sentence, at: int) -> str:
    """The word at a position in lower case."""
    return s.lowered[at] if 0 <= at < len(s.lowered) else EDGE


def class_at(s: Sentence, at: int) -> str:
    """The class of a word; the word itself if it is a function word or punctuation."""
    return (CLASS[s.tags[at]] or s.lowered[at]) if 0 <= at < len(s.tags) else EDGE
