"""How well marked words are found again in articles that were edited as people edit them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path
from random import Random
from zlib import crc32

from reader.document import Span, anchor_of, is_as_marked, place_anchors
from tests.document.made_edits import NEW, EditedText, edited, marked_spans

TEXTS = Path(__file__).parents[1] / "gold" / "texts"
MOSTLY = 2 / 3
"""The share of the words that must be left for them to count as still there."""
MOST_FOREIGN = 0.2
"""The largest share of a found span that may be words of another part of the article."""
MARKS = 20
"""How many spans are marked before each round of edits."""


def articles(half: int) -> list[str]:
    """Articles of one half of the texts, three texts each; half 0 was looked at when the placing was written."""
    files = [file for file in sorted(TEXTS.iterdir()) if file.suffix in {".txt", ".md"}]
    texts = [file.read_text("utf-8") for file in files if crc32(file.stem.encode()) % 2 == half]
    return ["\n".join((texts[i - 2], texts[i - 1], text)) for i, text in enumerate(texts)]


def outcomes(texts: Sequence[str], rounds: int, seed: int) -> Counter[str]:
    """What became of spans in each text, by how many; each text is edited in `rounds` ways.

    Those "wrong in silence" are among the "wrong words": no sign tells that anything has changed.
    """
    counts: Counter[str] = Counter()
    chance = Random(seed)
    for text in texts:
        for _ in range(rounds):
            after = edited(text, chance)
            marked = [*marked_spans(text, chance, MARKS)]
            placed = place_anchors(after.text, [anchor_of(text, span) for span in marked])
            for span, found in zip(marked, placed, strict=True):
                became = outcome(after, span, found)
                counts[became] += 1
                is_silent = found is not None and is_as_marked(after.text, anchor_of(text, span), found)
                counts["wrong in silence"] += became == "wrong words" and is_silent
    return counts


def outcome(after: EditedText, span: Span, found: Span | None) -> str:
    """What became of one span: "found", "lost", "rightly lost", on "wrong words", or "too wide" with some of them."""
    left = after.now(span)
    if found is None:
        return "lost" if len(left) >= MOSTLY * span.length else "rightly lost"
    own = own_span(after, left)
    foreign = sum(
        not own.start <= at < own.end or is_foreign(after.origins[at], span) for at in range(found.start, found.end)
    )
    is_there = any(found.start <= at < found.end for at in left)
    if not is_there:
        return "wrong words"
    return "found" if foreign <= MOST_FOREIGN * found.length else "too wide"


def own_span(after: EditedText, left: Sequence[int]) -> Span:
    """From the first to the last character that is left, with new ones beside them."""
    if not left:
        return Span(0, 0)
    before = sum(1 for _ in takewhile(lambda origin: origin == NEW, reversed(after.origins[: left[0]])))
    behind = sum(1 for _ in takewhile(lambda origin: origin == NEW, after.origins[left[-1] + 1 :]))
    return Span(left[0] - before, left[-1] + 1 + behind)


def is_foreign(origin: int, span: Span) -> bool:
    """Whether a character was elsewhere in the first text."""
    return origin != NEW and not span.start <= origin < span.end
