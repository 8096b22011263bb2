"""Titles that only their equals show to be some: the first one below the headline, and those of lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.document import BlockKind
from reader.formats.plain.body import BULLET, NUMBERED, is_prose
from reader.formats.plain.context import Verdict
from reader.formats.plain.head import form_of
from reader.formats.plain.heading_model import MIN_LINES
from reader.formats.plain.line import Line
from reader.lazy_pattern import lazy_pattern

HEAD = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.DATELINE})
ITEM = lazy_pattern(rf"{BULLET.pattern}|{NUMBERED.pattern}|\[[ xX]\]\s")
LONGEST_TITLE = 14
"""The most words of the first title of a text."""
LONGEST_LIST_TITLE = 4
"""The most words of the title of a list."""
MIN_LISTS, MIN_LIST_SHARE = 3, 0.5
"""The fewest lists with titles, and their smallest share of all that stands apart."""
MIN_EQUALS = 2
"""The fewest headings that look like a title of no special form."""


def first_title(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> Iterator[int]:
    """The index of the line right below the head of a short text, if it looks like the headings further down."""
    if len(lines) >= MIN_LINES:
        return
    last = max((index for index, verdict in enumerate(verdicts[:-2]) if verdict.kind in HEAD), default=None)
    if last is None:
        return
    line, after = lines[last + 1], lines[last + 2]
    if verdicts[last + 1].kind is not BlockKind.PARAGRAPH or not line.can_be_heading or not is_prose(after):
        return
    if line.count > LONGEST_TITLE:
        return
    headings = [line for line, verdict in zip(lines, verdicts, strict=True) if verdict.kind is BlockKind.HEADING]
    alike = [heading for heading in headings if look(heading) == look(line)]
    is_special = line.words[-1] == "?" or line.words.isupper() or "0" in look(line)[-1]
    if len(alike) >= (1 if is_special else MIN_EQUALS):
        yield last + 1


def look(line: Line) -> tuple[bool, bool, bool, bool, str]:
    """What lines have in common that are titles of the same kind: "Day 1:" and "Day 2:", questions, capitals."""
    starts = " ".join(line.words.split()[:2]) if any(map(str.isdigit, line.words[:12])) else ""
    return line.follows_blank, line.precedes_blank, line.words[-1] == "?", line.words.isupper(), form_of(starts)


def titles_of_lists(lines: Sequence[Line]) -> list[int]:
    """The indexes of the short lines right above lists, in a text that is lists with titles."""
    apart = [index for index, line in enumerate(lines) if index and line.follows_blank]
    found = [
        index
        for index, after in pairwise([*apart, len(lines)])
        if is_title_of_list(lines[index:after]) and lines[index].kind is None
    ]
    return found if len(found) >= max(MIN_LISTS, MIN_LIST_SHARE * len(apart)) else []


def is_title_of_list(part: Sequence[Line]) -> bool:
    """Whether lines right below one another are a title and the items of a list."""
    title, *items = part
    if not items:
        return False
    if title.count > LONGEST_LIST_TITLE or title.words[-1] in ".,;!" or ITEM.match(title.words) or title.is_no_title:
        return False
    return all(ITEM.match(item.words) for item in items)
