"""The screen: hostile words of any origin never reach the terminal as they are, wherever they are drawn.

One run of the installed program visits all places. A cell of the table says that a place has drawn the words of a
carrier, and that the bytes sent since the place before it hold nothing that a terminal obeys but the program's own
escape sequences.
"""

import ast
import re
import socket
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pytest
from ptyprocess import PtyProcess

from tests.pseudo_terminal import Terminal
from tests.safety.article import ARTICLE, hostile_environment, hostile_folder
from tests.safety.hostile import CARRIERS, leaks_of_command, leaks_of_screen, own_sequences

READER = Path(__file__).with_name("hostile_reader.py")
COLUMNS, ROWS = 150, 50
ESC, ENTER, CTRL_F, CTRL_P = "\x1b", "\r", "\x06", "\x10"
PASTED = f"\x1b[200~{CARRIERS['pasted']}\x1b[201~"
"""The bytes that a terminal sends when that carrier's words are pasted."""
NOT_LETTERS = "".join(f"m{character}" for character in "\u202e\u2066\u200f\x9b\x9d\U000e0041") + "'"
"""Keys that try to mark a place with characters that are no letters, then the key that lists the marks."""
SILENT = "http://127.0.0.1:{port}/"
"""The address of a server that accepts connections and never answers."""


class Step(NamedTuple):
    """Something that the user does, and the words that are then visible."""

    keys: str
    cells: Mapping[tuple[str, str], str] = MappingProxyType({})
    """For each place and carrier, a regular expression that matches the screen once the words are drawn there."""
    shows: str = ""
    """Another regular expression that matches the screen."""
    gone: str = ""
    """One that no longer matches it."""


STEPS = [
    Step(
        "",
        {
            ("text", "title"): "│ +Qtitle",
            ("text", "author"): "│ +Qauthor",
            ("text", "date"): "│ +Qdate",
            ("text", "heading"): "│ +Qheading",
            ("text", "body"): "The Qbody",
            ("text", "link"): "│ +Qlink",
            ("text", "caption"): "│ +▣ Qcaption",
            ("text", "credit"): "│ +Qcredit",
            ("text", "quotation"): '"It is Qquotation',
            ("outline", "heading"): "^▌▾Qheading",
            ("outline", "caption"): "^   ▣ Qcaption",
            ("voices", "speaker"): "│ AQ Ann Lee Qspeaker",
            ("voices", "role"): "│    Qrole",
            ("voices", "quotation"): "▌AQ direct   It is Qquotation",
            ("score", "speaker"): "^ AQ Qspeak",
            ("title bar", "title"): "^ Qtitle",
            ("title bar", "author"): "^ .*   Qauthor",
            ("title bar", "heading"): "Qheading.* 100%",
        },
    ),
    Step("w", {("why", "speaker"): "^ Why Ann Lee Qspeaker"}),
    Step(ESC, gone="^ Why "),
    Step(ENTER, {("notices", "target"): "▌ Qtarget"}),
    Step("y", {("notices", "quotation"): "▌ Copied: “It is Qquotation"}),
    Step(NOT_LETTERS, {("footer", "mark"): "^ Go to a mark: Qmark"}),
    Step(ESC, gone="Go to a mark"),
    Step("V", {("footer", "speaker"): "1/1 Ann Lee Qspeaker"}),
    Step("V", gone="1/1 Ann Lee"),
    Step("/", shows=r"^ /.*Alt\+W"),
    Step(PASTED, {("search line", "pasted"): "^ /Qpasted"}),
    Step(ENTER, {("notices", "pasted"): "▌ Qpasted"}),
    Step(
        "r",
        {
            ("speaker picker", "quotation"): "Who said “It is Qquotation",
            ("speaker picker", "speaker"): "│ AQ Ann Lee Qspeaker.*│ ",
        },
    ),
    Step(PASTED, {("speaker picker", "pasted"): r"Qpasted.*\(a new name\)"}),
    Step(ENTER, {("voices", "pasted"): "Q. Qpasted", ("notices", "speaker"): "is now by"}),
    Step("U", shows="▌ Undone: "),
    Step(CTRL_P, shows="Search for"),
    Step("Qhead", {("palette", "heading"): "^  Qheading.*of the article"}),
    Step(ESC, gone="🔎"),
    Step("?", shows="Type what you want to do"),
    Step(PASTED, {("help", "pasted"): "│  Qpasted"}),
    Step(ESC, shows="Type what you want to do"),
    Step(ESC, gone="Type what you want to do"),
    Step("x", shows="Export as"),
    Step("m", {("notices", "folder"): "▌ 2 quotations are in"}),
    Step("e", {("notices", "editor"): "▌ Qeditor"}),
    Step(
        CTRL_F,
        {
            ("finder", "title"): "━  Qtitle",
            ("finder", "folder"): "Qtitle.*  Qfolder",
            ("finder", "error"): "│ +Qerror",
            ("finder", "encoding"): "│ +Qencoding",
        },
    ),
    Step("Qerr", shows="▌Qerror", gone="Qencoding"),
    Step(ENTER, {("notices", "error"): "▌ .*(not text|binary)"}, gone="─ Library ─"),
    Step(CTRL_F, shows="─ Library ─"),
    Step(PASTED.replace("Qpasted", f"{SILENT}Qpasted"), {("finder", "pasted"): "│ .*http.*/Qpasted"}),
    Step(ENTER, {("loading", "pasted"): "Opening http.*/Qpasted"}),
    Step(ESC, gone="Opening http"),
]
CELLS = [cell for step in STEPS for cell in step.cells]


class DeafTerminal(Terminal):
    """A terminal that obeys the screen's own sequences only, so that its screen stays readable after a leak."""

    rest = b""

    def draw(self, part: bytes) -> None:
        complete, escape, rest = (self.rest + part).rpartition(b"\x1b")
        self.rest = escape + rest
        super().draw(own_sequences(complete.decode()).encode())


class Visit(NamedTuple):
    """The screen and the bytes of a step."""

    screen: str
    sent: bytes


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_folder(tmp_path_factory.mktemp("safety"))


@pytest.fixture(scope="module")
def visits(folder: Path) -> Iterator[dict[tuple[str, str], Visit]]:
    """For each cell, the visit that drew it."""
    command = [sys.executable, str(READER), ARTICLE]
    process = PtyProcess.spawn(command, str(folder), hostile_environment(folder), dimensions=(ROWS, COLUMNS))
    with socket.create_server(("127.0.0.1", 0)) as silent:
        try:
            yield toured(DeafTerminal(process, COLUMNS, ROWS), silent.getsockname()[1])
        finally:
            process.terminate(force=True)


def toured(terminal: Terminal, port: int) -> dict[tuple[str, str], Visit]:
    """Take all steps, then quit."""
    found: dict[tuple[str, str], Visit] = {}
    screens, starts = [], [0]
    for step in STEPS:
        terminal.press(step.keys.replace("{port}", str(port)))
        try:
            terminal.until(lambda step=step: arrived(terminal.shown, step))
        except AssertionError as error:
            error.add_note(f"This was after step {STEPS.index(step)}.")
            raise
        screens.append(terminal.shown)
        starts.append(terminal.sent.rindex(b"\x1b"))  # the rest may be half a sequence
    terminal.press("q")
    assert terminal.ended() == 0
    starts[-1] = len(terminal.sent)
    for step, screen, start, end in zip(STEPS, screens, starts, starts[1:], strict=False):
        found.update(dict.fromkeys(step.cells, Visit(screen, terminal.sent[start:end])))
    return found


def arrived(screen: str, step: Step) -> bool:
    """Whether the screen shows the outcome of a step."""
    wanted = [*step.cells.values(), step.shows]
    is_gone = not step.gone or re.search(step.gone, screen, re.MULTILINE) is None
    return is_gone and all(re.search(words, screen, re.MULTILINE) for words in wanted)


@pytest.mark.parametrize(("place", "carrier"), CELLS)
def test_no_carrier_reaches_the_terminal_at_any_place(
    visits: dict[tuple[str, str], Visit], place: str, carrier: str
) -> None:
    visit = visits[place, carrier]
    assert leaks_of_screen(visit.sent) == [], f"the screen was\n{visit.screen}"


@pytest.mark.usefixtures("visits")
def test_the_library_lists_what_was_visited_without_acting_on_the_terminal(folder: Path) -> None:
    command = [sys.executable, "-m", "reader", "library"]
    process = PtyProcess.spawn(command, str(folder), hostile_environment(folder), dimensions=(ROWS, COLUMNS))
    terminal = Terminal(process, COLUMNS, ROWS)
    assert terminal.ended() == 0
    assert b"Qtitle" in terminal.sent
    assert b"Qfile" in terminal.sent
    assert leaks_of_command(terminal.sent) == []


ROOT = Path(__file__).resolve().parents[2]
TITLES = {"border_title", "border_subtitle"}


def test_no_words_in_the_frame_of_a_dialog_are_taken_for_markup() -> None:
    """The toolkit takes a title that is a string for markup, and fails on `[/a]`: all but constants are contents."""
    found = []
    for file in sorted((ROOT / "reader" / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assign) and any(getattr(target, "attr", "") in TITLES for target in node.targets):
                is_constant = isinstance(node.value, ast.Constant) or getattr(node.value, "id", "a").isupper()
                is_content = isinstance(node.value, ast.Call) and getattr(node.value.func, "id", "") == "Content"
                if not (is_constant or is_content):
                    found.append(f"{file.name}:{node.lineno}")
    assert found == []
