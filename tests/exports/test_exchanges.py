"""Who talks with whom: counted, in the JSON of speakers, and as a table of shades."""

import json

import pytest

import reader
from reader.document import Attribution, Quote, QuoteKind, Span, Speaker
from reader.exports.exchanges import REACH, exchanges, exchanges_to_text, shade
from reader.exports.speakers import speakers_to_json

TALK = '"It leaks," said Ann Lee. "It holds," said Bo Berg. "It leaks," said Ann Lee. "No," said Cy Dahl.'


def counted(text: str) -> dict[tuple[str, str], int]:
    found = reader.attribute(reader.parse(text))
    names = [speaker.name for speaker in found.speakers]
    return {(names[first], names[second]): count for (first, second), count in exchanges(found).items()}


def test_those_who_speak_one_after_the_other_talk_with_each_other() -> None:
    assert counted(TALK) == {("Ann Lee", "Bo Berg"): 2, ("Ann Lee", "Cy Dahl"): 1}


def test_nobody_talks_with_themselves() -> None:
    assert counted('"It leaks," said Ann Lee. "It holds," said Ann Lee.') == {}


@pytest.mark.parametrize(("beyond", "talks"), [(0, True), (1, False)])
def test_an_answer_is_near(beyond: int, talks: bool) -> None:
    people = (Speaker(0, "Ann Lee"), Speaker(1, "Bo Berg"))
    spans = Span(0, 9), Span(9 + REACH + beyond, 20 + REACH + beyond)
    said = (Quote(span, QuoteKind.DIRECT, "test", 1.0, who) for span, who in zip(spans, people, strict=True))
    assert bool(exchanges(Attribution(tuple(said), people))) is talks


def test_json_has_places_sections_and_partners() -> None:
    text = "# Wall\n\n## May\n\n" + TALK + '\n\n## June\n\n"It holds," said Bo Berg.'
    document = reader.parse(text, "markdown")
    record = json.loads(speakers_to_json(document, reader.attribute(document)))
    ann, bo, _ = record["speakers"]
    assert (ann["sections"], bo["sections"]) == (["May"], ["May", "June"])
    assert ann["talks_with"] == [{"name": "Bo Berg", "times": 2}, {"name": "Cy Dahl", "times": 1}]
    assert document.text[slice(*bo["first"])] == document.text[slice(*bo["last"])] == "It holds,"
    assert bo["first"] < bo["last"]


def test_the_table_of_shades() -> None:
    document = reader.parse(TALK)
    assert exchanges_to_text(document, reader.attribute(document)) == (
        "           1  2  3\n1 Ann Lee    ██ ▒▒\n2 Bo Berg ██\n3 Cy Dahl ▒▒\n"
    )


def test_without_speakers_there_is_no_table() -> None:
    document = reader.parse("It rained.")
    assert exchanges_to_text(document, reader.attribute(document)) == "No speakers found.\n"


@pytest.mark.parametrize(
    ("count", "expected"), [(0, " "), (1, "░"), (25, "░"), (26, "▒"), (75, "▓"), (76, "█"), (100, "█")]
)
def test_any_exchange_is_seen(count: int, expected: str) -> None:
    assert shade(count, 100) == expected
