"""Parts of a document: a text that it lists, as a document of its own."""

from __future__ import annotations

from dataclasses import replace

from reader.document import Block, BlockKind, Document, ListedText
from reader.document.listed import split_target
from reader.errors import SourceError
from reader.formats.collections.assembly import moved_block
from reader.formats.outline import build_document
from reader.formats.parsed import ParsedText
from reader.formats.writer import BLOCK_SEPARATOR

DAY = len("2026-05-04")
"""The length of the day in a date of ISO 8601."""


def part_of(document: Document, listed: ListedText) -> Document:
    """A text that a document lists, as far as the document has it; its title is the headline.

    The line below the title, with author and date, is left out, as the new document has them as its own.
    """
    span, text = listed.span, document.text
    inside = [block for block in document.blocks if span.start <= block.span.start < span.end]
    head, rest = inside[:1], inside[1:]
    if rest and rest[0].kind is BlockKind.BOILERPLATE:
        rest = rest[1:]
    title = "".join(block.span.of(text) for block in head)
    start = rest[0].span.start - len(title) - len(BLOCK_SEPARATOR) if rest else 0
    words = text[rest[0].span.start : span.end] if rest else ""
    blocks = [
        *(moved_block(block, -span.start) for block in head),
        *(moved_block(block, -start) for block in rest),
    ]
    date = listed.date[:DAY] if listed.date[DAY : DAY + 1] == "T" else listed.date
    parsed = ParsedText(
        BLOCK_SEPARATOR.join(filter(None, (title, words))),
        tuple(above_section(block) for block in blocks),
        title=listed.title,
        byline=listed.author,
        date=date,
        kind=document.kind,
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
