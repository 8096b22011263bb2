"""Headings without marks: short lines above a paragraph, another heading or a list of links, or that come again."""

from __future__ import annotations

from reader.document import BlockKind
from reader.formats.plain.body import HEADING, LONGEST_HEADING, is_prose, numbered_level
from reader.formats.plain.context import LineContext, Verdict, rule
from reader.formats.plain.line import Line, without_number
from reader.formats.plain.residue import has_address
from reader.formats.plain.usual_names import is_usual_name

LONGEST_REPEATED = 8
"""The most words of a heading that is recognized because it is repeated."""
LONGEST_LINKS_HEADING = 4
"""The most words of the heading of a list of links."""
MAX_LINKS = 12
"""The most links at the end of a page."""
MIN_CAPITALS = 0.5
"""The smallest share of longer words with a capital in a heading of another heading."""


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
    is_apart = line.follows_blank or is_prose(before)
    return Verdict(BlockKind.HEADING, level=numbered_level(line)) if is_apart else None


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
