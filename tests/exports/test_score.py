"""The score: who says how much in which chapter."""

import csv
import json

import reader
from reader.exports.score import score_to_csv

BOOK = """\
# Book

"We wait," said Ann Lee.

## May

"It holds," said Bo Berg. "It leaks badly," said Ann Lee.

## June

"No," said Bo Berg.
"""


def test_words_are_counted_by_chapter_and_what_comes_before_is_in_the_first() -> None:
    document = reader.parse(BOOK, "markdown")
    rows = [*csv.reader(score_to_csv(document, reader.attribute(document)).splitlines())]
    assert rows == [
        ["speaker", "role", "gender", "quotes", "words", "1 May", "2 June"],
        ["Ann Lee", "", "female", "2", "5", "5", "0"],
        ["Bo Berg", "", "male", "2", "3", "2", "1"],
    ]


def test_the_json_of_a_speaker_has_the_chapters() -> None:
    document = reader.parse(BOOK, "markdown")
    ann, bo = json.loads(reader.speakers_to_json(document, reader.attribute(document)))["speakers"]
    assert ann["chapters"] == [{"number": 1, "title": "May", "words": 5}]
    assert bo["chapters"] == [
        {"number": 1, "title": "May", "words": 2},
        {"number": 2, "title": "June", "words": 1},
    ]
