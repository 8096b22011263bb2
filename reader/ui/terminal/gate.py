"""The gate: nothing that a widget draws can act on the terminal, whoever wrote the text or the widget.

Textual applies the line filters of the app to each strip that a widget renders, borders and titles included, and
writes the segments that come back to the terminal as they are. So this filter is the single place that keeps control
characters, bidirectional overrides and the like from the terminal; no widget has to. It takes in the other filters,
since Textual makes another strip for each filter, which takes much longer than what the gate does.

A character that Textual measured as zero cells wide is removed, since anything in its place would shift the rest of the
line. Where a reader should see that there was one, the layout puts a visible character in its place beforehand, and
measures that (`reader.document.visible`).

Where there is no other filter, as with 16 colours, those new strips would be a tenth of the time of a frame. The large
widgets let their lines through by themselves then, and keep the strips in which nothing is harmful (`Gated`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import ANSIToTruecolor, LineFilter

from reader.document.visible import unsafe

WITHIN_LINE = {ord("\t"): "\ufffd", ord("\n"): "\ufffd"}
"""What is safe in a text but moves the cursor when it is drawn: a line has neither tabs nor line feeds."""


class HarmlessFilter(LineFilter):
    """Segments whose text and hyperlinks a terminal only draws, after all other filters."""

    def __init__(self, *before: LineFilter) -> None:
        super().__init__()
        self.before = before
        self.is_for_theme = not before or all(isinstance(filter, ANSIToTruecolor) for filter in before)
        """Whether no filter before the gate changes anything that is drawn in the colours of a theme."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments, each as many cells wide as before."""
        for filter in self.before:
            segments = filter.apply(segments, background)
        if are_harmless(segments):
            return segments
        return [Segment(harmless(text), harmless_style(style)) for text, style, _ in segments]


def are_harmless(segments: Iterable[Segment]) -> bool:
    """Whether the gate has nothing to change in some segments."""
    for text, style, _ in segments:  # a plain loop is the quickest way to find that there is nothing
        if not text.isprintable() and harmless(text) != text:
            return False
        if style is not None and style.link is not None and harmless_style(style) is not style:
            return False
    return True


GATE_ALONE = HarmlessFilter()
"""The gate without another filter before it."""


@lru_cache(16)
def gate(*before: LineFilter) -> HarmlessFilter:
    """The gate after other filters; the same one for the same filters, by which Textual knows what it has filtered."""
    return HarmlessFilter(*before) if before else GATE_ALONE


@lru_cache(1024)
def harmless(text: str) -> str:
    """A text of a line with nothing in it that a terminal would obey, as many cells wide."""
    shown = text.translate(unsafe()).translate(WITHIN_LINE)
    if shown == text:
        return text
    kept = "".join(new for old, new in zip(text, shown, strict=True) if new == old or cell_len(old))
    return set_cell_size(kept, cell_len(text))


def harmless_style(style: Style | None) -> Style | None:
    """A style without a hyperlink whose address is anything but printable ASCII, as OSC 8 demands."""
    if style is None or style.link is None or (style.link.isascii() and style.link.isprintable()):
        return style
    return style.update_link(None)
