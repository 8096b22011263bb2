"""The blocks of a whole page, in the order of its tree, each with the elements that contain it."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml.html import HtmlElement

from reader.document import BlockKind, Span, Style, StyleKind
from reader.formats.html.boilerplate import PageBlock
from reader.formats.html.containers import Container, PlacedBlock, container_of
from reader.formats.html.images import PLACEHOLDER, PLACEHOLDER_START, Image
from reader.formats.html.inline import BLOCK_SET, BLOCKS, SKIPPED, InlineBuilder, inline_text, preformatted_text
from reader.formats.html.preformatted import prose_blocks
from reader.formats.html.tables import is_data_table, table_text
from reader.formats.writer import StyledText

BULLET, MEANING = "•", "–"
"""The markers of an item, and of the meaning of a term in a definition list."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}
TRANSPARENT = frozenset(
    {"p", "div", "section", "article", "main", "aside", "center", "header", "footer", "nav", "form"}
)
"""Blocks that mean no more than their content, so that within an item or a quotation their text stays part of it."""
BLANK_LINES = re.compile(r"\A(?:[ \t]*\n)+")
MAX_DEPTH = 150
"""How deep elements can be nested. Deeper ones are read as inline text."""


class TreeVisitor:
    """Visits the elements of a page and collects its blocks."""

    def __init__(self, images: list[Image]) -> None:
        self.images = images
        self.blocks: list[PlacedBlock] = []
        self.lists = 0
        self.depth = 0
        self.container = Container(None, "body", "")

    def add(
        self, kind: BlockKind, words: StyledText, line: int, level: int = 0, marker: str = "", key: str = ""
    ) -> None:
        """Add a block, unless it is blank."""
        is_tight = False
        if kind is BlockKind.LIST_ITEM and self.blocks and marker != MEANING:
            is_tight = self.blocks[-1].block.kind is BlockKind.LIST_ITEM
        block = PageBlock(kind, words, line, level, marker, is_tight)
        if block.text:
            key = key or "".join(words.text.split())
            size = len(key)
            links = [style.span for style in words.styles if style.kind is StyleKind.LINK]
            linked = sum([link.length for link in links]) if links else 0
            self.blocks.append(PlacedBlock(block, self.container, key, size, min(size, linked)))

    def visit(self, element: HtmlElement) -> None:
        """Visit a block element."""
        outer, self.container = self.container, container_of(element, self.container)
        self.depth += 1
        tag = element.tag
        if tag in HEADINGS:
            self.visit_heading(element)
        elif tag in {"ul", "ol", "menu", "dir"}:
            self.visit_list(element)
        elif tag == "dl":
            self.visit_definitions(element)
        elif tag == "pre":
            self.visit_preformatted(element)
        elif tag == "table" and is_data_table(element):
            self.add(BlockKind.TABLE, StyledText(table_text(element)), element.sourceline or 1)
        elif tag == "blockquote":
            self.visit_mixed(element, self.adder(BlockKind.BLOCK_QUOTE, 1))
        elif tag == "hr":
            pass
        else:
            self.visit_mixed(element, self.adder(BlockKind.PARAGRAPH))
        self.depth -= 1
        self.container = outer

    def adder(self, kind: BlockKind, level: int = 0) -> Callable[[StyledText, int], None]:
        """A function that adds text as a block of a kind."""
        return lambda words, line: self.add(kind, words, line, level)

    def visit_mixed(self, element: HtmlElement, add: Callable[[StyledText, int], None]) -> None:
        """Visit an element with text, blocks or both. `add` is called with the text between the blocks."""
        inline, line = InlineBuilder(), element.sourceline or 1
        inline.add(element.text)
        for child in element:
            tag = child.tag
            if isinstance(tag, str) and tag not in SKIPPED:
                is_block = tag in BLOCK_SET
                if (is_block or (len(child) and has_block(child))) and self.depth < MAX_DEPTH:
                    if inline.parts:
                        self.add_with_images(inline.build(), line, add)
                        inline = InlineBuilder()
                    line = child.sourceline or line
                    if is_block and tag not in TRANSPARENT:
                        self.visit(child)
                    else:
                        self.visit_part(child, add)
                else:
                    inline.add_element(child)
            inline.add(child.tail)
        if inline.parts:
            self.add_with_images(inline.build(), line, add)

    def visit_part(self, element: HtmlElement, add: Callable[[StyledText, int], None]) -> None:
        """Visit an element that means nothing more than its content."""
        outer, self.container = self.container, container_of(element, self.container)
        self.depth += 1
        self.visit_mixed(element, add)
        self.depth -= 1
        self.container = outer

    def add_with_images(self, words: StyledText, line: int, add: Callable[[StyledText, int], None]) -> None:
        """Add text, with the captions of the images whose placeholders are in it."""
        if PLACEHOLDER_START not in words.text:
            add(words, line)
            return
        at = 0
        for placeholder in PLACEHOLDER.finditer(words.text):
            add(slice_of(words, at, placeholder.start()), line)
            self.add_image(int(placeholder.group(1)), line)
            at = placeholder.end()
        add(slice_of(words, at, len(words.text)), line)

    def add_image(self, number: int, line: int) -> None:
        """Add the caption of an image."""
        if number < len(self.images):
            image = self.images[number]
            length = len(image.caption)
            credit = Span(length - len(image.credit), length) if image.credit else None
            key = f"⟦figure{number}⟧"
            self.add(BlockKind.CAPTION, StyledText(image.caption, credit=credit), image.line or line, key=key)

    def visit_heading(self, element: HtmlElement) -> None:
        """Visit a heading."""
        words = inline_text(element)
        words.text = words.text.replace("\n", " ")
        self.add(BlockKind.HEADING, words, element.sourceline or 1, HEADINGS[element.tag])

    def visit_preformatted(self, element: HtmlElement) -> None:
        """Visit preformatted text. An RFC is one such text, with headings in it."""
        parts, line = [element.text or ""], element.sourceline or 1
        for child in element:
            if is_heading(child):
                self.add_preformatted("".join(parts), line)
                parts, line = [], child.sourceline or line
                self.add(BlockKind.HEADING, inline_text(child), line, level_in_text(child))
            else:
                parts.append(preformatted_text(child))
            parts.append(child.tail or "")
        self.add_preformatted("".join(parts), line)

    def add_preformatted(self, text: str, line: int) -> None:
        """Add preformatted text: prose as the blocks that it has, anything else as code."""
        blocks = list(prose_blocks(text))
        for kind, words, level in blocks:
            self.add(kind, StyledText(words), line, level)
        if not blocks:
            self.add(BlockKind.CODE, StyledText(without_blank_lines(text)), line)

    def visit_list(self, element: HtmlElement) -> None:
        """Visit a list; a list in it is one level deeper."""
        self.lists += 1
        start = element.get("start") or "1"
        number = int(start) if start.isdecimal() and len(start) < 7 else 1
        for child in element:
            if not isinstance(child.tag, str) or child.tag in SKIPPED:
                continue
            if child.tag in {"ul", "ol"}:
                self.lists -= 1
                self.visit(child)
                self.lists += 1
                continue
            self.visit_part(child, self.item_adder(f"{number}." if element.tag == "ol" else BULLET))
            number += 1
        self.lists -= 1

    def visit_definitions(self, element: HtmlElement) -> None:
        """Visit a definition list: a term is a paragraph in bold, and a meaning an item."""
        self.lists += 1
        for child in element.iter("dt", "dd"):
            if next(child.iterancestors("dl"), None) is not element:
                continue
            if child.tag == "dt":
                self.visit_part(child, self.add_term)
            else:
                self.visit_part(child, self.item_adder(MEANING))
        self.lists -= 1

    def add_term(self, words: StyledText, line: int) -> None:
        """Add a term of a definition list."""
        words.styles.append(Style(StyleKind.STRONG, Span(0, len(words.text))))
        self.add(BlockKind.PARAGRAPH, words, line)

    def item_adder(self, marker: str) -> Callable[[StyledText, int], None]:
        """A function that adds the first text of an item as the list item, and later ones as paragraphs."""
        level, is_first = self.lists, True

        def add(words: StyledText, line: int) -> None:
            nonlocal is_first
            if not is_first:
                self.add(BlockKind.LIST_ITEM, words, line, level)
            elif words.text.strip():
                is_first = False
                self.add(BlockKind.LIST_ITEM, words, line, level, marker)

        return add


def has_block(element: HtmlElement) -> bool:
    """Whether a block is in an element."""
    return next(element.iter(*BLOCKS), None) is not None


def is_heading(element: HtmlElement) -> bool:
    """Whether an element within preformatted text is a heading: by its tag, or by a class such as "h2"."""
    return element.tag in HEADINGS or (element.get("class") or "").strip() in HEADINGS


def level_in_text(element: HtmlElement) -> int:
    """The level of a heading within preformatted text."""
    return HEADINGS[element.tag] if element.tag in HEADINGS else HEADINGS[(element.get("class") or "").strip()]


def without_blank_lines(text: str) -> str:
    """A text without blank lines at its ends; the indent of its first line stays."""
    return BLANK_LINES.sub("", text).rstrip()


def slice_of(words: StyledText, start: int, end: int) -> StyledText:
    """A part of a styled text, with the styles that are entirely within it."""
    styles = [s for s in words.styles if start <= s.span.start and s.span.end <= end]
    moved = [Style(s.kind, Span(s.span.start - start, s.span.end - start), s.target) for s in styles]
    return StyledText(words.text[start:end], moved)


def blocks_of(page: HtmlElement, images: list[Image]) -> list[PlacedBlock]:
    """The blocks of a page."""
    visitor = TreeVisitor(images)
    body = next(page.iter("body"), page)
    visitor.visit(body)
    return visitor.blocks
