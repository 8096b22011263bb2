"""The parser of Markdown: the tokens of markdown-it-py become blocks."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib import import_module
from itertools import chain

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.document import BlockKind, Span, Style, StyleKind
from reader.formats.headline import with_headline
from reader.formats.markdown.brackets import brackets_plugin
from reader.formats.markdown.cell_lines import lines_of_row
from reader.formats.markdown.extensions import are_badges, is_contents, note_title, without_note_end
from reader.formats.markdown.front_matter import FrontMatter, parse_front_matter, split_toml
from reader.formats.markdown.html_blocks import blocks_in
from reader.formats.markdown.inline import alt_text, file_name, footnote_number, styled_text
from reader.formats.markdown.parts import parse_in_parts, parts_plugin
from reader.formats.parsed import ParsedText
from reader.formats.writer import BlockWriter, StyledText

MAX_NESTING = 60
"""How deep blocks can be nested. Deeper markup is read as text."""
RULE = "* * *"
"""The text of a thematic break."""
TASK = re.compile(r"\[([ xX])\]\s")
"""The beginning of an item that is a task."""
FIRST_OF_ITEM = ("list_item_open", "paragraph_open")
"""The types of the tokens before the first words of an item."""
FRONT = "front_matter"
DEFINITION = re.compile(r"[\r\n][^\w\r\n]*[:~][ \t]")
"""The beginning of a definition, below its term."""
PLUGINS: dict[str, Callable[[str], bool]] = {
    "footnote": lambda text: "[^" in text or "^[" in text,
    "deflist": lambda text: DEFINITION.search(text) is not None,
    "dollarmath": lambda text: text.count("$") > 1 and "\\" in text,
    FRONT: lambda text: text.startswith("---"),
}
"""For each plugin of markdown-it, the test whether a text may need it."""
OPTIONS = {"dollarmath": {"allow_labels": False, "allow_space": False, "allow_digits": False}}
"""The options of plugins. Amounts of money are no formulas."""


def plugins_for(text: str) -> tuple[str, ...]:
    """The plugins that a text may need. Importing and running the others would only take time."""
    return tuple(name for name, is_needed in PLUGINS.items() if is_needed(text))


@cache
def markdown_parser(plugins: tuple[str, ...]) -> MarkdownIt:
    """A parser with these plugins, set up once."""
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable(["table", "strikethrough"])
    parser.use(brackets_plugin).use(parts_plugin)
    for name in plugins:
        parser.use(getattr(import_module(f"mdit_py_plugins.{name}"), f"{name}_plugin"), **OPTIONS.get(name, {}))
    return parser


def parse_markdown(text: str) -> ParsedText:
    """The blocks of a Markdown text."""
    front: FrontMatter | None
    front, text = split_toml(text)
    plugins = plugins_for(text)
    visitor = TokenVisitor()
    if plugins:
        tokens = markdown_parser(plugins).parse(text)
        if tokens and tokens[0].type == FRONT:
            front = parse_front_matter(tokens[0].content)
            if front is None:
                tokens = markdown_parser(tuple(name for name in plugins if name != FRONT)).parse(text)
        visitor.visit_all(tokens)
    else:
        parse_in_parts(markdown_parser(plugins), text, visitor.visit_all)
    front = front or FrontMatter()
    blocks = with_headline(visitor.writer.blocks, visitor.writer.text, front.title)
    return ParsedText(visitor.writer.text, tuple(blocks), front.title, front.byline, front.date)


class TokenVisitor:
    """Visits tokens and writes blocks. It keeps track of open lists, block quotes and tables."""

    def __init__(self) -> None:
        self.writer = BlockWriter()
        self.lists: list[int | None] = []
        self.marker = ""
        self.quoted = 0
        self.heading = 0
        self.is_tight = False
        self.is_term = False
        self.rows: list[list[StyledText]] = []
        self.table_line = 0
        self.before = ("", "")

    def visit_all(self, tokens: list[Token]) -> None:
        """Visit tokens in their order, and free each of them."""
        tokens.reverse()
        while tokens:
            self.visit(tokens.pop())

    def visit(self, token: Token) -> None:
        """Call the method for this type of token, if there is one."""
        method = getattr(self, f"visit_{token.type}", None)
        if method is not None:
            method(token)
        self.before = (self.before[1], token.type)

    def visit_heading_open(self, token: Token) -> None:
        self.heading = int(token.tag[1])

    def visit_heading_close(self, token: Token) -> None:
        self.heading = 0

    def visit_blockquote_open(self, token: Token) -> None:
        self.quoted += 1

    def visit_blockquote_close(self, token: Token) -> None:
        self.quoted -= 1

    def visit_bullet_list_open(self, token: Token) -> None:
        self.lists.append(None)

    def visit_ordered_list_open(self, token: Token) -> None:
        start = token.attrGet("start")
        self.lists.append(int(start) if start is not None else 1)

    def visit_bullet_list_close(self, token: Token) -> None:
        self.lists.pop()

    visit_ordered_list_close = visit_bullet_list_close

    def visit_list_item_open(self, token: Token) -> None:
        """Set the marker, which the first block of the item gets."""
        number = self.lists[-1]
        self.marker = "•" if number is None else f"{number}."
        if number is not None:
            self.lists[-1] = number + 1

    def visit_dt_open(self, token: Token) -> None:
        self.is_term = True

    def visit_dt_close(self, token: Token) -> None:
        self.is_term = False

    def visit_dd_open(self, token: Token) -> None:
        self.lists.append(None)
        self.marker = "–"

    def visit_dd_close(self, token: Token) -> None:
        self.lists.pop()

    def visit_footnote_open(self, token: Token) -> None:
        self.lists.append(None)
        self.marker = f"[{footnote_number(token)}]"

    def visit_footnote_close(self, token: Token) -> None:
        self.lists.pop()

    def visit_paragraph_open(self, token: Token) -> None:
        """Note whether the paragraph belongs to a tight list; such paragraphs are hidden tokens."""
        self.is_tight = token.hidden

    def visit_fence(self, token: Token) -> None:
        info = token.info.split()
        words = StyledText(token.content.rstrip("\n"))
        self.writer.add(BlockKind.CODE, words, line_of(token), marker=info[0] if info else "")

    visit_code_block = visit_fence

    def visit_math_block(self, token: Token) -> None:
        """Write a formula as it is written."""
        self.writer.add(BlockKind.CODE, StyledText(f"$${token.content.rstrip()}\n$$"), line_of(token))

    def visit_hr(self, token: Token) -> None:
        self.writer.add(BlockKind.RULE, StyledText(RULE), line_of(token))

    def visit_html_block(self, token: Token) -> None:
        """Write the headings, tables and paragraphs of a block of HTML."""
        for kind, text, level in blocks_in(token.content):
            self.writer.add(kind, StyledText(text), line_of(token), level)

    def visit_table_open(self, token: Token) -> None:
        self.rows = []
        self.table_line = line_of(token)

    def visit_tr_open(self, token: Token) -> None:
        self.rows.append([])

    def visit_table_close(self, token: Token) -> None:
        """Write the table: a row a line, with tabs between the cells."""
        parts: list[str] = []
        styles: list[Style] = []
        at = 0
        for row in chain.from_iterable(map(lines_of_row, self.rows)):
            for i, cell in enumerate(row):
                between = "\t" if i else "\n" if parts else ""
                at += len(between)
                styles.extend(Style(s.kind, Span(s.span.start + at, s.span.end + at), s.target) for s in cell.styles)
                parts.append(between + cell.text)
                at += len(cell.text)
        self.rows = []
        self.writer.add(BlockKind.TABLE, StyledText("".join(parts), styles), self.table_line)

    def visit_inline(self, token: Token) -> None:
        """Write the text of a heading, paragraph or item; keep that of a cell."""
        children = token.children or []
        if self.rows:
            words = styled_text(children)
            self.rows[-1].append(StyledText(words.text.replace("\t", " "), words.styles))
            return
        if self.before == FIRST_OF_ITEM:
            self.read_task(children)
        if is_contents(token) or self.visit_images(token, children):
            return
        title = note_title(children)
        if title:
            self.visit_words(token, StyledText(title, [Style(StyleKind.STRONG, Span(0, len(title)))]))
            children = children[2:]
        self.visit_words(token, styled_text(without_note_end(children)))

    def read_task(self, children: list[Token]) -> None:
        """Make the box of a task the marker of its item, rather than words."""
        box = TASK.match(children[0].content) if children and children[0].type == "text" else None
        if box is not None:
            self.marker = "☐" if box.group(1) == " " else "☑"
            children[0].content = children[0].content[box.end() :]

    def visit_words(self, token: Token, words: StyledText) -> None:
        """Write text as a heading, an item, a quotation or a paragraph."""
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
        """Write a paragraph of a list item."""
        before = self.writer.blocks[-1].kind if self.writer.blocks else None
        is_tight = self.is_tight and before is BlockKind.LIST_ITEM
        self.writer.add(BlockKind.LIST_ITEM, words, line_of(token), len(self.lists), self.marker, is_tight=is_tight)
        if words.text.strip():
            self.marker = ""

    def visit_images(self, token: Token, children: list[Token]) -> bool:
        """Write the images of a paragraph that has nothing else, and return whether it is one.

        Each becomes a caption, which is the emphasized line below the images, or the title or description of the image;
        without one, the name of its file.
        """
        images = [child for child in children if child.type == "image"]
        beside = [child for child in children if child.type not in {"image", "link_open", "link_close"}]
        if not images or self.heading or not is_caption(beside, children):
            return False
        if are_badges(children):
            return True
        below = styled_text(beside).text.strip()
        for image in images:
            words = below or str(image.attrGet("title") or "").strip() or alt_text(image)
            if words:
                from reader.formats.plain.credits import find_credit  # few texts need it

                caption = StyledText(words, credit=find_credit(words, 0, is_photo=False))
                self.writer.add(BlockKind.CAPTION, caption, line_of(token))
            else:
                self.writer.add(BlockKind.IMAGE, StyledText(file_name(image)), line_of(token))
        return True


def is_caption(beside: list[Token], children: list[Token]) -> bool:
    """Whether the tokens beside the images are blank, or one emphasized span on the line below them."""
    words = [child for child in beside if child.type not in {"softbreak", "hardbreak"} and child.content != ""]
    inner = [child.type for child in beside if child.type.endswith("_open")]
    if not [child for child in words if child.content.strip()]:
        return True
    types = [child.type for child in beside if child.type not in {"hardbreak", "text"} or child.content.strip()]
    is_below = types[:1] == ["softbreak"] or (len(beside) > 0 and beside[0].type == "hardbreak")
    return is_below and inner == ["em_open"] and children[-1].type == "em_close"


def line_of(token: Token) -> int:
    """The line of the source, from 1, on which a token begins."""
    return token.map[0] + 1 if token.map else 1
