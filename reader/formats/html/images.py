"""Images with captions. Extraction would lose the captions, so a placeholder takes the place of each image."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.html import HtmlElement, builder

from reader.formats.plain.credits import find_credit

CAPTION_CLASS = re.compile(r"(?:^|[\s_-])caption(?:$|[\s_-])|wp-caption-text", re.IGNORECASE)
CREDIT_CLASS = re.compile(
    r"credit|copyright|photographer|(?:^|[\s_-])source(?:$|[\s_-])|byline|attribution", re.IGNORECASE
)
HIDDEN = frozenset({"button", "script", "style", "noscript", "svg"})
"""Elements whose text is not read."""
PLACEHOLDER_START = "⟦"
PLACEHOLDER = re.compile(r"⟦figure (\d+)⟧")
MAX_ANCESTORS = 4
"""How far above a caption the element that also contains the image can be."""
CAPTION_WORDS, CREDIT_WORDS = 120, 16
"""The most words of a caption and of a credit."""
OTHER_WORDS = 60
"""The most words beside a caption in the element that contains it and its image, such as a credit and buttons."""


@dataclass(frozen=True, slots=True)
class Image:
    """An image with a caption."""

    caption: str
    """The caption with its credit, on one line."""
    credit: str
    """The credit, which is the end of the caption; empty if there is none."""
    line: int = 0
    """The line of the source on which its caption begins; 0 if unknown."""


def extract_images(page: HtmlElement) -> list[Image]:
    """The images of a page that have captions. In the page, a paragraph "⟦figure N⟧" replaces image N, from 0."""
    found: list[Image] = []
    for words in list(page.iter("figcaption", "p", "div", "span", "small")):
        if words.tag != "figcaption" and not CAPTION_CLASS.search(words.get("class") or ""):
            continue
        container = container_of(words)
        image = image_in(words, container) if container is not None else None
        if container is None or image is None:
            continue
        placeholder = builder.P(f"⟦figure {len(found)}⟧")
        placeholder.tail = container.tail
        parent = container.getparent()
        if parent is None:
            continue
        parent.replace(container, placeholder)
        found.append(image)
    return found


def container_of(words: HtmlElement) -> HtmlElement | None:
    """The element that contains a caption and its image; None if the caption has no image or was already extracted."""
    element = words
    for _ in range(MAX_ANCESTORS):
        parent = element.getparent()
        if parent is None or parent.tag in {"body", "article", "main", "html"}:
            return None
        element = parent
        if element.tag == "figure":
            return element
        if words.tag != "figcaption" and next(element.iter("img", "picture"), None) is not None:
            is_first = next(element.iter("p", "article"), words) is words
            return element if is_first and has_little_else(element, words) else None
    return None


def has_little_else(element: HtmlElement, words: HtmlElement) -> bool:
    """Whether an element holds hardly more than a caption, so that no text is lost with it."""
    if next(element.iter("table", "h1", "h2", "h3", "h4", "h5", "h6"), None) is not None:
        return False
    return len(text_of(element).split()) - len(text_of(words).split()) <= OTHER_WORDS


def image_in(words: HtmlElement, container: HtmlElement) -> Image | None:
    """The image in an element, with its caption and credit; None if the caption is empty or too long."""
    caption = text_of(words)
    named = next((e for e in container.iter() if isinstance(e.tag, str) and is_credit(e)), None)
    if named is not None:
        credit = text_of(named)
    else:
        credit = next((image.get("data-credit") or "" for image in container.iter("img")), "")
    if not credit or len(credit.split()) > CREDIT_WORDS or len(credit) >= len(caption):
        span = find_credit(caption, 0, is_photo=True)
        credit = caption[span.start :] if span is not None else ""
    if credit and caption.endswith(credit):
        caption = caption[: -len(credit)].rstrip(" |–—-")
    if not caption or len(caption.split()) > CAPTION_WORDS:
        return None
    return Image(f"{caption} {credit}".strip(), credit, words.sourceline or 0)


def is_credit(element: HtmlElement) -> bool:
    """Whether an element is a credit, by its class or its property."""
    return bool(CREDIT_CLASS.search(f"{element.get('class') or ''} {element.get('itemprop') or ''}"))


def text_of(element: HtmlElement) -> str:
    """The text of an element on one line, without that of buttons and scripts."""
    parts: list[str] = []
    collect_text(element, parts)
    return " ".join("".join(parts).split())


def collect_text(element: HtmlElement, parts: list[str]) -> None:
    """Append the text of an element to `parts`."""
    parts.append(element.text or "")
    for child in element:
        if isinstance(child.tag, str) and child.tag not in HIDDEN:
            collect_text(child, parts)
        parts.append(f" {child.tail or ''}" if child.tag in {"br", "p", "div"} else child.tail or "")
