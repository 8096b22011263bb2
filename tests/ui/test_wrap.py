"""Wrapping: which words are on which line, for every text and width."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.ui.layout.fit import fitted
from reader.ui.layout.graphemes import display_text, graphemes
from reader.ui.layout.preformatted import preformatted_lines
from reader.ui.layout.text_runs import COLLAPSIBLE, prose_runs
from reader.ui.layout.wrap import (
    narrow_until,
    neither_narrow_nor_wide,
    wrapped,
    wrapped_graphemes,
    wrapped_narrow,
    wrapped_wide,
)
from tests.ui.texts import TEXTS, WIDTHS


def lines(text: str, width: int) -> list[str]:
    return [text[a:b] for a, b in wrapped(text, 0, len(text), width)]


def as_drawn(text: str, start: int, end: int) -> str:
    """A span as it is drawn."""
    return "".join(run.display(text) for run in prose_runs(text, start, end))


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two three", 20, ["one two three"]),
        ("one two three", 13, ["one two three"]),
        ("one two three", 12, ["one two", "three"]),
        ("one  two", 4, ["one", "two"]),
        ("one\ntwo", 20, ["one\ntwo"]),
        ("one\n   two", 7, ["one\n   two"]),
        ("one\n   two   three", 9, ["one\n   two", "three"]),
        ("one\n   indivisible", 4, ["one", "indi", "visi", "ble"]),
        ("indivisible", 4, ["indi", "visi", "ble"]),
        ("“one two” — three", 9, ["“one two”", "— three"]),
        ("日本語 テキスト", 6, ["日本語", "テキス", "ト"]),
        ("a日本語", 4, ["a日", "本語"]),
        ("cafe\u0301 noir", 5, ["cafe\u0301", "noir"]),
        ("👩\u200d👩\u200d👧 ok", 3, ["👩\u200d👩\u200d👧", "ok"]),
        ("", 5, []),
        ("   ", 2, []),
        ("word \xad", 2, ["wo", "rd"]),
        ("日本 \u200b", 4, ["日本"]),
        ("日本 \u0301 one", 5, ["日本 \u0301", "one"]),
        ("\xadone", 2, ["\xadon", "e"]),
        ("a\u200bbbb。", 4, ["a\u200b", "bbb", "。"]),
    ],
)
def test_lines_break_at_spaces_and_never_within_a_grapheme(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


@given(TEXTS, WIDTHS)
def test_every_visible_character_is_on_exactly_one_line(text: str, width: int) -> None:
    spans = list(wrapped(text, 0, len(text), width))
    assert all(a < b for a, b in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    kept, whole = ("".join(as_drawn(text, a, b) for a, b in parts) for parts in (spans, [(0, len(text))]))
    assert kept.replace(" ", "") == whole.replace(" ", "")


@given(TEXTS, st.integers(2, 90))
def test_no_line_is_wider_than_the_column(text: str, width: int) -> None:
    for a, b in wrapped(text, 0, len(text), width):
        assert cell_len(as_drawn(text, a, b)) <= width
    code = [text[a:b] for a, b in preformatted_lines(text, 0, len(text), width, wraps=True)]
    assert all(cell_len(display_text(line)) <= width for line in code)


@given(TEXTS, WIDTHS)
def test_display_text_keeps_the_length_and_has_no_control_characters(text: str, width: int) -> None:
    assert len(display_text(text)) == len(text)
    assert not {"\x1b", "\x07", "\x9b", "\u202e", "\n", "\t"} & set(display_text(text))
    assert cell_len(fitted(text, width)) == width


def test_simple_characters_have_the_width_that_wrapping_assumes() -> None:
    for code in range(0x20, 0x10000):
        char = chr(code)
        if neither_narrow_nor_wide().match(char) is None and char != "\n":
            assert cell_len(char) == (2 if narrow_until(char) == 0 else 1), hex(code)
            assert display_text(char) == char
            assert [cells for *_, cells in graphemes(f"a{char}")][:1] == [1]


@given(TEXTS, WIDTHS, st.sampled_from(["", "en_US"]))
def test_the_fast_paths_break_where_the_thorough_one_does(text: str, width: int, language: str) -> None:
    words = COLLAPSIBLE.sub(" ", display_text(text))
    if neither_narrow_nor_wide().search(words) is None:
        thorough = list(wrapped_graphemes(words, width, language))
        assert list(wrapped_wide(words, width, language)) == thorough
        if narrow_until(words) == len(words):
            assert list(wrapped_narrow(words, width, language)) == thorough


def test_code_keeps_its_line_breaks_and_indentation() -> None:
    text = "if a:\n    b\n\nc"
    assert [text[a:b] for a, b in preformatted_lines(text, 0, len(text), 20, wraps=True)] == ["if a:", "    b", "", "c"]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("これは本です。次の文。", 12, ["これは本で", "す。次の文。"]),
        ("これは「引用」です", 8, ["これは", "「引用」", "です"]),
        ("价格（含税）是三元。", 8, ["价格（含", "税）是三", "元。"]),
        ("ニュース", 6, ["ニュー", "ス"]),
        ("한국어 문장은 띄어쓰기", 8, ["한국어", "문장은", "띄어쓰기"]),
        ("版本 Python 3.11 的", 10, ["版本", "Python", "3.11 的"]),
        ("版本Python的", 8, ["版本", "Python的"]),
        ("read—and write", 8, ["read—and", "write"]),
        ("reading—and", 8, ["reading—", "and"]),
        ("a—b—“c”", 4, ["a—", "b—“c", "”"]),
        ("co\u00adop\u00aderate", 5, ["co\u00adop\u00ad", "erate"]),
        ("abc\u200bdef", 4, ["abc\u200b", "def"]),
        ("a\u200e b\u200f c", 3, ["a\u200e b\u200f", "c"]),
        ("🇰🇷🇯🇵🇫🇷", 4, ["🇰🇷🇯🇵", "🇫🇷"]),
        ("शब्दक्ष", 4, ["शब्द", "क्ष"]),
        ("👍🏽👍🏽", 3, ["👍🏽", "👍🏽"]),
        ("元（五）元", 6, ["元", "（五）", "元"]),
    ],
)
def test_lines_break_by_the_rules_of_the_script(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected
