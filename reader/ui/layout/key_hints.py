"""The hints of the footer: the most important keys, and which of them fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from reader.named_tuple import NamedTuple

ALWAYS = frozenset({"help", "quit"})
"""The actions whose hints take precedence."""


class KeyHint(NamedTuple):
    """A key that the footer shows."""

    key: str
    """The key as people write it."""
    label: str
    """A word for what it does."""
    action: str
    """The name of its action."""

    @property
    def cells(self) -> int:
        """The width of the key and its label, in cells."""
        return cell_len(self.key) + cell_len(self.label) + 3


def fitting(hints: Sequence[KeyHint], width: int) -> Iterator[KeyHint]:
    """The hints that fit in `width` cells, in order."""
    room = width - sum(hint.cells for hint in hints if hint.action in ALWAYS)
    for hint in hints:
        if hint.action in ALWAYS:
            yield hint
        elif hint.cells <= room:
            room -= hint.cells
            yield hint


def hint_parts(hint: KeyHint) -> tuple[tuple[str, str], tuple[str, str]]:
    """The key and the label of a hint, each with the name of its style."""
    return (f" {hint.key} ", "key"), (f"{hint.label} ", "muted")
