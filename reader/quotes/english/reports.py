"""Reports: what somebody says or thinks without quotation marks; rules propose, three linear models choose.

The first model screens the words before any is read; the second judges whether a reading of a word reports at all, the
third where its content ends. They are logistic regressions over the features of `screen`, `features` and `extents`;
tools/train.py learns their weights.
"""

from __future__ import annotations

from functools import cache
from itertools import compress
from operator import itemgetter
from typing import NamedTuple

from reader.document import QuoteKind
from reader.quotes.english.content_model import ContentModel
from reader.quotes.english.contents import Extent
from reader.quotes.english.cue_model import CueModel
from reader.quotes.english.cue_readings import CueReading, readings_at
from reader.quotes.english.cues import CueForm
from reader.quotes.english.inflection import stem
from reader.quotes.english.lexicon import VOCABULARY
from reader.quotes.english.prefilter import CuePrefilter
from reader.quotes.english.profile import SentenceProfile, word_classes
from reader.quotes.english.relation import Relation
from reader.quotes.linear import Weights, calibrated, probability
from reader.quotes.memo import Memo
from reader.quotes.sentences import LONGEST_SENTENCE, Sentence
from reader.quotes.vocabulary import Tag

LEAST_CONFIDENCE = 0.25
"""How likely a report must be right to be shown; the F1 on the developers' articles is greatest from 0.20 to 0.25."""
LEAST_PROBABILITY = 0.35
"""How likely a reading must report at all for contents to be looked for; the best of them makes it less likely."""
LEAST_WORD_WEIGHT = -60
"""The weight of a word by itself, in hundredths, below which it is not looked at."""
LEAST_PREFILTER_SCORE = -210
"""The score of a word on the screen, in hundredths, below which it is not read."""
SLOPE, INTERCEPT = 1.36, 0.82
"""What makes the product of both probabilities mean what it says; `make eval` fits them."""
SAME_REPORT = 0.5
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
    | Tag.PUNCTUATION
    | Tag.QUOTE
    | Tag.NUMBER
    | Tag.CLITIC
)
"""Words that report nothing by themselves."""
POSITIONS = range(LONGEST_SENTENCE)
"""The positions of the longest sentence."""
WORTH = itemgetter(1)
"""What an extent is worth."""
LISTED = Tag.CUE | Tag.CUE_NOUN
"""Words that the lists know to report."""


class Report(NamedTuple):
    """A reading with the content that fits it best."""

    reading: CueReading
    """The cue and its source."""
    content: Extent
    """What is reported."""
    confidence: float
    """How likely both are right."""


def reported_relations(s: Sentence) -> list[Relation]:
    """The indirect claims of a sentence, in the order of their cues."""
    found = chosen(s)
    if len(found) > 1:
        found.sort(key=lambda report: report.reading.at)
    return [relation_of(s, report) for report in found]


def relation_of(s: Sentence, report: Report) -> Relation:
    """A report as a claim."""
    r = report.reading
    return Relation(
        s.span(*report.content),
        QuoteKind.INDIRECT,
        (),
        s,
        r.source,
        s.span(r.first, r.last),
        f"{'reported' if is_said(s, r) else VIEW}_{r.form}",
        round(calibrated(report.confidence, SLOPE, INTERCEPT), 2),
    )


def is_said(s: Sentence, r: CueReading) -> bool:
    """Whether a reading says that something was said, by itself or by the «that» behind it."""
    tag = s.tags[r.at]
    is_speech = tag & (Tag.SPEECH | Tag.WRITING) and not tag & Tag.NOT_SPEECH
    return bool(is_speech) or r.form in {CueForm.ACCORDING, "colon"} or s.lower(r.last + 1) == "that"


def chosen(s: Sentence) -> list[Report]:
    """The likely reports of a sentence; of those with the same cue or the same words only the likeliest."""
    places = cue_positions(s)
    if not places:
        return []
    classes, (prefilter, _, _) = word_classes(s), judges()
    places = [at for at in places if prefilter.of(s, at, classes) > LEAST_PREFILTER_SCORE]
    found: list[Report] = []
    if places:
        profile = SentenceProfile(s, classes)
        for at in places:
            found += likely(profile, at)
    if len(found) < 2:
        return found
    found.sort(key=lambda report: -report.confidence)
    kept: list[Report] = []
    for report in found:
        if not any(report.reading.at == other.reading.at or is_same(report, other) for other in kept):
            kept.append(report)
    return kept


def cue_positions(s: Sentence) -> list[int]:
    """The positions of the words that may report something by themselves."""
    tags, lowered = s.tags, s.lowered
    found = list(compress(POSITIONS, map(MAY_REPORT.__getitem__, lowered)))
    return [i for i in found if not tags[i] & NO_CUE or lowered[i] == ":"] if found else found


def likely(profile: SentenceProfile, at: int) -> list[Report]:
    """The readings of a word that are likely enough, each with the best of its contents."""
    _, cues, contents = judges()
    found = []
    for reading in readings_at(profile.s, at):
        is_report = probability(cues.of(profile, reading))
        extents = contents.extents(profile, reading) if is_report >= LEAST_PROBABILITY else []
        if extents:
            content, best = max(extents, key=WORTH)
            confidence = is_report * probability(best)
            if confidence > LEAST_CONFIDENCE:
                found.append(Report(reading, content, confidence))
    return found


def is_same(one: Report, other: Report) -> bool:
    """Whether two reports give one source nearly the same words, or any source the very same."""
    a, b = one.content, other.content
    if a == b:
        return True
    shared = min(a[1], b[1]) - max(a[0], b[0]) + 1
    return one.reading.source.first == other.reading.source.first and shared >= SAME_REPORT * (
        max(a[1], b[1]) - min(a[0], b[0]) + 1
    )


@cache
def models() -> tuple[Weights, Weights, Weights]:
    """The weights of the screen, of cues and of contents."""
    prefilter, cues, contents = (
        Weights.read(__package__, f"{name}_weights.txt") for name in ("prefilter", "cue", "content")
    )
    return prefilter, cues, contents


@cache
def judges() -> tuple[CuePrefilter[int], CueModel[int], ContentModel[int]]:
    """The models of the screen, of cues and of contents with their weights."""
    prefilter, cues, contents = models()
    return CuePrefilter(prefilter.score), CueModel(cues.score), ContentModel(contents.score)


def may_report(low: str) -> bool:
    """Whether a word by itself may report; one that neither the model nor the lists know does not."""
    cues = models()[1]
    by_word, by_stem = cues.get(("word", low)), cues.get(("stem", stem(low)))
    if by_word is None and by_stem is None:
        return bool(VOCABULARY.lexicon.get(low, 0) & LISTED)
    return (by_word or 0) + (by_stem or 0) > LEAST_WORD_WEIGHT


MAY_REPORT = Memo(may_report)
"""Whether each word that was met may report."""
