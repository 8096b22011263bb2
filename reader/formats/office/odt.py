"""The parser of OpenDocument texts (OASIS, OpenDocument 1.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree
from lxml.html import HtmlElement, builder

from reader.errors import SourceError
from reader.formats.headline import first_as_headline
from reader.formats.html.formulas import formula_text
from reader.formats.parsed import ParsedText
from reader.formats.xhtml.document import parse_pages
from reader.formats.xhtml.elements import append_text
from reader.formats.xhtml.parsing import name_of, parse_xml, text_of_first, text_within
from reader.sources import Source
from reader.sources.archive import Archive

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
LINK = "{http://www.w3.org/1999/xlink}href"
TAGS = {
    "p": "p",
    "list": "ul",
    "list-item": "li",
    "list-header": "li",
    "table": "table",
    "table-row": "tr",
    "table-cell": "td",
    "section": "div",
    "text-box": "div",
    "a": "a",
    "span": "span",
}
"""The elements of HTML for those of OpenDocument."""
SKIPPED = frozenset(
    {
        *("tracked-changes", "sequence-decls", "variable-decls", "user-field-decls", "forms", "object", "image"),
        *("title", "desc", "note-citation", "table-of-content", "alphabetical-index", "soft-page-break"),
    }
)
"""Elements whose text is not read where they stand: removed words, declarations, tables that repeat the headings."""
QUOTES = ("Quotations", "Quote", "Block Text")
"""The beginnings of the names of styles for quotations."""
CODE = ("Preformatted Text", "Source Code", "HTML Preformatted")
"""The same for those of code, of which each line is a paragraph."""
CAPTION = re.compile(r"(?:(?:Table|Figure|Image) ?)?Caption|Illustration|Figure|Drawing|Table$")
"""Matches the beginnings of the names of styles for captions."""
MAX_DEPTH = 150


def parse_odt(source: Source) -> ParsedText:
    """The text and blocks of an OpenDocument text. Raises SourceError if it is damaged or encrypted."""
    archive = Archive(source.data, source.target)
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise SourceError(f"{source.target} is encrypted with a password. Save it without one.")
    root = parse_xml(archive.read("content.xml"))
    body = next(root.iter("{*}text"), None) if root is not None else None
    if root is None or body is None:
        raise SourceError(f"{source.target} is damaged: it is an OpenDocument text without content.")
    conversion = Conversion(root, numbered_lists(root, parse_xml(archive.read("styles.xml"))), archive)
    meta = parse_xml(archive.read("meta.xml"))
    return converted(conversion, body, meta)


def parse_flat(root: etree._Element, target: str) -> ParsedText:
    """The text and blocks of an OpenDocument text in one file of XML. Raises SourceError if it is none."""
    body = next(root.iter("{*}text"), None)
    if body is None:
        raise SourceError(f"{target} is not text: it is an OpenDocument file without text. Save it as PDF.")
    return converted(Conversion(root, numbered_lists(root)), body, root)


def converted(conversion: Conversion, body: etree._Element, meta: etree._Element | None) -> ParsedText:
    """The text of a document, with what it says of itself."""
    page = builder.BODY()
    conversion.add_children(body, page, 0)
    page.extend(conversion.notes)
    parsed = parse_pages({"": builder.HTML(page)})
    author = text_of_first(meta, "initial-creator") or text_of_first(meta, "creator")
    parsed = replace(parsed, byline=author)
    return first_as_headline(parsed) if conversion.has_title else replace(parsed, title=text_of_first(meta, "title"))


def numbered_lists(*roots: etree._Element | None) -> frozenset[tuple[str, int]]:
    """The names of the styles of lists, with the levels at which items have numbers."""
    return frozenset(found for root in roots if root is not None for found in numbered_levels(root))


def numbered_levels(root: etree._Element) -> Iterator[tuple[str, int]]:
    """The same for the styles in one part of a document."""
    for level in root.iter(f"{TEXT}list-level-style-number"):
        style, number = level.getparent(), level.get(f"{TEXT}level") or ""
        if style is not None and level.get(f"{STYLE}num-format") and number.isdecimal() and len(number) < 3:
            yield style.get(f"{STYLE}name") or "", int(number)


class Conversion:
    """The conversion of a document to elements of HTML."""

    def __init__(
        self, root: etree._Element, numbered: frozenset[tuple[str, int]], archive: Archive | None = None
    ) -> None:
        self.archive = archive
        """Where formulas are, if they are not in the text."""
        self.numbered = numbered
        """The styles of lists and their levels, from 1, at which items have numbers."""
        self.notes: list[HtmlElement] = []
        self.has_title = False
        self.parents: dict[str, str] = {}
        self.looks: dict[str, str] = {}
        for style in root.iter(f"{STYLE}style"):
            name = style.get(f"{STYLE}name") or ""
            self.parents[name] = style.get(f"{STYLE}parent-style-name") or ""
            look = next(style.iter(f"{STYLE}text-properties"), None)
            if look is not None and look.get(f"{FO}font-weight") == "bold":
                self.looks[name] = "b"
            elif look is not None and look.get(f"{FO}font-style") == "italic":
                self.looks[name] = "i"

    def add_children(self, element: etree._Element, into: HtmlElement, depth: int) -> None:
        """Add the content of an element."""
        append_text(into, element.text)
        for child in element:
            self.add(child, into, depth + 1)
            append_text(into, child.tail)

    def add(self, element: etree._Element, into: HtmlElement, depth: int) -> None:
        """Add an element."""
        name = name_of(element)
        if name in SKIPPED or not name or depth > MAX_DEPTH:
            return
        if name == "s":
            count = element.get(f"{TEXT}c") or "1"
            append_text(into, " " * (int(count) if count.isdecimal() and len(count) < 4 else 1))
        elif name in {"tab", "line-break"}:
            into.append(builder.BR()) if name == "line-break" else append_text(into, "\t")
        elif name in {"note", "annotation"}:
            self.add_note(element, into, depth)
        elif name == "frame":
            self.add_frame(element, into, depth)
        else:
            made = self.made(element, name)
            if made is None:
                self.add_children(element, into, depth)
                return
            if made.tag == "pre" and len(into) and into[-1].tag == "pre" and not into[-1].tail:
                made = into[-1]
                append_text(made, "\n")
            else:
                into.append(made)
            look = self.looks.get(element.get(f"{TEXT}style-name") or "") if name == "p" else None
            if look is not None:
                made.append(builder.E(look))
            self.add_children(element, made if look is None else made[0], depth)

    def made(self, element: etree._Element, name: str) -> HtmlElement | None:
        """The element of HTML for one of a document; None if it means no more than its content."""
        style = element.get(f"{TEXT}style-name") or ""
        named = (self.parents.get(style) or style).replace("_20_", " ")
        if name == "h":
            level = element.get(f"{TEXT}outline-level") or "1"
            return builder.E(f"h{min(int(level), 6) if level.isdecimal() and level != '0' else 1}")
        if name == "p" and named == "Title" and not self.has_title:
            self.has_title = True
            return builder.H1()
        if name == "p" and named.startswith((*CODE, *QUOTES)):
            return builder.PRE() if named.startswith(CODE) else builder.BLOCKQUOTE()
        if name == "p" and CAPTION.match(named):
            return builder.P({"class": "caption"})
        if name == "list" and self.is_numbered(element):
            return builder.OL()
        if name == "a":
            return builder.A(href=element.get(LINK) or "")
        if name == "span" and style in self.looks:
            return builder.E(self.looks[style])
        return builder.E(TAGS[name]) if name in TAGS else None

    def is_numbered(self, element: etree._Element) -> bool:
        """Whether the items of a list have numbers; a list in another one has its style unless it names its own."""
        lists = [element, *(each for each in element.iterancestors() if name_of(each) == "list")]
        style = next((name for each in lists if (name := each.get(f"{TEXT}style-name"))), "")
        return (style, len(lists)) in self.numbered

    def add_note(self, element: etree._Element, into: HtmlElement, depth: int) -> None:
        """Add the reference to a note or a comment; the note follows the text."""
        label = text_within(next(element.iter(f"{TEXT}note-citation"), None)) or str(len(self.notes) + 1)
        name = f"note{len(self.notes)}"
        into.append(builder.SUP(builder.A(label, href=f"#{name}")))
        note = builder.E("aside", id=name)
        self.notes.append(note)
        body = next(element.iter(f"{TEXT}note-body"), element)
        for child in body:
            if name_of(child) in {"p", "h", "list"}:
                self.add(child, note, depth)

    def add_frame(self, element: etree._Element, into: HtmlElement, depth: int) -> None:
        """Add an image by its description, and the text in a box."""
        words = next((text_within(e) for e in element if name_of(e) in {"title", "desc"} and text_within(e)), "")
        formula = next((self.formula(child) for child in element if name_of(child) == "object"), "")
        if formula:
            append_text(into, formula)
            return
        if words:
            into.append(builder.IMG(alt=words))
        self.add_children(element, into, depth)

    def formula(self, element: etree._Element) -> str:
        """The formula that an object is, on one line; empty if it is something else."""
        href = (element.get(LINK) or "").removeprefix("./")
        inner = parse_xml(self.archive.read(f"{href}/content.xml")) if href and self.archive is not None else None
        found = next((inner if inner is not None else element).iter("{*}math"), None)
        if found is None:
            return ""
        for each in found.iter("{*}*"):
            each.tag = name_of(each).rpartition(":")[2] or "mrow"
        return formula_text(found)
