"""The table of contents and the headings of a book: levels by the table, and headings where the text has none."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document import BlockKind
from reader.formats.html.boilerplate import folded
from reader.formats.writer import StyledText
from reader.formats.xhtml.addresses import Entry
from reader.formats.xhtml.items import Item, as_heading
from reader.formats.xhtml.looks import alike

REACH = 3
"""How many blocks after the place that an entry leads to its heading can stand."""
MOST_LEVELS = 6


def with_contents(items: Sequence[Item], entries: Sequence[tuple[Entry, int]]) -> list[Item]:
    """The blocks of a book with the entries of its table of contents as headings.

    Each entry is given with the index of the block that it leads to. The heading there, or a block with the same
    words, takes the level of the entry; without one, the entry is a new heading before the block. Paragraphs that look
    as such headings do are headings, although the table does not name them.
    """
    levels: dict[int, int] = {}
    added: dict[int, list[Entry]] = {}
    for entry, at in entries:
        found = heading_of(items, entry, at, levels)
        if found is None:
            added.setdefault(at, []).append(entry)
        else:
            levels[found] = entry.level
    levels = alike(items, levels)
    result: list[Item] = []
    shift = 0
    for at, item in enumerate(items):
        for entry in added.get(at, ()):
            result.append(Item(BlockKind.HEADING, StyledText(entry.title), item.line, entry.level))
        if at in levels:
            shift = levels[at] - item.level if item.kind is BlockKind.HEADING else 0
            result.append(as_heading(item, levels[at]))
        elif item.kind is BlockKind.HEADING:
            result.append(as_heading(item, min(max(item.level + shift, 1), MOST_LEVELS)))
        else:
            result.append(item)
    return result


def heading_of(items: Sequence[Item], entry: Entry, at: int, taken: dict[int, int]) -> int | None:
    """The index of the block that is the heading of an entry; None without one.

    A block with its words is; otherwise the heading at the place itself.
    """
    wanted = folded(entry.title)
    if not wanted:
        return at
    near = [i for i in range(at, min(at + REACH, len(items))) if i not in taken]
    for i in near:
        words = folded(items[i].words.text)
        if words == wanted or (items[i].kind is BlockKind.HEADING and words and (words in wanted or wanted in words)):
            return i
    return next((i for i in near[:1] if items[i].kind is BlockKind.HEADING), None)
