"""What is taken out of a page before it is read: signs beside headings and anchors that are never closed."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BESIDE_HEADING = re.compile(r"editsection|headerlink|permalink|(?:^|[\s_-])sr-only|visually-?hidden|screen-reader")
"""The classes of links beside a heading that lead to it or edit it, and of words for screen readers."""
SIGNS = re.compile(r"[\W_]*")


def tidy(page: HtmlElement) -> None:
    """Take from a page what stands beside its headings, and the tags of anchors that only mark a place."""
    for anchor in list(page.iter("a")):
        if anchor.get("href") is None and anchor.getparent() is not None:
            anchor.drop_tag()
    for heading in list(page.iter(*HEADINGS)):
        for element in list(heading.iter("a", "span", "button", "small", "sup")):
            if element.getparent() is not None and is_beside(element):
                element.drop_tree()


def is_beside(element: HtmlElement) -> bool:
    """Whether an element in a heading is not part of its words."""
    if BESIDE_HEADING.search((element.get("class") or "").casefold()):
        return True
    return element.tag == "a" and SIGNS.fullmatch("".join(element.itertext())) is not None and not len(element)
