"""The engine of plain text: lines in, one verdict a line, blocks out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

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
    leftovers.contact,
    head.byline,
    head.dateline,
    body.marked_heading,
    head.headline,
    head.standfirst,
    body.underlined,
    body.table_row,
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

WORDLESS = {
    leftovers.image,
    leftovers.thematic_break,
    leftovers.punctuation,
    body.marked_heading,
    body.quoted_lines,
    body.bullet,
}
"""The rules that never answer for a line that begins with a word."""
TOP = {head.byline, head.dateline, head.headline, head.standfirst}
"""The rules that never answer behind the first paragraphs."""
HEADINGS = {
    body.heading,
    body.heading_over_heading,
    body.heading_over_note,
    body.heading_again,
    body.heading_of_links,
}
"""The rules that never answer for a line that cannot be a heading by what stands on it."""
CHOSEN = {
    (is_worded, is_near_top, can_head): tuple(
        rule
        for rule in LINES
        if (rule not in WORDLESS or not is_worded)
        and (rule not in TOP or is_near_top)
        and (rule not in HEADINGS or can_head)
    )
    for is_worded, is_near_top, can_head in product((False, True), repeat=3)
}
"""The rules to ask of a line, in their order: whether it begins with a word, is near the top, and can be a heading."""

LONG = 400
"""A line of more code points than this is a paragraph, whatever else it looks like, unless a bar ends it."""


def parse_plain(text: str) -> Parsed:
    """The blocks of a plain text."""
    page = Page(unwrapped(lines_of(text)))
    blocks: list[Block] = []
    for index, line in enumerate(page.lines):
        if is_surely_prose(page, line):
            page.kinds.append(BlockKind.PARAGRAPH)
            page.body += 1
            blocks.append(Block(BlockKind.PARAGRAPH, line.span, line.number))
            continue
        verdict = judged(At(page, index))
        if verdict.kind is BlockKind.TABLE and page.kinds and page.kinds[-1] is BlockKind.TABLE:
            blocks[-1] = replace(blocks[-1], span=Span(blocks[-1].span.start, line.span.end))
            page.kinds.append(verdict.kind)
            continue
        page.kinds.append(verdict.kind)
        page.body += verdict.kind is BlockKind.PARAGRAPH and (line.count > 5 or body.is_unspaced(line))
        blocks.extend(blocks_of(line, verdict))
    return Parsed(text, tuple(blocks))


def lines_of(text: str) -> list[Line]:
    """The lines that are not blank."""
    found: list[Line] = []
    at, last = 0, 0
    for number, line in enumerate(text.split("\n"), start=1):
        words = line.strip()
        if words:
            start = at if len(words) == len(line) else at + line.index(words[0])
            is_under = last == number - 1 > 0
            if is_under:
                found[-1].before_blank = False
            found.append(Line(words, Span(start, start + len(words)), number, not is_under, True))
            last = number
        at += len(line) + 1
    return found


def is_surely_prose(page: Page, line: Line) -> bool:
    """Whether no rule can answer for a line, as is soon seen of most: a sentence, and no word that rules look for.

    What costs the least and tells the most is asked first.
    """
    words = line.words
    if len(words) > LONG:
        return words[-1] != "|"
    if words[-1] not in ".!" and not (words[-1] in '"”’»' and words[-2:-1] in {".", ",", "!", "?"}):
        return False
    if not line.is_worded or "@" in words or "\t" in words or "|" in words or not is_below_head(page, line):
        return False
    if captions.LABELLED.match(words) or leftovers.BOX.match(words) or body.NUMBERED.match(words):
        return False
    return is_prose_by_place(page, line) and captions.credit_of(words, 0, is_photo=False) is None


def is_below_head(page: Page, line: Line) -> bool:
    """Whether no rule of the head, nor the one for what stands under an image, can answer for a line."""
    if page.body < head.NEAR and (not (page.has_headline or page.body) or line.count <= head.LONGEST_BYLINE):
        return False
    return page.kinds[-1] is not BlockKind.IMAGE and page.kinds[-1] is not BlockKind.HEADLINE


def is_prose_by_place(page: Page, line: Line) -> bool:
    """Whether a sentence is neither underlined, as a heading is, nor the footer of the page."""
    left = len(page.lines) - len(page.kinds)
    if left > 1 and body.is_underline(page.lines[-left + 1]):
        return False
    return left > leftovers.FOOT or not leftovers.has_address(line.words)


def judged(at: At) -> Verdict:
    """What the first rule that answers says; a paragraph if none does."""
    line, page = at.line, at.page
    for rule in CHOSEN[line.is_worded, page.body < head.NEAR, page.body > 0 and line.can_head]:
        verdict = rule(at)
        if verdict is not None:
            return verdict
    return PARAGRAPH


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
