"""Pages as the tests of heading features use them: paragraphs but for some lines, which have another kind or rule."""

from collections.abc import Mapping

from reader.document import BlockKind
from reader.formats.plain.features import features
from reader.formats.plain.page import Page
from reader.formats.plain.parser import split_lines

PROSE = "The boat came at nine and nobody was there to take the rope but the boy, who had slept on the quay all night."
"""A line of 23 words."""
SHORT = "Sea wall"


def page(*rows: str, kinds: Mapping[int, str] = {}, rules: Mapping[int, str] = {}) -> Page:
    """The page of some lines; an empty row is a blank line, which has no index."""
    lines = split_lines("\n".join(rows))
    indexes = range(len(lines))
    return Page(lines, [BlockKind(kinds.get(i, "paragraph")) for i in indexes], [rules.get(i, "") for i in indexes])


def values(at: Page, index: int, name: str) -> list[str]:
    """What the features of a line that have a name say, in their order."""
    return [feature.removeprefix(f"{name} ") for feature in features(at, index) if feature.startswith(f"{name} ")]


def edges(*limits: int) -> list[tuple[int, int]]:
    """Counts below and at each limit, with the number of limits that each of them reaches."""
    return [(limit - below, reached + 1 - below) for reached, limit in enumerate(limits) for below in (1, 0)]
