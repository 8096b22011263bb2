"""The body of an article: headings, tables, lists and block quotes. All other lines are paragraphs."""

from __future__ import annotations

import re

from reader.document import BlockKind, Span
from reader.formats.plain.context import LineContext, Verdict, rule
from reader.formats.plain.line import LONGEST_TITLE, Line, without_number
from reader.formats.plain.residue import has_address
from reader.formats.plain.usual_names import is_usual_name

ATX = re.compile(r"(#{1,6}|={1,6})\s++(?=\S)(.*?)(?:(?<!\s)\s++(?:#++|=++))?$")
NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|(?:\d{1,2}|[IVX]{1,4})[.)])\s+\S")
COUNT = re.compile(r"(\d{1,2})[.)]\s")
"""The number of an item of a list."""
BROKEN_LENGTH = 50
"""The fewest code points of a line that may have been broken to fit a page."""
UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}|\^{3,}|\*{3,}")
UNDERLINE_LEVELS = {"=": 1, "-": 2, "~": 3}
"""The level of a heading by the character that underlines it, as in Setext and reStructuredText."""
OTHER_LEVEL = 4
"""The level of a heading that is underlined with another character."""
BULLET = re.compile(r"[•‣◦▪●·*+–—-]\s+(?=\S)")
QUOTED = re.compile(r">(?:[> ]*>)?(?: |$)")
"""The signs before a quoted line of a mail, one for each reply."""
HEADING = Verdict(BlockKind.HEADING, level=2)
LONGEST_HEADING = 14
"""The most words of a heading that is not in title case."""
LONGEST_REPEATED = 8
"""The most words of a heading that is recognized because it is repeated."""
LONGEST_LINKS_HEADING = 4
"""The most words of the heading of a list of links."""
MAX_LINKS = 12
"""The most links at the end of a page."""
MIN_CAPITALS = 0.5
"""The smallest share of longer words with a capital in a heading of another heading."""
PROSE_LENGTH, PROSE_WORDS = 110, 20
"""A line that is longer than either, in code points or in words, is prose."""
SENTENCE_WORDS = 5
"""A sentence of more words is prose."""
MAX_WORD_LENGTH = 25
"""More characters a word than this occur only in scripts without spaces between words, as in Japanese."""


@rule(symbol=True)
def marked_heading(at: LineContext) -> Verdict | None:
    """A line after number signs is a heading, as in Markdown.

    >>> kinds("It began at noon.\\n## The reply\\nIt ended at one.")
    ['paragraph', 'boilerplate', 'heading', 'paragraph']
    """
    found = ATX.match(at.line.words)
    if found is None or (found.group(2)[0].islower() and not at.line.follows_blank):
        return None
    start = at.line.span.start
    return Verdict(BlockKind.HEADING, Span(start + found.start(2), start + found.end(2)), len(found.group(1)))


@rule()
def underlined_heading(at: LineContext) -> Verdict | None:
    """A line with a row of equals signs or dashes right below it, about as long, is a heading.

    >>> kinds("It began at noon.\\nThe reply\\n=========\\nIt ended at one.")
    ['paragraph', 'heading', 'boilerplate', 'paragraph']
    """
    line, after = at.line, at.next()
    if after is None or not is_underline(after) or line.count > LONGEST_TITLE:
        return None
    if 3 * len(after.words) < 2 * len(line.words) or not any(char.isalnum() for char in line.words):
        return None
    return Verdict(BlockKind.HEADING, level=UNDERLINE_LEVELS.get(after.words[0], OTHER_LEVEL))


def is_underline(line: Line) -> bool:
    """Whether a line is a row of one character right below another line."""
    return line.words[0] in "=-~^*" and not line.follows_blank and UNDERLINE.fullmatch(line.words) is not None


@rule()
def table_row(at: LineContext) -> Verdict | None:
    """A line with cells, separated by tabs or bars, is a row of a table if a line beside it has as many.

    >>> kinds("The tides:\\nDay\\tHigh\\nMonday\\t04:10\\nThey turn every six hours.")
    ['paragraph', 'table', 'paragraph']
    """
    cells = cell_count(at.line)
    if cells < 2:
        return None
    beside = (at.previous(), at.next())
    return Verdict(BlockKind.TABLE) if any(line is not None and cell_count(line) == cells for line in beside) else None


def cell_count(line: Line) -> int:
    """The number of cells in a line; 1 if there is no separator."""
    if "\t" in line.words:
        return line.words.count("\t") + 1
    return line.words.strip("|").count("|") + 1 if line.words.count("|") > 1 else 1


@rule(symbol=True)
def quoted_lines(at: LineContext) -> Verdict | None:
    """A line after ">" is quoted, as in mail.

    >>> kinds("She wrote:\\n> Come at noon.\\nHe came.")
    ['paragraph', 'block_quote', 'paragraph']
    """
    found = QUOTED.match(at.line.words)
    return Verdict(BlockKind.BLOCK_QUOTE, level=found.group().count(">")) if found is not None else None


@rule(symbol=True)
def bullet(at: LineContext) -> Verdict | None:
    """A line after a bullet is a list item. A dash is a bullet only if a line beside it begins with one too.

    >>> kinds("They want:\\n• lower rents\\n• more buses")
    ['paragraph', 'list_item', 'list_item']
    """
    if BULLET.match(at.line.words) is None:
        return None
    if at.line.words[0] in "–—-" and not has_similar_neighbour(at):
        return None
    return Verdict(BlockKind.LIST_ITEM, level=1)


def has_similar_neighbour(at: LineContext) -> bool:
    """Whether the line before or after begins with the same character."""
    first = at.line.words[0]
    return any(line is not None and line.words[0] == first for line in (at.previous(), at.next()))


@rule()
def numbered_heading(at: LineContext) -> Verdict | None:
    """A short numbered line above a paragraph is a heading, not a list item.

    >>> kinds("Three ways to save\\nWe asked five banks what they would do with the money.\\n"
    ...       "1. Spend less\\nMost households can spend a tenth less without much pain, they say.")
    ['headline', 'paragraph', 'heading', 'paragraph']
    """
    line, after = at.line, at.next()
    if NUMBERED.match(line.words) is None or line.count > LONGEST_HEADING or line.is_sentence or after is None:
        return None
    if line.words[-1] in ",;":
        return None
    found = Verdict(BlockKind.HEADING, level=numbered_level(line))
    before, second = at.previous(), at.next(2)
    if continues_list(at) or is_broken(at):
        return None
    if is_prose(after):
        return found
    is_apart = before is not None and is_prose(before) and NUMBERED.match(after.words) is None
    return found if is_apart and second is not None and is_prose(second) else None


def continues_list(at: LineContext) -> bool:
    """Whether the line right above has the number before that of a line."""
    before = at.previous()
    own, above = COUNT.match(at.line.words), COUNT.match(before.words) if before is not None else None
    return own is not None and above is not None and int(own.group(1)) == int(above.group(1)) + 1


def is_broken(at: LineContext) -> bool:
    """Whether a line goes on right below, in small letters: it was broken within a sentence."""
    after = at.next()
    is_long = len(at.line.words) >= BROKEN_LENGTH
    return is_long and after is not None and not after.follows_blank and after.words[0].islower()


def numbered_level(line: Line) -> int:
    """The level of a heading by the parts of its number: 2 for "1." or without a number, 3 for "1.2"."""
    return min(6, 2 + line.words.split()[0].rstrip(".").count(".")) if NUMBERED.match(line.words) else 2


@rule()
def numbered_item(at: LineContext) -> Verdict | None:
    """Any other numbered line is a list item.

    >>> kinds("They want:\\n1. lower rents\\n2. more buses")
    ['paragraph', 'list_item', 'list_item']
    """
    return Verdict(BlockKind.LIST_ITEM, level=1) if NUMBERED.match(at.line.words) else None


@rule()
def usual_heading(at: LineContext) -> Verdict | None:
    """The usual name of a section is a heading if it is apart from the text above, and no item of a list of such names.

    >>> kinds("Lentil soup\\nIt takes half an hour, and most of that is waiting.\\n"
    ...       "Ingredients\\n2 carrots\\nred lentils\\nMethod\\nHeat the oil.")[2:]
    ['heading', 'paragraph', 'paragraph', 'paragraph', 'paragraph']
    """
    line, before, after = at.line, at.previous(), at.next()
    if after is None or before is None or not is_usual_name(line.words):
        return None
    is_listed = line.words[0].isdigit() and after.words[0].isdigit()
    if is_usual_name(after.words) or is_listed or has_address(after.words):
        return None
    return HEADING if line.follows_blank or is_prose(before) else None


@rule(heading=True)
def heading(at: LineContext) -> Verdict | None:
    """A short line without punctuation at its end is a heading above a paragraph, but not in a run of short lines.

    >>> kinds("Harbour reopens\\nThe harbour opened again on Monday after a year of work.\\n"
    ...       "State of the wall\\nThe sea wall held through the winter, engineers of the port said.")
    ['headline', 'paragraph', 'heading', 'paragraph']
    """
    line, after = at.line, at.next()
    if after is None or not can_be_heading(at) or not is_prose(after):
        return None
    if line.count > LONGEST_HEADING and not line.is_title:
        return None
    if at.previous_kind() is BlockKind.HEADING:
        return HEADING if line.is_title else None
    before, further = at.previous(), at.previous(2)
    if before is None or at.previous_kind() is not BlockKind.PARAGRAPH or ends_text(before):
        return HEADING
    is_best = line.is_title and not before.is_title and further is not None and is_prose(further)
    return HEADING if is_best else None


@rule(heading=True)
def heading_over_heading(at: LineContext) -> Verdict | None:
    """A short line between a paragraph and a heading is a heading, too.

    >>> kinds("Harbour reopens\\nThe harbour opened again on Monday after a year of work.\\n"
    ...       "Storm Damage\\nSea Wall Repairs\\nThe sea wall held through the winter, engineers said.")
    ['headline', 'paragraph', 'heading', 'heading', 'paragraph']
    """
    line, before, after, second = at.line, at.previous(), at.next(), at.next(2)
    if before is None or after is None or second is None or not can_be_heading(at):
        return None
    if not ends_text(before) or is_prose(after) or not is_prose(second):
        return None
    if not (after.is_title and after.is_open_ended) or line.count > LONGEST_HEADING:
        return None
    return HEADING if line.has_few_short_words and line.capitals >= MIN_CAPITALS else None


@rule(heading=True)
def heading_over_subtitle(at: LineContext) -> Verdict | None:
    """A line in title case between a paragraph and a subtitle, a short line above the next paragraph, is a heading.

    >>> kinds("Harbour reopens\\nThe harbour opened again on Monday after a year of work.\\n"
    ...       "Boat Trips and Tickets\\nOpen all day in summer\\nThe trips take an hour, and all children go free.")
    ['headline', 'paragraph', 'heading', 'paragraph', 'paragraph']
    """
    before, after, second = at.previous(), at.next(), at.next(2)
    if before is None or after is None or second is None or not can_be_heading(at) or not at.line.is_title:
        return None
    if not ends_text(before) or is_prose(after) or after.is_title or not is_prose(second):
        return None
    return HEADING


@rule(heading=True)
def repeated_heading(at: LineContext) -> Verdict | None:
    """A line in title case that is repeated, perhaps with another number, is a heading unless a title follows.

    >>> kinds("Meals for a week\\nThis plan has two days, and each of them has three meals of a kind.\\n"
    ...       "Morning Meal\\nEat it early\\nBread and a boiled egg\\nEvening Meal\\nEat it late\\n"
    ...       "Morning Meal\\nEat it early\\nOats with milk\\nEvening Meal\\nEat it late")[2:6]
    ['heading', 'paragraph', 'paragraph', 'heading']
    """
    line, after = at.line, at.next()
    if after is None or line.count > LONGEST_REPEATED or not can_be_heading(at) or not line.is_title:
        return None
    if after.is_title and not (without_number(line.words) and at.state.occurrences(after.words) > 1):
        return None
    return HEADING if at.state.occurrences(line.words) > 1 else None


@rule(heading=True)
def heading_of_links(at: LineContext) -> Verdict | None:
    """A line in title case after the last paragraph, with only longer titles below, is the heading of the page's links.

    >>> kinds("Harbour reopens\\nThe harbour opened again on Monday after a year of work.\\n"
    ...       "Story Archive\\nHarbour to stay closed until May\\nWhat the storm did to the wall of the port")[2:]
    ['heading', 'paragraph', 'paragraph']
    """
    line, before = at.line, at.previous()
    if (
        before is None
        or line.count > LONGEST_LINKS_HEADING
        or not can_be_heading(at)
        or not is_prose(before)
        or not line.is_title
    ):
        return None
    links = at.state.lines[at.index + 1 : at.index + 1 + MAX_LINKS]
    is_end = at.index + 1 + len(links) == len(at.state.lines)
    if not is_end or len(links) < 2 or any(is_prose(link) or link.count <= line.count for link in links):
        return None
    return HEADING


def can_be_heading(at: LineContext) -> bool:
    """Whether a line has the form of a heading and is not before the first paragraph."""
    return at.state.paragraphs > 0 and at.line.can_be_heading


def ends_text(line: Line) -> bool:
    """Whether a line can be the last before a heading: prose, or anything that ends like a sentence."""
    return is_prose(line) or line.is_sentence or line.kind is BlockKind.PARAGRAPH


def is_prose(line: Line) -> bool:
    """Whether a line is prose: a long line, or a sentence that is not very short."""
    if len(line.words) > PROSE_LENGTH or line.count > PROSE_WORDS:
        return True
    return line.is_sentence and (line.count > SENTENCE_WORDS or is_unspaced(line))


def is_unspaced(line: Line) -> bool:
    """Whether the words of a line are not separated by spaces."""
    return len(line.words) > MAX_WORD_LENGTH * line.count
