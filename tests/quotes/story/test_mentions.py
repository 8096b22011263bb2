"""Mentions: names, descriptions and pronouns in a story."""

import pytest

from reader.quotes.english.story.mentions import Form
from tests.quotes.story.told import passages

CONTEXT = (
    " Then Rose and May and Lind came. So Rose said no, and May said yes, and Lind said nothing to Rose or May or him."
)


def keys(sentence: str, form: Form, context: str = "") -> list[str]:
    """The keys of the mentions of a form in a sentence of a story."""
    first = passages(f"{sentence}\n\n{context}" if context else sentence)[0]
    return [" ".join(m.key) for segment in first.segments for m in segment.mentions if m.form is form]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("So Mr. Holm and Mrs. Holm met Ingrid.", ["mr holm", "mrs holm", "ingrid"]),
        ("We saw old Captain Berg.", ["captain berg"]),
        ("We saw Old Captain Berg.", ["captain berg"]),
        ("We saw Mr. van der Lund there.", ["mr van der lund"]),
        ("We saw J. Holm there.", ["j holm"]),
        ("So the Hatter saw the Invisible Man.", ["hatter", "invisible man"]),
        ("We met Mr. Lee Mrs. Lee said.", ["mr lee", "mrs lee"]),
        ("But sir, I'll go to Sir Otto.", ["sir otto"]),
        ("They met on Monday and He wept.", []),
        ("Then THE END came.", []),
    ],
)
def test_names_have_their_titles_and_no_epithets(sentence: str, expected: list[str]) -> None:
    assert keys(sentence, Form.NAME) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Stone walls fell on Lind.", ["lind"]),
        ("Then May said that he may go.", ["may"]),
        ("May she go?", []),
    ],
)
def test_the_whole_story_shows_which_words_are_names(sentence: str, expected: list[str]) -> None:
    context = (CONTEXT + " The stone and the stones. May's cat saw that May said it, and then May was gone.") * 2
    assert keys(sentence, Form.NAME, context) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("the very old landlady wept", ["landlady"]),
        ("his wife met her brother", ["his wife", "her brother"]),
        ("a ferry captain came", ["captain"]),
        ("the landlady's cat slept", []),
        ("the wall and the landlady", ["landlady"]),
        ("the cold, long, and very, very old man", []),
        ("the ferryman and a fisherwoman came", ["ferryman", "fisherwoman"]),
        ("the talisman and the roman came", []),
    ],
)
def test_descriptions_end_with_a_noun_for_a_person(sentence: str, expected: list[str]) -> None:
    assert keys(sentence, Form.DESCRIPTION) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ('"No," said Mother. Then Mother wept.', ["mother", "mother"]),
        ('"No," said Ann. Then Mother wept.', ["ann"]),
        ('"No," said I. Then Rose wept.', ["rose"]),
    ],
)
def test_family_words_with_a_capital_are_names_once_they_speak(sentence: str, expected: list[str]) -> None:
    assert keys(sentence, Form.NAME, CONTEXT) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ('"No," said the old keeper. The keeper rose.', ["keeper", "keeper"]),
        ('"No," the old keeper said. The keeper rose.', ["keeper", "keeper"]),
        ('"No," the old keeper slowly said. The keeper rose.', []),
        ('"No," said the latter. The latter rose.', []),
        ("The old keeper said no.", []),
    ],
)
def test_the_story_shows_words_for_people(sentence: str, expected: list[str]) -> None:
    assert keys(sentence, Form.DESCRIPTION) == expected


def test_pronouns_tell_him_from_her_and_me() -> None:
    assert keys("I saw him and her, and he saw my cat, and it saw them.", Form.PRONOUN) == ["i", "he", "she", "he", "i"]
