"""From blocks to an outline: the article, its lead, and its sections, nested by the levels of their headings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.document import Block, BlockKind, Document, Section, SectionKind, Span
from reader.document.section import LEAD
from reader.formats.parsed import ParsedText
from reader.structs import Struct, fresh

BY = re.compile(r"(?:(?:written|words|story|text|reporting|words and \w+) )?by:?(?:\s+|$)", re.IGNORECASE)
"""The word before the name in a byline, or on a line of its own above it."""
HEAD_KINDS = frozenset(
    {BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.RULE, BlockKind.BOILERPLATE}
)
"""The kinds of block that do not make a lead by themselves."""


def build_document(parsed: ParsedText, target: str = "") -> Document:
    """The document of a parsed text, with its outline."""
    title = parsed.title or first_of_kind(parsed, BlockKind.HEADLINE)
    bylines = (BY.sub("", words.strip("_"), count=1) for words in of_kind(parsed, BlockKind.BYLINE))
    byline = parsed.byline or next(filter(None, bylines), "")
    date = parsed.date or first_of_kind(parsed, BlockKind.DATELINE).strip("()")
    outline = build_outline(parsed, title)
    return Document(
        parsed.text,
        parsed.blocks,
        outline,
        title=title,
        byline=byline,
        date=date,
        kind=parsed.kind,
        guessed_encoding=parsed.guessed_encoding,
        target=target,
        places=parsed.places,
        listed=parsed.listed,
        remark=parsed.remark,
    )


def first_of_kind(parsed: ParsedText, kind: BlockKind) -> str:
    """The words of the first block of a kind, on one line; empty if there is none."""
    return next(of_kind(parsed, kind), "")


def of_kind(parsed: ParsedText, kind: BlockKind) -> Iterator[str]:
    """The words of each block of a kind, on one line."""
    return (" ".join(b.span.of(parsed.text).split()) for b in parsed.blocks if b.kind is kind)


class OpenSection(Struct, frozen=False):
    """A section to which blocks are still added."""

    title: str
    level: int
    start: int
    kind: SectionKind = SectionKind.SECTION
    blocks: list[Block] = fresh(list)
    children: list[Section] = fresh(list)

    def closed(self, end: int) -> Section:
        """The section, which ends at this offset."""
        span = Span(self.start, end)
        return Section(self.title, self.level, self.kind, span, tuple(self.blocks), tuple(self.children))


def build_outline(parsed: ParsedText, title: str) -> Section:
    """The article: a lead for the blocks before the first heading, then the sections.

    There is a lead only if one of these blocks is something else than the headline and the lines that belong to it.
    """
    first = next((i for i, block in enumerate(parsed.blocks) if block.kind is BlockKind.HEADING), len(parsed.blocks))
    before, after = parsed.blocks[:first], parsed.blocks[first:]
    root = OpenSection(title, 0, 0, SectionKind.ARTICLE)
    if all(block.kind in HEAD_KINDS for block in before):
        root.blocks.extend(before)
    else:
        lead = OpenSection(LEAD, after[0].level if after else 1, before[0].span.start, blocks=list(before))
        root.children.append(lead.closed(after[0].span.start if after else len(parsed.text)))
    stack = [root]
    for block in after:
        if block.kind is BlockKind.HEADING:
            close_sections(stack, block.level, block.span.start)
            stack.append(OpenSection(" ".join(block.span.of(parsed.text).split()), block.level, block.span.start))
        stack[-1].blocks.append(block)
    close_sections(stack, 1, len(parsed.text))
    return root.closed(len(parsed.text))


def close_sections(stack: list[OpenSection], level: int, end: int) -> None:
    """Close the sections that a heading of this level ends. The article stays open."""
    while len(stack) > 1 and stack[-1].level >= level:
        section = stack.pop()
        stack[-1].children.append(section.closed(end))
