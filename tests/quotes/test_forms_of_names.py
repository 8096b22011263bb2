"""Forms of names: what belongs to the name of a body or a person, and what stands before it or after it."""

import pytest
from parsed import sentence, speakers

from reader.quotes.english.nominal import is_after_name


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("American Express said", "American Express"),
        ("State Farm said", "State Farm"),
        ("said American skater Ann Lee", "Ann Lee"),
        ("said American Ann Lee", "Ann Lee"),
        ("the Democratic National Convention said", "Democratic National Convention"),
        ("the Lund County Coroner's Office said", "Lund County Coroner's Office"),
        ("the Lund Chamber of Commerce said", "Lund Chamber of Commerce"),
        ("the Office of Ports and Harbours said", "Office of Ports and Harbours"),
        ("the Journal of the American Medical Association said", "Journal of the American Medical Association"),
    ],
)
def test_the_name_of_a_body_is_whole(said: str, speaker: str) -> None:
    assert speakers(f"The wall of the port is old.\n\n“We are late,” {said}.") == [speaker]


@pytest.mark.parametrize(
    "before",
    [
        "Goalkeeper",
        "Town Clerk",
        "Brig. Gen.",
        "Pte.",
        "Sheikh",
        "Grand Mufti",
        "Lieutenant-Colonel",
        "Lund County Supervisor of Elections",
        "Trustee",
    ],
)
def test_what_somebody_does_is_no_part_of_the_name(before: str) -> None:
    assert speakers(f"The wall of the port is old.\n\n“We are late,” said {before} Nessa Orne.") == ["Nessa Orne"]


def test_a_surname_that_is_a_noun_too_stays() -> None:
    assert speakers("The wall is old.\n\n“We are late,” said Ann Cook Lee.") == ["Ann Cook Lee"]


def test_a_post_in_capitals_is_no_name() -> None:
    text = "The wall is old.\n\nThe port's CEO, Ann Lee, said the harbour was “closed”."
    assert speakers(text) == ["Ann Lee"]


@pytest.mark.parametrize("word", ["Hacker", "Try", "All"])
def test_a_word_that_opens_a_sentence_is_no_part_of_the_name(word: str) -> None:
    text = f"{word} Tuxedo was there first.\n\nTuxedo came back. “We are late,” Tuxedo said."
    assert speakers(text) == ["Tuxedo"]


def test_the_word_of_a_people_stands_for_no_body() -> None:
    text = "The Republican National Committee met.\n\n“We are late,” said a Republican."
    assert speakers(text) == ["Republican"]


def test_a_name_between_commas_after_a_noun_for_a_person_is_a_persons() -> None:
    text = "Lund's wife, Melania, came late. “It is cold,” she said."
    assert speakers(text) == ["Melania"]


def test_a_description_ends_without_a_comma() -> None:
    text = "The wall is old.\n\nA farmer from the old port, who came late, said “we are late”."
    assert speakers(text) == ["farmer from the old port"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ann Lee avoids the port", True),
        ("Ms. Lee avoids the port", True),
        ("Ann Lee gas the port", False),
        ("The Lee avoids the port", False),
        ("Ann Lee boss the port", False),
        ("Ann Lee avoids port", False),
        ("The Journal first reported it", True),
        ("The Journal first draft", False),
    ],
)
def test_a_verb_after_a_name_is_no_noun(words: str, expected: bool) -> None:
    assert is_after_name(sentence(f"{words}."), 2) is expected
