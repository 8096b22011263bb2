"""Anchors: words with what stands around them, by which a span is found again in a text that was edited.

They are the TextQuoteSelector of the W3C Web Annotation model, with the old place to choose among equal words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.document.span import Span

CONTEXT = 32
"""How much is kept from before and from behind a span, in code points."""
CONTEXT_LENGTHS = (CONTEXT, CONTEXT // 2, CONTEXT // 4)
"""How much of the context must still stand around the words, tried in this order; after them, none."""
MIN_MATCH = 16
"""How many code points of words and context must still be there for a find without all of its context."""
END_LENGTH = 160
"""The most of long words that is compared at their beginning and at their end, in code points."""
SEED_LENGTH = 10
"""The length of the pieces by which edited words are looked for, in code points."""
MAX_SEEDS = 16
"""The most pieces that are looked for."""
MAX_CANDIDATES = 3
"""How many places that pieces point to are compared."""
MIN_RUN = 3
"""The shortest run of equal code points that counts as left and not as chance."""
SEARCH_RADIUS = 1 << 19
"""How far from the old place edited words are looked for, in code points."""
MIN_SIMILARITY = 0.6
"""The share of the words that must still be there, in their order."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a span is found again by."""

    exact: str
    """The words of the span; empty for a place between two characters."""
    prefix: str
    """What stood before them, at most 32 code points."""
    suffix: str
    """What stood behind them, at most 32 code points."""
    start: int
    """Where they began, in code points; of equal finds the nearest to it is taken."""


def anchor_of(text: str, span: Span) -> Anchor:
    """The anchor of a span of a text."""
    prefix = text[max(0, span.start - CONTEXT) : span.start]
    return Anchor(span.of(text), prefix, text[span.end : span.end + CONTEXT], span.start)


def find_anchor(text: str, anchor: Anchor) -> Span | None:
    """Where the words of an anchor stand in a text; None if they are gone.

    Words that are as they were are taken where most of their context is, then where they are nearest to the old place,
    in a time in proportion to the text. Words that were edited are taken where most of them are left, within half a
    million code points of the old place, which bounds the time.
    """
    if text.startswith(anchor.prefix + anchor.exact + anchor.suffix, max(0, anchor.start - len(anchor.prefix))):
        return Span(anchor.start, anchor.start + len(anchor.exact))
    if anchor.exact in text and (found := find_exact(text, anchor)) is not None:
        return found
    first = max(0, anchor.start - SEARCH_RADIUS)
    near = find_edited(text[first : anchor.start + SEARCH_RADIUS], replace(anchor, start=anchor.start - first))
    return Span(near.start + first, near.end + first) if near is not None else None


def find_exact(text: str, anchor: Anchor) -> Span | None:
    """The words as they were, with as much of their context as there still is."""
    needed = min(MIN_MATCH, len(anchor.prefix) + len(anchor.exact) + len(anchor.suffix))
    for before, behind in contexts(anchor):
        words = before + anchor.exact + behind
        at = find_nearest(text, words, anchor.start - len(before)) if words and len(words) >= needed else -1
        if at >= 0:
            return Span(at + len(before), at + len(before) + len(anchor.exact))
    return None


def contexts(anchor: Anchor) -> Iterator[tuple[str, str]]:
    """What may stand around the words: most of it first, both sides before one of them, at last nothing."""
    for length in CONTEXT_LENGTHS:
        before, behind = anchor.prefix[-length:], anchor.suffix[:length]
        yield before, behind
        yield before, ""
        yield "", behind
    if anchor.exact:
        yield "", ""


def find_nearest(text: str, words: str, place: int) -> int:
    """Where some words stand nearest to a place; -1 if nowhere.

    Backward it looks in the reversed text, as `str.rfind` may take the length of the words times that of the text.
    """
    place = min(max(0, place), len(text))
    ahead = text.find(words, place)
    first = 0 if ahead < 0 else max(0, 2 * place - ahead)
    last = min(place + len(words) - 1, len(text))
    back = text[first:last][::-1].find(words[::-1])
    return ahead if back < 0 else last - back - len(words)


def find_edited(text: str, anchor: Anchor) -> Span | None:
    """The place of words that were edited; of long ones the beginning and the end are looked for alone."""
    exact = anchor.exact
    if len(exact) <= 2 * END_LENGTH:
        return find_similar(text, anchor)
    following = exact[END_LENGTH : END_LENGTH + CONTEXT]
    head = find_similar(text, Anchor(exact[:END_LENGTH], anchor.prefix, following, anchor.start))
    if head is None:
        return None
    at = len(exact) - END_LENGTH
    tail = find_similar(text, Anchor(exact[at:], exact[at - CONTEXT : at], anchor.suffix, head.start + at))
    if tail is None or not len(exact) / 2 <= tail.end - head.start <= 2 * len(exact):
        return None
    return Span(head.start, tail.end)


def find_similar(text: str, anchor: Anchor) -> Span | None:
    """The place where most of the words of an anchor are left, in their order."""
    words = anchor.prefix + anchor.exact + anchor.suffix
    places = candidate_starts(text, words, anchor.start - len(anchor.prefix))
    tried = [find for at in places if (find := align(text, anchor, words, at)) is not None]
    return max(tried, key=lambda find: (find[0], -abs(find[1].start - anchor.start)))[1] if tried else None


def candidate_starts(text: str, words: str, place: int) -> list[int]:
    """Where the words may begin: where most pieces of them point to."""
    step = max(SEED_LENGTH, -(-len(words) // MAX_SEEDS))
    seeds = [(at, words[at : at + SEED_LENGTH]) for at in range(0, len(words) - SEED_LENGTH + 1, step)]
    finds = ((at, find_nearest(text, seed, place + at)) for at, seed in seeds)
    begins = sorted(found - at for at, found in finds if found >= 0)
    slack = len(words) // 2
    votes = {begin: sum(abs(other - begin) <= slack for other in begins) for begin in begins}
    chosen: list[int] = []
    for begin in sorted(votes, key=lambda b: (-votes[b], abs(b - place))):
        if all(abs(begin - other) > slack for other in chosen):
            chosen.append(begin)
    return chosen[:MAX_CANDIDATES]


def align(text: str, anchor: Anchor, words: str, begin: int) -> tuple[float, Span] | None:
    """Where an anchor's words are near a place, and how much of them and of their context is left there, from 0 to 1.

    None if too little of the words is.
    """
    from difflib import SequenceMatcher

    slack = len(words) // 2
    first = max(0, begin - slack)
    window = text[first : max(0, begin + len(words) + slack)]
    blocks = SequenceMatcher(None, words, window, autojunk=False).get_matching_blocks()
    same = [block for block in blocks if block.size >= MIN_RUN]
    start, end = len(anchor.prefix), len(anchor.prefix) + len(anchor.exact)
    opening = next((b for b in same if b.a + b.size >= start), None)
    closing = next((b for b in reversed(same) if b.a <= end), None)
    left_of_all = sum(b.size for b in same) / max(1, len(words))
    kept = sum(max(0, min(end, b.a + b.size) - max(start, b.a)) for b in same)
    left_of_words = kept / len(anchor.exact) if anchor.exact else left_of_all
    if opening is None or closing is None or left_of_words < MIN_SIMILARITY:
        return None
    left = first + opening.b + max(0, start - opening.a)
    right = first + closing.b + min(closing.size, end - closing.a)
    return left_of_all, Span(left, max(left, right))
