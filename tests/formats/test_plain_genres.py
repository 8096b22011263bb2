"""Mail, listings and verse: plain texts without headings."""

import pytest

import reader
from reader.formats.plain.genre import is_listing, is_verse
from reader.formats.plain.parser import split_lines

PROSE = "The float sticks at four feet, and I have oiled the chain twice, but nothing that we tried has helped so far."
MAIL = """\
From: "Ada Lind" <ada@example.org>
To: gauge-list@example.org
Subject: Re: [gauge] the new
 float
Date: Mon, 4 Mar 2024 09:12:00 +0100
"""


def kinds(text: str) -> list[str]:
    return [block.kind.value for block in reader.parse(text).blocks]


def test_the_header_of_a_mail_is_its_title_author_and_date() -> None:
    document = reader.parse(f"{MAIL}\nHello all,\n\nThe New Float\n\n{PROSE}")
    assert document.title == "Re: [gauge] the new float"
    assert document.byline == "Ada Lind"
    assert document.date == "Mon, 4 Mar 2024 09:12:00 +0100"
    assert "heading" not in kinds(f"{MAIL}\nHello all,\n\nThe New Float\n\n{PROSE}")


@pytest.mark.parametrize(
    "header",
    [
        "To: all\nSubject: The float",
        "To: all\nDate: today\nCc: none",
        "From: Ada\nTo: all\nSubject: The float\nand more of it",
    ],
)
def test_other_lines_with_colons_are_no_mail(header: str) -> None:
    assert reader.parse(f"{header}\n\n{PROSE}").title != "The float"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{\n  "gauge": "North",\n  "feet": [\n    4.2\n  ]\n}', True),
        ("[\n  1,\n  2\n]", True),
        ('{"gauge": "North"}', True),
        ('{\n  "gauge": "North"\n}\nIt is late.', False),
        ("{\nIt is late.\n}", False),
        ("2024-03-04 09:12:00 up\n2024-03-04 09:12:01 down\n  at line 4\n2024-03-04 09:12:02 up", True),
        ("2024-03-04 09:12:00 up\n  at line 4\n  at line 5\n2024-03-04 09:12:02 up", False),
        ("INFO up\nWARNING late\nERROR down", False),
        ("INFO up\nWARNING late\nERROR down\nINFO up", True),
    ],
)
def test_listings(text: str, expected: bool) -> None:
    assert is_listing(text, split_lines(text)) is expected


@pytest.mark.parametrize(
    ("values", "others", "expected"),
    [
        (["gauge"] * 4_999, [], False),
        (["gauge"] * 5_000, [], True),
        (["7", "", "Å"] * 2_500, [], True),
        (["w" * 130] * 5_000, [], True),
        (["w" * 131] * 5_000, [], False),
        (["gauge"] * 9_900, ["It is"] * 100, True),
        (["gauge"] * 9_900, ["It is"] * 101, False),
        (["水位計は北にある。"] * 5_000, [], False),
        (["Help!"] * 5_000, [], False),
    ],
)
def test_thousands_of_single_words_are_a_column_of_values(values: list[str], others: list[str], expected: bool) -> None:
    text = "\n".join([*values, *others])
    assert is_listing(text, split_lines(text)) is expected


def test_a_listing_is_code_as_it_is_written() -> None:
    text = '{\n  "gauge": "North"\n}\n'
    document = reader.parse(text)
    assert [(block.kind.value, block.span.of(text)) for block in document.blocks] == [("code", text.strip())]


VERSE = ["The lamp is lit, the night is wide,", "   The boats are out beyond the bar;"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["THE LAMP", "", *VERSE * 3], True),
        (["THE LAMP", "", *VERSE * 2, VERSE[0]], False),
        (["THE LAMP", "", *VERSE * 3, "w" * 71], False),
        (["THE LAMP", "", *VERSE * 3, "a " * 15], False),
        (["THE LAMP", *["Milk and bread", "Eggs"] * 4], False),
        (["THE LAMP", *[line for verse in VERSE * 3 for line in ("", verse)]], False),
    ],
)
def test_verse(lines: list[str], expected: bool) -> None:
    assert is_verse(split_lines("\n".join(lines))) is expected


def test_verse_has_no_headings() -> None:
    stanza = ["Who counts the sails? Who calls the name?", "   The wind goes by and does not say.", *VERSE]
    assert "heading" not in kinds("\n".join(["THE LAMP", "", *VERSE * 2, "", *stanza]))
