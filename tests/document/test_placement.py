"""Placing notes: found again in an edited text on evidence, or lost; never on other words."""

import pytest

from reader.document import Anchor, Span, anchor_of, place_anchors
from tests.document.placement_scores import articles, outcomes

TEXT = """\
The harbour opens again

The harbour of the town opened again on Monday, after a year of work on the wall.
"It was a long year," said Bo Berg, the mayor of the town. Nobody had worked on a Sunday.

Berg said the wall would "hold for a hundred years" and that nobody should worry.
"""


def anchor(words: str, text: str = TEXT) -> Anchor:
    start = text.index(words)
    return anchor_of(text, Span(start, start + len(words)))


def placed(text: str, words: str) -> str | None:
    """What the words of TEXT are put on in another text; None if they are lost."""
    [found] = place_anchors(text, [anchor(words)])
    return found.of(text) if found is not None else None


@pytest.mark.parametrize(
    ("words", "old", "new", "expected"),
    [
        ("Bo Berg", "", "", "Bo Berg"),
        ("long year", "The harbour opens again\n\n", "", "long year"),
        ("a long year", '"It was a long year,"', "“It was a long year,”", "a long year"),
        ("after a year of work", "after a year", "after\na year", "after\na year of work"),
        ("of work on the wall", "work on the wall", "hard work on the old wall", "of hard work on the old wall"),
        ("town", "the mayor of the town", "since May the mayor of the town", "town"),
        ("the", "The harbour of the town", "The port of every town", None),
        ("wall", "Berg said the wall", "Berg said the weather", "wall"),
        (
            "Nobody had worked on a Sunday.",
            "mayor of the town. ",
            "owner. Ask them: ",
            "Nobody had worked on a Sunday.",
        ),
    ],
)
def test_words_are_found_where_they_are_meant(words: str, old: str, new: str, expected: str | None) -> None:
    assert placed(TEXT.replace(old, new) if old else TEXT, words) == expected


@pytest.mark.parametrize("words", ["the wall", "Bo Berg", "It was a long year", "the mayor of the town"])
def test_equal_words_elsewhere_are_not_taken_for_those_that_are_gone(words: str) -> None:
    other = f"A storm came, and it is said that {words} was seen; others doubt it.\n"
    assert placed(TEXT.replace(words, "that") + other, words) is None


def test_of_words_that_were_torn_apart_the_larger_part_is_found() -> None:
    words = TEXT[TEXT.index('"It was') :].rstrip()
    lines = words.split("\n\n")
    torn = "\n".join((lines[0], "A new paragraph, which is long enough to be none of the others at all.", lines[1]))
    assert placed(f"{torn}\nThe end.", words) in lines


def test_all_kinds_of_signs_and_blanks_that_printers_set_are_the_same() -> None:
    assert placed(TEXT.replace(" a long", "\u202fa\u00a0long").replace('"', "«"), "a long year") == "a\u00a0long year"


@pytest.mark.parametrize("text", ["", " ", "x", "the the the"])
def test_a_text_without_the_words_has_no_place_for_them(text: str) -> None:
    assert placed(text, "the") is None
    assert place_anchors(text, [anchor_of(TEXT, Span(0, len(TEXT)))]) == [None]


@pytest.mark.parametrize("half", [0, 1])
def test_nearly_all_words_are_found_after_made_edits_and_hardly_any_wrongly(half: int) -> None:
    counts = outcomes(articles(half)[:12], rounds=2, seed=3)
    there = sum(counts.values()) - counts["rightly lost"] - counts["wrong in silence"]
    assert there > 400
    assert counts["found"] / there >= 0.985
    assert counts["too wide"] / there <= 0.005
    assert counts["wrong words"] <= 1
    assert counts["wrong in silence"] == 0
