"""A list of feeds (OPML 2.0) as a text: its folders as headings, its feeds as a list of links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urljoin

from lxml import etree

from reader.document import BlockKind, ListedKind, ListedText, Span, Style, StyleKind
from reader.errors import SourceError
from reader.formats.parsed import ParsedText
from reader.formats.writer import BlockWriter, StyledText
from reader.formats.xhtml.parsing import name_of, parse_xml, text_of_first
from reader.sources import Source, is_url

DEEPEST = 6
"""The deepest level of a heading."""
FEED_SCHEME = re.compile(r"feed:(?://)?(https?://)?", re.IGNORECASE)


class Outline(NamedTuple):
    """An element of the list."""

    title: str
    """Its title; of a feed without one, its address."""
    address: str
    """Of a feed, its address; empty for a folder."""
    level: int
    """How deep it is, from 1."""
    line: int
    """The line of the source."""


def parse_opml(source: Source) -> ParsedText:
    """The feeds of a list. Raises SourceError if it is damaged or there are none."""
    name = source.target or "The list of feeds"
    root = parse_xml(source.data)
    if root is None:
        raise SourceError(f"{name} is a damaged list of feeds and cannot be read.")
    outlines = [each for each in outlines_of(root, source.target) if each.address or each.title]
    writer = BlockWriter()
    listed: list[ListedText] = []
    for each in outlines:
        if not each.address:
            writer.add(BlockKind.HEADING, StyledText(each.title), each.line, min(each.level, DEEPEST))
            continue
        link = Style(StyleKind.LINK, Span(0, len(each.title)), each.address)
        is_tight = bool(writer.blocks) and writer.blocks[-1].kind is BlockKind.LIST_ITEM
        writer.add(BlockKind.LIST_ITEM, StyledText(each.title, [link]), each.line, 1, "•", is_tight=is_tight)
        listed.append(ListedText(writer.blocks[-1].span, ListedKind.FEED, each.title, each.address))
    if not listed:
        raise SourceError(f"{name} lists no feeds: no outline in it has an xmlUrl.")
    title = text_of_first(next(root.iter("{*}head"), None), "title")
    return ParsedText(writer.text, tuple(writer.blocks), title=title, listed=tuple(listed))


def outlines_of(root: etree._Element, target: str) -> Iterator[Outline]:
    """The folders and the feeds of a list, in order, folders before what is in them."""
    for element in root.iter("{*}outline"):
        written = (element.get("xmlUrl") or element.get("xmlurl") or "").strip()
        address = feed_address(written, target)
        if written and not address:
            continue
        title = " ".join((element.get("title") or element.get("text") or address).split())
        level = 1 + sum(name_of(each) == "outline" for each in element.iterancestors())
        yield Outline(title or address, address, level, element.sourceline or 1)


def feed_address(written: str, base: str) -> str:
    """The address of a feed on the web; empty if it is none. Some programs write "feed://" for "https://"."""
    try:
        address = urljoin(base, FEED_SCHEME.sub(lambda found: found[1] or "https://", written)) if written else ""
    except ValueError:
        return ""
    return address if is_url(address) else ""
