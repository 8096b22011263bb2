"""The colours of highlights, and what the reader wants each to mean."""

from __future__ import annotations

from collections.abc import Iterable

from reader.config.value_types import Value
from reader.named_tuple import NamedTuple

COLOURS = ("yellow", "blue", "green", "red", "purple", "orange")
"""The colours there are; themes say how each is shown."""


class HighlightColour(NamedTuple):
    """A colour and its meaning."""

    colour: str
    """One of COLOURS."""
    meaning: str
    """A word or a few; the name of the colour if it has none."""


class HighlightColours:
    """A list of colours, each with its meaning after a blank."""

    allowed = f"a list of colours, each followed by its meaning (yellow important): {', '.join(COLOURS)}"

    def parsed(self, written: Value) -> tuple[str, ...] | None:
        lines = written if isinstance(written, tuple) else (str(written),)
        colours = [line.split()[0] if line.split() else "" for line in lines]
        is_sound = colours and len(set(colours)) == len(colours) and set(colours) <= set(COLOURS)
        return tuple(" ".join(line.split()) for line in lines) if is_sound else None


def highlight_colours(lines: Iterable[str]) -> list[HighlightColour]:
    """The colours of the setting, in its order.

    >>> highlight_colours(["yellow important", "blue"])
    [HighlightColour(colour='yellow', meaning='important'), HighlightColour(colour='blue', meaning='blue')]
    """
    parts = [line.partition(" ") for line in lines]
    return [HighlightColour(colour, meaning or colour) for colour, _, meaning in parts]


def meaning_of(lines: Iterable[str], colour: str) -> str:
    """The meaning of a colour of the setting; that of the first for an empty one, itself for one that is not set."""
    colours = highlight_colours(lines)
    return next((each.meaning for each in colours if colour in {each.colour, ""}), colour)
