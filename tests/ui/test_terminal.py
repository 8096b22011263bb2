"""The installed command in a pseudo-terminal: keys go in, and the screen shows the result."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from fcntl import ioctl
from pathlib import Path
from signal import SIGHUP, SIGKILL, SIGTERM, Signals
from termios import FIONREAD

import pytest
from ptyprocess import PtyProcess

from tests.commands.conftest import COMMAND
from tests.pseudo_terminal import LIMIT, Terminal

FULL = 4000
"""The bytes in a terminal that takes few more until they are read."""
Start = Callable[..., Terminal]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start a command in a terminal of the given size, in a folder of its own."""
    running: list[PtyProcess] = []

    def started(*words: str, columns: int = 80, rows: int = 24) -> Terminal:
        env = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
        env |= {"TERM": "xterm-256color", "XDG_CONFIG_HOME": str(tmp_path / "settings")}
        process = PtyProcess.spawn(list(words), dimensions=(rows, columns), env=env, cwd=str(tmp_path))
        running.append(process)
        return Terminal(process, columns, rows)

    yield started
    for process in running:
        process.terminate(force=True)


def test_the_command_opens_the_article_takes_keys_and_restores_the_terminal(start: Start) -> None:
    terminal = start(str(COMMAND), columns=120, rows=40)
    terminal.until_shows("Biden presidency could expedite cost-sharing talks")
    terminal.until_shows("Victor Cha")
    terminal.press("]")
    terminal.until(lambda: "State of alliance" in terminal.screen.display[0])
    terminal.press("G")
    terminal.until_shows("100%")
    terminal.press("?")
    terminal.until_shows("Next quotation")
    terminal.press("\r")
    terminal.until(lambda: "Next quotation" not in terminal.shown)
    terminal.press("q")
    assert terminal.ended() == 0
    assert terminal.sent.rindex(b"\x1b[?1049l") > terminal.sent.rindex(b"\x1b[?1049h"), "the earlier screen is restored"
    assert terminal.sent.rindex(b"\x1b[?25h") > terminal.sent.rindex(b"\x1b[?25l"), "the cursor is shown again"


def test_a_drawer_opens_at_80_columns(start: Start) -> None:
    terminal = start(str(COMMAND))
    terminal.until_shows("Do Je-hae")
    assert "Korea chair" not in "".join(row[-30:] for row in terminal.screen.display)
    terminal.press("p")
    terminal.until_shows("Victor Cha   ")
    terminal.press("q")
    assert terminal.ended() == 0


@pytest.mark.usefixtures("not_the_first_start")
@pytest.mark.parametrize("words", ["cat long.txt | '{0}' -", "cat long.txt | '{0}'", "'{0}' < long.txt"])
def test_what_is_piped_is_read_and_keys_come_from_the_terminal(start: Start, tmp_path: Path, words: str) -> None:
    (tmp_path / "long.txt").write_text("\n\n".join(f"Paragraph {i} of the pipe." for i in range(200)))
    terminal = start("/bin/sh", "-c", words.format(COMMAND))
    terminal.until_shows("Paragraph 3 of the pipe.")
    terminal.press("G")
    terminal.until_shows("Paragraph 199 of the pipe.")
    terminal.press("q")
    assert terminal.ended() == 0


@pytest.mark.usefixtures("not_the_first_start")
def test_what_a_manual_page_prints_over_is_bold_and_underlined(start: Start, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("N\bNA\bAM\bME\bE\n\ngauge reads _\bf_\be_\be_\bt and \x1b[31mred\x1b[m.\n")
    terminal = start("/bin/sh", "-c", f"'{COMMAND}' < page.txt")
    terminal.until_shows("gauge reads feet and red.")
    row = next(y for y, line in enumerate(terminal.screen.display) if "gauge reads" in line)
    at = terminal.screen.display[row].index("feet")
    cells = terminal.screen.buffer[row]
    assert all(cells[x].underscore for x in range(at, at + 4))
    assert not cells[at + 4].underscore
    assert cells[at + len("feet and ")].fg != cells[at].fg
    terminal.press("q")
    assert terminal.ended() == 0


@pytest.mark.usefixtures("not_the_first_start")
@pytest.mark.parametrize("words", ["exec sleep 60 | '{0}' -", "trap '' HUP; exec '{0}' long.txt"])
def test_without_its_terminal_the_program_ends(start: Start, tmp_path: Path, words: str) -> None:
    (tmp_path / "long.txt").write_text("One.\n")
    (tmp_path / "program").symlink_to(COMMAND)
    terminal = start("/bin/sh", "-c", f"{words.format(tmp_path / 'program')}")
    terminal.until_shows("quit" if "long" in words else "Opening standard input")
    os.close(terminal.process.fd)
    end = time.monotonic() + LIMIT
    while running_below(tmp_path):
        assert time.monotonic() < end, "the program still runs"


@pytest.mark.usefixtures("not_the_first_start")
def test_without_its_parent_the_program_ends(start: Start, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("One.\n")
    (tmp_path / "program").symlink_to(COMMAND)
    terminal = start("/bin/sh", "-c", f"'{tmp_path / 'program'}' long.txt; exit")
    terminal.until_shows("quit")
    terminal.process.kill(SIGKILL)
    end = time.monotonic() + LIMIT
    while running_below(tmp_path):
        assert time.monotonic() < end, "the program still runs"


def running_below(folder: Path) -> bool:
    """Whether a program of a folder is running."""
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            line = file.read_bytes()
            if str(folder / "program").encode() in line and b"/bin/sh" not in line:
                return True
    return False


@pytest.mark.usefixtures("not_the_first_start")
@pytest.mark.parametrize("leave", ["q", SIGTERM, SIGHUP])
def test_the_place_is_remembered_however_the_program_ends(start: Start, tmp_path: Path, leave: str | Signals) -> None:
    lines = "\n\n".join(f"Paragraph {i} of the file." for i in range(200))
    (tmp_path / "long.txt").write_text(lines)
    terminal = start(str(COMMAND), "long.txt")
    terminal.until_shows("Paragraph 3 of the file.")
    terminal.press("G")
    terminal.until_shows("Paragraph 199 of the file.")
    if isinstance(leave, str):
        terminal.press(leave)
    else:
        terminal.process.kill(leave)
    assert terminal.ended() == 0
    assert terminal.sent.rindex(b"\x1b[?1049l") > terminal.sent.rindex(b"\x1b[?1049h"), "the earlier screen is restored"
    again = start(str(COMMAND), "long.txt")
    again.until_shows("Paragraph 199 of the file.")
    again.press("q")
    assert again.ended() == 0


def test_without_a_target_the_first_run_shows_the_article_and_later_runs_the_finder(start: Start) -> None:
    terminal = start(str(COMMAND))
    terminal.until_shows("Hamre")
    terminal.press("q")
    assert terminal.ended() == 0
    again = start(str(COMMAND))
    again.until_shows("Biden presidency could exp")
    again.press("\r")
    again.until_shows("Do Je-hae")
    again.press("q")
    assert again.ended() == 0


def test_waiting_for_a_silent_pipe_can_be_ended(start: Start, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    silent = os.open(tmp_path / "pipe", os.O_RDWR)
    terminal = start("/bin/sh", "-c", f"'{COMMAND}' - < pipe")
    terminal.until_shows("Opening standard input")
    terminal.press("q")
    assert terminal.ended() == 0
    os.close(silent)


def test_a_missing_file_is_reported_before_the_screen_opens(start: Start) -> None:
    terminal = start(str(COMMAND), "nothing.txt")
    assert terminal.ended() == 1
    assert b"There is no file nothing.txt" in terminal.sent
    assert b"\x1b" not in terminal.sent


@pytest.mark.usefixtures("not_the_first_start")
@pytest.mark.parametrize("leave", [SIGTERM, SIGHUP, None])
def test_a_terminal_that_takes_nothing_holds_up_no_end(start: Start, tmp_path: Path, leave: Signals | None) -> None:
    (tmp_path / "long.txt").write_text("\n\n".join(f"Paragraph {i} of the file." for i in range(4000)))
    (tmp_path / "program").symlink_to(COMMAND)
    terminal = start(str(tmp_path / "program"), "long.txt")
    terminal.until_shows("Paragraph 3 of the file.")
    end = time.monotonic() + LIMIT
    while unread(terminal) < FULL:  # from now on nobody reads what is drawn
        assert time.monotonic() < end, "the terminal takes more and more"
        terminal.press("\x1b[6~")
        time.sleep(0.02)  # keys that come all at once are done before anything is drawn
    terminal.press("\x1b[6~\x1b[5~" * 200)
    if leave is None:
        os.close(terminal.process.fd)
    else:
        terminal.process.kill(leave)
    end = time.monotonic() + LIMIT
    while running_below(tmp_path):
        assert time.monotonic() < end, "the program still runs"


def unread(terminal: Terminal) -> int:
    """How many bytes wait to be read from a terminal."""
    return int.from_bytes(ioctl(terminal.process.fd, FIONREAD, bytes(4)), sys.byteorder)
