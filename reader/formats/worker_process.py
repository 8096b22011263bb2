"""Parsing in a worker process, which runs `python -m reader.formats`.

The request is a target or a source; the response is the text of the document, then its blocks. Where no process can be
started, this process does the work.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from sys import intern

from reader.document import Block, BlockKind, Document, Span, Style, StyleKind
from reader.errors import SourceError
from reader.formats import document_of, parse_blocks, parse_source
from reader.formats.parsed import ParsedText
from reader.log import unforeseen
from reader.sources import Format, ReadOptions, Source, read
from reader.structs import replace
from reader.worker_process import (
    Receive,
    Send,
    WorkerProcess,
    WorkerProcessError,
    chunks,
    item_batches,
    received_text,
)

PackedStyle = tuple[str, int, int, str]
"""The values of a style."""
PackedBlock = tuple[str, int, int, int, int, str, tuple[int, int] | None, list[PackedStyle], bool]
"""The values of a block."""


def open_in_process(target: str, options: ReadOptions) -> Document:
    """Read and parse a target in a worker process, as `read` and `parse_source` do. Raises SourceError."""
    try:
        return document_of(parsed_by_worker([(target, options, False)]), target)
    except WorkerProcessError:
        return parse_source(read(target, options))


def parse_in_process(source: Source) -> Document:
    """Parse a source in a worker process, as `parse_source` does. Raises SourceError if a page holds no text."""
    try:
        styles = [packed_style(style) for style in source.styles]
        request = chain(
            [(source.target, ReadOptions(source.format, password=source.password, plugin=source.plugin), True)],
            [(styles, source.guessed_encoding, source.data)],
            chunks(source.text),
        )
        return document_of(parsed_by_worker(request), source.target)
    except WorkerProcessError:
        return parse_source(source)


def parsed_by_worker(request: Iterable[object]) -> ParsedText:
    """The worker's response to a request. Raises SourceError if the worker did, WorkerProcessError if there is none.

    The first part of a request is a target, what is known of its format and encoding, and whether its styles and its
    text follow; if they do not, the worker reads the target.
    """
    with WorkerProcess("reader.formats").response_to(request) as receive:
        parsed: ParsedText | SourceError = receive()
        if isinstance(parsed, SourceError):
            raise parsed
        text = received_text(receive)
        blocks: list[Block] = []
        while batch := receive():
            blocks += map(unpacked, batch)
    return replace(parsed, text=text, blocks=tuple(blocks))


def handle(receive: Receive, send: Send) -> None:
    """Handle a request in the worker: parse, then send the result; an empty batch of blocks marks the end."""
    target, options, is_text_sent = receive()
    try:
        parsed = parse_blocks(received_source(receive, target, options) if is_text_sent else read(target, options))
    except SourceError as error:
        send(error)
        return
    except Exception as error:  # the process must answer
        send(unforeseen(target, error))
        return
    send(replace(parsed, text="", blocks=()))
    for chunk in chunks(parsed.text):
        send(chunk)
    for batch in item_batches(parsed.blocks):
        send([packed(block) for block in batch])
    send([])


def received_source(receive: Receive, target: str, options: ReadOptions) -> Source:
    """The source whose styles, encoding, bytes and text are the next parts to be received."""
    styles, guessed, data = receive()
    text = received_text(receive)
    format = options.format or Format.PLAIN
    packed_styles = tuple(map(unpacked_style, styles))
    return Source(text, format, target, packed_styles, guessed, data, options.password, options.plugin)


def packed(block: Block) -> PackedBlock:
    """The values of a block without objects, which are faster to pickle and to load."""
    credit = (block.credit.start, block.credit.end) if block.credit is not None else None
    styles = [packed_style(style) for style in block.styles]
    kind, span = block.kind.value, block.span
    return kind, span.start, span.end, block.line, block.level, block.marker, credit, styles, block.keeps_lines


def unpacked(values: PackedBlock) -> Block:
    """The block that was packed into some values."""
    kind, start, end, line, level, marker, credit, styles, keeps_lines = values
    return Block(
        BlockKind(kind),
        Span(start, end),
        line,
        level,
        intern(marker),
        Span(*credit) if credit is not None else None,
        tuple([unpacked_style(style) for style in styles]),
        keeps_lines,
    )


def packed_style(style: Style) -> PackedStyle:
    """The values of a style."""
    return style.kind.value, style.span.start, style.span.end, style.target


def unpacked_style(values: PackedStyle) -> Style:
    """The style that was packed into some values."""
    name, start, end, target = values
    return Style(StyleKind(name), Span(start, end), target)
