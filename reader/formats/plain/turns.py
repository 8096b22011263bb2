"""Speech, which has no headings: turns that begin with the name of a speaker, and lines that introduce a quotation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reader.document import BlockKind
from reader.formats.label_words import TIME
from reader.formats.line_labels import line_labels
from reader.formats.plain.body import is_prose
from reader.formats.plain.line import Line
from reader.lazy_pattern import lazy_pattern
from reader.structs import replace

TURN = re.compile(rf"{TIME}(?P<name>[^\W\d_a-z][\w.'’-]*+(?: [^\W\d_a-z][\w.'’-]*+){{0,3}}+):\s+\S")
"""A name with a colon before what is said, perhaps with the time before it."""
SIGNATURE = lazy_pattern(r"(?:[^\W\d_a-z][\w.'’-]*\s){1,3}[^\W\d_a-z][\w'’-]+(?:,\s[^\W\d_a-z][\w.'’ -]+){1,3}")
"""A name and a place: «Ann Lee, Lund»."""
REMARK = re.compile(r"\[[^\]\n]*\]|\([^)\n]*\)")
"""Matches a remark of whoever transcribed what was said: "(Laughter.)"."""
SPOKEN = re.compile('[“„«»"]')
"""Matches the beginning of a line that is a quotation."""
MIN_TURNS, MIN_SPEAKERS = 2, 2
"""The fewest turns of each who speaks, and the fewest who do."""
MIN_SENTENCES = 0.7
"""The smallest share of turns that end like a sentence, unlike headings with a colon."""
MIN_TIMED = 0.5
"""The smallest share of turns with a time before the name that makes that unnecessary, as in messages."""


def with_turns(lines: Sequence[Line]) -> list[Line]:
    """The lines; those that begin with the name or the initials of somebody who speaks in turn are paragraphs, and so
    are those that are such names alone.
    """
    apart = line_labels(dict(enumerate(line.words for line in lines)))
    if apart:
        return [
            replace(line, kind=BlockKind.PARAGRAPH) if index in apart and line.kind is None else line
            for index, line in enumerate(lines)
        ]
    turning = turns_of(lines)
    said = [lines[index] for index in turning]
    timed = sum(turning.values())
    if timed < MIN_TIMED * len(said) and sum(line.is_sentence for line in said) < MIN_SENTENCES * len(said):
        return list(lines)
    return [
        replace(line, kind=BlockKind.PARAGRAPH)
        if line.kind is None and (index in turning or (turning and REMARK.fullmatch(line.words)))
        else line
        for index, line in enumerate(lines)
    ]


def turns_of(lines: Sequence[Line]) -> dict[int, bool]:
    """The lines that begin with the name of somebody who speaks in turn, by their index: whether a time is before it.

    Empty if fewer than two speak more than once, or do not take turns; a question between two turns of somebody is
    enough.
    """
    found = {index: match for index, line in enumerate(lines) if (match := TURN.match(line.words)) is not None}
    full = {initials(match["name"]): match["name"] for match in found.values() if " " in match["name"]}
    names = {index: full.get(match["name"], match["name"]) for index, match in found.items()}
    counts = Counter(names.values())
    speakers = {name for name, count in counts.items() if count >= MIN_TURNS}
    turns = sum(before != after for before, after in pairwise(names.values()) if {before, after} <= speakers)
    if len(speakers) >= MIN_SPEAKERS and turns >= MIN_TURNS:
        taken = [index for index, name in names.items() if name in speakers]
    else:
        asked = (i for i in names if lines[i].words.endswith("?") and names.get(i - 1, "") == names.get(i + 1))
        taken = [index for at in asked for index in (at - 1, at, at + 1)]
    return {index: found[index].start("name") > 0 for index in taken}


def initials(name: str) -> str:
    """The first letters of the words of a name: "AL" for "Ann Lee"."""
    return "".join(word[0] for word in name.split())


def with_introductions(lines: Sequence[Line]) -> list[Line]:
    """The lines; one that ends with a colon above a quotation is a paragraph: "And from the mayor:"."""
    found = list(lines)
    for at, (line, after) in enumerate(pairwise(lines)):
        if line.kind is None and line.words.endswith(":") and SPOKEN.match(after.words):
            found[at] = replace(line, kind=BlockKind.PARAGRAPH)
    return found


def with_signatures(lines: Sequence[Line]) -> list[Line]:
    """The lines; the name and the place of whoever signs a letter, below it and above no prose, are a paragraph."""
    found = list(lines)
    for at, line in enumerate(lines):
        is_signature = line.kind is None and "," in line.words and SIGNATURE.fullmatch(line.words) is not None
        if is_signature and at and is_prose(lines[at - 1]) and not any(map(is_prose, lines[at + 1 : at + 2])):
            found[at] = replace(line, kind=BlockKind.PARAGRAPH)
    return found
