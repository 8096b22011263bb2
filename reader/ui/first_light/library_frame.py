"""The cells of the library screen when it opens: a line to type in, the first texts and the keys, in a frame."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import islice

from reader.library.overview import Grouping
from reader.ui.first_light.frame import Part, drawn_at, named, row_of
from reader.ui.first_light.palette import BORDER, CURSOR, DIALOG, PLACEHOLDER, TITLE, combine
from reader.ui.layout.explanation import StyledLine
from reader.ui.layout.hint_lines import LOW, fitting_hints
from reader.ui.layout.library_lines import (
    column_names,
    library_hints,
    library_name,
    marked_line,
    nothing_words,
    placeholder,
)
from reader.ui.layout.library_rows import VIEWS, LibraryRow, text_rows, view_rows
from reader.ui.layout.painting import Palette
from reader.ui.panes.library.lookup import Found
from reader.ui.terminal.compact import TextStyle

SIDES, ENDS = 4, 2
"""The cells that the frame takes beside its content, with the blanks in it, and above and below."""
LEAST_ROWS = 3
"""How many rows of the list there must be: with fewer it may begin elsewhere."""


def library_frame(
    grouping: Grouping,
    found: Found,
    palette: Palette[TextStyle],
    width: int,
    height: int,
    today: date,
    *,
    has_library: bool,
) -> str | None:
    """What draws the library with its first texts; None if it is not certain that the app will draw all of it so."""
    room = width - SIDES
    texts = text_rows(found.texts, grouping, today)
    rows = view_rows(VIEWS[0], found, (), len(found.texts), texts, is_typed=False, is_all=found.is_last)
    listed = [*islice(rows, height)]
    status = (
        fitting_hints(library_hints(grouping, "", has_library=has_library, is_typed=False), room, height)
        if listed
        else [[nothing_words("", is_looking=True)]]
    )
    blank: list[StyledLine] = [[]] if height >= 2 * LOW else []
    heading: list[StyledLine] = [column_names(room) if found.texts else []]
    above = [*blank, *heading]
    page = height - ENDS - 1 - len(above) - len(status)
    if page < LEAST_ROWS:
        return None
    lines = [
        typing_line(placeholder(has_library=has_library), room, palette),
        *([*named(line, palette)] for line in above),
        *list_lines(listed, page, room, palette, today),
        *([*named(line, palette)] for line in status),
    ]
    surface, border = palette.of(DIALOG), palette.of(BORDER)
    inside = [row_of(line, surface, room) for line in lines]
    if any(row is None for row in inside):
        return None
    side = ("│", border), (" ", surface)
    top = [("╭─", border), (f" {library_name(has_library=has_library)} ", palette.of(TITLE))]
    top += [("─" * (width - 3 - sum(len(words) for words, _ in top[1:])) + "╮", border)]
    drawn = [top, *([*side, *(row or ()), *reversed(side)] for row in inside), [(f"╰{'─' * (width - 2)}╯", border)]]
    return "".join(drawn_at(number, 1, row) for number, row in enumerate(drawn, 1)) + "\x1b[H"


def typing_line(words: str, width: int, palette: Palette[TextStyle]) -> list[Part]:
    """The line to type in, with the cursor at its beginning; of what stands in it, the words for which there is room.

    The toolkit breaks a line there where one cell more has no room either.
    """
    if len(words) > width + 1:
        words = words[: width + 2].rpartition(" ")[0]
    words = words[:width]
    return [(words[:1], palette.of(CURSOR)), (words[1:], palette.of(PLACEHOLDER))]


def list_lines(
    rows: list[LibraryRow], page: int, width: int, palette: Palette[TextStyle], today: date
) -> Iterable[list[Part]]:
    """The lines of the list, the first text of which is highlighted."""
    here = next((number for number, row in enumerate(rows) if row.target), -1)
    for number, row in enumerate(rows[:page]):
        under = palette.of("here" if number == here else "")
        line = marked_line(row, width, today, is_here=number == here)
        yield [(words, combine((style, under))) for words, style in named(line, palette)]
    for _ in range(page - len(rows)):
        yield []
