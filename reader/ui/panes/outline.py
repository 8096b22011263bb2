"""The outline pane: sections with their numbers of words, quotations and speakers, and photos."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from rich.cells import cell_len
from rich.segment import Segment
from textual import events

from reader.document import Document, EntryKind, Quote
from reader.ui.layout.fit import fitted
from reader.ui.layout.labels import voice_of
from reader.ui.layout.list_mark import MARK
from reader.ui.layout.outline import OutlineIndex, OutlineRow, OutlineRows, has_words, summary_of
from reader.ui.layout.outline_numbers import numbered_title, short_title
from reader.ui.layout.placed_notes import NOTE_SIGN
from reader.ui.panes.list_pane import HeaderPart, ListPane

OPEN, FOLDED = "▾", "▸"
"""The symbols before sections that contain other entries."""
PHOTO = "▣"
INDENT = 2
"""The indent of each level, in cells."""
WIDE = 50
"""From this width on, in cells, the numbers are aligned with their names in the header."""
COLUMNS = (5, 6, 6)
"""The widths of the numbers there, in cells."""
MIN_TITLE = 2
"""The room that is left for a title beside its number at least, in cells."""
ALL_COLUMNS = (HeaderPart("words quotes voices "),)


class OutlinePane(ListPane):
    """The outline of a document. The row of the current section is highlighted, and always visible."""

    def __init__(self, document: Document) -> None:
        super().__init__(id="outline")
        self.document = document
        self.listed = OutlineRows([], [], (0, 0, 0))
        self.quotes: Sequence[Quote] = ()
        self.voice: int | None = None
        self.closed: frozenset[int] = frozenset()
        self.opened: frozenset[int] = frozenset()
        self.branch: frozenset[int] = frozenset()
        self.words = ""
        self.place, self.is_exact = 0, False
        self.note_starts: Sequence[int] = ()

    def show_document(self, document: Document, index: OutlineIndex) -> None:
        """Show the outline of another text; sections at the same offsets stay folded."""
        self.document, self.index = document, index
        self.summary = summary_of(document, index)
        self.place, self.is_exact = 0, False
        self.show_quotes(())

    @cached_property
    def index(self) -> OutlineIndex:
        """The index of all sections and photos."""
        return OutlineIndex(self.document)

    @property
    def rows(self) -> list[OutlineRow]:
        """The rows that are not hidden in a folded section."""
        return self.listed.rows

    def on_mount(self) -> None:
        """Show the sections, whose quotations are not known yet."""
        self.summary = summary_of(self.document, self.index)
        self.heading = ALL_COLUMNS
        self.lay_out()

    def show_quotes(self, quotes: Sequence[Quote]) -> None:
        """Count the quotations in each section."""
        self.quotes, self.voice = quotes, None
        self.heading = ALL_COLUMNS
        self.lay_out()

    def show_notes(self, starts: Sequence[int]) -> None:
        """Count the notes in each section, given by their starts in order."""
        self.note_starts = starts
        self.refresh()

    def show_voice(self, voice: int | None, quotes: Sequence[Quote]) -> None:
        """Count only one speaker's quotations; None for all."""
        if voice is None:
            self.show_quotes(quotes)
            return
        self.quotes, self.voice = [quote for quote in quotes if voice_of(quote) == voice], voice
        self.heading = (HeaderPart(" their quotes "),)
        self.lay_out()

    @property
    def folded(self) -> frozenset[int]:
        """The offsets of the sections that are folded.

        A long outline is folded to the level that fits the pane, but for the branch of the current section; what the
        user has folded or unfolded stays so.
        """
        fitting = self.index.fitting_folds(self.size.height) if self.size.height else frozenset()
        return (fitting - self.branch - self.opened) | self.closed

    def fold(self, folded: frozenset[int]) -> None:
        """Fold the sections that begin at these offsets, and unfold all others."""
        closed = folded - self.folded
        opened = self.folded - folded if folded else self.index.foldable_offsets()
        self.closed = (self.closed - opened) | closed
        self.opened = (self.opened - closed) | opened
        self.lay_out()

    def filter(self, words: str) -> None:
        """List only what has these words in its title, with the sections around it; everything if there are none."""
        self.words = words.strip()
        self.lay_out()
        first = next((i for i, row in enumerate(self.rows) if has_words(row.entry.title, words)), -1)
        if self.words:
            self.highlight(first)

    def restore(self, closed: frozenset[int]) -> None:
        """Fold the sections that the user folded before."""
        self.closed, self.opened = closed, frozenset()
        self.lay_out()

    def lay_out(self) -> None:
        """Update the rows; the current section stays highlighted."""
        self.branch = self.index.branch(self.place)
        self.listed = (
            self.index.matching_rows(self.words, self.quotes)
            if self.words
            else self.index.visible_rows(self.folded, self.quotes)
        )
        self.set_height(len(self.rows))
        self.show_place(self.place, is_exact=self.is_exact)
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Update the rows for another height, and keep the highlighted row visible."""
        self.lay_out()
        if self.highlighted >= 0:
            self.reveal(self.highlighted)

    def show_place(self, offset: int, *, is_exact: bool) -> None:
        """Highlight the section that contains an offset; if `is_exact`, the row that begins there, if there is one."""
        self.place, self.is_exact = offset, is_exact
        branch, shown = self.index.branch(offset), self.folded
        if branch != self.branch:
            self.branch = branch
            if self.folded != shown:
                self.lay_out()
                return
        row = self.listed.section_row(offset)
        if is_exact:
            after = bisect_left(self.rows, offset, lo=row + 1, key=lambda found: found.offset)
            row = after if after < len(self.rows) and self.rows[after].offset == offset else row
        self.highlight(row)

    @property
    def section(self) -> str:
        """The title of the current section; empty before the first."""
        found = self.index.section_at(self.place)
        return found.title if found is not None else ""

    def line_at(self, y: int) -> int:
        """The row drawn in a line of the pane; the highlighted row, if scrolled out of view, is drawn at the edge."""
        first, last = self.line, self.line + self.page - 1
        if 0 <= self.highlighted < first and y == 0:
            return self.highlighted
        if self.highlighted > last and y == self.page - 1:
            return self.highlighted
        return first + y

    def segments(self, line: int, width: int) -> Iterator[Segment]:
        """A row: highlight, symbol, title, numbers."""
        row = self.rows[line]
        counts = [*self.note_count(line), *self.counts(row)]
        room = max(1, width - 1 - sum(len(segment.text) for segment in counts))
        is_photo = row.entry.kind is EntryKind.PHOTO
        sign = f"{PHOTO} " if is_photo else FOLDED if row.is_folded else OPEN if row.can_fold else " "
        before = " " * (INDENT * row.entry.depth) + sign
        plain = "muted" if is_photo else ""
        is_highlighted = line == self.highlighted
        yield Segment(MARK if is_highlighted else " ", self.theme_styles.of("marked"))
        if room > len(before) + 1:
            yield Segment(before, self.theme_styles.of("marked" if row.is_folded else plain or "faint"))
            room -= len(before)
        words = row.entry.title
        number_width = 0 if is_photo else self.index.number_widths.get(row.entry.depth, 0)
        if number_width and room > number_width + MIN_TITLE:
            number, words = numbered_title(words)
            style = self.theme_styles.of("marked" if is_highlighted else "muted")
            yield Segment(f"{number:>{number_width}} ", style)
            room -= number_width + 1
        words = words if cell_len(words) <= room else short_title(words)
        yield Segment(fitted(words, room), self.theme_styles.of("marked" if is_highlighted else plain))
        yield from counts

    def note_count(self, line: int) -> Iterator[Segment]:
        """The number of notes in a section, if there are any."""
        if not self.note_starts or self.rows[line].entry.kind is EntryKind.PHOTO:
            return
        after = self.listed.sections[bisect_right(self.listed.sections, line) :]
        end = self.rows[after[0]].offset if after else self.note_starts[-1] + 1
        first = bisect_left(self.note_starts, self.rows[line].offset)
        count = bisect_left(self.note_starts, end) - first
        if count > 0:
            yield Segment(f" {NOTE_SIGN}{count}", self.theme_styles.of("marked"))

    def counts(self, row: OutlineRow) -> Iterator[Segment]:
        """A section's numbers of words, quotations and speakers, or only of the chosen speaker's quotations."""
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
        """Go to the row that was clicked; a click on the symbol before its title folds or unfolds it."""
        line = self.line_under(event)
        if line is None:
            return
        row = self.rows[line]
        if row.can_fold and event.get_content_offset_capture(self).x == 1 + INDENT * row.entry.depth:
            self.fold(self.folded ^ {row.offset})
            return
        self.highlight(line)
        self.choose()
