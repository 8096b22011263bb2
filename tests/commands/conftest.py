"""Runs the installed command as a user's shell would."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).parent / "reader"

Result = subprocess.CompletedProcess[str]
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `reader` with some arguments in a temporary folder, without the settings of whoever runs the tests."""

    def reader(*words: str, stdin: str | bytes = "", **environment: str) -> Result:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        env = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "settings"), **environment}
        done = subprocess.run([COMMAND, *words], input=data, capture_output=True, cwd=tmp_path, env=env, check=False)
        return Result(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return reader


@pytest.fixture
def article(tmp_path: Path) -> str:
    """The name of a small article in that folder."""
    (tmp_path / "harbour.txt").write_text(
        "Harbour reopens after a year\n"
        "By Ann Lee\n"
        "The harbour of the town opened again on Monday, after a year of work on the wall.\n"
        '"It was a long year," said Bo Berg, the mayor of the town.\n'
        "State of the wall\n"
        'Berg said the wall would "hold for a hundred years" and that nobody should worry.\n'
        "It is 900 metres long, according to Eva Holm, an engineer at the port.\n",
        encoding="utf-8",
    )
    return "harbour.txt"


def through_terminal(*words: str) -> tuple[int, str]:
    """The exit status of `reader` with some arguments, and its output when standard output is a terminal."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(COMMAND, [str(COMMAND), *words])
    parts = []
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        parts.append(part)
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), b"".join(parts).decode()
