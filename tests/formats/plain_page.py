"""Pages for the tests of heading features. Lines are paragraphs unless a kind or rule is given."""

from collections.abc import Mapping

from reader.document import BlockKind
from reader.formats.plain.features import features
from reader.formats.plain.page import Page
from reader.formats.plain.parser import split_lines

PROSE = "The boat came at nine and nobody was there to take the rope but the boy, who had slept on the quay all night."
"""A line of 23 words."""
SHORT = "Sea wall"


def page(*rows: str, kinds: Mapping[int, str] = {}, rules: Mapping[int, str] = {}) -> Page:
    """The page with some rows as its lines; an empty row is a blank line and has no index."""
    lines = split_lines("\n".join(rows))
    indexes = range(len(lines))
    return Page(lines, [BlockKind(kinds.get(i, "paragraph")) for i in indexes], [rules.get(i, "") for i in indexes])


def values(at: Page, index: int, name: str) -> list[str]:
    """The values of a line's features of some name, in order."""
    return [feature.removeprefix(f"{name} ") for feature in features(at, index) if feature.startswith(f"{name} ")]


def edges(*limits: int) -> list[tuple[int, int]]:
    """Counts just below and at each limit, each with the number of limits that it reaches."""
    return [(limit - below, reached + 1 - below) for reached, limit in enumerate(limits) for below in (1, 0)]
