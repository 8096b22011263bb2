"""The parser of AsciiDoc: the first rule that applies to the next lines writes their blocks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from reader.formats.headline import with_headline
from reader.formats.light.asciidoc import delimited, lists
from reader.formats.light.asciidoc.header import take_entry, take_header
from reader.formats.light.asciidoc.inline import AsciiDocInline
from reader.formats.light.asciidoc.patterns import (
    ATTRIBUTES,
    BLOCK_TITLE,
    COMMENT,
    COMMENT_BLOCK,
    HEADING,
    MACRO,
    NOTE,
    PICTURE,
    PREPROCESSOR,
    RULE,
    UNDERLINES,
    BlockAttributes,
    attributes_of,
    ends_paragraph,
    is_underlined,
)
from reader.formats.light.lines import Lines, SourceLine, dedented, lines_of, text_of
from reader.formats.light.nesting import MAX_NESTING, NestedWriter
from reader.formats.parsed import ParsedText


class AsciiDocParser:
    """The state of the parser: what is written, and what the lines above say about the next block."""

    def __init__(self) -> None:
        self.writer = NestedWriter()
        self.inline = AsciiDocInline()
        self.pending = BlockAttributes()
        self.title = ""

    def parse(self, lines: list[SourceLine]) -> None:
        """Write the blocks of some lines."""
        cursor = Lines(lines)
        while not cursor.is_done:
            self.step(cursor)

    def step(self, lines: Lines) -> None:
        """Write the next block, or note what a line says about it."""
        rules = RULES if self.writer.nesting < MAX_NESTING else (blank, paragraph)
        next(rule for rule in rules if rule(self, lines))

    def take_attributes(self) -> BlockAttributes:
        """What the lines above say about the block that is written now."""
        found, self.pending = self.pending, BlockAttributes()
        return found

    def words(self, source: str, line: int) -> None:
        """Write words with inline markup as a paragraph, an item or a quotation."""
        self.writer.words(self.inline(source), line)

    def write_title(self, line: int) -> None:
        """Write the title of the block that follows, if there is one."""
        title, self.title = self.title, ""
        if title:
            self.writer.strong(self.inline(title), line)


Rule: TypeAlias = Callable[[AsciiDocParser, Lines], bool]
"""Writes the blocks of the next lines and passes them, if it applies; returns whether it does."""


def parse_asciidoc(text: str) -> ParsedText:
    """The blocks of a text in AsciiDoc."""
    parser = AsciiDocParser()
    lines = Lines(lines_of(text))
    header = take_header(lines, parser.inline)
    if header.title:
        parser.writer.heading(parser.inline(header.title), header.line, 1)
    parser.parse(list(lines.lines[lines.at :]))
    title = " ".join(parser.inline(header.title).text.split())
    blocks = with_headline(parser.writer.blocks, parser.writer.text, title)
    return ParsedText(parser.writer.text, tuple(blocks), title, header.byline, header.date)


def blank(_parser: AsciiDocParser, lines: Lines) -> bool:
    """A blank line ends a block; a plus sign alone joins blocks of an item."""
    if lines.peek() not in {"", "+"}:
        return False
    lines.take()
    return True


def comment(_parser: AsciiDocParser, lines: Lines) -> bool:
    """A line after two slashes is a comment, and so are lines between four; other lines only speak to the program."""
    text = lines.peek()
    if COMMENT_BLOCK.match(text):
        lines.take()
        lines.take_until(lambda other: other == text)
        return True
    if not (COMMENT.match(text) or PREPROCESSOR.match(text) or MACRO.match(text)):
        return False
    lines.take()
    return True


def entry(parser: AsciiDocParser, lines: Lines) -> bool:
    """A name between colons is an attribute with its value."""
    if not take_entry(lines, parser.inline):
        return False
    lines.take()
    return True


def attributes(parser: AsciiDocParser, lines: Lines) -> bool:
    """A line in brackets says what the next block is; a line after a full stop is its title."""
    found = ATTRIBUTES.match(lines.peek())
    if found is not None:
        parser.pending = attributes_of(found["attributes"], parser.pending)
        lines.take()
        return True
    title = BLOCK_TITLE.match(lines.peek())
    if title is None:
        return False
    parser.title = title["words"]
    lines.take()
    return True


def heading(parser: AsciiDocParser, lines: Lines) -> bool:
    """A line after equals signs, or above a row of signs, is a heading."""
    found = HEADING.match(lines.peek())
    if found is not None:
        level = len(found["marks"])
        parser.writer.heading(parser.inline(found["words"]), lines.number, level)
        lines.take()
    elif is_underlined(lines):
        parser.writer.heading(parser.inline(lines.peek()), lines.number, UNDERLINES.index(lines.peek(1)[0]) + 1)
        lines.at += 2
    else:
        return False
    parser.take_attributes()
    return True


def rule(parser: AsciiDocParser, lines: Lines) -> bool:
    """Three quotation marks or dashes are a thematic break."""
    if not RULE.match(lines.peek()):
        return False
    parser.writer.rule(lines.number)
    lines.take()
    return True


def picture(parser: AsciiDocParser, lines: Lines) -> bool:
    """A picture on a line of its own. Its caption is the title above it, or else its description."""
    found = PICTURE.match(lines.peek())
    if found is None:
        return False
    parser.take_attributes()
    words = parser.title or found["words"].split(",")[0].strip('"')
    parser.title = ""
    parser.writer.picture(parser.inline(words), parser.inline.filled(found["target"]), lines.number)
    lines.take()
    return True


def note(parser: AsciiDocParser, lines: Lines) -> bool:
    """A paragraph after a word such as "NOTE:" is a note."""
    found = NOTE.match(lines.peek())
    if found is None:
        return False
    line = lines.number
    parser.take_attributes()
    words = [found["words"]]
    lines.take()
    words += [each.text for each in lines.take_while(lambda text: bool(text) and not ends_paragraph(text))]
    with parser.writer.quotation():
        parser.writer.strong(parser.inline(parser.title or found["kind"].capitalize()), line)
        parser.title = ""
        parser.words(" ".join(words), line)
    return True


def literal(parser: AsciiDocParser, lines: Lines) -> bool:
    """An indented paragraph is code."""
    if not lines.indent or parser.pending.style in {"normal", "quote", "verse"}:
        return False
    line = lines.number
    parser.take_attributes()
    parser.write_title(line)
    parser.writer.code(text_of(dedented(lines.take_while(lambda text: bool(text) and text != "+"))), line)
    return True


def paragraph(parser: AsciiDocParser, lines: Lines) -> bool:
    """Other lines up to a blank one are a paragraph, or what the line in brackets above them says."""
    line = lines.number
    first = SourceLine(line, lines.take())
    rest = lines.take_while(lambda text: bool(text) and not ends_paragraph(text))
    delimited.write(parser, "", [first, *rest], line)
    return True


RULES: tuple[Rule, ...] = (
    blank,
    comment,
    entry,
    attributes,
    delimited.block,
    heading,
    rule,
    picture,
    note,
    lists.items,
    literal,
    paragraph,
)
"""The rules in the order in which they are asked. The last applies to any line."""
