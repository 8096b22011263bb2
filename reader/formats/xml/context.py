"""What stands around an element of a document in XML, and in it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement, builder

from reader.formats.html.formulas import formula_text
from reader.formats.latex.formulas import formula_words
from reader.formats.xhtml.parsing import text_within
from reader.formats.xml.vocabulary import local, meanings

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
NOTE_GROUPS = frozenset({"fn-group", "table-wrap-foot", "notes", "back"})
TITLES = frozenset({"title", "head"})


def titles_in(root: etree._Element) -> Iterator[tuple[str, str]]:
    """The names of the sections and figures of a document, with their titles."""
    for element in root.iter("*"):
        name = element.get(XML_ID) or element.get("id")
        title = next((text_within(child) for child in element if local(child) in TITLES), "") if name else ""
        if name and title:
            yield name, title


def keep_name(made: etree._Element, element: etree._Element) -> None:
    """Give an element of HTML the name by which links lead to the one that it is made of."""
    name = element.get(XML_ID) or element.get("id")
    if name:
        made.set("id", name)


def first_words_after(speaker: etree._Element) -> etree._Element | None:
    """The element with the first words of a speech, after the name of its speaker; None without any."""
    found = next((each for each in speaker.itersiblings() if has_text(each) and local(each) != "stage"), None)
    while found is not None and not (found.text or "").strip() and len(found) and local(found) in {"lg", "div", "sp"}:
        found = found[0]
    return found


def in_group(note: etree._Element) -> bool:
    """Whether a note stands in a group of notes, with references elsewhere."""
    parent = note.getparent()
    return parent is None or local(parent) in NOTE_GROUPS


def numbered(element: etree._Element, words: str, sign: str) -> str:
    """Some words after the number that stands before their element, and a sign."""
    label = next((text_within(each) for each in element.itersiblings(preceding=True) if local(each) == "label"), "")
    return f"{label.rstrip('. ')}{sign}{words}" if label else words


def formula(element: etree._Element) -> str:
    """A formula on one line, without the document of LaTeX around it."""
    if local(element) == "math":
        for each in element.iter("*"):
            each.tag = local(each).rpartition(":")[2] or "mrow"
        return formula_text(element)
    words = text_within(element)
    return formula_words(words.partition("\\begin{document}")[2].partition("\\end{document}")[0].strip("$ ") or words)


def is_header(cell: etree._Element) -> bool:
    """Whether a cell is one of a header."""
    return (
        local(cell) == "th"
        or cell.get("role") == "label"
        or any(local(each) == "thead" for each in cell.iterancestors())
    )


def text_of(element: etree._Element) -> str:
    """The text of an element as it is written."""
    return "".join(element.itertext())


def has_text(element: etree._Element) -> bool:
    """Whether an element has words anywhere."""
    return any(part.strip() for part in element.itertext())


def has_words(element: etree._Element) -> bool:
    """Whether there are words directly in an element, beside those of its parts."""
    return bool((element.text or "").strip()) or any((child.tail or "").strip() for child in element)


def is_within_text(element: etree._Element) -> bool:
    """Whether an element stands among words, or in what does."""
    parent = element.getparent()
    while parent is not None:
        meaning = meanings().get(local(parent), "")
        if has_words(parent) or meaning in {
            "paragraph",
            "line",
            "heading",
            "emphasis",
            "strong",
            "literal",
            "link",
            "inline",
        }:
            return True
        if meaning or any(has_words(child) for child in parent):
            return False
        parent = parent.getparent()
    return False


def caption_in(into: HtmlElement) -> HtmlElement:
    """An element for the caption of a figure or a table."""
    return builder.CAPTION() if into.tag == "table" else builder.P({"class": "caption"})
