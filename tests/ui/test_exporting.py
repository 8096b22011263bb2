"""Exporting: a file that is whole, with a name that was free, and what is said about it."""

import csv
import errno
import json
from pathlib import Path

import pytest

import reader
from reader.ui.features.new_file import named_after, write_new
from tests.ui.conftest import Opened


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the reader was started in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def test_export(opened: Opened, folder: Path) -> None:
    async with opened() as session:
        await session.press("x")
        assert all(format in session.screen for format in ("Markdown", "JSON", "CSV", "W3C"))
        await session.press("c")
        with next(folder.iterdir()).open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert len(rows) == len(session.article.reading.attribution.quotes)
        assert session.app.screen is session.article


@pytest.mark.parametrize(
    ("keys", "ending", "begins"),
    [
        (["m"], ".md", "# Biden"),
        (["j"], ".json", '{\n  "id"'),
        (["a"], ".jsonld", '{\n  "@context"'),
        (["down", "enter"], ".json", '{\n  "id"'),
    ],
)
async def test_each_format_has_its_key_and_its_place_in_the_list(
    opened: Opened, folder: Path, keys: list[str], ending: str, begins: str
) -> None:
    async with opened() as session:
        await session.press("x", *keys)
        [path] = folder.iterdir()
        assert path.name == f"{session.app.document.id}.quotes{ending}"
        assert path.read_text(encoding="utf-8").startswith(begins)
        assert f"{len(session.article.reading.attribution.quotes)} quotations are in {path}." in session.said


async def test_what_is_exported_is_what_the_screen_shows(opened: Opened, folder: Path) -> None:
    async with opened() as session:
        found = session.article.reading.attribution
        session.article.reading.attribute(reader.Attribution(found.quotes[:1], found.speakers[:1]))
        await session.press("x", "j")
        [path] = folder.iterdir()
        assert len(json.loads(path.read_text(encoding="utf-8"))["quotes"]) == 1
        assert f"1 quotation is in {path}." in session.said


async def test_a_folder_with_brackets_in_its_name_is_said_as_it_is(
    opened: Opened, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = folder / "[red]texts[/]"
    odd.mkdir(parents=True)
    monkeypatch.chdir(odd)
    async with opened() as session:
        await session.press("x", "m")
        await session.pilot.pause()
        [path] = odd.iterdir()
        assert str(path) in session.said
        toast = session.app.screen.query("Toast").last()
        assert "[red]texts" in str(toast.render())


async def test_a_file_that_is_there_stays_as_it_is(opened: Opened, folder: Path) -> None:
    async with opened() as session:
        await session.press("x", "m")
        [first] = folder.iterdir()
        first.write_text("mine", encoding="utf-8")
        await session.press("x", "m")
        assert first.read_text(encoding="utf-8") == "mine"
        assert {path.name for path in folder.iterdir()} == {first.name, first.name.replace(".quotes", "-2.quotes")}


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_it_can_be_left_without_a_file(opened: Opened, folder: Path, key: str) -> None:
    async with opened() as session:
        await session.press("x", key)
        assert session.app.screen is session.article
        assert not list(folder.iterdir())


async def test_where_nobody_is_quoted_nothing_is_written(opened: Opened, folder: Path) -> None:
    async with opened(reader.parse("A text without quotations.")) as session:
        await session.press("x")
        assert session.app.screen is session.article
        assert "Nobody is quoted here" in session.said


async def test_before_the_voices_are_read_it_says_to_wait(opened: Opened) -> None:
    async with opened() as session:
        session.article.reading.view = None
        await session.press("x")
        assert "Not all voices have been read yet" in session.said


async def test_a_folder_that_cannot_be_written_to_is_said_with_what_to_do(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("reader.ui.features.new_file.NamedTemporaryFile", refused)
    async with opened() as session:
        await session.press("x", "m")
        assert f"Nothing can be written to {folder}: Read-only file system. Start reader in" in session.said
        assert not list(folder.iterdir())


def test_a_text_without_a_name_is_called_by_its_title_or_article() -> None:
    assert named_after("Harbour: reopens/after “a” year?") == "Harbour-reopens-after-a-year"
    assert named_after("../..") == "article"
    assert len(named_after("word " * 100)) <= 80


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.open", full)
    with pytest.raises(OSError, match="No space"):
        write_new(tmp_path, "a", ".md", "words")
    monkeypatch.undo()
    assert not list(tmp_path.iterdir())


def test_a_new_file_is_readable_as_files_are(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    path = write_new(tmp_path, "a", ".md", "words\n")
    assert path.read_bytes() == b"words\n"
    assert path.stat().st_mode == (tmp_path / "usual").stat().st_mode
    assert write_new(tmp_path, "a", ".md", "others").name == "a-2.md"
