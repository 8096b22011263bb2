"""Pages for the tests of heading features. Lines are paragraphs unless a kind or rule is given."""

from collections.abc import Mapping

from reader.document import BlockKind
from reader.formats.plain.features import FEATURES, features
from reader.formats.plain.page import Page
from reader.formats.plain.parser import split_lines

PROSE = "The boat came at nine and nobody was there to take the rope but the boy, who had slept on the quay all night."
"""A line of 24 words."""
SHORT = "Sea wall"


def page(*rows: str, kinds: Mapping[int, str] = {}, rules: Mapping[int, str] = {}) -> Page:
    """The page with some rows as its lines; an empty row is a blank line and has no index."""
    lines = split_lines("\n".join(rows))
    indexes = range(len(lines))
    return Page(lines, [BlockKind(kinds.get(i, "paragraph")) for i in indexes], [rules.get(i, "") for i in indexes])


def value(at: Page, index: int, name: str) -> float:
    """The value of a feature of a line that can be a heading."""
    return features(at)[at.candidates.index(index)][FEATURES.index(name)]
