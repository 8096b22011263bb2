"""The keys of a dialog and what they do, on lines."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from reader.ui.layout.explanation import StyledLine, StyledText

LOW = 12
"""Of how many lines of the screen one may be for keys; with less than twice as many, there are no blank lines."""


def hint_lines(hints: Sequence[tuple[str, str]], width: int) -> list[StyledLine]:
    """Keys with what they do, on as many lines as they need."""
    lines: list[list[StyledText]] = [[]]
    room = width
    for key, words in hints:
        cells = cell_len(key) + cell_len(words) + 3
        if cells > room and lines[-1]:
            lines.append([])
            room = width
        lines[-1] += [StyledText(f" {key} ", "key"), StyledText(f"{words} ", "muted")]
        room -= cells
    return [*lines]


def fitting_hints(hints: Sequence[tuple[str, str]], width: int, height: int) -> list[StyledLine]:
    """As many of these lines as a screen of a height has room for."""
    return hint_lines(hints, width)[: max(1, height // LOW)]
