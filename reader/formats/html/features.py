"""The features of a page's blocks by which the article is told from the rest of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from reader.document import BlockKind
from reader.formats.html import surroundings
from reader.formats.html.boilerplate import folded
from reader.formats.html.containers import Container, PlacedBlock
from reader.formats.html.surroundings import Signature, Surroundings, Totals

PROSE = 60
"""The fewest code points, without blanks, of a block of prose."""
MOST = 0.95
"""The share of the kept text that the element of the article contains."""
WINDOW = 4
"""How many blocks on either side are near."""
NOWHERE = -999
"""The distance from the title of a page without one, and from the last heading where there is none above."""
ENDS = frozenset(".!?…。！？")
SENTENCE_ENDS = re.compile(r"[.!?。！？](?:\s|$|[”\"»])")
FEATURES = (
    *("level", "size", "links", "sentences", "ends"),
    *("kept", "kept before", "kept after", "kept near", "prose near"),
    *("of kept above", "of prose above", "since heading", "since title", "is within", "to last kept"),
    *("kept alike", "of page alike", "blocks alike", "size alike", "links alike"),
    *("kept of page", "share kept of page", "prose of page", "links of page"),
    *("kept in section", "prose in section", "links in section", "size of section"),
    *surroundings.FEATURES,
)
"""The names of the features, in order."""
Likeness = tuple[Signature, BlockKind]
"""What the blocks of a series share: the signature of their element, and their kind."""


class Page:
    """The blocks of a page, and which of them the extractor kept."""

    def __init__(self, blocks: Sequence[PlacedBlock], kept: Sequence[bool], title: str) -> None:
        self.blocks = blocks
        self.kept = kept
        self.sizes = [placed.size for placed in blocks]
        self.prose = [placed.size if is_prose(placed) else 0 for placed in blocks]
        self.kept_sizes = [size if is_kept else 0 for size, is_kept in zip(self.sizes, kept, strict=True)]
        self.count_in_containers()
        self.sums = list(accumulate(self.sizes, initial=0))
        self.kept_sums = list(accumulate(self.kept_sizes, initial=0))
        self.prose_sums = list(accumulate(self.prose, initial=0))
        linked = sum(placed.linked for placed in blocks)
        self.totals = Totals(self.sums[-1], self.kept_sums[-1], self.prose_sums[-1], linked)
        positions = [i for i, is_kept in enumerate(kept) if is_kept]
        self.first, self.last = (positions[0], positions[-1]) if positions else (0, -1)
        self.title = self.place_of_title(folded(title))
        self.around = Surroundings(blocks, self.smallest_container(), self.totals)
        self.contexts: dict[Container, list[float]] = {}
        self.count_alike()
        self.sections = self.section_shares([placed.linked for placed in blocks])

    def section_shares(self, linked: Sequence[int]) -> list[list[float]]:
        """Of each block, the shares of its section that were kept, are prose and are links, and the section's size.

        A section goes from a heading to the next one; the heading itself does not count.
        """
        starts = [i for i, placed in enumerate(self.blocks) if placed.block.kind is BlockKind.HEADING]
        linked_sums = list(accumulate(linked, initial=0))
        found: list[list[float]] = []
        for start, end in pairwise([-1, *starts, len(self.blocks)]):
            parts = (sums[end] - sums[start + 1] for sums in (self.sums, self.kept_sums, self.prose_sums, linked_sums))
            size, *shares = parts
            values = [*(part / (size or 1) for part in shares), size]
            found += [values] * (end - max(start, 0))
        return found

    def count_in_containers(self) -> None:
        """Add the sizes of the blocks to those of all elements that contain them."""
        for placed, kept, prose in zip(self.blocks, self.kept_sizes, self.prose, strict=True):
            own = placed.container
            own.blocks += 1
            own.size += placed.size
            own.kept += kept
            own.linked += placed.linked
            own.prose += prose
        counted: set[Container] = set()
        chain: list[Container] = []
        for placed in self.blocks:
            container: Container | None = placed.container
            while container is not None and container not in counted:
                counted.add(container)
                chain.append(container)
                container = container.parent
        for container in sorted(chain, key=lambda container: -container.depth):
            if container.parent is not None:
                container.parent.add(container)

    def count_alike(self) -> None:
        """Add up the blocks of each series."""
        self.likenesses: list[Likeness] = [
            (self.around.signature(placed.container), placed.block.kind) for placed in self.blocks
        ]
        self.alike: dict[Likeness, list[int]] = {}
        for placed, kept, likeness in zip(self.blocks, self.kept_sizes, self.likenesses, strict=True):
            sums = self.alike.setdefault(likeness, [0, 0, 0, 0])
            sums[0] += placed.size
            sums[1] += kept
            sums[2] += placed.linked
            sums[3] += 1

    def smallest_container(self) -> Container | None:
        """The innermost element that contains most of what was kept."""
        least = MOST * self.totals.kept
        found: Container | None = None
        for placed, is_kept in zip(self.blocks, self.kept, strict=True):
            container: Container | None = placed.container if is_kept else None
            while container is not None and container.kept < least:
                container = container.parent
            if container is not None and (found is None or container.size < found.size):
                found = container
        return found

    def place_of_title(self, title: str) -> int | None:
        """The index of the first heading that is the title of the page, or a part of it, or contains it."""
        if not title:
            return None
        for i, placed in enumerate(self.blocks):
            if placed.block.kind is BlockKind.HEADING:
                heading = folded(placed.block.text)
                if heading and (heading in title or title in heading):
                    return i
        return None

    def features(self) -> Iterator[list[float]]:
        """The values of the features of each block; none for a block of a menu, which is not part of the article."""
        heading: int | None = None
        for i, placed in enumerate(self.blocks):
            if placed.block.kind is BlockKind.HEADING:
                heading = i
            if self.is_menu(placed.container) and not self.kept[i]:
                yield []
            else:
                yield self.features_of(i, heading)

    @staticmethod
    def is_menu(container: Container) -> bool:
        """Whether the elements around a block have neither prose nor anything that was kept."""
        parent = container.parent or container
        grandparent = parent.parent or parent
        return not (grandparent.kept or grandparent.prose)

    def features_of(self, i: int, heading: int | None) -> list[float]:
        """The values of the features of a block, in the order of FEATURES; `heading` is the last heading's index."""
        placed, kept, size, totals = self.blocks[i], self.kept, self.sizes[i], self.totals
        text = placed.block.text
        low, high = max(0, i - WINDOW), min(len(kept), i + WINDOW + 1)
        near = self.sums[high] - self.sums[low]
        alike = self.alike[self.likenesses[i]]
        context = self.contexts.get(placed.container)
        if context is None:
            context = self.contexts[placed.container] = self.around.features_of(placed.container)
        return [
            placed.block.level,
            size,
            placed.linked / size,
            len(SENTENCE_ENDS.findall(text)),
            text[-1] in ENDS,
            kept[i],
            kept[i - 1] if i else -1,
            kept[i + 1] if i + 1 < len(kept) else -1,
            (self.kept_sums[high] - self.kept_sums[low] - self.kept_sizes[i]) / ((near - size) or 1),
            (self.prose_sums[high] - self.prose_sums[low]) / near,
            self.kept_sums[i] / (totals.kept or 1),
            self.prose_sums[i] / (totals.prose or 1),
            i - heading if heading is not None else NOWHERE,
            i - self.title if self.title is not None else NOWHERE,
            self.first <= i <= self.last,
            self.last - i,
            alike[1] / alike[0],
            alike[0] / totals.size,
            alike[3],
            alike[0] / alike[3],
            alike[2] / alike[0],
            totals.kept,
            totals.kept / totals.size,
            totals.prose / totals.size,
            totals.linked / totals.size,
            *self.sections[i],
            *context,
        ]


def is_prose(placed: PlacedBlock) -> bool:
    """Whether a block is long and has few links."""
    return placed.size >= PROSE and 3 * placed.linked < placed.size
