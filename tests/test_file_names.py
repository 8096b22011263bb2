"""Names of files are what `pathlib` tells."""

from pathlib import Path, PurePath

from hypothesis import example, given
from hypothesis import strategies as st

from reader.file_names import name_of, stem_of, suffix_of, text_beside


@given(st.text(alphabet="ab./\\: é\x00", max_size=12))
@example("")
@example(".")
@example("..")
@example("/")
@example("a/..")
@example("notes/wall.tar.gz")
@example("notes/.bashrc")
@example("wall.")
@example("a/./")
@example("https://example.org/a.html")
def test_names_are_those_of_pathlib(path: str) -> None:
    usual = PurePath(path)
    assert (name_of(path), suffix_of(path), stem_of(path)) == (usual.name, usual.suffix, usual.stem)


def test_a_file_beside_a_module_is_read(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("é\n", encoding="utf-8")
    assert text_beside(str(tmp_path / "module.py"), "words.txt") == "é\n"
