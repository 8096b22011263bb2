"""The cue model: scores the features of a reading, the words in it and around it and the classes of these words."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, Generic

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.cue_readings import CueReading
from reader.quotes.english.inflection import stem
from reader.quotes.english.lexicon import listed
from reader.quotes.english.phrases import STANDALONE
from reader.quotes.english.profile import GROUP, SentenceProfile
from reader.quotes.linear import NUMBERS, Feature, FeatureScores, Score, Scorer, group_scores, single_scores
from reader.quotes.sentences import LONGEST_SENTENCE, Sentence
from reader.quotes.vocabulary import Tag

RELATIVE = listed("pronouns", "relative")
TYING: Final = Tag.PREPOSITION | Tag.SUBORDINATOR
"""The bits of words that follow the noun of a phrase."""
SIZES = (1, 2, 3, 6, 12, 20, 35)
"""The greatest number of words in each class of lengths."""
SIZE = tuple((*map(str, SIZES), "more")[bisect_left(SIZES, words)] for words in range(LONGEST_SENTENCE + 2))
"""The class of each length."""


def source_kind(s: Sentence, phrase: Phrase, head: int) -> str:
    """The kind of a source: which pronoun, a name, or a noun for a person, for people or for a body."""
    first, last = phrase.first, phrase.last
    if phrase.is_pronoun or (first == last and s.tags[first] & Tag.PRONOUN):
        return s.lowered[first]
    if phrase.name is not None:
        return "NAME"
    low = s.lowered[last]
    if low in RELATIVE:
        return "RELATIVE"
    tag = s.tags[head]
    if tag & Tag.SOURCE_NOUN:
        return "ONE" if tag & Tag.PERSON else "MANY" if tag & Tag.PEOPLE else "BODY"
    return "STANDING" if low in STANDALONE else "NOUN"


def head_position(s: Sentence, phrase: Phrase) -> int:
    """The position of the noun of a phrase: its last word before a preposition."""
    at, last, tags = phrase.first, phrase.last, s.tags
    while at < last and not tags[at + 1] & TYING:
        at += 1
    return at


class CueModel(Generic[Score]):
    """Scores whether a reading reports what its source says or thinks."""

    def __init__(self, scorer: Scorer[Score]) -> None:
        self.single: FeatureScores[Score] = single_scores(scorer)
        self.word: FeatureScores[Score] = group_scores(of_word, scorer)
        self.form: FeatureScores[Score] = group_scores(of_form, scorer)
        self.before: FeatureScores[Score] = group_scores(of_words_before, scorer)
        self.distances: FeatureScores[Score] = group_scores(of_distances, scorer)
        self.position: FeatureScores[Score] = group_scores(of_place, scorer)
        self.circumstances: FeatureScores[Score] = group_scores(of_circumstances, scorer)

    def of(self, profile: SentenceProfile, r: CueReading) -> Score:
        """The score of a reading."""
        s, speech, classes = profile.s, profile.speech, profile.classes
        first, at, last, form, source, is_inverted, cue = r.first, r.at, r.last, r.form, r.source, r.is_inverted, r.cue
        tags, lowered, opening = s.tags, s.lowered, source.first
        tag, word, end = tags[at], lowered[at], len(lowered)
        before, after = classes[first - 1] or lowered[first - 1], classes[last + 1] or lowered[last + 1]
        group, head = GROUP[tag], head_position(s, source)
        gap = opening - last if is_inverted else first - source.last
        is_relative = not is_inverted and cue is not None and cue.is_relative
        near = 1 if after == "that" else 0
        if not near and "that" in lowered[last + 2 : last + 7]:
            near = lowered.index("that", last + 2) - last
        said = speech.index(1)
        scorer = (
            self.word[word, group, after]
            + self.single["next two", after, classes[last + 2] or lowered[last + 2]]
            + self.single["word form", word, form]
            + self.form[form, group, is_relative, is_inverted, source_kind(s, source, head)]
            + self.before[classes[first - 2] or lowered[first - 2], before]
            + self.distances[group, max(0, min(gap, 6)), near, min(speech.count(1) - 1 - speech[at], 3)]
            + self.position[s.words[-1] if tags[-1] & Tag.PUNCTUATION else "", min(end // 8, 6), min(s.index, 3)]
            + self.circumstances[
                group,
                ("inside" if at else "first") if tag & Tag.CAPITAL else "",
                bool(s.runs),
                said < opening and said < first,
                s.paragraph == 0,
                source.apposition is not None,
                opening == 0,
                last + 2 >= end,
            ]
        )
        for i in range(first, at):
            scorer = scorer + self.single["auxiliary", lowered[i]]
        return scorer if tags[head] & Tag.CAPITAL else scorer + self.single["head", lowered[head]]


def of_word(word: str, group: str, after: str) -> list[Feature]:
    """The features of a cue and the word after it."""
    return [
        ("bias",),
        ("word", word),
        ("stem", stem(word)),
        ("word next", word, after),
        ("next", after),
        ("group next", group, after),
    ]


def of_form(form: str, group: str, is_relative: bool, is_inverted: bool, source: str) -> list[Feature]:
    """The features of the form of a cue and the kind of its source."""
    return [
        ("form", form, "relative" if is_relative else "", "inverted" if is_inverted else ""),
        ("group form", group, form),
        ("source", source),
        ("source group", source, group),
        ("source form", source, form),
    ]


def of_words_before(second: str, before: str) -> list[Feature]:
    """The features of the two words before a cue."""
    return [("previous", before), ("previous two", second, before)]


def of_distances(group: str, gap: int, near: int, others: int) -> list[Feature]:
    """The features of the distances from a cue to its source and to "that", and of how many other cues there are."""
    return [("gap", NUMBERS[gap]), ("that", group, NUMBERS[near]), ("others", NUMBERS[others], group)]


def of_place(end: str, length: int, position: int) -> list[Feature]:
    """The features of a sentence: its last punctuation, its length, its index in the paragraph."""
    return [("end", end), ("length", NUMBERS[length]), ("place", NUMBERS[position])]


def of_circumstances(group: str, capital: str, *facts: bool) -> list[Feature]:
    """The features of several conditions."""
    features: list[Feature] = [("capital", capital)] if capital else []
    kinds = (("runs",), ("within",), ("headline",), ("apposition",), ("opening", group), ("closing", group))
    return features + [kind for kind, is_so in zip(kinds, facts, strict=True) if is_so]
