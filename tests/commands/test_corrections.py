"""`--corrections FILE`: the corrections in a file are applied."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run

RECORDS = [
    {"quote": "It was a long year,", "speaker": "Eva Holm"},
    {"merge": "Bo Berg", "into": "Robert Berg"},
]


def written(folder: Path, *records: object, name: str = "mine.jsonl") -> str:
    (folder / name).write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return name


def test_quotes_have_the_corrected_speakers(run: Run, article: str, tmp_path: Path) -> None:
    done = run("quotes", article, "--format", "jsonl", "--corrections", written(tmp_path, *RECORDS))
    assert (done.returncode, done.stderr) == (0, "")
    quotes = json.loads(done.stdout)["quotes"]
    assert [(quote["speaker"], quote["rule"]) for quote in quotes] == [
        ("Eva Holm", "by_hand"),
        ("Robert Berg", "cue_before"),
        ("Eva Holm", "reported_according"),
    ]


def test_speakers_are_counted_after_corrections(run: Run, article: str, tmp_path: Path) -> None:
    done = run("speakers", article, "--corrections", written(tmp_path, *RECORDS))
    assert [line.split()[0] for line in done.stdout.splitlines()[1:]] == ["2", "1"]
    assert "Robert Berg" in done.stdout


def test_a_correction_with_an_id_is_for_that_text_only(run: Run, article: str, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_bytes((tmp_path / article).read_bytes())
    path = written(tmp_path, {**RECORDS[0], "id": "other"})
    done = run("quotes", article, "other.txt", "--format", "jsonl", "--corrections", path)
    assert [json.loads(line)["quotes"][0]["speaker"] for line in done.stdout.splitlines()] == ["Bo Berg", "Eva Holm"]
    assert done.returncode == 0


def test_a_correction_that_is_not_applied_is_reported_and_the_others_are_applied(
    run: Run, article: str, tmp_path: Path
) -> None:
    records = [
        {"quote": "The moon is made of green cheese", "speaker": "Eva Holm"},
        RECORDS[0],
        {"merge": "Nobody Atall", "into": "Eva Holm"},
        {**RECORDS[0], "id": "elsewhere"},
    ]
    done = run("quotes", article, "--format", "jsonl", "--corrections", written(tmp_path, *records))
    assert done.returncode == 1
    assert json.loads(done.stdout)["quotes"][0]["speaker"] == "Eva Holm"
    assert done.stderr.splitlines() == [
        "reader: mine.jsonl, line 1: not applied: its words are not in the text.",
        "reader: mine.jsonl, line 3: not applied: no speaker is called Nobody Atall.",
        "reader: mine.jsonl, line 4: not applied: no text with its id was read.",
    ]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"{", "mine.jsonl, line 1: not JSON ("),
        (
            b'\n{"quote": "a", "speaker": ""}\n',
            "mine.jsonl, line 2: \"speaker\" must be a name, or null for nobody, not ''.",
        ),
        (b'{"merge": "a", "into": "b", "id": 4}', 'line 1: "id" must be the name of a file without its extension.'),
        (b"[" * 100_000, "mine.jsonl, line 1: nested too deeply for a correction"),
        (b"\xff\xfe\x00", "mine.jsonl is not UTF-8 text"),
        (None, "The corrections in mine.jsonl cannot be read: No such file or directory."),
    ],
)
def test_a_malformed_correction_is_reported_with_its_line_before_anything_is_printed(
    run: Run, article: str, tmp_path: Path, data: bytes | None, sentence: str
) -> None:
    if data is not None:
        (tmp_path / "mine.jsonl").write_bytes(data)
    for command in ("quotes", "speakers"):
        done = run(command, article, "--corrections", "mine.jsonl")
        assert (done.returncode, done.stdout) == (2, "")
        assert sentence in done.stderr
        assert done.stderr.count("\n") == 1
