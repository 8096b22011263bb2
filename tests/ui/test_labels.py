"""Speaker labels: two letters for each speaker."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.document import Speaker
from reader.ui.layout.labels import speaker_labels


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Victor Cha", "John Hamre"], ["VC", "JH"]),
        (["Victor Cha", "Vera Carr"], ["VC", "Va"]),
        (["experts", "NATO"], ["ex", "NA"]),
        (["Mary Jo van Houten"], ["MH"]),
        (["김철수", "이영희"], ["김", "이"]),
        (["é"], ["é "]),
        (["A", "A", "A"], ["A ", "A2", "A3"]),
        (["\x1b[31m"], ["??"]),
        (['"Bo" Lee'], ["L" + "e"]),
    ],
)
def test_a_label_is_the_initials_or_another_pair_if_they_are_taken(names: list[str], expected: list[str]) -> None:
    assert speaker_labels(Speaker(i, name) for i, name in enumerate(names)) == expected


@given(st.lists(st.text(max_size=8), max_size=20))
def test_a_label_has_two_cells_whatever_the_name(names: list[str]) -> None:
    labels = speaker_labels(Speaker(i, name) for i, name in enumerate(names))
    assert len(labels) == len(names)
    assert {cell_len(label) for label in labels} <= {2}
    assert not any("\x1b" in label for label in labels)


def test_twenty_namesakes_have_twenty_labels() -> None:
    speakers = [Speaker(i, f"Ann {letter}arrington") for i, letter in enumerate("BCDFGHJKLMNPQRSTVWXZ")]
    assert len(set(speaker_labels(speakers))) == len(speakers)


def test_if_no_label_is_free_the_first_choice_is_used_again() -> None:
    labels = speaker_labels(Speaker(i, "A") for i in range(11))
    assert labels == ["A ", *(f"A{digit}" for digit in range(2, 10)), "A ", "A "]
