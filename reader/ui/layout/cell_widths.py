"""Cell widths as terminals count them: Rich's table, with a cell for each spacing vowel sign.

In Hindi, Bengali, Tamil and other scripts of South and South East Asia, a vowel sign beside its letter is a character
of the general category Mc. xterm, VTE, tmux and the `wcwidth` of C libraries give it a cell; Rich's table gives it
none, so that lines measured by it run over the edge of the screen. Textual, too, measures by Rich. So its table is
amended here, when it is first loaded; texts of ordinary characters never load it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

import rich.cells
from rich._unicode_data import load as load_cell_table
from rich.cells import CellTable

SPACING = "Mc"
"""The general category of spacing combining marks."""
FULLWIDTH = frozenset("WF")
"""The East Asian widths of marks that belong to a wide character, such as the tone marks of Hangul."""


def is_spacing_mark(character: str) -> bool:
    """Whether a character is a combining mark with a cell of its own."""
    return unicodedata.category(character) == SPACING and unicodedata.east_asian_width(character) not in FULLWIDTH


def amended(load: Callable[[str], CellTable]) -> Callable[[str], CellTable]:
    """A loader of tables that gives spacing marks a cell."""

    @cache
    def load_amended(unicode_version: str = "auto") -> CellTable:
        table = load(unicode_version)
        return table._replace(widths=list(without_spacing_marks(table)))

    return load_amended


def without_spacing_marks(table: CellTable) -> Iterator[tuple[int, int, int]]:
    """The ranges of a table, without spacing marks among those of no width: a character in no range has one cell."""
    for start, end, width in table.widths:
        if width:
            yield start, end, width
            continue
        first = start
        for code in range(start, end + 1):
            if is_spacing_mark(chr(code)):
                if first < code:
                    yield first, code - 1, 0
                first = code + 1
        if first <= end:
            yield first, end, 0


vars(rich.cells)["load_cell_table"] = amended(load_cell_table)
