"""Clauses and participles after a noun: the verb after them is that of the noun."""

import pytest

from tests.quotes.parsed import said, speakers


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("The officers who arrested the man", "officers"),
        ("The woman who founded the club", "woman"),
        ("Neighbors who know the family", "Neighbors"),
        ("A firm that makes the drug", "firm"),
        ("The woman whose son died in the fire", "woman"),
        ("Residents living near the plant", "Residents"),
        ("The lawyer representing the family", "lawyer"),
        ("People who live near the plant", "People"),
        ("The man, who owns the plant,", "man"),
    ],
)
def test_what_modifies_a_noun_is_no_source(source: str, speaker: str) -> None:
    text = f"The wall of the port is old, and it was built for ships.\n\n{source} said that the road was shut."
    assert said(text) == [("that the road was shut", speaker)]


def test_the_source_before_a_clause_can_follow_the_words() -> None:
    assert speakers("The wall of the port is old.\n\n“The road is shut,” the woman who founded the club said.") == [
        "woman"
    ]


def test_a_relative_clause_on_what_was_made_is_no_report() -> None:
    assert said("The wall of the port is old.\n\nAnn Lee made an attempt at humor that has stirred bad feeling.") == []
    [(content, _)] = said("The wall of the port is old.\n\nAnn Lee rejected the idea that building ships was wrong.")
    assert "that building ships was wrong" in content


def test_what_a_quotation_is_about_is_no_part_of_it() -> None:
    [(content, speaker)] = said("The wall is old.\n\nAnn Lee said of the plan, “It smells of money.”")
    assert (content, speaker) == ("It smells of money.", "Ann Lee")


def test_whoever_interrupts_a_clause_about_somebody_is_somebody_else() -> None:
    text = (
        "Tom Berg came to Lund. “The plan is late,” said Karl Holm, the mayor. "
        "Berg, he said, did not “ask a single question” that day."
    )
    assert speakers(text) == ["Karl Holm", "Karl Holm"]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Rep. Tomas Villa, R-Mesa Verde, the bill's sponsor, said", "Tomas Villa"),
        ("Rep. Tomas Villa, D-Lund, who voted no, said", "Tomas Villa"),
        ("A bus driver named Tom Odom said", "Tom Odom"),
    ],
)
def test_party_and_name_belong_to_whom_they_follow(source: str, speaker: str) -> None:
    assert speakers(
        f"The wall of the port is old, and it was built for ships.\n\n{source} it was “very late” by then."
    ) == [speaker]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("His daughter, Gia, who runs the shop from a desk in the back, rolls her eyes.", "Gia"),
        ("One of them, a bus driver named Tom Odom, shook his head.", "Tom Odom"),
        ("Tom Odom denies it. Then he grins.", "Tom Odom"),
    ],
)
def test_whoever_acts_before_a_quotation_is_named(before: str, speaker: str) -> None:
    text = f"The shop on the wall is old.\n\n{before} “I have said that to everybody since the war,” and so on."
    assert speakers(text.replace(",” and so on.", ".”")) == [speaker]


def test_what_names_the_source_is_not_said() -> None:
    text = (
        "The wall of the port is old.\n\n"
        "Mr Finch, who died last week, was “part of the town”, said his neighbour of years, Ann Lee."
    )
    assert said(text) == [("“part of the town”", "Ann Lee")]


def test_a_part_of_an_office_says_nothing() -> None:
    text = (
        "The wall is old.\n\nLund Falls fire Lieutenant Ann Lee said in a hearing that she took the owner for a guard."
    )
    assert said(text) == [("that she took the owner for a guard", "Ann Lee")]
