"""People in long news articles: who comes back as a description, asks another, or gave a name once."""

import pytest
from parsed import said, speakers

import reader

LEAD = "The wall of the port is old.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The senator, standing next to her, did not laugh. “No,” she said.", "Maria Berg"),
        ("The Orne senator, standing next to her, did not laugh. “No,” she said.", "Ann Lee"),
        ("They asked the senator. “No,” she said.", "Ann Lee"),
        ("The chairwoman, who had bought the port, wept. “No,” she said.", "chairwoman"),
        ("The board's president, who had said nothing, stood up. “No,” she said.", "board's president"),
        ("A guard, who has stood there for a year, leaned over. “No,” he said.", "guard"),
    ],
)
def test_a_description_that_is_a_subject_is_whom_the_pronoun_means(text: str, expected: str) -> None:
    before = "Sen. Maria Berg left.\n\n“We are late,” said Ann Lee.\n\n"
    assert speakers(LEAD + before + text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("When Ed Cruz asked him twice what he would do, he said it was “late.”", "Bo Berg"),
        ("Ed Cruz said that he was “late.”", "Ed Cruz"),
        ("Cross-examined by Ed Cruz, he said it was “late.”", "Bo Berg"),
        ("Asked by Ed Cruz whether it was old, he said it was “late.”", "Bo Berg"),
    ],
)
def test_whoever_asks_him_is_not_him(text: str, expected: str) -> None:
    assert speakers(f"{LEAD}Bo Berg came. “It is wet,” Berg said.\n\n{text}")[-1] == expected


@pytest.mark.parametrize(
    "clause",
    ["who gave his name only as Bo", "who asked to be identified only as Bo", "who introduced himself as Bo"],
)
def test_a_name_that_somebody_gave_is_whom_the_pronoun_means(clause: str) -> None:
    assert speakers(f"{LEAD}A student {clause} said it was wet. “It is late,” he said.")[-1] == "Bo"


def test_a_clause_without_a_name_names_nobody() -> None:
    assert speakers(f"{LEAD}A student who gave his name said it was wet. “It is late,” he said.")[-1] == "student"


def test_an_adjective_after_a_noun_is_not_the_noun() -> None:
    text = f"{LEAD}According to a person familiar with the matter, talks began. “He left,” the person said."
    assert speakers(text) == ["person familiar with the matter"] * 2


def test_what_somebody_was_told_is_not_who_speaks_next() -> None:
    text = (
        f"{LEAD}Ann Lee said that she had been told by one farmer, whom she would not name, that it was late. “I left.”"
    )
    assert speakers(text)[-1] == "Ann Lee"


def test_whoever_is_heard_in_a_recording_speaks() -> None:
    text = f"{LEAD}Mr Berg left. In a recording played to guests he could be heard saying: “I never saw her at all.”"
    assert said(text)[-1] == ("I never saw her at all.", "Berg")


def test_the_object_of_a_relative_clause_does_not_speak() -> None:
    text = f"{LEAD}Ann Lee, who heads the union NRF in Norway, where Orne was founded, said members had heard of it."
    assert speakers(text) == ["Ann Lee"]


def test_a_place_that_somebody_is_of_is_nobody() -> None:
    text = f"{LEAD}“I came,” said Ann Lee, 67, of Quincy.\n\nA guest leaned over. “It is late,” he said."
    assert "Quincy" not in speakers(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Berg, the diplomat said, “signed it only to leave.” “No,” Berg said.", ""),
        ("Bo Berg, the diplomat, said it was “very late.”", "the diplomat"),
        ("In a letter to the mayor, Bo Berg said it was “very late.”", ""),
        ("The mayor, Bo Berg, said it was “very late.”", "mayor"),
    ],
)
def test_a_role_is_what_somebody_is(text: str, expected: str) -> None:
    found = reader.attribute(reader.parse(LEAD + text)).speakers
    assert next(speaker.role for speaker in found if "Berg" in speaker.name) == expected
