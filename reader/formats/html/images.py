"""Figures of a page: their captions and credits, which extraction would lose, kept by a word in their place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.html import HtmlElement, builder

from reader.formats.plain.captions import find_credit

CAPTION = re.compile(r"(?:^|[\s_-])caption(?:$|[\s_-])|wp-caption-text", re.IGNORECASE)
CREDIT = re.compile(r"credit|copyright|photographer|(?:^|[\s_-])source(?:$|[\s_-])|byline|attribution", re.IGNORECASE)
HIDDEN = frozenset({"button", "script", "style", "noscript", "svg"})
PLACEHOLDER = re.compile(r"⟦figure (\d+)⟧")
LONGEST, MOST = 120, 16
"""The greatest number of words of a caption, and of a credit."""


@dataclass(frozen=True, slots=True)
class Image:
    """What stands under an image."""

    caption: str
    """Its words, credit included, on one line."""
    credit: str
    """The part at its end that names who made the image; empty if there is none."""


def extract_images(page: HtmlElement) -> list[Image]:
    """The figures of a page that have a caption; in the page a paragraph ⟦figure N⟧ takes the place of each."""
    found: list[Image] = []
    for words in list(page.iter("figcaption", "p", "div", "span", "small")):
        if words.tag != "figcaption" and not CAPTION.search(words.get("class") or ""):
            continue
        frame = container_of(words)
        image = image_in(words, frame) if frame is not None else None
        if frame is None or image is None:
            continue
        place = builder.P(f"⟦figure {len(found)}⟧")
        place.tail = frame.tail
        parent = frame.getparent()
        if parent is None:
            continue
        parent.replace(frame, place)
        found.append(image)
    return found


def container_of(words: HtmlElement) -> HtmlElement | None:
    """The element that holds a caption and its image; None if the caption was already taken, or has no image."""
    element = words
    for _ in range(4):
        parent = element.getparent()
        if parent is None or parent.tag in {"body", "article", "main", "html"}:
            return None
        element = parent
        if element.tag == "figure":
            return element
        if words.tag != "figcaption" and next(element.iter("img", "picture"), None) is not None:
            return element if next(element.iter("p", "article"), words) is words else None
    return None


def image_in(words: HtmlElement, frame: HtmlElement) -> Image | None:
    """The caption and its credit; None if it says nothing."""
    caption = text_of(words)
    named = next((e for e in frame.iter() if isinstance(e.tag, str) and is_credit(e)), None)
    credit = text_of(named) if named is not None else next((i.get("data-credit") or "" for i in frame.iter("img")), "")
    if not credit or len(credit.split()) > MOST or len(credit) >= len(caption):
        span = find_credit(caption, 0, is_photo=True)
        credit = caption[span.start :] if span is not None else ""
    if credit and caption.endswith(credit):
        caption = caption[: -len(credit)].rstrip(" |–—-")
    if not caption or len(caption.split()) > LONGEST:
        return None
    return Image(f"{caption} {credit}".strip(), credit)


def is_credit(element: HtmlElement) -> bool:
    """Whether an element names who made the image."""
    return bool(CREDIT.search(f"{element.get('class') or ''} {element.get('itemprop') or ''}"))


def text_of(element: HtmlElement) -> str:
    """The words of an element, on one line, without those of buttons."""
    parts: list[str] = []
    collect_text(element, parts)
    return " ".join("".join(parts).split())


def collect_text(element: HtmlElement, parts: list[str]) -> None:
    """Add the words of an element."""
    parts.append(element.text or "")
    for child in element:
        if isinstance(child.tag, str) and child.tag not in HIDDEN:
            collect_text(child, parts)
        parts.append(f" {child.tail or ''}" if child.tag in {"br", "p", "div"} else child.tail or "")
