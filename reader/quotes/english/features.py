"""Features of a reading, for the linear models: what stands in it and around it, as words and classes of words."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.inflection import stem
from reader.quotes.english.phrases import STANDING
from reader.quotes.english.readings import Reading
from reader.quotes.english.sketch import sketch_of
from reader.quotes.linear import Feature
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

GROUPS: tuple[tuple[int, str], ...] = (
    (Tag.NOT_SPEECH, "not-speech"),
    (Tag.SPEECH, "speech"),
    (Tag.WRITING, "writing"),
    (Tag.NAMING, "naming"),
    (Tag.OPINION, "opinion"),
    (Tag.CUE_NOUN, "noun"),
)
"""The group of a cue by its first bit that fits."""
SIZES = (1, 2, 3, 6, 12, 20, 35)
"""The greatest numbers of words of each class of lengths."""
SIZE_NAMES = (*map(str, SIZES), "more")
NUMBERS = tuple(map(str, range(64)))
"""Small numbers as words."""


@lru_cache(maxsize=4096)
def group_of(tag: int) -> str:
    """The group of a cue."""
    return next((name for bits, name in GROUPS if tag & bits), "other")


def size_of(words: int) -> str:
    """The class of a length."""
    return SIZE_NAMES[bisect_left(SIZES, words)]


def source_kind(s: Sentence, phrase: Phrase) -> str:
    """What kind of phrase would be the source: which pronoun, a name, a noun for one, for several, for a body."""
    if phrase.is_pronoun or (phrase.first == phrase.last and s.tags[phrase.first] & Tag.PRONOUN):
        return s.lows[phrase.first]
    if phrase.name is not None:
        return "NAME"
    if s.lower(phrase.last) in {"who", "which", "that"}:
        return "RELATIVE"
    tag = s.tags[head_of(s, phrase)]
    for bits, name in ((Tag.ONE, "ONE"), (Tag.MANY, "MANY"), (Tag.BODY, "BODY")):
        if tag & bits:
            return name
    return "STANDING" if s.lower(phrase.last) in STANDING else "NOUN"


def head_of(s: Sentence, phrase: Phrase) -> int:
    """The position of the noun of a phrase: its last word before a preposition."""
    at = phrase.first
    while at < phrase.last and not s.tag(at + 1) & (Tag.PREPOSITION | Tag.CLAUSE):
        at += 1
    return at


def cue_features(s: Sentence, r: Reading) -> list[Feature]:
    """The features by which it is judged whether a reading reports what its source says or thinks."""
    at, tag, word, form = r.at, s.tags[r.at], s.lows[r.at], r.form
    sketch = sketch_of(s)
    shown, speech = sketch.shown, sketch.speech
    group, source = group_of(tag), source_kind(s, r.source)
    gap = r.source.first - r.last if r.is_inverted else r.first - r.source.last
    before = shown[r.first - 1]
    relative = "relative" if r.cue is not None and r.cue.is_relative and not r.is_inverted else ""
    near = s.lows.index("that", r.last + 1, r.last + 7) - r.last if "that" in s.lows[r.last + 1 : r.last + 7] else 0
    others = len(speech) - (at in speech)
    head = head_of(s, r.source)
    features: list[Feature] = [
        *word_features(s, at, r.last, shown),
        ("word form", word, form),
        ("form", form, relative, "inverted" if r.is_inverted else ""),
        ("group form", group, form),
        ("source", source),
        ("source group", source, group),
        ("source form", source, form),
        ("previous", before),
        ("previous two", shown[r.first - 2], before),
        ("gap", NUMBERS[max(0, min(gap, 6))]),
        ("end", s.words[-1] if s.tags[-1] & Tag.MARK else ""),
        ("that", group, NUMBERS[near]),
        ("length", NUMBERS[min(len(s) // 8, 6)]),
        ("place", NUMBERS[min(s.place, 3)]),
        ("others", NUMBERS[min(others, 3)], group),
    ]
    features += [("auxiliary", s.lows[i]) for i in range(r.first, at)]
    if not s.tags[head] & Tag.CAPITAL:
        features.append(("head", s.lows[head]))
    if tag & Tag.CAPITAL:
        features.append(("capital", "inside" if at else "first"))
    if s.runs:
        features.append(("runs",))
    if speech and speech[0] < min(r.source.first, r.first):
        features.append(("within",))
    if s.paragraph == 0:
        features.append(("headline",))
    if r.source.apposition is not None:
        features.append(("apposition",))
    if r.source.first == 0:
        features.append(("opening", group))
    if r.last + 2 >= len(s):
        features.append(("closing", group))
    return features


def word_features(s: Sentence, at: int, last: int, shown: list[str]) -> list[Feature]:
    """The features of a cue that tell without its source: the word and what follows."""
    word, after = s.lows[at], shown[last + 1]
    return [
        ("bias",),
        ("word", word),
        ("stem", stem(word)),
        ("word next", word, after),
        ("next", after),
        ("group next", group_of(s.tags[at]), after),
        ("next two", after, shown[last + 2]),
    ]
