"""Lines that the author broke: verse, addresses, the printed lines of a manual. They are right below one another, in a
text whose paragraphs have blank lines between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.document import BlockKind
from reader.formats.plain.body import is_unspaced
from reader.formats.plain.context import Verdict
from reader.formats.plain.genre import is_verse
from reader.formats.plain.line import Line

LONGEST_LINE = 100
"""The most code points of a line that was broken on purpose. A longer one is a paragraph."""
MIN_APART = 0.8
"""The smallest share of paragraphs with blank lines around them, in a text that separates them so."""


def author_lines(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> frozenset[int]:
    """The indexes of the lines that the author broke; none in a text with a paragraph on each line."""
    if not is_verse(lines) and not separates_paragraphs(lines):
        return frozenset()
    short = [
        verdict.kind is BlockKind.PARAGRAPH and verdict.span is None and not is_long(line)
        for line, verdict in zip(lines, verdicts, strict=True)
    ]
    found: set[int] = set()
    for index, after in pairwise(range(len(lines))):
        if short[index] and short[after] and not lines[after].follows_blank:
            found |= {index, after}
    return frozenset(found)


def separates_paragraphs(lines: Sequence[Line]) -> bool:
    """Whether there are blank lines between the paragraphs of a text."""
    if all(not line.follows_blank for line in lines[1:]):
        return False
    long = [line for line in lines if is_long(line)]
    apart = sum(line.follows_blank and line.precedes_blank for line in long)
    return apart >= MIN_APART * len(long)


def is_long(line: Line) -> bool:
    """Whether a line is too long to have been broken on purpose, in Chinese or Japanese at far fewer characters."""
    return len(line.words) > LONGEST_LINE or is_unspaced(line)
