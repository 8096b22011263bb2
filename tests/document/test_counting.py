"""Words are counted by blanks, and by characters where a script has none between them."""

import pytest

from reader.document.counting import word_count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("The wall is old.", 4),
        ("The wall — “old”.", 4),
        ("壁は古い。", 2),
        ("壁は古いです。Wi-Fiより先に。", 7),
        ("벽은 오래되었다.", 2),
    ],
)
def test_how_many_words(text: str, words: int) -> None:
    assert word_count(text) == words
