"""Quotation marks, paired: the runs of text that stand within them. One pass, no backtracking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.document import Span

MARK = re.compile(r"[\"“”„«»「」『』]|<[^<>\n]{1,2000}>")
CLOSER = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", '"': '"'}
"""For each mark that opens, the marks that can close it."""


@dataclass(frozen=True, slots=True)
class Run:
    """What stands within one pair of quotation marks."""

    span: Span
    """The words, without the marks and the blanks inside them."""
    outer: Span
    """With the marks."""
    is_closed: bool
    """Whether a closing mark was found; if not, the run goes to the end of its block."""


def runs_of(text: str, start: int, end: int) -> Iterator[Run]:
    """The runs of text[start:end], in order; marks within markup, and those of inches, are none."""
    opened, closers = -1, ""
    for match in MARK.finditer(text, start, end):
        mark, at = match.group(), match.start()
        if len(mark) > 1:
            continue
        if opened < 0:
            if mark in CLOSER and not is_inches(text, at, start):
                opened, closers = at, CLOSER[mark]
        elif mark in closers or mark in "”»" or mark == '"':
            yield from run(text, opened, at, at + 1, is_closed=True)
            opened = -1
    if opened >= 0:
        yield from run(text, opened, end, end, is_closed=False)


def run(text: str, opened: int, close: int, end: int, *, is_closed: bool) -> Iterator[Run]:
    """The run from an opening mark to `close`, unless nothing stands in it."""
    inner = text[opened + 1 : close]
    words = inner.strip()
    if words:
        begin = opened + 1 + inner.index(words[0])
        yield Run(Span(begin, begin + len(words)), Span(opened, end), is_closed)


def is_inches(text: str, at: int, start: int) -> bool:
    """Whether a straight mark stands behind a number and opens nothing: «a 65" screen»."""
    if text[at] != '"' or at <= start or not text[at - 1].isdigit():
        return False
    return not text[at + 1 : at + 2].isalnum()
