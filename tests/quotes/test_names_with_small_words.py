"""Names with words that are small words, ranks or two capitals, and sources named in apposition."""

import pytest
from parsed import said, speakers

LEAD = "The wall of the port is old.\n\n"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Cllr Bodil Will", "Bodil Will"),
        ("Officer Odin Were", "Odin Were"),
        ("a clerk of the port, Bodil Will,", "Bodil Will"),
        ("Bodil Long, who farms here,", "Bodil Long"),
        ("Bodil Long, a farmer,", "Bodil Long"),
        ("Det Con Bo Holm", "Bo Holm"),
        ("Bodil Holm SC", "Bodil Holm"),
        ("Bodil Holm TD", "Bodil Holm"),
        ("Chair of governors Bodil Rao, of the school,", "Bodil Rao"),
        ("Clean Ports Now", "Clean Ports Now"),
        ("Anna Berg of IF Metall", "Anna Berg"),
        ("the Dock Workers' Union of Lund", "Dock Workers' Union of Lund"),
        ("Her niece, the actor Ann Pike,", "Ann Pike"),
    ],
)
def test_a_source_has_its_whole_name(source: str, expected: str) -> None:
    assert speakers(f"{LEAD}{source[0].upper()}{source[1:]} said it was “late.”") == [expected]


def test_two_capitals_within_a_sentence_open_a_name() -> None:
    text = f"{LEAD}Work by IF Metall began. “It is late,” said IF Metall."
    assert speakers(text) == ["IF Metall"]


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Sentencing, the judge said it was “late.”", "Ann Lee"),
        ("Browning, the poet, said it was “late.”", "Browning"),
    ],
)
def test_a_participle_that_opens_a_sentence_is_no_name(opening: str, expected: str) -> None:
    assert speakers(f"{LEAD}Judge Ann Lee sat down.\n\n{opening}") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody from the Agency came and said, “It is late.”",
        "Bo Berg, who drives, said nothing, which is rare.",
        "A column called “Sure?” is new.",
        "Hit reply to tell us what we missed.",
    ],
)
def test_nobody_says_anything(text: str) -> None:
    assert speakers(LEAD + text) == []


def test_a_note_speaks_though_the_word_is_a_verb_as_well() -> None:
    assert speakers(f"{LEAD}A programme note describes it as “a play without a king.”") == ["programme note"]


def test_what_a_relative_clause_reports_ends_with_the_marks() -> None:
    text = f"{LEAD}A baker who told us that bread would “cure the cough” has been fined."
    assert said(text) == [("that bread would “cure the cough”", "baker")]


@pytest.mark.parametrize(
    "text",
    [
        "The display says “HEATING” at first.",
        "The machine tells you that it is late.",
        "Why does the site say that I am late?",
        "Ann Lee has written nine books in forty years.",
    ],
)
def test_things_and_questions_say_nothing(text: str) -> None:
    assert speakers(f"{LEAD}{text}\n\nIt rained.") == []


def test_a_report_is_no_second_quotation_beside_a_mixed_one() -> None:
    text = f"{LEAD}Bo Berg said that the wall had been stopped by some – “some of them from his own party.”"
    assert len(said(text)) == 1
