"""Parts of a document: a text that it lists, as a document of its own."""

from __future__ import annotations

from dataclasses import replace

from reader.document import Block, BlockKind, Document, ListedText
from reader.document.listed import split_target
from reader.errors import SourceError
from reader.formats.collections.assembly import moved_block
from reader.formats.outline import build_document
from reader.formats.parsed import ParsedText


def part_of(document: Document, listed: ListedText) -> Document:
    """A text that a document lists, as far as the document has it; its title is the headline."""
    span = listed.span
    inside = [moved_block(block, -span.start) for block in document.blocks if span.start <= block.span.start < span.end]
    blocks = tuple(above_section(block) for block in inside)
    parsed = ParsedText(
        span.of(document.text), blocks, title=listed.title, byline=listed.author, date=listed.date, kind=document.kind
    )
    return build_document(parsed, listed.target)


def above_section(block: Block) -> Block:
    """A block of a section as one of a document: its heading is the headline, and others are a level higher."""
    if block.kind is not BlockKind.HEADING:
        return block
    is_title = block.span.start == 0
    return replace(block, kind=BlockKind.HEADLINE if is_title else block.kind, level=max(block.level - 1, 1))


def named_part(document: Document, target: str) -> Document:
    """The part of a document that a target names; the document itself if it names none. Raises SourceError."""
    whole, name = split_target(target)
    if not name:
        return document
    listed = next((each for each in document.listed if split_target(each.target)[1] == name), None)
    if listed is None:
        raise SourceError(f"{whole} has no text named {name} any more. Open {whole} to see what it lists.")
    return replace(part_of(document, listed), target=target)
