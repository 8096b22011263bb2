"""Who answers, and whom a description or pronoun does not mean: questions, offices, owners, relatives."""

import pytest
from parsed import said, speakers

LEAD = "The wall of the port is old.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Lie sat down. Asked by Bo Berg whether it was late, he said: “No.”", "Tom Lie"),
        ("“No,” said Tom Lie.\n\n“Why not?” Bo Berg asked.\n\n“It made me ill.”", "Tom Lie"),
        ("“I am sorry,” Tom Lie said. “I meant well.” Asked about it by Bo Berg, he said: “No.”", "Tom Lie"),
    ],
)
def test_whoever_is_asked_answers(text: str, expected: str) -> None:
    assert speakers(LEAD + text)[-1] == expected


def test_a_question_that_opens_a_talk_is_not_answered_by_who_asks() -> None:
    assert said(f"{LEAD}“Why not?” Bo Berg asked.\n\n“It made me very ill.”")[1:] == [("It made me very ill.", None)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The minister", "minister"),
        ("The health secretary", "health secretary"),
        ("The engineer", "Bo Berg"),
    ],
)
def test_an_office_is_held_by_nobody_with_another_calling(source: str, expected: str) -> None:
    assert (
        speakers(f"{LEAD}The engineer Bo Berg came. “No,” Berg said.\n\n{source} said it was “late.”")[-1] == expected
    )


@pytest.mark.parametrize(
    ("between", "expected"),
    [("It rained all day. It was cold. The dog ran.\n\n", "Gull's columnist"), ("", "Bo Berg")],
)
def test_who_works_for_somebody_named_is_nobody_named_long_before(between: str, expected: str) -> None:
    text = f"{LEAD}Bo Berg came. “No,” Berg said.\n\n{between}The Gull's columnist wrote that it was “late.”"
    assert speakers(text)[-1] == expected


def test_a_relative_with_a_clause_about_her_is_she() -> None:
    text = (
        "My aunt had a plate. “It has crossed the sea,” she used to say.\n\n"
        "My mother, who trusted nobody, put it another way. “It is a plate,” she told me."
    )
    assert speakers(text) == ["My aunt", "My mother"]


def test_a_passive_says_who_called_it_so() -> None:
    text = f"{LEAD}Her study of the wall, published in May, was called “a model of patience” by the Gull."
    assert speakers(text) == ["Gull"]


def test_one_of_a_people_with_a_name_is_nobody_without() -> None:
    text = f"{LEAD}Ann Lee began young. A Quaker called Bo Berg lent her a lamp. “I looked at it all,” she said."
    assert speakers(text) == ["Ann Lee"]
