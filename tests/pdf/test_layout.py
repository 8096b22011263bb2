"""Small pages by hand: what the layout makes of them."""

from __future__ import annotations

import pytest

from reader.formats.pdf import parse_pdf
from reader.formats.pdf.characters import AS_DIGITS, PARTLY_RAISED
from reader.formats.pdf.hyphens import Hyphens
from reader.sources import Format, Source
from tests.pdf.raw_files import page_of, pages_of

PROSE = "The wall broke in May, and the repair took a year because nobody had the stone for it."


def blocks(content: str) -> list[tuple[str, str]]:
    parsed = parse_pdf(Source("", Format.PDF, "wall.pdf", data=page_of(content.encode("latin-1"))))
    return [(block.kind.value, block.span.of(parsed.text)) for block in parsed.blocks]


def test_a_chapter_number_and_the_line_below_it_are_one_heading() -> None:
    content = (
        "BT /F 20 Tf 72 700 Td (Chapter 2) Tj 0 -60 Td (The repair) Tj ET "
        f"BT /F 10 Tf 72 600 Td ({PROSE}) Tj 0 -30 Td ({PROSE}) Tj ET"
    )
    assert blocks(content)[0] == ("headline", "Chapter 2 The repair")


def test_print_in_the_margin_is_left_out() -> None:
    content = f"BT /F 10 Tf 72 600 Td ({PROSE}) Tj ET BT /F 10 Tf 0 1 -1 0 20 200 Tm (a preprint of May) Tj ET"
    assert blocks(content) == [("paragraph", PROSE)]


def test_a_page_on_its_side_is_read() -> None:
    content = f"BT /F 9 Tf 0 1 -1 0 300 100 Tm ({PROSE}) Tj ET"
    assert blocks(content) == [("paragraph", PROSE)]


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("the meas-", "urement of", "the measurement of"),
        ("the long-", "term plan", "the long-term plan"),
        ("a sea-", "wall of", "a sea-wall of"),
        ("it is an ex-", "traordinary wall", "it is an extraordinary wall"),
        ("a so-", "ciety of masons", "a society of masons"),
        ("the ex-", "minister came", "the ex-minister came"),
        ("the Anglo-", "Saxon wall", "the Anglo-Saxon wall"),
        ("the years 1990-", "1995 were", "the years 1990-1995 were"),
        ("the wall", "broke", "the wall broke"),
        ("the wall —", "it broke", "the wall — it broke"),
    ],
)
def test_hyphens_at_line_ends(before: str, after: str, joined: str) -> None:
    hyphens = Hyphens([before, after, "the sea-wall broke", "after a year-", "long repair"])
    assert hyphens.join(before, after) == joined


def test_a_hyphen_stays_where_no_words_are_divided() -> None:
    lines = ["the stone-", "cutter came"] + ["the wall broke in May"] * 60
    assert Hyphens(lines).join(lines[0], lines[1]) == "the stone-cutter came"


@pytest.mark.parametrize(("raised", "digits"), [("1⁵", "15"), ("2¹0 ", "210 ")])
def test_numbers_with_some_raised_digits_are_numbers(raised: str, digits: str) -> None:
    assert PARTLY_RAISED.fullmatch(raised)
    assert raised.translate(AS_DIGITS) == digits
    assert PARTLY_RAISED.fullmatch("15") is None


def test_small_raised_numbers_belong_to_their_line_and_make_footnotes() -> None:
    raised = "/F 7 Tf 4.6 Ts (1) Tj /F 12 Tf 0 Ts"
    content = (
        f"BT /F 12 Tf 72 700 Td (The wall broke in May, and nobody saw it.) Tj {raised} ET "
        "BT /F 12 Tf 72 650 Td (The repair took a year because nobody had stone.) Tj ET "
        f"BT 72 100 Td {raised} ( It was the third of May.) Tj ET"
    )
    assert blocks(content) == [
        ("paragraph", "The wall broke in May, and nobody saw it.[1]"),
        ("paragraph", "The repair took a year because nobody had stone."),
        ("list_item", "It was the third of May."),
    ]


def test_a_short_numbered_list_is_not_taken_for_centred_lines() -> None:
    content = (
        f"BT /F 12 Tf 72 700 Td ({PROSE}) Tj ET BT /F 12 Tf 84 650 Td (1. The vote) Tj 0 -15 Td (2. The tender) Tj ET "
        "BT /F 12 Tf 72 610 Td (The old boat) Tj 0 -14 Td (lies in harbour) Tj ET"
    )
    assert [words for _, words in blocks(content)][1:3] == ["1. The vote", "2. The tender"]


def test_a_line_in_italics_above_a_table_is_its_caption_and_the_list_below_it_no_row() -> None:
    content = f"BT /F 12 Tf 72 700 Td ({PROSE}) Tj ET BT /G 12 Tf 72 660 Td (Boats by year) Tj ET "
    for y, cells in ((640, ("year", "boats", "cost")), (622, ("2024", "124", "4.1")), (604, ("2025", "119", "4.2"))):
        content += "".join(
            f"BT /F 12 Tf {x} {y} Td ({cell}) Tj ET " for x, cell in zip((72, 256, 432), cells, strict=True)
        )
    content += "BT /F 12 Tf 84 586 Td (\\267) Tj 24 0 Td (The first of the ways is a smaller boat.) Tj ET"
    fonts = page_of(content.encode("latin-1"), b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Oblique>>")
    data = fonts.replace(b"<</F 5 0 R>>", b"<</F 5 0 R/G 6 0 R>>")
    parsed = parse_pdf(Source("", Format.PDF, "wall.pdf", data=data))
    assert [block.kind.value for block in parsed.blocks] == ["paragraph", "caption", "table", "list_item"]


def column(left: int, top: int, lines: int, words: str = "The wall of the harbour broke in the month of May") -> str:
    """Lines of a column of text, 12 points apart."""
    return "".join(f"BT /F 10 Tf {left} {top - 12 * n} Td ({words}) Tj ET " for n in range(lines))


def test_the_end_of_a_paragraph_at_the_top_of_the_right_column_is_no_lead_above_both() -> None:
    above = "BT /F 10 Tf 320 760 Td (and then fell.) Tj ET BT /F 10 Tf 320 730 Td (A new paragraph stands here.) Tj ET "
    content = column(60, 600, 20) + above + column(320, 600, 20)
    found = [words for _, words in blocks(content)]
    assert next(words for words in found if "and then fell." in words).startswith("The wall of the harbour")


def test_a_caption_goes_on_in_the_next_column() -> None:
    caption = "BT /F 8 Tf 60 376 Td (Figure 1. The wall as it stood before the great storm of that) Tj ET "
    content = (
        column(60, 600, 18) + caption + "BT /F 8 Tf 320 600 Td (year, from the pier.) Tj ET " + column(320, 570, 16)
    )
    assert ("caption", "Figure 1. The wall as it stood before the great storm of that year, from the pier.") in blocks(
        content
    )


def test_a_paragraph_goes_on_above_the_notes_of_its_column() -> None:
    """Where all paragraphs are indented, one without an indent at the top of a column goes on."""
    text = ""
    for n in range(6):
        text += column(72, 720 - 36 * n, 1, "Nobody saw how the wall of the harbour had moved.")
        text += column(60, 708 - 36 * n, 2)[:-4].replace("May)", "May.)") + "ET "
    note = "BT /F 7 Tf 60 400 Td (1 It was the third of May in that year.) Tj ET "
    right = column(320, 720, 1, "It was a bad month for the harbour and for us.") + column(320, 708, 14)
    found = [words for _, words in blocks(text + note + right)]
    assert any("May. It was a bad month" in words for words in found)


def test_titles_of_chapters_on_new_pages_are_no_running_heads() -> None:
    """They stand at one height and differ in their numbers, but are larger than the text; a head is not."""
    pages = [f"BT /F 18 Tf 60 730 Td (Chapter {n}) Tj ET {column(60, 700, 20)}" for n in range(1, 5)]
    headed = [f"BT /F 9 Tf 60 760 Td (The Wall, part {n}) Tj ET {page}" for n, page in enumerate(pages)]
    for contents in (pages, headed):
        data = pages_of(*(content.encode("latin-1") for content in contents))
        parsed = parse_pdf(Source("", Format.PDF, "wall.pdf", data=data))
        found = [block.span.of(parsed.text) for block in parsed.blocks if block.kind.value == "heading"]
        assert found == ["Chapter 1", "Chapter 2", "Chapter 3", "Chapter 4"]
        assert "The Wall" not in parsed.text


def test_a_line_in_capitals_above_the_headline_is_no_heading() -> None:
    content = (
        "BT /F 8 Tf 60 770 Td (THE HARBOUR TIMES) Tj ET BT /F 8 Tf 400 770 Td (Tuesday, 3 March 2026) Tj ET "
        f"BT /F 24 Tf 60 720 Td (Nobody pays for the wall) Tj ET {column(60, 690, 12)}"
    )
    assert [kind for kind, _ in blocks(content)][:2] == ["paragraph", "headline"]


def test_authors_below_the_title_are_no_sections_although_they_are_set_as_the_numbered_headings() -> None:
    bold = page_of(
        (
            "BT /F 22 Tf 60 740 Td (The wall of the harbour) Tj ET BT /F 15 Tf 60 700 Td (Ann Lee) Tj ET "
            "BT /F 15 Tf 60 670 Td (Bo Berg) Tj ET BT /F 10 Tf 60 650 Td (bo@harbour.example) Tj ET "
            f"BT /F 15 Tf 60 610 Td (Abstract) Tj ET {column(60, 590, 4)}"
            f"BT /F 15 Tf 60 500 Td (1. Rain) Tj ET {column(60, 480, 4)}"
            f"BT /F 15 Tf 60 400 Td (2. Stone) Tj ET {column(60, 380, 4)}"
            f"BT /F 15 Tf 60 300 Td (3. Snow) Tj ET {column(60, 280, 4)}"
        ).encode("latin-1")
    )
    parsed = parse_pdf(Source("", Format.PDF, "wall.pdf", data=bold))
    headings = [block.span.of(parsed.text) for block in parsed.blocks if block.kind.value == "heading"]
    assert headings == ["Abstract", "1. Rain", "2. Stone", "3. Snow"]
