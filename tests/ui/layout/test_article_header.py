"""The lines under the headline: title, writer, date and reading time, as far as the text lacks them."""

from dataclasses import replace

import pytest

import reader
from reader.ui.layout.article_header import (
    SAMPLE,
    SHORT,
    estimated_words,
    facts,
    last_header_block,
    reading_minutes,
    title_lines,
)

PLAIN = "Harbour reopens\nBy Ann Lee\nMay 4, 2021\nThe harbour opened again on Monday after a year of work.\n"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("", -1),
        ("The harbour opened again on Monday after a year of work, and nobody knew why: it did,", -1),
        ("Harbour reopens\nThe harbour opened again on Monday after a year of work.\n", 0),
        (PLAIN, 2),
        ("![]() |\nA harbour at dawn. Ann Lee |\n" + PLAIN, 5),
    ],
)
def test_the_head_ends_before_the_first_paragraph(text: str, last: int) -> None:
    assert last_header_block(reader.parse(text)) == last


def test_the_writer_and_the_date_are_added_where_no_block_has_them() -> None:
    document = reader.parse(PLAIN)
    assert facts(document, 0, 240) == ""
    bare = reader.parse("Harbour reopens\nThe harbour opened again on Monday after a year of work.\n")
    assert facts(replace(bare, byline="Ann Lee", date="May 4"), 0, 240) == "Ann Lee · May 4"
    assert facts(replace(document, byline="", date=""), 0, 240) == ""


def test_a_byline_after_the_first_paragraph_is_also_added_at_the_top() -> None:
    text = "Harbour reopens\nIt opened again on Monday at noon.\nIt will stay open for good.\nBy Ann Lee\nIt is open.\n"
    document = reader.parse(text)
    assert document.byline == "Ann Lee"
    assert facts(document, 0, 240) == "Ann Lee"


@pytest.mark.parametrize(("words", "shown"), [(SHORT - 1, ""), (SHORT, "1 min"), (SHORT + 1, "1 min"), (600, "2 min")])
def test_the_time_of_a_text_of_a_hundred_words_is_told(words: int, shown: str) -> None:
    assert SHORT == 100
    assert facts(reader.parse(PLAIN), words, 240) == shown


@pytest.mark.parametrize(
    ("words", "speed", "minutes"), [(1, 240, 1), (359, 240, 1), (361, 240, 2), (480, 240, 2), (480, 480, 1)]
)
def test_minutes_are_whole_and_at_least_one(words: int, speed: int, minutes: int) -> None:
    assert reading_minutes(words, speed) == minutes


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 1), ("one", 1), ("one two\nthree", 3), ("naïve words", 2), ("海の壁は冬を越した", 1 + 4)],
)
def test_words_are_counted_by_blanks_and_by_characters_where_there_are_none(text: str, words: int) -> None:
    assert abs(estimated_words(text) - words) <= (1 if "海" in text else 0)


def test_how_many_characters_are_words_is_counted_at_the_beginning_alone() -> None:
    text = "海" * SAMPLE + "é" * SAMPLE
    assert estimated_words(text) == 1 + SAMPLE
    assert estimated_words("é" * SAMPLE + "海" * SAMPLE) == 1


def test_a_title_that_no_headline_says_is_added_in_lines() -> None:
    document = replace(reader.parse("Only words, and nobody knows why.\n"), title="The harbour reopens")
    assert [(line.style_name, line.words) for line in title_lines(document, 11)] == [
        ("headline", "The harbour"),
        ("headline", "reopens"),
    ]
    assert [*title_lines(reader.parse(PLAIN), 40)] == []
    assert [*title_lines(replace(document, title=""), 40)] == []


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The harbour\n===========\n\nIt opened on Monday, after a year of work.", 1),
        ("The harbour\n\n===========\n\nIt opened on Monday, after a year of work.", 0),
    ],
)
def test_the_line_below_a_headline_is_part_of_the_head(text: str, last: int) -> None:
    assert last_header_block(reader.parse(text)) == last
