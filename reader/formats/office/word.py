"""Word documents as mammoth takes them, with what it leaves out: formulas, and the numbers of headings."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection

from lxml import etree

from reader.formats.office.formulas import MATH, formula_text
from reader.formats.office.numbering import WORD, Numbering, value_of
from reader.formats.xhtml.parsing import parse_xml
from reader.sources.archive import Archive

MAIN = "word/document.xml"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
PARTS = (".xml", ".rels")


def completed(data: bytes, archive: Archive, headings: Collection[str]) -> bytes:
    """The document with its formulas as words, and the numbers of its headings before them.

    `headings` are the names of the styles of headings. Documents that have neither stay as they are.
    """
    main = archive.read(MAIN)
    numbering = archive.read("word/numbering.xml")
    if b"oMath" not in main and not numbering:
        return data
    root = parse_xml(main)
    if root is None:
        return data
    has_formulas = with_formulas(root)
    has_numbers = bool(numbering) and with_numbers(
        root, Numbering(parse_xml(numbering), parse_xml(archive.read("word/styles.xml"))), headings
    )
    if not has_formulas and not has_numbers:
        return data
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in archive.names:
            words = archive.read(name) if name != MAIN and name.endswith(PARTS) else b""  # images are not looked at
            made.writestr(name, etree.tostring(root, encoding="utf-8") if name == MAIN else words)
    return out.getvalue()


def with_formulas(root: etree._Element) -> bool:
    """Put words in place of formulas; whether there are any."""
    formulas = list(root.iter(f"{MATH}oMath"))
    for element in formulas:
        parent = element.getparent()
        if parent is not None:
            words = run(formula_text(element))
            words.tail = element.tail
            parent.replace(element, words)
    for whole in list(root.iter(f"{MATH}oMathPara")):
        parent = whole.getparent()
        if parent is not None:
            at = parent.index(whole)
            for words in reversed(list(whole.iterchildren(f"{WORD}r"))):
                parent.insert(at, words)
            parent.remove(whole)
    return bool(formulas)


def with_numbers(root: etree._Element, numbering: Numbering, headings: Collection[str]) -> bool:
    """Put the numbers of headings before their words; whether there are any."""
    has_any = False
    for paragraph in root.iter(f"{WORD}p"):
        number = numbering.next_number(paragraph)
        properties = paragraph.find(f"{WORD}pPr")
        if (
            number
            and value_of(properties, "pStyle") in headings
            and any(text.text for text in paragraph.iter(f"{WORD}t"))
        ):
            paragraph.insert(0 if properties is None else 1, run(f"{number} "))
            has_any = True
    return has_any


def run(words: str) -> etree._Element:
    """A run of text."""
    made = etree.Element(f"{WORD}r")
    text = etree.SubElement(made, f"{WORD}t")
    text.text = words
    text.set(SPACE, "preserve")
    return made
