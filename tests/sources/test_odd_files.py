"""Files, links, names and devices of every kind: each is read or has a sentence of one line, within two seconds."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.sources import FileLimits, ReadOptions, read

PATIENCE = 2.0
"""How long one may take, in seconds."""
SOON = ReadOptions(files=FileLimits(1 << 20, 0.1, 0.2))
"""Limits that are reached quickly."""
WORDS = "Some words.\n"
NAMES = [
    "-",
    "-x",
    "--help",
    " ",
    "two  blanks",
    "tab\t",
    "line\nend",
    "\x1b[31mred",
    "\x07bell",
    "\u202eright to left",
    "\u200b",
    "e\u0301",
    "漢字",
    "👩‍👩‍👧",
    "a.b.c.d",
    ".hidden",
    "...",
    "~",
    "$HOME",
    "%41",
    "*",
    "?",
    "[a]",
    "a;b",
    "'",
    '"',
    "\\",
    "a:b",
    "http:",
    "man:ls",
    "a#b",
    "a@b",
    "n" * 251,
]
"""Names of files, apart from how they end. They are given with their folder."""


def link_to(target: str) -> Callable[[Path], None]:
    """Makes links."""
    return lambda path: path.symlink_to(target)


def sparse(size: int) -> Callable[[Path], None]:
    """Makes files of zeros."""

    def make(path: Path) -> None:
        path.touch()
        os.truncate(path, size)

    return make


def bound(path: Path) -> None:
    """A socket, whose name must be short."""
    before = Path.cwd()
    os.chdir(path.parent)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path.name)
    os.chdir(before)


def unreadable(path: Path) -> None:
    path.write_text(WORDS)
    path.chmod(0)


def ring(path: Path) -> None:
    """A link to a link to itself."""
    path.with_name("other").symlink_to(path)
    path.symlink_to("other")


def chain(path: Path) -> None:
    """A hundred links one after another."""
    for at in range(100):
        path.with_name(f"{at}").symlink_to(f"{at + 1}")
    path.with_name("100").write_text(WORDS)
    path.symlink_to("0")


def misnamed(path: Path) -> None:
    """A text that claims to be packed, under a link that does not."""
    path.with_suffix(".gz").write_text(WORDS)
    path.symlink_to(path.with_suffix(".gz"))


KINDS: dict[str, Callable[[Path], None]] = {
    "pipe": os.mkfifo,
    "link to nothing": link_to("nowhere"),
    "link to itself": link_to("a.txt"),
    "ring of links": ring,
    "chain of links": chain,
    "link through a file": link_to("/etc/passwd/x"),
    "link to a folder": link_to("/"),
    "link to a long name": link_to("n" * 3000),
    "folder": Path.mkdir,
    "socket": bound,
    "unreadable": unreadable,
    "empty": Path.touch,
    "zeros": sparse(1 << 33),
    "largest": sparse((1 << 43) - 4096),
    "wrong suffix": misnamed,
}
"""What can be under a name."""
VIRTUAL = [
    "/proc/self/mem",
    "/proc/self/maps",
    "/proc/self/environ",
    "/proc/self/fd",
    "/proc/self/fd/0",
    "/proc/self/pagemap",
    "/proc/kmsg",
    "/proc/kcore",
    "/proc/version",
    "/proc/cpuinfo",
    "/proc/self/root",
    "/proc/self/cwd/.",
    "/sys/kernel/uevent_seqnum",
    "/dev",
    "/dev/fd/99",
    "/dev/stdin",
]
"""What a system makes as it is read. Where one of these is missing, it is a name of nothing."""


TERMINALS = ("console", "ptmx", "tty")
"""How the names of terminals begin, which are read."""
DEVICES = [
    path
    for path in sorted(Path("/dev").iterdir())
    if not path.name.startswith(TERMINALS) and (path.is_block_device() or path.is_char_device())
]
"""The devices of this machine."""


def outcome(target: str) -> str:
    """The sentence about a target, or nothing if it was read; in time."""
    started = time.monotonic()
    try:
        read(target, SOON)
        said = ""
    except SourceError as error:
        said = str(error)
    assert time.monotonic() - started < PATIENCE, target
    return said


def test_every_name_of_a_file_works(tmp_path: Path) -> None:
    for name in NAMES:
        path = tmp_path / f"{name}.txt"
        path.write_text(WORDS)
        assert outcome(str(path)) == "", name
        path.unlink()
        assert outcome(str(path)).startswith(f"There is no file {path}"), name


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_file_is_read_or_has_its_sentence(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.txt"
    KINDS[kind](path)
    said = outcome(str(path))
    is_read = kind == "wrong suffix" or (kind == "unreadable" and os.access(path, os.R_OK))
    assert bool(said) != is_read
    assert "\n" not in said


def test_what_a_system_makes_as_it_is_read_ends() -> None:
    for target in VIRTUAL:
        assert "\n" not in outcome(target)


def test_every_device_of_this_machine_is_left_alone() -> None:
    for device in DEVICES:
        assert outcome(str(device)) == f"{device} cannot be read: it is a device, not a file.", device


@pytest.mark.parametrize("target", ["\0", "a\0b", "/", "//", ".", "..", "./", "x/", "/dev/null/", "nowhere/../a"])
def test_names_of_no_file_have_their_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str) -> None:
    monkeypatch.chdir(tmp_path)
    said = outcome(target)
    assert said
    assert "\n" not in said
