"""Links of a document: where they stand, and where they lead. No Textual, no screen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from reader.document import BlockKind, Document, Span, StyleKind
from reader.ui.layout.blocks import FOOTNOTE_MARKER

WEB = frozenset({"http", "https"})
BROWSED = WEB | {"mailto", "ftp"}
"""The schemes that are handed to the browser."""


class DestinationKind(StrEnum):
    """Where a link leads."""

    HERE = "here"
    FILE = "file"
    WEB = "web"
    BROWSER = "browser"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Link:
    """A link."""

    span: Span
    """The words that are linked."""
    target: str
    """What it names: an address, a path, a place in the text."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a link leads."""

    kind: DestinationKind
    """To a place of this text, a file, a page, something for the browser, or nowhere."""
    target: str
    """The whole path or address; for nowhere, what is wrong."""
    offset: int = 0
    """The place in this text."""


def links(document: Document) -> Iterator[Link]:
    """The links of a document in the order of the text, references to footnotes among them."""
    notes = {block.marker for block in document.blocks if block.marker and FOOTNOTE_MARKER.fullmatch(block.marker)}
    for block in document.blocks:
        found = [Link(style.span, style.target) for style in block.styles if style.kind is StyleKind.LINK]
        if notes:
            for note in FOOTNOTE_MARKER.finditer(document.text, block.span.start, block.span.end):
                span = Span(note.start(), note.end())
                if note[0] in notes and not any(link.span.overlaps(span) for link in found):
                    found.append(Link(span, f"#{note[0]}"))
        yield from sorted(found, key=lambda link: link.span)


def destination(document: Document, target: str) -> Destination:
    """Where a link of a document leads; other schemes than those of the web and of mail lead nowhere."""
    if target.startswith("#"):
        return place(document, target[1:])
    scheme = urlsplit(target).scheme.lower() if re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", target) else ""
    if scheme in WEB or (not scheme and "://" in document.target):
        return page_of(document, target)
    if scheme in BROWSED:
        return Destination(DestinationKind.BROWSER, target)
    if scheme:
        return Destination(DestinationKind.NOWHERE, f"links of the kind {scheme}: are not opened")
    return file_of(document, target)


def page_of(document: Document, target: str) -> Destination:
    """The page of an address, which may be one within the site of the document's own page."""
    whole = urljoin(document.target, target) if "://" in document.target else target
    address, fragment = urldefrag(whole)
    if fragment and address == urldefrag(document.target).url:
        return place(document, fragment)
    return Destination(DestinationKind.WEB, whole)


def file_of(document: Document, target: str) -> Destination:
    """The file that a path names, from the folder of the document's own file on."""
    path, fragment = urldefrag(target)
    file = Path(document.target).parent / unquote(path) if document.target not in {"", "-"} else Path(unquote(path))
    if fragment and file == Path(document.target):
        return place(document, fragment)
    if not path:
        return Destination(DestinationKind.NOWHERE, "the link is empty")
    return Destination(DestinationKind.FILE, str(file))


def place(document: Document, name: str) -> Destination:
    """The footnote or the heading that a name means, as GitHub names headings."""
    wanted = unquote(name).casefold()
    for block in document.blocks:
        if block.marker and block.marker == name:
            return Destination(DestinationKind.HERE, name, block.span.start)
    seen: Counter[str] = Counter()
    for block in document.blocks:
        if block.kind in {BlockKind.HEADLINE, BlockKind.HEADING}:
            slug = heading_slug(block.span.of(document.text))
            again = f"{slug}-{seen[slug]}" if seen[slug] else slug
            seen[slug] += 1
            if wanted in {slug, again}:
                return Destination(DestinationKind.HERE, name, block.span.start)
    return Destination(DestinationKind.NOWHERE, f"there is no place {name} in this text")


def heading_slug(heading: str) -> str:
    """The name of a heading: small letters, blanks as hyphens, no other marks."""
    return re.sub(r"\s", "-", re.sub(r"[^\w\s-]", "", " ".join(heading.split()))).casefold()
