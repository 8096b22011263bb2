"""The features of a page's blocks by which the article is told from the rest of the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reader.document import BlockKind
from reader.formats.html.boilerplate import CLOSING, DATA, folded, is_page_box
from reader.formats.html.tree import Container, PlacedBlock

OUTSIDE = re.compile(
    r"comment|disqus|respond|foot|related|recommend|sidebar|side-bar|menu|nav|promo|cookie|consent|widget|newsletter|"
    r"subscri|breadcrumb|advert|sponsor|popup|modal|banner|share|sharing|social|toolbar|tags|pagination|pager|rating|"
    r"masthead|login|search|author|byline|meta|teaser|card|trending|popular|more-|read-?next|outbrain|taboola|"
    r"copyright|legal|disclaimer|toc|contents"
)
"""Names of elements that seldom hold an article, in the order of `re`; the first that matches is a feature."""
INSIDE = re.compile(r"article|content|post|body|entry|main|story|text|prose|markdown|page")
"""Names of elements that often hold an article."""
TAGS = frozenset(
    {"article", "main", "nav", "footer", "aside", "header", "form", "dialog", "details", "figure", "table"}
)
INSIDE_ONLY = re.compile(r"\s*(?:main|article|content)\b")
"""Names that begin like this are not those of elements outside an article."""
PROSE = 60
"""The fewest code points, without blanks, of a block of prose."""
LONG = 400
"""The code points of a block that is too long to be a note of the page."""
NOTES = 6
"""How many of the last blocks can be long notes of the page."""
MOST = 0.95
"""The share of the kept text that the element of the article contains."""
SHORT, REACH, KEY_LENGTH = 40, 600, 60
"""The length of a block that is looked for only within REACH, and of one that may be anywhere, or only begin alike."""
ENDS = re.compile(r"[.!?…:;,。！？：»”\"')\]]")


class Page:
    """The blocks of a page, and which of them the extractor kept."""

    def __init__(self, blocks: Sequence[PlacedBlock], kept: Sequence[bool], title: str) -> None:
        self.blocks = blocks
        self.kept = kept
        self.title = folded(title)
        self.sizes = [placed.size for placed in blocks]
        self.prose = 0
        self.count_in_containers()
        whole = list(accumulate(self.sizes, initial=0))
        marked = (size if is_kept else 0 for size, is_kept in zip(self.sizes, kept, strict=True))
        self.sums, self.kept_sums = whole, list(accumulate(marked, initial=0))
        self.share = tenths(self.kept_sums[-1], whole[-1])
        positions = [i for i, is_kept in enumerate(kept) if is_kept]
        self.first, self.last = (positions[0], positions[-1]) if positions else (0, -1)
        self.smallest = self.smallest_container(MOST * self.kept_sums[-1])
        self.contexts: dict[Container, Context] = {}

    def count_in_containers(self) -> None:
        """Add the sizes of the blocks to those of all elements that contain them."""
        for placed, size, is_kept in zip(self.blocks, self.sizes, self.kept, strict=True):
            own = placed.container
            linked = placed.linked
            own.size += size
            own.kept += size if is_kept else 0
            own.linked += linked
            if size >= PROSE and 3 * linked < size:
                own.prose += size
                self.prose += size
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
                container.parent.size += container.size
                container.parent.kept += container.kept
                container.parent.linked += container.linked
                container.parent.prose += container.prose

    def smallest_container(self, least: float) -> Container | None:
        """The innermost element that contains most of what was kept."""
        found: Container | None = None
        for placed, is_kept in zip(self.blocks, self.kept, strict=True):
            container: Container | None = placed.container if is_kept else None
            while container is not None and container.kept < least:
                container = container.parent
            if container is not None and (found is None or container.size < found.size):
                found = container
        return found

    def context_of(self, container: Container) -> Context:
        """What the features of blocks say about an element that contains them."""
        found = self.contexts.get(container)
        if found is None:
            above = self.context_of(container.parent) if container.parent is not None else None
            found = self.contexts[container] = self.new_context(container, above)
        return found

    def new_context(self, container: Container, above: Context | None) -> Context:
        names = above.names if above is not None else frozenset()
        own = {f"in:{container.tag}"} if container.tag in TAGS else set()
        if above is not None:
            name = OUTSIDE.search(container.names)
            if name is not None and not INSIDE_ONLY.match(container.names):
                own.add(f"name:{name.group()}")
            if INSIDE.search(container.names):
                own.add("name+")
        if container.is_hidden:
            own.add("hidden")
        names = names | own if own else names
        parent = container.parent or container
        grand = parent.parent or parent
        is_inside = container is self.smallest or (above is not None and above.is_inside)
        return Context(names, self.shares_of(container, parent, grand), is_inside, not (grand.kept or grand.prose))

    def shares_of(self, container: Container, parent: Container, grand: Container) -> list[str]:
        """The features that are shares: of what was kept, of prose and of links in the elements around a block."""
        if not (grand.kept or grand.prose):
            return []
        return [
            *(f"own:{tenths(container.kept, container.size)}", f"parent:{tenths(parent.kept, parent.size)}"),
            *(f"grand:{tenths(grand.kept, grand.size)}", f"prose:{tenths(container.prose, self.prose)}"),
            *(f"parent prose:{tenths(parent.prose, self.prose)}", f"grand prose:{tenths(grand.prose, self.prose)}"),
            *(f"parent links:{tenths(parent.linked, parent.size)}", f"grand links:{tenths(grand.linked, grand.size)}"),
        ]

    def features(self) -> Iterator[list[str]]:
        """The features of each block; none for a block that is clearly not part of the article."""
        for i in range(len(self.blocks)):
            yield self.features_of(i)

    def features_of(self, i: int) -> list[str]:
        """The features of a block."""
        placed, kept = self.blocks[i], self.kept
        block, container = placed.block, placed.container
        context = self.context_of(container)
        if context.is_menu and not kept[i]:
            return []
        text, kind, size = block.text, block.kind.value, self.sizes[i]
        mark = "+" if kept[i] else "-"
        links = tenths(placed.linked, size) // 3
        around = code(kept[i - 1] if i else None) + code(kept[i + 1] if i + 1 < len(kept) else None)
        length = min(10, size.bit_length() - 1)
        place = f"{self.first <= i <= self.last}:{context.is_inside}"
        low, high = max(0, i - 4), min(len(kept), i + 5)
        near = self.sums[high] - self.sums[low] - size
        near_kept = self.kept_sums[high] - self.kept_sums[low] - (size if kept[i] else 0)
        others = container.size - size
        found = [
            f"{mark}{kind}",
            f"{mark}size:{length}",
            f"{mark}links:{links}",
            f"{mark}size links:{length}:{links}",
            f"{mark}around:{around}",
            f"around:{kind}{around}",
            f"{mark}within:{place}",
            f"within:{kind}:{place}",
            f"{mark}others:{tenths(container.kept - (size if kept[i] else 0), others) if others else 'none'}",
            f"{mark}page:{self.share}",
            f"{mark}page {kind}:{self.share // 3}",
            f"{mark}ends:{ENDS.match(text[-1]) is not None}",
            f"{mark}level:{block.level}" if block.kind is BlockKind.HEADING else f"{mark}marker:{block.marker[:1]}",
            f"{mark}window:{tenths(near_kept, near)}",
            *[mark + name for name in context.shares],
            *[mark + name for name in context.names],
        ]
        if block.kind is BlockKind.HEADING:
            found.append(f"{mark}below:{code(self.is_kept_below(i))}")
        if i > self.last:
            found.append(f"{mark}past:{min(6, i - self.last)}")
        if i < self.first:
            found.append(f"{mark}ahead:{min(6, self.first - i)}")
        if size < LONG and (i > self.last - NOTES or size < SHORT):
            found += [f"{mark}{name}" for name, is_so in SHORT_TEXTS.items() if is_so(text)]
            if self.title and folded(text) == self.title:
                found.append(f"{mark}title")
        return found

    def is_kept_below(self, i: int) -> bool | None:
        """Whether the first block below a heading that is no heading was kept; None if there is none."""
        for below in range(i + 1, len(self.kept)):
            if self.blocks[below].block.kind is not BlockKind.HEADING:
                return self.kept[below]
        return None


@dataclass(frozen=True, slots=True)
class Context:
    """What the features of blocks say about an element that contains them."""

    names: frozenset[str]
    """The features of its own tag and names and of those around it."""
    shares: list[str]
    """The features that are shares of the text of these elements; none for a menu."""
    is_inside: bool
    """Whether it is within the smallest element that contains what was kept."""
    is_menu: bool
    """Whether the elements around it have neither prose nor anything that was kept."""


SHORT_TEXTS: dict[str, Callable[[str], bool]] = {
    "box": is_page_box,
    "data": lambda text: DATA.fullmatch(text) is not None,
    "closing": lambda text: CLOSING.search(text) is not None,
}
"""The features that some words of a short block have."""


def kept_blocks(blocks: Sequence[PlacedBlock], extracted: str) -> list[bool]:
    """For each block, whether its text is in what the extractor kept, in the same order if it is short."""
    kept, at = [], 0
    extracted = "".join(extracted.split())
    for placed in blocks:
        text = placed.key
        found = extracted.find(text, at, len(extracted) if len(text) > SHORT else at + REACH)
        if found >= 0:
            at = found + len(text)
        elif len(text) > KEY_LENGTH:
            found = extracted.find(text)
            if found < 0:
                found = extracted.find(text[:SHORT], at)
                at = max(at, found + SHORT)
        kept.append(found >= 0)
    return kept


def tenths(part: float, whole: float) -> int:
    """A share in tenths, rounded down; all and nearly all, and nothing, are values of their own."""
    if not whole:
        return 0
    share = part / whole
    return 10 if share >= 0.98 else int(share * 10)


def code(value: bool | None) -> str:
    return "." if value is None else "+" if value else "-"
