"""The body of an article: marked and numbered headings, tables, lists, block quotes. Other lines are paragraphs."""

from __future__ import annotations

import re

from reader.document import BlockKind, Span
from reader.formats.plain.context import LineContext, Verdict, rule
from reader.formats.plain.line import LONGEST_TITLE, Line

ATX = re.compile(r"(#{1,6}|={1,6})\s++(?=\S)(.*?)(?:(?<!\s)\s++(?:#++|=++))?$")
NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|(?:\d{1,2}|[IVX]{1,4})[.)])\s+\S")
TIME_OF_DAY = re.compile(r"\d{1,2}[.:]\d\d\s?[ap]\.?m\.?", re.IGNORECASE)
"""A time on a line of its own, whose number is none of a section: "2.35 pm"."""
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
    if line.words[-1] in ",;" or TIME_OF_DAY.fullmatch(line.words):
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


def is_prose(line: Line) -> bool:
    """Whether a line is prose: a long line, or a sentence that is not very short."""
    if len(line.words) > PROSE_LENGTH or line.count > PROSE_WORDS:
        return True
    return line.is_sentence and (line.count > SENTENCE_WORDS or is_unspaced(line))


def is_unspaced(line: Line) -> bool:
    """Whether the words of a line are not separated by spaces."""
    return len(line.words) > MAX_WORD_LENGTH * line.count
