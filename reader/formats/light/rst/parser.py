"""The parser of reStructuredText: the first rule that applies to the next lines writes their blocks."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from reader.formats.headline import with_headline
from reader.formats.light.lines import Lines, SourceLine, dedented, joined, lines_of, text_of
from reader.formats.light.nesting import BULLET, DESCRIPTION, MAX_NESTING, NestedWriter
from reader.formats.light.rst import directives, explicit, tables
from reader.formats.light.rst.inline import RstInline
from reader.formats.light.rst.titles import TitleStyles, is_row, title_at
from reader.formats.parsed import ParsedText

BULLET_ITEM = re.compile(r"(?P<marker>[-*+•‣⁃])(?: +|$)")
NUMBERED_ITEM = re.compile(r"(?P<marker>\(?(?:\d{1,4}|[a-zA-Z]|[ivxlcdmIVXLCDM]{1,6}|#)[.)])(?: +|$)")
FIELD = re.compile(r":(?P<name>(?![: ])(?:\\.|[^:\\`]|:(?! |$|`))+):(?: ++|$)(?P<value>.*)")
OPTION = re.compile(
    r"(?P<options>(?:--?|/)[\w?][\w-]*(?:[ =]<?[\w.-]+>?)?(?:, (?:--?|/)[\w-]+(?:[ =]<?[\w.-]+>?)?)*)(?:  +|$)"
)
LINE_BLOCK = re.compile(r"\|(?: +|$)")
MIN_RULE = 4
"""The shortest row of signs that is a thematic break."""
AUTHORS = frozenset({"author", "authors"})
HIDDEN_FIELDS = frozenset(
    {"orphan", "tocdepth", "nocomments", "nosearch", "no-search", "allow-comments", "hide-toc", "hide-navigation"}
)
"""Fields at the beginning that only speak to the program."""


class RstParser:
    """The state of the parser: what is written, the styles of titles, metadata."""

    def __init__(self) -> None:
        self.writer = NestedWriter()
        self.inline = RstInline()
        self.titles = TitleStyles()
        self.metadata: dict[str, str] = {}

    def parse(self, lines: list[SourceLine]) -> None:
        """Write the blocks of some lines."""
        cursor = Lines(dedented(lines))
        rules = RULES if self.writer.nesting < MAX_NESTING else (blank, paragraph)
        while not cursor.is_done:
            next(rule for rule in rules if rule(self, cursor))

    def words(self, source: str, line: int) -> None:
        """Write words with inline markup as a paragraph, an item or a quotation."""
        self.writer.words(self.inline(source), line)


Rule: TypeAlias = Callable[[RstParser, Lines], bool]
"""Writes the blocks of the next lines and passes them, if it applies; returns whether it does."""


def parse_rst(text: str) -> ParsedText:
    """The blocks of a text in reStructuredText."""
    parser = RstParser()
    lines = lines_of(text)
    explicit.collect(parser.inline, lines)
    parser.parse(lines)
    writer, found = parser.writer, parser.metadata
    byline = found.get("author") or found.get("authors") or ""
    title = found.get("title", "")
    blocks = with_headline(writer.blocks, writer.text, title)
    return ParsedText(writer.text, tuple(blocks), title, byline, found.get("date", ""))


def blank(_parser: RstParser, lines: Lines) -> bool:
    """A blank line ends a block."""
    if lines.peek():
        return False
    lines.take()
    return True


def title(parser: RstParser, lines: Lines) -> bool:
    """A line above a row of signs, perhaps below one as well, is a heading. Its level is that of the signs."""
    found = title_at(lines)
    if found is None or parser.writer.nesting:
        return False
    words, style, count = found
    parser.writer.heading(parser.inline(words), lines.number + (count == 3), parser.titles.level_of(style))
    lines.at += count
    return True


def transition(parser: RstParser, lines: Lines) -> bool:
    """A row of signs between blank lines is a thematic break."""
    text = lines.peek()
    if not is_row(text) or len(text) < MIN_RULE or lines.peek(1) or not lines.follows_blank:
        return False
    parser.writer.rule(lines.number)
    lines.take()
    return True


def markup(parser: RstParser, lines: Lines) -> bool:
    """Two dots begin a directive, a note, a target or a comment."""
    if explicit.ANONYMOUS.match(lines.peek()):
        lines.take()
        return True
    if not explicit.START.match(lines.peek()):
        return False
    line = lines.number
    first = lines.take()
    body = lines.take_indented()
    directive = explicit.DIRECTIVE.match(first)
    if directive is not None and directive["substitution"] is None:
        directives.write(parser, directive["name"], directive["argument"], body, line)
        return True
    note = explicit.NOTE.match(first)
    if note is not None:
        with parser.writer.item(note["label"]):
            parser.parse([SourceLine(line, note["words"]), *dedented(body)])
    return True


def doctest(parser: RstParser, lines: Lines) -> bool:
    """A session of Python is code, up to the next blank line."""
    if not lines.peek().startswith(">>> "):
        return False
    line = lines.number
    parser.writer.code(text_of(lines.take_while(bool)), line, "pycon")
    return True


def line_block(parser: RstParser, lines: Lines) -> bool:
    """Lines after bars are verse or an address, whose lines are kept."""
    if not LINE_BLOCK.match(lines.peek()) or lines.peek().count("|") > 1:
        return False
    line = lines.number
    found: list[str] = []
    while LINE_BLOCK.match(lines.peek()) or (found and lines.peek() and lines.indent):
        text = lines.take()
        if LINE_BLOCK.match(text):
            found.append(text[2:])
        else:
            found[-1] += " " + text.strip()
    parser.words("\n".join(found), line)
    return True


def item(parser: RstParser, lines: Lines) -> bool:
    """A line after a bullet or a number is an item, with the lines that are indented below it."""
    text = lines.peek()
    bullet = BULLET_ITEM.match(text)
    found = bullet or NUMBERED_ITEM.match(text)
    if found is None or not is_item(lines, found):
        return False
    is_tight = not lines.follows_blank
    number, width = lines.number, found.end() if found.end() < len(text) else len(found["marker"]) + 1
    lines.take()
    body = [SourceLine(number, " " * width + text[found.end() :]), *lines.take_indented(min(width, 2))]
    with parser.writer.item(BULLET if bullet else found["marker"], is_tight=is_tight):
        parser.parse(body)
    return True


def is_item(lines: Lines, found: re.Match[str]) -> bool:
    """Whether the line below does not show that a line is no item: "A. Smith came" above a line without an indent."""
    below = lines.peek(1)
    return not below or below[0] == " " or found.re.match(below) is not None


def field(parser: RstParser, lines: Lines) -> bool:
    """A name between colons with its value: metadata at the beginning, elsewhere a term and its meaning."""
    found = FIELD.match(lines.peek())
    if found is None:
        return False
    line, is_metadata = lines.number, not parser.writer.nesting and is_start(parser)
    lines.take()
    body = lines.take_indented()
    name, value = found["name"], " ".join([found["value"], joined(body)]).strip()
    if is_metadata and name.lower() in {*AUTHORS, "date", *HIDDEN_FIELDS}:
        parser.metadata.setdefault(name.lower(), parser.inline(value).text)
        return True
    write_term(parser, f"{name}:", line)
    with parser.writer.item(DESCRIPTION):
        parser.parse([SourceLine(line, found["value"]), *dedented(body)])
    return True


def is_start(parser: RstParser) -> bool:
    """Whether nothing but the title is written yet."""
    return all(block.kind.value == "heading" for block in parser.writer.blocks)


def option(parser: RstParser, lines: Lines) -> bool:
    """An option of a command with its description."""
    found = OPTION.match(lines.peek())
    if found is None:
        return False
    line = lines.number
    text = lines.take()
    body = lines.take_indented()
    if not body and found.end() == len(text):
        lines.at -= 1
        return False
    parser.writer.strong(parser.inline(f"``{found['options']}``"), line)
    with parser.writer.item(DESCRIPTION):
        parser.parse([SourceLine(line, text[found.end() :]), *dedented(body)])
    return True


def table(parser: RstParser, lines: Lines) -> bool:
    """A table that is drawn with signs."""
    line = lines.number
    rows = tables.take_table(lines)
    if rows is None:
        return False
    parser.writer.table([[parser.inline(cell) for cell in row] for row in rows], line)
    return True


def definition(parser: RstParser, lines: Lines) -> bool:
    """A line right above indented ones is a term; they are its meaning."""
    below = lines.peek(1)
    if not below.startswith(" ") or lines.peek().startswith(" ") or lines.peek().endswith("::"):
        return False
    line = lines.number
    write_term(parser, lines.take().split(" : ")[0], line)
    with parser.writer.item(DESCRIPTION):
        parser.parse(lines.take_indented())
    return True


def write_term(parser: RstParser, source: str, line: int) -> None:
    """Write a term, in bold."""
    parser.writer.strong(parser.inline(source), line)


def quotation(parser: RstParser, lines: Lines) -> bool:
    """Indented lines are a quotation."""
    if not lines.peek().startswith(" "):
        return False
    with parser.writer.quotation():
        parser.parse(lines.take_indented())
    return True


def paragraph(parser: RstParser, lines: Lines) -> bool:
    """Other lines up to a blank one are a paragraph; two colons at its end announce code."""
    line = lines.number
    found = lines.take_while(bool)
    words = joined(found)
    if not words.endswith("::"):
        parser.words(words, line)
        return True
    words = words[:-2]
    if words:
        parser.words(words.rstrip() + ("" if words.endswith(" ") else ":"), line)
    lines.skip_blank()
    write_literal(parser, lines)
    return True


def write_literal(parser: RstParser, lines: Lines) -> None:
    """Write the next lines as code, if they are indented or all begin with the same sign."""
    line, text = lines.number, lines.peek()
    if text.startswith(" "):
        parser.writer.code(text_of(dedented(lines.take_indented())), line)
    elif text and not text[0].isalnum() and not explicit.START.match(text):
        quoted = lines.take_while(lambda other: other[:1] == text[0])
        parser.writer.code(text_of(quoted), line)


RULES: tuple[Rule, ...] = (
    blank,
    title,
    transition,
    markup,
    doctest,
    table,
    line_block,
    item,
    field,
    option,
    definition,
    quotation,
    paragraph,
)
"""The rules in the order in which they are asked. The last applies to any line."""
