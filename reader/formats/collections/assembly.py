"""Putting together many texts: each is a section with its title, what is known of it, and its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from reader.document import Block, BlockKind, Span, Style
from reader.formats.parsed import ParsedText
from reader.formats.plain import parse_plain
from reader.formats.writer import BLOCK_SEPARATOR


class Article(NamedTuple):
    """An article of a collection."""

    title: str
    """Its title; without one, what else tells it from others."""
    about: str
    """What else is known of it, such as its author and its date, on one line."""
    text: str
    """Its text."""
    line: int
    """The line of the source."""


class Assembly:
    """The text and the blocks of a collection, as its articles are added."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []

    def add(self, article: Article) -> None:
        """Add an article as a section."""
        self.blocks.append(Block(BlockKind.HEADING, self.add_text(article.title), article.line, 1))
        if article.about:
            self.blocks.append(Block(BlockKind.BOILERPLATE, self.add_text(article.about), article.line))
        parsed = parse_plain(article.text.strip("\n"))
        shift = self.add_text(parsed.text).start
        self.blocks += [below_title(block, shift, article.line) for block in parsed.blocks]

    def add_text(self, text: str) -> Span:
        """Add text after a blank line, and return its span."""
        separator = BLOCK_SEPARATOR if self.parts else ""
        self.parts += (separator, text)
        start = self.length + len(separator)
        self.length = start + len(text)
        return Span(start, self.length)


def assembled(articles: Iterable[Article]) -> ParsedText:
    """The articles as the sections of one text."""
    assembly = Assembly()
    for article in articles:
        assembly.add(article)
    return ParsedText("".join(assembly.parts), tuple(assembly.blocks))


def below_title(block: Block, shift: int, line: int) -> Block:
    """A block of an article, moved to its place; headings are below the title, and a first line is no second one."""
    kind = BlockKind.PARAGRAPH if block.kind is BlockKind.HEADLINE else block.kind
    level = min(block.level + 1, 6) if kind is BlockKind.HEADING else block.level
    return replace(
        block,
        kind=kind,
        level=level if kind is block.kind else 0,
        span=moved(block.span, shift),
        credit=block.credit and moved(block.credit, shift),
        styles=tuple(Style(style.kind, moved(style.span, shift), style.target) for style in block.styles),
        line=line,
    )


def moved(span: Span, shift: int) -> Span:
    """A span, moved by some code points."""
    return Span(span.start + shift, span.end + shift)
