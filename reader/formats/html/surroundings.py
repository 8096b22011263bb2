"""The features of the elements around a block: how much of them was kept, is prose or is links, and their names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reader.document import BlockKind
from reader.formats.html.containers import Container, PlacedBlock

LEVELS = ("own", "parent", "grandparent", "great-grandparent")
"""The elements whose shares are features, from the innermost outwards."""
SHARES = ("kept", "of kept", "links", "prose", "of prose")
"""The shares of an element: of its text that was kept, of what was kept that it holds, and so on."""
MISSING = (-1.0,) * len(SHARES)
"""The shares where there is no such element."""
NAMES = {
    "comments": re.compile(r"comment|disqus|respond|reply|discussion"),
    "author": re.compile(r"author|byline|bio|profile|avatar|user"),
    "form": re.compile(r"newsletter|subscri|sign-?up|login|register|search|cookie|consent|popup|modal|cta|donat"),
    "sidebar": re.compile(r"side|widget|column-right|rail|banner|promo|advert|sponsor|(?:^|[\s_-])ads?(?:$|[\s_-])"),
    "post": re.compile(r"article|post|entry|story|prose|markdown"),
    "body": re.compile(r"content|body|text|main"),
}
"""The names of elements whose distance is a feature: how many elements lie between."""
TAGS = ("main", "article")
"""The tags whose distance is a feature."""
FAR = 99
"""The distance of what is nowhere around a block."""
NOWHERE = (FAR,) * (len(NAMES) + len(TAGS))
CENTRAL_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})
CENTRAL_SIZE = 25
"""The fewest code points of a block that speaks for the elements around it."""
SPREAD = (1.0, 0.5, 0.33, 0.22)
"""How much a block speaks for the four elements around it."""
WITHOUT_DIGITS = str.maketrans("", "", "0123456789")
FEATURES = (
    *(f"{share} own" for share in SHARES),
    *("is hidden", "depth", "in central", "to central", "in smallest"),
    *(f"to {name}" for name in (*NAMES, *TAGS)),
    *(f"{share} {level}" for level in LEVELS[1:] for share in SHARES),
    *("of page grandparent", "blocks grandparent", "same elements"),
)
"""The names of the features, in order."""
Signature = tuple[str, str, str]
"""The tag and names of an element, without numbers, and the tag of its parent: alike for the parts of a series."""


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums over a page."""

    size: int
    """Its code points without blanks."""
    kept: int
    """How many of these the extractor kept."""
    prose: int
    """How many of these are prose."""
    linked: int
    """How many of these are links."""


class Surroundings:
    """The elements of a page that contain blocks, after the sizes of the blocks were added to them."""

    def __init__(self, blocks: Sequence[PlacedBlock], smallest: Container | None, totals: Totals) -> None:
        self.totals = totals
        self.central = upward(central_container(blocks))
        self.smallest = upward(smallest)
        self.signatures: dict[Container, Signature] = {}
        self.distances: dict[Container, tuple[int, ...]] = {}
        self.outer: dict[Container | None, tuple[float, ...]] = {}
        containers = {container for placed in blocks for container in upward(placed.container)}
        self.alike = Counter(map(self.signature, containers))

    def signature(self, container: Container) -> Signature:
        """The signature of an element."""
        found = self.signatures.get(container)
        if found is None:
            names = container.names.translate(WITHOUT_DIGITS).strip()
            above = container.parent.tag if container.parent is not None else ""
            found = self.signatures[container] = (container.tag, names, above)
        return found

    def features_of(self, container: Container) -> list[float]:
        """The values of the features of an element, in the order of FEATURES."""
        parent = container.parent
        outer = self.outer.get(parent)
        if outer is None:
            outer = self.outer[parent] = self.outer_features(parent)
        in_central, to_central = relation(container, self.central)
        return [
            *self.shares(container),
            container.is_hidden,
            container.depth,
            in_central,
            to_central,
            relation(container, self.smallest)[0],
            *self.distances_of(container),
            *outer,
        ]

    def outer_features(self, parent: Container | None) -> tuple[float, ...]:
        """The features that all elements within one share."""
        grandparent = parent.parent if parent else None
        above = grandparent.parent if grandparent else None
        return (
            *self.shares(parent),
            *self.shares(grandparent),
            *self.shares(above),
            grandparent.size / (self.totals.size or 1) if grandparent else -1,
            grandparent.blocks if grandparent else -1,
            self.alike[self.signature(parent)] if parent else 0,
        )

    def shares(self, element: Container | None) -> tuple[float, ...]:
        """The shares of an element, in the order of SHARES."""
        if element is None:
            return MISSING
        size, totals = element.size or 1, self.totals
        of_kept, of_prose = element.kept / (totals.kept or 1), element.prose / (totals.prose or 1)
        return (element.kept / size, of_kept, element.linked / size, element.prose / size, of_prose)

    def distances_of(self, container: Container) -> tuple[int, ...]:
        """How far outside are the nearest elements with certain names and tags; FAR if there are none."""
        found = self.distances.get(container)
        if found is None:
            parent = container.parent
            above = self.distances_of(parent) if parent is not None else NOWHERE
            found = tuple([min(FAR, distance + 1) for distance in above])
            if container.tag in TAGS or not container.names.isspace():
                is_here = [pattern.search(container.names) is not None for pattern in NAMES.values()]
                is_here += [container.tag == tag for tag in TAGS]
                found = tuple([0 if here else distance for here, distance in zip(is_here, found, strict=True)])
            self.distances[container] = found
        return found


def upward(container: Container | None) -> dict[Container, int]:
    """An element and those that contain it, each with its distance."""
    found: dict[Container, int] = {}
    while container is not None:
        found[container] = len(found)
        container = container.parent
    return found


def relation(container: Container, place: dict[Container, int]) -> tuple[int, int]:
    """How far above a place, and above an element, is the innermost element that contains both."""
    steps = 0
    element: Container | None = container
    while element is not None and element not in place:
        element, steps = element.parent, steps + 1
    return (place[element] if element is not None else FAR), steps


def central_container(blocks: Sequence[PlacedBlock]) -> Container | None:
    """The element that contains most prose directly or nearly so, as readability finds it."""
    scores: dict[Container, float] = {}
    for placed in blocks:
        if placed.size < CENTRAL_SIZE or placed.block.kind not in CENTRAL_KINDS:
            continue
        worth = (1 + placed.block.text.count(",") + min(3, placed.size // 100)) * (1 - placed.linked / placed.size)
        container: Container | None = placed.container
        for share in SPREAD:
            if container is None:
                break
            scores[container] = scores.get(container, 0.0) + share * worth
            container = container.parent
    return max(scores, key=lambda found: scores[found] * (1 - found.linked / (found.size or 1)), default=None)
