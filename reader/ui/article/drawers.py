"""Side panels: beside the text where there is room, otherwise drawers over it; one pane can fill the screen."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from reader.config import PANE_WIDTH, PaneSettings
from reader.ui.article.side_widths import MIN_SCREEN_WIDTHS, MIN_TEXT_WIDTH, Claim, claims, side_widths
from reader.ui.panes.line_pane import LinePane
from reader.ui.panes.list_pane import ListPane
from reader.ui.panes.side_panel import SidePanel

UNCOVERED = 4
"""How much of the text a drawer leaves visible at least, in cells."""


class Drawers:
    """Which of the two panels are shown, how wide, and whether as drawers."""

    def __init__(self, outline: SidePanel, voices: SidePanel, wanted: Sequence[PaneSettings]) -> None:
        self.sides: dict[ListPane, SidePanel] = {side.pane: side for side in (outline, voices)}
        self.limits = dict(zip(self.sides, MIN_SCREEN_WIDTHS, strict=True))
        self.wanted = dict(zip(self.sides, wanted, strict=True))
        self.opened: ListPane | None = None
        self.zoomed: LinePane | None = None
        self.empty: Collection[ListPane] = ()
        """The panes that have nothing to show."""
        self.asked: set[ListPane] = set()
        """The panes that the user has asked for, even if they are empty."""
        self.held: dict[ListPane, int] = {}
        """The widths of panes that do not give way to the text: what the user has set, and what it was beside that."""
        self.screen_width = self.text_width = 0

    def fit(self, width: int, text_width: int) -> None:
        """Fit the panels to a screen of `width` cells, and a text that wants `text_width` of them."""
        if width != self.screen_width:
            self.held = {pane: held for pane, held in self.held.items() if held == self.wanted[pane].width}
        self.screen_width, self.text_width = width, text_width
        if self.opened is not None and not self.is_drawer(self.opened):
            self.opened = None
        self.apply()

    def arrange(self, wanted: Sequence[PaneSettings], chosen: Sequence[bool]) -> None:
        """Show the panels as these settings say, outline first; `chosen` says whether the user has set their widths."""
        self.wanted = dict(zip(self.sides, wanted, strict=True))
        self.held = {pane: self.wanted[pane].width for pane, is_set in zip(self.sides, chosen, strict=True) if is_set}
        self.apply()

    def leave_out(self, empty: Collection[ListPane]) -> None:
        """Leave out panes that have nothing to show, unless the user has asked for them."""
        if set(empty) != set(self.empty):
            self.empty = empty
            self.apply()

    @property
    def taken(self) -> tuple[int, int]:
        """The cells that panels take left and right of the text."""
        is_empty = [self.is_left_out(pane) for pane in self.sides]
        wanted = claims(self.screen_width, list(self.wanted.values()), is_empty)
        settled = [
            Claim(self.held[pane], self.held[pane]) if claim.width and pane in self.held else claim
            for pane, claim in zip(self.sides, wanted, strict=True)
        ]
        return side_widths(self.screen_width, self.text_width, settled)

    def width_of(self, pane: ListPane) -> int:
        """The width of a pane: beside the text, what it takes; else what it is to have as a drawer."""
        taken = dict(zip(self.sides, self.taken, strict=True))[pane]
        return taken or self.wanted[pane].width

    def is_left_out(self, pane: ListPane) -> bool:
        """Whether a pane is not shown because it has nothing to show."""
        return pane in self.empty and pane not in self.asked

    def is_drawer(self, pane: ListPane) -> bool:
        """Whether there is no room for a pane beside the text."""
        return self.screen_width < self.limits[pane]

    def is_beside(self, pane: ListPane) -> bool:
        """Whether a pane is shown beside the text."""
        return self.wanted[pane].show and not self.is_drawer(pane) and not self.is_left_out(pane)

    def apply(self) -> None:
        """Show and hide the panels."""
        for (pane, side), taken in zip(self.sides.items(), self.taken, strict=True):
            drawer_width = min(self.wanted[pane].width, max(1, self.screen_width - UNCOVERED))
            is_drawer = self.is_drawer(pane)
            side.set_class(is_drawer or self.zoomed is pane, "-drawer")
            side.styles.width = self.screen_width if self.zoomed is pane else drawer_width if is_drawer else taken
            if self.zoomed in self.sides:
                side.display = self.zoomed is pane or self.is_beside(pane)
            elif self.zoomed is not None:
                side.display = False
            else:
                side.display = self.opened is pane if is_drawer else self.is_beside(pane)
            pane.display = side.display

    def toggle(self, pane: ListPane) -> None:
        """Show a pane that is hidden, hide one that is shown."""
        is_shown = pane.display and self.zoomed in (None, pane)
        self.zoomed = None
        if self.is_drawer(pane):
            self.opened = None if is_shown else pane
        else:
            self.wanted[pane] = replace(self.wanted[pane], show=not is_shown)
            self.asked = self.asked - {pane} if is_shown else self.asked | {pane}
        self.apply()

    def open(self, pane: ListPane) -> None:
        """Show a pane."""
        if self.zoomed is not pane:
            self.unzoom()
        if not pane.display:
            self.toggle(pane)

    def close(self) -> None:
        """Close the drawer that is open, if any, and end zooming."""
        self.opened = self.zoomed = None
        self.apply()

    def resize(self, pane: ListPane, width: int) -> None:
        """Give a pane another width, within its limits."""
        self.unzoom()
        width = min(PANE_WIDTH.clamp(width), max(PANE_WIDTH.least, self.screen_width - UNCOVERED))
        if not self.is_drawer(pane):
            beside = {other: self.width_of(other) for other in self.sides if self.is_beside(other)}
            others = sum(cells for other, cells in beside.items() if other is not pane)
            width = min(width, max(PANE_WIDTH.least, self.screen_width - MIN_TEXT_WIDTH - others))
            self.held = {**self.held, **beside, pane: width}
        self.wanted[pane] = replace(self.wanted[pane], width=width)
        self.apply()

    def drag(self, pane: ListPane, column: int) -> None:
        """Move the divider of a pane to a column of the screen, counted from 0."""
        self.resize(pane, column + 1 if self.sides[pane].is_left else self.screen_width - column)

    def zoom(self, pane: LinePane) -> None:
        """Let a pane fill the screen."""
        self.zoomed = pane
        self.apply()

    def unzoom(self) -> None:
        """Show the other panes again; a pane that is only a drawer stays open."""
        if self.zoomed is None:
            return
        pane, self.zoomed = self.zoomed, None
        if isinstance(pane, ListPane) and self.is_drawer(pane):
            self.opened = pane
        self.apply()
