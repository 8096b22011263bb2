"""Pages that are one document as a whole, and the blocks that each kind of markup becomes."""

import re
from collections import Counter
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from trafilatura import load_html

import reader
from reader.document import BlockKind, Document, StyleKind
from reader.formats.html.headline import headline
from reader.formats.html.tree import blocks_of

PROSE = "The sea wall held through the winter, engineers of the port said, and nobody was hurt in the storm."
GUIDES = sorted((Path(__file__).parents[2] / "docs").glob("*.md"))


def document(body: str, title: str = "The port") -> Document:
    return reader.parse(f"<html><head><title>{title}</title></head><body>{body}</body></html>", "html")


def rows(body: str) -> list[tuple[str, str, str]]:
    found = document(body)
    return [(block.kind.value, block.marker, block.span.of(found.text)) for block in found.blocks]


def headings(body: str) -> list[str]:
    return [text for kind, _, text in rows(body) if kind == "heading"]


def counts(found: Document) -> tuple[Counter[str], Counter[str]]:
    kinds = {BlockKind.HEADING, BlockKind.HEADLINE}
    titles = [" ".join(block.span.of(found.text).split()) for block in found.blocks if block.kind in kinds]
    words = [
        word
        for block in found.blocks
        if block.kind is not BlockKind.CAPTION
        for word in re.findall(r"\w+", block.span.of(found.text))
    ]
    return Counter({*titles, found.title}), Counter(words)


def test_guides_made_into_pages_keep_their_sections_and_words() -> None:
    kept = [0, 0, 0, 0]
    for path in GUIDES:
        source = path.read_text(encoding="utf-8")
        page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(source)
        (sections, words), (found, found_words) = counts(reader.parse(source, "markdown")), counts(document(page, "x"))
        now = ((sections & found).total(), sections.total(), (words & found_words).total(), words.total())
        kept = [a + b for a, b in zip(kept, now, strict=True)]
    assert kept[0] >= 0.98 * kept[1]
    assert kept[2] >= 0.99 * kept[3]


@pytest.mark.parametrize(
    "heading",
    [
        "<h2>Wall</h2>",
        '<h2><a name="wall">Wall</h2>',
        '<h2>Wall<a class="headerlink" href="#wall">¶</a></h2>',
        '<h2><a href="#wall">#</a> Wall</h2>',
        '<h2>Wall<span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2>',
    ],
)
def test_a_heading_has_its_words_alone(heading: str) -> None:
    assert headings(f"<h1>The port</h1><p>{PROSE}</p>{heading}<p>{PROSE}</p>") == ["Wall"]


def test_tables_that_place_parts_of_a_page_are_no_tables() -> None:
    assert headings(f"<table><tr><td>Home</td><td><h2>Wall</h2><p>{PROSE}</p></td></tr></table>") == ["Wall"]


def test_lines_of_a_cell_are_rows_of_the_table() -> None:
    table = (
        "<table><tr><th>May</th><td><ul><li>7 to 9</li><li>16 to 20</li></ul></td></tr><tr><th>Friday<td>none</table>"
    )
    assert rows(f"<p>{PROSE}</p>{table}<p>{PROSE}</p>")[1] == ("table", "", "May\t7 to 9\n\t16 to 20\nFriday\tnone")


def test_meanings_are_items_below_terms_in_bold() -> None:
    found = document(f"<p>{PROSE}</p><dl><dt>Mole</dt><dd>A wall in the sea.</dd></dl>")
    assert [block.kind for block in found.blocks[1:]] == [BlockKind.PARAGRAPH, BlockKind.LIST_ITEM]
    assert found.blocks[1].styles[0].kind is StyleKind.STRONG
    assert found.blocks[2].marker == "–"


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        ("<mi>a</mi><mo>≠</mo><mn>0</mn>", "a≠0"),
        ("<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>", "a/(b+1)"),
        ("<msup><mi>x</mi><mn>2</mn></msup>", "x^2"),
        ("<msub><mi>x</mi><mn>1</mn></msub>", "x_1"),
        ("<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>", "√(x+1)"),
        ("<semantics><mi>x</mi><annotation>\\x</annotation></semantics>", "x"),
    ],
)
def test_formulas_are_text(formula: str, text: str) -> None:
    assert rows(f"<p>{PROSE}</p><p>Where <math>{formula}</math> holds.</p>")[1][2] == f"Where {text} holds."


@pytest.mark.parametrize(("count", "is_heading"), [(2, False), (3, True)])
def test_three_paragraphs_in_bold_are_headings_where_there_are_no_others(count: int, is_heading: bool) -> None:
    parts = "".join(f"<p><b>Part {number}</b></p><p>{PROSE}</p>" for number in range(count))
    assert headings(f"<p>{PROSE}</p>{parts}") == ([f"Part {number}" for number in range(count)] if is_heading else [])
    assert "Part 0" not in headings(f"<p>{PROSE}</p>{parts}<h2>Last</h2><p>{PROSE}</p>")


@pytest.mark.parametrize(
    ("head", "are_headings"),
    [("<h1>Bees</h1>", True), ("<h1>Bees</h1><h1>Hives</h1>", False), ("<h2>Bees</h2>", False)],
)
def test_paragraphs_in_bold_are_headings_below_a_title_alone(head: str, are_headings: bool) -> None:
    parts = "".join(f"<p><b>Part {number}</b></p><p>{PROSE}</p>" for number in range(3))
    for page in (f"{head}<p>{PROSE}</p>{parts}", f"<article>{head}<p>{PROSE}</p>{parts}</article>"):
        assert ("Part 0" in headings(page)) is are_headings


def test_a_heading_alone_in_elements_of_its_own_is_kept_between_paragraphs() -> None:
    heading = "<div class='titlepage'><div><div><h2><a name='tide'></a>1. Tide</h2></div></div></div>"
    navigation = "<div class='navheader'><a href='/'>Home</a></div><div class='navfooter'><a href='/'>Up</a></div>"
    body = f"<div class='section'><p>{PROSE}</p><p>{PROSE}</p></div>{heading}<div><p>{PROSE}</p></div>"
    assert headings(f"{navigation}<div class='chapter'>{body}{body}</div>") == ["1. Tide", "1. Tide"]


def test_an_rfc_keeps_its_columns_and_its_headings() -> None:
    body = "<pre>\nABSTRACT\n\n   Tea is carried.\n\n<span class=h2>1.  Tea</span>\n\n   POUR = SP\n</pre>"
    assert rows(body) == [
        ("code", "", "ABSTRACT\n\n   Tea is carried."),
        ("heading", "", "1. Tea"),
        ("code", "", "   POUR = SP"),
    ]


def test_breaks_end_lines() -> None:
    assert rows(f"<p>{PROSE}</p><blockquote>Four feet, <br>\n five feet</blockquote>")[1][2] == "Four feet,\nfive feet"


def test_a_page_nested_too_deeply_is_read() -> None:
    assert PROSE in document("<div>" * 200 + PROSE + "</div>" * 200).text


def test_content_of_a_page_that_opens_no_body_is_read() -> None:
    page = "<!doctype html><title>Harbour</title><h2>Opening</h2><p>The harbour is open again.</p>"
    document = reader.parse(page, "html")
    assert document.title == "Harbour"
    assert document.text.split("\n\n") == ["Opening", "The harbour is open again."]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("Lamps of the port - The manual", "Lamps of the port"),
        ("The manual: Lamps of the port", "Keys of this page"),
        ("Keys of this page", "Keys of this page"),
        ("Something else", "Keys of this page"),
    ],
)
def test_the_title_of_a_page_is_not_that_of_a_box_above_it(own: str, expected: str) -> None:
    page = load_html(f"<html><head><title>{own}</title></head><body><h1>Lamps of the port</h1></body></html>")
    blocks = [placed.block for placed in blocks_of(page, {})]
    assert headline(page, blocks, [], "Keys of this page") == expected


@pytest.mark.parametrize(("name", "byline"), [("The authors field", ""), ("Ann Lee", "Ann Lee")])
def test_the_author_of_a_page_is_none_of_its_headings(name: str, byline: str) -> None:
    text = "".join(f"<h2>{heading}</h2><p>{PROSE} {PROSE}</p>" for heading in ("Oil", "The authors field"))
    head = f'The port</title><meta name="author" content="{name}"><title>'
    assert document(f"<main><h1>The port</h1><p>{PROSE}</p>{text}</main>", head).byline == byline
