"""A rule for markdown-it that takes brackets for text if nothing closes them, or if they are nested too deep.

Its own rules look from each of them for the end of a link, an image or a note, which takes seconds for long runs.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

OPENING = re.compile(r"[!^]{0,99}\[\^{0,99}")
"""A bracket, with the signs that make it an image or a note."""
MANY = 200
"""The number of opening brackets in a paragraph from which each of them is looked at."""
MOST_OPEN = 30
"""How deep brackets can be nested, and how many can be left open at the end of a paragraph. They are counted without
regard to code, in which brackets are no markup.
"""


@lru_cache(maxsize=1)
def literal_brackets(source: str) -> frozenset[int]:
    """The places of opening brackets that are nested too deep, or that are left open with many others after them."""
    if source.count("[") < MANY:
        return frozenset()
    unclosed: list[int] = []
    ends: dict[int, int] = {}
    for at, sign in enumerate(source):
        if sign == "[":
            unclosed.append(at)
        elif sign == "]" and unclosed:
            ends[unclosed.pop()] = at
    too_deep: list[int] = []
    around: list[int] = []
    for at in sorted(ends):
        while around and around[-1] < at:
            around.pop()
        around.append(ends[at])
        if len(around) > MOST_OPEN:
            too_deep.append(at)
    return frozenset([*unclosed[:-MOST_OPEN], *too_deep])


def literal_bracket(state: StateInline, silent: bool) -> bool:
    """Take an opening bracket for text if it is none that markup can begin with."""
    source, at = state.src, state.pos
    if source[at] not in "[!^" or not (places := literal_brackets(source)):
        return False
    found = OPENING.match(source, at, state.posMax)
    if found is None or source.index("[", at) not in places:
        return False
    if not silent:
        state.pending += found.group()
    state.pos = found.end()
    return True


def brackets_plugin(parser: MarkdownIt) -> None:
    """Add the rule to a parser, before all that look for the end of a bracket."""
    parser.inline.ruler.before("link", "literal_bracket", literal_bracket)
