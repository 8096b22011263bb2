"""A text on which the program fails: it has its sentence and its lines in the log, and the other texts go on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader.commands.job import run_on_file
from reader.errors import SourceError, UnforeseenError
from reader.formats import parse_source
from reader.log import VARIABLE, log, open_log, unforeseen
from reader.sources import AS_FOUND, Format, Source
from tests.commands.conftest import Result, Run

FAILING = """
import sys
import reader.formats.markdown as markdown
from reader.commands.main import main

def fail(text):
    raise MemoryError if "memory" in text else AssertionError("no heading here")

markdown.parse_markdown = fail
sys.exit(main(sys.argv[1:]))
"""
"""The program, with a parser of Markdown that fails."""


@pytest.fixture
def failing(tmp_path: Path) -> Result:
    """The result of a run over 30 good texts and two on which the program fails, by four processes."""
    for i in range(30):
        (tmp_path / f"{i:02}.txt").write_text(f"Harbour {i}\n\nIt is late. " + "Nobody is at the harbour. " * 600)
    (tmp_path / "10b.md").write_text("# One\n")
    (tmp_path / "20b.md").write_text("# Of memory\n")
    words = ("outline", ".", "--format", "jsonl", "--jobs", "4", "--log", "run.log")
    done = subprocess.run([sys.executable, "-c", FAILING, *words], cwd=tmp_path, capture_output=True, check=False)
    return Result(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def test_two_failing_texts_take_none_of_thirty_others(failing: Result, tmp_path: Path) -> None:
    assert [json.loads(line)["id"] for line in failing.stdout.splitlines()] == [f"{i:02}" for i in range(30)]
    assert failing.returncode == 1
    first, second = failing.stderr.splitlines()
    assert first.startswith("reader: 10b.md cannot be read: reader failed on it (AssertionError).")
    assert second == "reader: 20b.md cannot be read: there is too little memory for it."
    written = (tmp_path / "run.log").read_text()
    assert "AssertionError: no heading here" in written
    assert "10b.md cannot be read" in written
    assert "20b.md cannot be read" in written


@pytest.mark.parametrize("words", [("text", "a.md"), ("a.md", "b.txt"), ("quotes", "a.md")])
def test_every_command_reports_it_in_a_sentence(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "a.md").write_text("# One\n")
    (tmp_path / "b.txt").write_text("It is late.\n")
    done = subprocess.run([sys.executable, "-c", FAILING, *words], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert b"a.md cannot be read: reader failed on it" in done.stderr
    assert (b"It is late." in done.stdout) == ("b.txt" in words)


def test_a_failing_job_is_the_error_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It is late.\n")

    def fail(document: object) -> str:
        raise KeyError("a")

    error = run_on_file(fail, str(tmp_path / "a.txt"), AS_FOUND)
    assert isinstance(error, UnforeseenError)
    assert "KeyError" in str(error)


def test_a_failing_parser_raises_a_source_error_with_its_cause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.formats.kind_of", lambda *_: 1 // 0)
    with pytest.raises(SourceError, match="The text cannot be read") as caught:
        parse_source(Source("Words.", Format.PLAIN))
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def test_the_log_has_a_line_for_each_failure(run: Run, tmp_path: Path, article: str) -> None:
    for words in (("outline", "nowhere.txt"), ("text", "no\nwhere.txt"), ("outline", article)):
        run(*words, "--log=run.log")
    first, second = (tmp_path / "run.log").read_text().splitlines()
    assert first.endswith("There is no file nowhere.txt.")
    assert second.endswith("There is no file no where.txt.")


@pytest.mark.parametrize("words", [("--log",), ("outline", "a", "--log"), ("--log", "/dev/null/x", "a"), ("--log=",)])
def test_a_log_that_cannot_be_written_is_wrong_usage(run: Run, words: tuple[str, ...]) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "log" in done.stderr


def test_after_two_hyphens_log_is_a_target(run: Run) -> None:
    assert "There is no file --log." in run("outline", "--", "--log").stderr


def test_the_help_names_the_log(run: Run) -> None:
    assert "--log FILE" in run("outline", "--help").stdout


def test_a_log_that_has_gone_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "")
    log("to nobody")
    open_log(str(tmp_path / "run.log"))
    (tmp_path / "run.log").unlink()
    tmp_path.joinpath("run.log").mkdir()
    log("to nobody")
    assert str(unforeseen("", MemoryError())) == "The text cannot be read: there is too little memory for it."
