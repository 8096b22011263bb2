"""The limits of chapters: the lines that begin one, their titles and numbers, and which of them count."""

import pytest

from reader.formats.plain.chapters import chapter_marks, mark_at, value_of, with_chapters
from reader.formats.plain.parser import judged_lines, split_lines
from tests.formats.plain_page import PROSE


def words(count: int) -> str:
    return " ".join(["Wall"] * count)


def title_of(text: str) -> str | None:
    """The number and title of the chapter that begins with the first line; None if none begins there."""
    lines = split_lines(text)
    mark = mark_at(lines, 0)
    return None if mark is None else " | ".join(line.words for line in lines[: mark.end])


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("I", 1),
        ("IV", 4),
        ("IX", 9),
        ("XI", 11),
        ("XIX", 19),
        ("XL", 40),
        ("LXXVI", 76),
        ("XC", 90),
        ("CI", 101),
        ("7", 7),
        ("120", 120),
        ("one", 1),
        ("Twelve", 12),
        ("FIRST", 1),
        ("tenth", 10),
    ],
)
def test_the_value_of_a_number(number: str, value: int) -> None:
    assert value_of(number) == value


@pytest.mark.parametrize(("length", "is_mark"), [(119, True), (120, True), (121, False)])
def test_a_chapter_has_at_most_one_hundred_and_twenty_characters(length: int, is_mark: bool) -> None:
    line = "CHAPTER I. " + "W" * (length - 11)
    assert (title_of(f"{line}\n\n{PROSE}") is not None) is is_mark


@pytest.mark.parametrize(("count", "is_mark"), [(13, True), (14, True), (15, False)])
def test_a_title_beside_the_number_has_at_most_fourteen_words(count: int, is_mark: bool) -> None:
    assert (title_of(f"CHAPTER I. {words(count)}\n\n{PROSE}") is not None) is is_mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chapter 3: the wall", "Chapter 3: the wall"),
        ("Chapter 3 The wall", "Chapter 3 The wall"),
        ("Chapter 3 the wall", None),
        ("Chapter 3. The wall,", None),
        ("Chapter 3. The wall;", None),
        ("chapter 3", None),
        ("_Chapter 3_", "_Chapter 3_"),
        ("Chapter the Third", "Chapter the Third"),
        ("Chapter 3. The wall\nit holds", None),
        ("Chapter 1234", None),
    ],
)
def test_the_form_of_a_chapter(text: str, expected: str | None) -> None:
    assert title_of(f"{text}\n\n{PROSE}") == expected


def test_a_chapter_follows_a_blank_line() -> None:
    lines = split_lines(f"CHAPTER I\n\n{PROSE}\nCHAPTER II\n\n{PROSE}\n\nCHAPTER III\n\n{PROSE}")
    assert [mark_at(lines, i) is not None for i in range(len(lines))] == [True, False, False, False, True, False]


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("The Boat", " | The Boat"),
        ("THE BOAT\nTHE LAMP", " | THE BOAT | THE LAMP"),
        ("the boat", None),
        ("\nthe boat", ""),
        ("\nThe boat", ""),
        ("The boat", " | The boat"),
        ("\nThe Boat", " | The Boat"),
        ("\nThe Boat,", ""),
        ("\nTHE BOAT,", " | THE BOAT,"),
        ("\nThe Boat!", ""),
        ("\n“The Boat”", ""),
        ("\n“THE BOAT”", " | “THE BOAT”"),
        ("\nThe Boat\n\nThe Lamp", " | The Boat"),
        ("\nTHE BOAT\nTHE LAMP", " | THE BOAT | THE LAMP"),
        ("\n" + "\n".join(["THE BOAT"] * 4), " | THE BOAT" * 4),
        ("\n" + "\n".join(["THE BOAT"] * 5), ""),
        (f"\n{words(12)}", f" | {words(12)}"),
        (f"\n{words(13)}", ""),
        ("CHAPTER II", None),
    ],
)
def test_a_title_below_the_number(below: str, title: str | None) -> None:
    expected = None if title is None else f"CHAPTER I{title}"
    assert title_of(f"CHAPTER I\n{below}\n\n{PROSE}") == expected


def test_a_title_is_not_the_end_of_the_text() -> None:
    assert title_of("CHAPTER I\n\nTHE BOAT") == "CHAPTER I"


def test_a_part_has_its_title_on_its_line() -> None:
    assert title_of(f"PART I\n\nTHE BOAT\n\n{PROSE}") == "PART I"
    assert title_of(f"PART I\nTHE BOAT\n\n{PROSE}") == "PART I | THE BOAT"


def numbers(text: str) -> list[int]:
    return [mark.number for mark in chapter_marks(split_lines(text))]


def chapters(*heads: str) -> str:
    return "\n\n".join(f"{head}\n\n{PROSE}" for head in heads)


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        (["CHAPTER I", "CHAPTER II"], [1, 2]),
        (["CHAPTER II", "CHAPTER III"], [2, 3]),
        (["CHAPTER I", "CHAPTER I"], []),
        (["CHAPTER I", "CHAPTER III"], []),
        (["CHAPTER I", "SCENE II"], []),
        (["CHAPTER I", "SCENE I", "SCENE II"], [1, 1, 2]),
        (["I", "II", "IV", "III"], [1, 2, 3]),
        (["II", "III"], []),
        (["I", "II", "I", "II"], [1, 2, 1, 2]),
        (["CHAPTER I", "I", "CHAPTER II", "II"], [1, 2]),
        (["CHAPTER I", "I", "II"], [1, 1, 2]),
        (["PART I", "I", "II"], [1, 1, 2]),
        (["PART I", "PART II"], [1, 2]),
        (["PART I: Boat", "PART II: Lamp"], []),
        (["PART I: Boat", "CHAPTER I", "CHAPTER II"], [1, 1, 2]),
        (["PART I"], []),
    ],
)
def test_which_marks_count(heads: list[str], expected: list[int]) -> None:
    assert numbers(chapters(*heads)) == expected


@pytest.mark.parametrize(("count", "expected"), [(591, []), (592, [1, 2]), (593, [1, 2])])
def test_chapters_with_digits_alone_have_three_hundred_words_on_average(count: int, expected: list[int]) -> None:
    prose = " ".join(["a"] * count) + "."
    assert numbers(f"1\n\n{prose}\n\n2\n\nIt holds to this very day.") == expected


def test_parts_are_above_chapters_only_if_there_are_both() -> None:
    both = chapters("PART I", "CHAPTER I", "CHAPTER II")
    assert [*with_chapters(split_lines(both))[1].values()] == [2, 3, 3]
    assert [*with_chapters(split_lines(chapters("PART I", "PART II")))[1].values()] == [2, 2]
    assert [*with_chapters(split_lines(chapters("I", "II")))[1].values()] == [2, 2]


@pytest.mark.parametrize(
    ("between", "is_kept"),
    [(PROSE, True), (words(12), False), (words(13), True), ("It holds to this very day.", True), ("It holds.", False)],
)
def test_a_chapter_has_text_below_it(between: str, is_kept: bool) -> None:
    text = f"{chapters('CHAPTER I', 'CHAPTER II')}\n\nCHAPTER III\n\n- net\n\n{between}\n\n{chapters('CHAPTER IV')}"
    assert numbers(text) == ([1, 2, 3, 4] if is_kept else [1, 2, 4])


@pytest.mark.parametrize(("count", "is_kept"), [(8, False), (9, True)])
def test_a_scene_may_be_of_short_lines(count: int, is_kept: bool) -> None:
    lines = "\n\n".join(["It holds."] * count)
    text = f"{chapters('SCENE I', 'SCENE II')}\n\nSCENE III\n\n{lines}\n\n{chapters('SCENE IV')}"
    assert numbers(text) == ([1, 2, 3, 4] if is_kept else [1, 2, 4])


def test_the_last_scene_may_be_short() -> None:
    assert numbers(f"{chapters('SCENE I', 'SCENE II')}\n\nSCENE III\n\nIt holds.") == [1, 2, 3]
    assert numbers(f"{chapters('SCENE I', 'SCENE II')}\n\nSCENE III") == [1, 2]


@pytest.mark.parametrize(
    ("line", "is_mark"),
    [
        ("PREFACE", True),
        ("The Prologue", True),
        ("THE EPILOGUE.", True),
        ("_Introduction_", True),
        ("the epilogue", False),
        ("EPILOGUE OF A WALL", False),
    ],
)
def test_a_preface_of_a_book_has_no_number(line: str, is_mark: bool) -> None:
    text = f"{line}\n\n{PROSE}\n\n{chapters('CHAPTER I', 'CHAPTER II')}"
    assert (numbers(text) == [0, 1, 2]) is is_mark


def test_a_preface_alone_makes_no_book() -> None:
    assert numbers(chapters("PREFACE", "EPILOGUE")) == []
    assert numbers(f"PREFACE\n{PROSE}\n\n{chapters('CHAPTER I', 'CHAPTER II')}") == [1, 2]


def test_a_preface_is_above_the_chapters_of_parts_only() -> None:
    assert list(with_chapters(split_lines(chapters("PREFACE", "CHAPTER I", "CHAPTER II")))[1].values()) == [2, 2, 2]
    in_parts = f"{chapters('PREFACE')}\n\nPART I\n\n{chapters('CHAPTER I', 'CHAPTER II')}"
    assert list(with_chapters(split_lines(in_parts))[1].values()) == [2, 2, 3, 3]


def test_a_preface_in_a_table_of_contents_is_no_heading() -> None:
    contents = "PREFACE\n\nCHAPTER I\n\nCHAPTER II"
    text = f"{contents}\n\n\n{chapters('PREFACE', 'CHAPTER I', 'CHAPTER II')}"
    assert numbers(text) == [0, 1, 2]


def test_a_title_in_capitals_is_centred_on_several_lines() -> None:
    title = "        IN WHICH THE BOAT IS ENTIRELY\n            SURROUNDED BY WATER"
    joined, levels = with_chapters(
        judged_lines(text := f"CHAPTER I\n\n{title}\n\n{PROSE}\n\n{chapters('CHAPTER II')}", split_lines(text))
    )
    assert [joined[i].words.split()[-1] for i in levels] == ["WATER", "II"]


@pytest.mark.parametrize(("count", "is_kept"), [(0, True), (3, True), (4, True), (5, False)])
def test_a_part_is_followed_by_its_first_chapter(count: int, is_kept: bool) -> None:
    lines = "\n\n".join(["- net"] * count)
    text = f"PART I: A\n\n{lines}\n\n{chapters('CHAPTER I', 'CHAPTER II')}"
    assert len(numbers(text)) == (3 if is_kept else 2)


@pytest.mark.parametrize(("blanks", "expected"), [(1, [1, 2]), (2, [3, 1, 2])])
def test_the_last_entry_of_a_table_of_contents_is_none(blanks: int, expected: list[int]) -> None:
    contents = "CHAPTER I\n\nCHAPTER II\n" + "\n" * blanks
    assert numbers(f"{contents}CHAPTER III\n\n{PROSE}\n\n{chapters('CHAPTER I', 'CHAPTER II')}") == expected
