"""Descriptions that refer back: to a body with a fuller name, to whoever a paragraph is about, to an age."""

import pytest
from parsed import speakers

LEAD = "The wall of the port is old.\n\n"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("They asked the Orne campaign about it.", "Orne campaign"),
        ("They asked the campaign about it.", "campaign"),
        ("They asked the Orne campaign manager about it.", "campaign"),
        ("They asked a small campaign about it.", "campaign"),
    ],
)
def test_a_body_is_the_one_with_the_fuller_name(before: str, expected: str) -> None:
    assert speakers(f"{LEAD}{before} Nobody came.\n\n“We are late,” the campaign said.")[-1] == expected


def test_a_title_is_that_of_the_only_subject_of_the_paragraph() -> None:
    text = f"{LEAD}Sen. Bo Orne came on Monday.\n\nAnn Lee repaired the wall. “We are late,” the senator said."
    assert speakers(text) == ["Ann Lee"]


def test_a_title_is_its_holders_where_the_paragraph_has_several_subjects() -> None:
    text = f"{LEAD}Sen. Bo Orne came on Monday.\n\nAnn Lee came, and Jo Berg came. “We are late,” the senator said."
    assert speakers(text) == ["Bo Orne"]


@pytest.mark.parametrize(("years", "expected"), [("41", "Ann Lee"), ("54", "Bo Orne")])
def test_an_age_is_that_of_whoever_has_it(years: str, expected: str) -> None:
    text = f"{LEAD}Ann Lee, 41, met Bo Orne, 54, there. “We are late,” the {years}-year-old said."
    assert speakers(text) == [expected]


def test_the_woman_is_somebody_without_a_name() -> None:
    text = f"{LEAD}Ann Lee left.\n\nA young cashier was there. “We are late,” said the woman."
    assert speakers(text) == ["young cashier"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [("Ann Lee's letter", "Ann Lee"), ("Ann Lee's house", "Ann Lee's house"), ("A campaign TV ad", "campaign TV ad")],
)
def test_a_message_is_that_of_whoever_sends_it(source: str, expected: str) -> None:
    assert speakers(f"{LEAD}{source} said the wall is “very old”.") == [expected]
