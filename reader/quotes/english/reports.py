"""Reports: what somebody says or thinks without quotation marks; rules propose, two linear models choose.

The first model judges whether a reading of a word reports at all, the second where its content ends. Both are logistic
regressions over the features of `features` and `extents`; tools/train.py learns their weights.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reader.document import QuoteKind
from reader.quotes.english import VOCABULARY
from reader.quotes.english.claim import Claim
from reader.quotes.english.contents import Stretch
from reader.quotes.english.cues import Form
from reader.quotes.english.extents import extents
from reader.quotes.english.features import cue_features, word_features
from reader.quotes.english.inflection import stem
from reader.quotes.english.readings import Reading, readings_at
from reader.quotes.english.sketch import sketch_of
from reader.quotes.linear import Weights, calibrated, probability
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

LEAST = 0.25
"""How likely a report must be right to be shown; the F1 on the developers' articles is greatest from 0.20 to 0.25."""
UNLIKELY = -0.6
"""The weight of a word by itself, below which it is not looked at."""
DOUBTFUL = -0.8
"""The weight of a word with those that follow it, below which no source is looked for."""
SLOPE, INTERCEPT = 1.36, 0.82
"""What makes the product of both probabilities mean what it says; `make eval` fits them."""
SAME = 0.5
"""The share of two contents of one source from which on they are the same report."""
VIEW = "view"
"""How the names of rules begin that report what somebody thinks of a thing, without a word of saying."""
NO_CUE = (
    Tag.AUXILIARY
    | Tag.DETERMINER
    | Tag.PRONOUN
    | Tag.PREPOSITION
    | Tag.CONJUNCTION
    | Tag.ADVERB
    | Tag.MARK
    | Tag.QUOTE
    | Tag.NUMBER
    | Tag.CLITIC
)
"""Words that report nothing by themselves."""
LISTED = Tag.CUE | Tag.CUE_NOUN
"""Words that the lists know to report."""


class Report(NamedTuple):
    """A reading with the content that fits it best."""

    reading: Reading
    """The cue and its source."""
    content: Stretch
    """What is reported."""
    confidence: float
    """How likely both are right."""


def reports_in(s: Sentence) -> Iterator[Claim]:
    """The indirect claims of a sentence, in the order of their cues."""
    for report in sorted(chosen(s), key=lambda report: report.reading.at):
        r = report.reading
        kind = "reported" if is_said(s, r) else VIEW
        yield Claim(
            s.span(*report.content),
            QuoteKind.INDIRECT,
            (),
            s,
            r.source,
            s.span(r.first, r.last),
            f"{kind}_{r.form}",
            round(calibrated(report.confidence, SLOPE, INTERCEPT), 2),
        )


def is_said(s: Sentence, r: Reading) -> bool:
    """Whether a reading says that something was said, by itself or by the «that» behind it."""
    tag = s.tags[r.at]
    is_speech = tag & (Tag.SPEECH | Tag.WRITING) and not tag & Tag.NOT_SPEECH
    return bool(is_speech) or r.form in {Form.ACCORDING, "colon"} or s.lower(r.last + 1) == "that"


def chosen(s: Sentence) -> list[Report]:
    """The likely reports of a sentence; of those with the same cue or the same words only the likeliest."""
    found = [report for at in cue_positions(s) for report in likely(s, at)]
    found.sort(key=lambda report: -report.confidence)
    kept: list[Report] = []
    for report in found:
        if not any(report.reading.at == other.reading.at or is_same(report, other) for other in kept):
            kept.append(report)
    return kept


def cue_positions(s: Sentence) -> list[int]:
    """The positions of the words that may report something."""
    prior, cues = priors(), models()[0]
    found = [i for i, low in enumerate(s.lows) if prior[low] > UNLIKELY and (not s.tags[i] & NO_CUE or low == ":")]
    if not found:
        return found
    shown = sketch_of(s).shown
    return [i for i in found if cues.score(word_features(s, i, i, shown)) > DOUBTFUL]


def likely(s: Sentence, at: int) -> Iterator[Report]:
    """The readings of a word that are likely enough, each with the best of its contents."""
    cues, contents = models()
    for reading in readings_at(s, at):
        is_report = probability(cues.score(cue_features(s, reading)))
        if is_report < LEAST:
            continue
        best, content, passed = -100.0, None, 0.0
        for extent in extents(s, reading):
            passed += contents.score(extent.passed)
            score = passed + contents.score(extent.own)
            if score > best:
                best, content = score, extent.content
        confidence = is_report * probability(best)
        if content is not None and confidence > LEAST:
            yield Report(reading, content, confidence)


def is_same(one: Report, other: Report) -> bool:
    """Whether two reports give one source nearly the same words, or any source the very same."""
    a, b = one.content, other.content
    if a == b:
        return True
    shared = min(a[1], b[1]) - max(a[0], b[0]) + 1
    return one.reading.source.first == other.reading.source.first and shared >= SAME * (
        max(a[1], b[1]) - min(a[0], b[0]) + 1
    )


@cache
def models() -> tuple[Weights, Weights]:
    """The weights of cues and of contents."""
    return Weights.read(__package__, "cue_weights.txt"), Weights.read(__package__, "content_weights.txt")


class Priors(dict[str, float]):
    """How much each word speaks for a report by itself; one that neither model nor lists know speaks against it."""

    def __missing__(self, low: str) -> float:
        """Look at a new word."""
        cues, root = models()[0], stem(low)
        is_known = ("stem", root) in cues or ("word", low) in cues or VOCABULARY.tag_of(low) & LISTED if low else False
        score = cues.get(("word", low), 0.0) + cues.get(("stem", root), 0.0) if is_known else -100.0
        self[low] = score
        return score


@cache
def priors() -> Priors:
    """The words met so far."""
    return Priors()
