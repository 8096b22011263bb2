"""What commands of LaTeX mean and stand for, and the letters that accents make."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
ACCENTS = {
    **{"'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307"},
    **{"u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "r": "\u030a", "d": "\u0323"},
    "b": "\u0331",
}
"""The accents, as characters that combine with the letter before."""


@cache
def commands() -> dict[str, str]:
    """The meanings of commands by their names."""
    rows = (line.split("\t") for line in lines_of("commands.tsv"))
    return {name: meaning for meaning, names in rows for name in names.split(" ")}


@cache
def symbols() -> dict[str, str]:
    """What commands stand for, by their names."""
    return dict(line.split("\t") for line in lines_of("symbols.tsv"))


def lines_of(name: str) -> list[str]:
    """The lines of a table, without remarks."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line[:2] != "# "]


def accented(accent: str, letter: str) -> str:
    """A letter with an accent: "é" for ' and e."""
    base = {"ı": "i", "ȷ": "j"}.get(letter[:1], letter[:1])
    return unicodedata.normalize("NFC", base + ACCENTS[accent]) + letter[1:] if base else ""
