"""The list of the library, of which only the rows in view are drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from rich.segment import Segment

from reader.ui.layout.library_lines import marked_line
from reader.ui.layout.library_rows import LibraryRow
from reader.ui.panes.list_pane import ListPane


class LibraryList(ListPane, can_focus=False):
    """Texts, passages and files; those that can be opened can be highlighted."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(id="library")
        self.today = today
        self.rows: Sequence[LibraryRow] = ()

    def show_rows(self, rows: Sequence[LibraryRow], chosen: LibraryRow | None) -> None:
        """Show other rows, with one of them highlighted, or the first that can be."""
        self.rows = rows
        self.set_height(len(rows))
        at = next((i for i, row in enumerate(rows) if row == chosen), -1) if chosen is not None else -1
        if at < 0:
            at = next((i for i in range(len(rows)) if self.can_highlight(i)), -1)
        if chosen is None:
            self.jump(0)
        self.highlighted = -1
        self.highlight(at)
        self.refresh()

    def can_highlight(self, row: int) -> bool:
        """Whether a row opens something."""
        return 0 <= row < len(self.rows) and bool(self.rows[row].target)

    def highlight(self, row: int) -> None:
        """Highlight a row, and bring the head above it into view, too."""
        if row >= 0 and row == next((i for i in range(len(self.rows)) if self.can_highlight(i)), -1):
            self.jump(0)
        super().highlight(row)

    @property
    def row(self) -> LibraryRow | None:
        """The highlighted row."""
        return self.rows[self.highlighted] if 0 <= self.highlighted < len(self.rows) else None

    def segments(self, line: int, width: int) -> Iterator[Segment]:
        """A row, after the mark of the highlighted one."""
        styles, is_here = self.theme_styles, line == self.highlighted
        under = styles.of("here") if is_here else styles.of("")
        for text, name in marked_line(self.rows[line], width, self.today(), is_here=is_here):
            yield Segment(text, styles.of(name) + under)
