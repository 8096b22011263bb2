"""Anchors: words with their context, by which a span is found again in a text that was edited.

An anchor is a text quote selector of the W3C Web Annotation model, with the old offset to choose among equal matches.
Edited words are found by seed and extend, as in sequence alignment: short pieces of them are looked up, and the words
are aligned with the text around the best seeds.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.document.span import Span
from reader.structs import Struct, replace

CONTEXT = 32
"""The most code points of context that an anchor keeps on each side."""
CONTEXT_LENGTHS = (CONTEXT, CONTEXT // 2, CONTEXT // 4)
"""The lengths of context that are tried for unchanged words, in this order, before none at all."""
MIN_MATCH = 16
"""The fewest code points of words and context that must match when part of the context is missing."""
END_LENGTH = 160
"""Of long words that were edited, the length of the beginning and of the end that are looked up, in code points."""
SEED_LENGTH = 10
"""The length of a seed, in code points."""
MAX_SEEDS = 16
"""The most seeds that are looked up."""
MAX_CANDIDATES = 3
"""The most places that are aligned."""
MIN_RUN = 3
"""The shortest run of equal code points that counts as kept, rather than as equal by chance."""
SEARCH_RADIUS = 1 << 19
"""How far from the old offset edited words are looked for, in code points."""
MIN_SIMILARITY = 0.6
"""The smallest share of the words that must be kept, in their order."""


class Anchor(Struct):
    """A span's words with their context and old offset.

    >>> import reader
    >>> anchor = reader.Anchor("the wall", prefix="In May ", suffix=" broke.", start=7)
    >>> reader.find_anchor("News: In May the wall broke.", anchor)
    Span(start=13, end=21)
    """

    exact: str
    """The words of the span; empty for a position between two characters."""
    prefix: str
    """The text before them, at most 32 code points."""
    suffix: str
    """The text after them, at most 32 code points."""
    start: int
    """The old offset, in code points. Of equal matches, the nearest to it is chosen."""


def anchor_of(text: str, span: Span) -> Anchor:
    """The anchor of a span of a text.

    >>> import reader
    >>> reader.anchor_of("In May the wall broke.", reader.Span(7, 15))
    Anchor(exact='the wall', prefix='In May ', suffix=' broke.', start=7)
    """
    prefix = text[max(0, span.start - CONTEXT) : span.start]
    return Anchor(span.of(text), prefix, text[span.end : span.end + CONTEXT], span.start)


def find_anchor(text: str, anchor: Anchor) -> Span | None:
    """The span of an anchor's words in a text; None if they are gone.

    Unchanged words are found where most of their context is, then nearest to the old offset, in time linear in the
    length of the text. Edited words are found where most of them are kept, within half a million code points of the
    old offset, which bounds the time.

    >>> import reader
    >>> text = "The harbour wall broke in the storm of May."
    >>> anchor = reader.anchor_of(text, reader.Span(4, 38))
    >>> span = reader.find_anchor("Yes: the harbour wall broke in a storm of May.", anchor)
    >>> span.of("Yes: the harbour wall broke in a storm of May.")
    'harbour wall broke in a storm of'
    """
    if text.startswith(anchor.prefix + anchor.exact + anchor.suffix, max(0, anchor.start - len(anchor.prefix))):
        return Span(anchor.start, anchor.start + len(anchor.exact))
    if anchor.exact in text and (found := find_exact(text, anchor)) is not None:
        return found
    first = max(0, anchor.start - SEARCH_RADIUS)
    near = find_edited(text[first : anchor.start + SEARCH_RADIUS], replace(anchor, start=anchor.start - first))
    return Span(near.start + first, near.end + first) if near is not None else None


def find_exact(text: str, anchor: Anchor) -> Span | None:
    """The unchanged words, with as much of their context as possible."""
    needed = min(MIN_MATCH, len(anchor.prefix) + len(anchor.exact) + len(anchor.suffix))
    for before, after in contexts(anchor):
        words = before + anchor.exact + after
        at = find_nearest(text, words, anchor.start - len(before)) if words and len(words) >= needed else -1
        if at >= 0:
            return Span(at + len(before), at + len(before) + len(anchor.exact))
    return None


def contexts(anchor: Anchor) -> Iterator[tuple[str, str]]:
    """The contexts to try: the longest first, both sides before one side, and at last none."""
    for length in CONTEXT_LENGTHS:
        before, after = anchor.prefix[-length:], anchor.suffix[:length]
        yield before, after
        yield before, ""
        yield "", after
    if anchor.exact:
        yield "", ""


def find_nearest(text: str, words: str, offset: int) -> int:
    """The offset of the occurrence of some words that is nearest to a place; -1 if there is none.

    The text before the place is searched reversed: `str.rfind` can take time proportional to the length of the words
    times that of the text.
    """
    offset = min(max(0, offset), len(text))
    ahead = text.find(words, offset)
    first = 0 if ahead < 0 else max(0, 2 * offset - ahead)
    last = min(offset + len(words) - 1, len(text))
    back = text[first:last][::-1].find(words[::-1])
    return ahead if back < 0 else last - back - len(words)


def find_edited(text: str, anchor: Anchor) -> Span | None:
    """The span of words that were edited. Of long words, only the beginning and the end are looked for."""
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
    """The span where most of an anchor's words are kept, in their order."""
    words = anchor.prefix + anchor.exact + anchor.suffix
    candidates = candidate_starts(text, words, anchor.start - len(anchor.prefix))
    aligned = [found for at in candidates if (found := align(text, anchor, words, at)) is not None]
    return max(aligned, key=lambda found: (found[0], -abs(found[1].start - anchor.start)))[1] if aligned else None


def candidate_starts(text: str, words: str, offset: int) -> list[int]:
    """The offsets at which the words may start: those to which most seeds point, the best first."""
    step = max(SEED_LENGTH, -(-len(words) // MAX_SEEDS))
    seeds = [(at, words[at : at + SEED_LENGTH]) for at in range(0, len(words) - SEED_LENGTH + 1, step)]
    finds = ((at, find_nearest(text, seed, offset + at)) for at, seed in seeds)
    starts = sorted(found - at for at, found in finds if found >= 0)
    slack = len(words) // 2
    votes = {candidate: sum(abs(other - candidate) <= slack for other in starts) for candidate in starts}
    chosen: list[int] = []
    for candidate in sorted(votes, key=lambda b: (-votes[b], abs(b - offset))):
        if all(abs(candidate - other) > slack for other in chosen):
            chosen.append(candidate)
    return chosen[:MAX_CANDIDATES]


def align(text: str, anchor: Anchor, words: str, candidate: int) -> tuple[float, Span] | None:
    """Align an anchor's words and context with the text near an offset: the share that is kept, and the words' span.

    The share is from 0 to 1. None if too little of the words is kept.
    """
    from difflib import SequenceMatcher

    slack = len(words) // 2
    first = max(0, candidate - slack)
    window = text[first : max(0, candidate + len(words) + slack)]
    blocks = SequenceMatcher(None, words, window, autojunk=False).get_matching_blocks()
    same = [block for block in blocks if block.size >= MIN_RUN]
    start, end = len(anchor.prefix), len(anchor.prefix) + len(anchor.exact)
    opening = next((b for b in same if b.a + b.size >= start), None)
    closing = next((b for b in reversed(same) if b.a <= end), None)
    share_of_all = sum(b.size for b in same) / max(1, len(words))
    kept = sum(max(0, min(end, b.a + b.size) - max(start, b.a)) for b in same)
    share_of_words = kept / len(anchor.exact) if anchor.exact else share_of_all
    if opening is None or closing is None or share_of_words < MIN_SIMILARITY:
        return None
    left = first + opening.b + max(0, start - opening.a)
    right = first + closing.b + min(closing.size, end - closing.a)
    return share_of_all, Span(left, max(left, right))
