"""Ctrl+Z gives the terminal back to the shell, and `fg` brings the reader back whole."""

import os
import shutil
import signal
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest
from ptyprocess import PtyProcess

from reader.ui.session import suspending
from tests.commands.conftest import COMMAND
from tests.pseudo_terminal import Terminal
from tests.ui.conftest import Opened

TAKEN_OVER = b"\x1b[?1049h"
"""What the program sends when it takes over the terminal."""


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[Terminal]:
    """An interactive shell in a terminal."""
    words = ["bash", "--norc", "--noprofile", "-i"]
    env = os.environ | {"TERM": "xterm-256color", "PS1": "shell> ", "XDG_CONFIG_HOME": str(tmp_path / "settings")}
    process = PtyProcess.spawn(words, dimensions=(24, 80), env=env, cwd=str(tmp_path))
    yield Terminal(process, 80, 24)
    process.terminate(force=True)


def job(shell: Terminal) -> int:
    """The process group that has the terminal."""
    return os.tcgetpgrp(shell.process.fd)


def until_the_shell_has_the_terminal(shell: Terminal) -> None:
    shell.until(lambda: job(shell) == shell.process.pid)
    shell.until(lambda: bool(termios.tcgetattr(shell.process.fd)[3] & termios.ISIG))


def until_it_is_stopped(shell: Terminal) -> None:
    until_the_shell_has_the_terminal(shell)
    shell.until_shows("Stopped")


@pytest.mark.usefixtures("not_the_first_start")
@pytest.mark.skipif(shutil.which("bash") is None, reason="it takes a shell with job control")
def test_the_shell_has_the_terminal_until_fg(shell: Terminal, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("\n\n".join(f"Paragraph {i} of the file." for i in range(200)))
    shell.until_shows("shell>")
    shell.press(f"sh -c \"'{COMMAND}' long.txt; true\"\r")  # as a pager, which is not the only program of its job
    shell.until_shows("Paragraph 3 of the file.")
    reader = job(shell)
    for keys, shown in (("G", "Paragraph 199 of the file."), ("?", "Type what you want to do")):
        shell.press(keys)
        shell.until_shows(shown)
        shell.press("\x1a")
        until_it_is_stopped(shell)
        assert shell.sent.rindex(b"\x1b[?1049l") > shell.sent.rindex(TAKEN_OVER), "the earlier screen is restored"
        assert shell.sent.rindex(b"\x1b[?25h") > shell.sent.rindex(b"\x1b[?25l"), "the cursor is shown again"
        shell.screen.reset()
        shell.press("fg\r")
        shell.until_shows(shown)
        assert job(shell) == reader
    shell.press("\x1b")
    shell.until(lambda: "Type what you want to do" not in shell.shown)
    os.killpg(reader, signal.SIGSTOP)
    until_it_is_stopped(shell)
    before = shell.sent.count(TAKEN_OVER)
    shell.screen.reset()
    shell.press("fg\r")
    shell.until(lambda: shell.sent.count(TAKEN_OVER) > before)
    shell.until_shows("Paragraph 199 of the file.")
    shell.press("q")
    until_the_shell_has_the_terminal(shell)
    shell.press('echo "[$?]"\r')
    shell.until_shows("[0]")


async def test_suspend(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr(suspending, "has_job_control", lambda: bool(done))
    monkeypatch.setattr(suspending, "stop_job", lambda driver: done.append("stopped"))
    async with opened() as session:
        monkeypatch.setattr(type(session.app._driver), "can_suspend", True)
        await session.press("ctrl+z")
        assert session.notifications == [suspending.NO_SHELL]
        done.append("can be")
        await session.press("/", "ctrl+z", "escape", "?", "ctrl+z")
        assert done == ["can be", "stopped", "stopped"]
