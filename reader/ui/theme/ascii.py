"""Signs for terminals that have only ASCII: each sign of the screen as one that is like it and as wide."""

from __future__ import annotations

import locale
from collections.abc import Mapping
from functools import lru_cache
from unicodedata import combining, normalize

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

LIKE = {
    "-": "─━═╌┄┈▔⎯–—−‐‑▾",
    "_": "▁",
    "|": "│┃║╎▏▕▎▍▌▐▊▋",
    "+": "▸┌┐└┘├┤┬┴┼╭╮╯╰╔╗╚╝┏┓┗┛╋╇┡┩",
    "#": "▣■▪█",
    ">": "▶›»→",
    "<": "◀◂‹«←↵⏎",
    "v": "▼↓",
    "^": "▴▲↑",
    "*": "●•◆‣▇",
    "o": "□○◇☐",
    "x": "☑☒✓✔✗×",
    ".": "·▂░",
    ":": "▃▒",
    "=": "▅",
    "%": "▓",
    "~": "…",
    '"': "“”„",
    "'": "‘’‚",
}
"""For each sign of ASCII those it stands for: lines, blocks, arrows, bullets, quotation marks."""
SIGNS = {ord(sign): plain for plain, signs in LIKE.items() for sign in signs} | {
    ord("▄"): "-",
    ord("▆"): "+",
    ord("🔎"): "> ",
}
DUMB = frozenset({"linux", "dumb"})
"""Terminals, by the variable TERM, whose fonts have few signs."""


def needs_ascii(setting: str, environment: Mapping[str, str]) -> bool:
    """Whether signs are put in ASCII, for a setting of auto, true or false; a browser has them all."""
    if setting != "auto":
        return setting == "true"
    return "TEXTUAL_DRIVER" not in environment and (environment.get("TERM") in DUMB or not is_unicode())


def is_unicode() -> bool:
    """Whether the locale is one of UTF-8."""
    return "utf" in locale.getencoding().lower()


@lru_cache(4096)
def in_ascii(text: str, *, is_whole: bool) -> str:
    """A text with its signs in ASCII, as many cells wide; `is_whole` if letters are to be in ASCII, too."""
    plain = text.translate(SIGNS)
    return plain if plain.isascii() or not is_whole else "".join(map(letter, plain))


def letter(character: str) -> str:
    """A letter of another alphabet as the one that it is made from, or as a question mark a cell."""
    if character.isascii():
        return character
    bases = [part for part in normalize("NFKD", character) if not combining(part)]
    cells = cell_len(character)
    return "".join(bases) if len(bases) == cells and all(base.isascii() for base in bases) else "?" * cells


class AsciiFilter(LineFilter):
    """What is drawn, in ASCII."""

    def __init__(self, *, is_whole: bool) -> None:
        super().__init__()
        self.is_whole = is_whole

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Segments as wide as before, in ASCII."""
        return [
            Segment(text if text.isascii() else in_ascii(text, is_whole=self.is_whole), style, control)
            for text, style, control in segments
        ]
