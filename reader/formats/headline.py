"""The headline of a text with markup: the heading that is its title."""

from __future__ import annotations

from reader.document import Block, BlockKind
from reader.formats.parsed import ParsedText
from reader.structs import replace


def with_headline(blocks: list[Block], text: str, title: str) -> list[Block]:
    """The blocks, with the first heading as the headline if it is the title in the metadata.

    Without a title in the metadata, the first heading is the headline if it is the only one of level 1.
    """
    headings = [i for i, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    if not headings:
        return blocks
    first = blocks[headings[0]]
    is_only = first.level == 1 and all(blocks[i].level > 1 for i in headings[1:])
    if (is_only and not title) or (title and " ".join(first.span.of(text).split()) == title):
        blocks[headings[0]] = replace(first, kind=BlockKind.HEADLINE, level=1)
    return blocks


def first_as_headline(parsed: ParsedText) -> ParsedText:
    """A text whose first heading is its headline, not a section."""
    first = next((at for at, block in enumerate(parsed.blocks) if block.kind is BlockKind.HEADING), None)
    if first is None:
        return parsed
    headline = replace(parsed.blocks[first], kind=BlockKind.HEADLINE, level=0)
    return replace(parsed, blocks=(*parsed.blocks[:first], headline, *parsed.blocks[first + 1 :]))
