"""Building elements of HTML from those of other documents."""

from __future__ import annotations

from lxml.html import HtmlElement


def append_text(element: HtmlElement, text: str | None) -> None:
    """Add text at the end of an element."""
    if not text:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
