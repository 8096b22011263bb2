"""From a source to a document: a parser for each format, and one outline builder for all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module

from reader.document import Block, Document, Style
from reader.errors import ReaderError, SourceError
from reader.formats.kind import kind_of
from reader.formats.outline import build_document
from reader.formats.parsed import ParsedText
from reader.formats.writer import shift_styles
from reader.log import unforeseen
from reader.sources import Format, Source

__all__ = ["ParsedText", "parse_source"]

LIGHT = {
    Format.RST: ("reader.formats.light.rst", "parse_rst"),
    Format.ASCIIDOC: ("reader.formats.light.asciidoc", "parse_asciidoc"),
    Format.ORG: ("reader.formats.light.org", "parse_org"),
}
"""The modules and functions that parse light markup."""


def parse_source(source: Source) -> Document:
    """The document of a source. Raises SourceError if a page has no text, UnforeseenError if a parser fails."""
    return build_document(parse_blocks(source), source.target)


def parse_blocks(source: Source) -> ParsedText:
    """The text, blocks and kind of a source, and what is known of its encoding.

    Raises SourceError if a page has no text, UnforeseenError if a parser fails.
    """
    try:
        parsed = parse_text(source)
        return replace(parsed, kind=kind_of(parsed.text, parsed.blocks), guessed_encoding=source.guessed_encoding)
    except ReaderError:
        raise
    except Exception as error:  # a text must not take others, or the screen, with it
        raise unforeseen(source.target, error) from error


def parse_text(source: Source) -> ParsedText:
    """The text and blocks of a source. The parser of a format is imported on first use.

    Raises SourceError if a page has no text.
    """
    if source.format is Format.MARKDOWN:
        from reader.formats.markdown import parse_markdown

        return parse_markdown(source.text)
    if source.format is Format.HTML:
        from reader.formats.html import parse_html

        parsed = parse_html(source.text)
        if not parsed.blocks:
            raise SourceError(f"{source.target or 'The page'} has no text to read.")
        return parsed
    if source.format in LIGHT:
        module, name = LIGHT[source.format]
        parse: Callable[[str], ParsedText] = getattr(import_module(module), name)
        return parse(source.text)
    from reader.formats.plain import parse_plain

    parsed = parse_plain(source.text)
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
