"""The app takes over the first screen: nothing visible changes, no key is lost, and the terminal is left as it was."""

import os
import re
import signal
import sys
import termios
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from ptyprocess import PtyProcess

from reader.document import Anchor
from reader.library import Library, Memory, library_file
from tests.pseudo_terminal import Terminal
from tests.ui.cells import cells_in_row, cells_of

START = """
import os, select, signal, sys, time
class Meanwhile:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == "reader.ui.session.app":
            sys.meta_path.remove(Meanwhile)
            assert "textual" not in sys.modules
            {meanwhile}
sys.meta_path.insert(0, Meanwhile)
from reader.commands import main
from reader.ui import first_light
first_light.SOON = 30  # however busy the machine is
sys.exit(main(sys.argv[1:]))
"""
"""The command, with something that happens between the first screen and the import of the toolkit."""
WAITING = "while not os.path.exists('go'): time.sleep(.005)"
"""Something that lasts until the test lets it go on."""
Start = Callable[..., Terminal]
SHOWN = b"Paragraph 1 of the text."
ENTERED, LEFT = b"\x1b[?1049h", b"\x1b[?1049l"


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start the command in a terminal, on a text of its own."""
    running: list[PtyProcess] = []
    paragraphs = [f"Paragraph {i} of the text." for i in range(100)]
    (tmp_path / "text.txt").write_text("\n\n".join([*paragraphs, '"We agree," said Ann Lee.']))

    def started(
        meanwhile: str = "pass",
        shell: str = "",
        columns: int = 80,
        targets: Sequence[str] = ("text.txt",),
        **environment: str,
    ) -> Terminal:
        words = [sys.executable, "-c", START.format(meanwhile=meanwhile), *targets]
        if shell:
            words = ["/bin/sh", "-c", shell, "sh", *words]
        env = {
            name: value for name, value in os.environ.items() if not name.startswith(("TEXTUAL", "COLUMNS", "LINES"))
        }
        env |= {"XDG_CONFIG_HOME": str(tmp_path / "settings"), **environment}
        process = PtyProcess.spawn(words, dimensions=(24, columns), env=env, cwd=str(tmp_path))
        running.append(process)
        return Terminal(process, columns, 24)

    yield started
    for process in running:
        process.terminate(force=True)


def modes(terminal: Terminal) -> list[object]:
    """How the terminal is set."""
    return list(termios.tcgetattr(terminal.process.fd))[:4]


def assert_as_it_was(terminal: Terminal) -> None:
    """The screen has been left, the cursor is there, and keys are echoed."""
    assert terminal.sent.count(ENTERED) == terminal.sent.count(LEFT)
    assert terminal.sent.rindex(LEFT) > terminal.sent.rindex(ENTERED)
    assert terminal.sent.rindex(b"\x1b[?25h") > terminal.sent.rindex(b"\x1b[?25l")
    assert terminal.sent.rindex(b"\x1b[?7h") > terminal.sent.rindex(b"\x1b[?7l")
    assert terminal.sent.rindex(b"\x1b[?2004l") > terminal.sent.rindex(b"\x1b[?2004h")


@pytest.mark.usefixtures("not_the_first_start")
@pytest.mark.parametrize("columns", [80, 140])
def test_nothing_visible_changes_when_the_app_takes_over(start: Start, tmp_path: Path, columns: int) -> None:
    terminal = start(WAITING, columns=columns)
    terminal.until_shows("Paragraph 1 of the text.")
    over = drawn_over(terminal, tmp_path)
    assert SHOWN in over, "the app has drawn the text before any cell changes"
    assert b"quit" in over
    assert terminal.sent.count(ENTERED) == 1, "the screen is entered once: a second time would clear it"
    terminal.press("q")
    assert terminal.ended() == 0
    assert_as_it_was(terminal)


def drawn_over(terminal: Terminal, folder: Path) -> bytes:
    """Let the app start; what it sends until something changes on the screen."""
    first = cells_of(terminal.screen)
    draw, over, other = terminal.draw, b"", b""

    def draw_and_look(part: bytes) -> None:
        nonlocal over, other
        for piece in re.split(rb"(?=\x1b\[)", part):
            terminal.screen.dirty.clear()
            draw(piece)
            if other or any(cells_in_row(terminal.screen, y) != first[y] for y in terminal.screen.dirty):
                other += piece
            else:
                over += piece

    terminal.draw = draw_and_look  # type: ignore[method-assign]
    (folder / "go").touch()
    terminal.until(lambda: bool(other))
    terminal.draw = draw  # type: ignore[method-assign]
    return over


@pytest.mark.parametrize("typed", ["", "Text 7"])
def test_the_library_is_taken_over_and_typed_in_before(start: Start, tmp_path: Path, typed: str) -> None:
    library = Library(library_file(), pytest.fail)
    for number in range(100):
        library.record_visit(f"https://example.org/{number}", f"Text {number}.")
    terminal = start(WAITING, targets=())
    terminal.until_shows("Text 99.")
    terminal.press(typed)
    over = drawn_over(terminal, tmp_path)
    if typed:
        terminal.until(lambda: "Text 79." in terminal.shown and "Text 99." not in terminal.shown)
    else:
        assert b"Text 99." in over, "the app has drawn the texts before any cell changes"
        assert b"closes" in over
    terminal.press("\x1b")
    assert terminal.ended() == 0
    assert_as_it_was(terminal)


@pytest.mark.usefixtures("not_the_first_start")
def test_keys_typed_before_the_app_is_there_are_done_in_order_and_not_echoed(start: Start, tmp_path: Path) -> None:
    terminal = start(WAITING)
    terminal.until(lambda: SHOWN in terminal.sent)
    terminal.press("Ggjjj")
    (tmp_path / "go").touch()
    terminal.until(lambda: "Paragraph 1 of the text." in terminal.screen.display[1])
    assert b"Ggj" not in terminal.sent
    terminal.press("\x03\x1a")
    terminal.press("q")
    assert terminal.ended() == 0


@pytest.mark.usefixtures("not_the_first_start")
@pytest.mark.parametrize("streams", ["2>/dev/null", "2>/dev/full", "2>&-", "<&-"])
def test_of_the_standard_streams_standard_output_is_enough(start: Start, streams: str) -> None:
    terminal = start(shell=f'"$@" {streams}')
    terminal.until(lambda: "quit" in terminal.shown and terminal.sent.count(SHOWN) > 1)
    terminal.press("q")
    assert terminal.ended() == 0
    assert_as_it_was(terminal)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_that_ends_the_program_gives_the_terminal_back(start: Start, name: str) -> None:
    terminal = start(f"os.kill(os.getpid(), signal.{name})")
    terminal.until(lambda: LEFT in terminal.sent)
    terminal.take()
    terminal.process.wait()
    assert terminal.process.signalstatus == getattr(signal, name)
    assert SHOWN in terminal.sent
    assert_as_it_was(terminal)


@pytest.mark.parametrize(
    ("meanwhile", "status"),
    [("os.kill(os.getpid(), signal.SIGINT); time.sleep(1)", 130), ("raise ImportError('no toolkit')", 1)],
)
def test_an_exception_gives_the_terminal_back(start: Start, meanwhile: str, status: int) -> None:
    before = 'stty -g > before; "$@"; status=$?; stty -g > after; exit $status'
    terminal = start(meanwhile, shell=before)
    assert terminal.ended() == status
    assert SHOWN in terminal.sent
    assert_as_it_was(terminal)


@pytest.mark.usefixtures("not_the_first_start")
@pytest.mark.parametrize("keys", ["q", "\x03q"])
def test_the_modes_are_as_they_were_when_the_app_ends(start: Start, tmp_path: Path, keys: str) -> None:
    terminal = start(shell='stty -g > before; "$@"; status=$?; stty -g > after; exit $status')
    terminal.until(lambda: terminal.sent.count(SHOWN) > 1)
    terminal.press(keys)
    assert terminal.ended() == 0
    assert (tmp_path / "before").read_text() == (tmp_path / "after").read_text()


@pytest.mark.usefixtures("not_the_first_start")
def test_a_window_that_is_resized_meanwhile_is_drawn_at_its_new_size(start: Start, tmp_path: Path) -> None:
    terminal = start(WAITING)
    terminal.until(lambda: SHOWN in terminal.sent)
    terminal.process.setwinsize(30, 100)
    terminal.screen.resize(30, 100)
    (tmp_path / "go").touch()
    terminal.until(lambda: "quit" in terminal.screen.display[29])
    terminal.until(lambda: "Paragraph 11 of the text." in terminal.shown)
    terminal.press("q")
    assert terminal.ended() == 0
    assert_as_it_was(terminal)


@pytest.mark.usefixtures("not_the_first_start")
def test_a_job_that_is_stopped_meanwhile_gives_the_terminal_back_and_draws_again(start: Start) -> None:
    terminal = start("os.kill(os.getpid(), signal.SIGTSTP)")
    terminal.until(lambda: LEFT in terminal.sent)
    _, status = os.waitpid(terminal.process.pid, os.WUNTRACED)
    assert os.WIFSTOPPED(status)
    assert termios.tcgetattr(terminal.process.fd)[3] & termios.ECHO
    assert_as_it_was(terminal)
    os.kill(terminal.process.pid, signal.SIGCONT)
    terminal.until(lambda: terminal.sent.count(SHOWN) > 2)
    assert terminal.sent.count(ENTERED) == 2
    terminal.press("q")
    assert terminal.ended() == 0
    assert_as_it_was(terminal)


BEFORE_TAKEOVER = """
            from reader.ui.terminal.terminal_driver import TerminalDriver
            def stopped(driver, usual=TerminalDriver.start_application_mode):
                os.kill(os.getpid(), signal.SIGTSTP)
                usual(driver)
            TerminalDriver.start_application_mode = stopped
"""
"""A driver that is stopped when it has been made and not taken the terminal over yet."""


@pytest.mark.usefixtures("not_the_first_start")
def test_a_job_that_is_stopped_before_the_driver_starts_enters_the_screen_anew(start: Start) -> None:
    terminal = start(BEFORE_TAKEOVER)
    terminal.until(lambda: LEFT in terminal.sent)
    os.waitpid(terminal.process.pid, os.WUNTRACED)
    assert_as_it_was(terminal)
    os.kill(terminal.process.pid, signal.SIGCONT)
    terminal.until(lambda: terminal.sent.count(SHOWN) > 2)
    terminal.press("q")
    assert terminal.ended() == 0
    assert terminal.sent.count(ENTERED) == 2
    assert_as_it_was(terminal)


@pytest.mark.parametrize(
    ("shell", "environment"),
    [
        ('"$@" | cat', {}),
        ('"$@"', {"TERM": "unheard-of"}),
        ('"$@"', {"NO_COLOR": "1"}),
    ],
)
def test_where_it_is_not_certain_nothing_is_drawn_early(start: Start, shell: str, environment: dict[str, str]) -> None:
    terminal = start("print('MEANWHILE', flush=True); os._exit(0)", shell=shell, **environment)
    assert terminal.ended() == 0
    assert ENTERED not in terminal.sent


@pytest.mark.usefixtures("not_the_first_start")
def test_a_text_that_was_left_within_is_shown_there_at_once(start: Start, tmp_path: Path) -> None:
    place = Memory(place=Anchor("Paragraph 50", "", "", 1340))
    Library(library_file(), pytest.fail).save(str(tmp_path / "text.txt"), "A title", Memory(), place)
    terminal = start("print('MEANWHILE', flush=True); os._exit(0)")
    assert terminal.ended() == 0
    assert ENTERED not in terminal.sent
