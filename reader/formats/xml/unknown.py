"""XML of an unknown kind: titles, paragraphs and short entries by their look, or data, which stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement, builder

from reader.formats.xhtml.elements import append_text
from reader.formats.xhtml.parsing import parse_html_page, text_within
from reader.formats.xml.vocabulary import local

TITLES = ("title", "name", "heading", "headline", "subject", "head", "caption", "label", "summary")
"""The names of elements with the title of what they stand in."""
HIDDEN = frozenset({"style", "script", "defs", "metadata"})
INLINE = frozenset({"i", "b", "em", "strong", "a", "span", "tspan", "u", "code", "sub", "sup", "emph", "q", "br"})
MARKUP = re.compile(r"<(?:p|div|br|en-note|ul|h[1-6]|b|i|a|span)\b[^<>]*>|</p>", re.IGNORECASE)
WORDY = 5
"""The fewest words of a part that is read rather than looked up."""
LEAST_SHARE = 0.4
"""The least share of the letters that are in such parts; below it, a file is data."""
TITLE_WORDS = 20
MAX_DEPTH = 60


def is_data(root: etree._Element) -> bool:
    """Whether a file holds data rather than words to read: most of its letters are in short values, or in none."""
    lengths = [(len(words.split()), len(words)) for words in map(text_within, leaves(root)) if words]
    total = sum(length for _, length in lengths)
    return sum(length for count, length in lengths if count >= WORDY) < LEAST_SHARE * total or not total


def leaves(element: etree._Element, depth: int = 0) -> Iterator[etree._Element]:
    """The elements with words of their own, or without parts; those within them are parts of them."""
    if local(element) in HIDDEN or not local(element):
        return
    if is_leaf(element) or depth > MAX_DEPTH:
        yield element
        return
    for child in element:
        yield from leaves(child, depth + 1)


def is_leaf(element: etree._Element) -> bool:
    """Whether an element is a paragraph or a value, and not a container of others."""
    children = [child for child in element if local(child)]
    if not children or (element.text or "").strip() or any((child.tail or "").strip() for child in element):
        return True
    return all(local(child) in INLINE for child in children)


def add_unknown(element: etree._Element, into: HtmlElement, level: int, depth: int = 0) -> None:
    """Add the parts of a container: its title as a heading, its long parts as paragraphs, short ones as entries."""
    children = [child for child in element if local(child) and local(child) not in HIDDEN]
    title = title_of(children)
    if title is not None:
        into.append(builder.E(f"h{min(level, 6)}", text_within(title)))
    entries: list[str] = []
    for child in children:
        if child is title:
            continue
        if not is_leaf(child) and depth < MAX_DEPTH:
            add_entries(entries, into)
            add_unknown(child, into, level + (title is not None), depth + 1)
            continue
        words = text_within(child)
        if len(words.split()) < WORDY and not MARKUP.search(words) and not has_only(children, local(child)):
            entries += [f"{name_in_words(child)}: {words}"] if words else []
            continue
        add_entries(entries, into)
        add_words(child, into)
    add_entries(entries, into)


def title_of(children: list[etree._Element]) -> etree._Element | None:
    """The child that is the title of what it stands in; None without one."""
    found = (child for name in TITLES for child in children if local(child) == name and is_leaf(child))
    return next((e for e in found if 0 < len(text_within(e).split()) <= TITLE_WORDS and len(children) > 1), None)


def has_only(children: list[etree._Element], name: str) -> bool:
    """Whether all parts have one name: then they are lines, and the name tells nothing."""
    return all(local(child) == name for child in children)


def name_in_words(element: etree._Element) -> str:
    """The name of an element as words: "publishDate" is "publish date"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|[_-]", " ", str(element.tag).rpartition("}")[2]).lower()


def add_entries(entries: list[str], into: HtmlElement) -> None:
    """Add short entries, a line each, and forget them."""
    if entries:
        made = builder.P(entries[0])
        for entry in entries[1:]:
            line = builder.BR()
            line.tail = entry
            made.append(line)
        into.append(made)
        entries.clear()


def add_words(element: etree._Element, into: HtmlElement) -> None:
    """Add a part with words; one that holds escaped markup as the markup."""
    words = "".join(element.itertext())
    page = parse_html_page(words) if MARKUP.search(words) else None
    body = next(page.iter("body"), None) if page is not None else None
    if body is not None:
        made = builder.DIV()
        append_text(made, body.text)
        made.extend(body)
        into.append(made)
        return
    for paragraph in re.split(r"\n[ \t]*\n", words):
        if paragraph.strip():
            into.append(builder.P(" ".join(paragraph.split())))
