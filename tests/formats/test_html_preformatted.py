"""Preformatted text of pages: mail, RFCs and other prose is text, code stays code."""

import reader
from reader.formats.html.preformatted import prose_blocks
from reader.sources import Format

PROSE = """They are out of oil, I was told. The harbour master has ordered
some, but the shop in Lund has only the wrong kind.
"""
CODE = "lamp = port.open(9600)\nwhile lamp.is_lit():\n    lamp.wait(10)\nlamp.close()\n"
COLUMNS = "North      4.2 m      rising until noon.\nSouth      3.9 m      falling. It will be low at six.\n"


def kinds(text: str) -> list[tuple[str, str]]:
    return [(kind.value, words) for kind, words, _ in prose_blocks(text)]


def test_a_mail_is_its_quoted_lines_and_its_paragraphs() -> None:
    assert kinds(f"> Is it lit?\n\n{PROSE}\nAnn\n") == [
        ("block_quote", "> Is it lit?"),
        ("paragraph", " ".join(PROSE.split())),
        ("paragraph", "Ann"),
    ]


def test_code_and_columns_are_no_prose() -> None:
    assert kinds(CODE) == []
    assert kinds(COLUMNS) == []
    assert kinds("") == []


def test_only_a_long_text_has_headings() -> None:
    section = f"Signals\n=======\n\n{PROSE}\n"
    assert "heading" not in [kind for kind, _ in kinds(section * 2)]
    assert "heading" in [kind for kind, _ in kinds(section * 20)]


def test_an_rfc_whose_tags_name_its_headings_is_read_as_plain_text() -> None:
    body = " ".join(f"{number}.  Lamp\n\n   {PROSE}" for number in range(1, 3))
    text = body.replace("1.  Lamp", '<span class="h2">1.  Walls</span>').replace(
        "2.  Lamp", '<span class="h2">2.  Lamps</span>'
    )
    document = reader.parse(f"<html><body><pre>\n{text}</pre></body></html>", format=Format.HTML)
    assert [block.kind.value for block in document.blocks].count("heading") == 2
    assert any(block.kind.value == "paragraph" for block in document.blocks)
