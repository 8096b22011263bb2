"""Bad input: it works, or ends with a clear sentence and an exit status; never with a traceback."""

import subprocess
from pathlib import Path

import pytest

from tests.commands.conftest import COMMAND, Run, through_terminal

PRINTING = ("text", "outline", "quotes", "speakers")

BAD = {
    "no such file": (None, "There is no file"),
    "a PNG": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "looks like a PNG image"),
    "empty": (b"", "is empty"),
    "only blank lines": (b"\n\n \t\n", "has nothing but white space"),
    "binary": (bytes(range(32)) * 100, "is binary data"),
}

GOOD = {
    "bad UTF-8": b'"Ja\xdf," said Ann Lee.\n',
    "NUL bytes": b'"It is\x00 late," said Ann Lee, who had been at the harbour all day.\n',
    "UTF-16": '"It is late," said Ann Lee.\n'.encode("utf-16"),
    "one line of 5 MB": b'"It is late," said Ann Lee. ' + b"Nobody is at the harbour now. " * 170_000,
    "CRLF": b'Harbour\r\n\r\n"It is late," said Ann Lee.\r\n',
    "no line end": b'"It is late," said Ann Lee.',
}


@pytest.mark.parametrize("command", [*PRINTING])
@pytest.mark.parametrize("kind", BAD)
def test_an_unreadable_input_is_reported_in_a_sentence(run: Run, tmp_path: Path, command: str, kind: str) -> None:
    data, sentence = BAD[kind]
    if data is not None:
        (tmp_path / "a.txt").write_bytes(data)
    done = run(command, "a.txt")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("reader: ")
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("kind", GOOD)
def test_odd_texts_simply_work(run: Run, tmp_path: Path, kind: str) -> None:
    (tmp_path / "a.txt").write_bytes(GOOD[kind])
    outline, speakers = run("outline", "a.txt"), run("speakers", "a.txt")
    assert [(done.returncode, done.stderr) for done in (outline, speakers)] == [(0, ""), (0, "")]
    assert "Ann Lee" in speakers.stdout


def test_a_folder_is_not_a_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    done = run("text", "folder")
    assert done.returncode == 1
    assert "is a folder" in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("quotes",),
        ("outline", "a", "--format", "pdf"),
        ("quotes", "a", "--kind", "shouted"),
        ("--nonsense",),
        ("text",),
    ],
)
def test_wrong_usage_is_reported_with_its_exit_status(run: Run, words: tuple[str, ...]) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert done.stderr.startswith("reader: ")
    assert "--help" in done.stderr


def test_an_encoding_that_does_not_exist_is_reported(run: Run, article: str) -> None:
    for words in ([article], ["text", article], ["quotes", article]):
        done = run(*words, "--encoding", "nonsense")
        assert (done.returncode, done.stdout) == (2, "")
        assert "There is no encoding nonsense" in done.stderr


def test_a_file_name_cannot_control_the_terminal(run: Run) -> None:
    done = run("text", "\x1b]0;owned\x07.txt")
    assert "\x1b" not in done.stderr
    assert "␛]0;owned␇.txt" in done.stderr


HOSTILE = '"Go \x1b]0;owned\x07 on\x9b31m\u202e," said Ann \x1b[31mLee, a farmer.\n'


@pytest.mark.parametrize("words", [("outline",), ("quotes",), ("speakers",), ("text",), ("quotes", "--format", "csv")])
def test_control_characters_of_a_text_do_not_reach_a_terminal(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "a.txt").write_text(HOSTILE, encoding="utf-8")
    status, shown = through_terminal(*words, str(tmp_path / "a.txt"))
    assert status == 0
    assert "Ann" in shown or "words" in shown
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(shown)


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_json_escapes_control_characters(run: Run, tmp_path: Path, format: str) -> None:
    (tmp_path / "a.txt").write_text(HOSTILE, encoding="utf-8")
    printed = run("quotes", "a.txt", "--format", format).stdout
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(printed)
    assert "\\u202e" in printed


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Some words. " * 50_000)
    done = subprocess.run(
        f"'{COMMAND}' text a.txt | head -c 10", shell=True, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("Some words", "")


def test_an_encoding_that_lacks_a_character_does_not_crash(run: Run, article: str) -> None:
    done = run("outline", article, PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "State of the wall" in done.stdout
