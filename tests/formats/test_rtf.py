"""Rich Text: its headings, notes, lists, tables and links, in every encoding."""

from __future__ import annotations

import pytest

from reader.document import Document
from reader.errors import SourceError
from reader.formats import parse_source
from reader.formats.rtf import parser
from reader.sources import Format, Source

STYLES = (
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0\b heading 1;}{\s2 Title;}{\s3 Table Caption;}{\s4 Quote;}"
    r"{\s5\outlinelevel1 berschrift 2;}{\*\cs6\outlinelevel0 Character;}}"
)

RTF = (
    r"{\rtf1\ansi\ansicpg1252{\info{\title The Wall}{\author Ann Lee}}{\fonttbl{\f0 Arial;}}\f0 "
    r"It broke in May, and nobody saw it.\par \par Gr\'fc\'dfe \u8212? said the mayor of the town."
    r"{\pict\pngblip 89504e47}\par}"
)


def opened(body: str, head: str = r"\ansi\ansicpg1252") -> Document:
    data = ("{\\rtf1" + head + " " + body + "}").encode("latin-1")
    return parse_source(Source("", Format.RTF, "wall.rtf", data=data))


def lines(document: Document) -> list[str]:
    return [
        f"{block.kind.value} {block.marker or block.level} {block.span.of(document.text)!r}"
        for block in document.blocks
    ]


def test_rich_text_is_its_text_with_title_and_author() -> None:
    document = parse_source(Source("", Format.RTF, "wall.rtf", data=RTF.encode()))
    assert (document.title, document.byline) == ("The Wall", "Ann Lee")
    assert document.text.split("\n\n") == ["It broke in May, and nobody saw it.", "Grüße — said the mayor of the town."]


def test_paragraphs_are_what_their_styles_and_levels_say() -> None:
    document = opened(
        STYLES + r"\pard\s2 The Wall\par\pard\s1{\b How} it broke\par\pard It {\i broke}.\par\pard\s5 Repair\par"
        r"\pard\outlinelevel2 Stone\par\pard\s3 The gate\par\pard\s4 We knew.\par\pard\s1\outlinelevel9 No heading\par"
    )
    assert lines(document) == [
        "headline 0 'The Wall'",
        "heading 1 'How it broke'",
        "paragraph 0 'It broke.'",
        "heading 2 'Repair'",
        "heading 3 'Stone'",
        "caption 0 'The gate'",
        "block_quote 1 'We knew.'",
        "heading 1 'No heading'",
    ]


def test_notes_follow_the_text_and_are_referred_to() -> None:
    document = opened(
        STYLES + r"\pard\s1 How\par\pard It broke.{\super\chftn}{\*\footnote\chftn\pard In May.\par And in June.} "
        r"It rained.{\footnote\ftnalt Twice.}{\*\atnid A}{\*\annotation Why?}\par"
    )
    assert lines(document)[1:] == [
        "paragraph 0 'It broke.[1] It rained.[2][3]'",
        "list_item [1] 'In May.'",
        "paragraph 0 'And in June.'",
        "list_item [2] 'Twice.'",
        "list_item [3] 'Why?'",
    ]


def test_lists_tables_and_links() -> None:
    document = opened(
        STYLES + r"\pard\s1 How\par{\listtext\'95\tab}\pard One\par{\listtext\'95\tab}\pard\ilvl1 Inner\par\pard 3.\tab"
        r" Three\par\trowd\pard\intbl year\cell cost\cell\row\trowd\pard\intbl 2024\par now\cell 4.1\cell\row"
        r'\pard See {\field{\*\fldinst HYPERLINK "https://a.example/1"}{\fldrslt the {\b report}}}.\line Yes.\par'
    )
    assert lines(document)[1:] == [
        "list_item • 'One'",
        "list_item • 'Inner'",
        "list_item 3. 'Three'",
        "table 0 'year\\tcost\\n2024\\t4.1\\nnow'",
        "paragraph 0 'See the report.\\nYes.'",
    ]
    assert [block.level for block in document.blocks[1:4]] == [1, 2, 1]
    link = document.blocks[5].styles[0]
    assert (link.span.of(document.text), link.target) == ("the report", "https://a.example/1")


def test_without_headings_notes_lists_and_tables_stand_as_in_plain_text() -> None:
    document = opened(
        r"It broke in May.{\footnote On the third.}\par 1.\tab One\par 2.\tab Two\par\trowd\intbl a\cell b\cell\row"
        r"\pard Nobody saw it, said the mayor of the town.\par"
    )
    assert document.text.startswith("It broke in May.[1]\n\n")
    assert "1. One\n2. Two" in document.text
    assert "a\tb" in document.text
    assert document.text.endswith("[1] On the third.")


@pytest.mark.parametrize(
    ("body", "head", "words"),
    [
        (r"{\fonttbl{\f0\fcharset204 A;}}\f0 \'cf\'f0\'e8\'e2\'e5\'f2", r"\ansi", "Привет"),
        (r"{\fonttbl{\f0\fcharset128 A;}}\f0 \'93\'fa\'96\'7b", r"\ansi", "日本"),
        (r"{\fonttbl{\f0\cpg1253 A;}}\f0 \'e1\'e2", r"\ansi", "αβ"),
        (r"Gr\'9f\'a7e", r"\mac", "Grüße"),
        (r"\'81", r"\ansi\ansicpg99999", "\ufffd"),
        ("Gr\xfc\xdfe", r"\ansi", "Grüße"),
        (r"\u-10179?\u-8704? a\u8212\'97b", r"\ansi", "😀 a—b"),
        (r"\uc2\u8212ab c \u-8704? \uc0\u65 B", r"\ansi", "— c \ufffdAB"),
        (r"a\~b\_c\-d\{e\}\\", r"\ansi", "a\xa0b\u2011cd{e}\\"),
        (r"a\bin3 }}}b {\v hidden}{\*\unknown no}{\deleted gone}c", r"\ansi", "ab c"),
        (r"a{\header no}{\object{\*\objdata 00}{\result yes}}", r"\ansi", "ayes"),
        (r"a{\shp{\*\shpinst{\sp{\sn x}}{\shptxt box}}}", r"\ansi", "abox"),
        ("one\\\ntwo", r"\ansi", "one\n\ntwo"),
    ],
)
def test_characters(body: str, head: str, words: str) -> None:
    assert opened(body + r"\par", head).text == words


def test_what_is_nested_too_deep_or_too_large_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SourceError, match=r"^wall.rtf is damaged"):
        opened("{" * 5_001)
    assert opened("{" * 4_999 + "a").text == "a"
    monkeypatch.setattr(parser, "MAX_SIZE", 10)
    with pytest.raises(SourceError, match=r"^wall.rtf is too large"):
        opened("The wall broke.")


@pytest.mark.parametrize(
    "body", [r"a\cell\par}", "}}}a", r"{\footnote a", r"\trowd\intbl a\cell", r"\'zz a\u", r"a{\pntext"]
)
def test_damage_is_read_over(body: str) -> None:
    assert "a" in opened(body).text


@pytest.mark.parametrize(("count", "is_read"), [(3, True), (4, True), (5, False)])
def test_more_paragraphs_than_anybody_writes_are_refused(
    monkeypatch: pytest.MonkeyPatch, count: int, is_read: bool
) -> None:
    monkeypatch.setattr("reader.formats.rtf.conversion.MOST_PARAGRAPHS", 4)
    data = b"{\\rtf1 " + b"Words of it.\\par " * count + b"}"
    source = Source("", Format.RTF, "long.rtf", data=data)
    if is_read:
        assert parse_source(source).text.count("Words") == count
    else:
        with pytest.raises(SourceError, match=r"long\.rtf is too large: it has more than .* paragraphs\. Divide it"):
            parse_source(source)
