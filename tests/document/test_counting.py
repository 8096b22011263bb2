"""Words are counted by spaces, or by characters in scripts without spaces between words."""

import pytest

from reader.document.counting import unspaced_characters_in, word_count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("The wall is old.", 4),
        ("The wall — “old”.", 4),
        ("壁は古い。", 2),
        ("壁は古いです。Wi-Fiより先に。", 7),
        ("壁", 1),
        ("壁は", 1),
        ("壁は古", 2),
        ("naïve wall", 2),
        ("벽은 오래되었다.", 2),
    ],
)
def test_how_many_words(text: str, words: int) -> None:
    assert word_count(text) == words


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("", 0),
        ("\u3000\u303f", 0),
        ("\u3040", 1),
        ("\u30ff\u3100", 1),
        ("\u33ff\u3400\u4dbf\u4dc0", 2),
        ("\u4e00\u9fff\ua000", 2),
        ("\uf8ff\uf900\ufaff\ufb00", 2),
        ("é", 0),
    ],
)
def test_which_characters_are_counted_by_themselves(text: str, characters: int) -> None:
    assert unspaced_characters_in(text) == characters
