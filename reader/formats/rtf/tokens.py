"""The tokens of Rich Text, and what its words stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

TOKEN = re.compile(
    r"(?P<open>\{)|(?P<close>\})|\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9A-Fa-f]{2})"
    r"|\\(?P<sign>[^A-Za-z'])|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
CHARACTERS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "nestcell": "\t",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "zwj": "\u200d",
    "zwnj": "\u200c",
}
"""The words that stand for a character."""
SIGNS = {"~": "\u00a0", "_": "\u2011", "-": "", "{": "{", "}": "}", "\\": "\\", "\t": "\t"}
"""The signs that stand for a character after a backslash; an optional hyphen is not shown."""


class Token(NamedTuple):
    """A part of Rich Text."""

    sort: str
    """What it is: "open" or "close" for a brace, "word" for a control word, "byte", "sign" or "text"."""
    words: str
    """The name of a control word, or what else it says."""
    number: int | None = None
    """The parameter of a control word."""


def tokens(markup: str) -> Iterator[Token]:
    """The tokens of some Rich Text, without binary data."""
    at = 0
    while (found := TOKEN.search(markup, at)) is not None:
        at = found.end()
        sort = "word" if found["word"] else str(found.lastgroup)
        number = int(found["number"]) if found["number"] is not None else None
        if sort == "word" and found["word"] == "bin":
            at += max(number or 0, 0)
            continue
        yield Token(sort, found[sort], number)
