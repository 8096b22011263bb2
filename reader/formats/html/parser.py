"""The parser of HTML: trafilatura extracts the article of a page as XML, whose elements become blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml.etree import _Element as Element
from trafilatura import bare_extraction, html2txt, load_html
from trafilatura.settings import Document as Article

from reader.document import BlockKind, Span
from reader.formats.html.boilerplate import PageBlock, folded, is_page_box, is_title, without_boilerplate
from reader.formats.html.images import PLACEHOLDER, Image, extract_images
from reader.formats.html.inline import BLOCKS, InlineBuilder, inline_text
from reader.formats.html.source_lines import SourceLines
from reader.formats.parsed import ParsedText
from reader.formats.plain import parse_plain
from reader.formats.writer import BlockWriter, StyledText

BULLET = "•"
CONTAINERS = frozenset({"p", "div", "section", "article", "main", "aside", "ab"})
"""Elements that contain text or blocks and mean nothing more."""
LONGEST_FIRST_HEADING = 7
"""The most words of a heading before all text; a longer one is a standfirst."""


def parse_html(text: str) -> ParsedText:
    """The blocks of the article of a page; of all its text if no article is found; none if it has no text."""
    page = load_html(text)
    if page is None:
        return ParsedText("", ())
    source_lines = SourceLines(page)
    images = extract_images(page)
    found = bare_extraction(
        page, include_comments=False, include_formatting=True, include_links=True, with_metadata=True
    )
    if not isinstance(found, Article) or found.body is None:
        return parse_plain(html2txt(page))
    visitor = ArticleVisitor(found.title or "", images, source_lines)
    visitor.visit(found.body)
    writer = BlockWriter()
    for block in without_boilerplate(visitor.blocks):
        writer.add(block.kind, block.words, block.line, block.level, block.marker, is_tight=block.is_tight)
    if not writer.blocks:
        return parse_plain(html2txt(page))
    return ParsedText(
        writer.text,
        tuple(writer.blocks),
        title=one_line(found.title),
        byline=one_line(found.author),
        date=one_line(found.date),
    )


def one_line(words: str | None) -> str:
    """A value of the metadata on one line."""
    return " ".join((words or "").split())


class ArticleVisitor:
    """Visits the elements of an extracted article and collects its blocks."""

    def __init__(self, title: str, images: list[Image], source_lines: SourceLines) -> None:
        self.title = title
        self.images = images
        self.source_lines = source_lines
        self.blocks: list[PageBlock] = []
        self.has_text = False
        self.depth = 0

    def add(self, block: PageBlock) -> None:
        """Add a block, unless it is blank."""
        if block.text:
            self.blocks.append(block)

    def visit(self, element: Element) -> None:
        """Visit a block element."""
        match element.tag:
            case "head":
                self.visit_heading(element)
            case "list":
                self.visit_list(element)
            case "table":
                self.visit_table(element)
            case "quote":
                self.visit_mixed(element, lambda words: self.add_text(BlockKind.BLOCK_QUOTE, words, 1))
            case "code":
                text = "".join(element.itertext()).strip("\n")
                self.add(PageBlock(BlockKind.CODE, StyledText(text), self.source_lines.line_of(text)))
            case "graphic":
                pass
            case _:
                self.visit_mixed(element, lambda words: self.add_text(BlockKind.PARAGRAPH, words, 0))

    def visit_mixed(self, element: Element, add: Callable[[StyledText], None]) -> None:
        """Visit an element with text, blocks or both. `add` is called with the text between the blocks."""
        inline = InlineBuilder()
        inline.add(element.text)
        for child in element:
            if child.tag in BLOCKS or (child.tag == "code" and "\n" in "".join(child.itertext())):
                self.add_with_images(inline.build(), add)
                inline = InlineBuilder()
                if child.tag in CONTAINERS:
                    self.visit_mixed(child, add)
                else:
                    self.visit(child)
            elif isinstance(child.tag, str):
                inline.add_element(child)
            inline.add(child.tail)
        self.add_with_images(inline.build(), add)

    def add_with_images(self, words: StyledText, add: Callable[[StyledText], None]) -> None:
        """Add text, with the captions of the images whose placeholders are in it."""
        at = 0
        for placeholder in PLACEHOLDER.finditer(words.text):
            add(slice_of(words, at, placeholder.start()))
            self.add_image(int(placeholder.group(1)))
            at = placeholder.end()
        add(slice_of(words, at, len(words.text)) if at else words)

    def visit_heading(self, element: Element) -> None:
        """Visit a heading. The headline, which is in the metadata, and boxes of the page are left out."""
        words = inline_text(element)
        text = words.text.strip()
        if is_title(text, self.title) or (not self.has_text and element.get("rend") == "h1") or is_page_box(text):
            return
        if not self.has_text and (len(text.split()) > LONGEST_FIRST_HEADING or text.endswith(".")):
            self.add(PageBlock(BlockKind.STANDFIRST, words, self.source_lines.line_of(text)))
            return
        level = int((element.get("rend") or "h2")[1:2] or 2)
        self.add(PageBlock(BlockKind.HEADING, words, self.source_lines.line_of(text), level))

    def add_text(self, kind: BlockKind, words: StyledText, level: int) -> None:
        """Add prose, unless it is a box of the page, or the title before all text."""
        text = words.text.strip()
        if not text or is_page_box(text) or (not self.has_text and folded(text) == folded(self.title)):
            return
        self.has_text = True
        self.add(PageBlock(kind, words, self.source_lines.line_of(text), level))

    def add_image(self, number: int) -> None:
        """Add the caption of an image."""
        if number >= len(self.images):
            return
        image = self.images[number]
        length = len(image.caption)
        credit = Span(length - len(image.credit), length) if image.credit else None
        words = StyledText(image.caption, credit=credit)
        self.add(PageBlock(BlockKind.CAPTION, words, self.source_lines.line_of(image.caption)))

    def visit_list(self, element: Element) -> None:
        """Visit a list; a list in it is one level deeper."""
        self.depth += 1
        is_ordered = element.get("rend") == "ol"
        for number, item in enumerate(items_of(element), start=1):
            marker = f"{number}." if is_ordered else BULLET
            self.visit_mixed(item, self.item_adder(marker, is_tight=number > 1))
        self.depth -= 1

    def item_adder(self, marker: str, *, is_tight: bool) -> Callable[[StyledText], None]:
        """A function that adds the first text of an item as the list item, and later ones as paragraphs."""
        depth, is_first = self.depth, True

        def add(words: StyledText) -> None:
            nonlocal is_first
            text = words.text.strip()
            if not is_first:
                self.add_text(BlockKind.PARAGRAPH, words, 0)
            elif text and not is_page_box(text):
                is_first = False
                self.has_text = True
                line = self.source_lines.line_of(text)
                self.add(PageBlock(BlockKind.LIST_ITEM, words, line, depth, marker, is_tight))

        return add

    def visit_table(self, element: Element) -> None:
        """Visit a table: a row a line, with tabs between the cells. Rows of a single cell are paragraphs."""
        rows = [[" ".join(inline_text(cell).text.split()) for cell in row if cell.tag == "cell"] for row in element]
        rows = [row for row in rows if any(row)]
        if rows and max(map(len, rows)) == 1:
            for row in rows:
                self.add_text(BlockKind.PARAGRAPH, StyledText(row[0]), 0)
        elif rows:
            text = "\n".join("\t".join(row) for row in rows)
            self.add(PageBlock(BlockKind.TABLE, StyledText(text), self.source_lines.line_of(rows[0][0])))


def slice_of(words: StyledText, start: int, end: int) -> StyledText:
    """A part of a styled text, with the styles that are entirely within it."""
    styles = [s for s in words.styles if start <= s.span.start and s.span.end <= end]
    moved = [type(s)(s.kind, Span(s.span.start - start, s.span.end - start), s.target) for s in styles]
    return StyledText(words.text[start:end], moved)


def items_of(element: Element) -> Iterator[Element]:
    """The items of a list, and any other elements directly in it."""
    for child in element:
        if isinstance(child.tag, str):
            yield child
