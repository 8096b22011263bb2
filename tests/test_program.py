"""The program ends at once, but not before all is done that is to be done at its end."""

import subprocess
import sys
from pathlib import Path

import pytest


def ended(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("status", [0, 1, 130])
def test_output_is_written_and_the_status_returned(status: int) -> None:
    done = ended(f"import sys; from reader.program import end; print('words', end=''); end({status})")
    assert (done.stdout, done.stderr, done.returncode) == ("words", "", status)


def test_what_is_to_be_done_at_the_end_is_done() -> None:
    program = "import atexit; from reader.program import end; atexit.register(print, 'last'); end(1)"
    assert (ended(program).stdout, ended(program).returncode) == ("last\n", 1)


def test_other_threads_are_waited_for() -> None:
    program = (
        "import threading, time; from reader.program import end;"
        "threading.Thread(target=lambda: (time.sleep(0.05), print('later'))).start(); end(0)"
    )
    assert ended(program).stdout == "later\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no such device")
def test_output_that_cannot_be_written_ends_as_python_ends() -> None:
    program = "import sys; from reader.program import end; sys.stdout = open('/dev/full', 'w'); print('words'); end(0)"
    assert ended(program).returncode == 120
