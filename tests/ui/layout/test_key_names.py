"""Keys as people write them."""

import pytest

from reader.ui.layout.key_names import written_key


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("a", "a"),
        ("A", "A"),
        ("+", "+"),
        ("f1", "F1"),
        ("up", "↑"),
        ("tab", "Tab"),
        ("pagedown", "PgDn"),
        ("question_mark", "?"),
        ("ctrl+p", "^p"),
        ("alt+j", "Alt+J"),
        ("shift+tab", "Shift+Tab"),
        ("ctrl+alt+x", "^Alt+X"),
        ("ctrl+left", "^←"),
    ],
)
def test_a_key_is_written_as_people_write_it(key: str, written: str) -> None:
    assert written_key(key) == written
