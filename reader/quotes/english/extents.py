"""Extents: where the content of a reading can begin and end, each with the features by which one is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from reader.quotes.english.contents import Stretch, content_left, content_start, is_inserted, trimmed
from reader.quotes.english.cues import Form
from reader.quotes.english.features import NUMBERS, group_of, size_of
from reader.quotes.english.nominal import is_manner, is_nominal
from reader.quotes.english.phrases import phrase_after
from reader.quotes.english.readings import Reading
from reader.quotes.english.sketch import FINITE, KEPT, sketch_of
from reader.quotes.linear import Feature
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag


class Extent(NamedTuple):
    """What a reading can report."""

    content: Stretch
    """The stretch."""
    passed: list[Feature]
    """The features of the ends that were passed since the extent before; they count for all that follow, too."""
    own: list[Feature]
    """The features of this one."""


MOST = 8
"""How many ends of a content are looked at."""
SUBORDINATE = frozenset({"after", "when", "while", "because", "as", "if", "though", "although", "since", "before",
                         "until", "unless", "who", "which", "that"})  # fmt: skip
"""Words that begin a clause of its own."""
PARTING = frozenset({";", "—", "–", "--", ":", "(", "-"})
BOUNDING = Tag.MARK | Tag.CONJUNCTION | Tag.PREPOSITION | Tag.TIME
"""Words before which a content can end."""
SETTING = frozenset({"in", "during", "at", "on"})
PREDICATE = Tag.CUE | Tag.VERB | Tag.AUXILIARY | Tag.VERBAL


def extents(s: Sentence, r: Reading) -> Iterator[Extent]:
    """What a reading can report: on its left, around it or on its right."""
    if r.cue is not None and is_inserted(s, r.cue):
        whole = trimmed(s, 0, len(s) - 1)
        if whole is not None and not holds_run(s, whole):
            yield Extent(whole, [], shape(s, r, whole, "around"))
        return
    yield from on_the_left(s, r)
    for start in starts_of(s, r):
        if start < len(s):
            yield from on_the_right(s, r, start)


def holds_run(s: Sentence, content: Stretch) -> bool:
    """Whether a content has a run within quotation marks in it."""
    return any(content[0] <= position <= content[1] for position, _ in s.runs)


def on_the_left(s: Sentence, r: Reading) -> Iterator[Extent]:
    """From the beginning of the sentence to the cue, or from the last mark on."""
    is_relative = r.cue is not None and r.cue.is_relative and not r.is_inverted
    lead = r.source.first if is_relative else min(r.first, r.source.first)
    if r.form != Form.ACCORDING and lead <= 3:
        return
    left = content_left(s, lead)
    if left is None or holds_run(s, left):
        return
    yield Extent(left, [], shape(s, r, left, "left"))
    for i in range(left[1] - 3, left[0] + 1, -1):
        if s.words[i] in {",", ";", "—"} or s.lows[i] == "but":
            part = trimmed(s, i + 1, left[1])
            if part is not None and part[1] - part[0] > 2:
                begin: list[Feature] = [("left start", sketch_of(s).shown[part[0]]), ("left before", s.lows[i])]
                yield Extent(part, [], begin + shape(s, r, part, "left part"))
            return


def starts_of(s: Sentence, r: Reading) -> list[int]:
    """Where the content on the right of a reading can begin."""
    if r.form == Form.ACCORDING:
        return behind_source(s, r) if r.first <= 2 else []
    if r.form == "from":
        return behind(s, r.source.last)
    if r.is_inverted:
        after = s.lower(r.source_end + 1)
        return [r.source_end + 1 + (after == ":")] if after in {":", "that"} and r.form != Form.PASSIVE else []
    if r.cue is not None:
        start = content_start(s, r.cue)
        return [start] if start is not None else []
    return behind(s, r.last) if r.form in {"noun", "light"} else [r.last + 1]


def behind_source(s: Sentence, r: Reading) -> list[int]:
    """Behind the comma after a source, and behind the one after its apposition: «According to Lee, a farmer, it …»."""
    commas = {next((i for i in range(end, len(s)) if s.words[i] == ","), 0) for end in (r.source.last, r.source_end)}
    return sorted(comma + 1 for comma in commas if comma)


def behind(s: Sentence, last: int) -> list[int]:
    """The position behind another one, unless a comma stands there."""
    return [] if s.lower(last + 1) == "," else [last + 1]


def on_the_right(s: Sentence, r: Reading, start: int) -> Iterator[Extent]:
    """From `start` to each place where it can end."""
    sketch, end = sketch_of(s), len(s) - 1
    group, word, first = group_of(s.tags[r.at]), s.lows[r.at], sketch.shown[start]
    that = "that" if first == "that" else ""
    limit = next((position for position, _ in s.runs if position >= start), end + 1)
    passed: list[Feature] = [
        ("start", first),
        ("start group", first, group),
        ("word start", word, first),
        ("start gap", NUMBERS[min(4, start - r.last)]),
    ]
    nth = 0
    for last, kind, ahead in ends(s, start):
        if last >= limit or nth >= MOST:
            return
        content = trimmed(s, start, last)
        if content is None:
            continue
        verb, rest = "verb" if sketch.has_verb(content[0], last) else "", size_of(end - last)
        here: list[Feature] = [
            ("stop", kind),
            ("stop group", kind, group),
            ("stop start", kind, first),
            ("stop ahead", kind, ahead),
            ("stop verb", kind, verb, that),
            ("stop rest", kind, rest),
            ("word stop", word, kind),
            ("rest", rest, group),
            ("nth", NUMBERS[nth], group),
            ("last", sketch.shown[content[1]]),
        ]
        yield Extent(content, passed, here + shape(s, r, content, "right"))
        nth += 1
        passed = [
            ("skip", kind),
            ("skip start", kind, first),
            ("skip group", kind, group),
            ("skip ahead", kind, ahead),
            ("skip verb", kind, verb),
            ("skip rest", kind, rest),
        ]


def shape(s: Sentence, r: Reading, content: Stretch, side: str) -> list[Feature]:
    """The features of a content by itself."""
    sketch = sketch_of(s)
    group, size = group_of(s.tags[r.at]), size_of(content[1] - content[0] + 1)
    verb = "verb" if sketch.has_verb(*content) else ""
    return [
        ("bias",),
        ("side", side),
        ("side group", side, group),
        ("word side", s.lows[r.at], side),
        ("size", size),
        ("size group", size, group),
        ("size verb", size, verb),
        ("side verb", side, verb),
        ("first", sketch.shown[content[0]]),
    ]


def ends(s: Sentence, start: int) -> Iterator[tuple[int, str, str]]:
    """Where a content that begins at `start` can end.

    Its last position, what kind of place comes behind it, and what follows there.
    """
    for at, kind, ahead, is_near in boundaries(s):
        if at > start + 1 or (at == start + 1 and is_near):
            yield at - 1, kind, ahead
    yield len(s) - 1, "end", "end"


@lru_cache(maxsize=KEPT)
def boundaries(s: Sentence) -> list[tuple[int, str, str, bool]]:
    """The boundaries of a sentence: position, kind, what follows, and whether it can be right behind a first word."""
    found = []
    for at, tag in enumerate(s.tags):
        if tag & BOUNDING or s.lows[at] in SUBORDINATE:
            kind, is_near = boundary(s, at, tag)
            if kind:
                found.append((at, kind, what_follows(s, at), is_near))
    return found


def boundary(s: Sentence, at: int, tag: int) -> tuple[str, bool]:
    """What kind of boundary begins at a position, empty for none; and whether it can stand behind a first word."""
    low = s.lows[at]
    if tag & Tag.MARK:
        return comma_kind(s, at) if low == "," else low if low in PARTING else "", True
    if low in SUBORDINATE:
        return low, False
    if tag & Tag.CONJUNCTION and s.tag(at + 1) & PREDICATE and not s.tag(at + 1) & Tag.CAPITAL:
        return f"{low} verb", True
    if tag & Tag.PREPOSITION:
        if s.tag(at + 1) & Tag.TIME:
            return "TIME", True
        if low in SETTING and (s.tag(at + 1) | s.tag(at + 2)) & Tag.CUE_NOUN:
            return "SETTING", True
        return "PREPOSITION" if low != "of" else "", False
    is_time = tag & Tag.TIME and not s.tag(at - 1) & (Tag.PREPOSITION | Tag.DETERMINER | Tag.TIME | Tag.CLITIC)
    return "TIME" if is_time else "", True


def comma_kind(s: Sentence, at: int) -> str:
    """What a comma parts: by the word behind it."""
    after, low = s.tag(at + 1), s.lower(at + 1)
    if low in {"and", "but", "or"}:
        is_verb = s.tag(at + 2) & PREDICATE and not is_nominal(s, at + 2)
        return f", {low} verb" if is_verb else f", {low}"
    if after & Tag.PARTICIPLE or (after & Tag.VERBAL and low.endswith("ing")):
        return ", cue ing" if after & Tag.CUE else ", ing"
    return f", {sketch_of(s).shown[at + 1]}"


def what_follows(s: Sentence, at: int) -> str:
    """What stands behind a boundary: a report, a clause, a phrase, a verb, a quotation, nothing."""
    end = len(s) - 1
    while at <= end and s.tags[at] & (Tag.MARK | Tag.CONJUNCTION | Tag.ADVERB):
        at += 1
    if at > end:
        return "end"
    tag = s.tags[at]
    if tag & Tag.QUOTE:
        return "quote"
    phrase = phrase_after(s, at)
    if phrase is not None:
        stop = (phrase.apposition[1] if phrase.apposition else phrase.last) + 1
        while stop <= end and (s.tags[stop] & (Tag.ADVERB | Tag.MARK) or is_manner(s.lows[stop])):
            stop += 1
        verb = s.tag(stop)
        if verb & (Tag.SPEECH | Tag.WRITING) and not verb & (Tag.NOT_SPEECH | Tag.PARTICIPLE):
            return "report"
        return "clause" if verb & (FINITE | Tag.CUE) and not verb & Tag.PARTICIPLE else "phrase"
    if tag & (Tag.SPEECH | Tag.WRITING) and not tag & Tag.NOT_SPEECH:
        return "speech"
    return "verb" if tag & PREDICATE else "other"
