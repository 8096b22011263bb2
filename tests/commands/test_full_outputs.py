"""Outputs that are full or closed: one sentence, status 1, and no file of the program in place of a stream."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import COMMAND

WORDS = ["outline {}", "quotes --format csv {}", "text {}", "config", "--help", "library --format json", "{}"]
ENDS = {
    "full": (">/dev/full", "no space left on device"),
    "closed": (">&-", "it is closed"),
    "read-only": ("1</dev/null", "it is closed"),
}


MORE = [("config", "closed"), ("--help", "closed"), ("text {}", "read-only")]


@pytest.mark.parametrize(("words", "end"), [*((words, "full") for words in WORDS), *MORE])
def test_an_output_that_takes_nothing_is_one_sentence(words: str, end: str, article: str, tmp_path: Path) -> None:
    where, reason = ENDS[end]
    done = shell(f"{COMMAND} {words.format(article)} </dev/null {where}", tmp_path)
    assert (done.returncode, done.stderr) == (1, f"reader: Nothing more can be written to standard output: {reason}.\n")


@pytest.mark.parametrize(
    ("command", "status"), [("text {} 2>&-", 0), ("text no 2>&-", 1), ("text no 2>/dev/full", 1), ("text {} <&-", 0)]
)
def test_other_streams_may_be_closed_or_full(command: str, status: int, article: str, tmp_path: Path) -> None:
    done = shell(f"{COMMAND} {command.format(article)}", tmp_path)
    assert (done.returncode, done.stdout.startswith("Harbour"), done.stderr) == (status, not status, "")


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What a shell command did in a folder."""
    return subprocess.run(["sh", "-c", command], capture_output=True, text=True, cwd=folder, check=False)


def test_an_interrupt_while_the_command_is_imported_says_nothing() -> None:
    program = (
        "import sys\n"
        "class Interrupted:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'reader.commands.output': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupted())\n"
        "from reader.commands import main\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "")
