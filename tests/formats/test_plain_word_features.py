"""Features of the words of a line: images, dates, addresses, numbers, signs, labels."""

import pytest

from reader.formats.plain.features import features
from tests.formats.plain_page import PROSE, SHORT, edges, page, values


@pytest.mark.parametrize(
    ("words", "name", "expected"),
    [
        ("wall = 3", "is", ["code"]),
        (SHORT, "is", []),
        ("Photo of the wall", "image words", ["True"]),
        ("The photo of the wall", "image words", ["False"]),
        ("wall.jpg", "image words", ["False"]),
        ("The photos", "image words", []),
        ("March 2021", "date", ["0"]),
        ("On March 2021", "date", ["1"]),
        ("It was built in 2021", "date", ["2"]),
        ("The wall was built again in May 2021", "date", ["3"]),
        ("Two hours ago", "date", ["1"]),
        ("at 12:30", "date", ["0"]),
        ("The year 2150", "date", []),
        ("4.2 – 9", "digits", ["3"]),
        ("Room 9 of 99 more rooms there", "digits", ["2"]),
        ("Sea (wall) & more", "sign", ["(", ")", "&"]),
        ("Sea wall", "last", ["wall"]),
        ("Sea Wall?", "last", ["wall"]),
        ("“Sea wall", "word", ["sea"]),
        ("9 4", "word", []),
        ("It holds. So far", "sentences", ["a"]),
        ("It holds! So far?", "sentences", ["?"]),
        ("It holds? So far", "sentences", ["a"]),
        ("It holds.", "sentences", []),
        ("Wall", "capitals", ["0 0"]),
        ("Sea Wall", "capitals", ["5 0"]),
        ("Sea Wall plan", "capitals", ["4 1"]),
        ("sea wall and the old Quay plan now here", "capitals", ["2 2"]),
        ("sea wall and the old Quay plan now here too", "capitals", ["2 3"]),
    ],
)
def test_what_the_words_of_a_line_look_like(words: str, name: str, expected: list[str]) -> None:
    assert values(page(words), 0, name) == expected


@pytest.mark.parametrize("words", ["https://a.example", "www.a.example", "me@a", "a.com", "a.org"])
def test_addresses(words: str) -> None:
    assert "address" in features(page(words), 0)
    assert "address" not in features(page(SHORT), 0)


@pytest.mark.parametrize(("words", "is_numeric"), [("9 4", True), ("€ 4.20", True), ("9 walls", False)])
def test_numbers_alone(words: str, is_numeric: bool) -> None:
    assert ("numeric" in features(page(words), 0)) is is_numeric


@pytest.mark.parametrize(("words", "reached"), edges(1, 2, 3, 4)[1:])
def test_the_words_of_a_label(words: int, reached: int) -> None:
    assert values(page(f"{' '.join(['Wall'] * words)}: four"), 0, "label")[0] == f"{reached} 0"


@pytest.mark.parametrize(("count", "reached"), edges(3, 5, 8)[1:])
def test_the_words_of_a_line_with_a_label(count: int, reached: int) -> None:
    assert values(page(f"Wall: {' '.join(['four'] * (count - 1))}"), 0, "label")[2] == f"a {reached}"


@pytest.mark.parametrize(("near", "reached"), edges(1, 2, 4))
def test_labels_near_a_label(near: int, reached: int) -> None:
    assert values(page("Wall: four", *["Quay: nine"] * near), 0, "label")[0] == f"1 {min(reached, 2)}"
    assert values(page(*["Quay: nine"] * near, "Wall: four"), near, "label")[0] == f"1 {min(reached, 2)}"


def test_labels_on_both_sides_of_a_label() -> None:
    rows = ["Quay: nine"] * 7
    assert values(page(*rows), 3, "label")[0] == "1 3"
    assert values(page("Quay: nine", SHORT, SHORT, "Wall: four", SHORT, SHORT, "Quay: nine"), 3, "label")[0] == "1 2"
    far = page("Quay: nine", *[SHORT] * 3, "Wall: four", *[SHORT] * 3, "Quay: nine")
    assert values(far, 4, "label")[0] == "1 0"


@pytest.mark.parametrize(("words", "is_front"), [("Step 1: the wall", True), ("Wall 1: the step", False)])
def test_labels_that_are_none(words: str, is_front: bool) -> None:
    assert values(page(words, PROSE), 0, "label")[1] == f"{is_front} prose"
