"""The rows of the voices pane: name, role, share and quotations, each at its place."""

import pytest

from reader.ui.layout.attribution_view import SpeakerView
from reader.ui.layout.speaker_rows import RowKind, SpeakerRow, SpeakerRows, role_lines, share_bar

LEE = SpeakerView(0, "Ann Lee", "mayor of the old port of Lund", (1, 4, 6), 30)
BERG = SpeakerView(1, "Bo Berg", "", (2,), 10)
NOBODY = SpeakerView(-1, "No speaker named", "", (), 0)
VOICES = [LEE, BERG, NOBODY]


def kinds(rows: SpeakerRows) -> list[str]:
    return [row.kind.value for row in rows]


def test_rows_follow_each_other_with_a_blank_one_between_voices() -> None:
    rows = SpeakerRows(VOICES, 16)
    assert kinds(rows) == [
        *("name", "role", "role", "share", "quote", "quote", "quote"),
        *("blank", "name", "share", "quote"),
        *("blank", "name", "share"),
    ]
    assert rows[0] == SpeakerRow(RowKind.NAME, 0, "Ann Lee", count=3)
    assert [rows[1].text, rows[2].text] == ["mayor of the old", "port of Lund"]
    assert [rows[i].quote for i in (4, 5, 6, 10)] == [1, 4, 6, 2]
    assert {row.count for row in rows if row.kind is not RowKind.NAME} == {0}
    assert (rows[7].voice, rows[8].text, rows[11].voice) == (1, "Bo Berg", -1)


def test_below_a_note_the_first_voice_has_a_blank_row_too() -> None:
    rows = SpeakerRows([BERG], 10, "Not done just yet.")
    assert kinds(rows) == ["note", "note", "blank", "name", "share", "quote"]
    assert [rows[0].text, rows[1].text] == ["Not done", "just yet."]
    assert (rows.row_of_name(1), rows.row_of_quote(1, 2)) == (3, 5)


def test_rows_of_names_and_quotations_are_found() -> None:
    rows = SpeakerRows(VOICES, 16)
    assert [rows.row_of_name(voice) for voice in (0, 1, -1, 7)] == [0, 8, 12, -1]
    assert [rows.row_of_quote(0, quote) for quote in (0, 1, 2, 4, 6, 7)] == [-1, 4, -1, 5, 6, -1]
    assert [rows.row_of_quote(1, 2), rows.row_of_quote(-1, 2), rows.row_of_quote(9, 2)] == [10, -1, -1]


def test_rows_can_be_asked_for_from_the_end_and_in_part() -> None:
    rows = SpeakerRows(VOICES, 16)
    assert len(rows) == 14
    assert rows[-1] == rows[13]
    assert rows[-14] == rows[0]
    assert rows[7:9] == [rows[7], rows[8]]
    for beyond in (14, -15):
        with pytest.raises(IndexError):
            rows[beyond]


def test_they_match_only_the_same_voices_width_and_note() -> None:
    rows = SpeakerRows(VOICES, 16, "note")
    assert rows.matches(VOICES, 16, "note")
    assert not rows.matches([*VOICES], 16, "note")
    assert not rows.matches(VOICES, 17, "note")
    assert not rows.matches(VOICES, 16, "")


def test_without_voices_there_are_no_rows() -> None:
    rows = SpeakerRows([], 16)
    assert (len(rows), [*rows]) == (0, [])


def test_the_share_is_of_the_words_of_all() -> None:
    rows = SpeakerRows(VOICES, 14)
    assert [row.text for row in rows if row.kind is RowKind.SHARE] == ["██████ 75%", "██ 25%", "▏ 0%"]


@pytest.mark.parametrize(
    ("role", "lines"),
    [
        ("mayor", ["mayor"]),
        ("mayor of Lund", ["mayor of", "Lund"]),
        ("mayor of Lund, a port", ["mayor of", "Lund, a …"]),
        ("mayor of the city of Lund", ["mayor of", "the city …"]),
        ("mayor of the cities of Lund", ["mayor of", "the …"]),
        ("mayor of Kirkenesport in Norway", ["mayor of", "Kirkenesp…"]),
        ("mayor of Kirkenespo", ["mayor of", "Kirkenespo"]),
    ],
)
def test_a_role_has_two_lines_at_most(role: str, lines: list[str]) -> None:
    assert [*role_lines(role, 10)] == lines


@pytest.mark.parametrize(
    ("share", "width", "bar"),
    [
        (1.0, 14, "████████ 100%"),
        (0.5, 14, "████ 50%"),
        (0.51, 14, "████▏ 51%"),
        (0.0, 14, "▏ 0%"),
        (0.015, 14, "▏ 2%"),
        (0.99, 14, "███████▉ 99%"),
        (1.0, 10, "████ 100%"),
        (1.0, 11, "█████ 100%"),
        (1.0, 3, "████ 100%"),
    ],
)
def test_a_share_is_a_bar_of_eighths(share: float, width: int, bar: str) -> None:
    assert share_bar(share, width) == bar
