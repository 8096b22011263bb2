"""The pieces of a tagged PDF, whose structure tree says what is a heading, a paragraph, a caption …"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.document import BlockKind
from reader.formats.pdf.characters import PageText, page_text
from reader.formats.pdf.opening import open_pages
from reader.formats.pdf.paragraphs import BULLET, NUMBER
from reader.formats.pdf.piece import Piece
from reader.formats.pdf.roles import NOTE
from reader.formats.pdf.run import Line, Run
from reader.formats.pdf.segments import segments_of
from reader.formats.pdf.structure import Element, numbers_in, page_elements

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

HEADING = re.compile(r"H(?:([1-6]))?$")
BLOCKS: Mapping[str, BlockKind] = {
    "Title": BlockKind.HEADLINE,
    "P": BlockKind.PARAGRAPH,
    "Caption": BlockKind.CAPTION,
    "LI": BlockKind.LIST_ITEM,
    "TOCI": BlockKind.LIST_ITEM,
    "BibEntry": BlockKind.PARAGRAPH,
    "Note": BlockKind.LIST_ITEM,
    "FENote": BlockKind.LIST_ITEM,
    "Code": BlockKind.CODE,
    "Table": BlockKind.TABLE,
    "Formula": BlockKind.PARAGRAPH,
}
"""Kinds of block by the standard types of structure elements. H1 to H6 are headings."""
INLINE = frozenset({"Span", "Quote", "Reference", "Link", "Annot", "Em", "Strong", "Sub", "Lbl", "Ruby", "Warichu"})
"""Types of elements within a block."""
LEFT_OUT = frozenset({"Artifact", "Figure", "Form"})
"""Types of elements whose words are no part of the text: labels of drawings, running heads."""
NOTES = frozenset({"Note", "FENote"})
LEAST_TAGGED = 0.75
"""The smallest share of the characters that tags cover in a file that is read by its tags."""
JUDGED_PAGES = 8
"""After how many pages it is decided whether a file is read by its tags."""


@dataclass(slots=True)
class Tagged:
    """A block of the structure tree: its kind and the numbers of its content, or its rows."""

    kind: BlockKind
    numbers: list[int]
    level: int = 0
    marker: list[int] | None = None
    """Of an item, the numbers of its marker."""
    is_note: bool = False
    rows: list[list[list[int]]] | None = None
    """Of a table, the numbers of the cells of each row."""


def tagged_pieces(pdf: PdfDocument, wanted: Iterable[int]) -> list[Piece] | None:
    """The pieces of a tagged file, in the order of its tags; None if it has no tags, or too few."""
    if not pdf.is_tagged():
        return None
    pieces: list[Piece] = []
    covered = total = 0
    for at, (number, page) in enumerate(open_pages(pdf, wanted)):
        blocks = list(blocks_of(page_elements(page)))
        text = page_text(page)
        pieces.extend(pieces_of_page(blocks, text, number))
        known = {tag for block in blocks for tag in all_numbers(block)}
        covered += sum(len(run.text) for run in text.runs if run.tag in known)
        total += sum(len(run.text) for run in text.runs if run.tag >= 0 or abs(run.angle) < 1)
        if at == JUDGED_PAGES and covered < LEAST_TAGGED * total:
            return None
    return pieces if pieces and covered >= LEAST_TAGGED * total else None


def all_numbers(block: Tagged) -> Iterator[int]:
    """The numbers of a block's content."""
    yield from block.numbers
    yield from block.marker or ()
    for row in block.rows or ():
        for cell in row:
            yield from cell


def blocks_of(elements: Iterable[Element], depth: int = 0) -> Iterator[Tagged]:
    """The blocks in elements, in order."""
    for element in elements:
        heading = HEADING.match(element.type)
        if heading:
            yield Tagged(BlockKind.HEADING, list(numbers_in(element)), int(heading[1] or 1))
        elif element.type in LEFT_OUT:
            captions = [child for child in element.children if isinstance(child, Element) and child.type == "Caption"]
            yield from blocks_of(captions, depth)
        elif element.type == "Table":
            yield from table_blocks(element, depth)
        elif element.type in ("LI", "TOCI"):
            yield from item_blocks(element, max(depth, 1))
        elif element.type in BLOCKS:
            yield from block_and_inner(element, depth)
        else:
            yield from container_blocks(element, depth + (element.type in ("L", "TOC")))


def block_and_inner(element: Element, depth: int) -> Iterator[Tagged]:
    """A block; other blocks in it, such as notes in a paragraph, come after it."""
    inner = [child for child in element.children if isinstance(child, Element) and is_block(child)]
    own = Element(element.type, [child for child in element.children if child not in inner])
    is_note = element.type in NOTES
    kind = BLOCKS[element.type]
    numbers = list(numbers_in(own))
    if numbers:
        yield Tagged(kind, numbers, 1 if kind is BlockKind.LIST_ITEM else 0, is_note=is_note)
    for block in blocks_of(inner, depth):
        is_text = is_note and block.kind is BlockKind.PARAGRAPH
        yield Tagged(kind, block.numbers, 1, is_note=True) if is_text else block


def is_block(element: Element) -> bool:
    """Whether an element is a block, or has blocks in it."""
    return element.type not in INLINE and (
        element.type in BLOCKS
        or HEADING.match(element.type) is not None
        or any(isinstance(child, Element) and is_block(child) for child in element.children)
    )


def item_blocks(element: Element, level: int) -> Iterator[Tagged]:
    """An item of a list, and the lists in it."""
    labels = [child for child in element.children if isinstance(child, Element) and child.type == "Lbl"]
    rest = Element("Div", [child for child in element.children if child not in labels])
    marker = [number for label in labels for number in numbers_in(label)]
    for i, block in enumerate(container_blocks(rest, level)):
        if i == 0 and block.kind is BlockKind.PARAGRAPH:
            block.kind, block.level, block.marker = BlockKind.LIST_ITEM, level, marker
        yield block


def table_blocks(element: Element, depth: int) -> Iterator[Tagged]:
    """A table, and its caption before it."""
    elements = [child for child in element.children if isinstance(child, Element)]
    yield from blocks_of([child for child in elements if child.type == "Caption"], depth)
    rows = [[list(numbers_in(cell)) for cell in row.children if isinstance(cell, Element)] for row in rows_in(elements)]
    if any(cell for row in rows for cell in row):
        yield Tagged(BlockKind.TABLE, [], rows=rows)


def rows_in(elements: Iterable[Element]) -> Iterator[Element]:
    """The rows of a table, with those in its head, body and foot."""
    for element in elements:
        if element.type == "TR":
            yield element
        elif element.type in ("THead", "TBody", "TFoot"):
            yield from rows_in(child for child in element.children if isinstance(child, Element))


def container_blocks(element: Element, depth: int) -> Iterator[Tagged]:
    """The blocks in an element that is none itself; words that stand in it alone make paragraphs."""
    loose: list[int] = []
    for child in element.children:
        if isinstance(child, int):
            loose.append(child)
        elif child.type not in LEFT_OUT and not is_block(child) and (child.type in INLINE or element.type == "LBody"):
            loose.extend(numbers_in(child))
        else:
            if loose:
                yield Tagged(BlockKind.PARAGRAPH, loose)
                loose = []
            yield from blocks_of([child], depth)
    if loose:
        yield Tagged(BlockKind.PARAGRAPH, loose)


def pieces_of_page(blocks: Iterable[Tagged], text: PageText, page: int) -> list[Piece]:
    """The pieces of a page's blocks."""
    runs: dict[int, list[Run]] = defaultdict(list)
    for run in text.runs:
        runs[run.tag].append(run)
    pieces = []
    for block in blocks:
        lines = table_lines(block.rows, runs) if block.rows else lines_of_numbers(block.numbers, runs)
        if not lines:
            continue
        left, right = min(line.left for line in lines), max(line.right for line in lines)
        piece = Piece(lines, page, left, right, block.kind, block.level, is_note=block.is_note)
        if block.marker is not None:
            piece.marker = " ".join(line.text for line in lines_of_numbers(block.marker, runs))[:12]
            piece.marker = piece.marker or without_label(piece) or "•"
        elif block.is_note and (number := NOTE.match(piece.text)) is not None:
            piece.marker = f"[{number[1]}]"
        pieces.append(piece)
    flow = [piece for piece in pieces if not piece.is_note and piece.kind is BlockKind.PARAGRAPH]
    if flow:
        flow[0].is_first = flow[-1].is_last = True
    return pieces


def without_label(piece: Piece) -> str:
    """The marker that begins an item, which it then lacks: some programs tag it as part of the words; may be empty."""
    line, *others = piece.lines
    label, rest = line.runs[0].text.strip(), line.runs[1:]
    if not (BULLET.match(f"{label} x") or NUMBER.match(f"{label} x")) or not (rest or others):
        return ""
    piece.lines = [Line(rest), *others] if rest else others
    return "•" if BULLET.match(f"{label} x") else label


def lines_of_numbers(numbers: Iterable[int], runs: Mapping[int, list[Run]]) -> list[Line]:
    """The lines of some content, in order."""
    return segments_of([run for number in dict.fromkeys(numbers) for run in runs.get(number, ())])


def table_lines(rows: Iterable[Iterable[Iterable[int]]], runs: Mapping[int, list[Run]]) -> list[Line]:
    """The rows of a table, with their cells."""
    lines = []
    for row in rows:
        cells = []
        for numbers in row:
            found = lines_of_numbers(numbers, runs)
            words = [replace(run, text=run.text + " ") for line in found for run in line.runs[-1:]]
            kept = [run for line, last in zip(found, words, strict=True) for run in (*line.runs[:-1], last)]
            if kept:
                cells.append(Line(kept))
        if cells:
            line = Line([run for cell in cells for run in cell.runs])
            line.cells = cells
            lines.append(line)
    return lines
