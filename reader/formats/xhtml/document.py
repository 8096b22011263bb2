"""The text and blocks of a document of one or more pages in XHTML, which are read whole."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from lxml.html import HtmlElement

from reader.document import BlockKind, Place, PlaceKind
from reader.formats.parsed import ParsedText
from reader.formats.writer import BlockWriter
from reader.formats.xhtml.addresses import Entry
from reader.formats.xhtml.chapter import Marks, chapter_items
from reader.formats.xhtml.contents import with_contents
from reader.formats.xhtml.items import Item, append_words, write_items
from reader.formats.xhtml.links import labelled_notes, link_targets, with_links
from reader.formats.xhtml.looks import with_looks

OPEN_END = re.compile(r"[\w,;–—-]$")
"""Matches the end of a paragraph in the middle of a sentence."""


def parse_pages(pages: Mapping[str, HtmlElement], contents: Sequence[Entry] = ()) -> ParsedText:
    """The text of pages by their paths, in order; `contents` is the table of contents, if there is one.

    The pages are changed.
    """
    notes = labelled_notes(pages)
    wanted = link_targets(pages, contents)
    marks = Marks()
    items: list[Item] = []
    for path, page in pages.items():
        chapter = list(chapter_items(page, path, wanted, notes, marks))
        if items and chapter and goes_on(items[-1], chapter[0]):
            append_words(items[-1], chapter.pop(0))
        items += chapter
    if contents:
        items = with_contents(items, placed_entries(items, contents, marks))
    items = with_looks(items)
    writer = BlockWriter()
    offsets = write_items(items, writer)
    places = [Place(offsets[n], PlaceKind.PAGE, label) for n, label in marks.pages.items() if n in offsets]
    anchors = {target: offsets[n] for n, target in marks.targets.items() if n in offsets}
    return ParsedText(writer.text, tuple(with_links(writer.blocks, anchors)), places=tuple(sorted(places)))


def goes_on(last: Item, first: Item) -> bool:
    """Whether a paragraph at the end of a page goes on in the next one, as where a program parted a chapter."""
    are_paragraphs = last.kind is first.kind is BlockKind.PARAGRAPH
    return are_paragraphs and OPEN_END.search(last.words.text) is not None and first.words.text.lstrip()[:1].islower()


def placed_entries(items: Sequence[Item], contents: Sequence[Entry], marks: Marks) -> list[tuple[Entry, int]]:
    """The entries of the table of contents whose places were found, with the indexes of the blocks there."""
    blocks = {marks.targets[n]: at for at, item in enumerate(items) for n, _ in item.marks if n in marks.targets}
    found = []
    for entry in contents:
        at = blocks.get((entry.path, entry.fragment), blocks.get((entry.path, "")))
        if at is not None:
            found.append((entry, at))
    return found
