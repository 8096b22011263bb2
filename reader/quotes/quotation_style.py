"""The style of a text: which quotation marks are its outer ones, and which way its angle quotes point."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.quotes.glyphs import DEFAULT_STYLE, QuotationStyle
from reader.quotes.pairing import runs_of

MOST_NESTED = 2
"""How many double marks a single one can have within it, on average, in a text where those are the outer ones."""
DOUBLE = re.compile(r"[“„«「]|\"(?=\w)|``")
"""A double mark that opens, wherever it stands."""
LIKELY = re.compile(r"'(?<=[ \n(—]')")
"""An apostrophe that is counted at a glance as a single mark that opens, like one at the beginning of the text."""
OPENING_SINGLE = re.compile(r"['‘‚`](?<![^\s(\[—–“\"].)(?=\w)")
"""A single mark that may open, rather than an apostrophe within a word."""
INWARD = re.compile(r"[»›](?<![^\s(\[—–].)(?=\w)")
OUTWARD = re.compile(r"[«‹](?<![^\s(\[—–].)(?=\s?\w)")
"""An angle quote before a word, which opens."""


def quotation_style(text: str, elisions: re.Pattern[str] | None = None) -> QuotationStyle:
    """The style of a text: its outer marks are single if more of its quotations stand in such than in others."""
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
    """How often a mark stands in a text; that it does not stand there is known sooner."""
    return text.count(mark) if mark in text else 0


def line_at(text: str, at: int) -> tuple[int, int]:
    """Where the line around a place begins and ends."""
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end


def angle_quote_style(text: str) -> QuotationStyle:
    """Which way the angle quotes of a text point, by the first that stands before a word."""
    if "»" not in text and "›" not in text:
        return DEFAULT_STYLE
    inward, outward = INWARD.search(text), OUTWARD.search(text)
    if inward is not None and (outward is None or inward.start() < outward.start()):
        return QuotationStyle(openers=frozenset("»›"))
    return QuotationStyle(has_both="«" in text)
