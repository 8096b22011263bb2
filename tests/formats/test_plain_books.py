"""Books: their only headings are chapters and parts."""

import pytest

import reader
from reader.formats.plain.chapters import with_chapters
from reader.formats.plain.parser import split_lines

PROSE = "The boat came at nine and nobody was there to take the rope but the boy, who had slept on the quay all night."


def headings(text: str) -> list[tuple[int, str]]:
    document = reader.parse(text)
    return [(b.level, document.words(b.span)) for b in document.blocks if b.kind.value == "heading"]


def book(*marks: str) -> str:
    return "The Lamp\n\n" + "\n\n".join(f"{mark}\n\n{PROSE}" for mark in marks)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (["CHAPTER I", "CHAPTER II"], ["CHAPTER I", "CHAPTER II"]),
        (["CHAPTER I.", "CHAPTER II."], ["CHAPTER I.", "CHAPTER II."]),
        (["Chapter One", "Chapter Two"], ["Chapter One", "Chapter Two"]),
        (["Chapter 1: The Boat", "Chapter 2: The Lamp"], ["Chapter 1: The Boat", "Chapter 2: The Lamp"]),
        (["CHAPTER I. The boat comes", "CHAPTER II. A guest"], ["CHAPTER I. The boat comes", "CHAPTER II. A guest"]),
        (["CHAPTER I.\nThe boat comes", "CHAPTER II.\nA guest"], ["CHAPTER I. The boat comes", "CHAPTER II. A guest"]),
        (["CHAPTER I\n\nTHE BOAT", "CHAPTER II\n\nA GUEST"], ["CHAPTER I THE BOAT", "CHAPTER II A GUEST"]),
        (["CHAPTER I\n\nIN WHICH A BOAT\nCOMES", "CHAPTER II"], ["CHAPTER I IN WHICH A BOAT COMES", "CHAPTER II"]),
        (['CHAPTER I.\n"IS IT LATE?"', "CHAPTER II."], ['CHAPTER I. "IS IT LATE?"', "CHAPTER II."]),
        (["I", "II", "III"], ["I", "II", "III"]),
        (["I.", "II."], ["I.", "II."]),
        (["PART I", "PART II"], ["PART I", "PART II"]),
    ],
)
def test_chapters_are_counted(marks: list[str], expected: list[str]) -> None:
    assert [words for _, words in headings(book(*marks))] == expected


@pytest.mark.parametrize(
    "marks",
    [
        ["CHAPTER I", "CHAPTER III"],
        ["CHAPTER I"],
        ["II", "IV"],
        ["1", "2"],
        ["Part 1: Train", "Part 2: Eat"],
        ["Chapter 1 was the best of all", "Chapter 2 was not"],
    ],
)
def test_lines_that_do_not_count_are_no_chapters(marks: list[str]) -> None:
    assert with_chapters(split_lines(book(*marks)))[1] == {}


def test_parts_are_above_chapters() -> None:
    text = f"The Lamp\n\nBOOK I\n\nI\n\n{PROSE}\n\nII\n\n{PROSE}\n\nBOOK II\n\nIII\n\n{PROSE}"
    assert headings(text) == [(2, "BOOK I"), (3, "I"), (3, "II"), (2, "BOOK II"), (3, "III")]


def test_chapters_with_digits_alone_are_long() -> None:
    long = "\n\n".join([PROSE] * 14)
    assert headings(f"The Lamp\n\n1\n\n{long}\n\n2\n\n{long}") == [(2, "1"), (2, "2")]


def test_a_table_of_contents_has_no_headings() -> None:
    contents = "CHAPTER I\n\nCHAPTER II\n\nCHAPTER III"
    text = f"The Lamp\n\n{contents}\n\n\n\n" + book("CHAPTER I", "CHAPTER II", "CHAPTER III")
    assert [words for _, words in headings(text)] == ["CHAPTER I", "CHAPTER II", "CHAPTER III"]


def test_the_first_chapter_is_no_headline() -> None:
    document = reader.parse(f"CHAPTER I\n\n{PROSE}\n\nCHAPTER II\n\n{PROSE}")
    assert [section.title for section in document.outline.children] == ["CHAPTER I", "CHAPTER II"]
    assert document.title == ""


@pytest.mark.parametrize(
    "line", ["Who Calls", "“I would have been here, but the--”", "1. The Boat", "A Song of the Sea"]
)
def test_other_lines_of_a_book_are_no_headings(line: str) -> None:
    text = book("CHAPTER I", "CHAPTER II") + f"\n\n{line}\n\n{PROSE}"
    assert len(headings(text)) == 2


@pytest.mark.parametrize(
    ("line", "is_title"),
    [
        ("“You have walked far,” said the miller.", False),
        ("'You've walked far,' said the miller.", False),
        ("“Who is there?”", False),
        ("“We agree,” says mayor", True),
        ("“Smart” homes are not so smart", True),
    ],
)
def test_speech_is_no_title(line: str, is_title: bool) -> None:
    assert (reader.parse(f"{line}\n\n{PROSE}").title == line) is is_title


HEADER = """\
The Project Gutenberg EBook of The Lamp, by Ada Lind

Title: The Lamp

Author: Ada Lind

Language: English

*** START OF THIS PROJECT GUTENBERG EBOOK THE LAMP ***
"""


def test_the_header_of_an_archive_names_title_and_author() -> None:
    licence = "*** END OF THIS PROJECT GUTENBERG EBOOK THE LAMP ***\n\nThis licence tells you what you may do with it."
    document = reader.parse(f"{HEADER}\n\nCHAPTER I\n\n{PROSE}\n\nCHAPTER II\n\n{PROSE}\n\n{licence}")
    assert (document.title, document.byline) == ("The Lamp", "Ada Lind")
    kinds = [block.kind.value for block in document.blocks]
    assert kinds == [*["boilerplate"] * 5, *["heading", "paragraph"] * 2, *["boilerplate"] * 2]


def test_title_and_author_alone_are_a_header() -> None:
    document = reader.parse(f"Title: The Lamp\n\nAuthor: Ada Lind\n\n{PROSE}")
    assert (document.title, document.byline) == ("The Lamp", "Ada Lind")


@pytest.mark.parametrize(
    ("below", "byline", "date"),
    [
        ("by\n\nAda Lind\n\n(1818)", "Ada Lind", "1818"),
        ("Written by\n\nAda van Lind", "Ada van Lind", ""),
        ("_BY A. B. LIND_", "A. B. LIND", ""),
        ("(2031)", "", "2031"),
    ],
)
def test_a_title_page_is_no_lead(below: str, byline: str, date: str) -> None:
    document = reader.parse(f"The Lamp\n\n{below}\n\nCHAPTER I\n\n{PROSE}\n\nCHAPTER II\n\n{PROSE}")
    assert (document.byline, document.date) == (byline, date)
    assert [section.title for section in document.outline.children] == ["CHAPTER I", "CHAPTER II"]


@pytest.mark.parametrize("below", ["(18)", "(1318)", "by\n\nthe harbour of the old town", "By"])
def test_what_is_no_name_or_year_is_a_lead(below: str) -> None:
    document = reader.parse(f"The Lamp\n\n{below}\n\n{PROSE}\n\nCHAPTER I\n\n{PROSE}\n\nCHAPTER II\n\n{PROSE}")
    assert [section.title for section in document.outline.children] == ["Lead", "CHAPTER I", "CHAPTER II"]
    assert (document.byline, document.date) == ("", "")
