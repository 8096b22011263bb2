"""Notes and quotations in the formats of other programs, each read back by a strict reader."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml
from lxml import etree

import reader
from reader.citation_template import parse_template
from reader.document import Note, Place, PlaceKind, Span, anchor_of
from reader.exports.annotation_import import imported_notes
from reader.exports.bibliography import entries, to_bibtex, to_csl_json, to_ris
from reader.exports.excerpts import ArticleExcerpts, article_excerpts, unread_excerpts
from reader.exports.exporters import EXPORTERS
from reader.exports.file_names import distinct_names
from reader.exports.note_annotations import to_note_annotations
from reader.exports.notes_csv import to_notes_csv
from reader.exports.notes_markdown import ENTRY_FIELDS, to_notes_markdown
from reader.exports.qdpx import to_qdpx
from reader.exports.report import to_report
from tests.exports.conftest import Article
from tests.exports.formats import CSL_FIELDS, CSL_TYPES, StrictHtml, bibtex_entries, check_annotation, ris_records

UUID = "0c4f2f0e-0b5e-4e0c-9d3c-3a1f5a1f0d11"
LOST = Note("lost", reader.Anchor("no such words {at} all_", "", "", 3), "red", "=1+1", made=90000.0, changed=90000.0)
Taken = ArticleExcerpts


@pytest.fixture
def taken(article: Article) -> Taken:
    """An article with three notes: one with words and tags, a highlight, and one whose words are lost."""
    document = replace(
        article.document,
        target="https://example.org/wall?a=1&b",
        byline="Ann Lee and Bo Berg",
        date="May 4, 2021",
        places=(Place(0, PlaceKind.PAGE, "12"),),
    )
    text = document.text

    def on(marked: str, **fields: object) -> Note:
        start = text.index(marked)
        note = Note("x", anchor_of(text, Span(start, start + len(marked))), made=86400.0, changed=172800.0)
        return replace(note, **fields)  # type: ignore[arg-type]

    notes = [
        on("It was long", id=UUID, colour="blue", words="Why?\n\n*Really* 100 % & <b>", tags=("sea walls", "to_check")),
        on("year of work", id="h/1 2", colour="yellow"),
        LOST,
    ]
    return article_excerpts(document, article.attribution, notes)


def meaning(colour: str) -> str:
    return {"blue": "question", "yellow": "important"}.get(colour, colour)


def test_excerpts_are_in_the_order_of_the_text_and_know_who_speaks(taken: Taken) -> None:
    assert [(each.kind.value, each.words, each.speaker, each.section) for each in taken.excerpts] == [
        ("highlight", "year of work", "", ""),
        ("quotation", "It was long,", "Bo Berg", ""),
        ("note", "It was long", "Bo Berg", ""),
        ("quotation", "=agreed", "", ""),
        ("quotation", "The sea wall held", "Port Office", "State of the Wall"),
        ("quotation", "through the winter", "Bo Berg", "State of the Wall"),
        ("note", "no such words {at} all_", "", ""),
    ]
    assert [each.place for each in taken.excerpts] == ["p. 12"] * 6 + [""]


def test_the_same_notes_give_the_same_content(taken: Taken) -> None:
    for exporter in EXPORTERS.values():
        assert exporter.write([taken]) == exporter.write([taken])
        assert exporter.write([taken])
        assert exporter.ending.startswith(".")


def test_markdown_has_front_matter_and_escapes_the_words_of_the_article(taken: Taken) -> None:
    page = to_notes_markdown(taken)
    _, head, body = page.split("---\n", 2)
    assert yaml.safe_load(head) | {"date": None} == {
        "title": "Harbour reopens",
        "author": "Ann Lee and Bo Berg",
        "date": None,
        "source": "https://example.org/wall?a=1&b",
        "tags": ["sea-walls", "to_check"],
    }
    assert str(yaml.safe_load(head)["date"]) == "2021-05-04"
    assert body.startswith("\n# Harbour reopens\n\n## Notes\n\n> year of work\n")
    assert "\nWhy?\n\n*Really* 100 % & <b>\n\n" in body
    assert "#sea-walls #to_check" in body
    assert f"\n^{UUID}\n" in body
    assert "## No longer in the text\n\n> no such words {at} all_".replace("{at} all_", r"\{at\} all\_") in body
    assert body.count("## Quotations") == 1
    assert "### State of the Wall" not in body, "quotations are not grouped"


def test_a_template_writes_each_entry(taken: Taken) -> None:
    template = parse_template("- {words}{ (speaker)}{: note}", ENTRY_FIELDS)
    lines = to_notes_markdown(taken, template).splitlines()
    assert "- year of work" in lines
    assert "- It was long (Bo Berg): Why?" in lines
    with pytest.raises(reader.TemplateError, match="the fields are words, note, tags"):
        parse_template("{cite}", ENTRY_FIELDS)
    everything = parse_template("".join(f"<{{{field}}}>" for field in ENTRY_FIELDS), ENTRY_FIELDS)
    [full] = [line for line in to_notes_markdown(taken, everything).splitlines() if "It was long><Why?" in line]
    assert "<>" not in full


def test_annotations_keep_to_the_vocabulary(taken: Taken) -> None:
    page = json.loads("".join(to_note_annotations([taken])))
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    assert len(page["items"]) == 7
    for item in page["items"]:
        check_annotation(item)
    assert [item["motivation"] for item in page["items"][:3]] == ["highlighting", "identifying", "commenting"]
    assert page["items"][2]["id"] == f"urn:uuid:{UUID}"
    assert [selector["type"] for selector in page["items"][6]["target"]["selector"]] == ["TextQuoteSelector"]


def test_notes_come_back_from_annotations_as_they_were(taken: Taken, article: Article) -> None:
    found = imported_notes("".join(to_note_annotations([taken])), str)
    assert (found.skipped, found.quotations) == (0, 4), "quotations are no notes"
    assert {each.target for each in found.notes} == {"https://example.org/wall?a=1&b"}
    back = {each.note.anchor.exact: each.note for each in found.notes}
    note = back["It was long"]
    assert (note.id, note.words, note.tags) == (UUID, "Why?\n\n*Really* 100 % & <b>", ("sea walls", "to_check"))
    assert (note.made, note.changed) == (86400.0, 172800.0)
    assert note.anchor.start == article.document.text.index("It was long")
    assert back["no such words {at} all_"].words == "=1+1"


def test_no_cell_of_the_table_is_a_formula(taken: Taken) -> None:
    table = "".join(to_notes_csv([taken, taken]))
    rows = [*csv.DictReader(io.StringIO(table))]
    assert len(rows) == 14
    assert rows[2]["text"] == "It was long"
    assert rows[2]["tags"] == "sea walls, to_check"
    assert (rows[6]["note"], rows[6]["start"]) == ("'=1+1", "")
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_csl_json_has_the_article_and_its_parts(taken: Taken) -> None:
    items = json.loads("".join(to_csl_json([taken, taken])))
    assert len({item["id"] for item in items}) == len(items) == 16
    for item in items:
        assert set(item) <= CSL_FIELDS
        assert item["type"] in CSL_TYPES
        assert item["issued"] == {"date-parts": [[2021, 5, 4]]}
    assert items[0] == {
        "id": "lee-2021-harbour-reopens",
        "type": "article-newspaper",
        "title": "Harbour reopens",
        "author": [{"literal": "Ann Lee"}, {"literal": "Bo Berg"}],
        "issued": {"date-parts": [[2021, 5, 4]]},
        "URL": "https://example.org/wall?a=1&b",
    }
    quotation = items[2]
    assert (quotation["title"], quotation["page"]) == ("It was long,", "12")
    assert quotation["author"] == [{"literal": "Bo Berg"}]
    assert quotation["container-title"] == "Harbour reopens"
    assert quotation["URL"].startswith("https://example.org/wall?a=1&b#:~:text=It%20was")


def test_bibtex_is_read_by_a_strict_reader(taken: Taken) -> None:
    found = [*bibtex_entries("".join(to_bibtex([taken, taken])))]
    assert len({key for _, key, _ in found}) == len(found) == 16
    assert found[0][0] == "article"
    assert found[0][2]["author"] == "{Ann Lee} and {Bo Berg}"
    assert (found[0][2]["year"], found[0][2]["month"], found[0][2]["day"]) == ("2021", "5", "4")
    assert found[3][2]["note"] == r"Why? *Really* 100 \% \& <b>"
    assert found[3][2]["pages"] == "12"
    assert found[7][2]["title"] == r"{no such words \{at\} all\_}"


def test_ris_is_read_by_a_strict_reader(taken: Taken) -> None:
    records = [*ris_records("".join(to_ris([taken])))]
    assert [record[0][1] for record in records] == ["NEWS"] + ["CHAP"] * 7
    assert [value for tag, value in records[0] if tag == "AU"] == ["Ann Lee", "Bo Berg"]
    assert ("DA", "2021/05/04/") in records[0]
    assert [value for tag, value in records[3] if tag == "KW"] == ["sea walls", "to_check"]
    assert ("SP", "12") in records[3]


def test_a_bibliography_without_authors_or_dates_has_keys(taken: Taken) -> None:
    bare = replace(taken, document=replace(taken.document, byline="", date="soon", title="島", target=""))
    assert [entry.key for entry in entries([bare, bare])][::8] == ["article", "article-no2"]
    assert json.loads("".join(to_csl_json([bare])))[0]["issued"] == {"literal": "soon"}


def test_a_project_is_valid_and_its_selections_cover_the_words(taken: Taken) -> None:
    schema = etree.XMLSchema(etree.parse(str(Path(__file__).with_name("refi_project.xsd"))))
    with ZipFile(io.BytesIO(b"".join(to_qdpx([taken])))) as archive:
        project = etree.fromstring(archive.read("project.qde"))
        texts = {name: archive.read(name).decode() for name in archive.namelist() if name != "project.qde"}
    schema.assertValid(project)
    names = {"q": "urn:QDA-XML:project:1.0"}
    [source] = project.findall(".//q:TextSource", names)
    text = texts[source.get("plainTextPath").replace("internal://", "sources/")]
    words = [
        text[int(each.get("startPosition")) : int(each.get("endPosition"))]
        for each in source.findall("q:PlainTextSelection", names)
    ]
    assert words == [each.anchor.exact for each in taken.excerpts if each.span is not None]
    guids = project.xpath("//@guid")
    assert len(set(guids)) == len(guids)
    assert set(project.xpath("//@targetGUID")) <= set(guids)
    assert {"Highlights", "Tags", "Speakers", "blue", "sea walls", "Bo Berg"} <= set(project.xpath("//@name"))


def test_an_empty_project_is_valid(article: Article) -> None:
    schema = etree.XMLSchema(etree.parse(str(Path(__file__).with_name("refi_project.xsd"))))
    for articles in ([], [article_excerpts(article.document, reader.document.Attribution())]):
        with ZipFile(io.BytesIO(b"".join(to_qdpx(articles)))) as archive:
            schema.assertValid(etree.fromstring(archive.read("project.qde")))


def test_a_report_is_one_page_whose_links_lead_somewhere(taken: Taken) -> None:
    page = to_report(taken)
    found = StrictHtml(page)
    assert "script" not in found.tags
    assert "link" not in found.tags
    assert "img" not in found.tags
    inner = {link.removeprefix("#") for link in found.links if link.startswith("#")}
    assert inner <= set(found.ids)
    assert {"notes", "voices", "n1", "note1"} <= set(found.ids)
    for words in ("It was long,", "Bo Berg", "mayor of Lund", "<b>", "State of the Wall", "no longer in the text"):
        assert words in found.words
    assert "<b>" not in page.replace("&lt;b&gt;", "")
    assert "![]()" not in found.words, "what is left of a picture is left out"
    for block in taken.document.blocks[3:]:
        words = block.span.of(taken.document.text).split()[:2]
        assert not any(map(str.isalnum, "".join(words))) or " ".join(words) in " ".join(found.words.split())


def test_a_report_of_markup_in_all_blocks_is_well_formed() -> None:
    text = (
        "# A <b> & title\n\nSome *words* with a [link](https://example.org/?a=1&b) and `code`.\n\n"
        "- One\n- Two\n\n> Quoted\n\n```\nx < y\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n\n## More\n\nEnd.\n"
    )
    document = reader.parse(text, "markdown")
    start = document.text.index("words with a link")
    note = Note("1", anchor_of(document.text, Span(start + 3, start + 15)), words="Across\nmarkup")
    page = to_report(article_excerpts(document, reader.attribute(document), [note]))
    found = StrictHtml(page)
    assert {"em", "code", "pre", "blockquote", "hr", "h2"} <= found.tags
    assert "https://example.org/?a=1&b" in found.links


def test_nothing_in_an_export_controls_a_terminal(taken: Taken) -> None:
    evil = "\x1b]0;owned\x07"
    document = replace(taken.document, title=evil, byline=evil, target=f"https://example.org/{evil}")
    hostile = article_excerpts(document, taken.attribution, [replace(LOST, words=evil, tags=(evil,), id=evil)])
    for name, exporter in EXPORTERS.items():
        content = exporter.write([hostile])
        if isinstance(content, str) and name != "csv":  # a table has the exact words, as that of `reader quotes` has
            assert not {"\x1b", "\x07"} & set(content), name


def test_notes_on_a_text_that_cannot_be_read_keep_their_places(taken: Taken) -> None:
    empty = replace(taken.document, text="", blocks=())
    [each] = unread_excerpts(empty, [LOST], meaning).excerpts
    assert each.span == Span(3, 3 + len(LOST.anchor.exact))
    for exporter in EXPORTERS.values():
        exporter.write([unread_excerpts(empty, [LOST], meaning)])


def test_files_of_equal_titles_have_different_names() -> None:
    assert [*distinct_names(["The wall", "the Wall", "The wall", "///"])] == [
        *("The-wall", "the-Wall-2", "The-wall-3", "article")
    ]
