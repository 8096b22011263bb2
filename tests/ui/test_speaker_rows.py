"""The rows of the voices pane: computed on demand, yet equal to the complete list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.ui.layout.attribution_view import SpeakerView
from reader.ui.layout.speaker_rows import RowKind, SpeakerRow, SpeakerRows, role_lines, share_bar

ROLES = st.sampled_from(["", "a farmer", "a professor of law at the university of a town that lies by the sea"])


@st.composite
def listings(draw: st.DrawFn) -> list[SpeakerView]:
    """Speaker views that share out the quotations of an article."""
    owners = draw(st.lists(st.integers(-1, 4), max_size=20))
    ids = draw(st.permutations(sorted(set(owners))))
    return [
        SpeakerView(
            id, f"Speaker {id}", draw(ROLES), tuple(i for i, owner in enumerate(owners) if owner == id), 7 * (id + 2)
        )
        for id in ids
    ]


def expected(voices: list[SpeakerView], width: int, note: str) -> list[SpeakerRow]:
    """The complete list of rows, for a note that fits one line."""
    total = sum(voice.words for voice in voices)
    rows = [SpeakerRow(RowKind.NOTE, -1, note)] if note else []
    for voice in voices:
        rows += [SpeakerRow(RowKind.BLANK, voice.id)] if rows else []
        rows.append(SpeakerRow(RowKind.NAME, voice.id, voice.name, count=len(voice.quotes)))
        rows += [SpeakerRow(RowKind.ROLE, voice.id, line) for line in role_lines(voice.role, width)]
        rows.append(SpeakerRow(RowKind.SHARE, voice.id, share_bar(voice.words / total, width)))
        rows += [SpeakerRow(RowKind.QUOTE, voice.id, quote=quote) for quote in voice.quotes]
    return rows


@given(listings(), st.integers(12, 60), st.sampled_from(["", "Some only."]))
def test_rows_made_on_demand_equal_the_complete_list(voices: list[SpeakerView], width: int, note: str) -> None:
    rows = SpeakerRows(voices, width, note)
    assert list(rows) == expected(voices, width, note)
    assert rows[:] == list(rows)
    assert rows[-1:] == list(rows)[-1:]


@given(listings(), st.sampled_from(["", "Some only."]))
def test_names_and_quotations_are_found_in_their_rows(voices: list[SpeakerView], note: str) -> None:
    rows = SpeakerRows(voices, 30, note)
    for voice in voices:
        assert rows[rows.row_of_name(voice.id)].text == voice.name
        for quote in voice.quotes:
            assert rows[rows.row_of_quote(voice.id, quote)].quote == quote
        assert rows.row_of_quote(voice.id, 99) == -1
    assert rows.row_of_name(99) == rows.row_of_quote(99, 0) == -1


@pytest.mark.parametrize(("share", "expected"), [(0.0, "▏ 0%"), (0.5, "█████ 50%"), (1.0, "██████████ 100%")])
def test_a_share_is_a_bar_with_a_percentage(share: float, expected: str) -> None:
    assert share_bar(share, 16) == expected


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (60, ["a former deputy secretary of defense and professor"]),
        (30, ["a former deputy secretary of", "defense and professor"]),
        (20, ["a former deputy", "secretary of …"]),
        (9, ["a former", "deputy …"]),
        (8, ["a former", "deputy …"]),
        (6, ["a", "forme…"]),
    ],
)
def test_a_role_takes_at_most_two_lines_and_is_shortened_between_words(width: int, expected: list[str]) -> None:
    assert list(role_lines("a former deputy secretary of defense and professor", width)) == expected


def test_a_role_in_wide_characters_fits_the_width() -> None:
    lines = list(role_lines("日本語の先生で大学の教授でもある人ですよね", 12))
    assert len(lines) == 2
    assert all(cell_len(line) <= 12 for line in lines)
