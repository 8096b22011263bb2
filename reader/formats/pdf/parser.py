"""From the data of a PDF file to its text, blocks and places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.document import Block, BlockKind, Place, PlaceKind
from reader.errors import SourceError
from reader.formats.headline import with_headline
from reader.formats.parsed import ParsedText
from reader.formats.pdf.bookmarks import Bookmarks, read_bookmarks
from reader.formats.pdf.characters import Box, PageText, page_text
from reader.formats.pdf.columns import regions_of, usual_gutter
from reader.formats.pdf.drawings import without_labels
from reader.formats.pdf.furniture import edge_lines, running_heads, without_margin_print
from reader.formats.pdf.hyphens import Hyphens
from reader.formats.pdf.joining import joined_pieces
from reader.formats.pdf.links import placed
from reader.formats.pdf.opening import open_pages, open_pdf
from reader.formats.pdf.paragraphs import pieces_of
from reader.formats.pdf.piece import Piece
from reader.formats.pdf.roles import Roles
from reader.formats.pdf.segments import lines_of, segments_of
from reader.formats.pdf.tags import tagged_pieces
from reader.formats.pdf.writing import PieceWriter
from reader.formats.writer import BlockWriter
from reader.sources import Source

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

PICTURED = 4
"""How many pages are looked at for pictures."""
SAMPLE = 12
"""How many pages show whether the text is in columns."""
FEWEST_CHARACTERS = 8
"""A file with fewer characters a page, and with pictures, is a scan."""


def parse_pages(source: Source, most_pages: int | None = None) -> ParsedText:
    """The text of a PDF, or of its first pages, with their places.

    Raises PasswordError if it is encrypted, SourceError if it is damaged or holds no text.
    """
    name = "Standard input" if source.target == "-" else source.target or "The PDF"
    pdf = open_pdf(source.data, name, source.password)
    try:
        return read_pdf(pdf, name, most_pages)
    finally:
        pdf.close()


def read_pdf(pdf: PdfDocument, name: str, most_pages: int | None) -> ParsedText:
    """The text of an open PDF."""
    count = len(pdf)
    wanted = range(min(count, most_pages or count))
    metadata = pdf.get_metadata_dict(skip_empty=True)
    bookmarks = read_bookmarks(pdf)
    pieces = tagged_pieces(pdf, wanted)
    if pieces is None:
        pieces = laid_out(pages_of(pdf, wanted))
    is_blank = sum(len(piece.text) for piece in pieces) < FEWEST_CHARACTERS * len(wanted)
    if is_blank and has_pictures(pdf):
        raise SourceError(
            f"{name} is a scan: its pages are pictures without text. "
            "Recognise the text first, for example with ocrmypdf."
        )
    if not pieces:
        raise SourceError(f"{name} has no text to read.")
    return written(pieces, bookmarks, metadata, [page_label(pdf, number) for number in wanted])


def page_label(pdf: PdfDocument, number: int) -> str:
    """The number of a page as it is printed, or else its place in the file, from 1."""
    return (pdf.get_page_label(number) or "").strip() or str(number + 1)


def has_pictures(pdf: PdfDocument) -> bool:
    """Whether there are pictures on the first pages."""
    from pypdfium2 import raw

    return any(
        item.type == raw.FPDF_PAGEOBJ_IMAGE
        for _, page in open_pages(pdf, range(min(len(pdf), PICTURED)))
        for item in page.get_objects(max_depth=2)
    )


def pages_of(pdf: PdfDocument, wanted: Iterable[int]) -> Iterator[tuple[int, PageText]]:
    """What is written on the pages, with their numbers, without print in the margin and labels in drawings."""
    for number, page in open_pages(pdf, wanted):
        yield number, without_labels(page, without_margin_print(page_text(page)))


def laid_out(pages: Iterable[tuple[int, PageText]]) -> list[Piece]:
    """The pieces of pages without tags, in reading order and without running heads."""
    read = with_code(dict(pages))
    segments = {number: segments_of(page.runs) for number, page in read.items()}
    edges = [edge for number, found in segments.items() for edge in edge_lines(found, number, read[number].height)]
    heads = running_heads(edges, len(segments))
    kept = {
        number: [s for s in found if (number, s.text, s.baseline) not in heads] for number, found in segments.items()
    }
    if not any(kept.values()):  # all pages are alike
        kept = segments
    usual = usual_gutter(list(kept.values())[:SAMPLE])
    pieces: list[Piece] = []
    for number, on_page in kept.items():
        for region in regions_of(on_page, usual):
            found = pieces_of(lines_of(region), number)
            for piece in found:
                piece.is_by_picture = any(is_below(piece, picture) for picture in read[number].pictures)
            pieces.extend(found)
    return pieces


def is_below(piece: Piece, picture: Box) -> bool:
    """Whether a piece stands directly below a picture."""
    room = piece.lines[0].top - picture.bottom
    return (
        -0.5 * piece.size < room < 2 * piece.size
        and piece.lines[0].left < picture.right
        and (piece.lines[0].right > picture.left)
    )


def with_code(pages: dict[int, PageText]) -> dict[int, PageText]:
    """The pages; if they are typewritten, none of it is taken for code."""
    lengths = {True: 0, False: 0}
    for page in pages.values():
        for run in page.runs:
            lengths[run.look.is_monospaced] += len(run.text)
    if lengths[False] > lengths[True]:
        return pages
    return {
        number: replace(page, runs=[replace(run, look=replace(run.look, is_monospaced=False)) for run in page.runs])
        for number, page in pages.items()
    }


def written(pieces: list[Piece], bookmarks: Bookmarks, metadata: dict[str, str], labels: list[str]) -> ParsedText:
    """The text of pieces, with their kinds decided."""
    roles = Roles(pieces, bookmarks, metadata.get("Title", ""))
    has_headings = any(piece.kind in (BlockKind.HEADING, BlockKind.HEADLINE) for piece in pieces)
    if has_headings:
        roles.find_named_title()
    else:
        roles.decide()
    hyphens = Hyphens([line.text for piece in pieces for line in piece.lines])
    has_notes = any(piece.is_note for piece in pieces)
    writer = PieceWriter(hyphens, is_bold=roles.is_bold, has_notes=has_notes)
    blocks = BlockWriter()
    pages: dict[int, int] = {}
    for piece in joined_pieces(pieces):
        words = writer.styled(piece)
        before = len(blocks.blocks)
        kind = piece.kind or BlockKind.PARAGRAPH
        blocks.add(kind, words, piece.page + 1, piece.level, piece.marker)
        if len(blocks.blocks) == before:
            continue
        start = blocks.blocks[-1].span.start
        pages.setdefault(piece.page, start)
        for page, line in piece.pages:
            pages.setdefault(page, start + offset_of_line(piece, line, words.text, writer))
    is_untitled = all(block.kind is not BlockKind.HEADLINE for block in blocks.blocks)
    found = with_headline(blocks.blocks, blocks.text, "") if has_headings and is_untitled else blocks.blocks
    made = tuple(placed(with_byline(found, blocks.text), pages))
    return ParsedText(blocks.text, made, title=title_of(metadata, made, blocks.text), places=places_of(pages, labels))


def offset_of_line(piece: Piece, line: int, text: str, writer: PieceWriter) -> int:
    """About where a line of a piece begins in its words."""
    words, _ = writer.line(piece.lines[line])
    before = sum(len(one.text) for one in piece.lines[:line])
    found = text.find(words[:30].rstrip("-"), max(before - 2 * line - 40, 0))
    return found if found >= 0 else min(before, len(text) - 1)


def places_of(pages: dict[int, int], labels: list[str]) -> tuple[Place, ...]:
    """Where pages begin, in order of both."""
    found: list[Place] = []
    for page in sorted(pages):
        start = pages[page]
        if not found or start >= found[-1].offset:
            found.append(Place(start, PlaceKind.PAGE, labels[page]))
    return tuple(found)


def with_byline(blocks: list[Block], text: str) -> list[Block]:
    """The blocks, with the line that begins with «By» below the headline as the byline."""
    at = next((i for i, block in enumerate(blocks) if block.kind is BlockKind.HEADLINE), None)
    if at is None:
        return blocks
    for i in range(at + 1, min(at + 4, len(blocks))):
        words = blocks[i].span.of(text)
        if blocks[i].kind is BlockKind.PARAGRAPH and words[:3].casefold() == "by " and len(words.split()) < 14:
            blocks[i] = replace(blocks[i], kind=BlockKind.BYLINE)
            break
    return blocks


def title_of(metadata: dict[str, str], blocks: tuple[Block, ...], text: str) -> str:
    """The title in the metadata, if the text has no headline and it is no name of a file."""
    title = " ".join(metadata.get("Title", "").split())
    has_headline = any(block.kind is BlockKind.HEADLINE for block in blocks)
    is_file = "." in title[-6:-2] or title.casefold().startswith(("microsoft word", "untitled"))
    return "" if has_headline or is_file or not any(char.isalpha() for char in title) else title
