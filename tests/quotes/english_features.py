"""The features that the models of indirect quotations extract at a word of an English sentence."""

from __future__ import annotations

from english_tables import MARK, sentences, words

from reader.quotes.english.content_model import ContentModel
from reader.quotes.english.cue_model import CueModel
from reader.quotes.english.cue_readings import readings_at
from reader.quotes.english.prefilter import CuePrefilter
from reader.quotes.english.profile import SentenceProfile, word_classes
from reader.quotes.linear import Feature, collected
from reader.quotes.sentences import Sentence


def feature_lines(marked: str) -> list[str]:
    """The features of the word between asterisks, of its readings and of the contents of each, a line each.

    Of a content only the features that the content before it does not have are given.
    """
    before, word, after = marked.split(MARK)
    text = before + word + after
    for s in sentences(text):
        if len(before) in s.starts[s.first : s.first + len(s)]:
            return features_at(text, s, s.starts.index(len(before), s.first) - s.first)
    raise ValueError(f"no word begins at the first asterisk: {marked}")


def features_at(text: str, s: Sentence, at: int) -> list[str]:
    classes = word_classes(s)
    profile = SentenceProfile(s, classes)
    found = [f"word: {written(CuePrefilter(collected).of(s, at, classes))}"]
    for reading in readings_at(s, at):
        found.append(f"{reading.form}: {written(CueModel(collected).of(profile, reading))}")
        before: list[Feature] = []
        for (first, last), features in ContentModel(collected).extents(profile, reading):
            found.append(f"{words(text, s, first, last)}: {written([new for new in features if new not in before])}")
            before = features
    return found


def written(features: list[Feature]) -> str:
    """Features separated by commas, the values of each separated by slashes."""
    return ", ".join("/".join(feature) for feature in features)
