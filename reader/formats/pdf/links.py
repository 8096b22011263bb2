"""The links on the pages of a PDF, which are areas with an address or with another page."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from reader.document import Block, Style, StyleKind
from reader.formats.pdf.run import Run

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

MOST_LINKS = 500
"""The most links of a page."""
LONGEST_ADDRESS = 2000
"""The longest address of a link, in bytes."""
MOST_WORDS = 500
"""The most characters of a link on one line."""
PAGE = "#page:"
"""The beginning of the target of a link to a page, before it is known where the page begins in the text."""
SIGNS = str.maketrans({"\x02": "-", "\r": " ", "\n": " "})


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A part of a line that is linked, in the coordinates of PDF."""

    left: float
    bottom: float
    right: float
    top: float
    target: str
    """An address, or a page."""


def with_links(page: PdfPage, text_page: Any, runs: list[Run]) -> list[Run]:
    """The runs of a page, parted where links begin and end. The list is changed."""
    from pypdfium2 import raw

    for area in areas_of(raw, page):
        found = [i for i, run in enumerate(runs) if area.bottom - 1 <= run.baseline <= area.top and abs(run.angle) < 1]
        words = words_in(raw, text_page, area) if found else ""
        for i in reversed(found) if words else ():
            runs[i : i + 1] = parted(runs[i], area, words)
    return runs


def areas_of(raw: Any, page: PdfPage) -> Iterator[LinkArea]:
    """The areas of the links of a page; one over several lines has several."""
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    for _ in range(MOST_LINKS):
        if not raw.FPDFLink_Enumerate(page, position, link):
            return
        target = target_of(raw, page, link)
        if not target:
            continue
        quads = min(raw.FPDFLink_CountQuadPoints(link), MOST_LINKS)
        points, box = raw.FS_QUADPOINTSF(), raw.FS_RECTF()
        for i in range(quads):
            if raw.FPDFLink_GetQuadPoints(link, i, points):
                xs = (points.x1, points.x2, points.x3, points.x4)
                ys = (points.y1, points.y2, points.y3, points.y4)
                yield LinkArea(min(xs), min(ys), max(xs), max(ys), target)
        if quads < 1 and raw.FPDFLink_GetAnnotRect(link, box):
            yield LinkArea(box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top), target)


def target_of(raw: Any, page: PdfPage, link: Any) -> str:
    """What a link leads to; empty if it does something else than to lead to an address or a page."""
    pdf = page.pdf
    place = raw.FPDFLink_GetDest(pdf, link)
    action = raw.FPDFLink_GetAction(link)
    kind = raw.FPDFAction_GetType(action) if action else 0
    if not place and kind == raw.PDFACTION_GOTO:
        place = raw.FPDFAction_GetDest(pdf, action)
    if place:
        number = raw.FPDFDest_GetDestPageIndex(pdf, place)
        return f"{PAGE}{number}" if number >= 0 else ""
    if kind != raw.PDFACTION_URI:
        return ""
    buffer = ctypes.create_string_buffer(LONGEST_ADDRESS)
    length = raw.FPDFAction_GetURIPath(pdf, action, buffer, LONGEST_ADDRESS)
    return buffer.value.decode("utf-8", "replace").strip() if 0 < length <= LONGEST_ADDRESS else ""


def words_in(raw: Any, text_page: Any, area: LinkArea) -> str:
    """The words in an area."""
    buffer = (ctypes.c_ushort * MOST_WORDS)()
    length = raw.FPDFText_GetBoundedText(text_page, area.left, area.top, area.right, area.bottom, buffer, MOST_WORDS)
    written = bytes(buffer)[: 2 * min(max(length, 0), MOST_WORDS)].decode("utf-16-le", "replace")
    return " ".join(written.rstrip("\0").translate(SIGNS).split())


def parted(run: Run, area: LinkArea, words: str) -> Iterator[Run]:
    """The parts of a run before, in and after an area on its line; the run itself if none of its words are in it."""
    width = run.right - run.left
    shared = min(run.right, area.right) - max(run.left, area.left)
    if run.link or shared < min(0.5 * run.look.size, 0.5 * width):
        yield run
        return
    start, end = linked_part(run, area, words)
    if start >= end:
        yield run
        return
    at = [run.left + width * i / len(run.text) for i in (start, end)]
    if run.text[:start].strip():
        yield replace(run, text=run.text[:start], right=at[0])
    else:
        start, at[0] = 0, run.left
    is_whole = not run.text[end:].strip()
    yield replace(
        run, text=run.text[start:] if is_whole else run.text[start:end], left=at[0],
        right=run.right if is_whole else at[1], link=area.target,
    )  # fmt: skip
    if not is_whole:
        yield replace(run, text=run.text[end:], left=at[1])


def linked_part(run: Run, area: LinkArea, words: str) -> tuple[int, int]:
    """Where the linked words begin and end in a run."""
    text = run.text
    if " ".join(text.split()) in words:
        return 0, len(text)
    expected = len(text) * (area.left - run.left) / (run.right - run.left)
    places = [i for i in range(len(text)) if text.startswith(words, i)]
    if places:
        start = min(places, key=lambda i: abs(i - expected))
        return start, start + len(words)
    for length in range(len(words) - 1, 2, -1):  # the link goes on in another run
        if area.left < run.left and text.startswith(words[-length:].lstrip()):
            return 0, len(words[-length:].lstrip())
        if area.right > run.right and text.rstrip().endswith(words[:length].rstrip()):
            return len(text.rstrip()) - len(words[:length].rstrip()), len(text)
    return 0, 0


def placed(blocks: Iterable[Block], pages: Mapping[int, int]) -> list[Block]:
    """The blocks, with links to pages as those to where they begin; those to pages that are not read are no links."""
    found = []
    for block in blocks:
        if any(style.target.startswith(PAGE) for style in block.styles):
            styles = tuple(style for each in block.styles if (style := placed_style(each, pages)) is not None)
            found.append(replace(block, styles=styles))
        else:
            found.append(block)
    return found


def placed_style(style: Style, pages: Mapping[int, int]) -> Style | None:
    """A style; if it is a link to a page, one to an offset, or None if the page is not there."""
    if style.kind is not StyleKind.LINK or not style.target.startswith(PAGE):
        return style
    number = style.target.removeprefix(PAGE)
    offset = pages.get(int(number)) if number.isdecimal() and len(number) < 7 else None
    return None if offset is None else replace(style, target=f"#:{offset}")
