"""Placing notes: where the words of an anchor are in a text that was edited, found only on evidence.

A place in a text may be a few words off without harm; a note on words that it is not about misleads. So what
`find_anchor` finds is compared once more, with its context, and where too little is the same the words are lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import Match, SequenceMatcher
from itertools import pairwise

from reader.document.anchor import CONTEXT, END_LENGTH, Anchor, find_anchor
from reader.document.span import Span
from reader.named_tuple import NamedTuple

ALIKE = str.maketrans("“”„«»‘’‚‐‑‒–—−\n\t\xa0\u2009\u202f", '"""""\'\'\'------     ')
"""Signs that printers set in place of others, and blanks: one for one, so that offsets stay."""
LONG = 48
"""From this length on, in code points, words are told from all others by themselves, without their context."""
LONG_ENOUGH = 20
"""The same for words that did not change, and that are in the text once."""
MOST_LINES, MIN_LINE = 4, 20
"""How many lines of a note are looked for by themselves, and how long each must be, in code points."""
MIN_WORDS = 0.6
"""The smallest share of the words that must be kept."""
MIN_PART = 0.3
"""The smallest share of words that were torn apart, if that is long by itself."""
MIN_CONTEXT = 0.5
"""The smallest share of the context, on the side where more is kept, for words that are not long."""
MIN_SAME = 4
"""The shortest run of equal code points in the context that does not count as chance."""
MAX_GAP = 8
"""The most words of the text between two that are the anchor's."""
MAX_APART = 2
"""How far a single word at an end may stand from the next, in words."""
TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+|[^\w\s]|_")


class Token(NamedTuple):
    """A word or a sign."""

    words: str
    """The word in small letters."""
    start: int
    """Where it starts, in code points."""
    end: int
    """Where it ends."""


def place_anchors(text: str, anchors: Iterable[Anchor]) -> list[Span | None]:
    """For each anchor the span of its words in a text, or of what is left of long words; None if they are lost.

    Unlike `find_anchor`, it never gives the nearest of several equal words whose context says nothing.

    >>> import reader
    >>> anchor = reader.anchor_of("In May the wall broke. The wall was old.", reader.Span(27, 31))
    >>> reader.place_anchors("As we wrote, the wall was old.", [anchor])
    [Span(start=17, end=21)]
    >>> reader.place_anchors("No wall is like another.", [anchor])
    [None]
    """
    same = ""
    placed: list[Span | None] = []
    for anchor in anchors:
        if is_unchanged(text, anchor):
            placed.append(Span(anchor.start, anchor.start + len(anchor.exact)))
        else:
            same = same or text.translate(ALIKE)
            placed.append(place(same, anchor))
    return placed


def is_unchanged(text: str, anchor: Anchor) -> bool:
    """Whether the words and their context are where they were."""
    return text.startswith(anchor.prefix + anchor.exact + anchor.suffix, max(0, anchor.start - len(anchor.prefix)))


def is_as_marked(text: str, anchor: Anchor, span: Span) -> bool:
    """Whether a span has the anchor's very words, with all of the context on one side, and no other has: no doubt is
    left that they are the ones. Few words need the context on both sides.

    >>> import reader
    >>> anchor = reader.anchor_of("In May the wall broke. It was old.", reader.Span(7, 22))
    >>> is_as_marked("As we wrote, the wall broke. It was old.", anchor, reader.Span(13, 28))
    False
    >>> anchor = reader.anchor_of("In May the wall of the harbour broke.", reader.Span(7, 30))
    >>> is_as_marked("In May the wall of the harbour fell.", anchor, reader.Span(7, 30))
    True
    """
    if span.of(text) != anchor.exact:
        return False
    if is_unchanged(text, anchor) and span.start == anchor.start:
        return True
    # A shorter context than usual reached to an end of the text.
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    sides = (
        (before, anchor.prefix, before + anchor.exact),
        (after, anchor.suffix, anchor.exact + after),
    )
    kept = [words for now, then, words in sides if now.translate(ALIKE) == then.translate(ALIKE)]
    return len(kept) >= (1 if span.length >= LONG_ENOUGH else 2) and any(text.count(words) == 1 for words in kept)


def place(same: str, anchor: Anchor) -> Span | None:
    """The span of an anchor's words in a text whose signs have been made the same; None if they are lost."""
    breaks = [at for at, char in enumerate(anchor.exact) if char == "\n"]
    for part in parts(folded(anchor), breaks):
        found = find_anchor(same, part)
        placed = settled(same, part, found) if found is not None else None
        if placed is not None:
            return placed
    return None


def folded(anchor: Anchor) -> Anchor:
    """The anchor with the signs that stand for one another made the same."""
    return Anchor(
        anchor.exact.translate(ALIKE), anchor.prefix.translate(ALIKE), anchor.suffix.translate(ALIKE), anchor.start
    )


def parts(anchor: Anchor, breaks: Iterable[int]) -> Iterator[Anchor]:
    """The anchor; then its lines, the longest first, and the halves of long words, which may have been torn apart."""
    yield anchor
    length = len(anchor.exact)
    lines = sorted(pairwise(sorted({0, *breaks, length})), key=lambda line: line[0] - line[1])
    half = min(END_LENGTH, length // 2)
    halves = [(0, half), (length - half, length)] if half >= LONG else []
    for start, end in dict.fromkeys([*lines[:MOST_LINES], *halves]):
        if MIN_LINE <= end - start < length:
            yield part_of(anchor, start, end)


def part_of(anchor: Anchor, start: int, end: int) -> Anchor:
    """The anchor of some of an anchor's words."""
    whole = anchor.prefix + anchor.exact + anchor.suffix
    first, last = len(anchor.prefix) + start, len(anchor.prefix) + end
    return Anchor(
        whole[first:last], whole[max(0, first - CONTEXT) : first], whole[last:][:CONTEXT], anchor.start + start
    )


def settled(text: str, anchor: Anchor, found: Span) -> Span | None:
    """The part of a span that is really an anchor's words; None if too little of them is there."""
    mine, others = tokens(anchor.exact), tokens(found.of(text))
    blocks = SequenceMatcher(None, [t.words for t in mine], [t.words for t in others], autojunk=False)
    kept = max(map(trimmed, runs(blocks.get_matching_blocks())), key=lambda run: length_of(run, mine), default=())
    length, total = length_of(kept, mine), sum(len(token.words) for token in mine)
    if not kept or (length < MIN_WORDS * total and (length < LONG or length < MIN_PART * total)):
        return None
    first, last = others[kept[0].b], others[kept[-1].b + kept[-1].size - 1]
    is_whole = len(kept) == 1 and kept[0].size == len(mine) == len(others)
    span = found if is_whole else Span(found.start + first.start, found.start + last.end)
    is_one = length == total >= LONG_ENOUGH and text.count(anchor.exact) == 1
    return span if length >= LONG or is_one or has_context(text, anchor, span) else None


def runs(blocks: Iterable[Match]) -> Iterator[tuple[Match, ...]]:
    """The runs of blocks of equal words that at most MAX_GAP other words of the text lie between."""
    run: list[Match] = []
    for block in blocks:
        if not block.size:
            continue
        if run and block.b - run[-1].b - run[-1].size > MAX_GAP:
            yield tuple(run)
            run = []
        run.append(block)
    if run:
        yield tuple(run)


def trimmed(run: tuple[Match, ...]) -> tuple[Match, ...]:
    """A run without single words at its ends that stand apart: they may be equal by chance."""
    while len(run) > 1 and run[0].size == 1 and run[1].b - run[0].b > MAX_APART:
        run = run[1:]
    while len(run) > 1 and run[-1].size == 1 and run[-1].b - run[-2].b - run[-2].size >= MAX_APART:
        run = run[:-1]
    return run


def length_of(run: Iterable[Match], mine: Sequence[Token]) -> int:
    """The code points of an anchor's words that are in a run."""
    return sum(len(token.words) for block in run for token in mine[block.a : block.a + block.size])


def has_context(text: str, anchor: Anchor, span: Span) -> bool:
    """Whether enough around a span is the same on one side."""
    before = share_kept(anchor.prefix, text[max(0, span.start - CONTEXT) : span.start])
    after = share_kept(anchor.suffix, text[span.end : span.end + CONTEXT])
    return max(before, after) >= MIN_CONTEXT


def share_kept(words: str, others: str) -> float:
    """The share of some words that others have in the same order, in runs of at least MIN_SAME; 1 if they are equal."""
    if words == others:
        return 1.0
    blocks = SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= MIN_SAME) / max(1, len(words))


def tokens(text: str) -> list[Token]:
    """The words and signs of a text; of languages without blanks, the characters."""
    return [Token(found[0].casefold(), found.start(), found.end()) for found in TOKEN.finditer(text)]
