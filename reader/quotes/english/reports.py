"""Reports: what somebody says or thinks without quotation marks. Rules propose, linear models decide.

The first model, a logistic regression, selects the words that are worth reading. The other two are one conditional
logit: of all that a word can report, each reading of it with each extent, how probable is each, and how probable is it
that it reports nothing? One scores the reading, the other one the extent. They go by the features of `prefilter`,
`cue_model` and `content_model`; tools/train.py learns their weights.
"""

from __future__ import annotations

from functools import cache
from itertools import compress
from math import exp
from typing import TypeAlias

from reader.document import QuoteKind
from reader.named_tuple import NamedTuple
from reader.quotes.english.content_model import ContentModel
from reader.quotes.english.contents import Extent
from reader.quotes.english.cue_model import CueModel
from reader.quotes.english.cue_readings import CueReading, readings_at
from reader.quotes.english.cues import NEGATIONS, CueForm
from reader.quotes.english.inflection import stem
from reader.quotes.english.lexicon import VOCABULARY
from reader.quotes.english.phrases import can_speak
from reader.quotes.english.prefilter import CuePrefilter, likely_places
from reader.quotes.english.profile import SentenceProfile, word_classes
from reader.quotes.english.relation import Relation
from reader.quotes.linear import Weights, calibrated
from reader.quotes.memo import Memo
from reader.quotes.sentences import LONGEST_SENTENCE, Sentence
from reader.quotes.vocabulary import Tag

LEAST_CONFIDENCE = 0.36
"""The least probability of a report that is shown; on articles kept out of training, F1 is hardly greater below it, and
fewer are right."""
LEAST_PLAIN = 0.25
"""The least probability of a report by a verb of saying and "that": in news it is as likely not to be annotated in the
same extent, but it is a report.
"""
SHORTEST_PLAIN = 4
"""The fewest words of what is reported so."""
LEAST_CUE_SCORE = -200
"""The least score of a reading, in hundredths, for its contents to be scored."""
LEAST_WORD_WEIGHT = -150
"""The least weight of a word by itself, in hundredths, for it to be considered."""
LEAST_PREFILTER_SCORE = -260
"""The least score of the prefilter, in hundredths, for a word to be read."""
SLOPE, INTERCEPT = 0.85, -0.1
"""The calibration of the probability; `make eval` prints the values that fit best."""
SAME_REPORT = 0.5
"""The least share that two contents of one source have in common if they are the same report."""
LEAST_POWER = 0.02
"""The least probability of an option, as a share of the greatest, for it to count."""
Option: TypeAlias = tuple[CueReading, Extent, int]
"""A reading, an extent of its content, and the score of both in hundredths."""
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


def reported_relations(s: Sentence, places: list[int]) -> list[Relation]:
    """The indirect attribution relations of a sentence with words at some places that may report, in their order."""
    found = chosen_reports(s, places)
    if len(found) > 1:
        found.sort(key=lambda report: report.reading.at)
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


def chosen_reports(s: Sentence, places: list[int]) -> list[Report]:
    """The likely reports of a sentence; of those with the same cue or the same content only the likeliest."""
    classes, (prefilter, _, _) = word_classes(s), scoring_models()
    places = likely_places(prefilter, s, places, classes, LEAST_PREFILTER_SCORE)
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
        if not any(excludes(report, other) for other in kept):
            kept.append(report)
    return kept


def excludes(one: Report, other: Report) -> bool:
    """Whether two reports cannot both be right: they have one cue, or the same content, or one is in the content of the
    other and so is part of what its source says: "Lee said Berg *believes* that …".
    """
    at, other_at = one.reading.at, other.reading.at
    if at == other_at or is_same(one, other) or holds(one, other_at) or holds(other, at):
        return True
    return one.content[0] == other.reading.first or other.content[0] == one.reading.first


def holds(report: Report, at: int) -> bool:
    """Whether a position is in the content of a report."""
    first, last = report.content
    return first <= at <= last


def cue_positions(s: Sentence) -> list[int]:
    """The positions of the words that may report something by themselves."""
    tags, lowered = s.tags, s.lowered
    found = list(compress(POSITIONS, map(MAY_REPORT.__getitem__, lowered)))
    return [i for i in found if not tags[i] & NO_CUE or lowered[i] == ":"] if found else found


def likely_reports(profile: SentenceProfile, at: int) -> list[Report]:
    """What a word most likely reports, if it is likely at all."""
    options = scored_options(profile, at)
    if not options:
        return []
    best = max(0, *[score for _, _, score in options])
    powers = [exp((score - best) / 100) for _, _, score in options]
    something = sum(powers)
    total = something + exp(-best / 100)
    if something < LEAST_PLAIN * total:
        return []
    likely = [(option, power) for option, power in zip(options, powers, strict=True) if power > LEAST_POWER]
    shares = [likely[0][1]] if len(likely) == 1 else shared_powers(likely)
    likeliest = max(range(len(likely)), key=lambda i: (shares[i], likely[i][1]))
    reading, content, _ = likely[likeliest][0]
    confidence = shares[likeliest] / total
    is_likely = confidence > LEAST_CONFIDENCE or (confidence > LEAST_PLAIN and is_plain(profile.s, reading, content))
    return [Report(reading, content, confidence)] if is_likely else []


def is_plain(s: Sentence, r: CueReading, content: Extent) -> bool:
    """Whether somebody or a document says, by a verb of saying, that something is so: "the letter says that …"."""
    tag, (first, last) = s.tags[r.at], content
    return (
        bool(tag & (Tag.SPEECH | Tag.WRITING))
        and not tag & Tag.NOT_SPEECH
        and r.form == CueForm.FINITE
        and s.lower(first) == "that"
        and first > r.at
        and last - first >= SHORTEST_PLAIN
        and not any(t & Tag.QUOTE for t in s.tags[first : last + 2])
        and (can_speak(s, r.source) or bool(s.tags[r.source.last] & Tag.DOCUMENT))
    )


def scored_options(profile: SentenceProfile, at: int) -> list[Option]:
    """All that a word can report, with the scores in hundredths; that of nothing is 0."""
    _, cues, contents = scoring_models()
    options: list[Option] = []
    for reading in readings_at(profile.s, at):
        of_cue = cues.of(profile, reading)
        if of_cue > LEAST_CUE_SCORE:
            options += [(reading, content, of_cue + own) for content, own in contents.extents(profile, reading)]
    return options


def shared_powers(likely: list[tuple[Option, float]]) -> list[float]:
    """For each option, the sum of the powers of those that share words of the source and most of the content with it,
    and so are right or wrong together.
    """
    places = [(r.source.first, r.source.last, *content, power) for (r, content, _), power in likely]
    found: list[float] = []
    for i, (first, last, start, end, own) in enumerate(places):
        total = 0.0
        for at in range(i):
            other_first, other_last, other_start, other_end, power = places[at]
            if first <= other_last and other_first <= last:
                inner_end, outer_end = (end, other_end) if end < other_end else (other_end, end)
                outer_start, inner_start = (start, other_start) if start < other_start else (other_start, start)
                if inner_end - inner_start + 1 >= SAME_REPORT * (outer_end - outer_start + 1):
                    total += power
                    found[at] += own
        found.append(total + own)
    return found


def shares_most(a: Extent, b: Extent) -> bool:
    """Whether two contents have at least half of their words in common."""
    shared = min(a[1], b[1]) - max(a[0], b[0]) + 1
    return shared >= SAME_REPORT * (max(a[1], b[1]) - min(a[0], b[0]) + 1)


def is_same(one: Report, other: Report) -> bool:
    """Whether two reports give one source nearly the same content, or have the very same content."""
    if one.content == other.content:
        return True
    return one.reading.source.first == other.reading.source.first and shares_most(one.content, other.content)


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
    if low in NEGATIONS:
        return False
    cues = model_weights()[1]
    by_word, by_stem = cues.known(("word", low)), cues.known(("stem", stem(low)))
    if by_word is None and by_stem is None:
        return bool(VOCABULARY.lexicon.get(low, 0) & LISTED_CUE)
    return (by_word or 0) + (by_stem or 0) > LEAST_WORD_WEIGHT


MAY_REPORT = Memo(may_report)
"""The results of `may_report` by word."""
