"""Whether a text consists of letters and journals, which its headings show."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document import Block, BlockKind

WRITING = re.compile(r"\bletter\.?\s+(?:[IVXLC]+|\d+|from|to)\b|\w['’]s\s+(?:journal|diary)\b", re.IGNORECASE)
"""Matches the heading of a letter or a part of a journal: "Letter IV", "Letter from Miss Lee", "Ann Lee's diary"."""
LEAST, LEAST_SHARE = 2, 1 / 3
"""The fewest such headings, and the least share of them."""


def is_in_letters(text: str, blocks: Sequence[Block]) -> bool:
    """Whether headings of a text are those of letters and journals: "Letter I", "Ann Lee's journal"."""
    headings = [block.span for block in blocks if block.kind is BlockKind.HEADING]
    found = sum(WRITING.search(text, span.start, span.end) is not None for span in headings)
    return found >= max(LEAST, LEAST_SHARE * len(headings))
