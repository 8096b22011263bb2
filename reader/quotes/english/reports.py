"""Reports: what somebody says or thinks without quotation marks. Rules propose, three linear models decide.

The first model selects the words that are worth reading, the second scores whether a reading of a word reports at all,
and the third where its content ends. They are logistic regressions over the features of `prefilter`, `cue_model` and
`content_model`; tools/train.py learns their weights.
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
"""The least probability of a report that is shown; the F1 on the development articles is greatest from 0.20 to 0.25."""
LEAST_PROBABILITY = 0.35
"""The least probability that a reading reports for its contents to be scored; they only lower it."""
LEAST_WORD_WEIGHT = -60
"""The least weight of a word by itself, in hundredths, for it to be considered."""
LEAST_PREFILTER_SCORE = -210
"""The least score of the prefilter, in hundredths, for a word to be read."""
SLOPE, INTERCEPT = 1.36, 0.82
"""The calibration of the product of both probabilities; `make eval` prints the values that fit best."""
SAME_REPORT = 0.5
"""The least share that two contents of one source have in common if they are the same report."""
VIEW = "view"
"""The first part of the names of rules that report what somebody thinks, without a verb of saying."""
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
"""The bits of words that report nothing by themselves."""
POSITIONS = range(LONGEST_SENTENCE)
"""The positions of the longest sentence."""
SCORE = itemgetter(1)
"""The score of an extent."""
LISTED_CUE = Tag.CUE | Tag.CUE_NOUN
"""The bits of words that report according to the word lists."""


class Report(NamedTuple):
    """A reading with its best content."""

    reading: CueReading
    """The cue and its source."""
    content: Extent
    """The content."""
    confidence: float
    """The probability that both are right."""


def reported_relations(s: Sentence) -> list[Relation]:
    """The indirect attribution relations of a sentence, in the order of their cues."""
    found = sorted(chosen_reports(s), key=lambda report: report.reading.at)
    return [relation_of(s, report) for report in found]


def relation_of(s: Sentence, report: Report) -> Relation:
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
    """Whether a reading reports something said, by its verb or by the "that" after it, rather than a view."""
    tag = s.tags[r.at]
    is_speech = tag & (Tag.SPEECH | Tag.WRITING) and not tag & Tag.NOT_SPEECH
    return bool(is_speech) or r.form in {CueForm.ACCORDING, "colon"} or s.lower(r.last + 1) == "that"


def chosen_reports(s: Sentence) -> list[Report]:
    """The likely reports of a sentence; of those with the same cue or the same content only the likeliest."""
    places = cue_positions(s)
    if not places:
        return []
    classes, (prefilter, _, _) = word_classes(s), scoring_models()
    places = [at for at in places if prefilter.of(s, at, classes) > LEAST_PREFILTER_SCORE]
    found: list[Report] = []
    if places:
        profile = SentenceProfile(s, classes)
        for at in places:
            found += likely_reports(profile, at)
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


def likely_reports(profile: SentenceProfile, at: int) -> list[Report]:
    """The likely reports of a word, each with the best of its contents."""
    _, cues, contents = scoring_models()
    found = []
    for reading in readings_at(profile.s, at):
        is_report = probability(cues.of(profile, reading))
        extents = contents.extents(profile, reading) if is_report >= LEAST_PROBABILITY else []
        if extents:
            content, best = max(extents, key=SCORE)
            confidence = is_report * probability(best)
            if confidence > LEAST_CONFIDENCE:
                found.append(Report(reading, content, confidence))
    return found


def is_same(one: Report, other: Report) -> bool:
    """Whether two reports give one source nearly the same content, or have the very same content."""
    a, b = one.content, other.content
    if a == b:
        return True
    shared = min(a[1], b[1]) - max(a[0], b[0]) + 1
    return one.reading.source.first == other.reading.source.first and shared >= SAME_REPORT * (
        max(a[1], b[1]) - min(a[0], b[0]) + 1
    )


@cache
def model_weights() -> tuple[Weights, Weights, Weights]:
    """The weights of the prefilter, of the cue model and of the content model."""
    prefilter, cues, contents = (
        Weights.read(__package__, f"{name}_weights.txt") for name in ("prefilter", "cue", "content")
    )
    return prefilter, cues, contents


@cache
def scoring_models() -> tuple[CuePrefilter[int], CueModel[int], ContentModel[int]]:
    """The prefilter, the cue model and the content model with their weights."""
    prefilter, cues, contents = model_weights()
    return CuePrefilter(prefilter.score), CueModel(cues.score), ContentModel(contents.score)


def may_report(low: str) -> bool:
    """Whether a word by itself may report; a word that is neither in the model nor in the lists does not."""
    cues = model_weights()[1]
    by_word, by_stem = cues.get(("word", low)), cues.get(("stem", stem(low)))
    if by_word is None and by_stem is None:
        return bool(VOCABULARY.lexicon.get(low, 0) & LISTED_CUE)
    return (by_word or 0) + (by_stem or 0) > LEAST_WORD_WEIGHT


MAY_REPORT = Memo(may_report)
"""The results of `may_report` by word."""
