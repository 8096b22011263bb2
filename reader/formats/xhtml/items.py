"""The blocks of a document in XHTML, before they are written, and the places that are marked in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from lxml.html import HtmlElement

from reader.document import BlockKind, Span, Style
from reader.formats.html.images import CAPTION_CLASS, Image, extract_images
from reader.formats.html.tidy import tidy
from reader.formats.html.tree import blocks_of
from reader.formats.writer import BlockWriter, StyledText
from reader.formats.xhtml.parsing import CONTROLS

MARK = re.compile("\ue000(\\d{1,9})\ue001")
"""Matches the mark of a place in the text of a tree: a number between two characters for private use."""
NAMELESS = re.compile(
    r"(?:image|img|cover|picture|photo|illustration|figure|logo|\W|\d)*+|\S+\.(?:jpe?g|png|gif|svg)", re.I
)
"""Alternative texts that say nothing about an image."""


@dataclass(slots=True)
class Item:
    """A block that is not written yet."""

    kind: BlockKind
    """Its role."""
    words: StyledText
    """Its text, without marks."""
    line: int
    """The line of the source."""
    level: int = 0
    """As in `Block.level`."""
    marker: str = ""
    """As in `Block.marker`."""
    is_tight: bool = False
    """Whether it follows the one before without a blank line."""
    marks: list[tuple[int, int]] = field(default_factory=list)
    """The numbers of the marked places in it, each with its offset in the words."""
    names: str = ""
    """The classes of its element, its id and role."""


def mark(element: HtmlElement, number: int) -> None:
    """Mark the place where an element begins; if it has no content, the place after it."""
    sign = f"\ue000{number}\ue001"
    if len(element) or element.text:
        element.text = sign + visible_text(element.text)
    else:
        element.tail = sign + visible_text(element.tail)


def visible_text(text: str | None) -> str:
    """A text without control characters, which no XML can have although HTML can bring them into a tree."""
    return CONTROLS.sub("", text or "")


def items_of(page: HtmlElement) -> Iterator[Item]:
    """The blocks of a page, which is changed: its images with words become captions.

    What is marked in a block without words belongs to the next one, or at the end to the last one.
    """
    tidy(page)
    free_captions(page)
    images = extract_images(page)
    add_described_images(page, images)
    pending: list[int] = []
    last: Item | None = None
    for placed in blocks_of(page, images):
        block = placed.block
        words, marks = without_marks(block.words)
        if not words.text.strip():
            pending += [number for number, _ in marks]
            continue
        names = placed.container.names.strip()
        is_caption = block.kind is BlockKind.PARAGRAPH and CAPTION_CLASS.search(names) is not None
        kind = BlockKind.CAPTION if is_caption else block.kind
        if last is not None and kind is last.kind is BlockKind.CAPTION and words.text == last.words.text:
            last.marks += [(number, 0) for number, _ in marks]  # the alternative text says what the caption says
            continue
        if last is not None:
            yield last
        marks = [(number, 0) for number in pending] + marks
        pending = []
        last = Item(kind, words, block.line, block.level, block.marker, block.is_tight, marks, names)
    if last is not None:
        last.marks += [(number, len(last.words.text)) for number in pending]
        yield last


def free_captions(page: HtmlElement) -> None:
    """Put the captions of tables before them, as captions."""
    for caption in list(page.iter("caption")):
        table = caption.getparent()
        if table is not None and table.tag == "table" and table.getparent() is not None:
            caption.tail = ""
            caption.tag = "p"
            caption.set("class", "caption")
            table.addprevious(caption)


def add_described_images(page: HtmlElement, images: list[Image]) -> None:
    """Make captions of the alternative texts of images that have no caption and stand for themselves."""
    for image in list(page.iter("img")):
        words = " ".join(visible_text(image.get("alt")).split())
        parent = image.getparent()
        if parent is None:
            continue
        if NAMELESS.fullmatch(words):
            continue
        sign = words
        if len(words.split()) > 1 and not "".join(parent.itertext()).strip("\ue000\ue001 \n\t0123456789"):
            sign = f"⟦figure {len(images)}⟧"
            images.append(Image(words, "", image.sourceline or 0))
        image.tail = sign + visible_text(image.tail)
        image.drop_tree()


def without_marks(words: StyledText) -> tuple[StyledText, list[tuple[int, int]]]:
    """A text without the marks in it, and the number and the offset of each."""
    if "\ue000" not in words.text:
        return words, []
    marks: list[tuple[int, int]] = []
    cuts: list[tuple[int, int]] = []
    removed = 0
    for found in MARK.finditer(words.text):
        marks.append((int(found[1]), found.start() - removed))
        removed += found.end() - found.start()
        cuts.append((found.end(), removed))

    def moved(offset: int) -> int:
        return offset - next((length for end, length in reversed(cuts) if end <= offset), 0)

    styles = [
        Style(style.kind, Span(moved(style.span.start), moved(style.span.end)), style.target)
        for style in words.styles
        if moved(style.span.start) < moved(style.span.end)
    ]
    credit = words.credit and Span(moved(words.credit.start), moved(words.credit.end))
    return StyledText(MARK.sub("", words.text), styles, credit), marks


def write_items(items: Iterable[Item], writer: BlockWriter) -> dict[int, int]:
    """Write blocks, and return the offset of each marked place by its number."""
    offsets: dict[int, int] = {}
    for item in items:
        before = len(writer.blocks)
        writer.add(item.kind, item.words, item.line, item.level, item.marker, is_tight=item.is_tight)
        if len(writer.blocks) == before:
            continue
        span = writer.blocks[-1].span
        lead = len(item.words.text) - len(item.words.text.lstrip())
        for number, offset in item.marks:
            offsets[number] = min(span.start + max(0, offset - lead), span.end)
    return offsets


def as_heading(item: Item, level: int) -> Item:
    """A block as a heading on one line."""
    words = replace(item.words, text=item.words.text.replace("\n", " "))
    return replace(item, kind=BlockKind.HEADING, words=words, level=level, marker="", is_tight=False)


def append_words(item: Item, following: Item) -> None:
    """Add the words of a block to another one, after a blank."""
    shift = len(item.words.text) + 1
    item.words = StyledText(
        f"{item.words.text} {following.words.text}",
        [*item.words.styles, *(moved_style(style, shift) for style in following.words.styles)],
    )
    item.marks += [(number, offset + shift) for number, offset in following.marks]


def moved_style(style: Style, shift: int) -> Style:
    """A style so many code points further on."""
    return replace(style, span=Span(style.span.start + shift, style.span.end + shift))
