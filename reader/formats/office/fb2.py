"""The parser of FictionBook 2: sections as headings, verse, quotations, notes and images."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree
from lxml.html import HtmlElement, builder

from reader.errors import SourceError
from reader.formats.headline import with_headline
from reader.formats.parsed import ParsedText
from reader.formats.xhtml.document import parse_pages
from reader.formats.xhtml.elements import append_text
from reader.formats.xhtml.parsing import name_of, parse_xml, text_of_first, text_within
from reader.sources import Source
from reader.sources.archive import Archive

LINK = "{http://www.w3.org/1999/xlink}href"
TAGS = {
    "p": "p",
    "emphasis": "i",
    "strong": "b",
    "code": "code",
    "strikethrough": "s",
    "cite": "blockquote",
    "epigraph": "blockquote",
    "stanza": "p",
    "text-author": "p",
    "date": "p",
    "table": "table",
    "tr": "tr",
    "td": "td",
    "th": "th",
    "sup": "span",
    "sub": "span",
}
"""The elements of HTML for those of FictionBook."""
MAX_DEPTH = 150


def parse_fb2(source: Source) -> ParsedText:
    """The text and blocks of a FictionBook. Raises SourceError if it is damaged."""
    data = source.data
    if data.startswith(b"PK"):
        archive = Archive(data, source.target)
        data = archive.read(next(iter(archive.names)))
    root = parse_xml(data)
    if root is None:
        raise SourceError(f"{source.target} is damaged: it is not a whole FictionBook.")
    page = builder.BODY()
    for body in (child for child in root if name_of(child) == "body"):
        is_notes = body.get("name") in {"notes", "comments", "footnotes"}
        for child in body:
            add(child, page, 1, is_note=is_notes)
    about = next(root.iter("{*}title-info"), None)
    title = text_of_first(about, "book-title")
    names = [" ".join(name_parts(author)) for author in about.iter("{*}author")] if about is not None else []
    parsed = parse_pages({"": builder.HTML(page)})
    if title:
        parsed = replace(parsed, blocks=tuple(with_headline(list(parsed.blocks), parsed.text, title)))
    return replace(parsed, title=title, byline=", ".join(filter(None, names)), date=text_of_first(about, "date"))


def name_parts(author: etree._Element) -> Iterator[str]:
    """The parts of an author's name, in order."""
    for name in ("first-name", "middle-name", "last-name", "nickname"):
        if text_of_first(author, name) and (name != "nickname" or text_of_first(author, "last-name") == ""):
            yield text_of_first(author, name)


def add(element: etree._Element, into: HtmlElement, level: int, *, is_note: bool, depth: int = 0) -> None:
    """Add an element of a book; `level` is that of the headings of its section."""
    name = name_of(element)
    if not name or depth > MAX_DEPTH:
        return
    if name == "title" and not is_note:
        into.append(builder.E(f"h{min(level, 6)}", " ".join(filter(None, map(text_within, element)))))
    elif name == "subtitle" and not any(map(str.isalnum, text_within(element))):
        into.append(builder.P(text_within(element)))
    elif name == "subtitle":
        into.append(builder.E(f"h{min(level + 1, 6)}", text_within(element)))
    elif name == "image":
        into.append(builder.IMG(alt=element.get("alt") or element.get("title") or ""))
    elif name == "v":
        add_content(element, into, level, is_note, depth)
        into.append(builder.BR())
    elif name == "section":
        made = builder.E("aside" if is_note else "div", id=element.get("id") or "")
        into.append(made)
        add_content(element, made, level + 1, is_note, depth)
    elif name == "a":
        is_reference = element.get("type") == "note"
        link = builder.A(href=element.get(LINK) or "", role="doc-noteref" if is_reference else "")
        into.append(link)
        add_content(element, link, level, is_note, depth)
    elif name in TAGS:
        made = builder.E(TAGS[name])
        into.append(made)
        add_content(element, made, level, is_note, depth)
    elif not (name == "title" and is_note):
        add_content(element, into, level, is_note, depth)


def add_content(element: etree._Element, into: HtmlElement, level: int, is_note: bool, depth: int) -> None:
    """Add the content of an element."""
    append_text(into, element.text)
    for child in element:
        add(child, into, level, is_note=is_note, depth=depth + 1)
        append_text(into, child.tail)
