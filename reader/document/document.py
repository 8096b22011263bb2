"""A document: one text, its blocks, its outline."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from reader.document.block import Block
from reader.document.section import Section
from reader.document.span import Span


@dataclass(frozen=True, slots=True)
class Document:
    """An article or other text, as it is read. Every offset of the program is one into `text`."""

    text: str
    """What is read: of plain text every character, of Markdown and HTML the words without the markup."""
    blocks: tuple[Block, ...]
    """In order and without overlap; they cover every character of `text` that is not blank."""
    outline: Section
    """The article, with its sections below it."""
    title: str = ""
    """The headline, or what the metadata gives; empty if there is neither."""
    byline: str = ""
    """Who wrote it, without "By"; empty if it does not say."""
    date: str = ""
    """When it was written, in the words of the article; empty if it does not say."""
    target: str = ""
    """Where it came from: a path, a URL, "-" for standard input; empty for a text that was handed over."""

    @property
    def id(self) -> str:
        """The stem of the file's name, by which lists and scorers know the document."""
        name, _, _ = self.target.partition("?") if "://" in self.target else (self.target, "", "")
        return PurePath(name).stem

    def words(self, span: Span) -> str:
        """The words of a span on one line: line ends and runs of blanks become one space."""
        return " ".join(span.of(self.text).split())
