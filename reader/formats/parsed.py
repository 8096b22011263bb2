"""The result of a parser, from which the outline is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.document import Block, Place, TextKind
from reader.structs import Struct

if TYPE_CHECKING:
    from reader.document import ListedText


class ParsedText(Struct):
    """A text with its blocks and metadata, without an outline."""

    text: str
    """As in `Document.text`."""
    blocks: tuple[Block, ...]
    """In order and without overlap."""
    title: str = ""
    """The title in the metadata; empty if there is none. Then a headline among the blocks is the title."""
    byline: str = ""
    """The author in the metadata, likewise."""
    date: str = ""
    """The date in the metadata, likewise."""
    guessed_encoding: str = ""
    """As in `Document.guessed_encoding`."""
    kind: TextKind = TextKind.OTHER
    """What kind of text it is; most parsers leave this open."""
    places: tuple[Place, ...] = ()
    """As in `Document.places`."""
    listed: tuple[ListedText, ...] = ()
    """As in `Document.listed`."""
    remark: str = ""
    """As in `Document.remark`."""
