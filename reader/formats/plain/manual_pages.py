"""Manual pages as `man` prints them: the indent of a paragraph says whether it stands below a term."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document import BlockKind
from reader.formats.plain.columns import with_page_layout
from reader.formats.plain.context import Verdict
from reader.formats.plain.line import Line

HEADER = re.compile(r"([\w.:+@\[-]+\(\d\w{0,7}\))\s.*\s\1", re.IGNORECASE)
"""The first line of a page, with its name at both ends."""
HEADING_INDENT = 4
"""The deepest indent of a heading; groff sets those within a section three columns in."""
DEPTH = 7
"""How much further a paragraph below a term is indented, in characters."""
SLACK = 3
"""The fewest characters of an indent that count."""


def is_manual_page(lines: Sequence[Line]) -> bool:
    """Whether a text is a manual page, by its first line.

    >>> from reader.document import Span
    >>> header = "LS(1)           User Commands           LS(1)"
    >>> is_manual_page([Line(header, Span(0, len(header)), 1, True, True)])
    True
    """
    return bool(lines) and HEADER.fullmatch(lines[0].words) is not None


def with_options(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines with their tables, as `with_page_layout` finds them; options and their meanings are no columns."""
    options = [line for line in lines if line.words[0] == "-"]
    others = [line for line in lines if line.words[0] != "-"]
    return sorted([*with_page_layout(text, others), *options], key=lambda line: line.number)


def with_depths(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts on the lines of a manual page; paragraphs have the depth that their indents show.

    The first one has none.
    """
    indents = (line.indent for line, verdict in zip(lines, verdicts, strict=True) if verdict == PARAGRAPH)
    first = next(indents, 0)
    return [
        Verdict(BlockKind.PARAGRAPH, level=max(0, line.indent - first + DEPTH - SLACK) // DEPTH)
        if verdict == PARAGRAPH
        else verdict
        for line, verdict in zip(lines, verdicts, strict=True)
    ]


PARAGRAPH = Verdict(BlockKind.PARAGRAPH)
