"""The table of the cast: each speaker with their share of all quoted words, and their score by chapters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.segment import Segment
from textual import events

from reader.ui.layout.cast import Cast, CastColumns, Member, cast_columns
from reader.ui.layout.explanation import StyledLine, StyledText
from reader.ui.layout.fit import fitted
from reader.ui.layout.list_mark import MARK
from reader.ui.layout.speaker_rows import bar_of
from reader.ui.panes.list_pane import ListPane

BEFORE = 4
"""The width of the mark, the label and the blank after it, in cells."""


class CastTable(ListPane):
    """A row for each speaker, those who say most first."""

    def __init__(self, cast: Cast) -> None:
        super().__init__()
        self.cast = cast
        self.members: Sequence[Member] = cast.members

    def show_cast(self, cast: Cast, members: Sequence[Member]) -> None:
        """Show other members; the same speaker stays highlighted, by name, or else the row."""
        chosen = self.member
        self.cast, self.members = cast, members
        at = next((i for i, each in enumerate(members) if chosen is not None and each.name == chosen.name), -1)
        self.set_height(max(1, len(members)))
        self.highlight(at if at >= 0 else min(max(self.highlighted, 0), len(members) - 1))
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Keep the highlighted row in view."""
        self.show_cast(self.cast, self.members)

    @property
    def member(self) -> Member | None:
        """The speaker whose row is highlighted."""
        return self.members[self.highlighted] if 0 <= self.highlighted < len(self.members) else None

    def can_highlight(self, row: int) -> bool:
        """Whether a row shows a speaker."""
        return 0 <= row < len(self.members)

    @property
    def columns(self) -> CastColumns:
        """The widths of the columns."""
        width = self.scrollable_content_region.width
        return cast_columns([member.name for member in self.cast.members], width, BEFORE)

    def heading_line(self) -> StyledLine:
        """The names of the columns."""
        columns = self.columns
        words = f" words{' ' * columns.bar}" if columns.bar else "   % "
        axis = self.cast.axis(columns.score)
        return [StyledText(f"{' ' * BEFORE}{'':{columns.name}}{words}quotes  {axis}", "faint")]

    def segments(self, line: int, width: int) -> Iterator[Segment]:
        """A row: label, name, share, number of quotations, score."""
        if line >= len(self.members):
            yield Segment(fitted(" Nobody has such a name.", width), self.theme_styles.of("muted"))
            return
        member, columns, is_marked = self.members[line], self.columns, line == self.highlighted
        voice = self.theme_styles.speaker(member.voice)
        name = voice + self.theme_styles.of("name") if is_marked else voice
        yield Segment(MARK if is_marked else " ", voice)
        yield Segment(f"{member.label} {fitted(member.name, columns.name)}", name)
        yield Segment(f" {member.share:4.0%}", self.theme_styles.of("muted"))
        if columns.bar:
            yield Segment(f" {fitted(bar_of(member.words / self.cast.most, columns.bar), columns.bar)}", voice)
        yield Segment(f" {member.quotes:5}  ", self.theme_styles.of("muted"))
        if columns.score:
            yield Segment(self.cast.sparkline(member.voice, columns.score), voice)
