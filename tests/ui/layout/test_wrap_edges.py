"""Wrapping with one cell too few, just enough, and one to spare, for narrow, wide and indented text."""

import pytest

from reader.ui.layout.preformatted import preformatted_lines
from reader.ui.layout.wrap import break_after_dash, narrow_until, wrapped


def lines(text: str, width: int, language: str = "") -> list[str]:
    return [text[start:end] for start, end in wrapped(text, 0, len(text), width, language)]


@pytest.mark.parametrize(
    ("text", "width", "found"),
    [
        ("", 5, []),
        ("   ", 5, []),
        ("one", 3, ["one"]),
        ("one", 2, ["on", "e"]),
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]),
        ("one two", 4, ["one", "two"]),
        ("one two", 3, ["one", "two"]),
        (" one  two ", 3, ["one", "two"]),
        ("one\ntwo", 7, ["one\ntwo"]),
        ("one—two", 4, ["one—", "two"]),
        ("one—two", 3, ["one", "—", "two"]),
        ("one —two", 5, ["one —", "two"]),
        ("a one—two", 6, ["a one—", "two"]),
        ("a one—!", 6, ["a", "one—!"]),
        ("é one—two three", 7, ["é one—", "two", "three"]),
    ],
)
def test_narrow_text(text: str, width: int, found: list[str]) -> None:
    assert lines(text, width) == found


@pytest.mark.parametrize(
    ("text", "width", "found"),
    [
        ("海の壁", 6, ["海の壁"]),
        ("海の壁", 5, ["海の", "壁"]),
        ("海の壁", 4, ["海の", "壁"]),
        ("海の壁", 3, ["海", "の", "壁"]),
        ("海の壁", 1, ["海", "の", "壁"]),
        ("海の。", 4, ["海", "の。"]),
        ("「海の", 2, ["「", "海", "の"]),
        ("a海 b", 3, ["a海", "b"]),
        ("x ab海", 5, ["x ab", "海"]),
        ("x 海ab", 4, ["x 海", "ab"]),
        ("海 海", 4, ["海", "海"]),
        ("海  ", 2, ["海"]),
        ("한국 사람", 4, ["한국", "사람"]),
        ("한국사", 4, ["한국", "사"]),
    ],
)
def test_wide_text(text: str, width: int, found: list[str]) -> None:
    assert lines(text, width) == found


@pytest.mark.parametrize(
    ("text", "width", "found"),
    [
        ("e\u0301a b", 2, ["e\u0301a", "b"]),
        ("e\u0301a b", 4, ["e\u0301a b"]),
        ("e\u0301a b", 1, ["e\u0301", "a", "b"]),
        ("👩‍👩‍👧 a", 2, ["👩‍👩‍👧", "a"]),
        ("one\u00adtwo", 4, ["one\u00ad", "two"]),
        ("one\u00adtwo", 6, ["one\u00adtwo"]),
        ("one\u200btwo", 3, ["one\u200b", "two"]),
        ("one\u200b", 3, ["one"]),
        ("e\u0301 海の", 3, ["e\u0301", "海", "の"]),
        ("e\u0301 ab海", 5, ["e\u0301 ab", "海"]),
        ("e\u0301 海ab", 4, ["e\u0301 海", "ab"]),
        ("e\u0301  a", 3, ["e\u0301  a"]),
        ("  e\u0301", 3, ["e\u0301"]),
    ],
)
def test_text_with_marks_of_no_width(text: str, width: int, found: list[str]) -> None:
    assert lines(text, width) == found


@pytest.mark.parametrize(
    ("text", "width", "found"),
    [
        ("one\n   two", 7, ["one\n   two"]),
        ("one\n   two", 6, ["one", "two"]),
        ("one\n   three four", 5, ["one", "three", "four"]),
        ("one\n   abcdefgh i", 4, ["one", "abcd", "efgh", "i"]),
        ("one\n   abcdefg i", 5, ["one", "abcde", "fg i"]),
        ("a\n\tb", 3, ["a\n\tb"]),
    ],
)
def test_indents_take_no_room(text: str, width: int, found: list[str]) -> None:
    assert lines(text, width) == found


@pytest.mark.parametrize(
    ("text", "width", "found"),
    [
        ("a harbour", 9, ["a harbour"]),
        ("a harbour", 6, ["a har", "bour"]),
        ("a harbour", 5, ["a", "har", "bour"]),
        ("é́ harbour", 6, ["é́ har", "bour"]),
        ("harbour", 3, ["har", "bou", "r"]),
        ("harbour", 4, ["har", "bour"]),
        ("海 harbour", 7, ["海 har", "bour"]),
    ],
)
def test_words_are_divided_where_the_hyphen_has_room(text: str, width: int, found: list[str]) -> None:
    assert lines(text, width, "en") == found


def test_a_part_of_a_text_is_wrapped_at_its_offsets() -> None:
    assert [*wrapped("xx one two xx", 3, 10, 3)] == [(3, 6), (7, 10)]
    assert [*wrapped("xx 海の xx", 3, 5, 2)] == [(3, 4), (4, 5)]
    assert [*wrapped("xx e\u0301 b xx", 3, 7, 1)] == [(3, 5), (6, 7)]


@pytest.mark.parametrize(
    ("text", "until"), [("abc", 3), ("ab\u0301c", 2), ("海", 0), ("", 0), ("a\nb\tc", 3), ("–é", 2)]
)
def test_up_to_where_each_character_is_one_cell(text: str, until: int) -> None:
    assert narrow_until(text) == until


def test_only_a_stretch_is_looked_at() -> None:
    assert narrow_until("海abc海", 1) == 4
    assert narrow_until("海abc海", 1, 3) == 3
    assert narrow_until("海abc", 0, 3) == 0


@pytest.mark.parametrize(
    ("words", "start", "limit", "place"),
    [
        ("a—b—c", 0, 5, 4),
        ("a—b—c", 0, 4, 4),
        ("a—b—c", 0, 3, 2),
        ("a—b—!", 0, 5, 2),
        ("a—b", 2, 3, 0),
        ("ab", 0, 2, 0),
        ("—!", 0, 2, 0),
    ],
)
def test_a_line_may_end_after_a_dash_before_a_word(words: str, start: int, limit: int, place: int) -> None:
    assert break_after_dash(words, start, limit) == place


@pytest.mark.parametrize(
    ("text", "width", "found"),
    [
        ("ab\n\ncd", 2, ["ab", "", "cd"]),
        ("abc", 2, ["ab", "c"]),
        ("abcd", 2, ["ab", "cd"]),
        ("海の", 3, ["海", "の"]),
        ("海の", 4, ["海の"]),
        ("海", 1, ["海"]),
        ("  a", 3, ["  a"]),
    ],
)
def test_code_keeps_its_lines_and_is_cut(text: str, width: int, found: list[str]) -> None:
    spans = preformatted_lines(f"x{text}", 1, len(text) + 1, width, wraps=True)
    assert [f"x{text}"[start:end] for start, end in spans] == found
