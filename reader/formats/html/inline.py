"""Inline HTML: the text of an element without its markup, and its styles."""

from __future__ import annotations

import re

from lxml.etree import _Element as Element

from reader.document import Span, Style, StyleKind
from reader.formats.writer import StyledText

WHITE_SPACE = re.compile(r"\s+")
STYLES = {
    "#b": StyleKind.STRONG,
    "#i": StyleKind.EMPHASIS,
    "#u": StyleKind.EMPHASIS,
    "#t": StyleKind.CODE,
}
"""The styles of trafilatura's `hi` elements, by their attribute `rend`."""
BLOCKS = frozenset(
    ("p", "head", "list", "item", "table", "quote", "graphic", "div", "section", "article", "main", "aside", "ab")
)
"""Elements that are blocks or contain blocks."""


class InlineBuilder:
    """Builds styled text from elements; runs of white space become one space."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.styles: list[Style] = []

    @property
    def ends_with_space(self) -> bool:
        """Whether the text so far is empty or ends with white space."""
        return not self.parts or self.parts[-1][-1] in " \n"

    def add(self, text: str | None) -> None:
        """Add text, without repeated white space."""
        text = WHITE_SPACE.sub(" ", text or "")
        self.add_unchanged(text.lstrip() if self.ends_with_space else text)

    def add_unchanged(self, text: str) -> None:
        """Add text as it is."""
        if text:
            self.parts.append(text)
            self.length += len(text)

    def add_content(self, element: Element) -> None:
        """Add the content of an element: its text, and its children with the text after each of them."""
        self.add(element.text)
        for child in element:
            if isinstance(child.tag, str) and child.tag != "graphic":
                self.add_element(child)
            self.add(child.tail)

    def add_element(self, element: Element) -> None:
        """Add an inline element with its style."""
        if element.tag == "lb":
            self.add_unchanged("\n")
            return
        start = self.length
        self.add_content(element)
        kind, target = style_of(element)
        if kind is not None and start < self.length:
            self.styles.append(Style(kind, Span(start, self.length), target))

    def build(self) -> StyledText:
        """The text so far with its styles."""
        return StyledText("".join(self.parts), self.styles)


def style_of(element: Element) -> tuple[StyleKind | None, str]:
    """The style of an inline element, and the target of a link."""
    match element.tag:
        case "hi":
            return STYLES.get(element.get("rend") or ""), ""
        case "del":
            return StyleKind.STRIKE, ""
        case "code":
            return StyleKind.CODE, ""
        case "ref":
            target = element.get("target") or ""
            return (StyleKind.LINK, target) if target else (None, "")
        case _:
            return None, ""


def inline_text(element: Element) -> StyledText:
    """The text of an element, including that of blocks in it."""
    builder = InlineBuilder()
    builder.add_content(element)
    return builder.build()
