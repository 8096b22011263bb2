"""Who speaks where: the article from left to right, a line of bars for each voice, and the place that is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.document import Document, Span
from reader.ui.layout.fit import fitted
from reader.ui.layout.labels import CELLS
from reader.ui.layout.score import bars, column_of, extent_of, part_of, shares_of
from reader.ui.layout.voices import Chorus
from reader.ui.looks import Looks, looks_of

TITLE = "who speaks where"
PLACE, RULE, SECTION = "▲", "─", "┴"
"""The signs of the last line: the place that is read, the line, where a section begins."""
LEAST_HEIGHT = 14
"""From this height of the side on, in lines, the score is shown."""
AROUND = 3
"""The lines that are no voice: a blank one, the title, and the last."""


class Score(Widget):
    """The voices with the most words, in the order in which they first speak."""

    DEFAULT_CSS = """
    Score { height: auto; width: 1fr; background: $background; color: $foreground; pointer: pointer; }
    .-drawer Score { background: $surface; }
    """

    class Pointed(Message):
        """The user points at a part of the text; at what one voice says there, if it speaks there."""

        def __init__(self, part: Span, voice: int | None) -> None:
            super().__init__()
            self.part = part
            self.voice = voice

    class Named(Message):
        """The user points at a name."""

        def __init__(self, voice: int) -> None:
            super().__init__()
            self.voice = voice

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.extent = extent_of(document)
        self.chorus: Chorus | None = None
        self.ranked: list[int] = []
        self.starts: Sequence[int] = ()
        self.voice: int | None = None
        self.place = 0
        self.shares: dict[tuple[int, int], list[float]] = {}

    def show_voices(self, chorus: Chorus, starts: Sequence[int]) -> None:
        """Show the voices of an article whose sections begin at some offsets."""
        self.chorus, self.starts = chorus, starts
        voices = [chorus.voice(voice) for voice in chorus.members]
        self.ranked = [voice.id for voice in sorted(voices, key=lambda voice: -voice.words) if voice.id >= 0]
        self.voice = None
        self.shares.clear()
        self.refresh(layout=True)

    def show_voice(self, voice: int | None) -> None:
        """Show that only one voice is listened to; None for all."""
        self.voice = voice
        self.refresh()

    def show_place(self, offset: int) -> None:
        """Mark the place that is read."""
        columns = max(1, self.columns)
        moved = column_of(offset, self.extent, columns) != column_of(self.place, self.extent, columns)
        self.place = offset
        if moved:
            self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A third of the side at most, and nothing where that is too little or nobody speaks."""
        if container.height < LEAST_HEIGHT or not self.ranked:
            return 0
        return min(len(self.ranked), container.height // 3 - AROUND + 1) + AROUND

    @property
    def shown(self) -> list[int]:
        """The voices that there is room for; the one listened to is among them."""
        room = max(0, self.size.height - AROUND)
        best = self.ranked[:room]
        if self.voice in self.ranked and self.voice not in best:
            best[-1:] = [self.voice] if self.voice is not None else []
        return sorted(best)

    @property
    def looks(self) -> Looks:
        """The looks of the theme in force."""
        return looks_of(self.app)

    @property
    def name_cells(self) -> int:
        """The cells before the bars: a blank, the label, the last word of the longest name."""
        names = [self.short_name(voice) for voice in self.shown]
        longest = max((cell_len(name) for name in names), default=0)
        return CELLS + 3 + min(longest, max(0, self.size.width // 4))

    @property
    def columns(self) -> int:
        """The number of columns with bars."""
        return max(0, self.size.width - self.name_cells - 1)

    def short_name(self, voice: int) -> str:
        """The last word of a name."""
        words = self.chorus.name(voice).split() if self.chorus is not None else []
        return words[-1] if words else ""

    def render_line(self, y: int) -> Strip:
        """A line of the score."""
        width, ground = self.size.width, self.rich_style
        drawn = [Segment(text, ground + style if style else ground) for text, style, _ in self.drawn(y, width)]
        return Strip(drawn).adjust_cell_length(width, ground)

    def drawn(self, y: int, width: int) -> Iterator[Segment]:
        """The segments of a line."""
        shown = self.shown
        if y == 1:
            more = f", {len(shown)} of {len(self.ranked)}" if len(shown) < len(self.ranked) else ""
            yield Segment(fitted(f" {TITLE}{more}", width), self.looks.of("name"))
        elif y == len(shown) + AROUND - 1:
            yield Segment(" " * self.name_cells)
            yield from self.rule()
        elif AROUND - 1 <= y < len(shown) + AROUND - 1 and self.chorus is not None:
            yield from self.drawn_voice(self.chorus, shown[y - AROUND + 1])

    def drawn_voice(self, chorus: Chorus, voice: int) -> Iterator[Segment]:
        """The line of a voice: label, name, bars; the column of the place that is read stands out."""
        is_dimmed = self.voice is not None and voice != self.voice
        look = self.looks.of("dimmed") if is_dimmed else self.looks.voice(voice)
        name = fitted(self.short_name(voice), self.name_cells - CELLS - 3)
        yield Segment(f" {chorus.label(voice)} {name} ", look)
        most = max((share for other in self.shown for share in self.shares_of(chorus, other)), default=1.0)
        staff = bars(self.shares_of(chorus, voice), most)
        at = column_of(self.place, self.extent, max(1, self.columns))
        yield Segment(staff[:at], look)
        yield Segment(staff[at : at + 1], look + self.looks.of("here"))
        yield Segment(staff[at + 1 :], look)

    def shares_of(self, chorus: Chorus, voice: int) -> list[float]:
        """How much of each part a voice fills; worked out once a width."""
        key = (voice, self.columns)
        if key not in self.shares:
            spans = (chorus.found.quotes[i].span for i in chorus.quotes_of(voice))
            self.shares[key] = shares_of(spans, self.extent, self.columns)
        return self.shares[key]

    def rule(self) -> Iterator[Segment]:
        """The last line: where sections begin, and the place that is read."""
        columns = max(1, self.columns)
        begun = {column_of(start, self.extent, columns) for start in self.starts[1:]}
        at = column_of(self.place, self.extent, columns)
        signs = "".join(SECTION if column in begun else RULE for column in range(columns))
        yield Segment(signs[:at], self.looks.of("edge"))
        yield Segment(PLACE, self.looks.of("marked"))
        yield Segment(signs[at + 1 :], self.looks.of("edge"))

    def on_click(self, event: events.Click) -> None:
        """Tell what was pointed at."""
        offset = event.get_content_offset(self)
        if offset is None or self.columns < 1:
            return
        shown, row = self.shown, offset.y - AROUND + 1
        voice = shown[row] if 0 <= row < len(shown) else None
        column = offset.x - self.name_cells
        if 0 <= column < self.columns:
            self.post_message(self.Pointed(part_of(column, self.extent, self.columns), voice))
        elif column < 0 and voice is not None:
            self.post_message(self.Named(voice))
