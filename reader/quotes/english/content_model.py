"""Extents: where the content of a reading can begin and end, each with what its features are worth."""

from __future__ import annotations

from typing import Final, Generic

from reader.quotes.english.boundaries import boundary_at
from reader.quotes.english.contents import Extent, content_left, content_start, is_inserted, last_word, trimmed
from reader.quotes.english.cue_model import SIZE
from reader.quotes.english.cue_readings import CueReading
from reader.quotes.english.cues import CueForm
from reader.quotes.english.profile import GROUP, SentenceProfile
from reader.quotes.linear import NUMBERS, Feature, FeatureScores, Score, Scorer, group_scores, single_scores
from reader.quotes.memo import Memo
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

MARK: Final = Tag.PUNCTUATION
MOST_ENDS = 8
"""How many ends of a content are looked at."""

BoundaryScores = Memo[tuple[str, ...], tuple[Score, Score]]
"""What a place is worth where a content ends at it, and where it is passed."""
KindScores = Memo[str, tuple[Score, Score]]
"""The same by the kind of a place."""


class ContentModel(Generic[Score]):
    """Where the content of a reading begins and ends: each extent with what its features are worth together.

    The features of the ends that are passed on the way to an extent count for it, too.
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
        """What a reading can report: on its left, around it or on its right."""
        s = profile.s
        if r.cue is not None and is_inserted(s, r.cue):
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
        """From the beginning of the sentence to the cue, or from the last mark on."""
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
        """Find what goes from `start` to each place where it can end; what was passed counts, and is given back."""
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
        """What the features of a content by itself are worth."""
        s, group = profile.s, GROUP[profile.s.tags[r.at]]
        verb = "verb" if profile.finite.index(1, content[0]) <= content[1] else ""
        return (
            self.side[side, group, s.lowered[r.at], profile.classes[content[0]] or s.lowered[content[0]]]
            + self.shape[side, group, SIZE[content[1] - content[0] + 1], verb]
        )


def holds_run(s: Sentence, content: Extent) -> bool:
    """Whether a content has a run within quotation marks in it."""
    return any(content[0] <= position <= content[1] for position, _ in s.runs)


def starts_of(s: Sentence, r: CueReading) -> list[int]:
    """Where the content on the right of a reading can begin."""
    if r.form == CueForm.ACCORDING:
        return after_source(s, r) if r.first <= 2 else []
    if r.form == "from":
        return unless_comma(s, r.source.last)
    if r.is_inverted:
        after = s.lower(r.source_end + 1)
        return [r.source_end + 1 + (after == ":")] if after in {":", "that"} and r.form != CueForm.PASSIVE else []
    if r.cue is not None:
        start = content_start(s, r.cue)
        return [start] if start is not None else []
    return unless_comma(s, r.last) if r.form in {"noun", "light"} else [r.last + 1]


def after_source(s: Sentence, r: CueReading) -> list[int]:
    """Behind the comma after a source, and behind the one after its apposition: «According to Lee, a farmer, it …»."""
    commas = {next((i for i in range(end, len(s)) if s.words[i] == ","), 0) for end in (r.source.last, r.source_end)}
    return sorted(comma + 1 for comma in commas if comma)


def unless_comma(s: Sentence, last: int) -> list[int]:
    """The position behind another one, unless a comma stands there."""
    return [] if s.lower(last + 1) == "," else [last + 1]


def of_start(word: str, group: str, first: str, gap: int) -> list[Feature]:
    """The features of where a content begins."""
    return [
        ("start", first),
        ("start group", first, group),
        ("word start", word, first),
        ("start gap", NUMBERS[gap]),
    ]


def of_stop(kind: str, ahead: str, verb: str, rest: str, that: str) -> list[Feature]:
    """The features of a place where a content ends, and of what stands before and behind it."""
    return [
        ("stop", kind),
        ("stop ahead", kind, ahead),
        ("stop verb", kind, verb, that),
        ("stop rest", kind, rest),
    ]


def of_stop_begun(kind: str, word: str, group: str, first: str) -> list[Feature]:
    """The features of a place where a content ends, with its cue and how it began."""
    return [("stop group", kind, group), ("stop start", kind, first), ("word stop", word, kind)]


def of_skip(kind: str, ahead: str, verb: str, rest: str, _: str) -> list[Feature]:
    """The features of a place that is passed, and of what stands before and behind it."""
    return [
        ("skip", kind),
        ("skip ahead", kind, ahead),
        ("skip verb", kind, verb),
        ("skip rest", kind, rest),
    ]


def of_skip_begun(kind: str, _: str, group: str, first: str) -> list[Feature]:
    """The features of a place that is passed, with how the content began."""
    return [("skip group", kind, group), ("skip start", kind, first)]


def of_nth(rest: str, group: str, nth: int) -> list[Feature]:
    """The features of how many places were passed, and of how much of the sentence is left."""
    return [("rest", rest, group), ("nth", NUMBERS[nth], group)]


def of_side(side: str, group: str, word: str, first: str) -> list[Feature]:
    """The features of which side of its cue a content stands on, and of its first word."""
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
