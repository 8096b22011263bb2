"""JSON, tables, calendars, contacts, songs and source code: read where they hold texts, else shown with a remark."""

import json

import pytest

import reader
from reader.document import BlockKind, Document, TextKind
from reader.errors import SourceError
from tests.formats.books import opened

LONG = "The wall broke in May, said Ann Lee."
TELEGRAM = {
    "name": "Walls",
    "messages": [
        {"id": 1, "from": "Ann Lee", "text": "The wall broke."},
        {"id": 2, "from": "Bo Berg", "text": ["See ", {"type": "link", "text": "https://a.example"}, " now."]},
        {"id": 3, "from": "Bo Berg", "text": "And again.\n\nTwice."},
    ],
}
MODEL = [
    {
        "title": "Why",
        "mapping": {
            "a": {"message": None},
            "b": {"message": {"author": {"role": "user"}, "content": {"parts": ["Why did it break?"]}}},
            "c": {"message": {"author": {"role": "assistant"}, "content": {"parts": ["It was old."]}}},
        },
    }
]
DISCORD = {"messages": [{"author": {"name": "ann"}, "content": "Hello."}, {"author": {"name": "bo"}, "content": "Hi."}]}


def read(content: object, name: str = "a.json") -> Document:
    text = content if isinstance(content, str) else json.dumps(content)
    return opened(text.encode(), name)


@pytest.mark.parametrize(
    ("chat", "text"),
    [
        (
            TELEGRAM,
            "Ann Lee: The wall broke.\n\nBo Berg: See https://a.example now.\n\nAnd again.\n\nTwice.",
        ),
        (MODEL, "user: Why did it break?\n\nassistant: It was old."),
        (DISCORD, "ann: Hello.\n\nbo: Hi."),
        (
            [{"user": "U1", "user_profile": {"real_name": "Ann"}, "text": "One."}, {"user": "U2", "text": "Two."}],
            "Ann: One.\n\nU2: Two.",
        ),
        ([{"user": "A", "text": "One."}, {"user": "B", "text": "Two."}], "A: One.\n\nB: Two."),
    ],
)
def test_a_chat_is_turns(chat: object, text: str) -> None:
    found = read(chat)
    assert (found.text, found.kind, found.remark) == (text, TextKind.INTERVIEW, "")


@pytest.mark.parametrize(
    "content",
    [
        [{"title": "One", "text": LONG}, {"title": "Two", "text": LONG}],
        {"articles": [{"title": "One", "body": LONG}, {"headline": "Two", "content": LONG}]},
        f'{{"title": "One", "text": "{LONG}"}}\n{{"title": "Two", "text": "{LONG}"}}\n',
    ],
)
def test_articles_in_json_are_sections(content: object) -> None:
    found = read(content)
    assert found.text == f"One\n\n{LONG}\n\nTwo\n\n{LONG}"
    assert [section.title for section in found.outline.children] == ["One", "Two"]


@pytest.mark.parametrize(
    ("content", "remark"),
    [
        ('{"a": [1, 2]}', "data in JSON"),
        ('{"type": "FeatureCollection", "features": [{"name": "x", "text": "y"}]}', "data in JSON"),
        ('{"a": broken', "damaged JSON, or another kind of data"),
        ("[" * 100_000, "damaged JSON, or another kind of data"),
    ],
)
def test_other_json_is_shown_and_said_to_be(content: str, remark: str) -> None:
    found = read(content)
    assert (found.text, found.kind) == (content, TextKind.CODE)
    assert found.remark == f"shown as it is written: {remark}"


def test_data_on_one_long_line_have_a_line_for_each_value() -> None:
    found = read({"numbers": list(range(200))})
    assert found.text.count("\n") > 200
    assert found.remark == "shown as it is written: data in JSON, each value on its line"


def test_json_is_known_by_its_beginning() -> None:
    assert read(TELEGRAM, "chat").text.startswith("Ann Lee: ")
    assert read("[1] The wall broke.", "a.txt").remark == ""
    assert read("{Enter Ann Lee}", "a.txt").remark == ""


def test_tables() -> None:
    articles = read(f'Title,Text\nOne,"{LONG}"\n', "a.csv")
    assert articles.text == f"One\n\n{LONG}"
    for content, name in (
        ("name;age\nAnn;40\n", "a.csv"),
        ("name\tage\nAnn\t40\n", "a.tsv"),
        ("name,age\nAnn,40\n", "b.csv"),
    ):
        table = read(content, name)
        assert (table.text, table.blocks[0].kind) == ("name\tage\nAnn\t40", BlockKind.TABLE)
    long = read(f'who,said\nAnn,"{LONG * 2}"\n', "a.csv")
    assert long.text == f"who: Ann\nsaid: {LONG * 2}"
    assert read("one\ntwo\n", "a.csv").remark == "shown as it is written: lines of data"
    assert read('a,b\n1,"' + "x" * 200_000, "a.csv").remark == "shown as it is written: a table that is damaged"


CALENDAR = """BEGIN:VCALENDAR
X-WR-CALNAME:Walls
BEGIN:VEVENT
DTSTART;TZID=Europe/Oslo:20260504T090000
DTEND:20260505
SUMMARY:About the wall\\, again
LOCATION:Lund
DESCRIPTION:We must talk.\\n\\nAnn Lee will spea
 k first.
ATTENDEE;CN="Ann Lee":mailto:ann@a.example
BEGIN:VALARM
DESCRIPTION:Alarm
END:VALARM
END:VEVENT
END:VCALENDAR
"""
CONTACTS = """BEGIN:VCARD
FN:Ann Lee
ORG:Walls;Stones
TEL;TYPE=CELL:+46 1
NOTE:She mends.
PHOTO;ENCODING=b:AAAA
END:VCARD
BEGIN:VCARD
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=85berg;=
Bo
item1.EMAIL:bo@a.example
END:VCARD
"""


def test_calendars_and_contacts() -> None:
    calendar = read(CALENDAR, "a.ics")
    assert calendar.title == "Walls"
    assert calendar.text.split("\n\n") == [
        "About the wall, again",
        "Lund · 2026-05-04 09:00 to 2026-05-05",
        "We must talk.",
        "Ann Lee will speak first.",
        "With: Ann Lee (ann@a.example)",
    ]
    contacts = read(CONTACTS, "-vcf")
    assert contacts.text.split("\n\n") == [
        "Ann Lee",
        "She mends.",
        "Organization: Walls, Stones\nPhone: +46 1",
        "Bo Åberg",
        "Mail: bo@a.example",
    ]
    with pytest.raises(SourceError, match="calendar without events"):
        read("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "a.ics")


def test_songs_are_stanzas_with_times() -> None:
    song = "[ti:The Wall]\n[ar:Ann Lee]\n[00:12.00]It broke\n[00:14.50]<00:14.60>in May\n[00:16.00]\n"
    song += "[01:20.00][00:20.00]Oh wall\n"
    for name in ("a.lrc", "a"):
        found = read(song, name)
        assert (found.title, found.byline, found.text) == (
            "The Wall",
            "Ann Lee",
            "It broke\nin May\n\nOh wall\n\nOh wall",
        )
        assert [place.label for place in found.places] == ["00:00:12", "00:00:14", "00:00:20", "00:01:20"]


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.py", "x = 1\n", "Python"),
        ("Makefile", "all:\n\ttrue\n", "a build file"),
        ("a.toml", "[a]\nb = 1\n", "TOML"),
        ("a", "#!/bin/sh\ntrue\n", "a script"),
        ("a.txt", "--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y\n", "a patch"),
        ("ls.1", '.\\" by Ann\n.TH LS 1\n.SH NAME\n', "the source of a manual page"),
        ("a.pem", "-----BEGIN CERTIFICATE-----\nMIIB\n", "a key or a certificate"),
    ],
)
def test_what_is_written_for_programs_is_said_to_be(name: str, content: str, what: str) -> None:
    found = read(content, name)
    assert (found.text, found.kind, found.remark) == (content, TextKind.CODE, f"shown as it is written: {what}")
    assert {block.kind for block in found.blocks} == {BlockKind.CODE}
    assert reader.parse(content, "plain").remark in {"", "shown as it is written: code, data or a log"}


@pytest.mark.parametrize(
    "content",
    ["--- and then it broke.\n", "#1 is the wall.\n", "-----BEGIN PGP SIGNED MESSAGE-----\n\nIt broke.\n", "begin"],
)
def test_texts_that_begin_likewise_are_texts(content: str) -> None:
    assert read(content, "a.txt").remark == ""
