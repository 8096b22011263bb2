"""Headings that only look like headings: by the names of their classes, or as short paragraphs in bold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from reader.document import BlockKind, StyleKind
from reader.formats.xhtml.items import Item, append_words, as_heading

LONGEST = 15
"""The most words of such a heading."""
BOLD_WORDS, FEWEST_BOLD, MOST_OFTEN = 12, 2, 2
"""The most words of a heading in bold, the fewest of them in a text, and how often one may stand in it."""
PROSE = 30
"""The fewest code points of the paragraph below a heading in bold."""
SENTENCE_END = re.compile(r"[.!?…:;,]['\"”’)\]]*$|[\"”’]$")
NAMED = re.compile(
    r"(?<![\w-])(?:(?:chapter|chap|part|section)[-_]?(?:title|heading|head|header|name|number|num|no)|"
    r"heading|head|h[1-4]|chapter|title)\d?(?![\w-])"
)
"""Matches the class of a paragraph that is a heading."""
NUMBER = re.compile(
    r"(?:(?:chapter|part|book)\s+)?(?:\d{1,3}|[ivxlc]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty(?:-\w+)?)[.:]?",
    re.IGNORECASE,
)
"""The number of a chapter on a line of its own."""
IDENTIFIER = re.compile(r"\d{2}")


def look_of(item: Item) -> str:
    """The classes of a block, without names that only it has."""
    return " ".join(name for name in item.names.split() if IDENTIFIER.search(name) is None)


def is_short(item: Item) -> bool:
    """Whether a paragraph has no more words than a heading."""
    return item.kind is BlockKind.PARAGRAPH and len(item.words.text.split()) <= LONGEST


def alike(items: Sequence[Item], levels: Mapping[int, int]) -> dict[int, int]:
    """The levels of headings by index, with those of the paragraphs that look as paragraphs among them do.

    A look that longer paragraphs have, too, says nothing.
    """
    looks = {
        look: level
        for at, level in levels.items()
        if items[at].kind is BlockKind.PARAGRAPH and (look := look_of(items[at]))
    }
    if not looks:
        return dict(levels)
    plain = {look_of(item) for item in items if item.kind is not BlockKind.PARAGRAPH or not is_short(item)}
    found = {
        at: looks[look]
        for at, item in enumerate(items)
        if item.kind is BlockKind.PARAGRAPH and (look := look_of(item)) in looks and look not in plain
    }
    return {**found, **levels}


def with_looks(items: Sequence[Item]) -> list[Item]:
    """The blocks of a text without headings, with those that are named so by their classes, or are bold."""
    if any(item.kind is BlockKind.HEADING for item in items):
        return list(items)
    levels = {at: 1 for at, item in enumerate(items) if is_short(item) and NAMED.search(item.names)}
    levels = levels or bold_headings(items)
    found = [as_heading(item, levels[at]) if at in levels else item for at, item in enumerate(items)]
    if levels.get(0) == 0:
        found[0].kind = BlockKind.HEADLINE
    return with_numbers(found)


def bold_headings(items: Sequence[Item]) -> dict[int, int]:
    """The levels of short paragraphs in bold above others, by their indexes; 0 for the first of all if it is the title.

    Words that stand there again and again name speakers.
    """
    bold = [at for at, item in enumerate(items) if is_bold(item)]
    often = Counter(items[at].words.text for at in bold)
    if not bold or max(often.values()) > MOST_OFTEN or 2 * len(bold) > len(items):
        return {}
    found = {at: 1 for at in bold if at + 1 < len(items) and is_prose(items[at + 1])}
    if len(found) < FEWEST_BOLD:
        return {}
    is_titled = bold[0] == 0 and 0 not in found
    return {0: 0, **found} if is_titled else found


def is_bold(item: Item) -> bool:
    """Whether a block is a short paragraph in bold that is no sentence."""
    text = item.words.text.strip()
    if item.kind is not BlockKind.PARAGRAPH or not any(map(str.isalpha, text)) or "\n" in text:
        return False
    bold = sum(style.span.length for style in item.words.styles if style.kind is StyleKind.STRONG)
    return len(text.split()) <= BOLD_WORDS and bold >= len(text) and SENTENCE_END.search(text) is None


def is_prose(item: Item) -> bool:
    """Whether a block is a paragraph of some length, or a list, as below a heading."""
    if item.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE):
        return True
    return item.kind is BlockKind.PARAGRAPH and len(item.words.text) >= PROSE and not is_bold(item)


def with_numbers(items: Sequence[Item]) -> list[Item]:
    """The blocks, with the number of a chapter and the title below it as one heading."""
    done: list[Item] = []
    for item in items:
        last = done[-1] if done else None
        if (
            last is not None
            and last.kind is item.kind is BlockKind.HEADING
            and NUMBER.fullmatch(last.words.text.strip())
            and not NUMBER.fullmatch(item.words.text.strip())
        ):
            append_words(last, item)
        else:
            done.append(item)
    return done
