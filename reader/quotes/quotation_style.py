"""The quotation style of a text: whether its quotations are in single marks, and which way its angle quotes point."""

from __future__ import annotations

import re

from reader.quotes.glyphs import DEFAULT_STYLE, QuotationStyle
from reader.quotes.pairing import runs_of
from reader.structs import replace

MOST_NESTED = 2
"""The most double marks for each single one, on average, in a text whose quotations are in single marks."""
DOUBLE = re.compile(r"[“„«「]|\"(?=\w)|``")
"""Matches an opening double mark."""
LIKELY = re.compile(r"'(?<=[ \n(—]')")
"""Matches an apostrophe that is likely to open a quotation; like one at the beginning of the text, which is counted
separately.
"""
OPENING_SINGLE = re.compile(r"['‘‚`](?<![^\s(\[—–“\"].)(?=\w)")
"""Matches a single mark that can open a quotation, rather than an apostrophe within a word."""
INWARD = re.compile(r"[»›](?<![^\s(\[—–].)(?=\w)")
OUTWARD = re.compile(r"[«‹](?<![^\s(\[—–].)(?=\s?\w)")
"""These match an angle quote before a word, which opens."""


def quotation_style(text: str, elisions: re.Pattern[str] | None = None) -> QuotationStyle:
    """The style of a text: its quotations are in single marks if more of them are in single than in double marks.

    `elisions` is that of the language; see `QuotationStyle`.
    """
    style = angle_quote_style(text)
    likely = text.startswith("'") + len(LIKELY.findall(text)) + sum(count(text, mark) for mark in "‘‚`")
    doubles = sum(count(text, mark) for mark in ("“", "„", "«", "「", "``"))
    doubles += count(text, '"') // 2 + count(text, "''") // 2
    if doubles >= MOST_NESTED * likely:
        return style
    openings = [*OPENING_SINGLE.finditer(text)]
    if doubles >= MOST_NESTED * len(openings):
        return style
    is_curly = any(match.group() in "‘‚" for match in openings)
    either = replace(style, singles="‘‚" if is_curly else "'`", elisions=elisions)
    singles, end = 0, 0
    for match in openings:
        if match.start() < end:
            continue
        start, end = line_at(text, match.start())
        for run in runs_of(text, start, end, either):
            if text[run.outer.start] in either.singles:
                singles += 1
                doubles -= len(DOUBLE.findall(text, run.span.start, run.span.end))
    return either if singles > doubles else style


def count(text: str, mark: str) -> int:
    """The number of times a mark occurs; quick where it does not occur."""
    return text.count(mark) if mark in text else 0


def line_at(text: str, at: int) -> tuple[int, int]:
    """The start and end of the line around an offset."""
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end


def angle_quote_style(text: str) -> QuotationStyle:
    """The direction of the angle quotes of a text, from the first one before a word."""
    if "»" not in text and "›" not in text:
        return DEFAULT_STYLE
    inward, outward = INWARD.search(text), OUTWARD.search(text)
    if inward is not None and (outward is None or inward.start() < outward.start()):
        return QuotationStyle(openers=frozenset("»›"))
    return QuotationStyle(has_both="«" in text)
