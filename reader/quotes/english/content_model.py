"""The content model: the extents that the content of a cue can have, each with the score of its features."""

from __future__ import annotations

from typing import Final, Generic

from reader.quotes.english.boundaries import boundary_at
from reader.quotes.english.contents import (
    TELLING,
    Extent,
    content_left,
    content_start,
    is_according_inserted,
    is_inserted,
    last_word,
    trimmed,
)
from reader.quotes.english.cue_model import SIZE
from reader.quotes.english.cue_readings import CueReading
from reader.quotes.english.cues import CueForm
from reader.quotes.english.nominal import is_nominal
from reader.quotes.english.profile import GROUP, SentenceProfile
from reader.quotes.linear import NUMBERS, Feature, FeatureScores, Score, Scorer, group_scores, single_scores
from reader.quotes.memo import Memo
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

MARK: Final = Tag.PUNCTUATION
MOST_ENDS = 8
"""The most ends that are considered for one start."""

BoundaryScores = Memo[tuple[str, ...], tuple[Score, Score]]
"""The scores of a boundary where a content ends at it, and where a content extends over it."""
KindScores = Memo[str, tuple[Score, Score]]
"""The same by the kind of the boundary."""


class ContentModel(Generic[Score]):
    """Scores where the content of a cue begins and ends.

    The features of the boundaries that a content extends over are part of its score.
    """

    def __init__(self, scorer: Scorer[Score]) -> None:
        self.zero: Score = scorer([])
        self.single: FeatureScores[Score] = single_scores(scorer)
        self.side: FeatureScores[Score] = group_scores(of_side, scorer)
        self.shape: FeatureScores[Score] = group_scores(of_shape, scorer)
        self.start: FeatureScores[Score] = group_scores(of_start, scorer)
        self.nth: FeatureScores[Score] = group_scores(of_nth, scorer)
        self.last: Memo[str, Score] = Memo(lambda word: scorer([("last", word)]))
        self.boundary: BoundaryScores[Score] = Memo(lambda values: (scorer(of_stop(*values)), scorer(of_skip(*values))))
        self.with_start: Memo[tuple[str, str, str], KindScores[Score]] = Memo(
            lambda values: Memo(
                lambda kind: (scorer(of_stop_begun(kind, *values)), scorer(of_skip_begun(kind, *values)))
            )
        )

    def extents(self, profile: SentenceProfile, r: CueReading) -> list[tuple[Extent, Score]]:
        """The extents that a reading can report: before the cue, around it or after it; with their scores."""
        s = profile.s
        if r.cue is not None and (
            is_inserted(s, r.cue) or (r.form == CueForm.ACCORDING and is_according_inserted(s, r.first, r.source_end))
        ):
            whole = trimmed(s, 0, len(s) - 1)
            is_free = whole is not None and not holds_run(s, whole)
            return [(whole, self.own_score(profile, r, whole, "around"))] if whole is not None and is_free else []
        found = self.on_the_left(profile, r)
        passed = self.zero
        for start in starts_of(s, r):
            if start < len(s.words):
                passed = self.on_the_right(profile, r, start, passed, found)
        return found

    def on_the_left(self, profile: SentenceProfile, r: CueReading) -> list[tuple[Extent, Score]]:
        """The extents before the cue: from the beginning of the sentence, and from the last comma or the like."""
        s = profile.s
        is_relative = r.cue is not None and r.cue.is_relative and not r.is_inverted
        lead = r.source.first if is_relative else min(r.first, r.source.first)
        if r.form != CueForm.ACCORDING and lead <= 3:
            return []
        left = content_left(s, lead)
        if left is None or holds_run(s, left):
            return []
        found = [(left, self.own_score(profile, r, left, "left"))]
        for i in range(left[1] - 3, left[0] + 1, -1):
            if s.words[i] in {",", ";", "—"} or s.lowered[i] == "but":
                part = trimmed(s, i + 1, left[1])
                if part is not None and part[1] - part[0] > 2:
                    begin = (
                        self.single["left start", profile.classes[part[0]] or s.lowered[part[0]]]
                        + self.single["left before", s.lowered[i]]
                    )
                    found.append((part, begin + self.own_score(profile, r, part, "left part")))
                break
        return found

    def on_the_right(
        self, profile: SentenceProfile, r: CueReading, start: int, passed: Score, found: list[tuple[Extent, Score]]
    ) -> Score:
        """Add the extents from `start` to each boundary after it; returns the score of what they extend over."""
        s, classes, known, bounding = profile.s, profile.classes, profile.boundaries, profile.bounding
        tags, lowered, end = s.tags, s.lowered, len(s.tags)
        group, word, first = GROUP[tags[r.at]], lowered[r.at], classes[start] or lowered[start]
        that = "that" if first == "that" else ""
        limit = end
        if s.runs:
            limit = next((position for position, _ in s.runs if position >= start), end)
        opening = start
        while opening < end and tags[opening] & Tag.PUNCTUATION:
            opening += 1
        if opening == end:
            return passed
        skipped = self.start[word, group, first, min(4, start - r.last)]
        always = self.side["right", group, word, classes[opening] or lowered[opening]]
        with_start = self.with_start[word, group, first]
        verb_at, nth, at = profile.finite.index(1, opening), 0, start
        while at < limit and nth < MOST_ENDS:
            at = bounding.index(1, at + 1)
            if at > limit:
                break
            kind, ahead, is_near = known.get(at) or boundary_at(profile, at)
            if not kind or at <= opening or (at == start + 1 and not is_near):
                continue
            last = at - 1 if not tags[at - 1] & MARK else last_word(s, opening, at - 1)
            verb, rest = "verb" if verb_at < at else "", SIZE[end - at]
            stop, skip = self.boundary[kind, ahead, verb, rest, that]
            stop_begun, skip_begun = with_start[kind]
            passed = passed + skipped
            own = (
                always
                + stop
                + stop_begun
                + self.nth[rest, group, nth]
                + self.last[classes[last] or lowered[last]]
                + self.shape["right", group, SIZE[last - opening + 1], verb]
            )
            found.append(((opening, last), passed + own))
            nth += 1
            skipped = skip + skip_begun
        return passed

    def own_score(self, profile: SentenceProfile, r: CueReading, content: Extent, side: str) -> Score:
        """The score of the features of an extent apart from its boundaries."""
        s, group = profile.s, GROUP[profile.s.tags[r.at]]
        verb = "verb" if profile.finite.index(1, content[0]) <= content[1] else ""
        return (
            self.side[side, group, s.lowered[r.at], profile.classes[content[0]] or s.lowered[content[0]]]
            + self.shape[side, group, SIZE[content[1] - content[0] + 1], verb]
        )


def holds_run(s: Sentence, content: Extent) -> bool:
    """Whether an extent includes a run within quotation marks."""
    return any(content[0] <= position <= content[1] for position, _ in s.runs)


def starts_of(s: Sentence, r: CueReading) -> list[int]:
    """The positions at which the content after the cue can begin."""
    if r.form == CueForm.ACCORDING:
        return after_source(s, r) if r.first <= 2 else []
    if r.form == "from":
        return unless_comma(s, r.source.last)
    if r.is_inverted:
        after = s.lower(r.source_end + 1)
        return [r.source_end + 1 + (after == ":")] if after in {":", "that"} and r.form != CueForm.PASSIVE else []
    if r.cue is not None:
        start = content_start(s, r.cue)
        if start is not None and opens_relative(s, r, start):
            start = r.last + 1
        return [start] if start is not None else []
    if r.form in {"noun", "light"}:
        return [] if opens_relative(s, r, r.last + 1) else unless_comma(s, r.last)
    return [r.last + 1]


def opens_relative(s: Sentence, r: CueReading, at: int) -> bool:
    """Whether a "that" is the subject of a clause on the noun before it: "made a joke *that* has angered the town"."""
    if (
        at >= len(s.lowered)
        or s.lowered[at] != "that"
        or not is_nominal(s, at - 1)
        or (at - 1 == r.last and s.tags[r.at] & Tag.CUE)
    ):
        return False
    if s.lowered[r.at] in TELLING:
        return False
    after = s.tag(at + 1)
    is_verb = after & (Tag.AUXILIARY | Tag.VERB | Tag.VERBAL) and not s.lower(at + 1).endswith("ing")
    return bool(is_verb) and not after & Tag.CAPITAL


def after_source(s: Sentence, r: CueReading) -> list[int]:
    """The positions after the comma that ends a source, and after the one that ends its apposition: "According to Lee,
    a farmer, it …".
    """
    commas = {next((i for i in range(end, len(s)) if s.words[i] == ","), 0) for end in (r.source.last, r.source_end)}
    return sorted(comma + 1 for comma in commas if comma)


def unless_comma(s: Sentence, last: int) -> list[int]:
    """The position after another one, unless a comma is there."""
    return [] if s.lower(last + 1) == "," else [last + 1]


def of_start(word: str, group: str, first: str, gap: int) -> list[Feature]:
    """The features of the beginning of a content."""
    return [
        ("start", first),
        ("start group", first, group),
        ("word start", word, first),
        ("start gap", NUMBERS[gap]),
    ]


def of_stop(kind: str, ahead: str, verb: str, rest: str, that: str) -> list[Feature]:
    """The features of a boundary at which a content ends."""
    return [
        ("stop", kind),
        ("stop ahead", kind, ahead),
        ("stop verb", kind, verb, that),
        ("stop rest", kind, rest),
    ]


def of_stop_begun(kind: str, word: str, group: str, first: str) -> list[Feature]:
    """The features of a boundary at which a content ends, together with its cue and its first word."""
    return [("stop group", kind, group), ("stop start", kind, first), ("word stop", word, kind)]


def of_skip(kind: str, ahead: str, verb: str, rest: str, _: str) -> list[Feature]:
    """The features of a boundary that a content extends over."""
    return [
        ("skip", kind),
        ("skip ahead", kind, ahead),
        ("skip verb", kind, verb),
        ("skip rest", kind, rest),
    ]


def of_skip_begun(kind: str, _: str, group: str, first: str) -> list[Feature]:
    """The features of a boundary that a content extends over, together with its first word."""
    return [("skip group", kind, group), ("skip start", kind, first)]


def of_nth(rest: str, group: str, nth: int) -> list[Feature]:
    """The features of how many boundaries precede, and of how much of the sentence is left."""
    return [("rest", rest, group), ("nth", NUMBERS[nth], group)]


def of_side(side: str, group: str, word: str, first: str) -> list[Feature]:
    """The features of the side of the cue on which a content is, and of its first word."""
    return [
        ("bias",),
        ("side", side),
        ("side group", side, group),
        ("word side", word, side),
        ("first", first),
    ]


def of_shape(side: str, group: str, size: str, verb: str) -> list[Feature]:
    """The features of the length of a content, and of whether it has a finite verb."""
    return [
        ("size", size),
        ("size group", size, group),
        ("size verb", size, verb),
        ("side verb", side, verb),
    ]
