"""Inline Markdown: the text of inline tokens without their markup, and its styles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from markdown_it.token import Token

from reader.document import Span, Style, StyleKind
from reader.formats.writer import StyledText

OPENING = {
    "em_open": StyleKind.EMPHASIS,
    "strong_open": StyleKind.STRONG,
    "s_open": StyleKind.STRIKE,
    "link_open": StyleKind.LINK,
}
"""The styles that tokens open."""
BREAK = re.compile(r"<br\b", re.IGNORECASE)


def styled_text(tokens: Sequence[Token]) -> StyledText:
    """The text of inline tokens with its styles."""
    parts: list[str] = []
    styles: list[Style] = []
    opened: list[tuple[StyleKind, int, str]] = []
    at = 0
    for token in tokens:
        text = text_of(token)
        if token.type == "softbreak" and parts and parts[-1] == "\n":
            text = ""
        if token.type in OPENING:
            opened.append((OPENING[token.type], at, str(token.attrGet("href") or "")))
        elif token.nesting < 0 and opened:
            kind, start, target = opened.pop()
            if at > start:
                styles.append(Style(kind, Span(start, at), target))
        elif token.type == "code_inline" and text:
            styles.append(Style(StyleKind.CODE, Span(at, at + len(text))))
        elif token.type == "image" and text:
            styles.append(Style(StyleKind.IMAGE, Span(at, at + len(text)), str(token.attrGet("src") or "")))
        parts.append(text)
        at += len(text)
    return StyledText("".join(parts), styles)


def text_of(token: Token) -> str:
    """The text of an inline token; empty for markup."""
    match token.type:
        case "text" | "code_inline" | "text_special":
            return token.content
        case "math_inline":
            return f"${token.content}$"
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "image":
            return alt_text(token)
        case "footnote_ref":
            return f"[{footnote_number(token)}]"
        case "html_inline":
            return "\n" if BREAK.match(token.content) else ""
        case _:
            return ""


def alt_text(image: Token) -> str:
    """The alternative text of an image; empty if it has none."""
    return styled_text(image.children).text.strip() if image.children else image.content.strip()


def file_name(image: Token) -> str:
    """The name of an image's file, which stands for an image without a description."""
    source = str(image.attrGet("src") or "").split("?")[0].split("#")[0]
    return PurePosixPath(source).name or "image"


def footnote_number(token: Token) -> int:
    """The number, from 1, of a footnote or of the one that a reference refers to."""
    number = token.meta.get("id", 0)
    return number + 1 if isinstance(number, int) else 1
