"""Characters as they are read: clusters of code points, their cells, and between which of them a line may end."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from rich.cells import split_graphemes

from reader.document.visible import visible

BLANKS = str.maketrans("\n\t\u2028\u2029", "    ")
INVISIBLE = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff]+")
"""What says how to break or order words, and is not drawn itself."""
NOT_FIRST = frozenset(
    "、。，．・：；？！）］｝〕〉》」』】〙〗〟｠»ー゠–…‥々〻゛゜ヽヾゝゞ"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    ")]},.:;?!%”’›｡､｣･"
)
"""What does not begin a line of Chinese or Japanese (JIS X 4051, and GB/T 15834 for Chinese)."""
NOT_LAST = frozenset("（［｛〔〈《「『【〘〖〝｟«([{“‘‹｢$£¥＄￥￡")
"""What does not end one."""
HANGUL = "[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]"
"""Korean, which sets its words apart by blanks, and so keeps them whole."""
DASH = "—"
"""After it a line may end, also where no blank stands."""
FLAG = re.compile("[\U0001f1e6-\U0001f1ff]")
"""Two of these make a flag."""
VIRAMA = 9
"""The combining class of the sign that joins letters of Indian scripts."""


def display_text(text: str) -> str:
    """A text as it is drawn on one line: harmless, with blanks for tabs and line ends; the length is the same."""
    return visible(text if text.isascii() and text.isprintable() else text.translate(BLANKS))


def for_measuring(text: str) -> str:
    """The same with what is not drawn as zero-width characters, to be measured."""
    return display_text(INVISIBLE.sub(lambda found: "\u200b" * len(found[0]), text))


def graphemes(text: str) -> Iterator[tuple[int, int, int]]:
    """The clusters of a text, each with start, end and cells; flags and joined letters are one."""
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
    """Whether two clusters are read as one."""
    if FLAG.fullmatch(before) and FLAG.match(cluster):
        return True
    return not before.isascii() and unicodedata.combining(before[-1]) == VIRAMA and cluster[0].isalpha()


def can_break_between(before: str, after: str, *, is_wide: bool) -> bool:
    """Whether a line may end between two clusters that are not blank; `is_wide` if one of them is two cells wide."""
    if after[0] in NOT_FIRST or before[0] in NOT_LAST:
        return False
    if before == DASH:
        return after.isalnum()
    return is_wide and re.match(HANGUL, before) is None and re.match(HANGUL, after) is None
