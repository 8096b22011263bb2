"""Words before names: titles that show a person, and what can describe one."""

import pytest
from parsed import sentence, speakers

from reader.quotes.english.name_evidence import is_titled
from reader.quotes.english.roles_before import is_describing


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Mayor Fluxer", True),
        ("Mr. Fluxer", True),
        ("Ms. Fluxer", True),
        ("Harbour Fluxer", False),
        ("Mayor Senator", False),
    ],
)
def test_a_title_shows_that_a_person_is_named(words: str, expected: bool) -> None:
    assert is_titled(sentence(f"They met {words}."), 3) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("former", True),
        ("Lund", True),
        ("farmer", True),
        ("mayor", True),
        ("pro-Lund", True),
        ("left-wing", True),
        ("defeat", False),
        ("quickly", False),
    ],
)
def test_words_that_describe_the_holder_of_a_title(word: str, expected: bool) -> None:
    s = sentence(f"They met {word} Mayor Lee.")
    assert is_describing(s, 2) is expected


def test_a_possessive_describes_the_holder_of_a_title() -> None:
    s = sentence("They met Lund's Mayor Lee.")
    assert [is_describing(s, at) for at in (1, 2, 3)] == [False, True, True]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Co-Founder, Ann Lee", "Ann Lee"),
        ("Lund Moving's Vice President, Ann Lee", "Ann Lee"),
        ("the company's CEO, Ann Lee", "Ann Lee"),
        ("Director of Sales, Ann Lee", "Ann Lee"),
        ("President Berg, Ann Lee's aunt", "Berg"),
    ],
)
def test_the_name_after_an_office_and_a_comma_is_who_holds_it(source: str, speaker: str) -> None:
    assert speakers(f"The wall of the port is old.\n\n“We are late,” said {source}.") == [speaker]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Ann Lee, mayor of Lund said it was late.", "Ann Lee"),
        ("Ann Lee, spokesperson for the health charity FPA said it was late.", "Ann Lee"),
        ("Ann Lee, trainer and coach, Lund Sports, Salem, Spain said it was late.", "Ann Lee"),
        ("Ann Lee, mayor of Lund, and Bo Berg said it was late.", "Bo Berg"),
        ("In Lund, the mayor of Salem said it was late.", "mayor of Salem"),
        ("The mayor, who has a daughter Ann Lee, said it was late.", "mayor"),
        ("The mayor, speaking to Ann Lee, said it was late.", "mayor"),
        ("Half of women aged between 35 and 44 said it was late.", "Half of women"),
        ("People aged 16-24 said that it was late.", "People"),
        ("Today's report from the Port Authority revealed that it was late.", "report from the Port Authority"),
        ("Ana des Cars said it was late.", "Ana des Cars"),
    ],
)
def test_the_subject_of_a_verb_of_saying_beyond_what_stands_before_it(sentence: str, speaker: str) -> None:
    assert speakers(f"A day at the port.\n\nThe wall of the port is old.\n\n{sentence}") == [speaker]


def test_the_subject_after_a_place_is_no_role_of_the_place() -> None:
    text = "A day at the port.\n\nIn Lund, the mayor said it was late. “It is late,” said the mayor in Lund."
    assert speakers(text) == ["mayor", "mayor"]
