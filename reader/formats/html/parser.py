"""The article of a page to blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml.etree import _Element as Element
from trafilatura import bare_extraction, html2txt, load_html
from trafilatura.settings import Document as Article

from reader.document import BlockKind, Span
from reader.formats.html.figures import PLACE, Figure, take_figures
from reader.formats.html.furniture import Piece, folded, is_furniture, is_title, without_furniture
from reader.formats.html.inline import BLOCKS, Line, words_of
from reader.formats.html.places import Places
from reader.formats.parsed import Parsed
from reader.formats.plain import parse_plain
from reader.formats.writing import Words, Writer

BULLET = "•"
PLAIN = frozenset({"p", "div", "section", "article", "main", "aside", "ab"})
"""Elements that hold words or blocks, and say no more of them."""


def parse_html(text: str) -> Parsed:
    """The blocks of the article in a page; of all its text where no article is found; none where there is no text."""
    page = load_html(text)
    if page is None:
        return Parsed("", ())
    places = Places(page)
    figures = take_figures(page)
    found = bare_extraction(
        page, include_comments=False, include_formatting=True, include_links=True, with_metadata=True
    )
    if not isinstance(found, Article) or found.body is None:
        return parse_plain(html2txt(page))
    reading = Reading(found.title or "", figures, places)
    reading.take(found.body)
    writer = Writer()
    for piece in without_furniture(reading.pieces):
        writer.add(piece.kind, piece.words, piece.line, piece.level, piece.marker, is_tight=piece.is_tight)
    if not writer.blocks:
        return parse_plain(html2txt(page))
    return Parsed(
        writer.text,
        tuple(writer.blocks),
        title=one_line(found.title),
        byline=one_line(found.author),
        date=one_line(found.date),
    )


def one_line(words: str | None) -> str:
    """Words of the metadata on one line."""
    return " ".join((words or "").split())


class Reading:
    """What is known while the elements of an article are read."""

    def __init__(self, title: str, figures: list[Figure], places: Places) -> None:
        self.title = title
        self.figures = figures
        self.places = places
        self.pieces: list[Piece] = []
        self.has_text = False
        self.depth = 0

    def add(self, piece: Piece) -> None:
        """Keep a piece that says something."""
        if piece.text:
            self.pieces.append(piece)

    def take(self, element: Element) -> None:
        """Read one block."""
        match element.tag:
            case "head":
                self.take_heading(element)
            case "list":
                self.take_list(element)
            case "table":
                self.take_table(element)
            case "quote":
                self.flow(element, lambda words: self.add_text(BlockKind.BLOCK_QUOTE, words, 1))
            case "code":
                text = "".join(element.itertext()).strip("\n")
                self.add(Piece(BlockKind.CODE, Words(text), self.places.line(text)))
            case "graphic":
                pass
            case _:
                self.flow(element, lambda words: self.add_text(BlockKind.PARAGRAPH, words, 0))

    def flow(self, element: Element, add: Callable[[Words], None]) -> None:
        """Read an element that may hold words, blocks, or both: `add` takes the words between the blocks."""
        line = Line()
        line.add(element.text)
        for child in element:
            if child.tag in BLOCKS or (child.tag == "code" and "\n" in "".join(child.itertext())):
                self.with_figures(line.words(), add)
                line = Line()
                if child.tag in PLAIN:
                    self.flow(child, add)
                else:
                    self.take(child)
            elif isinstance(child.tag, str):
                line.take_child(child)
            line.add(child.tail)
        self.with_figures(line.words(), add)

    def with_figures(self, words: Words, add: Callable[[Words], None]) -> None:
        """Write words, with the captions of the figures whose places stand among them."""
        at = 0
        for place in PLACE.finditer(words.text):
            add(part(words, at, place.start()))
            self.take_figure(int(place.group(1)))
            at = place.end()
        add(part(words, at, len(words.text)) if at else words)

    def take_heading(self, element: Element) -> None:
        """Read a heading, unless it is the headline, which the metadata has, or furniture of the page."""
        words = words_of(element)
        text = words.text.strip()
        if is_title(text, self.title) or (not self.has_text and element.get("rend") == "h1") or is_furniture(text):
            return
        if not self.has_text and (len(text.split()) > LEAST or text.endswith(".")):
            self.add(Piece(BlockKind.STANDFIRST, words, self.places.line(text)))
            return
        level = int((element.get("rend") or "h2")[1:2] or 2)
        self.add(Piece(BlockKind.HEADING, words, self.places.line(text), level))

    def add_text(self, kind: BlockKind, words: Words, level: int) -> None:
        """Write running text that belongs to the article."""
        text = words.text.strip()
        if not text or is_furniture(text) or (not self.has_text and folded(text) == folded(self.title)):
            return
        self.has_text = True
        self.add(Piece(kind, words, self.places.line(text), level))

    def take_figure(self, number: int) -> None:
        """Write the caption of a figure."""
        if number >= len(self.figures):
            return
        figure = self.figures[number]
        length = len(figure.caption)
        credit = Span(length - len(figure.credit), length) if figure.credit else None
        self.add(Piece(BlockKind.CAPTION, Words(figure.caption, credit=credit), self.places.line(figure.caption)))

    def take_list(self, element: Element) -> None:
        """Read a list; lists in it are nested."""
        self.depth += 1
        is_ordered = element.get("rend") == "ol"
        for number, item in enumerate(items_of(element), start=1):
            marker = f"{number}." if is_ordered else BULLET
            self.flow(item, self.adder_of_item(marker, is_tight=number > 1))
        self.depth -= 1

    def adder_of_item(self, marker: str, *, is_tight: bool) -> Callable[[Words], None]:
        """What takes the words of an item: the first as the item, further ones as paragraphs."""
        depth, is_first = self.depth, True

        def add(words: Words) -> None:
            nonlocal is_first
            text = words.text.strip()
            if not is_first:
                self.add_text(BlockKind.PARAGRAPH, words, 0)
            elif text and not is_furniture(text):
                is_first = False
                self.has_text = True
                line = self.places.line(text)
                self.add(Piece(BlockKind.LIST_ITEM, words, line, depth, marker, is_tight))

        return add

    def take_table(self, element: Element) -> None:
        """Read a table: a row a line, cells parted by tabs; one of a single cell is its text."""
        rows = [[" ".join(words_of(cell).text.split()) for cell in row if cell.tag == "cell"] for row in element]
        rows = [row for row in rows if any(row)]
        if rows and max(map(len, rows)) == 1:
            for row in rows:
                self.add_text(BlockKind.PARAGRAPH, Words(row[0]), 0)
        elif rows:
            text = "\n".join("\t".join(row) for row in rows)
            self.add(Piece(BlockKind.TABLE, Words(text), self.places.line(rows[0][0])))


LEAST = 7
"""The number of words above which a heading before all text is a standfirst."""


def part(words: Words, start: int, end: int) -> Words:
    """A part of some words, with the styles that lie in it."""
    styles = [s for s in words.styles if start <= s.span.start and s.span.end <= end]
    moved = [type(s)(s.kind, Span(s.span.start - start, s.span.end - start), s.target) for s in styles]
    return Words(words.text[start:end], moved)


def items_of(element: Element) -> Iterator[Element]:
    """The items of a list, and what stands in it beside them."""
    for child in element:
        if isinstance(child.tag, str):
            yield child
