"""Manual pages: `reader man:ls` reads what `man ls` prints."""

from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.sources import read
from reader.sources.manual import is_manual_page

MAN = """#!/bin/sh
test "$MANPAGER" = "" || exit 9
case "$*" in
  "-- ls") printf 'LS(1)\\n\\nN\\bNA\\bAM\\bME\\bE\\n       ls\\n';;
  "3 -- printf") printf 'PRINTF(3)\\n';;
  "-- slow") exec sleep 60;;
  *) exit 16;;
esac
"""


@pytest.fixture(autouse=True)
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "bin" / "man"
    program.parent.mkdir()
    program.write_text(MAN)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    monkeypatch.setenv("MANPAGER", "reader")
    monkeypatch.chdir(tmp_path)


def test_a_manual_page_is_read_with_its_styles() -> None:
    source = read("man:ls")
    assert source.text == "LS(1)\n\nNAME\n       ls\n"
    assert [style.span.of(source.text) for style in source.styles] == ["NAME"]
    assert source.target == "man:ls"


@pytest.mark.parametrize("target", ["man:printf(3)", "man:3/printf"])
def test_a_page_of_a_section_is_read(target: str) -> None:
    assert read(target).text == "PRINTF(3)\n"


def test_a_page_that_is_not_there_or_does_not_come_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SourceError, match=r"^There is no manual page nonsense in section 9\.$"):
        read("man:nonsense(9)")
    monkeypatch.setattr("reader.sources.manual.SECONDS", 0.1)
    with pytest.raises(SourceError, match="man did not print it within"):
        read("man:slow")
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(SourceError, match="the program man is not installed"):
        read("man:ls")


@pytest.mark.parametrize("target", ["man:", "man:-rm", "man:a b", "man:$(x)", "man:/etc/passwd", "woman:ls"])
def test_other_words_are_no_manual_pages(target: str) -> None:
    assert not is_manual_page(target)


def test_a_file_of_the_same_name_comes_first(tmp_path: Path) -> None:
    (tmp_path / "man:ls").write_text("A file.")
    assert read("man:ls").text == "A file."
