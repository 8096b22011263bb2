"""What holds for a part of Rich Text: its destination, and how its characters and its paragraph are set."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from reader.formats.rtf.codepages import USUAL


class Destination(Enum):
    """Where the words of a group belong."""

    TEXT = "text"
    NOTE = "note"
    FONTS = "fonts"
    STYLES = "styles"
    TITLE = "title"
    AUTHOR = "author"
    INSTRUCTION = "instruction"
    """What a field does, such as leading to an address."""
    MARKER = "marker"
    """The marker of an item of a list."""
    NOWHERE = "nowhere"


DESTINATIONS = {
    "fonttbl": Destination.FONTS,
    "stylesheet": Destination.STYLES,
    "title": Destination.TITLE,
    "author": Destination.AUTHOR,
    "fldinst": Destination.INSTRUCTION,
    "listtext": Destination.MARKER,
    "pntext": Destination.MARKER,
    "footnote": Destination.NOTE,
    "annotation": Destination.NOTE,
    **dict.fromkeys(
        (
            *("pict", "colortbl", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr"),
            *("footerf", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "tc", "xe", "rxe", "bkmkstart", "bkmkend", "sp"),
            *("shprslt", "nonesttables", "nonshppict", "listtable", "listoverridetable", "rsidtbl", "atnid"),
            *("atnauthor", "generator", "pgdsctbl", "objdata", "filetbl", "revtbl", "operator", "company", "category"),
            *("keywords", "comment", "doccomm", "subject", "manager", "fontemb", "template", "private"),
        ),
        Destination.NOWHERE,
    ),
}
"""The destinations of the groups that begin with these words; the words of others belong to the text."""
SHOWN = frozenset({"shppict", "shpinst", "shptxt", "footnote", "annotation", "fldinst", "pnseclvl", "pn", "listtext"})
"""The destinations that are read although a star says that they may be left out."""


@dataclass(slots=True)
class State:
    """What holds for a group until it sets something else."""

    destination: Destination = Destination.TEXT
    fallback: int = 1
    """How many characters stand for one of Unicode, for programs that know none."""
    encoding: str = USUAL
    address: str = ""
    """Of the words of a link, where it leads."""
    is_bold: bool = False
    is_italic: bool = False
    is_hidden: bool = False
    style: int = 0
    outline: int | None = None
    """The level that the paragraph has in the outline, from 0; 9 for none."""
    level: int = 0
    """How deep an item is in lists, from 0."""
    is_in_table: bool = False

    def reset_paragraph(self) -> None:
        """Set the paragraph as usual."""
        self.style, self.outline, self.level, self.is_in_table = 0, None, 0, False

    def reset_characters(self) -> None:
        """Set the characters as usual."""
        self.is_bold = self.is_italic = self.is_hidden = False
