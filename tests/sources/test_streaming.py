"""Texts that take their time: what has come can be read, and at the end all of it is there."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from reader.errors import SourceError
from reader.sources import Format, is_slow, stream


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.sources.streaming.POLL_TIME", 0.01)


@pytest.fixture
def pipe() -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """The two ends of a pipe."""
    out, into = os.pipe()
    with os.fdopen(out, "rb") as reading, os.fdopen(into, "wb", buffering=0) as writing:
        yield reading, writing


def test_what_has_come_through_a_pipe_is_there_before_its_end(pipe: tuple[BinaryIO, BinaryIO]) -> None:
    reading, writing = pipe
    counts: list[int] = []
    writing.write(b"First line.\nHalf a l")
    found = stream("-", pipe=reading, progress=counts.append)
    first = next(found)
    assert (first.source.text, first.is_complete) == ("First line.\n", False)
    writing.write(b"ine.\nAnd a third one.\n")
    assert next(found).source.text == "First line.\nHalf a line.\nAnd a third one.\n"
    writing.write(b"The end")
    writing.close()
    (last,) = found
    assert last.is_complete
    assert last.source.text.endswith("third one.\nThe end")
    assert counts[-1] == len(last.source.text)


def test_a_little_more_does_not_come_alone(pipe: tuple[BinaryIO, BinaryIO]) -> None:
    reading, writing = pipe
    writing.write(b"A line of some length.\n")
    found = stream("-", pipe=reading)
    next(found)
    writing.write(b"x\n")
    writing.close()
    assert next(found).is_complete


def test_a_little_more_comes_alone_when_nothing_else_has_for_long(
    pipe: tuple[BinaryIO, BinaryIO], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.sources.streaming.MAX_DELAY", 0.0)
    reading, writing = pipe
    writing.write(b"A line of some length.\n")
    found = stream("-", pipe=reading)
    next(found)
    writing.write(b"x\n")
    assert next(found).source.text == "A line of some length.\nx\n"


def test_a_pipe_with_nothing_in_it_is_an_error(pipe: tuple[BinaryIO, BinaryIO]) -> None:
    reading, writing = pipe
    writing.close()
    with pytest.raises(SourceError, match="Standard input is empty"):
        next(stream("-", pipe=reading))


def test_a_pipe_that_never_ends_is_cut_off(pipe: tuple[BinaryIO, BinaryIO], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.sources.streaming.MAX_FILE_SIZE", 10)
    reading, writing = pipe
    writing.write(b"y\n" * 20)
    with pytest.raises(SourceError, match="too large"):
        list(stream("-", pipe=reading))


@pytest.mark.parametrize("page", [b"<!doctype html>\n<p>Words.</p>\n", b"\x00\x01\x02\x03\n" * 9])
def test_half_a_page_and_what_is_no_text_are_not_shown(pipe: tuple[BinaryIO, BinaryIO], page: bytes) -> None:
    reading, writing = pipe
    writing.write(page)
    found = stream("-", pipe=reading)
    writing.close()
    if page.startswith(b"<"):
        assert [partial.is_complete for partial in found] == [True]
    else:
        with pytest.raises(SourceError):
            next(found)


def test_the_beginning_of_a_large_file_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.sources.streaming.LARGE_FILE", 1000)
    monkeypatch.setattr("reader.sources.streaming.PREVIEW_SIZE", 100)
    file = tmp_path / "a.md"
    text = "# Title\n\n" + "A line of words.\n" * 100
    file.write_text(text)
    assert is_slow(str(file))
    first, last = stream(str(file))
    assert (first.is_complete, last.is_complete) == (False, True)
    assert last.source.text == text
    assert text.startswith(first.source.text)
    assert 80 < len(first.source.text) <= 100
    assert first.source.format is last.source.format is Format.MARKDOWN


def test_a_small_file_comes_at_once(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Words.\n")
    assert not is_slow(str(file))
    assert [partial.is_complete for partial in stream(str(file))] == [True]


def test_what_is_not_there_is_an_error_and_not_slow(tmp_path: Path) -> None:
    target = str(tmp_path / "nothing.txt")
    assert not is_slow(target)
    with pytest.raises(SourceError, match="There is no file"):
        next(stream(target))


def test_pages_and_standard_input_are_slow() -> None:
    assert is_slow("https://example.org/")
    assert is_slow("-")
