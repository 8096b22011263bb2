"""The speaker timeline: for each speaker a row of bars, from the beginning of the text to its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from reader.document import Document, Span
from reader.ui.layout.attribution_view import AttributionView
from reader.ui.layout.fit import fitted
from reader.ui.layout.labels import LABEL_CELLS
from reader.ui.layout.speaker_timeline import bars, column_of, columns_with, extent_of, span_of_column
from reader.ui.terminal.gated import Gated
from reader.ui.theme.strips import strip_on
from reader.ui.theme.styles import ThemeStyles, styles_of
from reader.ui.widgets.article_message import ArticleMessage

TITLE = "who speaks where"
POSITION, AXIS, SECTION = "▲", "─", "┴"
"""The symbols of the axis: the reading position, the axis itself, the beginning of a section."""
MIN_PANEL_HEIGHT = 14
"""The minimum height of the side panel, in lines, for the timeline to be shown."""
EXTRA_LINES = 3
"""The lines besides those of speakers: a blank one, the title, the axis."""


@dataclass(frozen=True, slots=True)
class TimelineLayout:
    """The content of the timeline at one size."""

    voices: tuple[int, ...] = ()
    """The numbers of the speakers."""
    names: tuple[str, ...] = ()
    """The label of each and the last word of the name, padded with blanks."""
    bars: tuple[str, ...] = ()
    """The bars of each."""
    columns: int = 0
    """The number of bars of each speaker."""
    ticks: str = ""
    """The axis, with the beginnings of sections."""


class SpeakerTimeline(Gated):
    """The speakers with the most words, in the order in which they first speak."""

    DEFAULT_CSS = """
    SpeakerTimeline { height: auto; width: 1fr; background: $background; color: $foreground; pointer: pointer; }
    .-drawer SpeakerTimeline { background: $surface; }
    """

    class PartClicked(ArticleMessage):
        """A column was clicked; `voice` is the speaker whose row it was, None for another row."""

        def __init__(self, part: Span, voice: int | None) -> None:
            super().__init__()
            self.part = part
            self.voice = voice

    class NameClicked(ArticleMessage):
        """A name was clicked."""

        def __init__(self, voice: int) -> None:
            super().__init__()
            self.voice = voice

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.extent = extent_of(document)
        self.view: AttributionView | None = None
        self.ranked: list[int] = []
        self.starts: Sequence[int] = ()
        self.voice: int | None = None
        self.heard: frozenset[int] = frozenset()
        self.position = 0
        self.layout_key: tuple[Size, int | None, AttributionView | None] | None = None
        self.cached_layout = TimelineLayout()
        self.background: Style | None = None
        """The style below all lines; None until lines are drawn together."""

    def show_document(self, document: Document) -> None:
        """Show another text, whose speakers are not known yet."""
        self.extent = extent_of(document)
        self.view, self.ranked, self.starts, self.voice, self.position = None, [], (), None, 0
        self.refresh(layout=True)

    def show_voices(self, view: AttributionView, starts: Sequence[int]) -> None:
        """Show the speakers of an article; `starts` are the offsets at which its sections begin."""
        self.view, self.starts = view, starts
        self.ranked = view.ranked
        self.voice = None
        self.refresh(layout=True)

    def show_voice(self, voice: int | None, heard: frozenset[int]) -> None:
        """Dim all speakers but those who are heard, of whom one is chosen; None to dim none."""
        self.voice, self.heard = voice, heard
        self.refresh()

    def show_place(self, offset: int) -> None:
        """Mark the reading position."""
        before = self.column(self.timeline_layout)
        self.position = offset
        if self.column(self.timeline_layout) != before:
            self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """At most a third of the panel; nothing if the panel is too low or nobody is quoted."""
        if container.height < MIN_PANEL_HEIGHT or not self.ranked:
            return 0
        return min(len(self.ranked), container.height // 3 - EXTRA_LINES + 1) + EXTRA_LINES

    @property
    def timeline_layout(self) -> TimelineLayout:
        """The content, computed once for each size, set of speakers and chosen speaker."""
        key = (self.size, self.voice, self.view)
        if key != self.layout_key:
            self.layout_key, self.cached_layout = key, self.lay_out()
        return self.cached_layout

    def lay_out(self) -> TimelineLayout:
        """The content for the current size."""
        view, width = self.view, self.size.width
        if view is None:
            return TimelineLayout()
        voices = self.fitting(max(0, self.size.height - EXTRA_LINES))
        words = [last_word(view.name(voice)) for voice in voices]
        room = min(max(map(cell_len, words), default=0), max(0, width // 4))
        names = tuple(f" {view.label(voice)} {fitted(word, room)} " for voice, word in zip(voices, words, strict=True))
        columns = max(0, width - LABEL_CELLS - 3 - room - 1)
        shares = [view.coverage(voice).shares(self.extent, columns) for voice in voices]
        most = max((share for of_voice in shares for share in of_voice), default=1.0) or 1.0
        begun = columns_with(self.starts[1:], self.extent, columns)
        ticks = "".join(SECTION if column in begun else AXIS for column in range(columns))
        return TimelineLayout(tuple(voices), names, tuple(bars(of_voice, most) for of_voice in shares), columns, ticks)

    def fitting(self, room: int) -> list[int]:
        """As many speakers as there is room for, the chosen one among them, in order."""
        best = self.ranked[:room]
        if best and self.voice in self.ranked and self.voice not in best:
            best[-1:] = [self.voice] if self.voice is not None else []
        return sorted(best)

    @property
    def theme_styles(self) -> ThemeStyles:
        """The styles of the current theme."""
        return styles_of(self.app)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a region; the style below all lines is worked out once for all of them."""
        self.background = self.rich_style
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        background = self.background if self.background is not None else self.rich_style
        return strip_on(background, self.segments(y, self.size.width), self.size.width)

    def segments(self, y: int, width: int) -> Iterator[Segment]:
        """The segments of a line: the title, a speaker, or the axis."""
        layout, row = self.timeline_layout, y - EXTRA_LINES + 1
        if y == 1:
            count = len(layout.voices)
            more = f", {count} of {len(self.ranked)}" if count < len(self.ranked) else ""
            yield Segment(fitted(f" {TITLE}{more}", width), self.theme_styles.of("name"))
        elif row == len(layout.voices):
            yield Segment(" " * (width - layout.columns - 1))
            yield from self.axis_segments(layout)
        elif 0 <= row < len(layout.voices):
            yield from self.speaker_segments(layout, row)

    def speaker_segments(self, layout: TimelineLayout, row: int) -> Iterator[Segment]:
        """The line of a speaker: label, name, bars; the column of the reading position is highlighted."""
        voice, row_bars, at = layout.voices[row], layout.bars[row], self.column(layout)
        is_dimmed = self.voice is not None and voice not in self.heard
        style = self.theme_styles.of("dimmed") if is_dimmed else self.theme_styles.speaker(voice)
        yield Segment(layout.names[row], style)
        yield Segment(row_bars[:at], style)
        yield Segment(row_bars[at : at + 1], style + self.theme_styles.of("here"))
        yield Segment(row_bars[at + 1 :], style)

    def axis_segments(self, layout: TimelineLayout) -> Iterator[Segment]:
        """The axis with the beginnings of sections and the reading position."""
        at = self.column(layout)
        yield Segment(layout.ticks[:at], self.theme_styles.of("divider"))
        yield Segment(POSITION, self.theme_styles.of("marked"))
        yield Segment(layout.ticks[at + 1 :], self.theme_styles.of("divider"))

    def column(self, layout: TimelineLayout) -> int:
        """The column of the reading position."""
        return column_of(self.position, self.extent, max(1, layout.columns))

    def on_click(self, event: events.Click) -> None:
        offset, layout = event.get_content_offset(self), self.timeline_layout
        if offset is None or layout.columns < 1:
            return
        row, column = offset.y - EXTRA_LINES + 1, offset.x - (self.size.width - layout.columns - 1)
        voice = layout.voices[row] if 0 <= row < len(layout.voices) else None
        if 0 <= column < layout.columns:
            self.post_message(self.PartClicked(span_of_column(column, self.extent, layout.columns), voice))
        elif column < 0 and voice is not None:
            self.post_message(self.NameClicked(voice))


def last_word(name: str) -> str:
    words = name.split()
    return words[-1] if words else ""
