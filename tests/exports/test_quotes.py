"""Quotations as text, JSON, CSV, Markdown and annotations, character by character."""

import csv
import json
from dataclasses import replace

import pytest

import reader
from reader.document import Attribution, QuoteKind, Span
from reader.exports.annotations import to_annotations
from reader.exports.csv_rows import cell
from reader.exports.quotes import FORMATS, export_quotes, to_csv, to_json, to_markdown, to_text
from tests.exports.conftest import Article


def test_text_has_each_speaker_with_role_and_quotations(article: Article) -> None:
    assert to_text(article.document, article.attribution) == (
        "Bo Berg — mayor of Lund\n"
        "  direct    It was long,\n"
        "  indirect  through the winter\n"
        "\n"
        "Port Office\n"
        "  indirect  The sea wall held\n"
        "\n"
        "No speaker named\n"
        "  mixed     =agreed\n"
    )


def test_text_without_quotations_says_so(article: Article) -> None:
    assert to_text(article.document, Attribution()) == "No quotations found.\n"


def test_text_is_wrapped_under_its_first_word(article: Article) -> None:
    start = article.document.text.index("Workers")
    quote = replace(article.attribution.quotes[0], span=Span(start, start + 84))
    lines = to_text(article.document, Attribution((quote,), article.attribution.speakers)).splitlines()
    assert lines[1:3] == [
        "  direct    Workers mend the sea wall of the harbour in the first week of May,",
        "            long before noon.",
    ]


def test_a_word_with_a_hyphen_is_not_broken(article: Article) -> None:
    document = reader.parse(f"{'w' * 60} well-known")
    quote = replace(article.attribution.quotes[0], span=Span(0, 71))
    lines = to_text(document, Attribution((quote,), article.attribution.speakers)).splitlines()
    assert lines[1:3] == [f"  direct    {'w' * 60}", "            well-known"]


@pytest.mark.parametrize(("length", "lines"), [(77, 1), (78, 1), (79, 2)])
def test_a_name_and_role_are_wrapped_at_78_columns(article: Article, length: int, lines: int) -> None:
    role = "r" * 40 + " " + "s" * (length - len("Bo Berg — ") - 41)
    speaker = replace(article.attribution.speakers[0], role=role)
    quote = replace(article.attribution.quotes[0], speaker=speaker)
    text = to_text(article.document, Attribution((quote,), (speaker,)))
    assert text.splitlines().index("  direct    It was long,") == lines


def test_markdown_has_a_heading_for_each_speaker(article: Article) -> None:
    assert to_markdown(article.document, article.attribution) == (
        "# Harbour reopens\n\n"
        "## Bo Berg\n\n"
        "*mayor of Lund*\n\n"
        "> It was long,\n>\n> (direct)\n\n"
        "> through the winter\n>\n> (indirect)\n\n"
        "## Port Office\n\n"
        "> The sea wall held\n>\n> (indirect)\n\n"
        "## No speaker named\n\n"
        "> =agreed\n>\n> (mixed)\n\n"
    )


def test_markdown_without_a_title_begins_with_a_speaker(article: Article) -> None:
    assert to_markdown(replace(article.document, title=""), article.attribution).startswith("## Bo Berg\n")


def test_a_row_has_the_words_of_source_and_cue(article: Article) -> None:
    rows = [*csv.DictReader(to_csv(article.document, article.attribution).splitlines())]
    start = article.document.text.index("It was long")
    assert rows[0] == {
        "target": "harbour.txt",
        "speaker": "Bo Berg",
        "role": "mayor of Lund",
        "kind": "direct",
        "text": "It was long,",
        "source": "the mayor",
        "cue": "said",
        "start": str(start),
        "end": str(start + len("It was long,")),
        "rule": "cue_after",
        "confidence": "0.123",
    }
    assert [rows[1][key] for key in ("speaker", "role", "source", "cue", "text")] == ["", "", "", "", "'=agreed"]
    assert [(row["speaker"], row["role"], row["source"], row["cue"]) for row in rows[2:]] == [
        ("Port Office", "", "engineers of the port", ""),
        ("Bo Berg", "mayor of Lund", "", ""),
    ]


def test_rows_end_as_the_standard_says_and_columns_are_named_once(article: Article) -> None:
    with_header = to_csv(article.document, article.attribution)
    without = to_csv(article.document, article.attribution, header=False)
    assert with_header == "target,speaker,role,kind,text,source,cue,start,end,rule,confidence\r\n" + without
    assert without.count("\r\n") == without.count("\n") == 4


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_a_spreadsheet_would_run_is_marked_as_text(start: str) -> None:
    assert cell(f"{start}A1") == f"'{start}A1"


@pytest.mark.parametrize("value", ["", "A1", "a=b", "'=b", " =b", "1+1", "ann@example.org"])
def test_any_other_cell_stays_as_it_is(value: str) -> None:
    assert cell(value) == value


def test_the_record_of_a_quotation_has_spans_or_null(article: Article) -> None:
    record = json.loads(to_json(article.document, article.attribution))
    text = article.document.text
    first, second = record["quotes"][:2]
    assert text[first["start"] : first["end"]] == first["text"] == "It was long,"
    assert (text[slice(*first["source"])], text[slice(*first["cue"])]) == ("the mayor", "said")
    assert (first["speaker"], first["rule"], first["confidence"], first["kind"]) == (
        "Bo Berg",
        "cue_after",
        0.123,
        "direct",
    )
    assert (second["speaker"], second["source"], second["cue"]) == (None, None, None)


def test_the_record_of_a_speaker_counts_quotations_and_their_words(article: Article) -> None:
    record = json.loads(to_json(article.document, article.attribution))
    counted = ("name", "aliases", "role", "gender", "words", "quotes")
    assert [{field: speaker[field] for field in counted} for speaker in record["speakers"]] == [
        {
            "name": "Bo Berg",
            "aliases": ["the mayor"],
            "role": "mayor of Lund",
            "gender": "male",
            "words": 6,
            "quotes": 2,
        },
        {"name": "Port Office", "aliases": [], "role": "", "gender": "unknown", "words": 4, "quotes": 1},
    ]
    assert (record["id"], record["target"], record["title"]) == ("harbour", "harbour.txt", "Harbour reopens")


def test_json_is_indented_by_two_or_on_one_line(article: Article) -> None:
    assert to_json(article.document, article.attribution).splitlines()[1].startswith('  "id"')
    line = to_json(article.document, article.attribution, indent=None)
    assert line.count("\n") == 1
    assert line.endswith("}\n")


def test_an_annotation_names_speaker_and_kind_and_selects_the_words(article: Article) -> None:
    page = json.loads(to_annotations(article.document, article.attribution))
    text = article.document.text
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    first, second, *_ = page["items"]
    start = text.index("It was long")
    assert first["body"] == [
        {"type": "TextualBody", "purpose": "identifying", "value": "Bo Berg"},
        {"type": "TextualBody", "purpose": "classifying", "value": "direct"},
    ]
    quote, position = first["target"]["selector"]
    assert first["target"]["source"] == "harbour.txt"
    assert quote == {
        "type": "TextQuoteSelector",
        "exact": "It was long,",
        "prefix": text[start - 32 : start],
        "suffix": text[start + 12 : start + 44],
    }
    assert position == {"type": "TextPositionSelector", "start": start, "end": start + 12}
    assert second["body"][0]["value"] == ""
    assert to_annotations(article.document, article.attribution).splitlines()[1].startswith('  "')


@pytest.mark.parametrize("format", FORMATS)
def test_each_format_has_its_function(article: Article, format: str) -> None:
    document, attribution = article.document, article.attribution
    expected = {
        "text": to_text(document, attribution),
        "json": to_json(document, attribution),
        "jsonl": to_json(document, attribution, indent=None),
        "csv": to_csv(document, attribution),
        "markdown": to_markdown(document, attribution),
        "annotations": to_annotations(document, attribution),
    }
    assert export_quotes(document, attribution, format) == expected[format]


def test_only_the_first_of_several_tables_has_a_header(article: Article) -> None:
    found = export_quotes(article.document, article.attribution, "csv", header=False)
    assert found == to_csv(article.document, article.attribution, header=False)


def test_the_kinds_are_written_in_full(article: Article) -> None:
    assert {quote.kind for quote in article.attribution.quotes} == {*QuoteKind}
