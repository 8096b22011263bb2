"""docs/json.md names every field that commands print as JSON, and no other."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Library, library_file
from tests.commands.conftest import COMMAND
from tests.docs.conftest import PAGES, ROOT

ARTICLE = "seeds/000_d509663c740449ec.txt"
CHAPTERS = "seeds/guide.md"
"""A text with chapters."""
RECURSIVE = {"children": "outline"}
"""Fields that hold records of the same shape as the field they belong to."""


def documented(command: str) -> set[str]:
    """The fields in the tables under a heading of the page."""
    section = PAGES["docs/json.md"].partition(f"## {command}\n")[2].partition("\n## ")[0]
    cells = re.findall(r"^\| (`.*?`) \|", section, re.MULTILINE)
    return {name for cell in cells for name in re.findall(r"`([^`]+)`", cell)}


def fields(value: object, prefix: str = "") -> Iterator[str]:
    """The names of all fields of a record, those within others with a dot."""
    if isinstance(value, list):
        for item in value:
            yield from fields(item, prefix)
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield f"{prefix}{name}"
            yield from fields(inner, prefix if name in RECURSIVE else f"{name}.")


def printed(*words: str) -> object:
    """The output of a command, as JSON."""
    return json.loads(subprocess.run([COMMAND, *words], cwd=ROOT, capture_output=True, check=True).stdout)


@pytest.mark.parametrize("command", ["outline", "speakers"])
def test_all_fields_are_described(command: str) -> None:
    found = {name for text in (ARTICLE, CHAPTERS) for name in fields(printed(command, text, "--format", "json"))}
    assert documented(f"reader {command}") == found


def test_all_fields_of_quotations_are_described() -> None:
    found = {name for text in (ARTICLE, CHAPTERS) for name in fields(printed("quotes", text, "--format", "json"))}
    speakers = {name for name in documented("reader speakers") if "." in name}
    assert documented("reader quotes") | speakers == found


def test_all_fields_of_the_library_are_described(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    Library(library_file(), pytest.fail).record_visit(str(ROOT / ARTICLE), "A title")
    assert documented("reader library") == set(fields(printed("library", "--format", "json")))


def test_all_columns_of_the_table_are_described() -> None:
    done = subprocess.run([COMMAND, "quotes", ARTICLE, "--format", "csv"], cwd=ROOT, capture_output=True, check=True)
    assert documented("CSV") == set(done.stdout.decode().partition("\r\n")[0].split(","))
