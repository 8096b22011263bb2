"""Whether an article was left within its text, as the library is asked before the first screen."""

from pathlib import Path

import pytest

from reader.document import Anchor
from reader.library import Library, Memory, library_file
from reader.library.left_place import may_be_left_within


def left_at(target: str, start: int | None) -> None:
    """Keep where an article was left."""
    place = Anchor("words", "", "", start) if start is not None else None
    Library(library_file(), pytest.fail).save(target, "A title", Memory(), Memory(place=place))


def test_without_a_library_no_article_was_left_anywhere(tmp_path: Path) -> None:
    assert not may_be_left_within(str(tmp_path / "text.txt"))
    assert not library_file().exists()


@pytest.mark.parametrize(("start", "is_within"), [(None, False), (0, False), (1, True)])
def test_an_article_that_was_left_after_its_beginning(tmp_path: Path, start: int | None, is_within: bool) -> None:
    left_at(str(tmp_path / "text.txt"), start)
    assert may_be_left_within(str(tmp_path / "text.txt")) is is_within
    assert not may_be_left_within(str(tmp_path / "other.txt"))
    assert not may_be_left_within("-")


def test_a_library_that_does_not_answer_may_know_a_place(tmp_path: Path) -> None:
    library_file().parent.mkdir(parents=True, exist_ok=True)
    library_file().write_bytes(b"This is no library.")
    assert may_be_left_within(str(tmp_path / "text.txt"))
