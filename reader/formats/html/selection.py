"""The choice of a page's blocks that belong to its article."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from reader.document import BlockKind
from reader.formats.html.boilerplate import PageBlock
from reader.formats.html.features import OUTSIDE, Page
from reader.formats.html.tree import Container, PlacedBlock

FURNITURE_TAGS = frozenset({"nav", "aside", "footer", "form", "article", "main"})
"""Elements of which a document has none: parts of a page around an article, and the marks of an article among them."""
ENCLOSED = frozenset({BlockKind.TABLE, BlockKind.CODE, BlockKind.BLOCK_QUOTE})
"""The kinds of blocks that belong to an article where they are between blocks of it."""
LINK_SHARE = 0.3
"""The largest share of links in the text of a document."""


def is_document(blocks: Sequence[PlacedBlock]) -> bool:
    """Whether a page is a document as a whole: nothing of it is named as furniture, and few of its words are links."""
    if not blocks:
        return False
    seen: set[Container] = set()
    for placed in blocks:
        container: Container | None = placed.container
        while container is not None and container not in seen:
            if container.tag in FURNITURE_TAGS or (container.parent is not None and OUTSIDE.search(container.names)):
                return False
            seen.add(container)
            container = container.parent
    return sum(placed.linked for placed in blocks) <= LINK_SHARE * sum(placed.size for placed in blocks)


@cache
def weights() -> dict[str, float]:
    """The weight of each feature, in the file beside this module."""
    text = files("reader.formats.html").joinpath("weights.txt").read_text(encoding="utf-8")
    rows = (line.rsplit("\t", 1) for line in text.splitlines() if line and not line.startswith("# "))
    return {name: float(weight) for name, weight in rows}


def selected(page: Page) -> list[PageBlock]:
    """The blocks that belong to the article."""
    known = weights()
    bias = known.get("", 0.0)
    chosen = [bool(names) and bias + sum(known.get(name, 0.0) for name in names) >= 0 for names in page.features()]
    return [page.blocks[i].block for i, is_chosen in enumerate(with_enclosed(page, chosen)) if is_chosen]


def with_enclosed(page: Page, chosen: Sequence[bool]) -> list[bool]:
    """What was chosen, with the captions, tables, lists, code and quotations within it, of which the model knows less.

    A caption belongs to the article where the extractor kept its image, or where it is between blocks that were chosen.
    """
    found = list(chosen)
    for i, placed in enumerate(page.blocks):
        kind = placed.block.kind
        is_enclosed = 0 < i < len(chosen) - 1 and found[i - 1] and chosen[i + 1]
        if kind is BlockKind.CAPTION:
            found[i] = page.kept[i] or is_enclosed
        elif kind in ENCLOSED and not chosen[i] and placed.linked * 2 <= placed.size:
            found[i] = is_enclosed or (page.kept[i] and (i == 0 or found[i - 1]))
    return found
