"""From the data of Rich Text to its text and blocks."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import replace

from lxml.html import HtmlElement

from reader.document import BlockKind
from reader.errors import SourceError
from reader.formats.headline import first_as_headline
from reader.formats.parsed import ParsedText
from reader.formats.plain.parser import parse_plain
from reader.formats.rtf.conversion import MOST_PARAGRAPHS, Conversion, TooDeepError, TooLongError
from reader.formats.rtf.state import Destination
from reader.formats.rtf.tokens import tokens
from reader.formats.xhtml.document import parse_pages
from reader.sources import Source

PICTURE = re.compile(rb"\{\\\*?\\?(?:pict|shppict|nonshppict)\b[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+\}")
"""Matches an image, whose data are most of many files."""
MAX_SIZE = 16 << 20
"""The largest text without its images, in bytes."""


def parse_rtf(source: Source) -> ParsedText:
    """The text and blocks of Rich Text; headings that are not set as such are those in bold, or else as in plain text.

    Raises SourceError if it is too large or damaged.
    """
    data = PICTURE.sub(b"", source.data)
    if len(data) > MAX_SIZE:
        raise SourceError(f"{source.target} is too large: it has more than {MAX_SIZE >> 20} MiB without its images.")
    conversion = Conversion()
    try:
        for token in tokens(data.decode("latin-1")):
            conversion.take(token)
    except TooLongError as error:
        most = f"{MOST_PARAGRAPHS:,} paragraphs"
        raise SourceError(
            f"{source.target} is too large: it has more than {most}. Divide it, or save it as text."
        ) from error
    except TooDeepError as error:
        raise SourceError(f"{source.target} is damaged: it is not whole Rich Text. Save it anew.") from error
    conversion.flush()
    page = conversion.page
    root = page.end(conversion.state, conversion.style)
    is_told = page.has_headings or page.has_title
    by_look = parse_pages({"": deepcopy(root)}) if not is_told and next(root.iter("b"), None) is not None else None
    if by_look is not None and any(block.kind is BlockKind.HEADING for block in by_look.blocks):
        parsed = by_look
    elif is_told:
        parsed = parse_pages({"": root})
        parsed = first_as_headline(parsed) if page.has_title else parsed
    else:
        parsed = parse_plain(plain_text(root))
    title, author = (" ".join(conversion.named[each].split()) for each in (Destination.TITLE, Destination.AUTHOR))
    return replace(parsed, title=parsed.title or ("" if page.has_title else title), byline=parsed.byline or author)


def plain_text(root: HtmlElement) -> str:
    """The text of a page without headings, as people write it in plain text."""
    body = root[0]
    parts: list[str] = []
    number = 0
    for element in body:
        if element.tag == "table":
            parts.append("\n".join("\t".join(words_of(cell) for cell in row) for row in element))
        elif element.tag in {"ul", "ol"}:
            parts.append("\n".join(listed(element)))
        elif element.tag == "aside":
            number += 1
            parts.append(f"[{number}] " + "\n".join(words_of(each) for each in element))
        else:
            parts.append(words_of(element))
    return "\n\n".join(parts)


def listed(element: HtmlElement, indent: str = "") -> list[str]:
    """The lines of a list, with their markers."""
    lines: list[str] = []
    for at, item in enumerate(element, int(element.get("start") or 1)):
        inner = [child for child in item if child.tag in {"ul", "ol"}]
        for child in inner:
            item.remove(child)
        lines.append(f"{indent}{f'{at}.' if element.tag == 'ol' else '•'} {words_of(item)}")
        for child in inner:
            lines += listed(child, indent + "  ")
    return lines


def words_of(element: HtmlElement) -> str:
    """The words of an element, with its breaks, and with references to notes in brackets."""
    for link in element.iter("sup"):
        link.text, link[0].text = f"[{link[0].text}]", ""
    for line in element.iter("br"):
        line.tail = "\n" + (line.tail or "")
    return "".join(element.itertext()).strip()
