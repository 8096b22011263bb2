"""Pairs of people: whom "they" refers to, and the relatives who are named with somebody."""

import pytest
from parsed import speakers

LEAD = "The wall of the port is old.\n\n"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Ann Lee and Bo Berg wrote to the mayor.", ["Ann Lee and Bo Berg"]),
        ("Ann Lee, a farmer, and Bo Berg, a baker, wrote to the mayor.", ["Ann Lee and Bo Berg"]),
        ("Ann Lee wrote to Bo Berg and the mayor.", []),
        ("Ann Lee came, and Bo Berg left the port.", []),
    ],
)
def test_they_are_two_who_act_together(before: str, expected: list[str]) -> None:
    text = f"{LEAD}“No,” said Jo Holm. {before} “We are late,” they wrote."
    assert [who for who in speakers(text) if who not in {"Jo Holm", None}] == expected


@pytest.mark.parametrize(("before", "expected"), [("", "Jo Holm"), ("Ann Lee came. ", None)])
def test_they_are_one_person_only_where_nobody_else_is_named(before: str, expected: str | None) -> None:
    text = f"{LEAD}{before}“No,” said Jo Holm. “We are late,” they added."
    assert speakers(text) == ["Jo Holm", expected]


def test_they_are_the_body_that_spoke() -> None:
    text = f"{LEAD}“No,” said the Port Authority. Ann Lee and Bo Berg left. “We are late,” they added."
    assert speakers(text) == ["Port Authority"] * 2


@pytest.mark.parametrize(("pronoun", "expected"), [("she", "Nora"), ("he", "Jens Lie")])
def test_a_relative_is_known_by_the_noun_and_the_owner_by_the_pronoun(pronoun: str, expected: str) -> None:
    text = f"{LEAD}Jens Lie of Outer Isle and his wife, Nora, were there. “We open at four,” {pronoun} said."
    assert speakers(text) == [expected]
