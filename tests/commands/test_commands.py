"""The commands: what they print, in each format."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run


def test_text_prints_the_text_and_nothing_else(run: Run, article: str, tmp_path: Path) -> None:
    assert run("text", article).stdout == (tmp_path / article).read_text()


def test_outline_prints_the_tree(run: Run, article: str) -> None:
    assert run("outline", article).stdout == (
        "Harbour reopens after a year\n"
        "By Ann Lee\n"
        "├─ Lead  30 words, 1 quotation\n"
        "└─ State of the wall  29 words, 2 quotations\n"
    )  # fmt: skip


def test_outline_lines_hold_the_fields_of_the_contract(run: Run, article: str, tmp_path: Path) -> None:
    [line] = run("outline", article, "--format", "jsonl").stdout.splitlines()
    record = json.loads(line)
    text = (tmp_path / article).read_text()
    assert (record["id"], record["target"]) == ("harbour", article)
    assert (record["title"], record["byline"], record["date"]) == ("Harbour reopens after a year", "Ann Lee", "")
    [[start, end, level]] = record["headings"]
    assert text[start:end] == "State of the wall"
    assert level == 2
    assert record["captions"] == []
    root = record["outline"]
    assert (root["title"], root["kind"], root["level"], root["span"]) == (record["title"], "article", 0, [0, len(text)])
    assert [(child["title"], child["kind"]) for child in root["children"]] == [
        ("Lead", "section"),
        ("State of the wall", "section"),
    ]


def test_quotes_lines_hold_the_fields_of_the_contract(run: Run, article: str, tmp_path: Path) -> None:
    [line] = run("quotes", article, "--format", "jsonl").stdout.splitlines()
    record = json.loads(line)
    text = (tmp_path / article).read_text()
    assert [set(speaker) >= {"name", "aliases", "role", "words", "quotes"} for speaker in record["speakers"]] == [
        True
    ] * 2
    assert [(s["name"], s["role"], s["quotes"]) for s in record["speakers"]] == [
        ("Bo Berg", "the mayor of the town", 2),
        ("Eva Holm", "an engineer at the port", 1),
    ]
    first, second, third = record["quotes"]
    assert (first["kind"], first["text"], first["speaker"]) == ("direct", "It was a long year,", "Bo Berg")
    assert (second["kind"], third["kind"]) == ("mixed", "indirect")
    for quote in record["quotes"]:
        assert quote["text"] == text[quote["start"] : quote["end"]]
        assert text[slice(*quote["source"])]
        assert text[slice(*quote["cue"])] in {"said", "according to"}
        assert quote["rule"]
        assert 0 < quote["confidence"] <= 1


def test_quotes_as_text_are_grouped_by_speaker(run: Run, article: str) -> None:
    shown = run("quotes", article).stdout
    assert shown.index("Bo Berg — the mayor of the town") < shown.index("  direct    It was a long year,")
    assert shown.index("Eva Holm — an engineer at the port") < shown.index("  indirect  It is 900 metres long")


def test_quotes_as_csv_hold_no_formulas(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text('"=1+1, they always say," said Bo Berg of the long sums in the town.')
    [row] = csv.DictReader(io.StringIO(run("quotes", "a.txt", "--format", "csv").stdout))
    assert row["speaker"] == "Bo Berg"
    assert row["text"].startswith("'=1+1")


def test_several_targets_have_one_csv_header(run: Run, article: str) -> None:
    rows = list(csv.reader(io.StringIO(run("quotes", article, article, "--format", "csv").stdout)))
    assert [row[0] for row in rows] == ["target", *[article] * 6]


def test_quotes_as_markdown_and_annotations(run: Run, article: str, tmp_path: Path) -> None:
    assert "## Bo Berg" in run("quotes", article, "--format", "markdown").stdout
    page = json.loads(run("quotes", article, "--format", "annotations").stdout)
    text = (tmp_path / article).read_text()
    selector, position = page["items"][0]["target"]["selector"]
    assert selector["exact"] == text[position["start"] : position["end"]]
    assert text.endswith(selector["exact"] + selector["suffix"]) or selector["suffix"] in text


@pytest.mark.parametrize("name", ["Bo Berg", "berg", "BO"])
def test_quotes_of_one_speaker_by_any_part_of_the_name(run: Run, article: str, name: str) -> None:
    record = json.loads(run("quotes", article, "--format", "jsonl", "--speaker", name).stdout)
    assert {quote["speaker"] for quote in record["quotes"]} == {"Bo Berg"}


def test_an_unknown_speaker_is_reported_with_the_known_ones(run: Run, article: str) -> None:
    done = run("quotes", article, "--speaker", "Nobody Atall")
    assert done.returncode == 2
    assert "Bo Berg, Eva Holm" in done.stderr


def test_quotes_of_one_kind(run: Run, article: str) -> None:
    record = json.loads(run("quotes", article, "--format", "json", "--kind", "mixed").stdout)
    assert [quote["kind"] for quote in record["quotes"]] == ["mixed"]


def test_speakers_prints_who_speaks_how_much(run: Run, article: str) -> None:
    lines = run("speakers", article).stdout.splitlines()
    assert lines[1].split(maxsplit=3) == ["2", "18", "78%", "Bo Berg, the mayor of the town"]
    assert lines[2].split(maxsplit=3) == ["1", "5", "22%", "Eva Holm, an engineer at the port"]


def test_standard_input_is_a_target(run: Run) -> None:
    assert json.loads(run("outline", "-", "--format", "jsonl", stdin="# A\n\nb\n\n## C\n\nd\n").stdout)["title"] == "A"


def test_the_format_of_a_source_can_be_given(run: Run) -> None:
    assert run("text", "-", "--from", "markdown", stdin="Some *words*").stdout == "Some words"


def test_many_targets_stream_in_order_and_a_bad_one_is_reported(run: Run, article: str) -> None:
    done = run("outline", article, "missing.txt", article, "--format", "jsonl")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["harbour", "harbour"]
    assert done.returncode == 1
    assert done.stderr == "reader: There is no file missing.txt.\n"


def test_a_folder_is_all_texts_in_it_except_those_of_programs(run: Run, article: str, tmp_path: Path) -> None:
    for folder in ("sub", "node_modules", ".cache"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "note.md").write_text("# Note\n\nWords.\n")
    lines = run("speakers", ".", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["harbour", "note"]


def test_version_and_help(run: Run) -> None:
    assert run("--version").stdout.startswith("reader ")
    assert "examples:" in run("--help").stdout
    assert "--speaker NAME" in run("quotes", "--help").stdout
