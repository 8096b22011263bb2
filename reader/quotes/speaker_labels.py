"""Speaker labels: the names before a colon that open the paragraphs of interviews and transcripts."""

from __future__ import annotations

import re
from collections import Counter

from reader.document import Span

LABEL_PATTERN = re.compile(
    r"((?:[^\W\d_a-z][\w.'’&-]*[ \t]+){0,4}[^\W\d_a-z][\w.'’&-]*)(?:[ \t]*\([^)\n]{1,40}\))?(:)(?=\s+\S)"
)
"""Matches one to five capitalised words, perhaps with a bracket after them, and a colon."""
LEAST_LABELS = 3
"""The least number of paragraphs with a label in a transcript."""


def speaker_labels(text: str, spans: list[Span]) -> dict[int, Span]:
    """The labels of a transcript by the index of their paragraph; empty if the text is none.

    A label counts if it is in capitals or occurs twice.
    """
    if text.count(":") < LEAST_LABELS:
        return {}
    found = {
        i: match
        for i, span in enumerate(spans)
        if text.find(":", span.start, span.end) >= 0 and (match := LABEL_PATTERN.match(text, span.start, span.end))
    }
    words = Counter(match.group(1) for match in found.values())
    labels = {
        i: Span(match.start(1), match.end(1))
        for i, match in found.items()
        if match.group(1).isupper() or words[match.group(1)] > 1
    }
    return labels if len(labels) >= LEAST_LABELS else {}


def label_end(text: str, run: Span) -> int | None:
    """The end offset of a label in capitals at the beginning of a run, such as "LEE:"; None without one."""
    match = LABEL_PATTERN.match(text, run.start, run.end)
    return (
        match.end(2) if match is not None and match.group(1).isupper() and match.end(1) - match.start(1) > 1 else None
    )
