"""The words of an element without its markup, and the styles on them."""

from __future__ import annotations

import re

from lxml.etree import _Element as Element

from reader.document import Span, Style, StyleKind
from reader.formats.writer import StyledText

BLANKS = re.compile(r"\s+")
STYLES = {
    "#b": StyleKind.STRONG,
    "#i": StyleKind.EMPHASIS,
    "#u": StyleKind.EMPHASIS,
    "#t": StyleKind.CODE,
}
"""The styles of `hi`, by its `rend`, as trafilatura writes them."""
BLOCKS = frozenset(
    ("p", "head", "list", "item", "table", "quote", "graphic", "div", "section", "article", "main", "aside", "ab")
)
"""Elements that are blocks, or hold some."""


class InlineBuilder:
    """Words while they are gathered: blanks come together, styles keep their place."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.styles: list[Style] = []

    @property
    def ends_blank(self) -> bool:
        """Whether the next word needs no blank before it."""
        return not self.parts or self.parts[-1][-1] in " \n"

    def add(self, text: str | None) -> None:
        """Add running text."""
        text = BLANKS.sub(" ", text or "")
        self.put(text.lstrip() if self.ends_blank else text)

    def put(self, text: str) -> None:
        """Add a piece as it is."""
        if text:
            self.parts.append(text)
            self.length += len(text)

    def add_element(self, element: Element) -> None:
        """Add an element: its text, its children, and what stands behind each of them."""
        self.add(element.text)
        for child in element:
            if isinstance(child.tag, str) and child.tag != "graphic":
                self.add_child(child)
            self.add(child.tail)

    def add_child(self, child: Element) -> None:
        """Add an element within a line."""
        if child.tag == "lb":
            self.put("\n")
            return
        start = self.length
        self.add_element(child)
        kind, target = style_of(child)
        if kind is not None and start < self.length:
            self.styles.append(Style(kind, Span(start, self.length), target))

    def words(self) -> StyledText:
        """What was gathered."""
        return StyledText("".join(self.parts), self.styles)


def style_of(element: Element) -> tuple[StyleKind | None, str]:
    """The style that an element gives its words, and where it points to."""
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
    """The words of an element, those of blocks in it among them."""
    line = InlineBuilder()
    line.add_element(element)
    return line.words()
