"""The files of a document: pages whose places, notes and printed pages are marked before they are read."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement, builder

from reader.document import BlockKind
from reader.formats.xhtml.addresses import EPUB_TYPE, Target, inner_address, resolved
from reader.formats.xhtml.elements import append_text
from reader.formats.xhtml.items import Item, items_of, mark

REFERENCE_TYPES = frozenset({"noteref", "doc-noteref"})
BACK_SIGN = re.compile(r"[\W_]*(?:\d{1,4}|back|return)?[\W_]*", re.IGNORECASE)
"""The words of a link from a note back to the text."""
LABEL = re.compile(r"[\[(]?(\d{1,4}|[*†‡§]{1,3})[\])]?")
"""The words of a reference to a note."""
AT_START = re.compile(r"[\[(]?\d{1,4}[\])]?[.:]?\s+|[*†‡§]{1,3}\s*")
"""The label of a note at its beginning."""
AFTER_LABEL = re.compile(r"[.:)\]]\s+")
"""What stands after a label that was a link back, and was removed with it."""
VERSE = re.compile(r"(?<![\w-])(?:poem|poetry|verse|stanza|linegroup)(?![\w-])|z3998:(?:verse|poem)", re.IGNORECASE)
"""Matches the class or the type of an element whose paragraphs are lines of verse."""
BLOCKS = frozenset({"p", "li", "dd", "dt", "aside", "div", "section", "td"})


@dataclass(slots=True)
class Marks:
    """The places that are marked in the chapters of a book, by numbers."""

    targets: dict[int, Target] = field(default_factory=dict)
    """Those that links and the table of contents can lead to."""
    pages: dict[int, str] = field(default_factory=dict)
    """Where pages of the printed edition begin, with their numbers."""
    notes: dict[int, str] = field(default_factory=dict)
    """Where notes begin, with their labels."""
    count: int = 0
    """How many there are."""

    def next(self) -> int:
        """The number of a new one."""
        self.count += 1
        return self.count


def chapter_items(
    page: HtmlElement, path: str, wanted: Collection[Target], notes: dict[Target, str], marks: Marks
) -> Iterator[Item]:
    """The blocks of a chapter. `wanted` are the targets to mark, `notes` the labels of notes."""
    body = next(page.iter("body"), None)
    if body is None:
        return
    for element in list(body.iter("*")):
        types = types_of(element)
        if types & {"pagebreak", "doc-pagebreak"}:
            mark_page(element, marks)
        name = element.get("id") or (element.get("name") if element.tag == "a" else None) or ""
        target = (path, name)
        if name and target in notes:
            mark_note(element, notes[target], marks)
        if name and target in wanted:
            number = marks.next()
            marks.targets[number] = target
            mark(element, number)
    number = marks.next()
    marks.targets[number] = (path, "")
    mark(body, number)
    for link in body.iter("a"):
        if link.get("href"):
            link.set("href", inner_address(path, link.get("href")))
    for element in list(body.iter("div", "section", "blockquote")):
        if VERSE.search(f"{element.get('class') or ''} {element.get(EPUB_TYPE) or ''}"):
            join_verse(element)
    for item in items_of(page):
        label = next((marks.notes[number] for number, _ in item.marks if number in marks.notes), "")
        if label:
            as_note(item, label)
        yield item


def join_verse(element: HtmlElement) -> None:
    """Make one paragraph of the lines of a verse that are paragraphs of their own."""
    if len(element) < 2:
        return
    first, *others = element
    if any(line.tag not in {"p", "div"} or has_blocks(line) for line in element):
        return
    for line in others:
        first.append(builder.BR())
        append_text(first, line.text)
        first.extend(line)
        element.remove(line)


def has_blocks(element: HtmlElement) -> bool:
    """Whether there are blocks in an element."""
    return any(child.tag in BLOCKS for child in element.iterdescendants())


def types_of(element: HtmlElement) -> set[str]:
    """The structural types and roles of an element."""
    return {*(element.get(EPUB_TYPE) or "").split(), *(element.get("role") or "").split()}


def mark_page(element: HtmlElement, marks: Marks) -> None:
    """Mark the beginning of a page; its number is not part of the text."""
    label = element.get("title") or element.get("aria-label") or "".join(element.itertext())
    label = re.sub(r"(?i)^\s*(?:page|p\.)\s+|[\s.]+$", "", label).strip()
    for child in list(element):
        element.remove(child)
    element.text = None
    if label:
        number = marks.next()
        marks.pages[number] = label
        mark(element, number)


def references_in(
    page: HtmlElement, path: str, returned: Collection[Target]
) -> Iterator[tuple[HtmlElement, Target, str]]:
    """The references to notes in a page: each link, the note that it leads to, and its label.

    They are marked as such, are raised, or stand after words and are `returned` to by a link.
    """
    for link in page.iter("a"):
        href = link.get("href") or ""
        if "#" not in href or "://" in href:
            continue
        label = LABEL.fullmatch("".join(link.itertext()).strip())
        if label is None:
            continue
        parent = link.getparent()
        is_raised = (parent is not None and parent.tag == "sup") or any(child.tag == "sup" for child in link)
        is_returned = follows_words(link) and any((path, name) in returned for name in names_around(link))
        if types_of(link) & REFERENCE_TYPES or is_raised or is_returned:
            file, fragment = resolved(posixpath.dirname(path), href)
            yield link, (file or path, fragment), label[1]


def names_around(link: HtmlElement) -> list[str]:
    """The ids by which a reference can be led back to."""
    parent = link.getparent()
    names = [link.get("id"), parent.get("id") if parent is not None and parent.tag not in BLOCKS else None]
    return [name for name in names if name]


def follows_words(link: HtmlElement) -> bool:
    """Whether words stand directly before a link."""
    before, parent = link.getprevious(), link.getparent()
    words = before.tail if before is not None else parent.text if parent is not None else None
    return bool(words and words[-1:].strip())


def returns_in(page: HtmlElement, path: str) -> Iterator[Target]:
    """The places in the text to which links of notes lead back."""
    for link in page.iter("a"):
        href = link.get("href") or ""
        if "#" in href and "://" not in href and BACK_SIGN.fullmatch("".join(link.itertext())):
            file, fragment = resolved(posixpath.dirname(path), href)
            yield file or path, fragment


def with_label(link: HtmlElement, label: str) -> None:
    """Write a reference to a note in brackets, as notes are written here; signs such as * stay as they are."""
    for child in list(link):
        link.remove(child)
    link.text = f"[{label}]" if label.isdecimal() else label


def mark_note(element: HtmlElement, label: str, marks: Marks) -> None:
    """Mark the block that begins with a note, and remove the links in it that lead back to the text."""
    block = element
    while block.tag not in BLOCKS and block.getparent() is not None:
        block = block.getparent()
    for link in list(block.iter("a")):
        leads_back = "#" in (link.get("href") or "") and BACK_SIGN.fullmatch("".join(link.itertext()))
        if link is not element and leads_back:
            link.drop_tree()
    if element is not block and element.tag == "a" and BACK_SIGN.fullmatch("".join(element.itertext())):
        element.text = None
        for child in list(element):
            element.remove(child)
    number = marks.next()
    marks.notes[number] = label
    mark(block, number)


def as_note(item: Item, label: str) -> None:
    """Make a block a note with its label as the marker."""
    item.kind, item.level = BlockKind.LIST_ITEM, 1
    item.marker = f"[{label}]" if label.isdecimal() else label
    found = AT_START.match(item.words.text.lstrip())
    if found is not None and label in found[0] and not item.words.styles:
        item.words.text = item.words.text.lstrip()[found.end() :]
    elif (sign := AFTER_LABEL.match(item.words.text.lstrip())) is not None and not item.words.styles:
        item.words.text = item.words.text.lstrip()[sign.end() :]
