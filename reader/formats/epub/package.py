"""The package of a book: its metadata, its chapters in order, and its table of contents (W3C, EPUB 3.3)."""

from __future__ import annotations

import posixpath
from collections.abc import Collection
from dataclasses import dataclass
from itertools import accumulate

from lxml import etree

from reader.errors import SourceError
from reader.formats.xhtml.addresses import EPUB_TYPE, Entry, resolved
from reader.formats.xhtml.parsing import name_of, parse_xhtml, parse_xml, text_within
from reader.sources.archive import Archive

FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""The algorithms that only obfuscate fonts, which are not read."""
MAX_DEPTH = 6
"""The deepest level of the table of contents that is kept apart."""


@dataclass(frozen=True, slots=True)
class Package:
    """What a book says about itself."""

    title: str
    """The title; empty if there is none."""
    creators: tuple[str, ...]
    """The authors."""
    date: str
    """The date of publication, as the book writes it; empty if there is none."""
    chapters: tuple[str, ...]
    """The paths of the chapters, in reading order."""
    contents: tuple[Entry, ...]
    """The table of contents."""


def read_package(archive: Archive, least: int | None = None) -> Package:
    """The package of a book; with its first chapters only, of so many bytes at least, if `least` is given.

    Raises SourceError if it is encrypted or has none.
    """
    refuse_if_encrypted(archive)
    container = parse_xml(archive.read("META-INF/container.xml"))
    paths = [e.get("full-path") or "" for e in elements(container, "rootfile")]
    path = next((path for path in paths if path in archive), "") or next(
        (name for name in archive.names if name.endswith(".opf")), ""
    )
    package = parse_xml(archive.read(path)) if path else None
    if package is None:
        raise SourceError(f"{archive.target} is damaged: it is an EPUB book without a list of its chapters.")
    folder = posixpath.dirname(path)
    items = {e.get("id") or "": e for e in elements(package, "item")}
    files = {id: resolved(folder, item.get("href") or "")[0] for id, item in items.items()}
    navigation = next((files[id] for id, e in items.items() if "nav" in (e.get("properties") or "").split()), "")
    spine = next(iter(elements(package, "spine")), None)
    ncx = files.get(spine.get("toc") or "", "") if spine is not None else ""
    ncx = ncx or next((file for file in files.values() if file.endswith(".ncx")), "")
    chapters = [files[id] for e in elements(spine, "itemref") if (id := e.get("idref") or "") in files]
    found = tuple(dict.fromkeys(path for path in chapters if path in archive and path != navigation))
    if least is not None:
        found = first_chapters(archive, found, least)
    wanted = frozenset(found) if least is not None else None
    return Package(
        text_within(next(iter(elements(package, "title")), None)),
        tuple(filter(None, map(text_within, authors(package)))),
        text_within(next(iter(elements(package, "date")), None))[:10],
        found,
        navigation_entries(archive, navigation, wanted) or ncx_entries(archive, ncx, wanted),
    )


def first_chapters(archive: Archive, chapters: tuple[str, ...], least: int) -> tuple[str, ...]:
    """The first chapters of a book: the cover, the pages with the title, and enough words to begin to read."""
    sizes = accumulate(archive.size(path) for path in chapters)
    return chapters[: 1 + sum(size < least for size in sizes)]


def refuse_if_encrypted(archive: Archive) -> None:
    """Raise SourceError if more than the fonts of a book is encrypted."""
    encryption = parse_xml(archive.read("META-INF/encryption.xml"))
    methods = [e.get("Algorithm") or "" for e in elements(encryption, "EncryptionMethod")]
    if any(method not in FONTS for method in methods):
        raise SourceError(
            f"{archive.target} cannot be read: the book is encrypted by its seller (DRM). "
            "Read it in the program it was bought for."
        )


def authors(package: etree._Element) -> list[etree._Element]:
    """The creators of a book that are authors, or all creators if no role is given."""
    found = elements(package, "creator")
    roles = {
        (e.get("refines") or "").removeprefix("#"): text_within(e)
        for e in elements(package, "meta")
        if e.get("property") == "role"
    }
    named = [e for e in found if "aut" in {e.get("{http://www.idpf.org/2007/opf}role"), roles.get(e.get("id") or "")}]
    return named or found


def elements(root: etree._Element | None, name: str) -> list[etree._Element]:
    """The elements of a name below a root, in any namespace."""
    return [] if root is None else list(root.iter(f"{{*}}{name}"))


def navigation_entries(archive: Archive, path: str, wanted: Collection[str] | None) -> tuple[Entry, ...]:
    """The table of contents of EPUB 3, which is nested lists of links in a page; only of `wanted` files if given."""
    page = parse_xhtml(archive.read(path)) if path else None
    if page is None:
        return ()
    navs = list(page.iter("nav"))
    nav = next((nav for nav in navs if "toc" in (nav.get(EPUB_TYPE) or "").split()), navs[0] if navs else None)
    found = []
    for link in nav.iter("a") if nav is not None else ():
        file, fragment = resolved(posixpath.dirname(path), link.get("href") or "")
        if wanted is not None and (file or path) not in wanted:
            continue
        level = sum(1 for _ in link.iterancestors("ol"))
        found.append(Entry(text_within(link), file or path, fragment, min(max(level, 1), MAX_DEPTH)))
    return tuple(found)


def ncx_entries(archive: Archive, path: str, wanted: Collection[str] | None) -> tuple[Entry, ...]:
    """The table of contents of EPUB 2 (DAISY, NCX); only of `wanted` files if given."""
    found = []
    for point in elements(parse_xml(archive.read(path)), "navPoint") if path else ():
        content = next((e for e in point if name_of(e) == "content"), None)
        file, fragment = resolved(posixpath.dirname(path), content.get("src") or "" if content is not None else "")
        if wanted is not None and file not in wanted:
            continue
        label = next((e for e in point if name_of(e) == "navLabel"), None)
        level = 1 + sum(name_of(e) == "navPoint" for e in point.iterancestors())
        found.append(Entry(text_within(label), file, fragment, min(level, MAX_DEPTH)))
    return tuple(found)
