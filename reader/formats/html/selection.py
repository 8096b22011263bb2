"""The choice of a page's blocks that belong to its article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document import BlockKind
from reader.formats.html.boilerplate import PageBlock
from reader.formats.html.containers import Container, PlacedBlock
from reader.formats.html.features import Page
from reader.formats.html.repeated import with_repeated
from reader.formats.html.trees import score, trees

FURNITURE_TAGS = frozenset({"nav", "aside", "footer", "form", "article", "main"})
"""Elements of which a document has none: parts of a page around an article, and the marks of an article among them."""
FURNITURE = re.compile(
    r"comment|disqus|respond|foot|related|recommend|sidebar|side-bar|menu|nav|promo|cookie|consent|widget|newsletter|"
    r"subscri|breadcrumb|advert|sponsor|popup|modal|banner|share|sharing|social|toolbar|tags|pagination|pager|rating|"
    r"masthead|login|search|author|byline|meta|teaser|card|trending|popular|more-|read-?next|outbrain|taboola|"
    r"copyright|legal|disclaimer|toc|contents"
)
"""Names of elements that a document has none of."""
ENCLOSED = frozenset({BlockKind.TABLE, BlockKind.CODE, BlockKind.BLOCK_QUOTE})
"""The kinds of blocks that belong to an article where they are between blocks of it."""
LINK_SHARE = 0.3
"""The largest share of links in the text of a document."""
THRESHOLD, HEADING_THRESHOLD = 0.0, -0.4
"""The smallest scores (log-odds) of a block of the article and of a heading, whose loss is worse than one too many."""
SLACK, LEAST_SHARE = 0.5, 0.3
"""How near the highest score the others are, and the least share of a page in such blocks, where no score is enough."""


def is_document(blocks: Sequence[PlacedBlock]) -> bool:
    """Whether a page is a document as a whole: nothing of it is named as furniture, and few of its words are links."""
    if not blocks:
        return False
    seen: set[Container] = set()
    for placed in blocks:
        container: Container | None = placed.container
        while container is not None and container not in seen:
            if container.tag in FURNITURE_TAGS or (container.parent is not None and FURNITURE.search(container.names)):
                return False
            seen.add(container)
            container = container.parent
    return sum(placed.linked for placed in blocks) <= LINK_SHARE * sum(placed.size for placed in blocks)


def selected(page: Page) -> list[PageBlock]:
    """The blocks that belong to the article."""
    known = trees()
    scores = [score(known, values) if values else None for values in page.features()]
    chosen = [found is not None and found >= least(placed) for placed, found in zip(page.blocks, scores, strict=True)]
    if not any(chosen):
        chosen = nearly_chosen(page, scores)
    chosen = with_enclosed(page, with_repeated(page.blocks, chosen))
    return [placed.block for placed, is_chosen in zip(page.blocks, chosen, strict=True) if is_chosen]


def nearly_chosen(page: Page, scores: Sequence[float | None]) -> list[bool]:
    """The blocks with the highest scores where none is high enough, if they are much of the page; otherwise none."""
    highest = max((found for found in scores if found is not None), default=0.0)
    chosen = [found is not None and found >= highest - SLACK for found in scores]
    size = sum(placed.size for placed, is_chosen in zip(page.blocks, chosen, strict=True) if is_chosen)
    return chosen if size >= LEAST_SHARE * page.totals.size else [False] * len(chosen)


def least(placed: PlacedBlock) -> float:
    """The smallest score with which a block belongs to the article."""
    return HEADING_THRESHOLD if placed.block.kind is BlockKind.HEADING else THRESHOLD


def with_enclosed(page: Page, chosen: Sequence[bool]) -> list[bool]:
    """What was chosen, with captions, headings, tables, code and quotations within it, of which the trees know less.

    A caption belongs to the article where the extractor kept its image, or where it is between blocks that were chosen.
    """
    found = list(chosen)
    for i, placed in enumerate(page.blocks):
        kind = placed.block.kind
        is_enclosed = 0 < i < len(chosen) - 1 and found[i - 1] and chosen[i + 1]
        if kind is BlockKind.CAPTION:
            found[i] = page.kept[i] or is_enclosed
        elif kind is BlockKind.HEADING and placed.linked * 2 <= placed.size:
            found[i] = chosen[i] or is_enclosed or (i == 0 and any(chosen[1:2]))
        elif kind in ENCLOSED and not chosen[i] and placed.linked * 2 <= placed.size:
            found[i] = is_enclosed or (page.kept[i] and (i == 0 or found[i - 1]))
    return found
