"""The title and the author of a page, where what the extractor found belongs to something else on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from lxml.html import HtmlElement
from trafilatura.settings import Document as Article

from reader.document import BlockKind
from reader.formats.html.boilerplate import PageBlock, folded


def headline(page: HtmlElement, whole: Sequence[PageBlock], chosen: Sequence[PageBlock], title: str) -> str:
    """The title that the extractor found, or a heading of level 1 if only that is in the page's own title.

    The extractor takes the first heading it meets, which may be that of a hidden help box or a menu. A heading of the
    article may stand anywhere in the page's own title, one that was not chosen only at its beginning.
    """
    own = folded(page.findtext("head/title") or "")
    if title and folded(title) in own:
        return title
    of_article = (words for words in topmost(chosen) if folded(words) in own)
    of_page = (words for words in topmost(whole) if own.startswith(folded(words)))
    return next(chain(of_article, of_page), title)


def topmost(blocks: Sequence[PageBlock]) -> Iterator[str]:
    """The headings of level 1 that have words."""
    return (
        block.text for block in blocks if block.kind is BlockKind.HEADING and block.level == 1 and folded(block.text)
    )


def author_of(article: Article | None, blocks: Sequence[PageBlock]) -> str:
    """The author that the extractor found, unless it is a heading: «The authors field»."""
    author = " ".join((article.author or "").split()) if article is not None else ""
    headings = {folded(block.text) for block in blocks if block.kind is BlockKind.HEADING}
    return "" if folded(author) in headings else author
