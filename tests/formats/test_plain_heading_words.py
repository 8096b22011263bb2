"""What the words of a line say about whether it is a heading."""

import pytest

from reader.formats.plain.heading_model import FIRST
from reader.formats.plain.heading_words import INTERCEPT, MOST_WORDS, score, weights, weights_in, words_of


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("How it held", {"how", "it", "held", "^how", "$held"}),
        ("12 walls, 3 lamps", {"0", "walls", "lamps", "^0", "$lamps"}),
        ("Don’t walk", {"don’t", "walk", "^don’t", "$walk"}),
        ("***", set()),
        ("a " * MOST_WORDS + "wall", {"a", "^a", "$a"}),
    ],
)
def test_the_words_of_a_line(line: str, words: set[str]) -> None:
    assert words_of(line) == words


def test_the_score_of_a_line_is_the_sum_of_its_words() -> None:
    known = weights_in("# A remark\n\t-1.5\nhow\t0.5\n^how\t1.0\n")
    assert known == {INTERCEPT: -1.5, "how": 0.5, "^how": 1.0}
    assert score("How it held", known) == 0.0
    assert score("It held", known) == -1.5


def test_the_weights_beside_the_module_know_words_of_headings() -> None:
    assert score("How to mend a wall", weights()) > score("He said so again", weights())
    assert FIRST[-1] == "by words"
