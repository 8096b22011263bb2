"""Check the site that `make docs` built: check_site.py FOLDER

Fails if a link within the site leads to no file or to no anchor, or if a page loads anything from another address.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

LOADED = ("//script/@src", "//img/@src", "//link[@rel='stylesheet' or @rel='icon' or @rel='preload']/@href")
"""What a browser loads by itself, as XPath."""
FETCHED = re.compile(r"url\(\s*[\"']?(?:https?:)?//|@import\s+[\"'](?:https?:)?//")
"""The parts of a style sheet or a picture that fetch something from another address."""


def faults(site: Path) -> Iterator[str]:
    """Each fault of a site, as a sentence."""
    for page in sorted(site.rglob("*.html")):
        tree = html.parse(page).getroot()
        for address in tree.xpath(" | ".join(LOADED)):
            if urlsplit(address).netloc:
                yield f"{page} loads {address}."
        for link in tree.xpath("//a/@href | //img/@src"):
            fault = fault_of(page, link)
            if fault:
                yield fault
    for file in sorted([*site.rglob("*.css"), *site.rglob("*.svg")]):
        if FETCHED.search(file.read_text(encoding="utf-8")):
            yield f"{file} fetches something from another address."


def fault_of(page: Path, link: str) -> str:
    """The fault of a link of a page; empty if it has none, or leads out of the site."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return ""
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page.resolve()
    if not target.is_file():
        return f"{page} links to {link}, and there is no such file."
    if parts.fragment and target.suffix == ".html" and unquote(parts.fragment) not in anchors(target):
        return f"{page} links to {link}, and that page has no such anchor."
    return ""


@cache
def anchors(page: Path) -> frozenset[str]:
    """The anchors of a page."""
    return frozenset(html.parse(page).getroot().xpath("//@id"))


def main(folder: str) -> int:
    """Print the faults; 1 if there are any."""
    site = Path(folder)
    found = list(faults(site))
    print("\n".join(found) or f"The documentation is built: open {site / 'index.html'}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
