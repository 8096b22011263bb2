"""Who speaks where: the article from left to right, a line of bars for each voice, and the place that is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from reader.document import Document, Span
from reader.ui.layout.attribution_view import AttributionView
from reader.ui.layout.fit import fitted
from reader.ui.layout.labels import LABEL_CELLS
from reader.ui.layout.speaker_timeline import bars, column_of, columns_with, extent_of, span_of_column
from reader.ui.theme.styles import ThemeStyles, styles_of
from reader.ui.widgets.article_message import ArticleMessage

TITLE = "who speaks where"
PLACE, RULE, SECTION = "▲", "─", "┴"
"""The signs of the last line: the place that is read, the line, where a section begins."""
LEAST_HEIGHT = 14
"""From this height of the side on, in lines, the score is shown."""
AROUND = 3
"""The lines that are no voice: a blank one, the title, and the last."""


@dataclass(frozen=True, slots=True)
class TimelineLayout:
    """What is drawn of a score at one size."""

    voices: tuple[int, ...] = ()
    """The numbers of the speakers."""
    names: tuple[str, ...] = ()
    """For each a label and the last word of the name, with blanks around them."""
    bars: tuple[str, ...] = ()
    """For each the bars."""
    columns: int = 0
    """The number of bars of each."""
    ticks: str = ""
    """The line below, with the beginnings of sections."""


class SpeakerTimeline(Widget):
    """The voices with the most words, in the order in which they first speak."""

    DEFAULT_CSS = """
    SpeakerTimeline { height: auto; width: 1fr; background: $background; color: $foreground; pointer: pointer; }
    .-drawer SpeakerTimeline { background: $surface; }
    """

    class PartClicked(ArticleMessage):
        """The user points at a part of the text; at what one voice says there, if it speaks there."""

        def __init__(self, part: Span, voice: int | None) -> None:
            super().__init__()
            self.part = part
            self.voice = voice

    class NameClicked(ArticleMessage):
        """The user points at a name."""

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
        self.place = 0
        self.drawn_for: tuple[Size, int | None, AttributionView | None] | None = None
        self.last_layout = TimelineLayout()

    def read(self, document: Document) -> None:
        """Have another text, whose voices are not known yet."""
        self.extent = extent_of(document)
        self.view, self.ranked, self.starts, self.voice, self.place = None, [], (), None, 0
        self.refresh(layout=True)

    def show_voices(self, view: AttributionView, starts: Sequence[int]) -> None:
        """Show the voices of an article whose sections begin at some offsets."""
        self.view, self.starts = view, starts
        self.ranked = view.ranked
        self.voice = None
        self.refresh(layout=True)

    def show_voice(self, voice: int | None) -> None:
        """Show that only one voice is listened to; None for all."""
        self.voice = voice
        self.refresh()

    def show_place(self, offset: int) -> None:
        """Mark the place that is read."""
        before = self.column(self.timeline_layout)
        self.place = offset
        if self.column(self.timeline_layout) != before:
            self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A third of the side at most, and nothing where that is too little or nobody speaks."""
        if container.height < LEAST_HEIGHT or not self.ranked:
            return 0
        return min(len(self.ranked), container.height // 3 - AROUND + 1) + AROUND

    @property
    def timeline_layout(self) -> TimelineLayout:
        """What is drawn, worked out once for a size, the voices and the one that is listened to."""
        key = (self.size, self.voice, self.view)
        if key != self.drawn_for:
            self.drawn_for, self.last_layout = key, self.laid_out()
        return self.last_layout

    def laid_out(self) -> TimelineLayout:
        """The voices that there is room for, their names and bars, and where sections begin."""
        view, width = self.view, self.size.width
        if view is None:
            return TimelineLayout()
        voices = self.chosen(max(0, self.size.height - AROUND))
        words = [last_word(view.name(voice)) for voice in voices]
        room = min(max(map(cell_len, words), default=0), max(0, width // 4))
        names = tuple(f" {view.label(voice)} {fitted(word, room)} " for voice, word in zip(voices, words, strict=True))
        columns = max(0, width - LABEL_CELLS - 3 - room - 1)
        shares = [view.coverage(voice).shares(self.extent, columns) for voice in voices]
        most = max((share for of_voice in shares for share in of_voice), default=1.0) or 1.0
        begun = columns_with(self.starts[1:], self.extent, columns)
        ticks = "".join(SECTION if column in begun else RULE for column in range(columns))
        return TimelineLayout(tuple(voices), names, tuple(bars(of_voice, most) for of_voice in shares), columns, ticks)

    def chosen(self, room: int) -> list[int]:
        """As many voices as there is room for; the one that is listened to is among them."""
        best = self.ranked[:room]
        if best and self.voice in self.ranked and self.voice not in best:
            best[-1:] = [self.voice] if self.voice is not None else []
        return sorted(best)

    @property
    def theme_styles(self) -> ThemeStyles:
        """The looks of the theme in force."""
        return styles_of(self.app)

    def render_line(self, y: int) -> Strip:
        """A line of the score."""
        width, ground = self.size.width, self.rich_style
        drawn = [Segment(text, ground + style if style else ground) for text, style, _ in self.drawn(y, width)]
        return Strip(drawn).adjust_cell_length(width, ground)

    def drawn(self, y: int, width: int) -> Iterator[Segment]:
        """The segments of a line: the title, a voice, or the rule below all."""
        layout, row = self.timeline_layout, y - AROUND + 1
        if y == 1:
            count = len(layout.voices)
            more = f", {count} of {len(self.ranked)}" if count < len(self.ranked) else ""
            yield Segment(fitted(f" {TITLE}{more}", width), self.theme_styles.of("name"))
        elif row == len(layout.voices):
            yield Segment(" " * (width - layout.columns - 1))
            yield from self.drawn_rule(layout)
        elif 0 <= row < len(layout.voices):
            yield from self.drawn_voice(layout, row)

    def drawn_voice(self, layout: TimelineLayout, row: int) -> Iterator[Segment]:
        """The line of a voice: label, name, bars; the column of the place that is read stands out."""
        voice, staff, at = layout.voices[row], layout.bars[row], self.column(layout)
        is_dimmed = self.voice is not None and voice != self.voice
        style = self.theme_styles.of("dimmed") if is_dimmed else self.theme_styles.speaker(voice)
        yield Segment(layout.names[row], style)
        yield Segment(staff[:at], style)
        yield Segment(staff[at : at + 1], style + self.theme_styles.of("here"))
        yield Segment(staff[at + 1 :], style)

    def drawn_rule(self, layout: TimelineLayout) -> Iterator[Segment]:
        """The last line: where sections begin, and the place that is read."""
        at = self.column(layout)
        yield Segment(layout.ticks[:at], self.theme_styles.of("divider"))
        yield Segment(PLACE, self.theme_styles.of("marked"))
        yield Segment(layout.ticks[at + 1 :], self.theme_styles.of("divider"))

    def column(self, layout: TimelineLayout) -> int:
        """The column of the place that is read."""
        return column_of(self.place, self.extent, max(1, layout.columns))

    def on_click(self, event: events.Click) -> None:
        """Tell what was pointed at."""
        offset, layout = event.get_content_offset(self), self.timeline_layout
        if offset is None or layout.columns < 1:
            return
        row, column = offset.y - AROUND + 1, offset.x - (self.size.width - layout.columns - 1)
        voice = layout.voices[row] if 0 <= row < len(layout.voices) else None
        if 0 <= column < layout.columns:
            self.post_message(self.PartClicked(span_of_column(column, self.extent, layout.columns), voice))
        elif column < 0 and voice is not None:
            self.post_message(self.NameClicked(voice))


def last_word(name: str) -> str:
    """The last word of a name."""
    words = name.split()
    return words[-1] if words else ""
