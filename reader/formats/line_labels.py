"""Speaker labels on lines of their own: "Ann Lee -- Treasurer", "Ann Lee 0:12", and "Operator" among such lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from reader.document import Span
from reader.formats.label_words import CLOCK, NAME
from reader.lazy_pattern import lazy_pattern

DESCRIBED = lazy_pattern(rf"({NAME})(?:[ \t]+(?:--|—|–)[ \t]+[^\n.!?:]{{2,100}}|[ \t,]+{CLOCK})[ \t]*")
"""Matches a name with what that person is behind a dash, or with the time of a recording."""
TIMED = re.compile(rf"{CLOCK}[ \t]+(?:From[ \t]+)?({NAME})(?:[ \t]+to[ \t]+[^\n:]{{1,60}})?[ \t]*:?[ \t]*")
"""Matches the time of a recording and a name, also in the chat beside it: "09:12:01 From Ann Lee to Everyone:"."""
BARE = re.compile(rf"({NAME})[ \t]*")
"""Matches a name."""
LONGEST = 120
"""The most code points of a label."""
LEAST_LABELS = 4
MOST_NAMES = 0.75
"""The most names for each label: whoever takes turns recurs, unlike the people in a list of staff."""
LEAST_FOLLOWED = 0.7
"""The least share of labels with something below them that is no label."""


def line_labels(lines: Mapping[int, str]) -> dict[int, Span]:
    """The offsets of the names in the lines that are labels, by the index of the line; none if the text has no turns.

    `lines` has all lines or paragraphs by their index, or only those of at most LONGEST code points.
    """
    found = {
        index: Span(*match.span(1))
        for index, words in lines.items()
        if len(words) <= LONGEST
        and (":" in words or "--" in words or "—" in words or "–" in words)
        and (match := DESCRIBED.fullmatch(words) or TIMED.fullmatch(words)) is not None
    }
    if not found:
        return {}
    names = Counter(name.of(lines[index]) for index, name in found.items())
    if len(found) < LEAST_LABELS or len(names) > MOST_NAMES * len(found):
        return {}
    if sum(index + 1 not in found for index in found) < LEAST_FOLLOWED * len(found):
        return {}
    bare = {
        index: Span(*match.span(1))
        for index, words in lines.items()
        if index not in found
        and index + 1 not in found
        and len(words) <= LONGEST
        and (match := BARE.fullmatch(words)) is not None
    }
    counts = Counter(name.of(lines[index]) for index, name in bare.items())
    taking_turns = {name.of(lines[index]) for index, name in bare.items() if min(found) < index < max(found)}
    return found | {
        index: name
        for index, name in bare.items()
        if counts[shown := name.of(lines[index])] > 1 and shown in taking_turns
    }
