"""The tables of Rich Text: the encodings of its fonts, and the names and levels of its styles."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.formats.rtf.codepages import OF_CHARSETS, of_code_page

HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
TITLE = re.compile(r"title", re.IGNORECASE)
CAPTION = re.compile(r".*\bcaption", re.IGNORECASE)
QUOTATION = re.compile(r"(?:intense )?quot(?:e|ations?)|block text", re.IGNORECASE)
BODY = 9
"""The level of paragraphs that are in no outline."""


@dataclass(slots=True)
class Style:
    """A style of paragraphs."""

    name: str = ""
    outline: int | None = None
    """The level in the outline, from 0."""

    @property
    def level(self) -> int:
        """The level of a heading, from 1; 0 for other styles."""
        named = HEADING.fullmatch(self.name)
        if named is not None:
            return int(named[1])
        return self.outline + 1 if self.outline is not None and 0 <= self.outline < BODY else 0


@dataclass(slots=True)
class Tables:
    """The fonts and the styles of a file."""

    encodings: dict[int, str] = field(default_factory=dict)
    """The encodings of fonts by their numbers; those of others are that of the file."""
    styles: dict[int, Style] = field(default_factory=dict)
    """The styles of paragraphs by their numbers."""
    font: int = 0
    """The font that is being described."""
    style: int = 0
    """The style that is being described."""
    is_paragraph: bool = True
    """Whether that is a style of paragraphs."""

    def take_font(self, word: str, number: int | None) -> None:
        """Take in a control word in the table of fonts."""
        if word == "f":
            self.font = number or 0
        elif word == "fcharset" and number in OF_CHARSETS:
            self.encodings[self.font] = OF_CHARSETS[number]
        elif word == "cpg":
            self.encodings[self.font] = of_code_page(number)

    def take_style(self, word: str, number: int | None) -> None:
        """Take in a control word in the table of styles."""
        if word in {"s", "cs", "ds", "ts"}:
            self.style, self.is_paragraph = number or 0, word == "s"
        elif word == "outlinelevel" and self.is_paragraph:
            self.styles.setdefault(self.style, Style()).outline = number

    def name_style(self, words: str) -> None:
        """Take in the name of a style, which ends with a semicolon."""
        if self.is_paragraph:
            style = self.styles.setdefault(self.style, Style())
            style.name = (style.name + words).partition(";")[0].strip(" ") or style.name
