"""Word documents, OpenDocument texts, FictionBooks: headings, captions, notes, comments, tables."""

import pytest

from reader.document import BlockKind, Document
from reader.errors import SourceError
from reader.formats.office.numbering import letters, roman
from reader.ui.layout.links import destination, links
from tests.formats.books import NAMESPACES, W, docx, odt, opened, word_paragraph
from tests.sources.archives import zip_of


def lines(document: Document) -> list[str]:
    return [f"{block.kind.value} {block.marker} {document.words(block.span)}" for block in document.blocks]


NOTE = '<w:r><w:t>It broke.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
COMMENT = '<w:r><w:t>Why?</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r>'
CELL = "<w:tc>{}</w:tc>"
WORD = (
    word_paragraph("The Wall", "Title")
    + word_paragraph("How it broke", "Heading1")
    + word_paragraph(NOTE)
    + word_paragraph("The gate at low tide", "Caption")
    + word_paragraph("Repairs", "Heading2")
    + word_paragraph("We all knew it.", "Quote")
    + f"<w:tbl><w:tr>{CELL.format(word_paragraph('Year'))}{CELL.format(word_paragraph('Feet'))}</w:tr>"
    + f"<w:tr>{CELL.format(word_paragraph('1901'))}{CELL.format(word_paragraph('12'))}</w:tr></w:tbl>"
    + word_paragraph(COMMENT)
)
FOOTNOTE = f'<w:footnote w:id="2">{word_paragraph("In May 1901.")}</w:footnote>'
REMARK = f'<w:comment w:id="0" w:author="Bo Berg" w:initials="BB">{word_paragraph("Ask the mayor.")}</w:comment>'


def test_a_word_document_has_headings_captions_notes_comments_and_tables() -> None:
    document = opened(docx(WORD, footnotes=FOOTNOTE, comments=REMARK), "wall.docx")
    assert (document.title, document.byline, document.date) == ("The Wall", "Ann Lee", "")
    assert [(section.title, section.level) for section in document.outline.walk()] == [
        ("The Wall", 0),
        ("How it broke", 1),
        ("Repairs", 2),
    ]
    found = lines(document)
    assert found[:6] == [
        "headline  The Wall",
        "heading  How it broke",
        "paragraph  It broke.[1]",
        "caption  The gate at low tide",
        "heading  Repairs",
        "block_quote  We all knew it.",
    ]
    assert found[6].startswith("table  ")
    assert "list_item [1] In May 1901." in found
    assert any("Ask the mayor." in line for line in found)
    assert destination(document, next(iter(links(document))).target).offset == document.text.index("In May")


def test_the_title_of_a_document_without_one_in_its_text_is_that_of_its_properties() -> None:
    assert opened(docx(word_paragraph("It broke."), title="The Wall"), "wall.docx").title == "The Wall"
    assert opened(docx(word_paragraph("It broke.")), "wall.docx").title == ""


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"word/document.xml": "<w:document"}, "is damaged: it is not a whole Word document"),
        ({"word/document.xml": "<a>" * 9_000_000}, "would be too large: word/document.xml in it has 25 MiB unpacked"),
        ({"word/document.xml": "<a/>"}, "is damaged|has no text to read"),
    ],
)
def test_a_damaged_word_document_is_told(files: dict[str, str], sentence: str) -> None:
    with pytest.raises(SourceError, match=rf"^wall\.docx ({sentence})"):
        opened(docx("", files=files), "wall.docx")


ODT_NOTE = (
    '<text:note text:id="f1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>In May 1901.</text:p></text:note-body></text:note>"
)
STYLES = (
    '<style:style style:name="P1" style:parent-style-name="Title"/>'
    '<style:style style:name="T1"><style:text-properties fo:font-style="italic"/></style:style>'
)
OPEN_DOCUMENT = (
    '<text:p text:style-name="P1">The Wall</text:p><text:h text:outline-level="1">How it broke</text:h>'
    f'<text:p>It <text:span text:style-name="T1">broke</text:span>.{ODT_NOTE}'
    ' Later<text:s text:c="2"/>it rained.</text:p>'
    "<text:p><draw:frame><draw:image/><svg:desc>The gate at low tide</svg:desc></draw:frame></text:p>"
    '<text:h text:outline-level="2">Repairs</text:h><text:p text:style-name="Quotations">We all knew it.</text:p>'
    "<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list>"
    "<table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell>"
    "<text:p>Feet</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>1901</text:p>"
    "</table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>"
    "<text:tracked-changes>removed</text:tracked-changes>"
)


def test_an_opendocument_text_has_headings_notes_images_and_tables() -> None:
    document = opened(odt(OPEN_DOCUMENT, styles=STYLES), "wall.odt")
    assert (document.title, document.byline) == ("The Wall", "Ann Lee")
    found = lines(document)
    assert found[:7] == [
        "headline  The Wall",
        "heading  How it broke",
        "paragraph  It broke.[1] Later it rained.",
        "caption  The gate at low tide",
        "heading  Repairs",
        "block_quote  We all knew it.",
        "list_item • One",
    ]
    assert found[7].startswith("table  ")
    assert found[8:] == ["list_item [1] In May 1901."]
    assert next(style.span.of(document.text) for style in document.blocks[2].styles) == "broke"


def test_an_encrypted_or_damaged_opendocument_text_is_told() -> None:
    with pytest.raises(SourceError, match=r"^wall.odt is encrypted with a password\."):
        opened(odt("", files={"META-INF/manifest.xml": "<encryption-data/>"}), "wall.odt")
    with pytest.raises(SourceError, match=r"^wall.odt is damaged"):
        opened(odt("", files={"content.xml": "<a/>"}), "wall.odt")


FICTION = """<?xml version="1.0" encoding="utf-8"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink">
<description><title-info><author><first-name>Ann</first-name><last-name>Lee</last-name></author>
<book-title>The Wall</book-title><date>1901</date></title-info></description>
<body><title><p>The</p><p>Wall</p></title>
<section><title><p>One</p></title><p>It <emphasis>broke</emphasis>.<a l:href="#n1" type="note">1</a></p>
<section><title><p>Rain</p></title><poem><stanza><v>The wall,</v><v>the sea</v></stanza></poem>
<cite><p>We knew it.</p></cite></section></section></body>
<body name="notes"><section id="n1"><title><p>1</p></title><p>In May.</p></section></body>
<binary id="a.jpg">AAAA</binary></FictionBook>"""


@pytest.mark.parametrize("is_packed", [False, True])
def test_a_fictionbook_has_sections_verse_and_notes(is_packed: bool) -> None:
    document = opened(zip_of({"wall.fb2": FICTION}) if is_packed else FICTION.encode(), "wall.fb2")
    assert (document.title, document.byline, document.date) == ("The Wall", "Ann Lee", "1901")
    assert lines(document) == [
        "headline  The Wall",
        "heading  One",
        "paragraph  It broke.[1]",
        "heading  Rain",
        "paragraph  The wall, the sea",
        "block_quote  We knew it.",
        "list_item [1] In May.",
    ]
    assert [block.level for block in document.blocks if block.kind.value == "heading"] == [2, 3]
    assert "The wall,\nthe sea" in document.text


LIST_STYLE = (
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/>'
    '<text:list-level-style-bullet text:level="2"/></text:list-style>'
)
LISTS = (
    '<text:list text:style-name="L1"><text:list-item><text:p>One</text:p><text:list><text:list-item>'
    "<text:p>Inner</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Two</text:p></text:list-item></text:list>"
    '<text:p text:style-name="TableCaption">Feet by year</text:p><text:p text:style-name="Table">Years</text:p>'
    '<text:p text:style-name="Table_20_Contents">1901</text:p>'
)


@pytest.mark.parametrize(
    "files", [{}, {"styles.xml": f"<office:document-styles {NAMESPACES}>{LIST_STYLE}</office:document-styles>"}]
)
def test_lists_of_an_opendocument_text_have_the_numbers_and_captions_the_styles_that_they_name(
    files: dict[str, str],
) -> None:
    assert lines(opened(odt(LISTS, styles="" if files else LIST_STYLE, files=files), "wall.odt")) == [
        "list_item 1. One",
        "list_item • Inner",
        "list_item 2. Two",
        "caption  Feet by year",
        "caption  Years",
        "paragraph  1901",
    ]


LEVEL = (
    '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:pStyle w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
)
NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="7">{LEVEL.format(0, "upperRoman", "Heading1", "%1.")}'
    f"{LEVEL.format(1, 'decimal', 'Heading2', '%1.%2')}</w:abstractNum>"
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
)
NUMBERED = (
    f"<w:styles {W}>"
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/>'
    '<w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Heading2"/></w:style>'
    "</w:styles>"
)


def test_headings_of_word_have_the_numbers_that_it_counts() -> None:
    """By their styles, also through styles that these rest on; a paragraph of list 0 is in no list."""
    properties = '<w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'
    plain = f"<w:p>{properties}<w:r><w:t>N</w:t></w:r></w:p>"
    named = (("A", "Heading1"), ("B", "Heading2"), ("C", "Own"), ("", "Heading2"), ("D", "Heading1"), ("E", "Heading2"))
    body = "".join(word_paragraph(words, style) for words, style in named) + plain + word_paragraph("Words.")
    found = opened(docx(body, files={"word/numbering.xml": NUMBERING, "word/styles.xml": NUMBERED}), "a.docx")
    titles = [section.title for section in found.outline.walk()][1:]
    assert titles == ["I. A", "I.1 B", "I.2 C", "II. D", "II.1 E", "N"]
    assert found.text.endswith("N\n\nWords.")


def test_images_of_a_document_with_numbers_are_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"word/numbering.xml": NUMBERING, "word/styles.xml": NUMBERED, "word/media/a.png": "x" * 9000}
    monkeypatch.setattr("reader.sources.archive.MAX_ENTRY", 5000)
    assert opened(docx(word_paragraph("A", "Heading1"), files=files), "a.docx").text == "I. A"


@pytest.mark.parametrize(
    ("number", "written"), [(1, "a"), (26, "z"), (27, "aa"), (0, "")], ids=["first", "last", "above", "below"]
)
def test_numbers_in_letters(number: int, written: str) -> None:
    assert letters(number) == written
    assert [roman(each) for each in (1, 4, 9, 1999)] == ["i", "iv", "ix", "mcmxcix"]


def test_formulas_of_word_are_words() -> None:
    math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    run = "<m:r><m:t>{}</m:t></m:r>".format
    fraction = f"<m:f><m:num>{run('a')}</m:num><m:den>{run('b+c')}</m:den></m:f>"
    power = f"<m:sSup><m:e>{run('x')}</m:e><m:sup>{run('2')}</m:sup></m:sSup>"
    root = f"<m:rad><m:radPr/><m:deg/><m:e>{run('y')}</m:e></m:rad>"
    total = (
        f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>{run("0")}</m:sub><m:sup>{run("n")}</m:sup>'
        f"<m:e>{run('k')}</m:e></m:nary>"
    )
    body = (
        f"<w:p {math}><w:r><w:t>So </w:t></w:r><m:oMath>{fraction}</m:oMath><w:r><w:t> ends.</w:t></w:r></w:p>"
        f"<w:p {math}><m:oMathPara><m:oMath>{power}{run('=')}{root}{total}</m:oMath></m:oMathPara></w:p>"
    )
    assert opened(docx(body), "a.docx").text == "So a/(b+c) ends.\n\nx^2=√y∑_0^n k"


def test_code_of_word_keeps_its_lines() -> None:
    style = '<w:style w:type="paragraph" w:styleId="Code"><w:name w:val="Source Code"/></w:style>'
    body = word_paragraph("def f():", "Code") + word_paragraph("    return 1", "Code")
    found = opened(docx(body, files={"word/styles.xml": f"<w:styles {W}>{style}</w:styles>"}), "a.docx")
    assert (found.text, [block.kind for block in found.blocks]) == ("def f():\n    return 1", [BlockKind.CODE])


def test_an_opendocument_text_in_one_file_is_read() -> None:
    styles = '<style:style style:name="P1" style:parent-style-name="Preformatted_20_Text"/>'
    code = '<text:p text:style-name="P1">a</text:p><text:p text:style-name="P1"><text:s text:c="2"/>b</text:p>'
    body = f'<office:text><text:h text:outline-level="1">One</text:h>{code}</office:text>'
    flat = (
        f'<?xml version="1.0"?><office:document {NAMESPACES}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>{body}</office:body></office:document>"
    )
    found = opened(flat.encode(), "a.fodt")
    assert found.text == "One\n\na\n  b"
    assert [section.title for section in found.outline.children] == ["One"]
