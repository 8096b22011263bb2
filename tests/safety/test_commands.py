"""Commands: hostile words of any origin never reach a terminal as they are, whatever prints them."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
from ptyprocess import PtyProcess

from tests.safety.article import ARTICLE, BINARY, CORRECTIONS, SETTINGS, hostile_environment, hostile_folder
from tests.safety.hostile import CARRIERS, leaks_of_command, leaks_of_screen

HERE = Path(__file__).parent
READER, STRAY = HERE / "hostile_reader.py", HERE / "stray.py"

PRINTED = {
    "outline": ("title", "author", "date", "heading", "caption", "credit"),
    "outline --format json": ("file", "title", "author", "date", "heading", "caption", "credit"),
    "outline --format jsonl": ("file", "title", "author", "date", "heading", "caption", "credit"),
    "outline --format markdown": ("title", "heading", "caption", "credit"),
    "quotes": ("speaker", "role", "quotation"),
    "quotes --format json": ("file", "title", "speaker", "role", "quotation"),
    "quotes --format jsonl": ("file", "title", "speaker", "role", "quotation"),
    "quotes --format csv": ("file", "speaker", "role", "quotation"),
    "quotes --format markdown": ("title", "speaker", "role", "quotation"),
    "quotes --format annotations": ("file", "speaker", "quotation"),
    "speakers": ("speaker", "role"),
    "speakers --format json": ("file", "title", "speaker", "role"),
    "text": ("heading", "body", "link", "caption", "credit", "quotation"),
}
"""The carriers whose words each command prints for the article."""
COMPLAINTS = {
    "file": ("text", CARRIERS["file"]),
    "folder": ("text", "."),
    "error": ("outline", BINARY),
    "speaker": ("quotes", ARTICLE, "--speaker", "Nobody"),
    "option": ("outline", ARTICLE, f"--{CARRIERS['error']}"),
    "format": ("outline", ARTICLE, "--format", CARRIERS["error"]),
    "number": ("outline", ARTICLE, "--jobs", CARRIERS["error"]),
    "settings": ("config", "--config", SETTINGS),
    "correction": ("quotes", ARTICLE, "--corrections", CORRECTIONS),
    "address": ("text", f"http://{CARRIERS['address']}"),
    "served file": ("serve", CARRIERS["file"]),
}
"""Commands whose error messages contain hostile words."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_folder(tmp_path_factory.mktemp("safety"))


@cache
def printed(script: Path, words: tuple[str, ...], folder: Path) -> bytes:
    """The output of a script in a terminal."""
    environment = hostile_environment(folder)
    process = PtyProcess.spawn([sys.executable, str(script), *words], str(folder), environment)
    parts = []
    while True:
        try:
            parts.append(process.read(1 << 16))
        except EOFError:
            break
    process.close()
    return b"".join(parts)


@pytest.mark.parametrize(
    ("command", "carrier"), [(command, carrier) for command, carriers in PRINTED.items() for carrier in carriers]
)
def test_no_carrier_reaches_the_terminal_from_any_command(folder: Path, command: str, carrier: str) -> None:
    sent = printed(READER, (*command.split(), ARTICLE), folder)
    assert f"Q{carrier}".encode() in sent
    assert leaks_of_command(sent) == []


def test_names_for_completion_leave_out_what_a_shell_would_show(folder: Path) -> None:
    assert printed(READER, ("speakers", "--format", "names", ARTICLE), folder) == b""


def test_the_place_of_a_setting_is_harmless(folder: Path) -> None:
    sent = printed(READER, ("config",), folder)
    assert b"Qconfiguration" in sent
    assert leaks_of_command(sent) == []


@pytest.mark.parametrize("complaint", COMPLAINTS)
def test_no_complaint_acts_on_the_terminal(folder: Path, complaint: str) -> None:
    sent = printed(READER, COMPLAINTS[complaint], folder)
    assert b"reader: " in sent
    assert b"Q" in sent or complaint == "folder"
    assert leaks_of_command(without_progress(sent)) == []


@pytest.mark.parametrize("way", ["print", "lines", "error", "warning", "log", "exception"])
def test_nothing_that_anybody_prints_acts_on_the_terminal(folder: Path, way: str) -> None:
    sent = printed(STRAY, (way,), folder)
    assert b"Qerror" in sent
    assert leaks_of_command(sent) == []


def test_progress_returns_to_the_beginning_of_its_line_and_does_no_more(folder: Path) -> None:
    sent = printed(STRAY, ("progress",), folder)
    assert b"\rQerror" in sent
    assert leaks_of_command(without_progress(sent)) == []


def test_a_screen_that_ends_by_an_exception_leaves_a_harmless_traceback(folder: Path) -> None:
    _, _, left = printed(STRAY, ("screen",), folder).partition(b"\x1b[?1049l")
    assert b"Qerror" in left
    assert leaks_of_screen(left.replace(b"\x07", b"", 1)) == [], "but for the bell that Textual rings"


def without_progress(sent: bytes) -> bytes:
    """The output of a command without the carriage returns that rewrite its progress."""
    return re.sub(rb"\r(?!\n)", b"", sent)


@pytest.mark.parametrize(
    "command", ["text", "outline --format json", "quotes --format csv", "quotes --format annotations"]
)
def test_into_a_pipe_goes_the_exact_text_and_json_has_escapes(folder: Path, command: str) -> None:
    done = subprocess.run(
        [sys.executable, READER, *command.split(), ARTICLE],
        cwd=folder,
        env=hostile_environment(folder),
        capture_output=True,
        check=True,
    )
    text = done.stdout.decode()
    if "json" in command or "annotations" in command:
        assert leaks_of_command(done.stdout) == []
        text = "\n".join(strings_in(json.loads(text)))
    for carrier in PRINTED[command]:
        assert CARRIERS[carrier] in text


def strings_in(value: object) -> Iterator[str]:
    """All strings in a decoded JSON value."""
    match value:
        case str():
            yield value
        case list():
            yield from chain.from_iterable(map(strings_in, value))
        case dict():
            yield from chain.from_iterable(map(strings_in, value.values()))
