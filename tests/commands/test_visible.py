"""`--visible` shows control characters by harmless ones in pipes and files, and a pipe that is read shows so."""

import os
from pathlib import Path
from threading import Thread

import pytest

from reader.document.visible import visible
from tests.commands.conftest import Run, through_terminal

HARMFUL = "Harbour\x07 opens\nBy Ann\x9bLee\nIt is \u202elate\x7f.\n“We\x07 agree,” said Ann\x9b Lee.\n"


@pytest.mark.parametrize(
    "words",
    [
        "text",
        "outline",
        "quotes --format csv",
        "quotes --format json",
    ],
)
def test_visible_output_has_no_harmful_character(run: Run, tmp_path: Path, words: str) -> None:
    (tmp_path / "a.txt").write_text(HARMFUL)
    exact, harmless = run(*words.split(), "a.txt"), run(*words.split(), "a.txt", "--visible")
    assert exact.returncode == harmless.returncode == 0
    assert harmless.stdout == visible(exact.stdout).replace("\r\n", "\n").replace("␍\n", "\n")
    assert (exact.stdout != harmless.stdout) == ("json" not in words)


def test_visible_text_has_the_same_offsets(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(HARMFUL)
    exact, harmless = run("text", "a.txt").stdout, run("text", "a.txt", "--visible").stdout
    assert exact == HARMFUL
    assert len(harmless) == len(exact)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_command_shows_that_it_waits_for_a_pipe(tmp_path: Path) -> None:
    pipe = str(tmp_path / "a.txt")
    os.mkfifo(pipe)

    def write() -> None:
        with Path(pipe).open("wb", buffering=0) as file:
            file.write(b"It is late.\n")

    Thread(target=write, daemon=True).start()
    status, shown = through_terminal("text", pipe)
    assert status == 0
    assert shown.startswith(f"\rReading {pipe}"[:40])
    assert shown.endswith(" \rIt is late.\r\n")
