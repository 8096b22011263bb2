"""What a parser hands to the outline builder."""

from __future__ import annotations

from dataclasses import dataclass

from reader.document import Block


@dataclass(frozen=True, slots=True)
class ParsedText:
    """A text with its blocks, before they have an outline."""

    text: str
    """What is read, as in `Document.text`."""
    blocks: tuple[Block, ...]
    """In order and without overlap."""
    title: str = ""
    """From metadata; empty where a headline among the blocks has to give it."""
    byline: str = ""
    """From metadata, likewise."""
    date: str = ""
    """From metadata, likewise."""
