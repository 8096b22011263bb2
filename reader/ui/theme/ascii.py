"""Replacing symbols for terminals that can display only ASCII, each with one of the same width that resembles it."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import combining, normalize

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

SYMBOLS_BY_SUBSTITUTE = {
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
"""The symbols that each ASCII character replaces: box drawing, blocks, arrows, bullets, quotation marks."""
SUBSTITUTES = {ord(symbol): plain for plain, symbols in SYMBOLS_BY_SUBSTITUTE.items() for symbol in symbols} | {
    ord("▄"): "-",
    ord("▆"): "+",
    ord("🔎"): "> ",
}


@lru_cache(4096)
def in_ascii(text: str, *, is_whole: bool) -> str:
    """`text` with its symbols in ASCII, in as many cells; with `is_whole`, letters are converted too."""
    plain = text.translate(SUBSTITUTES)
    return plain if plain.isascii() or not is_whole else "".join(map(ascii_letter, plain))


def ascii_letter(character: str) -> str:
    """A letter without its diacritics; if what remains is not ASCII, a question mark for each cell."""
    if character.isascii():
        return character
    bases = [part for part in normalize("NFKD", character) if not combining(part)]
    cells = cell_len(character)
    return "".join(bases) if len(bases) == cells and all(base.isascii() for base in bases) else "?" * cells


class AsciiFilter(LineFilter):
    """Converts every line that Textual draws to ASCII."""

    def __init__(self, *, is_whole: bool) -> None:
        super().__init__()
        self.is_whole = is_whole

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments in ASCII, with their widths unchanged."""
        return [
            Segment(text if text.isascii() else in_ascii(text, is_whole=self.is_whole), style, control)
            for text, style, control in segments
        ]
