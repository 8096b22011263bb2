"""The links of a document: references to notes, and links to places, which become offsets of its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from reader.document import Block, Style, StyleKind
from reader.formats.xhtml.addresses import Entry, Target, inner_address, target_of
from reader.formats.xhtml.chapter import names_around, references_in, returns_in, with_label


def labelled_notes(pages: Mapping[str, HtmlElement]) -> dict[Target, str]:
    """The notes of a document with their labels; the references to them get these in brackets."""
    notes: dict[Target, str] = {}
    returned = {target for path, page in pages.items() for target in returns_in(page, path)}
    found = [(path, *reference) for path, page in pages.items() for reference in references_in(page, path, returned)]
    places = {(path, name) for path, link, _, _ in found for name in names_around(link)}
    for _, link, target, label in found:
        if target not in places:  # a link to a reference leads from a note back to the text
            notes.setdefault(target, label)
            with_label(link, label)
    return notes


def link_targets(pages: Mapping[str, HtmlElement], contents: Sequence[Entry]) -> set[Target]:
    """The places that links of the pages and the table of contents lead to."""
    found = {(entry.path, entry.fragment) for entry in contents}
    for path, page in pages.items():
        for link in page.iter("a"):
            target = target_of(inner_address(path, link.get("href") or ""))
            if target is not None:
                found.add(target)
    return found


def with_links(blocks: Sequence[Block], anchors: Mapping[Target, int]) -> list[Block]:
    """The blocks with links within the document as "#:OFFSET"; those to places that are not there are no links."""
    found = []
    for block in blocks:
        if not any(style.kind is StyleKind.LINK and target_of(style.target) for style in block.styles):
            found.append(block)
            continue
        styles = [style for style in (resolved_style(style, anchors) for style in block.styles) if style is not None]
        found.append(replace(block, styles=tuple(styles)))
    return found


def resolved_style(style: Style, anchors: Mapping[Target, int]) -> Style | None:
    """A style; if it is a link within the document, one to an offset, or None if it leads nowhere."""
    target = target_of(style.target) if style.kind is StyleKind.LINK else None
    if target is None:
        return style
    offset = anchors.get(target, anchors.get((target[0], "")))
    return None if offset is None else Style(style.kind, style.span, f"#:{offset}")
