"""The blocks of a saved page that belong to its article, by an alignment with the body that was written out by hand.

A menu repeats words of the article, so a block is not looked for just anywhere: the long blocks whose runs of words are
in the body are put in the order of the body, and a short one must be between its neighbours.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

RUN = 4
"""The number of words in a run."""
TRIES, PLACES = 3, 6
"""How many runs of a block are looked for, and in how many places of the body each."""
SLACK = 2
"""By how many words the places of two blocks may overlap."""
MOVED, COVERED = 8, 0.3
"""The fewest words of a block that is elsewhere in the body, and the largest share of its place that others have."""
EDGE = 60
"""How many words before the first long block of the body, and after the last, a short block is looked for."""
AROUND = 6
"""How near a block of the article a heading is that is one of the body's."""

LEAST_HEADINGS = 3
"""The fewest headings by which a body is doubted."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the body where the words of a block are."""

    block: int
    start: int
    end: int


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def belonging(texts: Sequence[str], are_headings: Sequence[bool], body: str, headings: Sequence[str]) -> list[bool]:
    """For each block of a page, whether it belongs to the article; `headings` are those of the body."""
    blocks, wanted = [words_of(text) for text in texts], words_of(body)
    places = list(places_of(blocks, wanted))
    placed: list[Place | None] = [None] * len(blocks)
    for place in in_order(places):
        placed[place.block] = place
    found = [place is not None for place in placed]
    covered = [False] * len(wanted)
    for place in filter(None, placed):
        covered[place.start : place.end] = [True] * len(covered[place.start : place.end])
    for place in places:
        size = place.end - place.start
        if not found[place.block] and size >= MOVED and sum(covered[place.start : place.end]) < COVERED * size:
            found[place.block] = True
            covered[place.start : place.end] = [True] * len(covered[place.start : place.end])
    for i in short_blocks(blocks, placed, found, wanted):
        found[i] = True
    known = {" ".join(words_of(heading)) for heading in headings}
    for i, is_heading in enumerate(are_headings):
        if is_heading and known:
            is_near = found[i] or any(found[max(0, i - AROUND) : i]) or any(found[i + 1 : i + 1 + AROUND])
            found[i] = is_near and " ".join(blocks[i]) in known
    return found


def places_of(blocks: Sequence[Sequence[str]], wanted: Sequence[str]) -> Iterator[Place]:
    """The places of the long blocks of which at least half of the runs are in the body, block by block."""
    known = defaultdict[tuple[str, ...], list[int]](list)
    for i in range(len(wanted) - RUN + 1):
        known[tuple(wanted[i : i + RUN])].append(i)
    for i, words in enumerate(blocks):
        runs = [tuple(words[j : j + RUN]) for j in range(len(words) - RUN + 1)]
        hits = [j for j, run in enumerate(runs) if run in known]
        if runs and 2 * len(hits) >= len(runs):
            starts = {max(0, at - j) for j in [*hits[:TRIES], hits[-1]] for at in known[runs[j]][:PLACES]}
            yield from (Place(i, start, start + len(words)) for start in sorted(starts))


def in_order(places: Sequence[Place]) -> list[Place]:
    """The places, one a block and in the order of the body, that have most words together."""
    ends = sorted({place.end for place in places})
    best: list[tuple[int, int]] = [(0, -1)] * (len(ends) + 1)
    sums, before = [0] * len(places), [-1] * len(places)
    first = 0
    while first < len(places):
        last = first
        while last < len(places) and places[last].block == places[first].block:
            last += 1
        for i in range(first, last):
            total, before[i] = greatest(best, bisect_right(ends, places[i].start + SLACK))
            sums[i] = total + places[i].end - places[i].start
        for i in range(first, last):
            raise_to(best, bisect_left(ends, places[i].end) + 1, (sums[i], i))
        first = last
    found, at = [], greatest(best, len(ends))[1]
    while at >= 0:
        found.append(places[at])
        at = before[at]
    return found[::-1]


def greatest(tree: Sequence[tuple[int, int]], count: int) -> tuple[int, int]:
    """The greatest of the first values in a binary indexed tree (Fenwick 1994)."""
    found = (0, -1)
    while count > 0:
        found = max(found, tree[count])
        count -= count & -count
    return found


def raise_to(tree: list[tuple[int, int]], at: int, value: tuple[int, int]) -> None:
    """Raise a value in a binary indexed tree."""
    while at < len(tree):
        tree[at] = max(tree[at], value)
        at += at & -at


def short_blocks(
    blocks: Sequence[Sequence[str]], placed: Sequence[Place | None], found: Sequence[bool], wanted: Sequence[str]
) -> Iterator[int]:
    """The blocks with fewer words than a run that are in the body between those beside them."""
    upper = [len(wanted)] * (len(blocks) + 1)
    for i in range(len(blocks) - 1, -1, -1):
        place = placed[i]
        upper[i] = place.start if place is not None else upper[i + 1]
    last = max((i for i, place in enumerate(placed) if place is not None), default=-1)
    at, is_inside = 0, False
    for i, words in enumerate(blocks):
        place = placed[i]
        if place is not None:
            at, is_inside = place.end, True
        elif words and len(words) < RUN and not found[i]:
            low = at if is_inside else max(0, upper[i + 1] - EDGE)
            high = upper[i + 1] if i < last else min(len(wanted), at + EDGE)
            start = next((s for s in range(low, high - len(words) + 1) if wanted[s : s + len(words)] == words), None)
            if start is not None:
                at = start + len(words)
                yield i


def is_contradictory(are_headings: Sequence[bool], belongs: Sequence[bool]) -> bool:
    """Whether a body lacks the text below most of its headings, so that nothing can be learned from it."""
    below = [
        belongs[i + 1] for i in range(len(belongs) - 1) if are_headings[i] and belongs[i] and not are_headings[i + 1]
    ]
    return len(below) >= LEAST_HEADINGS and 2 * sum(below) < len(below)
