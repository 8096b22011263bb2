"""The lines of the library: how its rows look in a width, as words in their styles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from reader.document import visible
from reader.library.overview import Grouping, LibraryEntry, Totals
from reader.library.search import BEGIN, END, Hit
from reader.library.source_names import source_of
from reader.ui.layout.explanation import StyledText
from reader.ui.layout.fit import fitted
from reader.ui.layout.graphemes import display_text
from reader.ui.layout.library_rows import VIEWS, LibraryRow, RowKind
from reader.ui.layout.list_mark import MARK

LOOKING = " Still looking for files …"
NOTHING = " Nothing found. You can also type a path or an address. Esc closes"
BAR = 5
"""The width of the bar that shows how much of a text has been read, in cells."""
READ = 0.95
"""The share from which a text counts as read."""
LONGEST_HINT = 24
"""The most code points of a title among the keys."""
SIGNS = {"note": "✎ ", "title": "", "text": "", "quotation": ""}
"""What is before a passage, by its kind."""


class LibraryColumns(NamedTuple):
    """The widths of the columns, in cells; 0 for none."""

    title: int
    source: int
    notes: int
    voices: int
    when: int


def library_columns(width: int) -> LibraryColumns:
    """The columns for a width: where there is little room, the title and how much was read alone."""
    when = 8 if width >= 44 else 0
    notes, voices = (7, 8) if width >= 72 else (0, 0)
    source = min(30, max(14, width // 5)) if width >= 56 else 0
    return LibraryColumns(max(1, width - BAR - 3 - when - notes - voices - source), source, notes, voices, when)


def library_name(*, has_library: bool) -> str:
    """The name of the screen."""
    return "Library" if has_library else "Open"


def placeholder(*, has_library: bool) -> str:
    """What stands in the line to type in while nothing is typed."""
    return "Type to find a text, words in all texts, a file or an address" if has_library else "A file here"


def column_names(width: int) -> list[StyledText]:
    """The line above the texts."""
    columns = library_columns(width)
    names = (
        f" {'read':{BAR}}  {fitted('title', columns.title)}",
        fitted(" from", columns.source) if columns.source else "",
        "  notes" if columns.notes else "",
        "  voices" if columns.voices else "",
        "    when" if columns.when else "",
    )
    return [StyledText("".join(names), "faint")]


def nothing_words(complaint: str, *, is_looking: bool) -> StyledText:
    """Why nothing is listed: what is wrong with what is typed, or that there is nothing, or not yet."""
    return (
        StyledText(f" {complaint}", "error") if complaint else StyledText(LOOKING if is_looking else NOTHING, "muted")
    )


def totals_words(totals: Totals) -> str:
    """How much is in the library: "2 texts · 1 note · 23 quotations"."""
    return " · ".join(map(counted, totals, ("text", "note", "quotation")))


def library_hints(grouping: Grouping, deleted: str, *, has_library: bool, is_typed: bool) -> list[tuple[str, str]]:
    """The keys of the library, and what they do; `deleted` is the title of what can be put back, or empty."""
    hints = [("^y", f"puts “{visible(' '.join(deleted.split()))[:LONGEST_HINT]}” back")] if deleted else []
    hints += [("Enter", "opens")]
    if has_library:
        hints += [("Tab", "next list") if is_typed else ("^g", f"groups by {grouping.next}"), ("^d", "deletes")]
    return [*hints, ("Esc", "closes")]


def view_names(view: str, counts: Sequence[int], are_more: Sequence[bool]) -> list[StyledText]:
    """The line above what matches: what can be listed and how much of it, with the view marked.

    >>> "".join(part.text for part in view_names("all", (1, 100, 0), (False, True, False)))
    ' all   texts 1   passages 100+   files 0  '
    """
    numbers = ["", *(f" {count}{'+' * is_more}" for count, is_more in zip(counts, are_more, strict=True))]
    parts: list[StyledText] = []
    for name, number in zip(VIEWS, numbers, strict=True):
        parts += [StyledText(f" {name}{number} ", "current" if name == view else "muted"), StyledText(" ")]
    return parts


def marked_line(row: LibraryRow, width: int, today: date, *, is_here: bool) -> Iterator[StyledText]:
    """A row in `width` cells with the mark of the highlighted one, which is as wide as the list."""
    used = 1
    yield StyledText(MARK if is_here else " ", "marked")
    for part in library_line(row, width - 1, today, is_here=is_here):
        used += len(part.text)
        yield part
    if is_here:
        yield StyledText(" " * max(0, width - used))


def library_line(row: LibraryRow, width: int, today: date, *, is_here: bool) -> Iterator[StyledText]:
    """A row in `width` cells, after the cell for the mark."""
    match row.kind:
        case RowKind.HEAD:
            yield StyledText(fitted(row.words, width), "heading")
        case RowKind.TEXT if row.entry is not None:
            yield from text_line(row.entry, width, today, is_here=is_here)
        case RowKind.TITLE if row.hit is not None:
            yield from title_line(row.hit, width)
        case RowKind.PASSAGE if row.hit is not None:
            yield from passage_line(row.hit, width, is_here=is_here)
        case RowKind.FILE:
            yield from path_line(row, width, is_here=is_here)
        case RowKind.MORE:
            yield StyledText(fitted(f"{' ' * (BAR + 2)}{row.words}", width), "muted")
        case _:
            return


def text_line(entry: LibraryEntry, width: int, today: date, *, is_here: bool) -> Iterator[StyledText]:
    """A text: how much was read, title, source, numbers of notes and voices, and when it was read."""
    columns = library_columns(width + 1)
    done = round(BAR * entry.progress) if entry.progress < READ else BAR
    yield StyledText("━" * done, "marked")
    yield StyledText(f"{'─' * (BAR - done)}  ", "divider")
    is_read = entry.progress >= READ
    title = " ".join(entry.title.split()) or entry.target
    yield StyledText(fitted(title, columns.title), "name" if is_here else "muted" if is_read else "")
    if columns.source:
        yield StyledText(f" {fitted(entry.source, columns.source - 1)}", "muted")
    if columns.notes:
        yield StyledText(f"{entry.notes or '':>{columns.notes}}", "note" if entry.notes else "muted")
        yield StyledText(f"{entry.voices or '':>{columns.voices}}", "muted")
    if columns.when:
        yield StyledText(f"{when(entry.seen, today):>{columns.when}}", "muted")


def when(seen: float, today: date) -> str:
    """When a text was read, in at most six cells: the time, the day, or the month."""
    if not seen:
        return ""
    moment = datetime.fromtimestamp(seen)
    if moment.date() == today:
        return f"{moment:%H:%M}"
    return f"{moment.day} {moment:%b}" if abs((today - moment.date()).days) < 300 else f"{moment:%m/%Y}"


def title_line(hit: Hit, width: int) -> Iterator[StyledText]:
    """The title of a text above its passages, with its source and date."""
    about = f"  {source_of(hit.target)}  {hit.date}"
    room = max(width // 2, width - cell_len(about))
    title = " ".join(hit.title.split()) or hit.target
    shown = fitted(title, min(room, max(1, cell_len(title))))
    yield StyledText(shown, "name")
    yield StyledText(fitted(about, max(0, width - cell_len(shown))), "muted")


def passage_line(hit: Hit, width: int, *, is_here: bool) -> Iterator[StyledText]:
    """The sentence of a passage around the words that match."""
    before = f"  {SIGNS.get(hit.kind, '')}"
    speaker = f"{' '.join(hit.speaker.split())}: " if hit.speaker else ""
    yield StyledText(before, "note")
    if speaker:
        speaker = fitted(speaker, min(cell_len(speaker), width // 3))
        yield StyledText(speaker, "name")
    yield from marked_words(hit.words, width - cell_len(before) - cell_len(speaker), "" if is_here else "muted")


def marked_words(words: str, width: int, style: str) -> Iterator[StyledText]:
    """Words in at most `width` cells, with those that match in sight and marked.

    >>> [(part.text, part.style_name) for part in marked_words(f"a b {BEGIN}c{END} d", 20, "muted")]
    [('a b ', 'muted'), ('c', 'hit'), (' d', 'muted')]
    """
    plain = display_text(" ".join(words.replace(BEGIN, "").replace(END, "").split()))
    first = len(display_text(" ".join(words.partition(BEGIN)[0].split())))
    skipped = max(0, first - width // 3) if cell_len(plain) > width else 0
    room, at = width, 0
    for number, part in enumerate(" ".join(words.split()).replace(END, BEGIN).split(BEGIN)):
        shown = display_text(part)
        cut = shown[max(0, skipped - at) :]
        if cut and len(cut) < len(shown) and room == width:
            cut = f"…{cut[1:]}"
        at += len(shown)
        if cut and room > 0:
            cut = cut if cell_len(cut) <= room else f"{set_cell_size(cut, max(0, room - 1)).rstrip()}…"
            room -= cell_len(cut)
            yield StyledText(cut, "hit" if number % 2 else style)


def path_line(row: LibraryRow, width: int, *, is_here: bool) -> Iterator[StyledText]:
    """The path of a file, with the letters that match underlined."""
    shown = fitted(row.words, width)
    style = "name" if is_here else ""
    for offset, letter in enumerate(shown):
        yield StyledText(letter, "evidence" if offset in row.letters else style)


def counted(number: int, name: str) -> str:
    """A number of things.

    >>> counted(1, "note"), counted(1200, "text")
    ('1 note', '1,200 texts')
    """
    return f"{number:,} {name}{'s' * (number != 1)}"
