"""With `only`, no way leads to another file: no key, no link, no list, and nothing is written."""

from dataclasses import replace
from pathlib import Path

import pytest

import reader
from reader.config import Settings
from reader.ui.session.app import ReaderApp
from reader.ui.session.opening import OpenRequest


@pytest.mark.parametrize("key", ["ctrl+f", "e", "x", "enter"])
async def test_nothing_but_what_was_named_is_opened_or_written(
    key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("other.md").write_text("# Another\n")
    Path("named.md").write_text('# The plan\n\nSee [another](other.md). "We build," said Ann Lee.\n')
    app = ReaderApp(reader.open("named.md"), replace(Settings(), remember=False), [OpenRequest("named.md")], only=True)
    async with app.run_test() as pilot:
        while app.documents.current is None or not app.article.is_settled:
            await pilot.pause(0.01)
        top = app.screen
        await pilot.press(key)
        await pilot.pause()
        await app.workers.wait_for_complete()
        assert app.screen is top
        assert app.document.title == "The plan"
        assert [each.message for each in app._notifications] == [
            "This reader was opened for these texts alone, and writes no files."
        ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["named.md", "other.md"]


async def test_a_note_is_written_without_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "true")
    file = tmp_path / "named.md"
    file.write_text("# The plan\n\nWe build.\n")
    app = ReaderApp(reader.open(str(file)), replace(Settings(), remember=False), [OpenRequest(str(file))], only=True)
    async with app.run_test() as pilot:
        while app.documents.current is None or not app.article.is_settled:
            await pilot.pause(0.01)
        await pilot.press("a", "x", "ctrl+o", "ctrl+s")
        await pilot.pause()
        assert "starts no editor" in "".join(each.message for each in app._notifications)
        assert [note.words for note in app.article.features.noting.kept.all] == ["x"]
