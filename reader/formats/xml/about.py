"""What a document in XML says of itself: title, authors, date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from reader.formats.xhtml.parsing import text_within
from reader.formats.xml.vocabulary import local

HEADERS = ("titlestmt", "article-meta", "info", "articleinfo", "bookinfo", "prolog")
"""The elements that hold what a document says of itself: TEI, JATS, DocBook, DITA."""
TITLES = ("article-title", "title")
GIVEN, FAMILY = ("given-names", "firstname", "forename"), ("surname", "lastname")
DATES = ("pub-date", "pubdate", "date")
DATE_PARTS = ("year", "month", "day")


class About(NamedTuple):
    """What a document says of itself; empty where it says nothing."""

    title: str = ""
    authors: str = ""
    date: str = ""


def about(root: etree._Element) -> About:
    """What a document says of itself."""
    header = next((element for element in root.iter("*") if local(element) in HEADERS), None)
    own = next((text_within(child) for child in root if local(child) == "title"), "")
    if header is None:
        return About(own)
    title = next((text_within(e) for name in TITLES for e in header.iter("*") if local(e) == name), "")
    return About(own or title, ", ".join(dict.fromkeys(authors(header))), date_in(header) or date_in(root))


def authors(header: etree._Element) -> Iterator[str]:
    """The names of the authors."""
    for element in header.iter("*"):
        is_author = local(element) == "author" or (
            local(element) == "contrib" and (element.get("contrib-type") or "author") == "author"
        )
        if is_author:
            parts = (next((text_within(e) for e in element.iter("*") if local(e) in n), "") for n in (GIVEN, FAMILY))
            yield " ".join(filter(None, parts)) or text_within(element)


def date_in(header: etree._Element) -> str:
    """When the document was published, as it says; empty if it does not."""
    found = next((e for e in header.iter("*") if local(e) in DATES and text_within(e)), None)
    if found is None:
        return ""
    parts = [next((text_within(e) for e in found if local(e) == name), "") for name in DATE_PARTS]
    return "-".join(part.zfill(2) for part in parts if part) or found.get("when") or text_within(found)
