"""Whose words a document has: those of its owner or author, where the phrase for it names them."""

import pytest
from parsed import speakers

LEAD = "Ann Lee of Lund has a plan for the old port. Bo Berg has none.\n\n"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Berg's account", "Bo Berg"),
        ("Ann Lee's memoirs", "Ann Lee"),
        ("a 2013 study by Mia Holm and Tom Lie", "Mia Holm and Tom Lie"),
        ("a study by the economist Mia Holm", "Mia Holm"),
        ("a letter from Bo Berg", "Bo Berg"),
        ("the memoirs of a former pilot", "former pilot"),
        ("an Orne Press Agency account", "Orne Press Agency"),
        ("a study by the Port Authority", "study by the Port Authority"),
        ("a survey of divers", "survey of divers"),
        ("a report from Lund", "report from Lund"),
    ],
)
def test_a_document_has_the_words_of_its_author(source: str, expected: str) -> None:
    assert speakers(f"{LEAD}The port is “empty,” according to {source}.") == [expected]


def test_the_owner_of_an_account_may_be_a_pronoun() -> None:
    assert speakers("Ann Lee left the port. Her account posted: “It is late.”") == ["Ann Lee"]


def test_a_document_keeps_its_author() -> None:
    text = f"{LEAD}The port is “empty,” a study by Mia Holm said. Bo Berg left. It is “old,” the study said."
    assert speakers(text) == ["Mia Holm"] * 2


@pytest.mark.parametrize(
    "letter",
    [
        "A letter from Mia Holm came",
        "Mia Holm's letter came",
        "Mia Holm sent a letter",
        "Mia Holm told us in a letter that it was late",
    ],
)
def test_a_message_has_the_words_of_whoever_wrote_it(letter: str) -> None:
    assert speakers(f"{LEAD}{letter} on Monday. Bo Berg left. “It is late,” the letter said.")[-1] == "Mia Holm"
