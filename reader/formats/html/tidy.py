"""The tidying of a page before it is read: content in its head, signs beside headings, anchors that mark a place."""

from __future__ import annotations

import re

from lxml.html import HtmlElement, fromstring

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BESIDE_HEADING = re.compile(r"editsection|headerlink|permalink|(?:^|[\s_-])sr-only|visually-?hidden|screen-reader")
"""The classes of links beside a heading that lead to it or edit it, and of words for screen readers."""
SIGNS = re.compile(r"[\W_]*")
IN_HEAD = frozenset({"title", "meta", "link", "script", "style", "base", "noscript", "template"})
"""The elements that belong in the head of a page (HTML Living Standard, 4.2)."""


def tidy(page: HtmlElement) -> None:
    """Move content out of the head of a page, and remove signs beside headings and anchors that only mark a place."""
    move_into_body(page)
    for anchor in list(page.iter("a")):
        if anchor.get("href") is None and anchor.getparent() is not None:
            anchor.drop_tag()
    for heading in list(page.iter(*HEADINGS)):
        for element in list(heading.iter("a", "span", "button", "small", "sup")):
            if element.getparent() is not None and is_beside(element):
                element.drop_tree()


def move_into_body(page: HtmlElement) -> None:
    """Move what does not belong in the head to the beginning of the body.

    libxml2 leaves it there where a page opens no body: «<title>Harbour</title><article>…».
    """
    head, body = page.find("head"), page.find("body")
    strays = (
        [child for child in head if isinstance(child.tag, str) and child.tag not in IN_HEAD] if head is not None else []
    )
    if not strays:
        return
    if body is None:
        body = fromstring("<body></body>")
        page.append(body)
    for place, stray in enumerate(strays):
        body.insert(place, stray)


def is_beside(element: HtmlElement) -> bool:
    """Whether an element in a heading is not part of its words."""
    if BESIDE_HEADING.search((element.get("class") or "").casefold()):
        return True
    return element.tag == "a" and SIGNS.fullmatch("".join(element.itertext())) is not None and not len(element)
