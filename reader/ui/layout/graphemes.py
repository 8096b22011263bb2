"""Grapheme clusters: what a reader sees as one character, its width in cells, and where lines may break."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, islice

from rich.cells import cell_len, split_graphemes

from reader.document.visible import visible
from reader.ui.layout.cell_widths import is_spacing_mark

BLANKS = str.maketrans("\n\t\u2028\u2029", "    ")
INVISIBLE = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff]+")
"""Soft hyphens, joiners and marks of direction, which are not drawn."""
NO_LINE_START = frozenset(
    "、。，．・：；？！）］｝〕〉》」』】〙〗〟｠»ー゠–…‥々〻゛゜ヽヾゝゞ"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    ")]},.:;?!%”’›｡､｣･"
)
"""Characters that may not begin a line of Chinese or Japanese (JIS X 4051, GB/T 15834)."""
NO_LINE_END = frozenset("（［｛〔〈《「『【〘〖〝｟«([{“‘‹｢$£¥＄￥￡")
"""Characters that may not end one."""
HANGUL = "[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]"
"""Korean, which puts spaces between words and therefore does not break within them."""
DASH = "—"
"""A line may break after it even if no space follows."""
REGIONAL_INDICATOR = re.compile("[\U0001f1e6-\U0001f1ff]")
"""Two of these form a flag."""
VIRAMA = 9
"""The combining class of the sign that joins letters of Indic scripts."""
LONGEST_DRAWN = 512
"""The length up to which text is drawn whole, in code points; more than that on one line has mostly no cells."""
MARKS_DRAWN = 30
"""The most marks in a row that are drawn of longer text, the limit of Unicode's stream-safe format (UAX #15)."""


def display_text(text: str) -> str:
    """`text` as it is drawn on one line: safe, with blanks for tabs and line ends; the length is unchanged."""
    return visible(text if text.isascii() and text.isprintable() else text.translate(BLANKS))


def for_measuring(text: str) -> str:
    """`text` as `display_text` has it, with zero-width characters for all that is not drawn."""
    return display_text(INVISIBLE.sub(lambda found: "\u200b" * len(found[0]), text))


@lru_cache(64)
def without_excess_marks(text: str) -> str:
    """`text` without the marks of one character that only cost time: nobody can tell 30 from 10,000."""
    if len(text) <= LONGEST_DRAWN or text.isascii():
        return text
    kept: list[str] = []
    for is_mark, run in groupby(text, is_without_cell):
        kept.extend(islice(run, MARKS_DRAWN if is_mark else None))
    return "".join(kept)


def is_without_cell(character: str) -> bool:
    """Whether a character takes no cell of its own."""
    return cell_len(character) == 0


def graphemes(text: str) -> Iterator[tuple[int, int, int]]:
    """The grapheme clusters of a text as (start, end, cells).

    Flags, joined Indic letters and letters with their vowel signs are one cluster.
    """
    start = end = cells = 0
    for a, b, width in split_graphemes(text)[0]:
        if end > start and is_joined(text[start:end], text[a:b]):
            end, cells = b, cells + width
            continue
        if end > start:
            yield start, end, cells
        start, end, cells = a, b, width
    if end > start:
        yield start, end, cells


def is_joined(before: str, cluster: str) -> bool:
    """Whether two clusters, as Rich splits them, are read as one."""
    if REGIONAL_INDICATOR.fullmatch(before) and REGIONAL_INDICATOR.match(cluster):
        return True
    if before.isascii() or cluster.isascii():
        return False
    return is_spacing_mark(cluster[0]) or (unicodedata.combining(before[-1]) == VIRAMA and cluster[0].isalpha())


def is_wide_cluster(cluster: str) -> bool:
    """Whether a cluster of two cells is one wide character, rather than a letter with a spacing vowel sign."""
    return not cluster[0].isalpha() or cell_len(cluster[0]) == 2


def can_break_between(before: str, after: str, *, is_wide: bool) -> bool:
    """Whether a line may break between two clusters, neither of them blank; `is_wide` if either is two cells wide."""
    if after[0] in NO_LINE_START or before[0] in NO_LINE_END:
        return False
    if before == DASH:
        return after.isalnum()
    return is_wide and re.match(HANGUL, before) is None and re.match(HANGUL, after) is None
