"""From elements of XML, by their meanings, to those of HTML, of which the blocks are made."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree
from lxml.html import HtmlElement, builder

from reader.formats.xhtml.addresses import EPUB_TYPE
from reader.formats.xhtml.elements import append_text
from reader.formats.xhtml.parsing import text_within
from reader.formats.xml.context import (
    TITLES,
    XML_ID,
    caption_in,
    first_words_after,
    formula,
    has_text,
    has_words,
    in_group,
    is_header,
    is_within_text,
    keep_name,
    numbered,
    text_of,
    titles_in,
)
from reader.formats.xml.tables import (
    BLOCKS,
    CAPTIONED,
    FORMULAS,
    HOLD_LABELS,
    IN_PARENTS,
    INLINE,
    NAMED_SECTIONS,
    WRAPPERS,
)
from reader.formats.xml.vocabulary import local, meanings

MAX_DEPTH = 120
LINK = "{http://www.w3.org/1999/xlink}href"
QUOTES = "\"“”„«»‘’'"
"""What shows that a quotation has its own marks."""
NOTE_LABEL = re.compile(r"\d{1,4}|[*†‡§]{1,3}")
NUMBERED = re.compile(r"order|arabic|roman|alpha")
"""Matches the beginnings of the types of lists whose items have numbers: JATS, TEI."""
HEAD_SIZE = 6


class Conversion:
    """The conversion of a document to elements of HTML."""

    def __init__(self, root: etree._Element, *, has_inline_notes: bool) -> None:
        fixed = [e.get("id") or e.get(XML_ID) or "" for e in root.iter("{*}fn", "fn") if in_group(e)]
        self.note_numbers = {name: number for number, name in enumerate(fixed, start=1) if name}
        """The numbers of the notes that stand in groups, by their names."""
        self.titles = dict(titles_in(root))
        """The titles of what links can lead to, by their names."""
        self.notes: list[HtmlElement] = []
        """The footnotes that stand within the text; they follow it."""
        self.has_inline_notes = has_inline_notes
        """Whether an element "note" is a footnote, as in TEI, and not a box."""
        self.writers: dict[str, Callable[[etree._Element, HtmlElement, int, int], None]] = {
            "section": self.add_section,
            "skipped": self.add_abstracts,
            "transparent": self.add_children,
            "formula": self.add_formula,
            "heading": self.add_heading,
            "code": self.add_code,
            "verse": self.add_verse,
            "line": self.add_line,
            "inline-quote": self.add_quote,
            "footnote": self.add_footnote,
            "image": self.add_image,
            "link": self.add_link,
            "page": self.add_page,
            "speaker": self.add_speaker,
            "stage": self.add_stage,
            "caption": self.add_caption,
            "label": self.add_label,
            "citation": self.add_citation,
            "listed-term": self.add_listed_term,
            "alternative": self.add_alternative,
        }

    def add_children(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add the content of an element."""
        append_text(into, element.text)
        for child in element:
            self.add(child, into, level, depth + 1)
            append_text(into, child.tail)

    def meaning_of(self, element: etree._Element) -> str:
        """What an element means where it stands; empty if that is not known."""
        name, parent = local(element), element.getparent()
        above = "" if parent is None else local(parent)
        if name == "note" and self.has_inline_notes:
            return "footnote"
        if name in FORMULAS:
            repeated = above == "alternatives" and name == "tex-math" and element.getnext() is not None
            return "skipped" if repeated else "formula"
        meaning = IN_PARENTS.get((above, name)) or meanings().get(name, "")
        if meaning == "list" and NUMBERED.match(element.get("list-type") or element.get("type") or ""):
            return "ordered"
        is_block = meaning == "literal" and "\n" in text_of(element) and not is_within_text(element)
        if is_block or (name == "ab" and (element.get("type") or "").startswith("codeblock")):
            return "code"
        return "" if meaning in INLINE and meaning != "term" and not is_within_text(element) else meaning

    def add(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add an element; `level` is that of the headings of its section."""
        if not local(element) or depth > MAX_DEPTH:
            return
        meaning = self.meaning_of(element)
        if meaning in self.writers:
            self.writers[meaning](element, into, level, depth)
        elif meaning in INLINE and is_within_text(element):
            self.add_as(INLINE[meaning], element, into, level, depth)
        elif meaning in BLOCKS:
            tag = "th" if meaning == "cell" and is_header(element) else BLOCKS[meaning]
            self.add_as(tag, element, into, level, depth)
        elif is_within_text(element):
            self.add_as("span", element, into, level, depth)
        else:
            self.add_as("p" if has_words(element) else "div", element, into, level, depth)

    def add_as(self, tag: str, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add an element as one of HTML."""
        made = builder.E(tag)
        keep_name(made, element)
        if tag == "li" and into.tag not in {"ul", "ol"}:  # as in a list of references
            if not len(into) or into[-1].tag != "ul" or (into[-1].tail or "").strip():
                into.append(builder.UL())
            into[-1].append(made)
        else:
            into.append(made)
        self.add_children(element, made, level, depth)

    def add_abstracts(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add nothing but the abstracts of what a document says of itself."""
        for abstract in element.iter("{*}abstract"):
            self.add_section(abstract, into, level, depth)

    def add_formula(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add a formula."""
        append_text(into, formula(element))

    def add_section(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add a section, with its usual name if it has no title."""
        name = local(element)
        is_titled = any(local(child) in TITLES for child in element)
        made = builder.DIV()
        keep_name(made, element)
        into.append(made)
        if not is_titled and name in NAMED_SECTIONS:
            made.append(builder.E(f"h{min(level, HEAD_SIZE)}", NAMED_SECTIONS[name]))
        self.add_children(element, made, level + (is_titled or name in NAMED_SECTIONS), depth)

    def add_heading(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add a title: a heading in a section, a caption in a figure or a table, words elsewhere."""
        parent = element.getparent()
        above = "" if parent is None else local(parent)
        meaning = meanings().get(above, "")
        if is_within_text(element):
            self.add_as("i", element, into, level, depth)
        elif meaning in CAPTIONED or above in WRAPPERS or meaning == "caption":
            is_plain = meaning in {"note", "caption"} or above == "formalpara"
            made = builder.P() if is_plain else caption_in(into)
            into.append(made)
            self.add_children(element, made, level, depth)
        elif meaning in {"section", "block", ""} or parent is None:
            made = builder.E(f"h{min(max(level - 1, 1), HEAD_SIZE)}", numbered(element, "", " "))
            into.append(made)
            self.add_children(element, made, level, depth)
        else:
            self.add_as("p", element, into, level, depth)

    def add_caption(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add the caption of a figure or a table, after its number; its paragraphs are one."""
        parts = [element.text or "", *("".join([*child.itertext(), child.tail or ""]) for child in element)]
        words = " ".join(" ".join(parts).split())
        made = caption_in(into)
        made.text = numbered(element, words, ". ")
        into.append(made)

    def add_code(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add preformatted text."""
        into.append(builder.PRE(text_of(element)))

    def add_verse(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add a stanza as one paragraph; a group of stanzas as its parts."""
        is_stanza = any(meanings().get(local(child)) == "line" for child in element)
        self.add_as("p" if is_stanza else "div", element, into, level, depth)

    def add_line(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add a line of verse."""
        self.add_children(element, into, level, depth)
        into.append(builder.BR())

    def add_quote(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add a quotation within a paragraph, with marks unless it has some."""
        if not is_within_text(element) and any(local(child) in {"p", "para"} for child in element):
            self.add_as("blockquote", element, into, level, depth)
            return
        words = text_within(element)
        is_marked = words[:1] in QUOTES if words else True
        append_text(into, "" if is_marked else "“")
        self.add_children(element, into, level, depth)
        append_text(into, "" if is_marked else "”")

    def add_footnote(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add a note at the end, and a reference to it; notes that stand in a group have references elsewhere."""
        identifier = element.get(XML_ID) or element.get("id") or f"note{len(self.notes)}"
        note = builder.E("aside", id=identifier)
        if not in_group(element):
            link = builder.A(str(len(self.notes) + 1), href=f"#{identifier}", role="doc-noteref")
            into.append(builder.SUP(link))
            self.notes.append(note)
        else:
            into.append(note)
        append_text(note, element.text)
        for child in element:
            if local(child) != "label":
                self.add(child, note, level, depth + 1)
            append_text(note, child.tail)

    def add_label(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add a number: that of a section or a figure stands in its heading or caption, others before the words."""
        parent = element.getparent()
        if parent is not None and any(local(child) in HOLD_LABELS for child in parent):
            return
        append_text(into, f"{text_within(element)} ")

    def add_listed_term(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Put a term in a list before the words of its item."""
        item = element.getnext()
        if item is None:
            into.append(builder.LI(text_within(element)))
        else:
            item.text = f"{text_within(element)}: {(item.text or '').lstrip()}"

    def add_citation(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add an entry of a bibliography; if it has no words between its parts, with blanks between them."""
        if has_words(element):
            self.add_children(element, into, level, depth)
        else:
            append_text(into, " ".join(filter(None, map(text_within, element))))

    def add_alternative(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add the words in place of an image, unless it has a caption."""
        if not any(
            local(child) in HOLD_LABELS for each in element.iterancestors() for child in each if local(each) == "figure"
        ):
            into.append(builder.IMG(alt=text_within(element)))

    def add_image(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add an image by its alternative text."""
        words = element.get("alt") or " ".join(text_within(e) for e in element.iter("{*}alt", "{*}alt-text", "{*}desc"))
        if words.strip():
            into.append(builder.IMG(alt=words))

    def add_link(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add a link; to a note, it is a reference to it."""
        href = next((v for n in (LINK, "href", "url", "target", "rid", "linkend") if (v := element.get(n))), "")
        is_inner = element.get("rid") or element.get("linkend")
        made = builder.A(href=f"#{href}" if is_inner else href) if href else builder.SPAN()
        into.append(made)
        if element.get("ref-type") in {"fn", "table-fn"}:
            made.set("role", "doc-noteref")
            label = text_within(element)
            made.text = label if NOTE_LABEL.fullmatch(label) else str(self.note_numbers.get(href, "*"))
            return
        self.add_children(element, made, level, depth)
        if href and not has_text(element):
            made.text = self.titles.get(href.removeprefix("#"), href if "://" in href else "")

    def add_page(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add the beginning of a printed page."""
        into.append(builder.SPAN({EPUB_TYPE: "pagebreak", "title": element.get("n") or ""}))

    def add_speaker(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Leave out the name of a speaker where it stands: it is the label of the first words of the speech."""
        words = text_within(element).rstrip(".: ")
        first = first_words_after(element)
        if first is None or not words:
            into.append(builder.P(text_within(element)))
        else:
            first.text = f"{words}: {(first.text or '').lstrip()}"

    def add_stage(self, element: etree._Element, into: HtmlElement, level: int, depth: int) -> None:
        """Add a stage direction in brackets."""
        words = text_within(element).strip("()[] ")
        if is_within_text(element):
            append_text(into, f"({words})")
        else:
            into.append(builder.P(builder.I(f"({words})")))
