"""Files that are no files: devices, named pipes, sockets, links to them, and odd names: a sentence, and soon."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest

from reader.errors import SourceError
from reader.sources import FileLimits, Format, ReadOptions, read, texts_below
from reader.sources.decoding import SAMPLE

SOON = FileLimits(1 << 20, 0.1, 0.2)
"""Limits that are reached quickly."""
LIMITED = ReadOptions(files=SOON)
pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")


def error_of(target: str, options: ReadOptions = LIMITED) -> str:
    """The sentence about a target, which must come within two seconds."""
    started = time.monotonic()
    with pytest.raises(SourceError) as caught:
        read(target, options)
    assert time.monotonic() - started < 2
    return str(caught.value)


@pytest.fixture
def pipe(tmp_path: Path) -> str:
    """A named pipe."""
    os.mkfifo(tmp_path / "a.txt")
    return str(tmp_path / "a.txt")


@pytest.fixture
def written(pipe: str) -> Iterator[Callable[[bytes, bool], str]]:
    """Has a thread write to a pipe, which it may keep open; returns the path."""
    opened: list[int] = []

    def write(data: bytes, stays_open: bool) -> str:
        def run() -> None:
            descriptor = os.open(pipe, os.O_WRONLY)
            opened.append(descriptor)
            try:
                os.write(descriptor, data)
            finally:
                if not stays_open:
                    os.close(opened.pop())

        Thread(target=run, daemon=True).start()
        return pipe

    yield write
    for descriptor in opened:
        os.close(descriptor)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/urandom", "/dev/full"])
@pytest.mark.parametrize("is_linked", [False, True])
def test_a_device_is_refused(tmp_path: Path, device: str, is_linked: bool) -> None:
    target = device
    if is_linked:
        (tmp_path / "a.md").symlink_to(device)
        target = str(tmp_path / "a.md")
    assert error_of(target) == f"{target} cannot be read: it is a device, not a file."


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("a.txt")
        assert error_of("a.txt") == "a.txt cannot be read: it is a socket, not a file."


def test_a_pipe_that_nobody_writes_to_is_left(pipe: str) -> None:
    assert "no program writes to it" in error_of(pipe)
    assert "files.wait" in error_of(pipe)


def test_a_pipe_that_falls_silent_is_left(written: Callable[[bytes, bool], str]) -> None:
    assert "nothing came from it" in error_of(written(b"Some words.\n", True))


def test_a_pipe_that_is_written_and_closed_is_read(written: Callable[[bytes, bool], str]) -> None:
    assert read(written(b"Some words.\n", False), ReadOptions(files=FileLimits(1 << 20, 5, 5))).text == "Some words.\n"


def test_a_pipe_is_read_no_further_than_the_limit(written: Callable[[bytes, bool], str]) -> None:
    target = written(b"w" * 50, True)
    assert "is too large" in error_of(target, ReadOptions(files=FileLimits(49, 5, 5)))


def test_what_progress_raises_ends_the_reading(pipe: str) -> None:
    def leave(count: int) -> None:
        raise SourceError(f"left after {count}")

    with pytest.raises(SourceError, match="left after 0"):
        read(pipe, ReadOptions(files=FileLimits(1 << 20, 60, 60)), progress=leave)


@pytest.mark.parametrize("size", [SAMPLE, 1 << 30])
def test_zeros_are_refused_by_their_beginning(tmp_path: Path, size: int) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(size)
    assert error_of(str(path), ReadOptions()) == f"{path} is not text: it is binary data."


def test_data_is_read_to_the_end_if_its_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00\x01" * SAMPLE)
    assert len(read(str(tmp_path / "a.txt"), ReadOptions(encoding="latin-1")).text) == 2 * SAMPLE


def test_utf_16_without_a_mark_is_text_however_long(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(("It is late. " * SAMPLE).encode("utf-16-le"))
    assert read(str(tmp_path / "a.txt")).text.startswith("It is late.")


@pytest.mark.parametrize("length", [254, 255, 256, 5000])
def test_a_long_name_has_its_sentence(length: int) -> None:
    sentence = "There is no file" if length <= 255 else "cannot be read: File name too long"
    assert sentence in error_of("w" * length)


def test_an_empty_name_is_not_the_folder() -> None:
    assert error_of("") == "There is no file without a name. Name a file, a folder or an address."


def test_a_name_that_is_not_utf_8_works(tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/n\xe9.txt")
    Path(name).write_text("Words.")
    assert read(name).text == "Words."
    assert read(name).format is Format.PLAIN


def test_a_folder_passes_over_pipes_and_devices(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    os.mkfifo(tmp_path / "b.txt")
    (tmp_path / "c.txt").symlink_to("/dev/zero")
    (tmp_path / "d.txt").symlink_to("nowhere")
    (tmp_path / "e.txt").symlink_to("a.txt")
    assert [Path(path).name for path in texts_below(str(tmp_path))] == ["a.txt", "d.txt", "e.txt"]
