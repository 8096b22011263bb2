"""The engine of plain text: lines in, one verdict a line, blocks out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from reader.document import Block, BlockKind, Span
from reader.formats.parsed import ParsedText
from reader.formats.plain import body, captions, head, residue
from reader.formats.plain.context import LineContext, LineRule, ParserState, Verdict
from reader.formats.plain.line import Line
from reader.formats.plain.wrapping import unwrap

__all__ = ["RULES", "parse_plain"]

RULES: tuple[LineRule, ...] = (
    residue.image,
    residue.thematic_break,
    residue.punctuation,
    captions.caption_under_image,
    captions.caption_with_label,
    captions.caption_with_credit,
    residue.page_box,
    residue.contact,
    head.byline,
    head.dateline,
    body.marked_heading,
    head.headline,
    head.standfirst,
    body.underlined_heading,
    body.table_row,
    body.quoted_lines,
    body.bullet,
    body.numbered_heading,
    body.numbered_item,
    body.heading,
    body.heading_over_heading,
    body.heading_over_subtitle,
    body.repeated_heading,
    body.heading_of_links,
)
"""The rules, in the order in which they are asked; the first that answers decides what a line is."""

WORDLESS = {
    residue.image,
    residue.thematic_break,
    residue.punctuation,
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
    body.heading_over_subtitle,
    body.repeated_heading,
    body.heading_of_links,
}
"""The rules that never answer for a line that cannot be a heading by what stands on it."""
APPLICABLE = {
    (starts_with_word, is_near_top, can_be_heading): tuple(
        rule
        for rule in RULES
        if (rule not in WORDLESS or not starts_with_word)
        and (rule not in TOP or is_near_top)
        and (rule not in HEADINGS or can_be_heading)
    )
    for starts_with_word, is_near_top, can_be_heading in product((False, True), repeat=3)
}
"""The rules to ask of a line, in their order: whether it begins with a word, is near the top, and can be a heading."""

LONGEST_JUDGED = 400
"""A line of more code points than this is a paragraph, whatever else it looks like, unless a bar ends it."""


def parse_plain(text: str) -> ParsedText:
    """The blocks of a plain text."""
    state = ParserState(unwrap(split_lines(text)))
    blocks: list[Block] = []
    for index, line in enumerate(state.lines):
        if is_surely_prose(state, line):
            state.kinds.append(BlockKind.PARAGRAPH)
            state.paragraphs += 1
            blocks.append(Block(BlockKind.PARAGRAPH, line.span, line.number))
            continue
        verdict = classify(LineContext(state, index))
        if verdict.kind is BlockKind.TABLE and state.kinds and state.kinds[-1] is BlockKind.TABLE:
            blocks[-1] = replace(blocks[-1], span=Span(blocks[-1].span.start, line.span.end))
            state.kinds.append(verdict.kind)
            continue
        state.kinds.append(verdict.kind)
        state.paragraphs += verdict.kind is BlockKind.PARAGRAPH and (line.count > 5 or body.is_unspaced(line))
        blocks.extend(line_blocks(line, verdict))
    return ParsedText(text, tuple(blocks))


def split_lines(text: str) -> list[Line]:
    """The lines that are not blank."""
    found: list[Line] = []
    at, last = 0, 0
    for number, line in enumerate(text.split("\n"), start=1):
        words = line.strip()
        if words:
            start = at if len(words) == len(line) else at + line.index(words[0])
            is_under = last == number - 1 > 0
            if is_under:
                found[-1].precedes_blank = False
            found.append(Line(words, Span(start, start + len(words)), number, not is_under, True))
            last = number
        at += len(line) + 1
    return found


def is_surely_prose(state: ParserState, line: Line) -> bool:
    """Whether no rule can answer for a line, as is soon seen of most: a sentence, and no word that rules look for.

    What costs the least and tells the most is asked first.
    """
    words = line.words
    if len(words) > LONGEST_JUDGED:
        return words[-1] != "|"
    if words[-1] not in ".!" and not (words[-1] in '"”’»' and words[-2:-1] in {".", ",", "!", "?"}):
        return False
    if not line.starts_with_word or "@" in words or "\t" in words or "|" in words or not is_below_head(state, line):
        return False
    if captions.LABELLED.match(words) or residue.BOX.match(words) or body.NUMBERED.match(words):
        return False
    return is_prose_by_place(state, line) and captions.find_credit(words, 0, is_photo=False) is None


def is_below_head(state: ParserState, line: Line) -> bool:
    """Whether no rule of the head, nor the one for what stands under an image, can answer for a line."""
    if state.paragraphs < head.MAX_PARAGRAPHS and (
        not (state.has_headline or state.paragraphs) or line.count <= head.LONGEST_BYLINE
    ):
        return False
    return state.kinds[-1] is not BlockKind.IMAGE and state.kinds[-1] is not BlockKind.HEADLINE


def is_prose_by_place(state: ParserState, line: Line) -> bool:
    """Whether a sentence is neither underlined, as a heading is, nor the footer of the page."""
    left = len(state.lines) - len(state.kinds)
    if left > 1 and body.is_underline(state.lines[-left + 1]):
        return False
    return left > residue.FOOTER_LINES or not residue.has_address(line.words)


def classify(at: LineContext) -> Verdict:
    """What the first rule that answers says; a paragraph if none does."""
    line, state = at.line, at.state
    for rule in APPLICABLE[
        line.starts_with_word, state.paragraphs < head.MAX_PARAGRAPHS, state.paragraphs > 0 and line.can_be_heading
    ]:
        verdict = rule(at)
        if verdict is not None:
            return verdict
    return PARAGRAPH


PARAGRAPH = Verdict(BlockKind.PARAGRAPH)


def line_blocks(line: Line, verdict: Verdict) -> Iterator[Block]:
    """The block of a line, and what stands on the line around it as boilerplate."""
    span = verdict.span or line.span
    if span.start > line.span.start:
        yield Block(BlockKind.BOILERPLATE, trimmed(line, line.span.start, span.start), line.number)
    yield Block(verdict.kind, span, line.number, verdict.level, credit=verdict.credit)
    if span.end < line.span.end:
        yield Block(BlockKind.BOILERPLATE, trimmed(line, span.end, line.span.end), line.number)


def trimmed(line: Line, start: int, end: int) -> Span:
    """The span from `start` to `end`, within a line, without the blanks at its ends."""
    words = line.words[start - line.span.start : end - line.span.start]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
