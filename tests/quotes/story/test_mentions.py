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
    ],
)
def test_descriptions_end_with_a_noun_for_a_person(sentence: str, expected: list[str]) -> None:
    assert keys(sentence, Form.DESCRIPTION) == expected


def test_pronouns_tell_him_from_her_and_me() -> None:
    assert keys("I saw him and her, and he saw my cat, and it saw them.", Form.PRONOUN) == ["i", "he", "she", "he", "i"]
