"""The links of a document and their destinations."""

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
OFFSET = re.compile(r":\d{1,9}")
"""The fragment of a link within a book: a colon and the offset of its destination in the text."""
IN_BROWSER = WEB | {"mailto", "ftp"}
"""The schemes of links that the browser can open."""


class DestinationKind(StrEnum):
    """What a link leads to."""

    HERE = "here"
    FILE = "file"
    WEB = "web"
    BROWSER = "browser"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Link:
    """A link in the text."""

    span: Span
    """The linked words."""
    target: str
    """The target as written: an address, a path, or a fragment that begins with #."""


@dataclass(frozen=True, slots=True)
class Destination:
    """What a link leads to."""

    kind: DestinationKind
    """A place in this text, a file, a web page, something for the browser, or nothing."""
    target: str
    """The complete path or address; if it leads nowhere, the reason."""
    offset: int = 0
    """The offset of a place in this text."""


def links(document: Document) -> Iterator[Link]:
    """The links of a document, including references to footnotes, in the order of the text."""
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
    """The destination of a link; links with schemes other than those of the web, FTP and mail lead nowhere."""
    if target.startswith("#"):
        return anchor_destination(document, target[1:])
    scheme = urlsplit(target).scheme.lower() if re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", target) else ""
    if scheme in WEB or (not scheme and "://" in document.target):
        return page_destination(document, target)
    if scheme in IN_BROWSER:
        return Destination(DestinationKind.BROWSER, target)
    if scheme:
        return Destination(DestinationKind.NOWHERE, f"links of the kind {scheme}: are not opened")
    return file_destination(document, target)


def page_destination(document: Document, target: str) -> Destination:
    """A web page, whose address may be relative to that of the document."""
    whole = urljoin(document.target, target) if "://" in document.target else target
    address, fragment = urldefrag(whole)
    if fragment and address == urldefrag(document.target).url:
        return anchor_destination(document, fragment)
    return Destination(DestinationKind.WEB, whole)


def file_destination(document: Document, target: str) -> Destination:
    """A file, whose path may be relative to the folder of the document."""
    path, fragment = urldefrag(target)
    file = Path(document.target).parent / unquote(path) if document.target not in {"", "-"} else Path(unquote(path))
    if fragment and file == Path(document.target):
        return anchor_destination(document, fragment)
    if not path:
        return Destination(DestinationKind.NOWHERE, "the link is empty")
    return Destination(DestinationKind.FILE, str(file))


def anchor_destination(document: Document, name: str) -> Destination:
    """The footnote or heading that a fragment names; headings are named as on GitHub."""
    if OFFSET.fullmatch(name):
        return Destination(DestinationKind.HERE, name, min(int(name[1:]), len(document.text)))
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
    """The fragment that names a heading: in lower case, with hyphens for spaces, without punctuation."""
    return re.sub(r"\s", "-", re.sub(r"[^\w\s-]", "", " ".join(heading.split()))).casefold()
