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
