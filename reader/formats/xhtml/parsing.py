"""Parsing XML and XHTML from outside: no entities are expanded, nothing is fetched, and damage is read over."""

from __future__ import annotations

import re
from html.entities import html5

from lxml import etree
from lxml.html import HtmlElement, XHTMLParser, document_fromstring, xhtml_to_html

NAMED_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31};)")
OF_XML = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
PROLOGUE = re.compile(r"\A\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>\[]*+\[.*?\]\s*>)?", re.DOTALL)
"""What HTML does not have before the root: a declaration, and definitions of entities."""
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that no XML can have."""
SURROGATES = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
"""Halves of surrogate pairs as some programs write them in UTF-8: lxml takes them and cannot give them back."""
REFERENCE = re.compile(rb"&#(?:[xX]([0-9a-fA-F]{4,9})|([0-9]{5,9}));")
"""A reference to a character by its number, which may name half of a surrogate pair, too."""
IN_UTF8 = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*[\"'](?!utf-?8)", re.IGNORECASE)
"""The beginning of a file in XML that is in another encoding than UTF-8."""


def parse_xml(data: bytes) -> etree._Element | None:
    """The root of some XML; None if there is none."""
    if not IN_UTF8.match(data[:200]):
        data = SURROGATES.sub("\ufffd".encode(), data)
    data = REFERENCE.sub(whole_reference, data)
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def parse_xhtml(data: bytes) -> HtmlElement | None:
    """The root of a page in XHTML, without namespaces; as HTML if it is not well formed. None without one."""
    if not IN_UTF8.match(data[:200]):
        data = NAMED_ENTITY.sub(character_of, data)
    parser = XHTMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        page: HtmlElement = etree.fromstring(data, parser)
        xhtml_to_html(page)
    except (etree.XMLSyntaxError, ValueError):
        return parse_html_page(data)
    return page if isinstance(page, HtmlElement) else None


def parse_html_page(data: bytes | str) -> HtmlElement | None:
    """The root of a page in HTML; None if there is none."""
    if isinstance(data, bytes):
        from reader.sources.decoding import declared_encoding, text_encoding

        text = data.decode(text_encoding(declared_encoding(data)) or "utf-8", errors="replace")
    else:
        text = data
    try:
        return document_fromstring(CONTROLS.sub("", PROLOGUE.sub("", text)))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def character_of(entity: re.Match[bytes]) -> bytes:
    """The character that a named entity of HTML stands for; those of XML stay as they are."""
    name = entity[1].decode("ascii")
    return entity[0] if name in OF_XML or name not in html5 else html5[name].encode()


def whole_reference(found: re.Match[bytes]) -> bytes:
    """A reference to a character, or to U+FFFD in place of half a surrogate pair."""
    number = int(found[1], 16) if found[1] else int(found[2])
    return b"&#xfffd;" if 0xD800 <= number < 0xE000 else found[0]


def name_of(element: etree._Element) -> str:
    """The tag of an element without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def text_of_first(root: etree._Element | None, name: str) -> str:
    """The text of the first element of a name, in any namespace, on one line; empty if there is none."""
    return text_within(next(root.iter(f"{{*}}{name}"), None)) if root is not None else ""


def text_within(element: etree._Element | None) -> str:
    """The text of an element on one line; empty if there is none, or it is a reference to an entity and the like."""
    is_element = element is not None and isinstance(element.tag, str)
    return " ".join("".join(element.itertext()).split()) if element is not None and is_element else ""
