"""The feed that a page names: <link rel="alternate" type="application/rss+xml" href="…">."""

from __future__ import annotations

from urllib.parse import urljoin

from reader.formats.xhtml.parsing import parse_html_page
from reader.sources import Source, is_url
from reader.sources.source import is_html

TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"})
"""The media types of feeds."""
HEAD_REACH = 1 << 18
"""How far from the beginning of a page its head may stand, in bytes."""


def named_feed(source: Source) -> str:
    """The address of the first feed that a page names; empty if it names none, or is no page."""
    page = parse_html_page(source.data[:HEAD_REACH]) if is_html("", source.data) else None
    for link in page.iter("link") if page is not None else ():
        type = (link.get("type") or "").partition(";")[0].strip().lower()
        if type in TYPES and "alternate" in (link.get("rel") or "").lower().split():
            try:
                address: str = urljoin(source.target, (link.get("href") or "").strip())
            except ValueError:
                continue
            if is_url(address) and address != source.target:
                return address
    return ""
