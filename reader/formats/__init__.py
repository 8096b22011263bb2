"""From a source to a document: a parser for each format, and one outline builder for all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document import Block, Document, Style, TextKind
from reader.errors import ReaderError, SourceError
from reader.formats.kind import kind_of
from reader.formats.outline import build_document
from reader.formats.parsed import ParsedText
from reader.formats.table import parse_with_table
from reader.formats.writer import BlockWriter, StyledText, shift_styles
from reader.log import unforeseen
from reader.sources import Format, Source
from reader.structs import replace

__all__ = ["BlockWriter", "ParsedText", "StyledText", "parse_source"]

LIKE_CODE = "shown as it is written: code, data or a log"
"""The remark about plain text of the kind that has no readers."""
SURROGATE = re.compile("[\ud800-\udfff]")
"""Half of a surrogate pair."""


def parse_source(source: Source) -> Document:
    """The document of a source. Raises SourceError if a page has no text, UnforeseenError if a parser fails."""
    return document_of(parse_blocks(source), source.target)


def document_of(parsed: ParsedText, target: str) -> Document:
    """The document of a parsed text; if the target names a part of it, that part. Raises SourceError without one."""
    document = build_document(parsed, target)
    if not document.listed:
        return document
    from reader.formats.collections.parts import named_part

    return named_part(document, target)


def parse_blocks(source: Source) -> ParsedText:
    """The text, blocks and kind of a source, and what is known of its encoding.

    Raises SourceError if a page has no text, UnforeseenError if a parser fails.
    """
    try:
        parsed = without_surrogates(parse_text(source))
        kind = kind_of(parsed.text, parsed.blocks) if parsed.kind is TextKind.OTHER else parsed.kind
        remark = parsed.remark or (LIKE_CODE if kind is TextKind.CODE and source.format is Format.PLAIN else "")
        return replace(parsed, kind=kind, guessed_encoding=source.guessed_encoding, remark=remark)
    except ReaderError:
        raise
    except Exception as error:  # a text must not take others, or the screen, with it
        raise unforeseen(source.target, error) from error


def without_surrogates(parsed: ParsedText) -> ParsedText:
    """A text without halves of surrogate pairs: escapes can name them, but no encoding has them to print them in."""
    words = parsed.text, parsed.title, parsed.byline, parsed.date
    try:
        for each in words:
            each.encode()
    except UnicodeEncodeError:
        text, title, byline, date = (SURROGATE.sub("\ufffd", each) for each in words)
        return replace(parsed, text=text, title=title, byline=byline, date=date)
    return parsed


def parse_text(source: Source) -> ParsedText:
    """The text and blocks of a source. The parser of a format is imported on first use.

    Raises SourceError if a page has no text.
    """
    parsed = parse_with_table(source)
    if source.format is Format.HTML and not parsed.blocks:
        raise SourceError(f"{source.target or 'The page'} has no text to read.")
    return with_styles(parsed, source.styles) if source.styles else parsed


def with_styles(parsed: ParsedText, styles: Sequence[Style]) -> ParsedText:
    """A text whose blocks have these styles; both are ordered by start."""
    blocks: list[Block] = []
    inside: list[Style] = []
    at = 0
    for block in parsed.blocks:
        inside = [style for style in inside if style.span.end > block.span.start]
        while at < len(styles) and styles[at].span.start < block.span.end:
            inside.append(styles[at])
            at += 1
        blocks.append(replace(block, styles=tuple(shift_styles([*block.styles, *inside], 0, block.span))))
    return replace(parsed, blocks=tuple(blocks))
