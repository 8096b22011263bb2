"""Exporting: a complete file under a free name, and the message about it."""

import csv
import errno
import json
from pathlib import Path

import pytest

import reader
from reader.exports.file_names import file_name
from reader.ui.features.new_file import write_new
from tests.ui.conftest import Opened


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory."""
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
async def test_each_format_has_a_key_and_a_place_in_the_list(
    opened: Opened, folder: Path, keys: list[str], ending: str, begins: str
) -> None:
    async with opened() as session:
        await session.press("x", *keys)
        [path] = folder.iterdir()
        assert path.name == f"{session.app.document.id}.quotes{ending}"
        assert path.read_text(encoding="utf-8").startswith(begins)
        assert f"{len(session.article.reading.attribution.quotes)} quotations are in {path}." in session.messages


async def test_the_export_is_of_the_attribution_on_the_screen(opened: Opened, folder: Path) -> None:
    async with opened() as session:
        found = session.article.reading.attribution
        session.article.reading.attribute(reader.Attribution(found.quotes[:1], found.speakers[:1]))
        await session.press("x", "j")
        [path] = folder.iterdir()
        assert len(json.loads(path.read_text(encoding="utf-8"))["quotes"]) == 1
        assert f"1 quotation is in {path}." in session.messages


async def test_brackets_in_the_name_of_a_folder_are_shown_as_they_are(
    opened: Opened, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = folder / "[red]texts[/]"
    odd.mkdir(parents=True)
    monkeypatch.chdir(odd)
    async with opened() as session:
        await session.press("x", "m")
        await session.pilot.pause()
        [path] = odd.iterdir()
        assert str(path) in session.messages
        toast = session.app.screen.query("Toast").last()
        assert "[red]texts" in str(toast.render())


async def test_an_existing_file_is_not_overwritten(opened: Opened, folder: Path) -> None:
    async with opened() as session:
        await session.press("x", "m")
        [first] = folder.iterdir()
        first.write_text("mine", encoding="utf-8")
        await session.press("x", "m")
        assert first.read_text(encoding="utf-8") == "mine"
        assert {path.name for path in folder.iterdir()} == {first.name, first.name.replace(".quotes", "-2.quotes")}


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_closing_the_dialog_writes_no_file(opened: Opened, folder: Path, key: str) -> None:
    async with opened() as session:
        await session.press("x", key)
        assert session.app.screen is session.article
        assert not list(folder.iterdir())


async def test_without_quotations_nothing_is_exported(opened: Opened, folder: Path) -> None:
    async with opened(reader.parse("A text without quotations.")) as session:
        await session.press("x")
        assert session.app.screen is session.article
        assert "Nobody is quoted here" in session.messages


async def test_before_attribution_is_complete_a_message_says_so(opened: Opened) -> None:
    async with opened() as session:
        session.article.reading.view = None
        await session.press("x")
        assert "Not all voices have been read yet" in session.messages


async def test_a_read_only_folder_is_reported_with_what_to_do(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("reader.ui.features.new_file.NamedTemporaryFile", refuse)
    async with opened() as session:
        await session.press("x", "m")
        assert f"Nothing can be written to {folder}: Read-only file system. Start reader in" in session.messages
        assert not list(folder.iterdir())


def test_a_file_is_named_after_the_title_or_else_article() -> None:
    assert file_name("Harbour: reopens/after “a” year?") == "Harbour-reopens-after-a-year"
    assert file_name("../..") == "article"
    assert len(file_name("word " * 100)) <= 80


@pytest.mark.parametrize("letter", ["a", "é", "港", "𐍈", "\ud800"])
@pytest.mark.parametrize("count", [39, 40, 41, 80, 81, 3000])
def test_a_title_of_any_letters_is_a_name_that_the_file_system_takes(letter: str, count: int, tmp_path: Path) -> None:
    name = file_name(letter * count)
    for ending in (".quotes.csv", ".quotes.csv"):
        assert write_new(tmp_path, name, ending, "words").read_text() == "words"


def test_a_failed_write_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.open", fail)
    with pytest.raises(OSError, match="No space"):
        write_new(tmp_path, "a", ".md", "words")
    monkeypatch.undo()
    assert not list(tmp_path.iterdir())


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    path = write_new(tmp_path, "a", ".md", "words\n")
    assert path.read_bytes() == b"words\n"
    assert path.stat().st_mode == (tmp_path / "usual").stat().st_mode
    assert write_new(tmp_path, "a", ".md", "others").name == "a-2.md"


@pytest.mark.parametrize(("key", "ending"), [("n", ".notes.md"), ("p", ".notes.qdpx"), ("h", ".notes.html")])
async def test_notes_are_exported_with_the_quotations(opened: Opened, folder: Path, key: str, ending: str) -> None:
    async with opened(reader.parse("The wall broke in May.\n\nNobody knows why.", target="wall.txt")) as session:
        await session.press("x")
        assert "Nobody is quoted here" in session.messages
        await session.press("c", "x")
        assert "JSON, for programs" not in session.screen
        await session.press(key)
        [path] = folder.iterdir()
        assert path.name == f"wall{ending}"
        assert "1 note and 0 quotations are in" in session.messages
