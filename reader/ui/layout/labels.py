"""Labels: two letters for each speaker, so that they can be told apart without colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from reader.document.visible import visible

if TYPE_CHECKING:
    from reader.document import Quote, Speaker

LABEL_CELLS = 2
UNKNOWN_LABEL = "??"
"""The label of quotations without a known speaker."""
NO_VOICE = -1
"""The number that stands for an unknown speaker."""


def voice_of(quote: Quote) -> int:
    """The number of a quotation's speaker; -1 if nobody is known."""
    return quote.speaker.id if quote.speaker is not None else NO_VOICE


def speaker_labels(speakers: Iterable[Speaker]) -> list[str]:
    """A label of two cells for each speaker, in order; distinct as long as letters and digits allow."""
    labels: list[str] = []
    taken: set[str] = set()
    for speaker in speakers:
        candidates = list(label_candidates(speaker.name))
        label = next((candidate for candidate in candidates if candidate not in taken), candidates[0])
        taken.add(label)
        labels.append(label)
    return labels


def label_candidates(name: str) -> Iterator[str]:
    """The possible labels of a name, best first: initials, then other letters of the last word, then digits."""
    words = [word for word in visible(name).split() if word[0].isalnum()] or [UNKNOWN_LABEL]
    first, last = words[0], words[-1]
    if len(words) == 1:
        yield sized(first[:2])
    for letter in last if len(words) > 1 else last[1:]:
        if letter.isalnum():
            yield sized(first[0] + letter)
    for digit in "23456789":
        yield sized(first[0] + digit)


def sized(letters: str) -> str:
    """Letters cut or padded to the width of a label; of wide letters, only the first remains."""
    return letters if cell_len(letters) == LABEL_CELLS else set_cell_size(letters, LABEL_CELLS)
