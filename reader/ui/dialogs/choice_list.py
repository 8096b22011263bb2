"""A list of choices that stays a list where there is hardly any room, and before it has been drawn."""

from __future__ import annotations

from typing import Literal

from textual.widgets import OptionList


class ChoiceList(OptionList):
    """An option list with a line for each option, cut off where it does not fit: Textual cannot wrap to no cells."""

    DEFAULT_CSS = "ChoiceList { text-wrap: nowrap; text-overflow: ellipsis; }"

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        """Move the highlight by a page, once Textual has lines to count."""
        if self._lines:
            super()._move_page(direction)
