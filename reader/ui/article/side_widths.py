"""The widths of the panes beside the text, known before there are any panes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from reader.config import PaneSettings, Settings
from reader.document import Document
from reader.named_tuple import NamedTuple

MIN_SCREEN_WIDTHS = (70, 100)
"""The least width of the screen, in cells, at which the outline and the voices are beside the text, not drawers."""
LEAST_WIDTHS = (24, 26)
"""The widths down to which the outline and the voices give way to the text, in cells."""
MIN_TEXT_WIDTH = 28
"""The least width of the text between two panes whose widths the user has set, in cells."""
QUOTATION_MARKS = "\"“„«»「'‘—–:"
"""Signs of which a text with voices has at least one."""


class Claim(NamedTuple):
    """The room that a pane beside the text claims."""

    width: int
    """Its width, in cells; 0 if it is not shown."""
    least: int
    """The width down to which it gives way to the text."""


NO_CLAIM = Claim(0, 0)


def claims(screen_width: int, wanted: Sequence[PaneSettings], is_empty: Sequence[bool]) -> list[Claim]:
    """The claims of both panes by their settings; none of one that is hidden, a drawer, or has nothing to show."""
    return [
        Claim(pane.width, min(pane.width, least)) if pane.show and screen_width >= limit and not empty else NO_CLAIM
        for pane, limit, least, empty in zip(wanted, MIN_SCREEN_WIDTHS, LEAST_WIDTHS, is_empty, strict=True)
    ]


def side_widths(screen_width: int, text_width: int, claimed: Sequence[Claim]) -> tuple[int, int]:
    """The cells that the panes take left and right of the text.

    The text has its own width first, as far as the panes can give way to it.
    """
    left, right = claimed
    wanted = left.width + right.width
    slack = wanted - left.least - right.least
    missing = min(slack, max(0, wanted + text_width - screen_width))
    if missing:
        from_left = missing * (left.width - left.least) // slack
        return left.width - from_left, right.width - (missing - from_left)
    room = max(0, screen_width - MIN_TEXT_WIDTH)
    if wanted > room:
        return left.width * room // wanted, right.width * room // wanted
    return left.width, right.width


def may_have_voices(text: str) -> bool:
    """Whether somebody may be quoted in a text, as far as can be told at once."""
    return any(mark in text for mark in QUOTATION_MARKS)


def early_side_widths(document: Document, settings: Settings, screen_width: int, text_width: int) -> tuple[int, int]:
    """The room to keep left and right of the text until the panes are there, in cells."""
    has_voices = may_have_voices(document.text)
    is_empty = (not has_voices and is_short(document), not has_voices)
    return side_widths(screen_width, text_width, claims(screen_width, (settings.outline, settings.quotes), is_empty))


def is_short(document: Document) -> bool:
    """Whether the outline of a document has a single entry."""
    from reader.document import outline_entries

    return len(list(islice(outline_entries(document), 2))) < 2
