"""Reading a file: its format, its limits, and a message for each error."""

import os
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.sources import FileLimits, Format, ReadOptions, local_path, read
from reader.sources.files import USUAL_SIZE, file_limits
from reader.sources.source import format_of, is_html


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.txt", Format.PLAIN),
        ("a.md", Format.MARKDOWN),
        ("a.MARKDOWN", Format.MARKDOWN),
        ("a", Format.PLAIN),
        *(
            (f"a.{end}", format)
            for end, format in (
                ("rst", Format.RST),
                ("adoc", Format.ASCIIDOC),
                ("asciidoc", Format.ASCIIDOC),
                ("asc", Format.ASCIIDOC),
                ("org", Format.ORG),
            )
        ),
    ],
)
def test_the_format_follows_from_the_name(tmp_path: Path, name: str, format: Format) -> None:
    path = tmp_path / name
    path.write_text("# Words\n")
    assert read(str(path)).format is format


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("---\ntitle: T\n---\nWords\n", Format.MARKDOWN),
        ("# One\n\nWords\n\n## Two\n", Format.MARKDOWN),
        ("# not a heading in a shell script\nls\n", Format.PLAIN),
        ("Words.\n", Format.PLAIN),
        ("#+TITLE: Tides\n\n* High\n", Format.ORG),
        ("# A remark\n#+OPTIONS: toc:nil\n* High\n", Format.ORG),
        ("Tides\n#+TITLE: is a keyword\n", Format.PLAIN),
        ("= Tides\n:toc:\n\nWords.\n", Format.ASCIIDOC),
        ("= Tides\nAnn Lee\n\nWords.\n\n== High\n", Format.ASCIIDOC),
        ("= Tides\n\nWords.\n", Format.PLAIN),
        ("Tides\n=====\n\n.. note:: High.\n", Format.RST),
        (".. _tides:\n\nTides\n=====\n\n# in code::\n\n    # x\n    - y\n", Format.RST),
        ("Tides\n=====\n\nSee::\n\n    # x\n", Format.RST),
        ("Tides\n=====\n\nWords.\n", Format.PLAIN),
        ("Tides\n=====\n\n```\n.. note:: High.\n```\n", Format.PLAIN),
    ],
)
def test_the_format_of_standard_input_follows_from_its_content(text: str, format: Format) -> None:
    assert format_of("-", text) is format


def test_a_given_format_takes_precedence(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("# Words\n")
    assert read(str(path), ReadOptions(Format.MARKDOWN)).format is Format.MARKDOWN


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: None, "There is no file"),
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.write_bytes(b""), "is empty"),
        (lambda path: path.write_bytes(b" \n\t\n"), "nothing but white space"),
        (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n"), "a PNG image"),
    ],
)
def test_the_error_says_why_a_file_cannot_be_read(tmp_path: Path, make: object, sentence: str) -> None:
    path = tmp_path / "a.txt"
    assert callable(make)
    make(path)
    with pytest.raises(SourceError, match=sentence) as error:
        read(str(path))
    assert str(path) in str(error.value)


def test_the_error_says_that_permission_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Words.")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("reader.sources.files.os.open", refuse)
    with pytest.raises(SourceError, match="permission"):
        read(str(path))


@pytest.mark.parametrize(("length", "is_read"), [(9, True), (10, True), (11, False), (5000, False)])
def test_a_file_may_be_as_large_as_the_limit(tmp_path: Path, length: int, is_read: bool) -> None:
    options = ReadOptions(files=FileLimits(10, 1, 1))
    path = tmp_path / "a.txt"
    path.write_text("w" * length)
    if is_read:
        assert read(str(path), options).text == "w" * length
    else:
        with pytest.raises(SourceError, match="is too large"):
            read(str(path), options)


def test_the_error_gives_the_limit_and_its_setting(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"w" * (2 << 20))
    with pytest.raises(SourceError) as caught:
        read(str(path), ReadOptions(files=FileLimits(1 << 20, 1, 1)))
    assert str(caught.value) == (
        f"{path} is too large: it has more than 1 MiB. Allow more with files.size in the settings."
    )


def test_the_limit_is_one_gibibyte() -> None:
    assert file_limits().size == USUAL_SIZE == 1 << 30


def test_a_name_with_a_nul_is_a_source_error() -> None:
    with pytest.raises(SourceError):
        read("a\x00b.txt")


def test_a_pipe_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    child = os.fork()
    if child == 0:
        with path.open("w") as pipe:
            pipe.write("Words through a pipe.")
        os._exit(0)
    assert read(str(path)).text == "Words through a pipe."
    os.waitpid(child, 0)


@pytest.mark.parametrize(("length", "expected"), [(3999, True), (4000, True), (4001, False)])
def test_a_page_is_recognized_by_its_first_4000_bytes(length: int, expected: bool) -> None:
    page = b"<!--" + b"w" * (length - 12) + b"--><html"
    assert is_html("-", page + b">") is expected


@pytest.mark.parametrize(("length", "format"), [(3999, Format.MARKDOWN), (4000, Format.MARKDOWN), (4001, Format.PLAIN)])
def test_markdown_is_recognized_by_its_first_4000_characters(length: int, format: Format) -> None:
    text = "# One\n" + "w" * (length - 10) + "\n# T"
    assert format_of("-", text + "wo\n") is format


@pytest.mark.parametrize(
    ("target", "data", "expected"),
    [
        ("a.html", b"words", True),
        ("a.HTM", b"words", True),
        ("a.md", b"<html>", False),
        ("a", b"<html>", True),
        ("a", b"\xef\xbb\xbf <?xml version='1.0'?><!-- a --><!DOCTYPE HTML>", True),
        ("a", b"<htmlx>", False),
        ("a", b"words <html>", False),
    ],
)
def test_html_is_recognized_by_name_and_content(target: str, data: bytes, expected: bool) -> None:
    assert is_html(target, data) is expected


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("file:///home/ann/wall.md", "/home/ann/wall.md"),
        ("file:///home/ann/the%20wall.md#top", "/home/ann/the wall.md"),
        ("FILE://localhost/wall.md", "/wall.md"),
        ("file:/wall.md", "/wall.md"),
        ("file:wall.md", "file:wall.md"),
        ("wall.md", "wall.md"),
        ("https://harbour.example/a%20b", "https://harbour.example/a%20b"),
    ],
)
def test_the_address_of_a_file_is_its_path(target: str, path: str) -> None:
    assert local_path(target) == path


def test_a_file_is_read_by_its_address(tmp_path: Path) -> None:
    (tmp_path / "the wall.txt").write_text("Words")
    assert read(f"file://{tmp_path}/the%20wall.txt").text == "Words"
