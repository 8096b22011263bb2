"""The lines of the source on which the blocks of a page begin, which extraction forgets."""

from __future__ import annotations

from lxml.html import HtmlElement

BLOCKS = (
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "blockquote",
    "figcaption",
    "pre",
    "td",
    "th",
    "dd",
    "dt",
    "div",
)
KEY_LENGTH = 40
"""The number of code points at the beginning of a block by which it is found again."""


class SourceLines:
    """The lines of a page's blocks, by their first words."""

    def __init__(self, page: HtmlElement) -> None:
        self.lines: dict[str, int] = {}
        self.last = 1
        for element in page.iter(*BLOCKS):
            words = first_words(element)
            if words:
                self.lines.setdefault(words, element.sourceline or 1)

    def line_of(self, text: str) -> int:
        """The line, from 1, of the block that begins with these words; if unknown, the line of the block before."""
        self.last = self.lines.get(" ".join(text.split())[:KEY_LENGTH], self.last)
        return self.last


def first_words(element: HtmlElement) -> str:
    """The first words of an element, at most 40 code points."""
    parts: list[str] = []
    length = 0
    for text in element.itertext():
        parts.append(text)
        length += len(text.strip())
        if length > KEY_LENGTH:
            break
    return " ".join("".join(parts).split())[:KEY_LENGTH]
