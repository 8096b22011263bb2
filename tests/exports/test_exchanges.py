"""Who talks with whom: counted, in the JSON of speakers, and as a table of shades."""

import json

import pytest

import reader
from reader.document import Attribution, Quote, QuoteKind, Span, Speaker
from reader.exports.exchanges import (
    REACH,
    conversations,
    exchanges,
    exchanges_to_csv,
    exchanges_to_text,
    shade,
)
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


def test_the_table_of_exchanges_in_numbers() -> None:
    document = reader.parse(TALK)
    assert exchanges_to_csv(document, reader.attribute(document)) == (
        "speaker,with,times\r\nAnn Lee,Bo Berg,2\r\nAnn Lee,Cy Dahl,1\r\n"
    )


@pytest.mark.parametrize(("gap", "expected"), [(REACH, (0, 1)), (REACH + 1, ())])
def test_a_conversation_has_no_long_gaps(gap: int, expected: tuple[int, ...]) -> None:
    people = (Speaker(0, "Ann"), Speaker(1, "Bo"))
    said = tuple(
        Quote(Span(start, start + 10), QuoteKind.DIRECT, None, None, who, "rule", 1.0)
        for start, who in zip((0, 10 + gap), people, strict=True)
    )
    assert conversations(Attribution(said, people), 0) == expected


def test_a_conversation_is_with_one_partner_or_with_all() -> None:
    found = reader.attribute(reader.parse(TALK + " " + "It rained. " * 80 + '"So," said Ann Lee.'))
    ann, bo, cy = (speaker.id for speaker in found.speakers)
    assert conversations(found, ann) == (0, 1, 2, 3)
    assert conversations(found, ann, bo) == (0, 1, 2)
    assert conversations(found, bo, cy) == (1, 3)
    assert conversations(found, cy, ann) == (0, 2, 3)
