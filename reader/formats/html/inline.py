"""Inline HTML: the text of an element without its markup, and its styles."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from reader.document import Span, Style, StyleKind
from reader.formats.html.formulas import formula_text
from reader.formats.writer import StyledText

WHITE_SPACE = re.compile(r"[ \t\n\r\f\v]{2,}|[\t\n\r\f\v]")
"""White space that is not one space."""
STYLES = {
    **dict.fromkeys(("b", "strong"), StyleKind.STRONG),
    **dict.fromkeys(("i", "em", "cite", "var", "dfn", "u"), StyleKind.EMPHASIS),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), StyleKind.CODE),
    **dict.fromkeys(("del", "s", "strike"), StyleKind.STRIKE),
}
"""The styles of elements."""
BLOCKS = (
    *(
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
    ),
    *(
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
    ),
    *("li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th"),
    *("thead", "tr", "ul", "caption"),
)
"""Elements that are blocks or contain blocks."""
SKIPPED = frozenset(
    (
        *(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "button",
            "select",
            "textarea",
            "input",
            "iframe",
            "object",
        ),
        *("canvas", "audio", "video", "head", "title", "rp", "rt", "meta", "link", "datalist", "map"),
    )
)
"""Elements whose text is not read."""
MARKS = {"q": ("“", "”")}
"""The signs that a browser draws around an element."""


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
        if not text:
            return
        follows_space = self.ends_with_space
        if follows_space and text.isspace():
            return
        text = WHITE_SPACE.sub(" ", text)
        self.add_unchanged(text.lstrip(" ") if follows_space else text)

    def add_unchanged(self, text: str) -> None:
        """Add text as it is."""
        if text:
            self.parts.append(text)
            self.length += len(text)

    def add_break(self) -> None:
        """End the line, unless it is blank; the space before the break is no part of it."""
        if self.parts and self.parts[-1].endswith(" "):
            last = self.parts.pop().rstrip(" ")
            self.length -= 1
            if last:
                self.parts.append(last)
        if self.parts:
            self.add_unchanged("\n")

    def add_content(self, element: HtmlElement) -> None:
        """Add the content of an element: its text, and its children with the text after each of them."""
        self.add(element.text)
        for child in element:
            if isinstance(child.tag, str) and child.tag not in SKIPPED:
                self.add_element(child)
            self.add(child.tail)

    def add_element(self, element: HtmlElement) -> None:
        """Add an element with its style. Blocks within the text take lines of their own."""
        tag = element.tag
        if tag == "br":
            self.add_break()
            return
        if tag == "math":
            self.add(formula_text(element))
            return
        is_block = tag in BLOCK_SET
        if is_block and not self.ends_with_line:
            self.add_break()
        opening, closing = MARKS.get(tag, ("", ""))
        self.add_unchanged(opening)
        start = self.length
        self.add_content(element)
        kind, target = style_of(element)
        if kind is not None and start < self.length:
            self.styles.append(Style(kind, Span(start, self.length), target))
        self.add_unchanged(closing)
        if is_block and not self.ends_with_line:
            self.add_break()

    @property
    def ends_with_line(self) -> bool:
        """Whether the text so far is empty or ends with a line end."""
        return not self.parts or self.parts[-1].endswith("\n")

    def build(self) -> StyledText:
        """The text so far with its styles."""
        return StyledText("".join(self.parts), self.styles)


BLOCK_SET = frozenset(BLOCKS)


def style_of(element: HtmlElement) -> tuple[StyleKind | None, str]:
    """The style of an inline element, and the target of a link."""
    if element.tag == "a":
        target = (element.get("href") or "").strip()
        return (StyleKind.LINK, target) if target else (None, "")
    return STYLES.get(element.tag), ""


def inline_text(element: HtmlElement) -> StyledText:
    """The text of an element, including that of blocks in it."""
    builder = InlineBuilder()
    builder.add_content(element)
    return builder.build()


def preformatted_text(element: HtmlElement) -> str:
    """The text of an element with its own white space."""
    if element.tag == "br":
        return "\n"
    if not isinstance(element.tag, str) or element.tag in SKIPPED:
        return ""
    parts = [element.text or ""]
    for child in element:
        parts.append(preformatted_text(child))
        parts.append(child.tail or "")
    return "".join(parts)
