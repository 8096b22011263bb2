"""The parser of EPUB: the chapters in their order, with the table of contents, notes, links and printed pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from reader.document import Block, Place, PlaceKind, Style, StyleKind
from reader.formats.epub.chapter import Marks, Target, chapter_items, inner_address, references_in, with_label
from reader.formats.epub.contents import with_contents
from reader.formats.epub.package import Entry, Package, read_package
from reader.formats.parsed import ParsedText
from reader.formats.writer import BlockWriter
from reader.formats.xhtml.items import Item, write_items
from reader.formats.xhtml.parsing import parse_xhtml
from reader.sources import Source
from reader.sources.archive import Archive


def parse_epub(source: Source) -> ParsedText:
    """The text and blocks of a book. Raises SourceError if it is damaged or encrypted."""
    archive = Archive(source.data, source.target)
    package = read_package(archive)
    pages = {path: page for path in package.chapters if (page := parse_xhtml(archive.read(path))) is not None}
    notes = labelled_notes(pages)
    wanted = link_targets(pages, package)
    marks = Marks()
    items: list[Item] = []
    for path, page in pages.items():
        items += chapter_items(page, path, wanted, notes, marks)
    items = with_contents(items, placed_entries(items, package.contents, marks))
    writer = BlockWriter()
    offsets = write_items(items, writer)
    places = [Place(offsets[n], PlaceKind.PAGE, label) for n, label in marks.pages.items() if n in offsets]
    anchors = {target: offsets[n] for n, target in marks.targets.items() if n in offsets}
    return ParsedText(
        writer.text,
        tuple(with_links(writer.blocks, anchors)),
        title=package.title,
        byline=", ".join(package.creators),
        date=package.date,
        places=tuple(sorted(places)),
    )


def labelled_notes(pages: dict[str, HtmlElement]) -> dict[Target, str]:
    """The notes of a book with their labels; the references to them get these in brackets."""
    notes: dict[Target, str] = {}
    found = [(path, *reference) for path, page in pages.items() for reference in references_in(page, path)]
    places = {(path, name) for path, link, _, _ in found for name in names_around(link)}
    for _, link, target, label in found:
        if target not in places:  # a link to a reference leads from a note back to the text
            notes.setdefault(target, label)
            with_label(link, label)
    return notes


def names_around(link: HtmlElement) -> list[str]:
    """The ids by which a reference can be led back to."""
    parent = link.getparent()
    names = [link.get("id"), parent.get("id") if parent is not None else None]
    return [name for name in names if name]


def link_targets(pages: dict[str, HtmlElement], package: Package) -> set[Target]:
    """The places that links of the chapters and the table of contents lead to."""
    found = {(entry.path, entry.fragment) for entry in package.contents}
    for path, page in pages.items():
        for link in page.iter("a"):
            address = inner_address(path, link.get("href") or "")
            if address.startswith("epub:"):
                file, _, fragment = address.removeprefix("epub:").partition("#")
                found.add((file, fragment))
    return found


def placed_entries(items: Sequence[Item], contents: Sequence[Entry], marks: Marks) -> list[tuple[Entry, int]]:
    """The entries of the table of contents whose places were found, with the indexes of the blocks there."""
    blocks = {marks.targets[n]: at for at, item in enumerate(items) for n, _ in item.marks if n in marks.targets}
    found = []
    for entry in contents:
        at = blocks.get((entry.path, entry.fragment), blocks.get((entry.path, "")))
        if at is not None:
            found.append((entry, at))
    return found


def with_links(blocks: Sequence[Block], anchors: dict[Target, int]) -> list[Block]:
    """The blocks with links within the book as "#:OFFSET"; those to places that are not there are no links."""
    found = []
    for block in blocks:
        if not any(style.kind is StyleKind.LINK and style.target.startswith("epub:") for style in block.styles):
            found.append(block)
            continue
        styles = [style for style in (resolved_style(style, anchors) for style in block.styles) if style is not None]
        found.append(replace(block, styles=tuple(styles)))
    return found


def resolved_style(style: Style, anchors: dict[Target, int]) -> Style | None:
    """A style; if it is a link within the book, one to an offset, or None if it leads nowhere."""
    if style.kind is not StyleKind.LINK or not style.target.startswith("epub:"):
        return style
    file, _, fragment = style.target.removeprefix("epub:").partition("#")
    offset = anchors.get((file, fragment), anchors.get((file, "")))
    return None if offset is None else Style(style.kind, style.span, f"#:{offset}")
