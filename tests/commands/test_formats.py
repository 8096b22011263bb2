"""A file of each format in tests/samples, opened by the installed command; each has the same sentence of a speaker."""

import json
from pathlib import Path

from reader.commands.formats import rows
from tests.commands.conftest import Run

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
LISTING = {"opml.opml"}
"""What lists texts elsewhere, which the test does not fetch."""
CODE = "code.py"
"""What has no speakers."""
README = SAMPLES.parents[1] / "README.md"


def names() -> list[str]:
    return sorted(file.name for file in SAMPLES.iterdir())


def test_there_is_a_file_of_each_format() -> None:
    assert {name for name, _, _ in rows()} == {name.partition(".")[0] for name in names()} - {"packed"}


def test_the_installed_command_reads_a_file_of_each_format(run: Run) -> None:
    quoting = [str(SAMPLES / name) for name in names() if name not in {*LISTING, CODE}]
    done = run("quotes", *quoting, "--format", "jsonl", "--jobs", "1")
    assert done.stderr == ""
    records = [json.loads(line) for line in done.stdout.splitlines()]
    said = {record["target"]: [quote["speaker"] for quote in record["quotes"]] for record in records}
    assert said == {name: ["Ann Lee"] for name in quoting}
    assert run("text", str(SAMPLES / "opml.opml")).stdout == "The Wall"


def test_what_is_shown_as_it_is_written_is_said_to_be(run: Run) -> None:
    """On standard error, whichever process reads it; the text itself is that of the file."""
    file = SAMPLES / CODE
    remark = f"reader: {file} is shown as it is written: Python.\n"
    text, outline = run("text", str(file)), run("outline", str(file))
    assert (text.stdout, text.stderr, outline.stderr) == (file.read_text(encoding="utf-8"), remark, remark)
    quotes = run("quotes", str(file), str(SAMPLES / "plain.txt"), "--format", "jsonl", "--jobs", "2")
    assert (quotes.stderr, len(quotes.stdout.splitlines())) == (remark, 2)
    assert run("text", "-", stdin="diff --git a/wall b/wall\n").stderr == (
        "reader: Standard input is shown as it is written: a patch.\n"
    )


def test_the_readme_has_all_ends_of_names() -> None:
    table = README.read_text(encoding="utf-8").partition("## Formats")[2].partition("\n## ")[0]
    ends = {end for _, files, _ in rows() for end in files.split() if end.startswith(".")}
    assert {end for end in ends if f"`{end}`" not in table} == set()
