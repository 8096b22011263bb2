"""The parser of HTML: trafilatura finds the article of a page, and a model corrects it block by block.

A page without furniture is a document, which is read whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lxml.html import HtmlElement, builder
from trafilatura import bare_extraction, extract_metadata, html2txt, load_html
from trafilatura.settings import Document as Article
from trafilatura.settings import set_date_params

from reader.document import BlockKind
from reader.formats.html.boilerplate import PageBlock, folded, is_page_box, is_title, without_boilerplate
from reader.formats.html.bold_headings import with_bold_headings
from reader.formats.html.containers import PlacedBlock
from reader.formats.html.features import Page, is_prose
from reader.formats.html.headline import author_of, headline
from reader.formats.html.images import extract_images
from reader.formats.html.inline import inline_text, preformatted_text
from reader.formats.html.kept import kept_blocks
from reader.formats.html.paragraph_runs import has_long_run
from reader.formats.html.selection import is_document, selected
from reader.formats.html.tidy import tidy
from reader.formats.html.tree import MAX_DEPTH, blocks_of, is_heading
from reader.formats.parsed import ParsedText
from reader.formats.plain.parser import parse_plain
from reader.formats.writer import BlockWriter

LONGEST_FIRST_HEADING = 7
"""The most words of a heading before all text; a longer one is a standfirst."""
PREFORMATTED_SHARE = 0.8
"""The smallest share of a page's text in one preformatted block for the page to be plain text."""

LEAST_EXTRACTED = 0.6
"""The least share of a page's prose that a fast extraction has; one of less may have missed the article."""

MOST_SEARCHED = 5_000
"""The most elements of a very long document in which its title, author and date are looked for."""
MOST_EXTRACTED = 20_000
"""The most blocks of a document that an extractor copies several times only to tell its title and author, which takes
more than a kilobyte for each."""


def parse_html(text: str) -> ParsedText:
    """The blocks of the article of a page or of a whole document; none if the page has no text."""
    page = load_html(text)
    if page is None:
        return ParsedText("", ())
    page = in_page(page)
    tidy(page)
    placed, article = extraction(page)
    title = (article.title or "") if article is not None else ""
    parsed = plain_text_of(page)
    if parsed is not None:
        return replace(parsed, title=parsed.title or one_line(title))
    whole = [block.block for block in placed]
    if is_document(placed):
        chosen = whole
        title = headline(page, whole, chosen, title)
        if len(placed) > MOST_EXTRACTED:  # the tree takes as much memory as the blocks that are made of it
            page.clear()
            placed = []
        blocks: Sequence[PageBlock] = in_document(chosen, title)
    else:
        chosen = selected(page_of(placed, article))
        title = headline(page, whole, chosen, title)
        blocks = without_boilerplate(in_article(chosen, title))
    writer = BlockWriter()
    for block in blocks:
        writer.add(block.kind, block.words, block.line, block.level, block.marker, is_tight=block.is_tight)
    if not writer.blocks:
        return parse_plain(html2txt(page))
    return ParsedText(
        writer.text,
        tuple(writer.blocks),
        title=one_line(title),
        byline=author_of(article, blocks),
        date=one_line(article.date if article is not None else ""),
    )


def in_page(root: HtmlElement) -> HtmlElement:
    """A page that an element is in. Fragments have none, and the extractor cannot remove what is a root itself."""
    if root.tag in {"html", "body"}:
        return root
    page: HtmlElement = builder.HTML(builder.BODY(root))
    return page


def extraction(page: HtmlElement) -> tuple[list[PlacedBlock], Article | None]:
    """All blocks of a page, and the article that trafilatura finds in it; without its text for a very long document."""
    blocks = blocks_of(page, extract_images(page))
    if len(blocks) > MOST_EXTRACTED and is_document(blocks):
        first = first_elements(page, [MOST_SEARCHED])
        return blocks, extract_metadata(first, date_config=set_date_params(extensive=True), extensive=False)
    found = extracted(page, fast=True)
    prose = {placed.key for placed in blocks if is_prose(placed)}
    if len(text_of(found)) < LEAST_EXTRACTED * sum(map(len, prose)) and not has_long_run(page):
        found = extracted(page, fast=False)
    return blocks, found


def first_elements(element: HtmlElement, left: list[int], depth: int = 0) -> HtmlElement:
    """A copy of an element with the first of those in it; `left` has how many may still be copied."""
    copy: HtmlElement = element.makeelement(element.tag, dict(element.attrib))
    copy.text = element.text
    for child in element:
        left[0] -= 1
        if left[0] < 0 or depth > MAX_DEPTH:
            break
        if isinstance(child.tag, str):
            copy.append(first_elements(child, left, depth + 1))
            copy[-1].tail = child.tail
    return copy


def extracted(page: HtmlElement, *, fast: bool) -> Article | None:
    """What trafilatura finds in a page; unless it is to be fast, it is compared with what other extractors find.

    It is not asked to write the article out as text. Dates are looked for in the text as well.
    """
    found = bare_extraction(
        page,
        output_format="xml",
        fast=fast,
        include_comments=False,
        include_formatting=True,
        include_links=True,
        with_metadata=True,
        date_extraction_params=set_date_params(extensive=True),
    )
    return found if isinstance(found, Article) else None


def text_of(article: Article | None) -> str:
    """The text of what was found, without blanks."""
    body = article.body if article is not None else None
    return "" if body is None else "".join("".join(body.itertext()).split())


def page_of(blocks: Sequence[PlacedBlock], article: Article | None) -> Page:
    """The blocks of a page, with what the extractor kept of them."""
    title = (article.title or "") if article is not None else ""
    return Page(blocks, kept_blocks(blocks, text_of(article)), title)


def one_line(words: str | None) -> str:
    """A value of the metadata on one line."""
    return " ".join((words or "").split())


def plain_text_of(page: HtmlElement) -> ParsedText | None:
    """The plain text that a page is, if it is one preformatted block, such as a log or an RFC; None for any other page.

    All headings that the tags of the block name are to be headings of the plain text.
    """
    element = max(page.iter("pre"), key=lambda pre: len(preformatted_text(pre)), default=None)
    if element is None or not is_most(preformatted_text(element), page):
        return None
    parsed = parse_plain(preformatted_text(element))
    found = {folded(block.span.of(parsed.text)) for block in parsed.blocks if block.kind is BlockKind.HEADING}
    tagged = {folded(inline_text(child).text) for child in element if is_heading(child)}
    return parsed if tagged <= found else None


def is_most(text: str, page: HtmlElement) -> bool:
    """Whether a text is nearly all of a page."""
    body = next(page.iter("body"), page)
    size = sum(len("".join(part.split())) for part in body.itertext())
    return bool(text.strip()) and sum(map(len, text.split())) >= PREFORMATTED_SHARE * size


def in_document(blocks: Sequence[PageBlock], title: str) -> list[PageBlock]:
    """The blocks of a document, without the heading that is its title."""
    found = list(with_bold_headings(blocks))
    first = next((at for at, block in enumerate(found) if block.kind is BlockKind.HEADING), None)
    if first is not None and found[first].level == 1 and folded(found[first].text) == folded(title):
        del found[first]
    return found


def in_article(blocks: Sequence[PageBlock], title: str) -> list[PageBlock]:
    """The blocks without the headline, which is in the metadata, and without boxes of the page."""
    found: list[PageBlock] = []
    has_text = False
    for original in with_bold_headings(blocks):
        block, text = original, original.text
        if block.kind is BlockKind.HEADING:
            if is_title(text, title) or (not has_text and block.level == 1) or is_page_box(text):
                continue
            if not has_text and (len(text.split()) > LONGEST_FIRST_HEADING or text.endswith(".")):
                block = replace(block, kind=BlockKind.STANDFIRST, level=0)
        elif block.kind not in {BlockKind.CAPTION, BlockKind.CODE, BlockKind.TABLE}:
            if is_page_box(text) or (not has_text and folded(text) == folded(title)):
                continue
            has_text = True
        found.append(block)
    return found
