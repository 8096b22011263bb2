"""EPUB: chapters in order, the outline by headings and contents, notes, links, images and printed pages."""

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from reader.document import Document, StyleKind
from reader.errors import SourceError
from reader.formats import parse_source
from reader.sources import stream
from reader.sources.reading import decode_source
from reader.ui.layout.links import DestinationKind, destination, links
from tests.formats.books import epub, opened


def read(*chapters: str, contents: tuple[tuple[str, str], ...] = (), is_old: bool = False) -> Document:
    return opened(epub(chapters, contents=contents, is_old=is_old), "wall.epub")


def headings(document: Document) -> list[tuple[str, int]]:
    return [(section.title, section.level) for section in document.outline.walk()][1:]


def lines(document: Document) -> list[str]:
    return [f"{block.kind.value} {block.marker} {document.words(block.span)}" for block in document.blocks]


@pytest.mark.parametrize("is_old", [False, True], ids=["EPUB 3", "EPUB 2"])
def test_chapters_are_in_the_order_of_the_spine_with_title_author_and_date(is_old: bool) -> None:
    document = read(
        "<h1>One</h1><p>It began.</p>", "<h1>Two</h1><p>It ended.</p>", contents=(("One", "c1.xhtml"),), is_old=is_old
    )
    assert (document.title, document.byline, document.date) == ("The Wall", "Ann Lee", "2026-05-01")
    assert document.text == "One\n\nIt began.\n\nTwo\n\nIt ended."
    assert headings(document) == [("One", 1), ("Two", 1)]


@pytest.mark.parametrize("is_old", [False, True], ids=["EPUB 3", "EPUB 2"])
def test_the_table_of_contents_gives_headings_that_the_text_lacks(is_old: bool) -> None:
    document = read(
        '<p class="big">The Storm</p><p>It began.</p><p id="b">Later it rained.</p>',
        "<p>It ended.</p>",
        contents=(("The Storm", "c1.xhtml"), ("Rain", "c1.xhtml#b"), ("The End", "c2.xhtml")),
        is_old=is_old,
    )
    assert document.text == "The Storm\n\nIt began.\n\nRain\n\nLater it rained.\n\nThe End\n\nIt ended."
    assert headings(document) == [("The Storm", 1), ("Rain", 1), ("The End", 1)]


def test_the_table_of_contents_decides_over_the_levels_of_headings() -> None:
    document = read(
        "<h3>Part I</h3><h3>One</h3><p>It began.</p><h4>Aside</h4><p>Words.</p>",
        contents=(("Part I", "c1.xhtml"),),
    )
    assert headings(document) == [("Part I", 1), ("One", 1), ("Aside", 2)]


def test_a_note_has_its_label_and_its_reference_leads_to_it() -> None:
    document = read(
        '<p>The wall<a epub:type="noteref" id="r1" href="c2.xhtml#n1">1</a> broke'
        '<sup><a href="#s" id="r2">*</a></sup>.</p>'
        '<p id="s">* In May.</p>',
        '<aside epub:type="footnote" id="n1"><p>1. Built in 1901. <a href="c1.xhtml#r1">↩</a></p></aside>',
    )
    assert lines(document) == [
        "paragraph  The wall[1] broke*.",
        "list_item * In May.",
        "list_item [1] Built in 1901.",
    ]
    offsets = [destination(document, link.target).offset for link in links(document)]
    assert offsets == [document.text.index("Built"), document.text.index("In May")]


def test_a_note_that_begins_with_a_link_back_is_a_note() -> None:
    document = read(
        '<p>The wall<sup><a id="r1" href="#n1">1</a></sup> broke.</p>'
        '<p><a id="n1" href="#r1">1</a> Built in 1901, 12 feet high.</p>'
    )
    assert lines(document) == ["paragraph  The wall[1] broke.", "list_item [1] Built in 1901, 12 feet high."]


def test_a_number_after_a_word_to_which_a_note_leads_back_refers_to_that_note() -> None:
    document = read(
        '<p id="p"><a href="#h">2</a> The wall broke.<a id="r1" href="#n1">1</a> In May<a href="#m">7</a>.</p>'
        '<h2 id="h"><a href="#p">2</a> Repair</h2><ol><li id="n1"><p>Built in 1901.<a href="#r1">↩</a></p></li></ol>'
    )
    assert lines(document) == [
        "paragraph  2 The wall broke.[1] In May7.",
        "heading  2 Repair",
        "list_item [1] Built in 1901.",
    ]


def test_the_caption_of_a_table_stands_before_it() -> None:
    rows = "<tr><td>a</td><td>b</td></tr>" * 2
    assert lines(read(f"<p>One.</p><table><caption>By <i>year</i></caption>{rows}</table>")) == [
        "paragraph  One.",
        "caption  By year",
        "table  a b a b",
    ]


def test_the_caption_of_a_table_takes_no_text_with_it_where_an_image_follows() -> None:
    table = (
        "<table><caption>By year</caption><tr><th>Year</th><th>Boats</th></tr><tr><td>2025</td><td>11</td></tr></table>"
    )
    figure = '<div class="figure"><img src="a.png" alt="The quay in May"/><p class="caption">The quay in May</p></div>'
    found = opened(epub([f"<div><h1>One</h1>{table}{figure}<p>The ferry left at six.</p></div>"]), "a.epub")
    assert found.text.split("\n\n") == [
        "One",
        "By year",
        "Year\tBoats\n2025\t11",
        "The quay in May",
        "The ferry left at six.",
    ]


def test_links_between_chapters_lead_to_their_places_and_others_stay() -> None:
    document = read(
        '<p>See <a href="c2.xhtml#b">below</a>, <a href="gone.xhtml">gone</a>, <a href="https://a.example/">out</a>.</p>',
        '<p>Above.</p><p id="b">Here.</p>',
    )
    first, second = links(document)
    found = destination(document, first.target)
    assert (found.kind, found.offset) == (DestinationKind.HERE, document.text.index("Here."))
    assert second.target == "https://a.example/"
    assert destination(document, "#:999").offset == len(document.text)


def test_images_are_captions_by_their_alternative_texts() -> None:
    document = read(
        '<p><img src="a.jpg" alt="The harbour at low tide"/></p><p><img src="c.jpg" alt="cover"/></p>'
        '<figure><img src="b.jpg" alt="A gate"/><figcaption>The old gate. Bo Berg</figcaption></figure>'
        '<p><img src="d.png" alt="T"/>he wall broke.</p>',
    )
    assert lines(document) == [
        "caption  The harbour at low tide",
        "caption  The old gate. Bo Berg",
        "paragraph  The wall broke.",
    ]


def test_pages_of_the_printed_edition_are_places_and_no_text() -> None:
    document = read(
        '<p><span epub:type="pagebreak" id="p1" title="xii"/>It began <span epub:type="pagebreak" title="1"/>early.</p>'
        '<div role="doc-pagebreak" aria-label="Page 2."></div><p>It ended.</p>',
    )
    assert document.text == "It began early.\n\nIt ended."
    assert [(place.offset, place.kind.value, place.label) for place in document.places] == [
        (0, "page", "xii"),
        (9, "page", "1"),
        (17, "page", "2"),
    ]


def test_verse_tables_named_characters_and_emphasis_are_kept() -> None:
    document = read(
        "<p>The wall,<br/>the <em>sea</em>&nbsp;&mdash;<br/>the rain</p>"
        "<table><tr><th>Year</th><th>Feet</th></tr><tr><td>1901</td><td>12</td></tr></table>",
    )
    verse, table = document.blocks
    assert verse.span.of(document.text) == "The wall,\nthe sea\xa0—\nthe rain"
    assert verse.keeps_lines
    assert [(style.kind, style.span.of(document.text)) for style in verse.styles] == [(StyleKind.EMPHASIS, "sea")]
    assert table.kind.value == "table"


def test_a_chapter_that_is_not_well_formed_is_read() -> None:
    document = opened(
        epub(["x"], files={"OPS/c1.xhtml": "<html><body><p>It began<br>early. <p>It ended."}), "wall.epub"
    )
    assert document.text == "It began\nearly.\n\nIt ended."


ENCRYPTED = '<encryption><EncryptedData><EncryptionMethod Algorithm="{}"/></EncryptedData></encryption>'


def test_an_encrypted_book_is_refused_and_one_with_obfuscated_fonts_is_read() -> None:
    files = {"META-INF/encryption.xml": ENCRYPTED.format("http://www.idpf.org/2008/embedding")}
    assert opened(epub(["<p>It began.</p>"], files=files), "wall.epub").text == "It began."
    files = {"META-INF/encryption.xml": ENCRYPTED.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")}
    with pytest.raises(SourceError, match=r"^wall.epub cannot be read: the book is encrypted by its seller \(DRM\)\."):
        opened(epub(["<p>It began.</p>"], files=files), "wall.epub")


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"META-INF/container.xml": "", "OPS/book.opf": ""}, "is damaged: it is an EPUB book without a list"),
        ({"OPS/c1.xhtml": ""}, "has no text to read"),
        ({"OPS/c1.xhtml": b"\0\1\2"}, "has no text to read"),
    ],
)
def test_a_damaged_book_is_told(files: dict[str, str | bytes], sentence: str) -> None:
    with pytest.raises(SourceError, match=f"^wall.epub {sentence}"):
        opened(epub(["<p>x</p>"], files=files), "wall.epub")


def test_entities_are_not_expanded_and_files_are_not_fetched() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    kind = f'<!DOCTYPE html [<!ENTITY l0 "ha">{laughs}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    page = f'{kind}<html xmlns="http://www.w3.org/1999/xhtml"><body><p>It began.&l9;&f;</p></body></html>'
    document = opened(epub(["x"], files={"OPS/c1.xhtml": page}), "wall.epub")
    assert "root:" not in document.text
    assert document.text.startswith("It began.")
    assert len(document.text) < 100


def test_a_whole_novel_is_read_in_a_fraction_of_a_second() -> None:
    sentence = "The wall broke in May, and <i>nobody</i> had seen it coming. “We agree,” said Ann Lee to the mayor. "
    chapters = [f"<h2>Chapter {n}</h2>{f'<p>{sentence * 3}</p>' * 42}" for n in range(1, 61)]
    data = epub(chapters, contents=[(f"Chapter {n}", f"c{n}.xhtml") for n in range(1, 61)])
    began = time.process_time()
    document = opened(data, "wall.epub")
    assert time.process_time() - began < 0.6  # 0.2 on a machine that does nothing else
    assert len(document.blocks) == 60 * 43
    assert len(document.text) > 700_000


def test_the_first_chapters_of_a_long_book_are_read_first(tmp_path: Path) -> None:
    chapters = [f"<h1>Part {n}</h1><p>{'It began. ' * 300}</p>" for n in range(40)]
    file = tmp_path / "wall.epub"
    contents = [(f"Part {n}", f"c{n + 1}.xhtml") for n in range(40)]
    file.write_bytes(epub(chapters, contents=contents, files={"noise.bin": os.urandom(1 << 17)}))
    first, whole = (parse_source(each.source) for each in stream(str(file)))
    assert whole.text.startswith(first.text)
    assert 2 < len(first.outline.children) < 6
    assert len(whole.outline.children) == 40
    assert (first.title, first.byline) == (whole.title, whole.byline) == ("The Wall", "Ann Lee")


def test_a_cover_is_not_all_that_is_read_first() -> None:
    book = epub(["<h1>Cover</h1>", f"<p>{'It began. ' * 3000}</p>", "<p>It ended.</p>"])
    first = parse_source(replace(decode_source(book, "wall.epub"), is_beginning=True))
    assert "It began." in first.text
    assert "It ended." not in first.text
