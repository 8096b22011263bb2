"""The cells of the first screen: title row, text in its column, scrollbar, and the hints at the foot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil

from rich.cells import cell_len

from reader.config import Settings
from reader.document import Document
from reader.ui.article.keymap import Keymap
from reader.ui.article.side_widths import early_side_widths
from reader.ui.features.hook_actions import all_actions, all_keys
from reader.ui.first_light.palette import BAR, SCREEN, THUMB, TRACK, combine
from reader.ui.layout.key_hints import fitting, hint_parts
from reader.ui.layout.margins import LEFT, RIGHT, SCROLLBAR, column_width, left_margin
from reader.ui.layout.painting import Layer, Palette, painted
from reader.ui.layout.plain_styles import PlainStyles, base_names
from reader.ui.layout.text import TextLayout, lay_out_text
from reader.ui.layout.title_row import BEGINNING, title_of, title_parts
from reader.ui.layout.typography import typography_of
from reader.ui.terminal.compact import PLAIN, RESET, TextStyle, change

BARS = 2
"""The rows of both bars."""
EIGHTHS = " ▇▆▅▄▃▂▁"
"""What is drawn below the thumb of a scrollbar in its last cell, by how many eighths of that the thumb takes."""

Part = tuple[str, TextStyle]
"""Words and how they look."""


def frame_of(
    document: Document, settings: Settings, palette: Palette[TextStyle], width: int, height: int
) -> str | None:
    """What draws the first screen of a document; None if it is not certain that the app will draw all of it so."""
    left, right = early_side_widths(document, settings, width, LEFT + settings.measure + RIGHT)
    room, page = width - left - right - SCROLLBAR, height - BARS
    column = column_width(settings.measure, room)
    if column < 1:
        return None
    lines = lay_out_text(document, column, typography_of(settings))
    in_view = range(min(page, len(lines)))
    if any(map(lines.sideways, in_view)):
        return None
    plain, margin = PlainStyles(document), (" " * (left + left_margin(lines.width, room)), PLAIN)
    screen, bar = palette.of(SCREEN), palette.of(BAR)
    hints = fitting(Keymap(all_actions(settings), all_keys(settings)).hints(), width)
    title = title_parts(*title_of(document), BEGINNING.written(width), width)
    text = [[margin, *line_parts(lines, plain, line, palette)] for line in in_view]
    text += [[] for _ in range(page - len(text))]
    rows = [
        row_of(named(title, palette), bar, width),
        *(row_of(row, screen, left + room) for row in text),
        row_of(named((part for hint in hints for part in hint_parts(hint)), palette), bar, width),
    ]
    if any(row is None for row in rows):
        return None
    blank = (" " * right, screen)
    side = [
        drawn_at(row, left + room + 1, (part, blank))
        for row, part in enumerate(scrollbar(page, len(lines), palette), 2)
    ]
    return "".join([*(drawn_at(number, 1, row or ()) for number, row in enumerate(rows, 1)), *side]) + "\x1b[H"


def named(parts: Iterable[tuple[str, str]], palette: Palette[TextStyle]) -> Iterator[Part]:
    """Parts in the styles with these names."""
    for words, name in parts:
        yield words, palette.of(name)


def line_parts(lines: TextLayout, plain: PlainStyles, line: int, palette: Palette[TextStyle]) -> Iterator[Part]:
    """The parts of a line of the text."""
    block, start, end = lines.block_of(line), lines.starts[line], lines.ends[line]
    if block is None:
        return painted(lines.document.text, lines.runs(line), PLAIN, (), palette)
    base = combine([palette.of(name) for name in base_names(block, start)])
    layers = [Layer(first, last, palette.of(name)) for first, last, name in plain.within(lines, block, start, end)]
    return painted(lines.document.text, lines.runs(line), base, layers, palette)


def row_of(parts: Iterable[Part], under: TextStyle, width: int) -> list[Part] | None:
    """A row of `width` cells; None if it does not fit, or has anything that would not be drawn as it is."""
    row = [(words, combine((under, style))) for words, style in parts]
    room = width - sum(cell_len(words) for words, _ in row)
    if room < 0 or not all(words.isprintable() for words, _ in row):
        return None
    return [*row, (" " * room, under)]


def scrollbar(page: int, length: int, palette: Palette[TextStyle]) -> Iterator[Part]:
    """The cells of the scrollbar of a text of so many lines at its beginning, from the top, as Textual draws them."""
    thumb, track = palette.of(THUMB), palette.of(TRACK)
    end = TextStyle(colour=track.background.replace("48", "38", 1), background=thumb.background)
    eighths = ceil(max(1, page * page / length) * len(EIGHTHS)) if length > page else 0
    whole, rest = divmod(eighths, len(EIGHTHS))
    for row in range(page):
        if row == whole and rest:
            yield EIGHTHS[rest], end
        else:
            yield " ", thumb if row < whole else track


def drawn_at(row: int, column: int, parts: Iterable[Part]) -> str:
    """What draws parts from a cell on, both counted from 1."""
    written, actual = [f"\x1b[{row};{column}H"], PLAIN
    for words, style in parts:
        if words:
            written += change(actual, style), words
            actual = style
    return "".join([*written, RESET])
