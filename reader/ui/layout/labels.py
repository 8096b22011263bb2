"""Labels: two letters for each speaker, by which voices are told apart without colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from reader.document.visible import visible

if TYPE_CHECKING:
    from reader.document import Quote, Speaker

LABEL_CELLS = 2
"""The cells of a label."""
UNKNOWN_LABEL = "??"
"""The label of quotations of nobody known."""
NO_VOICE = -1
"""The number of the voice of those whom the text does not name."""


def voice_of(quote: Quote) -> int:
    """The number of the one who said a quotation; -1 if nobody is known."""
    return quote.speaker.id if quote.speaker is not None else NO_VOICE


def speaker_labels(speakers: Iterable[Speaker]) -> list[str]:
    """For each speaker a label of two cells, in their order; different ones as long as letters and digits allow it."""
    found: list[str] = []
    taken: set[str] = set()
    for speaker in speakers:
        choices = list(choices_for(speaker.name))
        label = next((choice for choice in choices if choice not in taken), choices[0])
        taken.add(label)
        found.append(label)
    return found


def choices_for(name: str) -> Iterator[str]:
    """The labels that a name can have, best first: initials, other letters of the last word, digits."""
    words = [word for word in visible(name).split() if word[0].isalnum()] or [UNKNOWN_LABEL]
    first, last = words[0], words[-1]
    if len(words) == 1:
        yield fitting(first[:2])
    for letter in last if len(words) > 1 else last[1:]:
        if letter.isalnum():
            yield fitting(first[0] + letter)
    for digit in "23456789":
        yield fitting(first[0] + digit)


def fitting(letters: str) -> str:
    """Letters in exactly the cells of a label: of wide ones, the first."""
    return letters if cell_len(letters) == LABEL_CELLS else set_cell_size(letters, LABEL_CELLS)
