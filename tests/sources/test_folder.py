"""The texts in a folder: the near ones first, and never more than can be looked through."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.sources import texts_near


def made(folder: Path, names: Sequence[str]) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("words")


def found(folder: Path) -> list[str]:
    return [str(Path(path).relative_to(folder)) for path in texts_near(str(folder))]


def test_near_texts_come_first_and_numbers_by_their_size(tmp_path: Path) -> None:
    made(tmp_path, ["sub/deep/a.md", "sub/b.txt", "Note 10.md", "note 9.md", "z.html", "README"])
    assert found(tmp_path) == ["note 9.md", "Note 10.md", "README", "z.html", "sub/b.txt", "sub/deep/a.md"]


def test_what_is_no_text_hidden_or_made_by_programs_is_left_out(tmp_path: Path) -> None:
    made(tmp_path, [".git/a.md", ".hidden.md", "node_modules/b.md", "picture.png", "a.py", "texts/c.md"])
    assert found(tmp_path) == ["texts/c.md"]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    made(tmp_path, ["sub/a.md"])
    (tmp_path / "sub" / "again").symlink_to(tmp_path)
    assert found(tmp_path) == ["sub/a.md"]


@pytest.mark.parametrize(("limit", "value"), [("MOST", 3), ("DEEPEST", 2), ("LONGEST", 0.0)])
def test_it_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: float) -> None:
    made(tmp_path, [f"{'sub/' * i}{i}.md" for i in range(10)])
    assert len(found(tmp_path)) == 10 - 1  # the tenth is nine folders deep
    monkeypatch.setattr(f"reader.sources.folder.{limit}", value)
    assert len(found(tmp_path)) == {"MOST": 3, "DEEPEST": 3, "LONGEST": 0}[limit]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert list(texts_near(str(tmp_path / "nothing"))) == []
