"""Small pages by hand: what the layout makes of them."""

from __future__ import annotations

import pytest

from reader.formats.pdf import parse_pdf
from reader.formats.pdf.characters import AS_DIGITS, PARTLY_RAISED
from reader.formats.pdf.hyphens import Hyphens
from reader.sources import Format, Source
from tests.pdf.raw_files import page_of

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
