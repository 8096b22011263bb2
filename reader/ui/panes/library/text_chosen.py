"""The message that a text of the library is to be opened."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message

from reader.ui.layout.passage_place import Passage


class TextChosen(Message):
    """The user wants to open a text, at a passage if there is one; the screen that is left can be closed."""

    def __init__(self, close: Callable[[], object], target: str, passage: Passage | None) -> None:
        super().__init__()
        self.close = close
        self.target = target
        self.passage = passage
