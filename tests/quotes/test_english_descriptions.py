"""Descriptions: their nouns, and the titles and places by which a description finds the name that it refers to."""

import pytest
from parsed import paragraphs, sentence, speakers

from reader.quotes.english.descriptions import described_by, noun_position, titles_of, undetermined
from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import Name


def first_name(text: str) -> Name:
    return next(name for names in Discourse(text, paragraphs(text)).names for name in names)


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("Ann Lee left.", set()),
        ("Senator Ann Lee left.", {"senator"}),
        ("Lund Senator Ann Lee left.", {"lund", "senator"}),
        ("Senator Ann Lee of Lund left.", {"lund", "senator"}),
        ("Senator Ann Lee of Old Lund left.", {"old", "lund", "senator"}),
        ("Senator Ann Lee from Lund", {"lund", "senator"}),
        ("Senator Ann Lee of the old Lund Port left.", {"senator"}),
        ("Senator Ann Lee, a Lund farmer, left.", {"lund", "senator"}),
        ("Senator Ann Lee met Lund.", {"senator"}),
    ],
)
def test_capitalised_words_describe_a_name(text: str, described: set[str]) -> None:
    assert described_by(first_name(text)) == described


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Ann Lee left.", set()),
        ("Senator Ann Lee left.", {"senator"}),
        ("Sen. Ann Lee left.", {"sen"}),
        ("The tall head Ann Lee left.", {"head"}),
        ("Senator Ann Lee, a farmer, left.", {"senator", "farmer"}),
        ("Ann Lee, an old farmer of Lund, left.", {"farmer"}),
    ],
)
def test_titles_of_a_name(text: str, titles: set[str]) -> None:
    assert titles_of(first_name(text)) == titles


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("the old mayor", "old mayor"),
        ("An  old\nmayor", "old mayor"),
        ("old mayor", "old mayor"),
        ("another witness", "another witness"),
        ("the", "the"),
    ],
)
def test_a_description_has_no_determiner(description: str, expected: str) -> None:
    assert undetermined(description) == expected


@pytest.mark.parametrize(
    ("text", "first", "last", "position"),
    [
        ("The old mayor of Lund left.", 0, 4, 2),
        ("The old mayor left.", 0, 2, 2),
        ("The mayor who knew left.", 0, 3, 1),
        ("The mayor, a farmer, left.", 0, 4, 1),
        ("Mayor of Lund left.", 0, 2, 0),
    ],
)
def test_the_noun_of_a_description(text: str, first: int, last: int, position: int) -> None:
    assert noun_position(sentence(text), first, last) == position


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Bo Berg met a farmer at the wharf. "It is late," the farmer said.', "farmer"),
        ('Bo Berg met a farmer. Bo Berg left. "It is late," the farmer said.', "Bo Berg"),
        ('The growers sent a letter to Lund. It rained. "It is late," the letter says.', "growers"),
        ('Ann Lee issued a short statement. "It is late," the statement reads.', "Ann Lee"),
        ('Ann Lee read a letter. "It is late," the letter says.', "letter"),
        ('The growers sent the letter to Lund. "It is late," the letter says.', "letter"),
        ('The growers sent a letter. "It is late," the old letter says.', "old letter"),
        ('The growers sent a report. "It is late," the report says.', "report"),
        ('They sent a letter. "It is late," the letter says.', "letter"),
        ('The Port Authority met on Monday. "It is late," the group said.', "Port Authority"),
    ],
)
def test_whom_a_description_refers_to(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(("others", "speaker"), [(10, "growers"), (11, "letter")])
def test_a_message_was_sent_within_twelve_sentences(others: int, speaker: str) -> None:
    text = f'The growers sent a letter. {"It is late. " * others}"It is late," the letter says.'
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(("words", "speaker"), [(5, "growers"), (6, "growers"), (7, "letter")])
def test_the_verb_of_sending_is_near_the_message(words: int, speaker: str) -> None:
    text = f'The growers sent {"old " * words}letter. "It is late," the letter says.'
    assert speakers(text)[-1] == speaker
