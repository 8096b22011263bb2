"""The blocks of a text as short lines, for the tests of light markup."""

from __future__ import annotations

from typing import Literal

import reader


def blocks(text: str, format: Literal["rst", "asciidoc", "org"]) -> list[str]:
    """Each block as its kind, its level if it has one, its marker, and its words."""
    document = reader.parse(text, format)
    return [
        " ".join(
            filter(None, [block.kind.value, str(block.level or ""), block.marker, repr(block.span.of(document.text))])
        )
        for block in document.blocks
    ]


def styles(text: str, format: Literal["rst", "asciidoc", "org"]) -> list[tuple[str, str, str]]:
    """The styles of a text: kind, words, address."""
    document = reader.parse(text, format)
    return [
        (style.kind.value, style.span.of(document.text), style.target)
        for block in document.blocks
        for style in block.styles
    ]
