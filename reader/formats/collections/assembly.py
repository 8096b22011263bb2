"""Putting together many texts: each is a section with its title, what is known of it, and its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from reader.document import Block, BlockKind, ListedKind, ListedText, Span, Style
from reader.formats.collections.dates import in_utc
from reader.formats.parsed import ParsedText
from reader.formats.writer import BLOCK_SEPARATOR


class Article(NamedTuple):
    """An article of a collection."""

    title: str
    """Its title; without one, what else tells it from others."""
    words: ParsedText
    """Its text."""
    line: int
    """The line of the source."""
    date: str = ""
    """When it was published, as it is written; empty if unknown."""
    author: str = ""
    """Who wrote it; empty if unknown."""
    address: str = ""
    """Where it is from, if that is to be shown."""
    target: str = ""
    """What opens it by itself; empty if it is not listed."""
    kind: ListedKind = ListedKind.MESSAGE
    """Whether it is an article elsewhere, or whole here."""

    @property
    def about(self) -> str:
        """What is known of it, on one line."""
        return " ".join(" · ".join(filter(None, [self.author, self.date, self.address])).split())


class Assembly:
    """The text and the blocks of a collection, as its articles are added."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.listed: list[ListedText] = []

    def add(self, article: Article) -> None:
        """Add an article as a section."""
        heading = self.add_text(article.title)
        self.blocks.append(Block(BlockKind.HEADING, heading, article.line, 1))
        if article.about:
            self.blocks.append(Block(BlockKind.BOILERPLATE, self.add_text(article.about), article.line))
        if article.words.text:
            shift = self.add_text(article.words.text).start
            self.blocks += [below_title(block, shift, article.line) for block in article.words.blocks]
        if article.target:
            span, date = Span(heading.start, self.length), in_utc(article.date)
            self.listed.append(ListedText(span, article.kind, article.title, article.target, date, article.author))

    def add_text(self, text: str) -> Span:
        """Add text after a blank line, and return its span."""
        separator = BLOCK_SEPARATOR if self.parts else ""
        self.parts += (separator, text)
        start = self.length + len(separator)
        self.length = start + len(text)
        return Span(start, self.length)


def assembled(articles: Iterable[Article], title: str = "") -> ParsedText:
    """The articles as the sections of one text."""
    assembly = Assembly()
    for article in articles:
        assembly.add(article)
    return ParsedText("".join(assembly.parts), tuple(assembly.blocks), title=title, listed=tuple(assembly.listed))


def below_title(block: Block, shift: int, line: int) -> Block:
    """A block of an article, moved to its place; headings are below the title, and a first line is no second one."""
    kind = BlockKind.PARAGRAPH if block.kind is BlockKind.HEADLINE else block.kind
    level = min(block.level + 1, 6) if kind is BlockKind.HEADING else block.level
    return replace(
        moved_block(block, shift),
        kind=kind,
        level=level if kind is block.kind else 0,
        line=line,
    )


def moved_block(block: Block, shift: int) -> Block:
    """A block, moved by some code points."""
    return replace(
        block,
        span=moved(block.span, shift),
        credit=block.credit and moved(block.credit, shift),
        styles=tuple(Style(style.kind, moved(style.span, shift), style.target) for style in block.styles),
    )


def moved(span: Span, shift: int) -> Span:
    """A span, moved by some code points."""
    return Span(span.start + shift, span.end + shift)
