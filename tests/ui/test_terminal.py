"""The installed command in a real pseudo-terminal: keys go in, a terminal shows what comes out."""

import os
import re
import select
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from signal import SIGHUP, SIGTERM, Signals

import pyte
import pytest
from ptyprocess import PtyProcess

from tests.commands.conftest import COMMAND

LIMIT = 30.0
"""Seconds after which a screen that never comes is a failure; far more than it takes."""
ESCAPE = re.compile(
    rb"\x1b\[[0-9:;<=>?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1bP[^\x1b]*\x1b\\|\x1b[()][0-9A-Z]|\x1b[=>78]"
)
"""What a program may send to a terminal: CSI, OSC, DCS and short sequences, as ECMA-48 and xterm write them."""


class Terminal:
    """A command in a pseudo-terminal, and the screen of the terminal."""

    def __init__(self, process: PtyProcess, columns: int, rows: int) -> None:
        self.process = process
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.sent = b""

    @property
    def shown(self) -> str:
        return "\n".join(self.screen.display)

    def press(self, keys: str) -> None:
        self.process.write(keys.encode())

    def until(self, condition: Callable[[], bool]) -> None:
        """Take what the command sends until a condition holds."""
        end = time.monotonic() + LIMIT
        while not condition():
            assert time.monotonic() < end, f"never came; the screen is\n{self.shown}"
            if not self.take():
                assert condition(), f"the command ended; the screen is\n{self.shown}"
                return

    def until_shows(self, words: str) -> None:
        self.until(lambda: words in self.shown)

    def take(self) -> bool:
        """Take what is there; False when the command has ended."""
        ready, _, _ = select.select([self.process.fd], [], [], 1.0)
        if not ready:
            return True
        try:
            part = os.read(self.process.fd, 65536)
        except OSError:
            return False
        self.sent += part
        # pyte knows no colon in parameters and no private prefix but "?"; both change nothing of the words.
        self.stream.feed(re.sub(rb"\x1b\[[<=>][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p", b"", part))
        return bool(part)

    def ended(self) -> int:
        """The exit status, once the command has ended."""
        end = time.monotonic() + LIMIT
        while self.take():
            assert time.monotonic() < end, "never ended"
        self.process.wait()
        return int(self.process.exitstatus)


Start = Callable[..., Terminal]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts a command line in a terminal of some size, in a folder of its own."""
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


def test_it_opens_the_article_takes_keys_and_leaves_the_terminal_as_it_was(start: Start) -> None:
    terminal = start(str(COMMAND), columns=120, rows=40)
    terminal.until_shows("Biden presidency could expedite cost-sharing talks")
    terminal.until_shows("Victor Cha")
    terminal.press("]")
    terminal.until(lambda: "State of alliance" in terminal.screen.display[0])
    terminal.press("G")
    terminal.until_shows("100%")
    terminal.press("?")
    terminal.until_shows("To the next quotation")
    terminal.press("\r")
    terminal.until(lambda: "To the next quotation" not in terminal.shown)
    terminal.press("q")
    assert terminal.ended() == 0
    assert terminal.sent.rindex(b"\x1b[?1049l") > terminal.sent.rindex(b"\x1b[?1049h"), "the old screen is back"
    assert terminal.sent.rindex(b"\x1b[?25h") > terminal.sent.rindex(b"\x1b[?25l"), "the cursor is back"


def test_a_drawer_opens_at_80_columns(start: Start) -> None:
    terminal = start(str(COMMAND))
    terminal.until_shows("Do Je-hae")
    assert "Korea chair" not in "".join(row[-30:] for row in terminal.screen.display)
    terminal.press("p")
    terminal.until_shows("Victor Cha   ")
    terminal.press("q")
    assert terminal.ended() == 0


@pytest.mark.usefixtures("not_the_first_start")
def test_a_text_from_a_pipe_is_read_and_keys_come_from_the_terminal(start: Start, tmp_path: Path) -> None:
    lines = "\n\n".join(f"Paragraph {i} of the pipe." for i in range(200))
    (tmp_path / "long.txt").write_text(lines)
    terminal = start("/bin/sh", "-c", f"cat long.txt | '{COMMAND}' -")
    terminal.until_shows("Paragraph 3 of the pipe.")
    terminal.press("G")
    terminal.until_shows("Paragraph 199 of the pipe.")
    terminal.press("q")
    assert terminal.ended() == 0


@pytest.mark.usefixtures("not_the_first_start")
@pytest.mark.parametrize("leave", ["q", SIGTERM, SIGHUP])
def test_the_place_is_remembered_however_one_leaves(start: Start, tmp_path: Path, leave: str | Signals) -> None:
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
    assert terminal.sent.rindex(b"\x1b[?1049l") > terminal.sent.rindex(b"\x1b[?1049h"), "the old screen is back"
    again = start(str(COMMAND), "long.txt")
    again.until_shows("Paragraph 199 of the file.")
    again.press("q")
    assert again.ended() == 0


def test_without_a_target_the_first_run_shows_the_article_and_later_ones_what_was_read(start: Start) -> None:
    terminal = start(str(COMMAND))
    terminal.until_shows("Hamre")
    terminal.press("q")
    assert terminal.ended() == 0
    again = start(str(COMMAND))
    again.until_shows("%  Biden presidency could expedite cost-sharing talks")
    again.press("\r")
    again.until_shows("Do Je-hae")
    again.press("q")
    assert again.ended() == 0


def test_a_pipe_that_never_ends_can_be_left(start: Start, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    silent = os.open(tmp_path / "pipe", os.O_RDWR)
    terminal = start("/bin/sh", "-c", f"'{COMMAND}' - < pipe")
    terminal.until_shows("Opening standard input")
    terminal.press("q")
    assert terminal.ended() == 0
    os.close(silent)


PAYLOAD = (
    b"Title \x1b]0;owned\x07\x1b]2;owned\x1b\\\n\n"
    b'"Go \x1b[31m\x1b[2J\x1b[?1000h on \xc2\x9b31m\xc2\x9d0;owned\xc2\x9c \xe2\x80\xae," said Ann \x1bcLee.'
    b"\x1b]52;c;b3duZWQ=\x07\n\n"
    b"The end of the text.\x1bP+q544e\x1b\\\n"
)


@pytest.mark.parametrize("name", ["hostile.txt", "hostile.md"])
def test_a_hostile_text_never_reaches_the_terminal(start: Start, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(PAYLOAD)
    terminal = start(str(COMMAND), name, columns=120, rows=30)
    terminal.until_shows("The end of the text.")
    terminal.until_shows("Ann")
    terminal.press("}")
    terminal.press("q")
    assert terminal.ended() == 0
    assert terminal.screen.title != "owned"
    sequences = b"".join(ESCAPE.findall(terminal.sent))
    assert b"owned" not in sequences
    assert b"b3duZWQ" not in sequences
    words = ESCAPE.sub(b"", terminal.sent).decode()
    assert not {"\x1b", "\x07", "\x9b", "\x9d", "\u202e"} & set(words)


def test_a_file_that_is_not_there_is_said_before_any_screen_opens(start: Start) -> None:
    terminal = start(str(COMMAND), "nothing.txt")
    assert terminal.ended() == 1
    assert b"There is no file nothing.txt" in terminal.sent
    assert b"\x1b" not in terminal.sent
