"""The body of an article: headings, lists, block quotes; the rest is paragraphs."""

from __future__ import annotations

import re

from reader.document import BlockKind, Span
from reader.formats.plain.context import LineContext, Verdict
from reader.formats.plain.line import LONGEST_TITLE, Line, without_number

ATX = re.compile(r"(#{1,6}|={1,6})\s+(?=\S)(.*?)(?:\s+(?:#+|=+))?$")
NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|(?:\d{1,2}|[IVX]{1,4})[.)])\s+\S")
UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}|\^{3,}|\*{3,}")
UNDERLINE_LEVELS = {"=": 1, "-": 2, "~": 3}
"""The level of a heading by the character under it, as in Setext and reStructuredText."""
BULLET = re.compile(r"[•‣◦▪●·*+–—-]\s+(?=\S)")
LONGEST = 14
"""The greatest number of words of a heading."""


def marked_heading(at: LineContext) -> Verdict | None:
    """Number signs make a heading in plain text as in Markdown.

    >>> kinds("It began at noon.\\n## The reply\\nIt ended at one.")
    ['paragraph', 'boilerplate', 'heading', 'paragraph']
    """
    found = ATX.match(at.line.words)
    if found is None:
        return None
    start = at.line.span.start
    return Verdict(BlockKind.HEADING, Span(start + found.start(2), start + found.end(2)), len(found.group(1)))


def underlined_heading(at: LineContext) -> Verdict | None:
    """A line with a row of equals signs or dashes right under it, about as long, is a heading.

    >>> kinds("It began at noon.\\nThe reply\\n=========\\nIt ended at one.")
    ['paragraph', 'heading', 'boilerplate', 'paragraph']
    """
    line, after = at.line, at.next()
    if after is None or not is_underline(after) or line.count > LONGEST_TITLE:
        return None
    if 3 * len(after.words) < 2 * len(line.words) or not any(char.isalnum() for char in line.words):
        return None
    return Verdict(BlockKind.HEADING, level=UNDERLINE_LEVELS.get(after.words[0], 4))


def is_underline(line: Line) -> bool:
    """Whether a line is a row of one character right under another line."""
    return line.words[0] in "=-~^*" and not line.follows_blank and UNDERLINE.fullmatch(line.words) is not None


def table_row(at: LineContext) -> Verdict | None:
    """Lines with cells, parted by tabs or by bars, are rows of a table where several stand together.

    >>> kinds("The tides:\\nDay\\tHigh\\nMonday\\t04:10\\nThey turn every six hours.")
    ['paragraph', 'table', 'paragraph']
    """
    cells = cell_count(at.line)
    if cells < 2:
        return None
    beside = (at.previous(), at.next())
    return Verdict(BlockKind.TABLE) if any(line is not None and cell_count(line) == cells for line in beside) else None


def cell_count(line: Line) -> int:
    """The number of cells of a line; 1 if nothing parts them."""
    if "\t" in line.words:
        return line.words.count("\t") + 1
    return max(1, line.words.strip("|").count("|") + 1) if "|" in line.words and line.words.count("|") > 1 else 1


def quoted_lines(at: LineContext) -> Verdict | None:
    """Lines behind ">" are quoted, as in mail.

    >>> kinds("She wrote:\\n> Come at noon.\\nHe came.")
    ['paragraph', 'block_quote', 'paragraph']
    """
    return Verdict(BlockKind.BLOCK_QUOTE, level=1) if at.line.words.startswith("> ") else None


def bullet(at: LineContext) -> Verdict | None:
    """A line behind a bullet is an item of a list.

    >>> kinds("They want:\\n• lower rents\\n• more buses")
    ['paragraph', 'list_item', 'list_item']
    """
    if BULLET.match(at.line.words) is None:
        return None
    if at.line.words[0] in "–—-" and not has_neighbour(at):
        return None
    return Verdict(BlockKind.LIST_ITEM, level=1)


def has_neighbour(at: LineContext) -> bool:
    """Whether a line beside this one begins with the same character."""
    first = at.line.words[0]
    return any(line is not None and line.words[0] == first for line in (at.previous(), at.next()))


def numbered_heading(at: LineContext) -> Verdict | None:
    """A short numbered line over a paragraph is a heading, not an item of a list.

    >>> kinds("Three ways to save\\nWe asked five banks what they would do with the money.\\n"
    ...       "1. Spend less\\nMost households can spend a tenth less without much pain, they say.")
    ['headline', 'paragraph', 'heading', 'paragraph']
    """
    line, after = at.line, at.next()
    if NUMBERED.match(line.words) is None or line.count > LONGEST or line.is_sentence or after is None:
        return None
    found = Verdict(BlockKind.HEADING, level=2 + line.words.split()[0].rstrip(".").count("."))
    if is_prose(after):
        return found
    before, behind = at.previous(), at.next(2)
    is_apart = before is not None and is_prose(before) and NUMBERED.match(after.words) is None
    return found if is_apart and behind is not None and is_prose(behind) else None


def numbered_item(at: LineContext) -> Verdict | None:
    """Other numbered lines are items of a list.

    >>> kinds("They want:\\n1. lower rents\\n2. more buses")
    ['paragraph', 'list_item', 'list_item']
    """
    return Verdict(BlockKind.LIST_ITEM, level=1) if NUMBERED.match(at.line.words) else None


def heading(at: LineContext) -> Verdict | None:
    """A short line without an end mark, over a paragraph and not in a run of short lines, is a heading.

    >>> kinds("Harbour reopens\\nThe harbour opened again on Monday after a year of work.\\n"
    ...       "State of the wall\\nThe sea wall held through the winter, engineers of the port said.")
    ['headline', 'paragraph', 'heading', 'paragraph']
    """
    line, after = at.line, at.next()
    if after is None or not can_be_heading(at) or not is_prose(after):
        return None
    if line.count > LONGEST and not line.is_title:
        return None
    if at.previous_kind() is BlockKind.HEADING:
        return HEADING if line.is_title else None
    before, further = at.previous(), at.previous(2)
    if before is None or at.previous_kind() is not BlockKind.PARAGRAPH or ends_text(before):
        return HEADING
    is_best = line.is_title and not before.is_title and further is not None and is_prose(further)
    return HEADING if is_best else None


def heading_over_heading(at: LineContext) -> Verdict | None:
    """A short line between a paragraph and a heading is the heading of more than that one.

    >>> kinds("Harbour reopens\\nThe harbour opened again on Monday after a year of work.\\n"
    ...       "Storm Damage\\nSea Wall Repairs\\nThe sea wall held through the winter, engineers said.")
    ['headline', 'paragraph', 'heading', 'heading', 'paragraph']
    """
    line, before, after, behind = at.line, at.previous(), at.next(), at.next(2)
    if before is None or after is None or behind is None or not can_be_heading(at):
        return None
    if not ends_text(before) or is_prose(after) or not is_prose(behind):
        return None
    if not (after.is_title and after.is_open_ended) or line.count > LONGEST:
        return None
    return HEADING if line.has_few_short_words and line.capitals >= HALF else None


def heading_over_subtitle(at: LineContext) -> Verdict | None:
    """A title between a paragraph and a short line over the next paragraph is the heading of both.

    >>> kinds("Harbour reopens\\nThe harbour opened again on Monday after a year of work.\\n"
    ...       "Boat Trips and Tickets\\nOpen all day in summer\\nThe trips take an hour, and all children go free.")
    ['headline', 'paragraph', 'heading', 'paragraph', 'paragraph']
    """
    before, after, behind = at.previous(), at.next(), at.next(2)
    if before is None or after is None or behind is None or not can_be_heading(at) or not at.line.is_title:
        return None
    if not ends_text(before) or is_prose(after) or after.is_title or not is_prose(behind):
        return None
    return HEADING


def repeated_heading(at: LineContext) -> Verdict | None:
    """A title that stands on the page more than once, or with another number, over a line that is none, is a heading.

    >>> kinds("Meals for a week\\nThis plan has two days, and each of them has three meals of a kind.\\n"
    ...       "Morning Meal\\nEat it early\\nBread and a boiled egg\\nEvening Meal\\nEat it late\\n"
    ...       "Morning Meal\\nEat it early\\nOats with milk\\nEvening Meal\\nEat it late")[2:6]
    ['heading', 'paragraph', 'paragraph', 'heading']
    """
    line, after = at.line, at.next()
    if after is None or line.count > SHORT or not can_be_heading(at) or not line.is_title:
        return None
    if after.is_title and not (without_number(line.words) and at.state.occurrences(after.words) > 1):
        return None
    return HEADING if at.state.occurrences(line.words) > 1 else None


def heading_of_links(at: LineContext) -> Verdict | None:
    """A title of a few words behind the last paragraph, over nothing but longer titles, heads the links of the page.

    >>> kinds("Harbour reopens\\nThe harbour opened again on Monday after a year of work.\\n"
    ...       "Story Archive\\nHarbour to stay closed until May\\nWhat the storm did to the wall of the port")[2:]
    ['heading', 'paragraph', 'paragraph']
    """
    line, before = at.line, at.previous()
    if before is None or line.count > FEW or not can_be_heading(at) or not is_prose(before) or not line.is_title:
        return None
    behind = at.state.lines[at.index + 1 : at.index + 1 + MOST_LINKS]
    is_end = at.index + 1 + len(behind) == len(at.state.lines)
    if not is_end or len(behind) < 2 or any(is_prose(link) or link.count <= line.count for link in behind):
        return None
    return HEADING


MOST_LINKS = 12
"""The greatest number of links at the end of a page."""
FEW = 4
"""The greatest number of words of the heading over them."""


def can_be_heading(at: LineContext) -> bool:
    """Whether a line could be a heading, some way into the text."""
    return at.state.paragraphs > 0 and at.line.can_be_heading


HEADING = Verdict(BlockKind.HEADING, level=2)
SHORT = 8
"""The greatest number of words of a heading that is known by standing on the page again."""
HALF = 0.5
UNSPACED = 25
"""More characters a word than this are found only where words are not parted by blanks, as in Japanese."""


def ends_text(line: Line) -> bool:
    """Whether a line can be the last one before a heading: running text, or anything that ends as a sentence."""
    return is_prose(line) or line.is_sentence


def is_prose(line: Line) -> bool:
    """Whether a line is running text: long, or a whole sentence of some length."""
    if len(line.words) > 110 or line.count > 20:
        return True
    return line.is_sentence and (line.count > 5 or is_unspaced(line))


def is_unspaced(line: Line) -> bool:
    """Whether a line of some length does not part its words by blanks."""
    return len(line.words) > UNSPACED * line.count
