"""Features of a reading, for the linear models: what stands in it and around it, as words and classes of words."""

from __future__ import annotations

from functools import cache

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.inflection import stem
from reader.quotes.english.phrases import STANDING
from reader.quotes.english.readings import Reading
from reader.quotes.linear import Feature
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

CLASSES: tuple[tuple[int, str], ...] = (
    (Tag.QUOTE, "QUOTE"),
    (Tag.TIME, "TIME"),
    (Tag.NUMBER, "NUMBER"),
    (Tag.CLITIC, "CLITIC"),
    (Tag.CAPITAL, "NAME"),
    (Tag.SPEECH, "SPEECH"),
    (Tag.WRITING, "WRITING"),
    (Tag.NAMING, "NAMING"),
    (Tag.OPINION, "OPINION"),
    (Tag.VERB, "VERB"),
    (Tag.CUE_NOUN, "CUE_NOUN"),
    (Tag.SOURCE_NOUN, "PERSON"),
    (Tag.VERBAL, "VERBAL"),
)
"""The class of a word by its first bit that fits."""
GROUPS: tuple[tuple[int, str], ...] = (
    (Tag.NOT_SPEECH, "not-speech"),
    (Tag.SPEECH, "speech"),
    (Tag.WRITING, "writing"),
    (Tag.NAMING, "naming"),
    (Tag.OPINION, "opinion"),
    (Tag.CUE_NOUN, "noun"),
)
"""The group of a cue by its first bit that fits."""
CLOSED = Tag.FUNCTION | Tag.MARK
EDGE = "EDGE"
SIZES = (1, 2, 3, 6, 12, 20, 35)
"""The greatest numbers of words of each class of lengths."""


def shown(s: Sentence, at: int) -> str:
    """A word that builds sentences, or a mark, as itself; another one by its class."""
    if not 0 <= at < len(s.tags):
        return EDGE
    tag = s.tags[at]
    if tag & CLOSED and not tag & Tag.TIME:
        return s.lows[at]
    return class_of(tag)


@cache
def class_of(tag: int) -> str:
    """The class of a word."""
    return next((name for bits, name in CLASSES if tag & bits), "WORD")


@cache
def group_of(tag: int) -> str:
    """The group of a cue."""
    return next((name for bits, name in GROUPS if tag & bits), "other")


@cache
def size_of(words: int) -> str:
    """The class of a length."""
    return str(next((most for most in SIZES if words <= most), "more"))


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
    at, tag, word = r.at, s.tags[r.at], s.lows[r.at]
    group, source = group_of(tag), source_kind(s, r.source)
    gap = r.source.first - r.last if r.is_inverted else r.first - r.source.last
    after, before = shown(s, r.last + 1), shown(s, r.first - 1)
    relative = "relative" if r.cue is not None and r.cue.is_relative and not r.is_inverted else ""
    inverted = "inverted" if r.is_inverted else ""
    near = next((i - r.last for i in range(r.last + 1, min(r.last + 7, len(s))) if s.lows[i] == "that"), 0)
    speech = [i for i in s.reporting if i != at]
    head = head_of(s, r.source)
    features: list[Feature] = [
        ("bias",),
        ("word", word),
        ("stem", stem(word)),
        ("word form", word, r.form),
        ("word next", word, after),
        ("form", r.form, relative, inverted),
        ("group form", group, r.form),
        ("source", source),
        ("source group", source, group),
        ("source form", source, r.form),
        ("next", after),
        ("group next", group, after),
        ("next two", after, shown(s, r.last + 2)),
        ("previous", before),
        ("previous two", shown(s, r.first - 2), before),
        ("gap", str(min(gap, 6))),
        ("end", s.words[-1] if s.tags[-1] & Tag.MARK else ""),
        ("that", group, str(near)),
        ("length", str(min(len(s) // 8, 6))),
        ("place", str(min(s.place, 3))),
        ("others", str(min(len(speech), 3)), group),
    ]
    features += [("auxiliary", s.lows[i]) for i in range(r.first, at)]
    if not s.tags[head] & Tag.CAPITAL:
        features.append(("head", s.lows[head]))
    if tag & Tag.CAPITAL:
        features.append(("capital", "inside" if at else "first"))
    if s.runs:
        features.append(("runs",))
    if any(i < min(r.source.first, r.first) for i in speech):
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
