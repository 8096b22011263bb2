"""A tagged file says itself what its headings, captions and notes are."""

from __future__ import annotations

from reader.document import BlockKind
from reader.formats.parsed import ParsedText
from reader.formats.pdf import parse_pdf
from reader.formats.pdf.structure import Element
from reader.formats.pdf.tags import blocks_of
from reader.sources import Format, Source
from tests.pdf.raw_files import tagged


def read(data: bytes) -> ParsedText:
    return parse_pdf(Source("", Format.PDF, "wall.pdf", data=data))


def blocks(parsed: ParsedText) -> list[tuple[str, int, str]]:
    return [(block.kind.value, block.level, block.span.of(parsed.text)) for block in parsed.blocks]


def test_kinds_are_those_of_the_tags_and_artifacts_are_left_out() -> None:
    data = tagged(
        ("H1", "The wall"),
        ("P", "It broke in May."),
        ("H2", "Repair"),
        ("Caption", "The wall in May."),
        artifact="Page 1",
    )
    assert blocks(read(data)) == [
        ("headline", 1, "The wall"),
        ("paragraph", 0, "It broke in May."),
        ("heading", 2, "Repair"),
        ("caption", 0, "The wall in May."),
    ]


def test_a_file_whose_tags_cover_little_is_read_by_its_layout() -> None:
    data = tagged(("H1", "The wall"), artifact="It broke in May, and nobody was there to see it happen.")
    assert "nobody was there" in read(data).text


def test_items_have_their_markers_and_levels() -> None:
    inner = Element("L", [Element("LI", [Element("Lbl", [3]), Element("LBody", [4])])])
    outer = Element("L", [Element("LI", [Element("Lbl", [1]), Element("LBody", [2, inner])])])
    found = [(block.kind, block.level, block.numbers, block.marker) for block in blocks_of([outer])]
    assert found == [(BlockKind.LIST_ITEM, 1, [2], [1]), (BlockKind.LIST_ITEM, 2, [4], [3])]


def test_notes_in_a_paragraph_come_after_it() -> None:
    paragraph = Element("P", [0, Element("Note", [1]), 2])
    found = [(block.numbers, block.is_note) for block in blocks_of([paragraph])]
    assert found == [([0, 2], False), ([1], True)]


def test_tables_have_rows_and_figures_only_their_captions() -> None:
    table = Element("Table", [Element("TBody", [Element("TR", [Element("TD", [0]), Element("TD", [1])])])])
    figure = Element("Figure", [2, Element("Caption", [3])])
    found = [(block.kind, block.numbers, block.rows) for block in blocks_of([table, figure])]
    assert found == [(BlockKind.TABLE, [], [[[0], [1]]]), (BlockKind.CAPTION, [3], None)]


def test_a_paragraph_with_the_title_of_the_metadata_is_the_headline_before_headings() -> None:
    elements = (("P", "The wall"), ("P", "It broke in May."), ("H1", "Repair"), ("P", "It took a year."))
    kinds = ["headline", "paragraph", "heading", "paragraph"]
    assert [kind for kind, _, _ in blocks(read(tagged(*elements, title="The Wall")))] == kinds
    assert [kind for kind, _, _ in blocks(read(tagged(*elements)))] == [
        "paragraph",
        "paragraph",
        "headline",
        "paragraph",
    ]


def test_items_and_notes_whose_marker_is_tagged_as_words_have_it_as_their_marker() -> None:
    apart = ") Tj 30 0 Td ("
    parsed = read(tagged(("P", "The wall broke."), ("LI", f"2.{apart}It rained."), ("Note", f"1{apart}In May.")))
    found = [(block.marker, block.span.of(parsed.text)) for block in parsed.blocks[1:]]
    assert found == [("2.", "It rained."), ("[1]", "In May.")]
