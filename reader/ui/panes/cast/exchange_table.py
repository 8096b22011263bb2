"""The table of exchanges: a matrix of shades that shows who talks with whom."""

from __future__ import annotations

from collections.abc import Iterator

from rich.segment import Segment

from reader.exports.exchanges import shade
from reader.ui.layout.cast import Member
from reader.ui.layout.explanation import StyledLine, StyledText
from reader.ui.layout.fit import fitted
from reader.ui.layout.list_mark import MARK
from reader.ui.panes.cast.cast_table import BEFORE, CastTable

CELL = 3
"""The width of a cell of the matrix, with the blank after it, in cells of the screen."""
ITSELF = "· "


class ExchangeTable(CastTable):
    """A row and a column for each speaker; the darker a cell, the more often the two speak one after the other."""

    column = 0
    """The index of the member whose column is marked."""

    @property
    def name_width(self) -> int:
        """The width of the names, in cells."""
        return self.columns.name

    @property
    def shown(self) -> range:
        """The indices of the members whose columns are shown: those around the marked one."""
        width = self.scrollable_content_region.width
        room = max(1, (width - BEFORE - self.name_width - 1) // CELL)
        first = max(0, self.column - room + 1)
        return range(first, min(len(self.cast.members), first + room))

    @property
    def partner(self) -> Member | None:
        """The speaker whose column is marked."""
        return self.cast.members[self.column] if 0 <= self.column < len(self.cast.members) else None

    def move_column(self, columns: int) -> None:
        """Mark another column."""
        self.column = min(max(self.column + columns, 0), max(0, len(self.cast.members) - 1))
        self.refresh()

    def heading_line(self) -> StyledLine:
        """The labels of the columns."""
        self.column = min(self.column, max(0, len(self.cast.members) - 1))
        members = self.cast.members
        labels = (StyledText(f"{members[i].label} ", "marked" if i == self.column else "faint") for i in self.shown)
        return [StyledText(" " * (BEFORE + self.name_width + 1)), *labels]

    def segments(self, line: int, width: int) -> Iterator[Segment]:
        """A row: label, name, and a shade for each other speaker."""
        if line >= len(self.members):
            yield from super().segments(line, width)
            return
        member, is_marked, cast = self.members[line], line == self.highlighted, self.cast
        voice = self.theme_styles.speaker(member.voice)
        yield Segment(MARK if is_marked else " ", voice)
        name = f"{member.label} {fitted(member.name, self.name_width)} "
        yield Segment(name, voice + self.theme_styles.of("name") if is_marked else voice)
        most = max(cast.exchanges.values(), default=1)
        for i in self.shown:
            other = cast.members[i].voice
            cell = ITSELF if other == member.voice else 2 * shade(cast.times(member.voice, other), most)
            here = self.theme_styles.of("selection") if is_marked and i == self.column else voice
            yield Segment(cell, here)
            yield Segment(" ")
