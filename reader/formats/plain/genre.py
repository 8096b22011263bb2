"""Texts that have no headings: JSON, logs, columns of values, verse."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.formats.plain.line import Line

JSON_LINE = re.compile(r"[\[{\]}],?$|\".*[,:{\[\d\"\]}el]$|-?\d[\d.e+-]*,?$|[\[{].*[\]}],?$")
"""A line of JSON that is laid out."""
LOG_LINE = re.compile(
    r"(?:[a-z][\w-]* )?"
    r"\[?(?:\d{4}[-/]\d\d[-/]\d\d|\d\d[-/]\w{2,3}[-/]\d{2,4}|\w{3} [ \d]\d)[ T:]+\d\d:\d\d|\[?\d\d:\d\d:\d\d|"
    r"\d+\.\d+\.\d+\.\d+ \S+ \S+ \[|(?:DEBUG|INFO|WARN(?:ING)?|ERROR|TRACE)\b"
)
"""A line of a log, which begins with a time or a severity."""
MIN_LOG_SHARE, MIN_LOG_LINES = 0.6, 4
MIN_COLUMN_LINES, MIN_COLUMN_SHARE = 5_000, 0.99
"""The fewest lines of a column of values, and the smallest share of them that are one word each."""
LONGEST_VALUE = 130
"""The most code points of a value: a hash of 512 bits has 128."""
LONGEST_VERSE, VERSE_WORDS = 70, 14
"""The most code points and words of a line of verse."""
MIN_VERSE_LINES = 6
MIN_COMMAS = 0.2
"""The smallest share of lines of verse that end in a comma, a semicolon or a dash."""


def is_listing(text: str, lines: Sequence[Line]) -> bool:
    """Whether a text is JSON, a log or a column of values, whose lines are to be kept as they are."""
    return is_json(text, lines) or is_log(lines) or is_column(lines)


def is_json(text: str, lines: Sequence[Line]) -> bool:
    """Whether a text begins and ends like JSON, with such lines between."""
    ends = text[:1].strip() or text.lstrip()[:1], text.rstrip()[-1:]
    if ends not in {("{", "}"), ("[", "]")}:
        return False
    return all(JSON_LINE.match(line.words) for line in lines)


def is_log(lines: Sequence[Line]) -> bool:
    """Whether most lines begin with a time or a severity."""
    return len(lines) >= MIN_LOG_LINES and sum(
        LOG_LINE.match(line.words) is not None for line in lines
    ) >= MIN_LOG_SHARE * len(lines)


def is_column(lines: Sequence[Line]) -> bool:
    """Whether thousands of lines are one word each: a list of words, numbers or hashes.

    In scripts without spaces a sentence is one word, but it ends with a punctuation mark.
    """
    if len(lines) < MIN_COLUMN_LINES:
        return False
    values = sum(line.count == 1 and line.words[-1].isalnum() and len(line.words) <= LONGEST_VALUE for line in lines)
    return values >= MIN_COLUMN_SHARE * len(lines)


def is_verse(lines: Sequence[Line]) -> bool:
    """Whether a text is verse: only short lines, most right below another, and many that end within a sentence."""
    body = lines[1:]
    if len(body) < MIN_VERSE_LINES:
        return False
    if any(len(line.words) > LONGEST_VERSE or line.count > VERSE_WORDS for line in body):
        return False
    within = sum(line.words[-1] in ",;—-" for line in body)
    marked = sum(not line.words[-1].isalnum() for line in body)
    runs = sum(not line.follows_blank for line in body)
    return within >= MIN_COMMAS * len(body) and 2 * marked >= len(body) and 2 * runs >= len(body)
