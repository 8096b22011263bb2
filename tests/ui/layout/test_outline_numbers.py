"""The numbers of chapters: which titles have one, and which levels a column for them."""

import pytest

from reader.ui.layout.outline_numbers import number_widths, numbered_title, short_title


@pytest.mark.parametrize(
    ("title", "number", "words"),
    [
        ("Chapter IV: The boat", "IV", "The boat"),
        ("CHAPTER 12 THE BOAT", "12", "THE BOAT"),
        ("Chapter 3 – The boat", "3", "The boat"),
        ("Part 2 of the plan", "", "Part 2 of the plan"),
        ("Part 2: of the plan", "2", "of the plan"),
        ("2.1 Scope", "2.1", "Scope"),
        ("2. Scope", "2", "Scope"),
        ("§ 7. Fees", "§ 7", "Fees"),
        ("XII. The lamp", "XII", "The lamp"),
        ("I am here", "", "I am here"),
        ("3 ways to save", "", "3 ways to save"),
        ("Chapter 4", "", "Chapter 4"),
        ("IV.", "", "IV."),
        ("Chapters 4 and 5", "", "Chapters 4 and 5"),
        ("The boat", "", "The boat"),
    ],
)
def test_the_number_of_a_title(title: str, number: str, words: str) -> None:
    assert numbered_title(title) == (number, words)


@pytest.mark.parametrize(
    ("titles", "widths"),
    [
        (["1. A", "2. B", "12. C"], {0: 2}),
        (["1. A", "2. B"], {}),
        (["1. A", "2. B", "3. C", "D", "E", "F"], {0: 1}),
        (["1. A", "2. B", "3. C", "D", "E", "F", "G"], {}),
        (["1.22.333 A", "2. B", "3. C"], {0: 8}),
        (["11.22.333 A", "2. B", "3. C"], {}),
    ],
)
def test_a_level_has_a_column_if_most_of_its_titles_have_numbers(titles: list[str], widths: dict[int, int]) -> None:
    assert number_widths((0, title) for title in titles) == widths


def test_each_level_has_its_own_column() -> None:
    titles = [(0, "1. A"), (1, "1.1 B"), (0, "2. C"), (1, "2.1 D"), (0, "3. E"), (1, "3.1 F")]
    assert number_widths(titles) == {0: 1, 1: 3}


@pytest.mark.parametrize(
    ("title", "short"),
    [("CHAPTER VI", "VI"), ("Part 2.", "2"), ("CHAPTER VI: The lamp", "CHAPTER VI: The lamp"), ("VOLUME", "VOLUME")],
)
def test_a_title_that_is_a_number_is_that_number_where_there_is_little_room(title: str, short: str) -> None:
    assert short_title(title) == short
