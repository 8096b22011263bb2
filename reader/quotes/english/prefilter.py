"""The prefilter: a linear model without grammar that decides which words are worth reading as cues."""

from __future__ import annotations

from typing import Generic

from reader.quotes.english.inflection import stem
from reader.quotes.english.profile import GROUP
from reader.quotes.linear import Feature, FeatureScores, Score, Scorer, group_scores
from reader.quotes.sentences import Sentence


class CuePrefilter(Generic[Score]):
    """Scores whether a word will become the cue of a report."""

    def __init__(self, scorer: Scorer[Score]) -> None:
        self.word: FeatureScores[Score] = group_scores(of_word, scorer)
        self.before: FeatureScores[Score] = group_scores(of_words_before, scorer)
        self.after: FeatureScores[Score] = group_scores(of_words_after, scorer)

    def of(self, s: Sentence, at: int, classes: list[str]) -> Score:
        """The score of a word; `classes` are those of the words of its sentence."""
        lowered = s.lowered
        group = GROUP[s.tags[at]]
        return (
            self.word[lowered[at], group, bool(s.runs)]
            + self.before[group, classes[at - 2] or lowered[at - 2], classes[at - 1] or lowered[at - 1]]
            + self.after[group, classes[at + 1] or lowered[at + 1], classes[at + 2] or lowered[at + 2]]
        )


def likely_places(
    prefilter: CuePrefilter[int], s: Sentence, places: list[int], classes: list[str], least: int
) -> list[int]:
    """The places of the words whose score is above the least: as `CuePrefilter.of` says, but for all at once."""
    word, before, after = prefilter.word, prefilter.before, prefilter.after
    lowered, tags, has_runs = s.lowered, s.tags, bool(s.runs)
    found = []
    for at in places:
        group = GROUP[tags[at]]
        score = word[lowered[at], group, has_runs]
        score += before[group, classes[at - 2] or lowered[at - 2], classes[at - 1] or lowered[at - 1]]
        score += after[group, classes[at + 1] or lowered[at + 1], classes[at + 2] or lowered[at + 2]]
        if score > least:
            found.append(at)
    return found


def of_word(word: str, group: str, has_runs: bool) -> list[Feature]:
    """The features of a word itself, and of whether its sentence has runs."""
    return [
        ("bias",),
        ("word", word),
        ("stem", stem(word)),
        ("group", group),
        ("runs", group, "runs" if has_runs else ""),
    ]


def of_words_before(group: str, second: str, before: str) -> list[Feature]:
    """The features of the two words before a word."""
    return [("previous", before), ("group previous", group, before), ("previous two", second, before)]


def of_words_after(group: str, after: str, second: str) -> list[Feature]:
    """The features of the two words after a word."""
    return [("next", after), ("group next", group, after), ("next two", after, second)]
