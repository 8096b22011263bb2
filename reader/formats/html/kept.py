"""The blocks of a page that the extractor kept."""

from __future__ import annotations

from collections.abc import Sequence

from reader.formats.html.containers import PlacedBlock

SHORT, KEY_LENGTH = 40, 60
"""The most code points of a short block, and of a block that has to be found as a whole."""
REACH = 600
"""How far before the first long block, and after the last, a short one is looked for."""


def kept_blocks(blocks: Sequence[PlacedBlock], extracted: str) -> list[bool]:
    """For each block, whether its text is in what the extractor kept; a short one only between its neighbours.

    `extracted` has no blanks. The words of a menu are often in the article as well, so they must be where the menu is.
    """
    starts, ends = places_of_long_blocks(blocks, extracted)
    kept = [start >= 0 for start in starts]
    upper, uppers = len(extracted), []
    for start, end in zip(reversed(starts), reversed(ends), strict=True):
        uppers.append(upper)
        upper = start if end >= 0 else upper
    at = -1
    last = max((i for i, end in enumerate(ends) if end >= 0), default=-1)
    for i, (placed, high) in enumerate(zip(blocks, reversed(uppers), strict=True)):
        if ends[i] >= 0:
            at = ends[i]
        elif len(placed.key) <= SHORT:
            low = at if at >= 0 else max(0, high - REACH)
            found = extracted.find(placed.key, low, high if i < last else low + REACH)
            if found >= 0:
                kept[i], at = True, found + len(placed.key)
    return kept


def places_of_long_blocks(blocks: Sequence[PlacedBlock], extracted: str) -> tuple[list[int], list[int]]:
    """Where each long block begins in what was extracted, and where it ends if that is in order; -1 if nowhere."""
    starts, ends, at = [], [], 0
    for placed in blocks:
        text = placed.key
        start = end = -1
        if len(text) > SHORT:
            start = extracted.find(text, at)
            if start >= 0:
                end = start + len(text)
            elif len(text) > KEY_LENGTH:
                start = extracted.find(text[:SHORT], at)
                end = start + SHORT if start >= 0 else -1
                start = start if start >= 0 else extracted.find(text)
            at = max(at, end)
        starts.append(start)
        ends.append(end)
    return starts, ends
