"""Documents in XML: known kinds by the meaning of their elements, others by their look, data as they are."""

import pytest

from reader.document import BlockKind, Document, StyleKind, TextKind
from reader.errors import SourceError
from tests.formats.books import opened

DOCBOOK = """<article xmlns="http://docbook.org/ns/docbook" xmlns:x="http://www.w3.org/1999/xlink">
<info><title>The Wall</title><author><personname><firstname>Ann</firstname><surname>Lee</surname></personname></author>
<date>2026-05-04</date><abstract><para>How it fell.</para></abstract></info>
<section><title>History</title>
<para>It <emphasis>broke</emphasis>.<footnote><para>An old wall.</para></footnote>
<quote>We wait</quote>, said Ann Lee. See <xref linkend="s2"/> and <link x:href="https://a.example/">this</link>.</para>
<variablelist><varlistentry><term>wall</term><listitem><para>stones</para></listitem></varlistentry></variablelist>
<programlisting>a
  b</programlisting>
<section xml:id="s2"><title>Costs</title>
<table><title>By year</title><tgroup cols="2"><thead><row><entry>Year</entry><entry>Cost</entry></row></thead>
<tbody><row><entry>2025</entry><entry>10</entry></row></tbody></tgroup></table>
<figure><title>In May</title><mediaobject><textobject><phrase>a heap of it</phrase></textobject></mediaobject></figure>
</section></section></article>"""
JATS = """<article xmlns:m="http://www.w3.org/1998/Math/MathML"><front>
<journal-meta><journal-title>No</journal-title></journal-meta>
<article-meta><title-group><article-title>Walls</article-title></title-group>
<contrib contrib-type="author"><name><surname>Lee</surname><given-names>Ann</given-names></name></contrib>
<pub-date><day>4</day><month>5</month><year>2026</year></pub-date><abstract><p>In short.</p></abstract></article-meta>
</front>
<body><sec><label>1</label><title>Start</title><p>It broke<xref ref-type="fn" rid="f1">a</xref>
<inline-formula><m:math><m:msup><m:mi>x</m:mi><m:mn>2</m:mn></m:msup></m:math></inline-formula>.</p>
<disp-quote><p>We saw it.</p></disp-quote>
<fig><label>Figure 1</label><caption><title>The wall.</title><p>In May.</p></caption><graphic/></fig></sec></body>
<back><fn-group><fn id="f1"><label>a</label><p>A note.</p></fn></fn-group>
<ref-list><ref><label>1</label><element-citation><name>Berg</name><source>Stones</source></element-citation></ref></ref-list>
</back></article>"""
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>The Keeper</title>
<author>Ann Lee</author></titleStmt></fileDesc></teiHeader><text><body><div><head>Act I</head><stage>A hall.</stage>
<sp><speaker>KEEPER.</speaker><p>Who goes there?<note place="foot">He is old.</note></p></sp>
<sp><speaker>MARY.</speaker><lg><l>It is I,</l><l>the wind.</l></lg></sp>
<pb n="12"/><p>He <hi>never</hi> came.</p></div></body></text></TEI>"""
DITA = """<task id="t"><title>Mending</title><shortdesc>In steps.</shortdesc><taskbody><steps>
<step><cmd>Fetch <b>stones</b>.</cmd><info>They are heavy.</info></step></steps></taskbody></task>"""
PROSE = "It was a long and heavy wall that broke in May."
UNKNOWN = f"<shelf><thing n='1'><by>Ann</by><title>The Wall</title><about>{PROSE}</about></thing></shelf>"


def document(content: str, name: str = "a.xml") -> Document:
    return opened(content.encode(), name)


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, document.words(block.span)) for block in document.blocks]


def test_docbook() -> None:
    found = document(DOCBOOK)
    assert (found.title, found.byline, found.date, found.remark) == ("The Wall", "Ann Lee", "2026-05-04", "")
    assert kinds(found) == [
        ("headline", "The Wall"),
        ("heading", "Abstract"),
        ("paragraph", "How it fell."),
        ("heading", "History"),
        ("paragraph", "It broke.[1] “We wait”, said Ann Lee. See Costs and this."),
        ("paragraph", "wall"),
        ("list_item", "stones"),
        ("code", "a b"),
        ("heading", "Costs"),
        ("caption", "By year"),
        ("table", "Year Cost 2025 10"),
        ("caption", "In May"),
        ("list_item", "An old wall."),
    ]
    targets = [style.target for block in found.blocks for style in block.styles if style.kind is StyleKind.LINK]
    costs = next(section for section in found.outline.walk() if section.title == "Costs")
    assert f"#:{costs.span.start}" in targets
    assert "https://a.example/" in targets
    assert costs.level == 2


def test_jats() -> None:
    found = document(JATS, "a.nxml")
    assert (found.title, found.byline, found.date) == ("Walls", "Ann Lee", "2026-05-04")
    assert kinds(found) == [
        ("headline", "Walls"),
        ("heading", "Abstract"),
        ("paragraph", "In short."),
        ("heading", "1 Start"),
        ("paragraph", "It broke[1] x^2."),
        ("block_quote", "We saw it."),
        ("caption", "Figure 1. The wall. In May."),
        ("list_item", "A note."),
        ("heading", "References"),
        ("list_item", "1 Berg Stones"),
    ]


def test_a_formula_with_damaged_names_is_read() -> None:
    found = document("<article><p>So <math><m:msup><m:><mi>x</mi></m:></m:msup></math> it is.</p></article>")
    assert found.text == "So x^ it is."


@pytest.mark.parametrize(("kind", "marker"), [("order", "1."), ("bullet", "•")])
def test_lists_of_jats_have_numbers_or_signs(kind: str, marker: str) -> None:
    found = document(f'<article><p>It:</p><list list-type="{kind}"><list-item><p>one</p></list-item></list></article>')
    assert [block.marker for block in found.blocks] == ["", marker]


def test_tei() -> None:
    found = document(TEI)
    assert (found.title, found.byline, found.kind) == ("The Keeper", "Ann Lee", TextKind.PLAY)
    assert found.text.split("\n\n") == [
        "The Keeper",
        "Act I",
        "(A hall.)",
        "KEEPER: Who goes there?[1]",
        "MARY: It is I,\nthe wind.",
        "He never came.",
        "He is old.",
    ]
    assert [(place.label, found.text[place.offset :][:2]) for place in found.places] == [("12", "He")]


def test_dita() -> None:
    found = document(DITA, "a.dita")
    assert kinds(found) == [
        ("headline", "Mending"),
        ("paragraph", "In steps."),
        ("list_item", "Fetch stones."),
        ("list_item", "They are heavy."),
    ]


def test_xml_of_an_unknown_kind_is_read_by_its_look_and_said_to_be() -> None:
    found = document(UNKNOWN)
    assert found.remark == "read without its markup: XML of an unknown kind (<shelf>)"
    assert kinds(found) == [("heading", "The Wall"), ("paragraph", "by: Ann"), ("paragraph", PROSE)]
    escaped = UNKNOWN.replace(PROSE, "&lt;p&gt;It broke in May.&lt;/p&gt;&lt;p&gt;It was an old one.&lt;/p&gt;")
    assert document(escaped).text.endswith("It broke in May.\n\nIt was an old one.")


@pytest.mark.parametrize("name", ["a.xml", "a.plist", "a.gpx"])
def test_data_stay_as_they_are_and_are_said_to_be(name: str) -> None:
    data = "<?xml version='1.0'?>\n<run><at lat='1'><time>2026</time></at></run>\n"
    found = document(data, name)
    assert (found.text, found.remark) == (data, "shown as it is written: data in XML (<run>)")
    assert {block.kind for block in found.blocks} == {BlockKind.CODE}
    assert document(data.replace("<at", "<at lat='1'/>" * 30 + "<at"), name).text.count("\n") > 30


def test_damaged_xml_and_drawings() -> None:
    assert document("<!-- <<<").remark == "shown as it is written: damaged XML"
    with pytest.raises(SourceError, match="it is a drawing"):
        document('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>', "a.svg")
    words = f'<svg xmlns="http://www.w3.org/2000/svg"><style>a</style><text>{PROSE}</text></svg>'
    assert document(words, "a.svg").text == PROSE


def test_the_encoding_is_the_one_that_the_file_names() -> None:
    content = "<?xml version='1.0' encoding='iso-8859-1'?><article><para>Café “wall”</para></article>"
    found = opened(content.replace("“wall”", "wall").encode("latin-1"), "a")
    assert found.text == "Café wall"
    assert opened(content.replace("iso-8859-1", "utf-16").encode("utf-16"), "b").text == "Café “wall”"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("Not XML.", "a.xml"),
        ("<3 of them broke.", "a.xml"),
        ("<p>The wall.", "a.txt"),
        ('<?xml version="1.0"?><html><body><p>The wall.</p></body></html>', "a.xml"),
        ('<?xml version="1.0"?><tt><body><p begin="1s">The wall.</p></body></tt>', "a.xml"),
    ],
)
def test_what_is_something_else(content: str, name: str) -> None:
    found = document(content, name)
    assert found.remark == ""
    assert found.text in {content, "The wall."}
