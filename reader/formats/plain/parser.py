"""The parser of plain text: it judges each line by the first rule that applies, and makes blocks of the lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from reader.document import Block, BlockKind, Span, TextKind
from reader.formats.drama import SLUG, is_of_speech, kind_by_speeches
from reader.formats.parsed import ParsedText
from reader.formats.plain import bare_headings, body, captions, head, residue
from reader.formats.plain.author_lines import author_lines
from reader.formats.plain.chapters import TOP_LEVEL, with_chapters
from reader.formats.plain.clauses import with_clauses
from reader.formats.plain.columns import with_page_layout
from reader.formats.plain.context import LineContext, LineRule, ParserState, Verdict
from reader.formats.plain.counted import counted_sections
from reader.formats.plain.credits import find_credit
from reader.formats.plain.emphasis import with_emphasis
from reader.formats.plain.equals import first_title, titles_of_lists
from reader.formats.plain.genre import is_listing, is_verse
from reader.formats.plain.heading_model import judged_again
from reader.formats.plain.line import Line
from reader.formats.plain.listings import with_listings
from reader.formats.plain.mail import with_mails
from reader.formats.plain.manual_pages import HEADING_INDENT, is_manual_page, with_depths, with_options
from reader.formats.plain.preamble import Preamble, preamble_of
from reader.formats.plain.sections import section_levels
from reader.formats.plain.turns import with_introductions, with_signatures, with_turns
from reader.formats.plain.wrapping import unwrap
from reader.structs import replace

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
    head.release,
    head.headline,
    head.standfirst,
    body.underlined_heading,
    body.table_row,
    body.quoted_lines,
    body.bullet,
    bare_headings.usual_heading,
    body.numbered_heading,
    body.numbered_item,
    bare_headings.heading,
    bare_headings.heading_over_heading,
    bare_headings.heading_over_subtitle,
    bare_headings.repeated_heading,
    bare_headings.heading_of_links,
)
"""The rules in the order in which they are asked. The first with a verdict decides."""

APPLICABLE = {
    (starts_with_word, is_in_head, can_be_heading): tuple(
        rule.judge
        for rule in RULES
        if rule.can_apply(starts_with_word=starts_with_word, is_in_head=is_in_head, can_be_heading=can_be_heading)
    )
    for starts_with_word, is_in_head, can_be_heading in product((False, True), repeat=3)
}
"""The rules that can apply to a line with these three properties, in order."""

LONGEST_JUDGED = 400
"""A line of more code points is a paragraph, whatever else it looks like, unless it ends with a bar."""
MIN_SLUGS = 2
"""The fewest lines that begin the scenes of a screenplay."""
MIN_PARAGRAPH_WORDS = 5
"""A paragraph of more words counts as prose."""


def parse_plain(text: str) -> ParsedText:
    """The blocks of a plain text."""
    split = split_lines(text)
    if is_listing(text, split):
        span = Span(split[0].span.start - split[0].indent, split[-1].span.end)
        return ParsedText(text, (Block(BlockKind.CODE, span, split[0].number),))
    is_manual = is_manual_page(split)
    by_speeches = kind_by_speeches(text)
    lines, levels = with_chapters(judged_lines(text, split, is_manual=is_manual))
    if not levels:
        lines, levels = with_clauses(lines)
    found = preamble_of(lines)
    if found.is_mail:
        lines, levels = with_mails(lines)
        found = replace(found, start=0, end=len(lines))
    levels = (
        levels
        or scene_levels(lines, is_play=by_speeches is TextKind.PLAY)
        or section_levels(lines, found.start, found.end)
    )
    if by_speeches is not None:
        levels = {index: level for index, level in levels.items() if not is_of_speech(text, lines[index].span)}
    verdicts = judged(lines, levels, found)
    has_sections = not found.is_mail and by_speeches is None and not is_verse(lines)
    if has_sections and not levels:
        verdicts = with_second_look(lines, verdicts)
    else:
        verdicts = [
            unheaded(line) if verdict.rule in BY_FORM else verdict
            for line, verdict in zip(lines, verdicts, strict=True)
        ]
    if has_sections:
        for index, level in counted_sections(lines).items():
            verdicts[index] = Verdict(BlockKind.HEADING, level=level)
    if is_manual:
        verdicts = with_depths(lines, [manual_verdict(*pair) for pair in zip(lines, verdicts, strict=True)])
    blocks: list[Block] = []
    kept = author_lines(lines, verdicts) if not is_manual else ()
    for index, (line, verdict) in enumerate(zip(lines, verdicts, strict=True)):
        if verdict.kind is BlockKind.TABLE and blocks and blocks[-1].kind is BlockKind.TABLE:
            blocks[-1] = replace(blocks[-1], span=Span(blocks[-1].span.start, line.span.end))
        else:
            blocks.extend(line_blocks(line, verdict, keeps_lines=index in kept))
    kind = by_speeches or TextKind.OTHER
    return ParsedText(text, tuple(with_emphasis(text, blocks)), found.title, found.byline, found.date, kind=kind)


def scene_levels(lines: Sequence[Line], *, is_play: bool) -> dict[int, int]:
    """The levels of the lines that begin the scenes of a screenplay, which has several."""
    found = {index: TOP_LEVEL for index, line in enumerate(lines) if SLUG.fullmatch(line.words)}
    return found if is_play or len(found) >= MIN_SLUGS else {}


def with_second_look(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts after a look at the whole text, for headings that have only their form."""
    found = list(verdicts)
    for index, is_heading in judged_again(lines, verdicts):
        found[index] = heading_verdict(found[index], lines[index]) if is_heading else unheaded(lines[index])
    for index in [*first_title(lines, found), *titles_of_lists(lines)]:
        found[index] = heading_verdict(found[index], lines[index])
    return found


BY_FORM = frozenset(rule.judge.__name__ for rule in RULES if rule.needs_heading) | {"numbered_heading"}
"""The rules that find headings by their form alone. They are not asked about books, mail and verse."""


def judged_lines(text: str, split: Sequence[Line], *, is_manual: bool = False) -> Sequence[Line]:
    """The lines that are judged: without the breaks that only fit a page, tables and captions each as one line."""
    placed = with_options(text, split) if is_manual else with_page_layout(text, list(with_listings(text, split)))
    return with_signatures(with_turns(with_introductions(captions.with_credits(unwrap(placed, is_manual=is_manual)))))


def judged(lines: Sequence[Line], levels: Mapping[int, int], found: Preamble) -> list[Verdict]:
    """The verdict on each line: by its place if it begins a chapter or is no part of the text, else by the rules."""
    state = ParserState(lines, has_headline=found.is_mail)
    verdicts: list[Verdict] = []
    for index, line in enumerate(lines):
        if not found.start <= index < found.end:
            verdict = Verdict(BlockKind.BOILERPLATE)
        elif line.kind is not None:
            verdict = Verdict(line.kind)
            state.paragraphs += line.kind is BlockKind.PARAGRAPH
        elif index in levels:
            verdict = Verdict(BlockKind.HEADING, level=levels[index], rule="chapter")
        elif state.kinds and is_surely_prose(state, line):
            verdict = PARAGRAPH
            state.paragraphs += 1
        else:
            verdict = classify(LineContext(state, index))
            if verdict.kind is BlockKind.PARAGRAPH:
                state.paragraphs += line.count > MIN_PARAGRAPH_WORDS or body.is_unspaced(line)
        state.kinds.append(verdict.kind)
        verdicts.append(verdict)
    return verdicts


def heading_verdict(verdict: Verdict, line: Line) -> Verdict:
    """The verdict that a line is a heading, with the level that the rules found, or that its number shows."""
    if verdict.kind is BlockKind.HEADING:
        return verdict
    return Verdict(BlockKind.HEADING, level=body.numbered_level(line))


def manual_verdict(line: Line, verdict: Verdict) -> Verdict:
    """The verdict on a line of a manual page, where the items of a numbered list are set further in than headings."""
    return unheaded(line) if verdict.kind is BlockKind.HEADING and line.indent > HEADING_INDENT else verdict


def unheaded(line: Line) -> Verdict:
    """The verdict on a line that is no heading: a list item if it has a number, otherwise a paragraph."""
    is_item = body.NUMBERED.match(line.words) or body.BULLET.match(line.words)
    return Verdict(BlockKind.LIST_ITEM, level=1) if is_item else PARAGRAPH


def split_lines(text: str) -> list[Line]:
    """The lines that are not blank."""
    found: list[Line] = []
    at, last = 0, 0
    for number, line in enumerate(text.split("\n"), start=1):
        words = line.strip()
        if words:
            start = at if len(words) == len(line) else at + line.index(words[0])
            is_below = last == number - 1 > 0
            if is_below:
                found[-1].precedes_blank = False
            found.append(Line(words, Span(start, start + len(words)), number, not is_below, True, indent=start - at))
            last = number
        at += len(line) + 1
    return found


def is_surely_prose(state: ParserState, line: Line) -> bool:
    """Whether no rule can apply to a line: a sentence without any of the words or signs that rules look for.

    Most lines are found to be prose by a few cheap tests, so they come first.
    """
    words = line.words
    if len(words) > LONGEST_JUDGED:
        return words[-1] != "|"
    if words[-1] not in ".!" and not (words[-1] in '"”’»' and words[-2:-1] in {".", ",", "!", "?"}):
        return False
    if not line.starts_with_word or "@" in words or "\t" in words or "|" in words or not is_below_head(state, line):
        return False
    if captions.LABELLED.match(words) or residue.PAGE_BOX.match(words) or body.NUMBERED.match(words):
        return False
    return is_prose_by_place(state, line) and find_credit(words, 0, is_photo=False) is None


def is_below_head(state: ParserState, line: Line) -> bool:
    """Whether no rule of the head can apply to a line, and it is not right below an image or the headline."""
    is_in_body = state.has_headline or state.paragraphs > 0
    if state.paragraphs < head.MAX_PARAGRAPHS and (not is_in_body or line.count <= head.LONGEST_BYLINE):
        return False
    return state.kinds[-1] is not BlockKind.IMAGE and state.kinds[-1] is not BlockKind.HEADLINE


def is_prose_by_place(state: ParserState, line: Line) -> bool:
    """Whether a sentence is neither an underlined heading nor the footer of the page."""
    left = len(state.lines) - len(state.kinds)
    if left > 1 and body.is_underline(state.lines[-left + 1]):
        return False
    return left > residue.FOOTER_LINES or not residue.has_address(line.words)


def classify(at: LineContext) -> Verdict:
    """The verdict of the first rule that has one; otherwise a paragraph."""
    line, paragraphs = at.line, at.state.paragraphs
    is_in_head = paragraphs < head.MAX_PARAGRAPHS
    for judge in APPLICABLE[line.starts_with_word, is_in_head, paragraphs > 0 and line.can_be_heading]:
        verdict = judge(at)
        if verdict is not None:
            return replace(verdict, rule=judge.__name__) if verdict.kind is BlockKind.HEADING else verdict
    return PARAGRAPH


PARAGRAPH = Verdict(BlockKind.PARAGRAPH)


def line_blocks(line: Line, verdict: Verdict, *, keeps_lines: bool) -> Iterator[Block]:
    """The block of a line, and the rest of the line around it as boilerplate."""
    span = verdict.span or line.span
    if span.start > line.span.start:
        yield Block(BlockKind.BOILERPLATE, trimmed(line, line.span.start, span.start), line.number)
    yield Block(verdict.kind, span, line.number, verdict.level, credit=verdict.credit, keeps_lines=keeps_lines)
    if span.end < line.span.end:
        yield Block(BlockKind.BOILERPLATE, trimmed(line, span.end, line.span.end), line.number)


def trimmed(line: Line, start: int, end: int) -> Span:
    """The span from `start` to `end`, within a line, without the white space at its ends."""
    words = line.words[start - line.span.start : end - line.span.start]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
