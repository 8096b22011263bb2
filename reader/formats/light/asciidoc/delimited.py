"""Blocks of AsciiDoc between two lines of signs, and paragraphs to which a line in brackets gives another kind."""

from __future__ import annotations

import csv
import re
from typing import Protocol

from reader.formats.light.asciidoc.inline import AsciiDocInline
from reader.formats.light.asciidoc.patterns import DELIMITER, NOTES, BlockAttributes
from reader.formats.light.lines import Lines, SourceLine, text_of
from reader.formats.light.nesting import NestedWriter

CODE_STYLES = frozenset({"source", "listing", "literal", "stem", "latexmath", "asciimath", "pass"})
CODE_SIGNS = frozenset("-.+`")
CALLOUT = re.compile(
    r"(?<![ \t])[ \t]*+(?:(?:#|//|;;|<!--)[ \t]*+)?+(<(?:!--)?[\d.]+(?:--)?>)(?=(?:[ \t]*+<[\d.]+>){0,20}$)",
    re.MULTILINE,
)
CELL = re.compile(
    r"(?:(?<=\s)|^)(?:(?P<copies>\d+)\*)?(?:[\d.]+\+)?[<^>]?(?:\.[<^>])?[adehlmsv]?(?<!\\)\|", re.MULTILINE
)
"""The beginning of a cell."""


class Parser(Protocol):
    """What blocks need of the parser."""

    writer: NestedWriter
    inline: AsciiDocInline
    title: str

    def parse(self, lines: list[SourceLine]) -> None:
        """Write the blocks of some lines."""

    def words(self, source: str, line: int) -> None:
        """Write words with inline markup."""

    def take_attributes(self) -> BlockAttributes:
        """What the lines above say about the block."""

    def write_title(self, line: int) -> None:
        """Write the title of the block."""


def block(parser: Parser, lines: Lines) -> bool:
    """Lines between two equal lines of signs are a block."""
    delimiter = lines.peek()
    if not DELIMITER.match(delimiter):
        return False
    line, end = (
        lines.number,
        delimiter.rstrip("abcdefghijklmnopqrstuvwxyz0123456789+-") if delimiter[0] == "`" else delimiter,
    )
    if not lines.comes_later(end):
        return False
    lines.take()
    write(parser, delimiter, lines.take_until(lambda text: text == end), line)
    return True


def write(parser: Parser, delimiter: str, body: list[SourceLine], line: int) -> None:
    """Write a block, or without a delimiter a paragraph, by its kind."""
    attributes = parser.take_attributes()
    writer, style, sign = parser.writer, attributes.style, delimiter[:1]
    if style.upper() in NOTES:
        write_quotation(parser, parser.title or style.capitalize(), body, delimiter, line)
        return
    if delimiter[1:2] == "=" and sign in "|,:!":
        parser.write_title(line)
        rows = csv_rows(body, sign) if sign in ",:" or attributes.is_csv else cell_rows(body, attributes.columns)
        writer.table([[parser.inline(cell) for cell in row] for row in rows], line)
    elif style == "verse":
        parser.write_title(line)
        with writer.quotation():
            parser.words(text_of(body), line)
            write_source(parser, attributes, line)
    elif style in {"quote", "epigraph"} or sign == "_":
        write_quotation(parser, parser.title, body, delimiter, line)
        with writer.quotation():
            write_source(parser, attributes, line)
    elif style in CODE_STYLES or (sign in CODE_SIGNS and delimiter != "--" and sign):
        parser.write_title(line)
        if sign != "+" or style in CODE_STYLES:
            language = delimiter.lstrip("`") if sign == "`" else attributes.values[0] if attributes.values else ""
            writer.code(text_of(body), line, language if style == "source" or sign == "`" else "")
    elif sign == "*":
        write_quotation(parser, parser.title, body, delimiter, line)
    elif delimiter:
        parser.write_title(line)
        parser.parse(body)
    else:
        parser.write_title(line)
        parser.words(paragraph_of(body), line)


def paragraph_of(body: list[SourceLine]) -> str:
    """The words of a paragraph; a plus sign at the end of a line keeps the break."""
    text = "\n".join(each.text.strip() for each in body)
    return re.sub(r"(?<! \+)\n", " ", text).replace(" +\n", "\n").removesuffix(" +")


def write_quotation(parser: Parser, title: str, body: list[SourceLine], delimiter: str, line: int) -> None:
    """Write a title, if there is one, and lines as a quotation."""
    parser.title = ""
    with parser.writer.quotation():
        if title:
            parser.writer.strong(parser.inline(title), line)
        if delimiter:
            parser.parse(body)
        else:
            parser.words(paragraph_of(body), line)


def write_source(parser: Parser, attributes: BlockAttributes, line: int) -> None:
    """Write who is quoted, and from where."""
    if attributes.values:
        parser.words(f"— {', '.join(attributes.values)}", line)


def csv_rows(body: list[SourceLine], sign: str) -> list[list[str]]:
    """The rows of a table of values between commas or colons."""
    source = [each.text for each in body if each.text]
    try:
        return list(csv.reader(source, delimiter=":" if sign == ":" else ","))
    except csv.Error:
        return [[text] for text in source]


def cell_rows(body: list[SourceLine], columns: int) -> list[list[str]]:
    """The rows of a table whose cells begin with a bar."""
    text = text_of(body)
    starts = list(CELL.finditer(text))
    ends = [*(found.start() for found in starts[1:]), len(text)]
    cells: list[str] = []
    for found, end in zip(starts, ends, strict=False):  # without any cell, there is still an end
        words = " ".join(text[found.end() : end].split()).replace("\\|", "|")
        cells += [words] * min(int(found["copies"] or 1), 100)
    first = next((each.text for each in body if each.text), "")
    count = columns or len(CELL.findall(first)) or 1
    return [cells[i : i + count] for i in range(0, len(cells), count)]
