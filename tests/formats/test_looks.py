"""Headings that only look like headings, and other habits of programs that write books and office documents."""

from __future__ import annotations

import pytest

from reader.document import Document
from tests.formats.books import docx, epub, odt, opened, word_paragraph
from tests.sources.archives import zip_of

PROSE = "<p class='body'>The wall broke in May, and nobody in the village could say who had built it.</p>"
WORDS = "The wall broke in May, and nobody in the village could say who had built it."


def headings(document: Document) -> list[tuple[str, int]]:
    return [
        (document.words(block.span), block.level)
        for block in document.blocks
        if block.kind.value in ("heading", "headline")
    ]


def blocks(document: Document) -> list[str]:
    return [document.words(block.span) for block in document.blocks]


def test_paragraphs_that_look_as_those_in_the_contents_do_are_headings_too() -> None:
    chapters = [f"<p class='c1'>{name}</p>{PROSE}" for name in ("Rain", "Stone", "Snow")]
    contents = [("Rain", "c1.xhtml"), ("Stone", "c2.xhtml#gone"), ("Lost", "c9.xhtml")]
    document = opened(epub(chapters, contents=contents), "wall.epub")
    assert headings(document) == [("Rain", 1), ("Stone", 1), ("Snow", 1)]


def test_a_look_that_longer_paragraphs_have_makes_no_headings() -> None:
    chapters = [f"<p class='c1'>Rain</p>{PROSE.replace('body', 'c1')}<p class='c1'>{WORDS} It fell.</p>"]
    assert headings(opened(epub(chapters, contents=[("Rain", "c1.xhtml")]), "wall.epub")) == [("Rain", 1)]


@pytest.mark.parametrize("name", ["chapter-title", "chaptertitle", "h1", "Heading", "part_head", "calibre1 title1"])
def test_paragraphs_whose_class_says_so_are_headings_in_a_book_without_any(name: str) -> None:
    document = opened(epub([f"<p class='{name}'>Rain</p>{PROSE}", PROSE]), "wall.epub")
    assert headings(document) == [("Rain", 1)]


@pytest.mark.parametrize("name", ["subtitle", "heading-note", "body", "chapter-first", "booktitle"])
def test_other_classes_do_not_say_so(name: str) -> None:
    assert headings(opened(epub([f"<p class='{name}'>Rain</p>{PROSE}"]), "wall.epub")) == []


def test_the_number_of_a_chapter_and_its_title_are_one_heading() -> None:
    body = f"<p class='chapter-number'>Chapter Two</p><p class='chapter-title'>Rain</p>{PROSE}"
    assert headings(opened(epub([body]), "wall.epub")) == [("Chapter Two Rain", 1)]


def test_a_sentence_that_was_parted_between_two_files_is_whole() -> None:
    document = opened(
        epub(["<h1>Rain</h1><p>The wall broke</p>", "<p>in May.</p>", "<p>Then it fell.</p>"]), "wall.epub"
    )
    assert blocks(document) == ["Rain", "The wall broke in May.", "Then it fell."]


def test_the_title_of_a_book_on_its_first_page_is_no_section() -> None:
    document = opened(epub([f"<h1>The Wall</h1><p>Ann Lee</p><h2>Rain</h2>{PROSE}"]), "wall.epub")
    assert [child.title for child in document.outline.children] == ["Lead", "Rain"]


def test_lines_of_verse_that_are_paragraphs_are_one_verse() -> None:
    body = "<div class='poem'><p>The sea has no meaning,</p><p><i>it takes</i> the boat</p></div><p>We knew.</p>"
    document = opened(epub([body]), "wall.epub")
    assert document.text == "The sea has no meaning,\nit takes the boat\n\nWe knew."


def test_a_note_whose_label_led_back_begins_with_its_words() -> None:
    chapter = "<p>It broke.<a id='r1' href='c2.xhtml#n1'><sup>1</sup></a></p>"
    notes = "<p id='n1'><a href='c1.xhtml#r1'>1</a>. In May.</p>"
    document = opened(epub([chapter, notes]), "wall.epub")
    assert [(block.marker, document.words(block.span)) for block in document.blocks] == [
        ("", "It broke.[1]"),
        ("[1]", "In May."),
    ]


BOLD = ("Report on the Wall", "Ann Lee", "How it broke", WORDS, "What to do", WORDS)
"""A document without styles: bold ones are the first, third and fifth."""


def word_document(paragraphs: tuple[str, ...]) -> bytes:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
    return docx(
        "".join(word_paragraph(bold.format(words) if i % 2 == 0 else words) for i, words in enumerate(paragraphs))
    )


def open_document(paragraphs: tuple[str, ...]) -> bytes:
    look = '<style:text-properties fo:font-weight="bold"/>'
    style = f'<style:style style:name="P1" style:family="paragraph">{look}</style:style>'
    body = (
        f'<text:p text:style-name="{"P" if i % 2 else "P1"}">{words}</text:p>' for i, words in enumerate(paragraphs)
    )
    return odt("".join(body), styles=style)


def rich_text(paragraphs: tuple[str, ...]) -> bytes:
    looks = (r"\pard {\b %s}\par", r"\pard %s\par")
    body = "".join(looks[i % 2] % words for i, words in enumerate(paragraphs))
    return (r"{\rtf1\ansi " + body + "}").encode()


@pytest.mark.parametrize(
    ("write", "name"), [(word_document, "wall.docx"), (open_document, "wall.odt"), (rich_text, "wall.rtf")]
)
def test_bold_paragraphs_above_others_are_headings_in_a_document_without_styles(write: object, name: str) -> None:
    assert callable(write)
    document = opened(write(BOLD), name)
    assert document.title == "Report on the Wall"
    assert headings(document)[1:] == [("How it broke", 1), ("What to do", 1)]
    interview = ("Ann Lee", WORDS, "Bo Berg", WORDS, "Ann Lee", WORDS, "Bo Berg", WORDS, "Ann Lee", WORDS)
    if name != "wall.rtf":  # which is then read as plain text
        assert headings(opened(write(interview), name)) == []
        assert headings(opened(write(("Note", WORDS)), name)) == []


def test_styles_with_a_level_in_the_outline_or_based_on_headings_are_headings() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="K1"><w:name w:val="House Head"/>'
        '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="K2"><w:name w:val="Own"/><w:basedOn w:val="K3"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="K3"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="K4"><w:name w:val="Loop"/><w:basedOn w:val="K4"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="K5"><w:name w:val="Text"/>'
        '<w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
    )
    body = "".join(word_paragraph(f"{style} words", style) for style in ("K1", "K2", "K3", "K4", "K5"))
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    made = docx(body, files={"word/styles.xml": f"<w:styles {namespace}>{styles}</w:styles>"})
    assert headings(opened(made, "wall.docx")) == [("K1 words", 2), ("K2 words", 1), ("K3 words", 1)]


def test_signs_between_scenes_of_a_fictionbook_are_no_headings() -> None:
    book = (
        '<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><body><section><title><p>Rain</p></title>'
        "<p>It broke.</p><subtitle>* * *</subtitle><p>It fell.</p><subtitle>Later</subtitle></section></body>"
        "</FictionBook>"
    )
    assert headings(opened(zip_of({"wall.fb2": book}), "wall.fb2")) == [("Rain", 2), ("Later", 3)]
