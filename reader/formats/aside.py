"""A text parsed aside: in a process of its own, which is `python -m reader.formats`.

A target or a source goes one way; the text that is read, then its blocks, the other way. Where there can be no process,
it is done here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from sys import intern

from reader.aside import Aside, AsideError, Receive, Send, joined, parts, pieces
from reader.document import Block, BlockKind, Document, Span, Style, StyleKind
from reader.errors import SourceError
from reader.formats import blocks_of, parse_source
from reader.formats.outline import build
from reader.formats.parsed import Parsed
from reader.sources import Format, Source, read

Packed = tuple[str, int, int, int, int, str, tuple[int, int] | None, list[tuple[str, int, int, str]]]
"""The values of a block."""


def open_aside(target: str, format: Format | None) -> Document:
    """The document of a target that is read there, as `read` and `parse_source` have it. Raises SourceError."""
    try:
        return build(asked([(target, format, False)]), target)
    except AsideError:
        return parse_source(read(target, format))


def parse_aside(source: Source) -> Document:
    """The document of a source, as `parse_source` has it. Raises SourceError if a page holds no text."""
    try:
        return build(asked(chain([(source.target, source.format, True)], pieces(source.text))), source.target)
    except AsideError:
        return parse_source(source)


def asked(question: Iterable[object]) -> Parsed:
    """What a text is parsed to by a process. Raises SourceError as that does, AsideError where there can be none.

    It is asked with a target, its format if that is known, and whether the text follows: else it is read there.
    """
    with Aside("reader.formats").asked(question) as answer:
        parsed: Parsed | SourceError = answer()
        if isinstance(parsed, SourceError):
            raise parsed
        text = joined(answer)
        blocks: list[Block] = []
        while some := answer():
            blocks += map(unpacked, some)
    return replace(parsed, text=text, blocks=tuple(blocks))


def answered(ask: Receive, send: Send) -> None:
    """Be the other end: parse, and send what comes of it, the blocks up to none."""
    target, format, is_sent = ask()
    try:
        parsed = blocks_of(Source(joined(ask), format, target) if is_sent else read(target, format))
    except SourceError as error:
        send(error)
        return
    send(replace(parsed, text="", blocks=()))
    for piece in pieces(parsed.text):
        send(piece)
    for some in parts(parsed.blocks):
        send([packed(block) for block in some])
    send([])


def packed(block: Block) -> Packed:
    """The values of a block, without objects: they are sent and taken in more quickly."""
    credit = (block.credit.start, block.credit.end) if block.credit is not None else None
    styles = [(style.kind.value, style.span.start, style.span.end, style.target) for style in block.styles]
    return block.kind.value, block.span.start, block.span.end, block.line, block.level, block.marker, credit, styles


def unpacked(values: Packed) -> Block:
    """The block with some values."""
    kind, start, end, line, level, marker, credit, styles = values
    return Block(
        BlockKind(kind),
        Span(start, end),
        line,
        level,
        intern(marker),
        Span(*credit) if credit is not None else None,
        tuple([Style(StyleKind(name), Span(first, last), target) for name, first, last, target in styles]),
    )
