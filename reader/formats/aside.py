"""A text parsed aside: in a process of its own, which is `python -m reader.formats`.

The source goes one way; the text that is read, then its blocks, the other way.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.aside import Aside, AsideError, parts
from reader.document import Block, Document
from reader.errors import SourceError
from reader.formats import blocks_of, parse_source
from reader.formats.outline import build
from reader.formats.parsed import Parsed
from reader.sources import Source


def parse_aside(source: Source) -> Document:
    """The document of a source, as `parse_source` has it; that is asked where there can be no process.

    Raises SourceError if a page holds no text.
    """
    try:
        with Aside("reader.formats").asked(source) as answer:
            parsed = answer()
            if isinstance(parsed, SourceError):
                raise parsed
            blocks: list[Block] = []
            while some := answer():
                blocks += some
        return build(replace(parsed, blocks=tuple(blocks)), source.target)
    except AsideError:
        return parse_source(source)


def answered(source: Source, send: Callable[[object], None]) -> None:
    """Be the other end: parse, and send what comes of it, at last nothing."""
    try:
        parsed: Parsed = blocks_of(source)
    except SourceError as error:
        send(error)
        return
    send(replace(parsed, blocks=()))
    for some in parts(parsed.blocks):
        send(some)
    send([])
