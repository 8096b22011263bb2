"""The outline pane: sections with words, quotations and voices, photos where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from rich.segment import Segment
from textual import events
from textual.strip import Strip

from reader.document import Document, EntryKind, Quote
from reader.ui.layout.fit import fitted
from reader.ui.layout.labels import voice_of
from reader.ui.layout.outline import OutlineIndex, OutlineRow, OutlineRows
from reader.ui.panes.list_pane import MARK, HeaderPart, ListPane

OPEN, FOLDED = "▾", "▸"
"""What stands before a section with something below it."""
PHOTO = "▣"
INDENT = 2
"""The cells by which a section stands further in than the one above it."""
WIDE = 50
"""From this width on, in cells, the numbers stand below their words in the head."""
COLUMNS = (5, 6, 6)
"""The cells of the numbers there."""
ALL_COLUMNS = (HeaderPart("words quotes voices "),)


class OutlinePane(ListPane):
    """The outline of a document; the row of the current section is marked, and always in sight."""

    def __init__(self, document: Document) -> None:
        super().__init__(id="outline")
        self.document = document
        self.listed = OutlineRows([], [], (0, 0, 0))
        self.quotes: Sequence[Quote] = ()
        self.voice: int | None = None
        self.folded: frozenset[int] = frozenset()
        self.place, self.is_exact = 0, False

    def read(self, document: Document, index: OutlineIndex) -> None:
        """Have the outline of another text, with the sections folded that begin where folded ones did."""
        self.document, self.index = document, index
        self.place, self.is_exact = 0, False
        self.show_quotes(())

    @cached_property
    def index(self) -> OutlineIndex:
        """The sections and photos, folded or not."""
        return OutlineIndex(self.document)

    @property
    def rows(self) -> list[OutlineRow]:
        """The rows that are not hidden below a folded one."""
        return self.listed.rows

    def on_mount(self) -> None:
        """Show the sections; how many quotations they hold is known later."""
        self.heading = ALL_COLUMNS
        self.lay_out()

    def show_quotes(self, quotes: Sequence[Quote]) -> None:
        """Count the quotations in each section."""
        self.quotes, self.voice = quotes, None
        self.heading = ALL_COLUMNS
        self.lay_out()

    def show_voice(self, voice: int | None, quotes: Sequence[Quote]) -> None:
        """Count only what one voice says, or what all say for None."""
        if voice is None:
            self.show_quotes(quotes)
            return
        self.quotes, self.voice = [quote for quote in quotes if voice_of(quote) == voice], voice
        self.heading = (HeaderPart(" their quotes "),)
        self.lay_out()

    def fold(self, folded: frozenset[int]) -> None:
        """Hide what stands below the sections that begin at these offsets, and show the rest."""
        self.folded = folded
        self.lay_out()

    def lay_out(self) -> None:
        """Make the rows anew, with the current section marked."""
        self.listed = self.index.visible_rows(self.folded, self.quotes)
        self.set_height(len(self.rows))
        self.show_place(self.place, is_exact=self.is_exact)
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Keep the height right, and the marked row in sight."""
        self.set_height(len(self.rows))
        if self.highlighted >= 0:
            self.reveal(self.highlighted)

    def show_place(self, offset: int, *, is_exact: bool) -> None:
        """Mark the section that an offset is in; where it is `is_exact`, the row that begins there."""
        self.place, self.is_exact = offset, is_exact
        row = self.listed.section_row(offset)
        if is_exact:
            behind = bisect_left(self.rows, offset, lo=row + 1, key=lambda found: found.offset)
            row = behind if behind < len(self.rows) and self.rows[behind].offset == offset else row
        self.highlight(row)

    @property
    def section(self) -> str:
        """The title of the section that is read; empty before the first."""
        found = self.index.section_at(self.place)
        return found.title if found is not None else ""

    def row_in(self, y: int) -> int:
        """The row in a line of the window; the marked one, scrolled out of sight, takes the line next to it."""
        first, last = self.line, self.line + self.page - 1
        if 0 <= self.highlighted < first and y == 0:
            return self.highlighted
        if self.highlighted > last and y == self.page - 1:
            return self.highlighted
        return self.line + y

    def render_line(self, y: int) -> Strip:
        """The strip of a line of the window."""
        width, row = self.across, self.row_in(y)
        segments = list(self.drawn(row, width)) if row < len(self.rows) else []
        ground = self.ground
        strip = Strip([Segment(text, ground + style if style else ground) for text, style, _ in segments])
        return strip.adjust_cell_length(width, ground)

    def drawn(self, line: int, width: int) -> Iterator[Segment]:
        """One row: mark, sign, title, counts."""
        row = self.rows[line]
        counts = list(self.counts(row))
        room = max(1, width - 1 - sum(len(segment.text) for segment in counts))
        is_photo = row.entry.kind is EntryKind.PHOTO
        sign = f"{PHOTO} " if is_photo else FOLDED if row.is_folded else OPEN if row.can_fold else " "
        before = " " * (INDENT * row.entry.depth) + sign
        plain = "muted" if is_photo else ""
        yield Segment(MARK if line == self.highlighted else " ", self.theme_styles.of("marked"))
        if room > len(before) + 1:
            yield Segment(before, self.theme_styles.of("marked" if row.is_folded else plain or "faint"))
            room -= len(before)
        yield Segment(
            fitted(row.entry.title, room), self.theme_styles.of("marked" if line == self.highlighted else plain)
        )
        yield from counts

    def counts(self, row: OutlineRow) -> Iterator[Segment]:
        """The numbers behind a section: words, quotations and voices, or only the quotations of the one voice."""
        if row.entry.kind is EntryKind.PHOTO:
            return
        words, quotes, voices = COLUMNS if self.size.width >= WIDE else self.listed.cells
        faint = self.theme_styles.of("faint")
        if self.voice is not None:
            style = self.theme_styles.speaker(self.voice) + self.theme_styles.of("name") if row.quotes else faint
            yield Segment(f" {row.quotes or '·':>{quotes}} ", style)
            return
        yield Segment(f" {row.words:>{words}} {row.quotes or '·':>{quotes}} {row.voices or '·':>{voices}} ", faint)

    def on_click(self, event: events.Click) -> None:
        """Mark what was clicked, and go there; a click on the sign before a title folds or unfolds."""
        offset = event.get_content_offset(self)
        if offset is None or (row := self.row_in(offset.y)) >= len(self.rows):
            return
        found = self.rows[row]
        if found.can_fold and offset.x == 1 + INDENT * found.entry.depth:
            self.fold(self.folded ^ {found.offset})
            return
        self.highlight(row)
        self.choose()
