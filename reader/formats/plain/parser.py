"""The engine of plain text: lines in, one verdict a line, blocks out."""

from __future__ import annotations

from collections.abc import Iterator

from reader.document import Block, BlockKind, Span
from reader.formats.parsed import Parsed
from reader.formats.plain import body, captions, head, leftovers
from reader.formats.plain.line import Line
from reader.formats.plain.table import At, Page, Rule, Verdict
from reader.formats.plain.wrapping import unwrapped

__all__ = ["LINES", "parse_plain"]

LINES: tuple[Rule, ...] = (
    leftovers.image,
    leftovers.thematic_break,
    leftovers.punctuation,
    captions.caption_under_image,
    captions.caption_with_label,
    captions.caption_with_credit,
    leftovers.page_box,
    head.byline,
    head.dateline,
    body.marked_heading,
    head.headline,
    body.quoted_lines,
    body.bullet,
    body.numbered_heading,
    body.numbered_item,
    body.heading,
    body.heading_over_heading,
    body.heading_over_note,
    body.heading_again,
    body.heading_of_links,
)
"""The rules, in the order in which they are asked; the first that answers decides what a line is."""

LONG = 400
"""A line of more code points than this is a paragraph, whatever else it looks like, unless a bar ends it."""


def parse_plain(text: str) -> Parsed:
    """The blocks of a plain text."""
    page = Page(unwrapped(lines_of(text)))
    blocks: list[Block] = []
    for index, line in enumerate(page.lines):
        verdict = judged(At(page, index))
        page.kinds.append(verdict.kind)
        page.body += verdict.kind is BlockKind.PARAGRAPH and line.count > 5
        blocks.extend(blocks_of(line, verdict))
    return Parsed(text, tuple(blocks))


def lines_of(text: str) -> list[Line]:
    """The lines that are not blank."""
    found: list[tuple[str, Span, int]] = []
    at = 0
    for number, line in enumerate(text.split("\n"), start=1):
        words = line.strip()
        if words:
            start = at + line.index(words[0])
            found.append((words, Span(start, start + len(words)), number))
        at += len(line) + 1
    numbers = [-1, *(number for _, _, number in found), -1]
    return [
        Line(words, span, number, after_blank=numbers[i] != number - 1, before_blank=numbers[i + 2] != number + 1)
        for i, (words, span, number) in enumerate(found)
    ]


def judged(at: At) -> Verdict:
    """What the first rule that answers says; a paragraph if none does."""
    if len(at.line.words) > LONG and not at.line.words.endswith("|"):
        return PARAGRAPH
    return next((verdict for rule in LINES if (verdict := rule(at)) is not None), PARAGRAPH)


PARAGRAPH = Verdict(BlockKind.PARAGRAPH)


def blocks_of(line: Line, verdict: Verdict) -> Iterator[Block]:
    """The block of a line, and what stands on the line around it as boilerplate."""
    span = verdict.span or line.span
    if span.start > line.span.start:
        yield Block(BlockKind.BOILERPLATE, shrunk(line, line.span.start, span.start), line.number)
    yield Block(verdict.kind, span, line.number, verdict.level, credit=verdict.credit)
    if span.end < line.span.end:
        yield Block(BlockKind.BOILERPLATE, shrunk(line, span.end, line.span.end), line.number)


def shrunk(line: Line, start: int, end: int) -> Span:
    """The span from `start` to `end`, within a line, without the blanks at its ends."""
    words = line.words[start - line.span.start : end - line.span.start]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
