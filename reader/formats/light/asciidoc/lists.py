"""Lists of AsciiDoc, whose markers show how deep an item is."""

from __future__ import annotations

from typing import Protocol

from reader.formats.light.asciidoc.inline import AsciiDocInline
from reader.formats.light.asciidoc.patterns import LIST_ITEM, TERM, BlockAttributes, ends_paragraph
from reader.formats.light.lines import Lines, dedented, text_of
from reader.formats.light.nesting import BULLET, DESCRIPTION, NestedWriter

BOXES = {"[ ]": "☐", "[x]": "☑", "[X]": "☑", "[*]": "☑"}
MAX_TERM = 120
"""The longest term of a list of descriptions, in code points."""


class Parser(Protocol):
    """What lists need of the parser."""

    writer: NestedWriter
    inline: AsciiDocInline
    pending: BlockAttributes
    title: str

    def step(self, lines: Lines) -> None:
        """Write the next block."""

    def words(self, source: str, line: int) -> None:
        """Write words with inline markup."""

    def take_attributes(self) -> BlockAttributes:
        """What the lines above say about the block."""

    def write_title(self, line: int) -> None:
        """Write the title of the block."""


class OpenLists:
    """The lists that are open, by the markers of their items."""

    def __init__(self, depth: int) -> None:
        self.kinds: list[str] = []
        self.numbers: list[int] = []
        self.outer = depth

    def open(self, kind: str) -> None:
        """Open a list of this kind, or close those within it."""
        if kind in self.kinds:
            del self.kinds[self.kinds.index(kind) + 1 :], self.numbers[self.kinds.index(kind) + 1 :]
        else:
            self.kinds.append(kind)
            self.numbers.append(0)
        self.numbers[-1] += 1

    @property
    def depth(self) -> int:
        """The depth of the item that was opened last."""
        return self.outer + len(self.kinds)


def items(parser: Parser, lines: Lines) -> bool:
    """Lines after markers are items; a term above its description is one, too."""
    if not is_item(lines.peek()):
        return False
    parser.take_attributes()
    parser.write_title(lines.number)
    lists = OpenLists(parser.writer.depth)
    while is_item(lines.peek()):
        item(parser, lines, lists)
        place = lines.at
        lines.skip_blank()
        if not is_item(lines.peek()):
            lines.at = place
            break
    return True


def is_item(text: str) -> bool:
    """Whether a line begins an item."""
    return LIST_ITEM.match(text) is not None or is_term(text)


def is_term(text: str) -> bool:
    """Whether a line is a term, perhaps with its description."""
    found = TERM.match(text)
    return found is not None and len(found["term"]) <= MAX_TERM and not text.startswith(("image::", "//"))


def item(parser: Parser, lines: Lines, lists: OpenLists) -> None:
    """Write an item with its blocks."""
    text, line, is_tight = lines.peek(), lines.number, not lines.follows_blank
    found = LIST_ITEM.match(text)
    lines.take()
    if found is not None:
        lists.open("1." if found["marker"][:-1].isdigit() else found["marker"])
        marker, words = marker_of(found["marker"], found["box"], lists.numbers[-1]), found["words"]
    else:
        term = TERM.match(text)
        lists.open(term["marker"] if term is not None else "")
        marker, words = DESCRIPTION, (term["words"] or "") if term is not None else ""
        write_term(parser, term["term"] if term is not None else text, line, lists.depth)
        if not words:
            lines.skip_blank()
            if lines.peek() and not is_item(lines.peek()) and not ends_paragraph(lines.peek()):
                words = lines.take().strip()
    with parser.writer.item(marker, is_tight=is_tight and found is not None, depth=lists.depth):
        below = lines.take_while(lambda text: bool(text) and not is_item(text) and not ends_paragraph(text))
        parser.words(" ".join([words, *(each.text.strip() for each in below)]).strip(), line)
        attached(parser, lines)


def write_term(parser: Parser, term: str, line: int, depth: int) -> None:
    """Write a term in bold, at the depth of the list around it."""
    before, parser.writer.depth = parser.writer.depth, depth - 1
    parser.writer.strong(parser.inline(term), line)
    parser.writer.depth = before


def marker_of(marker: str, box: str | None, number: int) -> str:
    """The marker that is shown before an item."""
    if box:
        return BOXES[box]
    if marker[0] in "*-•":
        return BULLET
    if marker[0] == "<":
        return f"({marker[1:-1]})" if marker != "<.>" else f"({number})"
    return marker if marker[0] != "." else f"{number}."


def attached(parser: Parser, lines: Lines) -> None:
    """Write the blocks that a plus sign, or an indent, joins to an item."""
    while True:
        place = lines.at
        lines.skip_blank()
        if lines.peek() == "+":
            lines.take()
            lines.skip_blank()
            parser.step(lines)
            while not lines.is_done and (parser.pending != BlockAttributes() or parser.title):
                parser.step(lines)
        elif lines.at > place and lines.indent and not is_item(lines.peek()):
            number = lines.number
            parser.writer.code(text_of(dedented(lines.take_while(bool))), number)
        else:
            lines.at = place
            return
