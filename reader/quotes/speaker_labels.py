"""Speaker labels: the names before a colon that open the paragraphs of interviews and transcripts."""

from __future__ import annotations

import re
from collections import Counter

from reader.document import Span

LABEL = re.compile(
    r"((?:[^\W\d_a-z][\w.'’&-]*[ \t]+){0,4}[^\W\d_a-z][\w.'’&-]*)(?:[ \t]*\([^)\n]{1,40}\))?(:)(?=\s+\S)"
)
"""One to five words with capitals, perhaps with a bracket behind them, and a colon."""
LEAST_LABELS = 3
"""How many paragraphs must have a label for a text to be a transcript."""


def speaker_labels(text: str, spans: list[Span]) -> dict[int, Span]:
    """The labels of a transcript by the index of their paragraph; empty where the text is none.

    A transcript has at least three paragraphs with a label; a label counts if it is in capitals or stands twice.
    """
    if text.count(":") < LEAST_LABELS:
        return {}
    found = {
        i: match
        for i, span in enumerate(spans)
        if text.find(":", span.start, span.end) >= 0 and (match := LABEL.match(text, span.start, span.end))
    }
    words = Counter(match.group(1) for match in found.values())
    labels = {
        i: Span(match.start(1), match.end(1))
        for i, match in found.items()
        if match.group(1).isupper() or words[match.group(1)] > 1
    }
    return labels if len(labels) >= LEAST_LABELS else {}


def label_end(text: str, run: Span) -> int | None:
    """Where a label in capitals ends that opens a run within quotation marks: «"LEE: We agree.»; None without one."""
    match = LABEL.match(text, run.start, run.end)
    return (
        match.end(2) if match is not None and match.group(1).isupper() and match.end(1) - match.start(1) > 1 else None
    )
