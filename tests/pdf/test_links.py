"""Links in PDF files lead to addresses and to other pages."""

from __future__ import annotations

from io import BytesIO

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

from reader.formats.parsed import ParsedText
from reader.formats.pdf import parse_pdf
from reader.formats.pdf.links import MOST_LINKS
from reader.sources import Format, Source

LOOK = ParagraphStyle("p", fontSize=11, leading=14)
REPORT = "https://harbour.example/report"


def opened(data: bytes, *, is_beginning: bool = False) -> ParsedText:
    return parse_pdf(Source("", Format.PDF, "wall.pdf", data=data, is_beginning=is_beginning))


def printed(*pages: str) -> ParsedText:
    buffer = BytesIO()
    story = [flowable for page in pages for flowable in (Paragraph(page, LOOK), PageBreak())]
    SimpleDocTemplate(buffer).build(story)
    return opened(buffer.getvalue())


def links(parsed: ParsedText) -> list[tuple[str, str]]:
    return [
        (style.span.of(parsed.text), style.target)
        for block in parsed.blocks
        for style in block.styles
        if style.kind.value == "link"
    ]


def test_words_are_linked_to_addresses_and_the_text_stays_what_it_is() -> None:
    linked = f'In May <a href="{REPORT}">the report of the board</a>, or <a href="mailto:a@b.example">Ann</a>, knew.'
    parsed = printed(linked)
    assert parsed.text == "In May the report of the board, or Ann, knew."
    assert links(parsed) == [("the report of the board", REPORT), ("Ann", "mailto:a@b.example")]


def test_a_link_that_goes_on_in_the_next_line_is_one() -> None:
    words = "a very long link that goes over the end of the line and on in the next line, or the one after it, of this"
    assert links(printed(f'It says that <a href="{REPORT}">{words}</a> text does.')) == [(words, REPORT)]


def test_words_in_italics_within_a_link_are_part_of_it() -> None:
    assert links(printed(f'Read <a href="{REPORT}">the <i>old</i> report</a> now.')) == [("the old report", REPORT)]


def test_links_to_pages_lead_to_where_these_begin() -> None:
    parsed = printed('See <a href="#two">the second part</a>.', '<a name="two"/>It begins here.')
    assert links(parsed) == [("the second part", f"#:{parsed.text.index('It begins')}")]


def test_links_to_pages_that_are_not_read_are_none() -> None:
    buffer = BytesIO()
    story = [flowable for n in range(6) for flowable in (Paragraph(f'<a name="p{n}"/>Page {n}.', LOOK), PageBreak())]
    SimpleDocTemplate(buffer).build([Paragraph('<a href="#p5">The last</a> page.', LOOK), *story])
    assert links(opened(buffer.getvalue(), is_beginning=True)) == []
    assert [words for words, _ in links(opened(buffer.getvalue()))] == ["The last"]


@pytest.mark.parametrize("count", [MOST_LINKS, MOST_LINKS + 1])
def test_a_page_with_too_many_links_is_read_without_the_last_ones(count: int) -> None:
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(72, 700, "The wall broke in May.")
    for _ in range(count - 1):
        canvas.linkURL(REPORT, (300, 100, 310, 110))
    canvas.linkURL(REPORT, (70, 695, 400, 712))
    canvas.save()
    found = links(opened(buffer.getvalue()))
    assert found == ([("The wall broke in May.", REPORT)] if count <= MOST_LINKS else [])
