"""Tokens of markdown-it-py to blocks."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from html import unescape
from importlib import import_module

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.document import Block, BlockKind, Span, Style, StyleKind
from reader.formats.markdown.front_matter import FrontMatter, parse_front_matter
from reader.formats.markdown.inline import alt_text, file_name, footnote_number, styled_text
from reader.formats.parsed import ParsedText
from reader.formats.writer import BlockWriter, StyledText

DEEPEST = 60
"""How deep blocks may be nested; what is deeper is read as it stands."""
RULE = "* * *"
"""What is read of a thematic break."""
HIDDEN = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|<[^<>]*>", re.DOTALL | re.IGNORECASE)
"""What is not read of HTML."""
CHECKBOX = re.compile(r'<input class="task-list-item-checkbox"[^>]*>')


FRONT = "front_matter"
DEFINITION = re.compile(r"[\r\n][^\w\r\n]*[:~][ \t]")
"""What begins a definition; it stands below its term."""
PLUGINS: dict[str, Callable[[str], bool]] = {
    "footnote": lambda text: "[^" in text or "^[" in text,
    "deflist": lambda text: DEFINITION.search(text) is not None,
    "tasklists": lambda text: "[ ]" in text or "[x]" in text or "[X]" in text,
    FRONT: lambda text: text.startswith("---"),
}
"""The plugins of the parser, each with whether there is anything to do for it in a text."""


def plugins_for(text: str) -> tuple[str, ...]:
    """The plugins that a text needs; others would only have to be imported and asked."""
    return tuple(name for name, is_needed in PLUGINS.items() if is_needed(text))


@cache
def markdown_parser(plugins: tuple[str, ...]) -> MarkdownIt:
    """The parser with some plugins, set up once."""
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    for name in plugins:
        parser.use(getattr(import_module(f"mdit_py_plugins.{name}"), f"{name}_plugin"))
    return parser


def parse_markdown(text: str) -> ParsedText:
    """The blocks of a Markdown text."""
    plugins = plugins_for(text)
    tokens = markdown_parser(plugins).parse(text)
    front: FrontMatter | None = FrontMatter()
    if tokens and tokens[0].type == "front_matter":
        front = parse_front_matter(tokens[0].content)
        if front is None:
            tokens = markdown_parser(tuple(name for name in plugins if name != FRONT)).parse(text)
    visitor = TokenVisitor()
    for token in tokens:
        visitor.visit(token)
    front = front or FrontMatter()
    blocks = with_headline(visitor.writer.blocks, visitor.writer.text, front.title)
    return ParsedText(visitor.writer.text, tuple(blocks), front.title, front.byline, front.date)


def with_headline(blocks: list[Block], text: str, title: str) -> list[Block]:
    """The blocks, the only heading of level 1 as the headline if it is the first heading, or says the title again."""
    headings = [i for i, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    if not headings:
        return blocks
    first = blocks[headings[0]]
    is_only = first.level == 1 and all(blocks[i].level > 1 for i in headings[1:])
    if (is_only and not title) or (title and " ".join(first.span.of(text).split()) == title):
        blocks[headings[0]] = Block(BlockKind.HEADLINE, first.span, first.line, 1, styles=first.styles)
    return blocks


class TokenVisitor:
    """What is known while tokens are read: open lists and quotations, the row of a table."""

    def __init__(self) -> None:
        self.writer = BlockWriter()
        self.lists: list[int | None] = []
        self.marker = ""
        self.quoted = 0
        self.heading = 0
        self.is_tight = False
        self.is_term = False
        self.footnote = 0
        self.rows: list[list[StyledText]] = []
        self.table_line = 0

    def visit(self, token: Token) -> None:
        """Read one token."""
        handler = getattr(self, f"visit_{token.type}", None)
        if handler is not None:
            handler(token)

    def visit_heading_open(self, token: Token) -> None:
        """A heading begins."""
        self.heading = int(token.tag[1])

    def visit_heading_close(self, token: Token) -> None:
        """A heading ends."""
        self.heading = 0

    def visit_blockquote_open(self, token: Token) -> None:
        """A quotation begins."""
        self.quoted += 1

    def visit_blockquote_close(self, token: Token) -> None:
        """A quotation ends."""
        self.quoted -= 1

    def visit_bullet_list_open(self, token: Token) -> None:
        """A list with bullets begins."""
        self.lists.append(None)

    def visit_ordered_list_open(self, token: Token) -> None:
        """A list with numbers begins."""
        start = token.attrGet("start")
        self.lists.append(int(start) if start is not None else 1)

    def visit_bullet_list_close(self, token: Token) -> None:
        """A list ends."""
        self.lists.pop()

    visit_ordered_list_close = visit_bullet_list_close

    def visit_list_item_open(self, token: Token) -> None:
        """An item begins: its first block gets the marker."""
        number = self.lists[-1]
        self.marker = "•" if number is None else f"{number}."
        if number is not None:
            self.lists[-1] = number + 1

    def visit_dt_open(self, token: Token) -> None:
        """A term that is defined begins."""
        self.is_term = True

    def visit_dt_close(self, token: Token) -> None:
        """It ends."""
        self.is_term = False

    def visit_dd_open(self, token: Token) -> None:
        """A definition begins."""
        self.lists.append(None)
        self.marker = "–"

    def visit_dd_close(self, token: Token) -> None:
        """It ends."""
        self.lists.pop()

    def visit_footnote_open(self, token: Token) -> None:
        """A footnote begins."""
        self.lists.append(None)
        self.marker = f"[{footnote_number(token)}]"

    def visit_footnote_close(self, token: Token) -> None:
        """It ends."""
        self.lists.pop()

    def visit_paragraph_open(self, token: Token) -> None:
        """A paragraph begins; in a tight list it stands close to the one before."""
        self.is_tight = token.hidden

    def visit_fence(self, token: Token) -> None:
        """Code between fences."""
        info = token.info.split()
        words = StyledText(token.content.rstrip("\n"))
        self.writer.add(BlockKind.CODE, words, line_of(token), marker=info[0] if info else "")

    visit_code_block = visit_fence

    def visit_hr(self, token: Token) -> None:
        """A thematic break."""
        self.writer.add(BlockKind.RULE, StyledText(RULE), line_of(token))

    def visit_html_block(self, token: Token) -> None:
        """HTML: its words."""
        for part in re.split(r"\n\s*\n", unescape(HIDDEN.sub("", token.content))):
            self.writer.add(BlockKind.PARAGRAPH, StyledText(part), line_of(token))

    def visit_table_open(self, token: Token) -> None:
        """A table begins."""
        self.rows = []
        self.table_line = line_of(token)

    def visit_tr_open(self, token: Token) -> None:
        """A row of it begins."""
        self.rows.append([])

    def visit_table_close(self, token: Token) -> None:
        """The table ends: its rows by line ends, its cells by tabs."""
        parts: list[str] = []
        styles: list[Style] = []
        at = 0
        for row in self.rows:
            for i, cell in enumerate(row):
                between = "\t" if i else "\n" if parts else ""
                at += len(between)
                styles.extend(Style(s.kind, Span(s.span.start + at, s.span.end + at), s.target) for s in cell.styles)
                parts.append(between + cell.text)
                at += len(cell.text)
        self.rows = []
        self.writer.add(BlockKind.TABLE, StyledText("".join(parts), styles), self.table_line)

    def visit_inline(self, token: Token) -> None:
        """The words of a heading, a paragraph, an item or a cell."""
        children = token.children or []
        if self.rows:
            words = styled_text(children)
            self.rows[-1].append(StyledText(words.text.replace("\t", " ").replace("\n", " "), words.styles))
            return
        if self.visit_images(token, children):
            return
        words = styled_text(children)
        if self.heading:
            self.writer.add(BlockKind.HEADING, words, line_of(token), self.heading)
        elif self.lists:
            self.visit_item(token, words)
        elif self.quoted:
            self.writer.add(BlockKind.BLOCK_QUOTE, words, line_of(token), self.quoted)
        else:
            if self.is_term:
                words.styles.append(Style(StyleKind.STRONG, Span(0, len(words.text))))
            self.writer.add(BlockKind.PARAGRAPH, words, line_of(token))

    def visit_item(self, token: Token, words: StyledText) -> None:
        """A paragraph of an item; a task has a box for its marker."""
        marker = self.marker
        box = CHECKBOX.match(token.children[0].content) if token.children else None
        if box is not None:
            marker = "☑" if "checked" in box.group() else "☐"
        before = self.writer.blocks[-1].kind if self.writer.blocks else None
        is_tight = self.is_tight and before is BlockKind.LIST_ITEM
        self.writer.add(BlockKind.LIST_ITEM, words, line_of(token), len(self.lists), marker, is_tight=is_tight)
        if words.text.strip():
            self.marker = ""

    def visit_images(self, token: Token, children: list[Token]) -> bool:
        """A paragraph of nothing but images, each with its caption: emphasis below it, its title or its description."""
        images = [child for child in children if child.type == "image"]
        under = [child for child in children if child.type not in {"image", "link_open", "link_close"}]
        if not images or self.heading or not is_caption(under, children):
            return False
        below = styled_text(under).text.strip()
        for image in images:
            words = below or str(image.attrGet("title") or "").strip() or alt_text(image)
            if words:
                from reader.formats.plain.captions import find_credit

                caption = StyledText(words, credit=find_credit(words, 0, is_photo=False))
                self.writer.add(BlockKind.CAPTION, caption, line_of(token))
            else:
                self.writer.add(BlockKind.IMAGE, StyledText(file_name(image)), line_of(token))
        return True


def is_caption(under: list[Token], children: list[Token]) -> bool:
    """Whether what stands beside images is nothing, or one stretch in emphasis on the line below."""
    words = [child for child in under if child.type not in {"softbreak", "hardbreak"} and child.content != ""]
    inner = [child.type for child in under if child.type.endswith("_open")]
    if not [child for child in words if child.content.strip()]:
        return True
    types = [child.type for child in under if child.type not in {"hardbreak", "text"} or child.content.strip()]
    is_below = types[:1] == ["softbreak"] or (len(under) > 0 and under[0].type == "hardbreak")
    return is_below and inner == ["em_open"] and children[-1].type == "em_close"


def line_of(token: Token) -> int:
    """The line of the source that a token begins on, from 1."""
    return token.map[0] + 1 if token.map else 1
