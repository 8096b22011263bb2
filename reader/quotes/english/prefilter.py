"""The screen: which words are worth a reading, by what stands beside them; a linear model without any grammar."""

from __future__ import annotations

from typing import Generic

from reader.quotes.english.inflection import stem
from reader.quotes.english.profile import GROUP
from reader.quotes.linear import Feature, FeatureScores, Score, Scorer, group_scores
from reader.quotes.sentences import Sentence


class CuePrefilter(Generic[Score]):
    """Whether a word will become a report: what its features are worth together."""

    def __init__(self, scorer: Scorer[Score]) -> None:
        self.word: FeatureScores[Score] = group_scores(of_word, scorer)
        self.before: FeatureScores[Score] = group_scores(of_words_before, scorer)
        self.after: FeatureScores[Score] = group_scores(of_words_after, scorer)

    def of(self, s: Sentence, at: int, classes: list[str]) -> Score:
        """What the features of a word are worth, by the classes of the words of its sentence."""
        lowered = s.lowered
        group = GROUP[s.tags[at]]
        return (
            self.word[lowered[at], group, bool(s.runs)]
            + self.before[group, classes[at - 2] or lowered[at - 2], classes[at - 1] or lowered[at - 1]]
            + self.after[group, classes[at + 1] or lowered[at + 1], classes[at + 2] or lowered[at + 2]]
        )


def of_word(word: str, group: str, has_runs: bool) -> list[Feature]:
    """The features of a word by itself, and of whether somebody is quoted beside it."""
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
    """The features of the two words behind a word."""
    return [("next", after), ("group next", group, after), ("next two", after, second)]
