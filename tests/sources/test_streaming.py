"""Streaming: partial sources while a slow source is loading, and finally the complete one."""

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import BinaryIO

import pytest

from reader.errors import SourceError
from reader.sources import FileLimits, Format, is_slow, stream


@pytest.fixture(autouse=True)
def _polling_is_fast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.sources.streaming.POLL_TIME", 0.01)


@pytest.fixture
def pipe() -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """The two ends of a pipe."""
    output, input = os.pipe()
    with os.fdopen(output, "rb") as source, os.fdopen(input, "wb", buffering=0) as sink:
        yield source, sink


def test_the_text_of_a_pipe_is_streamed_before_its_end(pipe: tuple[BinaryIO, BinaryIO]) -> None:
    source, sink = pipe
    counts: list[int] = []
    sink.write(b"First line.\nHalf a l")
    found = stream("-", pipe=source, progress=counts.append)
    first = next(found)
    assert (first.source.text, first.is_complete) == ("First line.\n", False)
    sink.write(b"ine.\nAnd a third one.\n")
    assert next(found).source.text == "First line.\nHalf a line.\nAnd a third one.\n"
    sink.write(b"The end")
    sink.close()
    (last,) = found
    assert last.is_complete
    assert last.source.text.endswith("third one.\nThe end")
    assert counts[-1] == len(last.source.text)


def test_a_little_more_text_makes_no_new_partial_source(pipe: tuple[BinaryIO, BinaryIO]) -> None:
    source, sink = pipe
    sink.write(b"A line of some length.\n")
    found = stream("-", pipe=source)
    next(found)
    sink.write(b"x\n")
    sink.close()
    assert next(found).is_complete


def test_a_little_more_text_is_streamed_after_a_long_wait(
    pipe: tuple[BinaryIO, BinaryIO], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.sources.streaming.MAX_DELAY", 0.0)
    source, sink = pipe
    sink.write(b"A line of some length.\n")
    found = stream("-", pipe=source)
    next(found)
    sink.write(b"x\n")
    assert next(found).source.text == "A line of some length.\nx\n"


def test_an_empty_pipe_is_an_error(pipe: tuple[BinaryIO, BinaryIO]) -> None:
    source, sink = pipe
    sink.close()
    with pytest.raises(SourceError, match="Standard input is empty"):
        next(stream("-", pipe=source))


def test_an_endless_pipe_ends_at_the_size_limit(
    pipe: tuple[BinaryIO, BinaryIO], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.sources.streaming.file_limits", lambda: FileLimits(10, 1, 1))
    source, sink = pipe
    sink.write(b"y\n" * 20)
    with pytest.raises(SourceError, match="too large"):
        list(stream("-", pipe=source))


@pytest.mark.parametrize("page", [b"<!doctype html>\n<p>Words.</p>\n", b"\x00\x01\x02\x03\n" * 9])
def test_incomplete_html_and_binary_data_are_not_streamed(pipe: tuple[BinaryIO, BinaryIO], page: bytes) -> None:
    source, sink = pipe
    sink.write(page)
    found = stream("-", pipe=source)
    sink.close()
    if page.startswith(b"<"):
        assert [partial.is_complete for partial in found] == [True]
    else:
        with pytest.raises(SourceError):
            next(found)


def test_a_large_file_has_a_preview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
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


def test_a_small_file_has_no_preview(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Words.\n")
    assert not is_slow(str(file))
    assert [partial.is_complete for partial in stream(str(file))] == [True]


def test_a_missing_file_is_an_error_and_not_slow(tmp_path: Path) -> None:
    target = str(tmp_path / "nothing.txt")
    assert not is_slow(target)
    with pytest.raises(SourceError, match="There is no file"):
        next(stream(target))


def test_pages_and_standard_input_are_slow() -> None:
    assert is_slow("https://example.org/")
    assert is_slow("-")


@pytest.mark.parametrize(("size", "expected"), [(65_535, False), (65_536, True), (65_537, True)])
def test_files_of_64_kib_or_more_are_slow(tmp_path: Path, size: int, expected: bool) -> None:
    file = tmp_path / "a.txt"
    file.write_text("w" * size)
    assert is_slow(str(file)) is expected


def partial_sources(
    monkeypatch: pytest.MonkeyPatch, events: list[bytes | None], *, seconds: float = 0.5
) -> list[tuple[int, bool]]:
    """The lengths of the partial sources of a pipe, and whether each is complete.

    An event is a chunk of data, or None for a pause; each takes some seconds.
    """
    steps, clock = iter([*events, b""]), count(0.0, seconds)
    pending: list[bytes] = []

    def is_ready(_: object) -> bool:
        step = next(steps)
        if step is not None:
            pending.append(step)
        return step is not None

    monkeypatch.setattr("reader.sources.streaming.is_ready", is_ready)
    monkeypatch.setattr("reader.sources.streaming.os.read", lambda *_: pending.pop())
    monkeypatch.setattr("reader.sources.streaming.time.monotonic", lambda: next(clock))
    with Path(os.devnull).open("rb") as pipe:
        return [(len(one.source.text), one.is_complete) for one in stream("-", pipe=pipe)]


LINES = b"123456789\n"


@pytest.mark.parametrize(("more", "is_streamed"), [(4, False), (5, True), (6, True)])
def test_after_a_pause_a_text_that_has_grown_by_half_is_streamed(
    monkeypatch: pytest.MonkeyPatch, more: int, is_streamed: bool
) -> None:
    found = partial_sources(monkeypatch, [LINES * 10, None, LINES * more, None], seconds=0.1)
    assert found == [(100, False), *([(100 + 10 * more, False)] if is_streamed else []), (100 + 10 * more, True)]


@pytest.mark.parametrize(("more", "is_streamed"), [(19, False), (20, True), (21, True)])
def test_from_a_busy_pipe_a_text_three_times_as_long_is_streamed(
    monkeypatch: pytest.MonkeyPatch, more: int, is_streamed: bool
) -> None:
    found = partial_sources(monkeypatch, [LINES * 10, None, LINES * more, LINES], seconds=0.5)
    assert ((100 + 10 * more, False) in found) is is_streamed


@pytest.mark.parametrize(("seconds", "is_streamed"), [(0.1, False), (0.3, False), (0.31, True)])
def test_a_busy_pipe_is_streamed_at_intervals(
    monkeypatch: pytest.MonkeyPatch, seconds: float, is_streamed: bool
) -> None:
    monkeypatch.setattr("reader.sources.streaming.POLL_TIME", 0.3)
    found = partial_sources(monkeypatch, [LINES, LINES], seconds=seconds / 2)
    assert ((10, False) in found) is is_streamed


@pytest.mark.parametrize(("size", "is_read"), [(9, True), (10, True), (11, False)])
def test_a_pipe_may_be_as_large_as_the_limit(monkeypatch: pytest.MonkeyPatch, size: int, is_read: bool) -> None:
    monkeypatch.setattr("reader.sources.streaming.file_limits", lambda: FileLimits(10, 1, 1))
    if is_read:
        assert partial_sources(monkeypatch, [b"w" * size]) == [(size, True)]
    else:
        with pytest.raises(SourceError, match="too large"):
            partial_sources(monkeypatch, [b"w" * size])
