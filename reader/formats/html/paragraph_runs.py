"""Runs of short paragraphs: jusText, by which trafilatura checks a short article, takes time with their square."""

from __future__ import annotations

from lxml.html import HtmlElement

PARAGRAPHS = frozenset(
    {"blockquote", "br", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "form", "h1", "h2", "h3", "h4", "h5"}
    | {"h6", "legend", "li", "ol", "option", "p", "pre", "select", "table", "td", "textarea", "th", "tr", "ul"}
)
"""The elements with which jusText begins a paragraph."""
LONGEST_RUN = 1_000
"""The most short paragraphs after each other that jusText is given: they take it half a second."""
LONG = 150
"""The code points from which a paragraph is not short: jusText stops there when it looks for a neighbour."""


def has_long_run(page: HtmlElement) -> bool:
    """Whether a page has too many short paragraphs after each other for jusText. Links end a run."""
    run = length = 0
    for element in page.iter():
        if element.tag in PARAGRAPHS:
            run, length = run + 1, 0
        words = len(element.text or "")
        length += words + len(element.tail or "")
        if length >= LONG or (element.tag == "a" and words):
            run = 0
        if run > LONGEST_RUN:
            return True
    return False
