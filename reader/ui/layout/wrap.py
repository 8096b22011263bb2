"""Wrapping: a stretch of text into spans that fit a width in cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len, split_graphemes

from reader.document.visible import visible

BLANKS = str.maketrans("\n\t\u2028\u2029", "    ")
UNEVEN = re.compile(
    r"[^\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2400-\u2426]"
)
"""Any character that may not be exactly one cell wide, or may not be shown as it is."""

WORD = re.compile(r"[^ \n\t\u2028\u2029]+")
INDENT = re.compile(r"(?<=\n)[ \t]+")
"""Blanks with which a line within a paragraph begins, in texts that are broken and indented; they are not drawn."""


def shown(text: str) -> str:
    """A text as it is drawn on one line: harmless, with blanks for tabs and line ends; the length is the same."""
    return visible(text if text.isascii() and text.isprintable() else text.translate(BLANKS))


def wrapped(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """The spans of the lines into which text[start:end] breaks, at blanks where there are any.

    `width` is in cells and at least 1. Blanks at a break are on no line.
    """
    words = text[start:end]
    if INDENT.search(words):
        yield from wrapped_by_words(text, start, end, width)
        return
    if UNEVEN.search(words) is None:
        words = words.replace("\n", " ")
    elif UNEVEN.search(words := shown(words)):
        yield from ((start + a, start + b) for a, b in wrapped_by_cells(words, width))
        return
    at, length = first_word(words, 0), len(words.rstrip(" "))
    while length - at > width:
        cut = words.rfind(" ", at, at + width + 1)
        if cut <= at:
            yield start + at, start + at + width
            at += width
            continue
        behind = cut
        while words[cut - 1] == " ":
            cut -= 1
        yield start + at, start + cut
        at = first_word(words, behind)
    if at < length:
        yield start + at, start + length


def first_word(words: str, at: int) -> int:
    """The first place from `at` on that is not blank."""
    while at < len(words) and words[at] == " ":
        at += 1
    return at


def dedented(text: str, start: int, end: int) -> str:
    """text[start:end] without the blanks at the beginning of its lines; `start` may lie among such blanks."""
    piece = text[start:end]
    if start and text[start - 1] in " \t\n":
        before = text.rfind("\n", 0, start)
        if before >= 0 and not text[before:start].strip():
            piece = piece.lstrip(" \t")
    return INDENT.sub("", piece)


def wrapped_by_words(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """The same for text with indents, which take no room."""
    first, last, used = -1, -1, 0
    for word in WORD.finditer(text, start, end):
        cells = cell_len(shown(word.group()))
        gap = 1 if first < 0 or "\n" in text[last : word.start()] else word.start() - last
        if first >= 0 and used + gap + cells <= width:
            last, used = word.end(), used + gap + cells
            continue
        if first >= 0:
            yield first, last
        first, last, used = word.start(), word.end(), cells
        if cells > width:
            *whole, rest = cut(text, word.start(), word.end(), width)
            yield from whole
            first, used = rest[0], cell_len(shown(text[rest[0] : last]))
    if first >= 0:
        yield first, last


def wrapped_by_cells(words: str, width: int) -> Iterator[tuple[int, int]]:
    """The same for text with wide, combining or zero-width characters; breaks also between wide characters."""
    first = break_at = behind = -1
    used = used_at_break = 0
    for start, end, cells in split_graphemes(words)[0]:
        is_blank = words[start:end] == " "
        if first < 0:
            if is_blank:
                continue
            first, used, break_at = start, 0, -1
        if used + cells > width and not is_blank and start > first:
            if break_at < 0:
                break_at = behind = start
                used_at_break = used
            yield first, break_at
            first, used, break_at = behind, used - used_at_break, -1
        if is_blank:
            if break_at < 0 or words[start - 1] != " ":
                break_at = start
            behind, used_at_break = end, used + cells
        elif cells == 2:
            break_at = behind = end
            used_at_break = used + cells
        used += cells
    end = len(words.rstrip(" "))
    if 0 <= first < end:
        yield first, end


def chopped(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """The spans of lines that keep their line ends and are cut where they are too long: code, tables as they are."""
    at = start
    for line in text[start:end].split("\n"):
        stop = at + len(line)
        if len(line) <= width and not UNEVEN.search(line):
            yield at, stop
        else:
            yield from cut(text, at, stop, width)
        at = stop + 1


def cut(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """The spans of pieces of one line, each of at most `width` cells."""
    first, used = start, 0
    for a, b, cells in split_graphemes(shown(text[start:end]))[0]:
        if used + cells > width and start + a > first:
            yield first, start + a
            first, used = start + a, 0
        used += cells
        if start + b == end:
            break
    yield first, end
