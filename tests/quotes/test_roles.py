"""Roles are what the article says somebody is: never a scrap, a clause or another person."""

import pytest

import reader

SAID = '"The ice is thin," said {}.'


def roles(text: str) -> dict[str, str]:
    """The speakers of a text with their roles."""
    return {speaker.name: speaker.role for speaker in reader.attribute(reader.parse(text)).speakers}


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Mayor of Harfield Mary Okoro", "Mayor of Harfield"),
        ("Secretary of the Interior Mary Okoro", "Secretary of the Interior"),
        ("former U.S. Senator Mary Okoro", "former U.S. Senator"),
        ("striker Mary Okoro", "striker"),
        ("the Harfield striker Mary Okoro", "Harfield striker"),
        ("diver and mayor Mary Okoro", "diver and mayor"),
        ("Councillors Mary Okoro, Bo Lind and Jo Holm", "Councillor"),
        ("Sens. Mary Okoro, Bo Lind and Jo Holm", "Sen."),
        ("Harfield Mary Okoro", ""),
        ("the letter Mary Okoro wrote", ""),
        ("former Mary Okoro", ""),
        ("the divers Mary Okoro led", ""),
    ],
)
def test_the_words_before_a_name(words: str, role: str) -> None:
    assert roles(SAID.format(words)).get("Mary Okoro", "") == role


@pytest.mark.parametrize(
    ("opening", "role"),
    [
        ("We hope to defeat President Mary Okoro.", "President"),
        ("The reason President Mary Okoro came is the ice.", "President"),
        ("He wrote a letter to the diver Mary Okoro.", "diver"),
        ("The idea of a Mary Okoro was new.", ""),
        ("They are fellow Councillors to unseat Mary Okoro.", ""),
        ("Bo Lind met the mayor and Mary Okoro.", ""),
    ],
)
def test_the_words_of_another_phrase_are_no_role(opening: str, role: str) -> None:
    assert roles(f'{opening} "The ice is thin," said Okoro.')["Mary Okoro"] == role


@pytest.mark.parametrize(
    ("clause", "role"),
    [
        ("a cellist in Lund", "a cellist in Lund"),
        ("54, a diver", "a diver"),
        ("head of the harbour", "head of the harbour"),
        ("a creative writing professor", "a creative writing professor"),
        ("Chief Product Officer at Lund", "Chief Product Officer at Lund"),
        ("whose father is a diver", ""),
        ("Mr. Lind", ""),
        ("former Mayor Bo Lind", ""),
        ("the divers", ""),
        ("the divers has been told", ""),
        ("a must-win match for divers", ""),
    ],
)
def test_the_words_after_a_name(clause: str, role: str) -> None:
    assert roles(SAID.format(f"Mary Okoro, {clause}"))["Mary Okoro"] == role


def test_a_role_ends_before_the_next_name_of_a_list() -> None:
    found = roles('Mary Okoro, Democrat of Ohio, and Bo Lind came. "The ice is thin," said Okoro.')
    assert found == {"Mary Okoro": "Democrat of Ohio"}


def test_all_whom_a_title_in_the_plural_stands_before_have_it() -> None:
    text = (
        'Councillors Mary Okoro, Bo Lind and Ylva Moe came. "It is thin," said Lind. "No," said Okoro. "Yes," said Moe.'
    )
    assert set(roles(text).values()) == {"Councillor"}


@pytest.mark.parametrize(
    ("words", "role"), [("the dive company Blue Coast", "dive company"), ("the dive of Blue Coast", "")]
)
def test_a_body_is_called_a_body(words: str, role: str) -> None:
    assert roles(f'We met {words}. "The ice is thin," said Blue Coast.') == {"Blue Coast": role}
