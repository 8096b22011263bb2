"""Who holds an office, and who is of an age, where a description says nothing else."""

import pytest
from parsed import speakers

from reader.quotes.english.ages import number, years_in

LEAD = "The wall of the port is old.\n\n"
AGES = "Ann Lee, 9, met Bo Berg (41), Tom Lie, who is 22, and nine-year-old Mia Orne. Jo Holm left. "


@pytest.mark.parametrize(
    ("before", "title", "expected"),
    [
        ("The head of the port, Ann Lee, came. Bo Berg left.", "head", "Ann Lee"),
        ("The consul to Peru, Maya Orne, came. Bo Berg left.", "consul", "Maya Orne"),
        ("Ann Lee (clerk) came. Bo Berg (chair) left.", "clerk", "Ann Lee"),
        ("Ann Lee (chair) came. Bo Berg (clerk) left.", "Chair", "Ann Lee"),
        ("Present: Ann Lee (Chair), Bo Berg (Clerk), Tom Lie.", "Chair", "Ann Lee"),
        ("Present: Cllrs A. Lee (Chair), T. Lie. Clerk: Mrs B. Berg.", "Chair", "A. Lee"),
        ("Present: Cllrs A. Lee (Chair), T. Lie. Clerk: Mrs B. Berg.", "Clerk", "B. Berg"),
        ("Ann Lee came. Bo Berg left.", "Chair", "Chair"),
        ("The judge said it was late. Judge Ann Lee left. Bo Berg left.", "judge", "Ann Lee"),
        ("Bo Berg met Ann Lee.", "judge", "judge"),
        ("Justice Ann Lee came. Bo Berg left.", "judge", "Ann Lee"),
        ("Cllr Ann Lee came. Bo Berg left.", "councillor", "Ann Lee"),
        ("PC Ann Lee came. Bo Berg left.", "officer", "Ann Lee"),
        ("Fr. Tom Lie came. Bo Berg left.", "priest", "Tom Lie"),
        ("Ann Lee, a surgeon, came. Bo Berg left.", "doctor", "Ann Lee"),
        ("Justice Ann Lee came. Bo Berg left.", "officer", "officer"),
    ],
)
def test_a_title_is_that_of_whoever_is_described_by_it(before: str, title: str, expected: str) -> None:
    assert speakers(f"{LEAD}{before} “We are late,” the {title} said.")[-1] == expected


def test_a_title_is_that_of_the_only_holder_who_is_named_later() -> None:
    assert speakers(f"{LEAD}“No,” the judge said.\n\nJudge Ann Lee left. Bo Berg left.") == ["Ann Lee"]


def test_the_nominee_is_the_only_person_named_so_far() -> None:
    assert speakers("Ann Lee's plan for the port is late.\n\n“We are late,” the nominee said.") == ["Ann Lee"]


@pytest.mark.parametrize(
    ("age", "expected"),
    [("nine-year-old", "Mia Orne"), ("41-year-old", "Bo Berg"), ("22-year-old", "Tom Lie"), ("50-year-old", "Jo Holm")],
)
def test_an_age_is_that_of_whoever_is_said_to_have_it(age: str, expected: str) -> None:
    assert speakers(f"{LEAD}{AGES}“We are late,” the {age} said.") == [expected]


def test_an_age_is_that_of_somebody_without_a_name() -> None:
    assert speakers(f"{LEAD}A 41-year-old man came. Ann Lee left. “No,” the 41-year-old said.") == ["41-year-old man"]


def test_an_age_is_nobodys_who_has_another() -> None:
    assert speakers(f"{LEAD}Ann Lee, 30, met Bo Berg. Lee left. “No,” the 41-year-old said.") == ["41-year-old"]


@pytest.mark.parametrize(
    ("word", "years"), [("41-year-old", 41), ("nine-year-old", 9), ("forty-one-years-old", 41), ("old", None)]
)
def test_the_years_of_an_age(word: str, years: int | None) -> None:
    assert years_in(word) == years


@pytest.mark.parametrize(("word", "expected"), [("7", 7), ("ninety-nine", 99), ("ninety-odd", None), ("", None)])
def test_the_number_that_a_word_writes(word: str, expected: int | None) -> None:
    assert number(word) == expected
