"""What stands around the text of each page: running heads, page numbers, print in the margin."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace

from reader.formats.pdf.characters import PageText
from reader.formats.pdf.run import Line

EDGE = 0.13
"""The share of a page's height, at the top and at the bottom, in which running heads stand."""
DIGITS = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:page|p\.)?\s*(\d{1,5}|[ivxlc]{1,7})(?:\s*(?:/|of)\s*\d{1,5})?\W{0,3}", re.IGNORECASE
)
SAME_PLACE = 3.0
"""How far the same running head may stand from its place, in points."""
MAX_TILT = 3.0
"""How far text of a page is turned at most, in degrees; print in the margin is turned more."""
OUTSIDE, APART, LONGEST_HEAD = 0.075, 1.9, 100
"""A line within this share of the page's edge, this many times its size from the next line, is a head by itself."""
LARGER = 1.1
"""How much larger than most of its page a line is that is set larger than the text."""
OUTERMOST = 2
"""How many lines at each edge may be running heads."""


@dataclass(frozen=True, slots=True)
class EdgeLine:
    """A line at the top or the bottom of a page."""

    page: int
    text: str
    y: float
    is_top: bool
    depth: int
    """How many lines of the page stand further out."""
    is_outside: bool = False
    """Whether it stands where a page has no text: at its very edge, small, and apart from the lines within."""
    is_large: bool = False
    """Whether it is set larger than the text, as the title of a chapter on a new page, and seldom a running head."""

    @property
    def pattern(self) -> str:
        """Its words, with numbers left open; titles of chapters may differ in their numbers alone."""
        return self.text if self.is_large else DIGITS.sub("#", self.text.casefold())


def without_margin_print(page: PageText) -> PageText:
    """The page without what is turned against its text."""
    return replace(page, runs=[run for run in page.runs if abs(run.angle) <= MAX_TILT])


def edge_lines(segments: list[Line], page: int, height: float) -> list[EdgeLine]:
    """The lines at the edges of a page, outermost first."""
    rows: dict[int, list[Line]] = defaultdict(list)
    sizes: Counter[float] = Counter()
    for segment in segments:
        sizes[segment.size] += len(segment.text)
    usual = sizes.most_common(1)[0][0] if sizes else 0
    for segment in sorted(segments, key=lambda s: s.baseline):
        near = next((y for y in rows if abs(y - segment.baseline) < SAME_PLACE), None)
        rows[near if near is not None else round(segment.baseline)].append(segment)
    ys = sorted(rows)
    found = []
    for is_top, order in ((True, ys), (False, ys[::-1])):
        for depth, y in enumerate(order[: OUTERMOST + 1]):
            if y < EDGE * height if is_top else y > (1 - EDGE) * height:
                room = abs(order[depth + 1] - y) if depth + 1 < len(order) else height
                is_far = (y < OUTSIDE * height if is_top else y > (1 - OUTSIDE) * height) and depth == 0
                for s in rows[y]:
                    is_outside = (
                        is_far and room > APART * s.size and s.size < 1.05 * usual and len(s.text) < LONGEST_HEAD
                    )
                    is_large = s.size > LARGER * usual
                    found.append(EdgeLine(page, s.text, s.baseline, is_top, depth, is_outside, is_large))
    return found


def running_heads(edges: list[EdgeLine], pages: int) -> set[tuple[int, str, float]]:
    """Page, words and height of the lines that are furniture: the same at one place on several pages, or numbers."""
    found: set[tuple[int, str, float]] = set()
    for edge_group in grouped(edges, lambda edge: edge.pattern):
        seen = {edge.page for edge in edge_group}
        if len(seen) >= (2 if pages < 8 else 3) and edge_group[0].depth < OUTERMOST:
            found.update((edge.page, edge.text, edge.y) for edge in edge_group)
    found.update(changing_heads(edges, found, pages))
    found.update((edge.page, edge.text, edge.y) for edge in edges if edge.is_outside and edge.page > 0)
    for edge in edges:
        number = PAGE_NUMBER.fullmatch(edge.text)
        outer = [e for e in edges if e.page == edge.page and e.is_top == edge.is_top and e.depth < edge.depth]
        if number and all((e.page, e.text, e.y) in found for e in outer):
            found.add((edge.page, edge.text, edge.y))
    return found


def grouped(edges: list[EdgeLine], key: Callable[[EdgeLine], str]) -> list[list[EdgeLine]]:
    """Edge lines with the same key at the same height of the page."""
    groups: dict[tuple[str, bool], list[list[EdgeLine]]] = defaultdict(list)
    for edge in sorted(edges, key=lambda e: (e.y, e.page)):
        same = groups[key(edge), edge.is_top]
        if same and edge.y - same[-1][-1].y < SAME_PLACE:
            same[-1].append(edge)
        else:
            same.append([edge])
    return [group for groups_of_key in groups.values() for group in groups_of_key]


def changing_heads(
    edges: list[EdgeLine], known: set[tuple[int, str, float]], pages: int
) -> set[tuple[int, str, float]]:
    """Outermost lines at one height on most pages, apart from the text: heads that name the chapter."""
    if pages < 4:
        return set()
    found: set[tuple[int, str, float]] = set()
    for group in grouped([edge for edge in edges if edge.depth == 0 and not edge.is_large], lambda edge: ""):
        on = {edge.page for edge in group}
        inner = Counter(
            round(edge.y) for edge in edges if edge.depth == 1 and edge.is_top == group[0].is_top and edge.page in on
        )
        gap = abs(inner.most_common(1)[0][0] - group[0].y) if inner else 99
        has_numbers = sum(bool(re.search(r"\d", edge.text)) for edge in group) > len(group) / 2
        if len(on) >= 0.4 * pages and (gap > 18 or has_numbers) and all(len(edge.text) < 100 for edge in group):
            found.update((edge.page, edge.text, edge.y) for edge in group)
    return found - known
