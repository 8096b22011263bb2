"""`reader search` and `reader voices`: what was read is found again, and who said what in all of it."""

import csv
import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run

WALL = "---\ntitle: The wall\ndate: 2025-03-01\n---\n\n“The sea was high,” said Ann Lee, the mayor of Lund.\n"
ROAD = "---\ntitle: The road\ndate: 2025-04-02\n---\n\n“The road is shut,” said Ann Lee, the mayor.\n"


@pytest.fixture
def added(run: Run, data_folder: Path, tmp_path: Path) -> Run:
    """`reader`, with two texts in its library."""
    assert not [*data_folder.iterdir()]
    folder = tmp_path / "press"
    folder.mkdir()
    (folder / "wall.md").write_text(WALL, encoding="utf-8")
    (folder / "road.md").write_text(ROAD, encoding="utf-8")
    done = run("library", "--add", "press")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return run


def test_words_are_found_in_all_texts(added: Run, tmp_path: Path) -> None:
    assert added("search", "speaker:lee", "shut").stdout == (
        f"2025-04-02  {tmp_path / 'press' / 'road.md'}  The road\n    Ann Lee: The road is *shut*,\n"
    )
    [hit] = json.loads(added("search", "sea was", "after:2025", "--format", "json").stdout)
    assert (hit["title"], hit["kind"], hit["speaker"], hit["date"]) == ("The wall", "text", None, "2025-03-01")
    assert len(json.loads(added("search", "the", "--most", "1", "--format", "json").stdout)) == 1


@pytest.mark.parametrize(
    ("words", "status", "message"),
    [
        (("search", "harbour"), 0, "Nothing was found. `reader library` lists the texts that are searched."),
        (("search", "in:photo", "wall"), 2, "in:photo is none of in:title, in:text, in:quotation, in:note."),
        (("voices", "nobody"), 0, "Nobody of that name speaks in the texts that were kept."),
        (("voices", "--since", "soon"), 2, "soon is no date such as 2025, 2025-03 or 2025-03-01"),
        (("voices", "--join", "Ann Lee"), 2, "Name whose voice it is"),
        (("voices", "nobody", "--join", "nemo"), 2, "nobody speaks in none of the texts that were kept."),
        (("library", "--add", "nothing.txt"), 1, "nothing.txt"),
    ],
)
def test_what_is_not_found_has_a_sentence(added: Run, words: tuple[str, ...], status: int, message: str) -> None:
    done = added(*words)
    assert (done.returncode, message in done.stderr) == (status, True), done.stderr


def test_a_voice_is_followed_through_all_texts(added: Run) -> None:
    listed = added("voices").stdout
    assert listed == (
        "    2  in 2 texts  Ann Lee, the mayor of Lund; the mayor  [the same full name, and the same role: mayor]\n"
    )
    said = added("voices", "lee").stdout
    assert said.index("The sea was high") < said.index("The road is shut")
    assert "  2025-03  ██████████████████████████████ 1\n  2025-04  ██████████████████████████████ 1\n" in said
    assert added("voices", "lee", "--since", "2025-04").stdout.count("“") == 1


def test_voices_as_json_csv_and_markdown(added: Run) -> None:
    [voice] = json.loads(added("voices", "lee", "--format", "json").stdout)
    assert (voice["name"], voice["quotations"], len(voice["said"])) == ("Ann Lee", 2, 2)
    assert "said" not in json.loads(added("voices", "--format", "json").stdout)[0]
    rows = [*csv.DictReader(added("voices", "lee", "--format", "csv").stdout.splitlines())]
    assert [(row["date"], row["source"], row["words"]) for row in rows] == [
        ("2025-03-01", "press", "The sea was high,"),
        ("2025-04-02", "press", "The road is shut,"),
    ]
    assert added("voices", "--format", "csv").stdout.splitlines()[1].startswith("Ann Lee,")
    assert added("voices", "lee", "--format", "markdown").stdout.startswith(
        "## Ann Lee — the mayor of Lund; the mayor\n\n- "
    )


def test_voices_are_split_and_joined(added: Run, tmp_path: Path) -> None:
    road = str(tmp_path / "press" / "road.md")
    assert added("voices", "ann lee", "--split", road).returncode == 0
    assert len(added("voices").stdout.splitlines()) == 2
    assert added("voices", "ann lee", "--join", f"ann lee ({road})").returncode == 0
    assert len(added("voices").stdout.splitlines()) == 1


def test_a_text_that_was_added_is_listed_as_not_opened(added: Run) -> None:
    assert added("library").stdout.count("not opened yet") == 2
    assert [each["seen"] for each in json.loads(added("library", "--format", "json").stdout)] == [None, None]
