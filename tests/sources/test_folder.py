"""The texts in a folder: all of them in order, or the nearest ones first within limits of number, depth and time."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from reader.sources import texts_below, texts_near

Walker = Callable[[str], Iterator[str]]


def write_files(folder: Path, names: Sequence[str]) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("words")


def found(folder: Path, walker: Walker = texts_near) -> list[str]:
    return [str(Path(path).relative_to(folder)) for path in walker(str(folder))]


@pytest.fixture(params=[texts_below, texts_near])
def walker(request: pytest.FixtureRequest) -> Walker:
    """Each of the two ways to walk through a folder."""
    each: Walker = request.param
    return each


def test_the_nearest_texts_are_first_and_numbers_are_sorted_by_value(tmp_path: Path) -> None:
    write_files(tmp_path, ["sub/deep/a.md", "sub/b.txt", "Note 10.md", "note 9.md", "z.html", "README", "top/c.md"])
    expected = ["note 9.md", "Note 10.md", "README", "z.html", "sub/b.txt", "top/c.md", "sub/deep/a.md"]
    assert found(tmp_path) == expected


def test_all_texts_are_sorted_by_name_with_files_before_folders(tmp_path: Path) -> None:
    write_files(tmp_path, ["sub/deep/a.md", "sub/b.txt", "Note 10.md", "note 9.md", "z.html", "README", "top/c.md"])
    expected = ["Note 10.md", "README", "note 9.md", "z.html", "sub/b.txt", "sub/deep/a.md", "top/c.md"]
    assert found(tmp_path, texts_below) == expected


@pytest.mark.parametrize(
    "folder",
    [".git", ".venv", "node_modules", "__pycache__", "venv", "site-packages", "target", "build", "dist"],
)
def test_hidden_folders_and_those_of_tools_are_skipped(tmp_path: Path, walker: Walker, folder: str) -> None:
    write_files(tmp_path, [f"{folder}/a.md", f"texts/{folder}/b.md", f"texts/my {folder}/c.md", f"texts/{folder}.txt"])
    shown = {f"texts/my {folder}/c.md", *([] if folder.startswith(".") else [f"texts/{folder}.txt"])}
    assert set(found(tmp_path, walker)) == shown


def test_the_given_folder_is_never_skipped(tmp_path: Path, walker: Walker) -> None:
    write_files(tmp_path, ["build/a.md", ".notes/b.md"])
    assert found(tmp_path / "build", walker) == ["a.md"]
    assert found(tmp_path / ".notes", walker) == ["b.md"]


def test_only_names_of_texts_are_found(tmp_path: Path, walker: Walker) -> None:
    texts = ["a.txt", "b.TEXT", "c.md", "d.markdown", "e.mkd", "f.mdown", "g.mkdn", "h.mdwn", "i.html", "j.htm"]
    texts += ["k.xhtml", "l.rst", "m.adoc", "n", "p.html.gz", "q.txt.XZ"]
    others = [".hidden.md", "picture.png", "program.py", "data.json", "o.md~", "r.gz", "s.tar.gz", "t.1.gz"]
    write_files(tmp_path, [*texts, *others])
    assert found(tmp_path, walker) == texts


def test_links_to_folders_are_not_followed(tmp_path: Path, walker: Walker) -> None:
    write_files(tmp_path, ["sub/a.md", "other/b.md"])
    (tmp_path / "sub" / "again").symlink_to(tmp_path)
    (tmp_path / "sub" / "self").symlink_to(tmp_path / "sub" / "self")
    (tmp_path / "sub" / "sideways").symlink_to(tmp_path / "other")
    (tmp_path / "sub" / "c.md").symlink_to(tmp_path / "other" / "b.md")
    assert set(found(tmp_path, walker)) == {"other/b.md", "sub/a.md", "sub/c.md", "sub/self"}


def test_paths_begin_with_the_folder_as_it_was_given(
    tmp_path: Path, walker: Walker, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, ["sub/a.md"])
    monkeypatch.chdir(tmp_path)
    assert list(walker("sub/")) == ["sub/a.md"]
    assert list(walker(".")) == ["sub/a.md"]


@pytest.mark.parametrize(
    ("limit", "value", "count"),
    [("MAX_FILES", 3, 3), ("MAX_DEPTH", 2, 3), ("MAX_DEPTH", 0, 1), ("MAX_SECONDS", 0.0, 0)],
)
def test_the_search_for_near_texts_is_limited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: float, count: int
) -> None:
    write_files(tmp_path, [f"{'sub/' * depth}{depth}.md" for depth in range(10)])
    assert len(found(tmp_path)) == 9  # all except the one nine folders deep
    assert len(found(tmp_path, texts_below)) == 10
    monkeypatch.setattr(f"reader.sources.folder.{limit}", value)
    assert len(found(tmp_path)) == count
    assert len(found(tmp_path, texts_below)) == 10


def test_a_missing_folder_has_no_texts(tmp_path: Path, walker: Walker) -> None:
    assert list(walker(str(tmp_path / "nothing"))) == []
