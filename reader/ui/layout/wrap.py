"""Wrapping: breaking a passage of the text into lines that fit a width in cells."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache

from rich.cells import cell_len

from reader.ui.layout.graphemes import DASH, can_break_between, for_measuring, graphemes, is_wide_cluster
from reader.ui.layout.hyphenation import last_division

NARROW = r"\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2400-\u2426"
"""Characters one cell wide that are not combined with others, as a regular expression class; a line end is a blank."""
ALL_NARROW = re.compile(f"[{NARROW}]*")
WIDE = (
    r"\u3000-\u3029\u3030-\u303d\u3041-\u3096\u309b-\u30ff\u3105-\u312f\u3131-\u3163\u3165-\u318e\u31f0-\u31ff"
    r"\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufa6d\uff01-\uff60\uffe0-\uffe6"
)
"""Chinese, Japanese and Korean characters two cells wide that are not combined with others."""
WORD = re.compile(r"[^ \n\t\u2028\u2029]+")
INDENT = re.compile(r"(?<=\n)[ \t]+")
"""The indent of a line within a paragraph, in hard-wrapped texts; it is not drawn."""
SOFT_HYPHEN, BREAK_HERE = "\u00ad", "\u200b"


@cache
def neither_narrow_nor_wide() -> re.Pattern[str]:
    """Any other character. Compiled on first use: it takes a while, and most texts are narrow."""
    return re.compile(f"[^{NARROW}{WIDE}]")


def narrow_until(text: str, start: int = 0, end: int = sys.maxsize) -> int:
    """The offset up to which, between two offsets, every character is one cell wide."""
    found = ALL_NARROW.match(text, start, end)
    return found.end() if found is not None else start


def wrapped(text: str, start: int, end: int, width: int, language: str = "") -> Iterator[tuple[int, int]]:
    """The spans of the lines into which text[start:end] breaks, at blanks if there are any.

    `width` is in cells and at least 1. Blanks at a break and undrawn characters at the end belong to no line; several
    blanks take the space of one. If a language is given, words are hyphenated by its rules; a line that ends with a
    divided word has room for the hyphen.
    """
    words = text[start:end]
    if INDENT.search(words):
        yield from wrapped_indented(text, start, end, width)
    elif narrow_until(words) == len(words):
        yield from ((start + a, start + b) for a, b in wrapped_narrow(words.replace("\n", " "), width, language))
    elif neither_narrow_nor_wide().search(words) is None:
        yield from ((start + a, start + b) for a, b in wrapped_wide(words.replace("\n", " "), width, language))
    else:
        yield from ((start + a, start + b) for a, b in wrapped_graphemes(words, width, language))


def wrapped_narrow(words: str, width: int, language: str) -> Iterator[tuple[int, int]]:
    """The same for text with only characters one cell wide."""
    at, length = skip_blanks(words, 0), len(words.rstrip(" "))
    while length - at > width:
        cut = words.rfind(" ", at, at + width + 1)
        end = cut = break_after_dash(words, max(at, cut), at + width) or cut
        if language:
            divided = last_division(words, max(at, skip_blanks(words, max(cut, at))), at + width, language)
            end = cut = divided if divided > max(cut, at) else cut
        if cut <= at:
            end = cut = at + width
        while words[end - 1] == " ":
            end -= 1
        yield at, end
        at = skip_blanks(words, cut)
    if at < length:
        yield at, length


def break_after_dash(words: str, start: int, limit: int) -> int:
    """The last position after a dash in words[start:limit] that a word follows; 0 for none."""
    dash = words.rfind(DASH, start, limit)
    while dash >= 0 and not words[dash + 1].isalnum():
        dash = words.rfind(DASH, start, dash)
    return dash + 1


def wrapped_wide(words: str, width: int, language: str) -> Iterator[tuple[int, int]]:
    """The same for text with only characters one or two cells wide, none of which joins another."""
    widths = words.translate(CELL_WIDTHS)
    at, length = skip_blanks(words, 0), len(words.rstrip(" "))
    while at < length:
        limit = fitting_end(widths, at, length, width)
        if limit == length:
            yield at, length
            return
        cut = next((i for i in range(limit, at, -1) if can_break_at(words, widths, i)), at)
        divided = last_division(words, max(at, cut), limit, language) if language else 0
        end = cut = max(cut, divided) if max(cut, divided) > at else max(limit, at + 1)
        while words[end - 1] == " ":
            end -= 1
        yield at, end
        at = skip_blanks(words, cut)


def fitting_end(widths: str, at: int, length: int, width: int) -> int:
    """The position up to which the characters from `at` on fit a width; `widths` has a character for each of them."""
    end, room = at, width
    while room > 0 and end < length:
        ahead = min(length, end + max(1, room // 2))
        left = room - (ahead - end) - widths.count(TWO, end, ahead)
        if left < 0:
            break
        end, room = ahead, left
    return end


def can_break_at(words: str, widths: str, at: int) -> bool:
    """Whether a line may break before a character."""
    before, after = words[at - 1], words[at]
    if before == " " or after == " ":
        return True
    return can_break_between(before, after, is_wide=TWO in widths[at - 1 : at + 1])


class CellWidths(dict[int, str]):
    """The width of each code point in cells, as the character 1 or 2: a table for `str.translate`."""

    def __missing__(self, code: int) -> str:
        self[code] = TWO if cell_len(chr(code)) == 2 else "1"
        return self[code]


TWO = "2"
CELL_WIDTHS = CellWidths()


def skip_blanks(words: str, at: int) -> int:
    """The first position from `at` on that is not blank."""
    while at < len(words) and words[at] == " ":
        at += 1
    return at


def wrapped_indented(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """The same for text with indents, which take no space."""
    first, last, used = -1, -1, 0
    for word in WORD.finditer(text, start, end):
        cells = cell_len(for_measuring(word.group()))
        if first >= 0 and used + 1 + cells <= width:
            last, used = word.end(), used + 1 + cells
            continue
        if first >= 0:
            yield first, last
        first, last, used = word.start(), word.end(), cells
        if cells > width:
            *whole, rest = ((word.start() + a, word.start() + b) for a, b in wrapped_graphemes(word.group(), width, ""))
            yield from whole
            first, used = rest[0], cell_len(for_measuring(text[rest[0] : last]))
    if first >= 0:
        yield first, last


def wrapped_graphemes(text: str, width: int, language: str) -> Iterator[tuple[int, int]]:
    """The same for text of any kind, one grapheme cluster after the other; lines also break between wide characters."""
    words = for_measuring(text)
    first = break_at = next_start = -1
    used = used_at_break = 0
    before, was_wide, was_blank = "", False, False
    for start, end, cells in graphemes(words):
        cluster = words[start:end]
        is_wide = cells == 2 and is_wide_cluster(cluster)
        is_blank = cluster[0] == " " and cluster.strip(" \u200b") == ""
        if first < 0:
            if is_blank:
                continue
            first, used, break_at = start, 0, -1
        elif not is_blank and not was_blank and can_break_between(before, cluster, is_wide=was_wide or is_wide):
            break_at = next_start = start
            used_at_break = used
        while used + cells > width and not is_blank and start > first:
            divided = last_division(words, max(next_start, first), start, language) if language else 0
            if max(break_at, first) < divided:
                break_at = next_start = divided
                used_at_break = used - cell_len(words[divided:start])
            if break_at < 0:
                break_at = next_start = start
                used_at_break = used
            yield first, break_at
            first, used, break_at = next_start, used - used_at_break, -1
        if is_blank:
            if not was_blank:
                break_at = start
                used += cells
            next_start, used_at_break = start + 1, used
        else:
            used += cells
            last = text[end - 1]
            if used and (last == BREAK_HERE or (last == SOFT_HYPHEN and used < width)):
                break_at = next_start = end
                used_at_break = used
        before, was_wide, was_blank = cluster, is_wide, is_blank
    end = len(words.rstrip(" \u200b"))
    if 0 <= first < end:
        yield first, end
