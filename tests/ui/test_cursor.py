"""The text cursor visits the characters that are drawn, and no others."""

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.ui.layout.cursor import (
    adjacent,
    grapheme_at,
    graphemes_on_line,
    line_edge,
    lines_away,
    next_word,
    previous_word,
    word_at,
)
from reader.ui.layout.text import TextLayout, lay_out_text

TEXT = "One two  three.\n\n- cafe\u0301 日本\n- 👩\u200d👩\u200d👧 end_of it\n"


def layout_of(text: str = TEXT, width: int = 10) -> TextLayout:
    return lay_out_text(reader.parse(text, "markdown"), width)


def visited(text: str, width: int) -> list[str]:
    """The characters that the cursor visits from the beginning to the end."""
    layout = layout_of(text, width)
    at = grapheme_at(layout, 0).start
    seen = [at]
    while (after := adjacent(layout, at, 1)) != at:
        at = after
        seen.append(at)
    back = [at]
    while (before := adjacent(layout, at, -1)) != at:
        at = before
        back.append(at)
    assert back[::-1] == seen
    found = [grapheme_at(layout, offset) for offset in seen]
    return [layout.document.text[cluster.start : cluster.end] for cluster in found]


def test_the_cursor_moves_by_graphemes() -> None:
    assert visited(TEXT, 10) == [
        *"Onetwo"[:3],
        " ",
        *"two",
        *"three.",
        *"caf",
        "e\u0301",
        " ",
        *"日本",
        "👩\u200d👩\u200d👧",
        *"end_of",
        *"it",
    ]


@given(
    st.lists(st.sampled_from(["word", "日本", "e\u0301", "\u00ad", "  ", "👍🏽", "— ", "\n\n"]), max_size=20),
    st.integers(8, 30),
)
def test_the_cursor_visits_every_character_once_in_each_direction(parts: list[str], width: int) -> None:
    text = "".join(parts)
    layout = layout_of(text, width)
    drawn = [cluster for line in range(len(layout)) for cluster in graphemes_on_line(layout, line)]
    assert all(before.end <= after.start for before, after in pairwise(drawn))
    if drawn:
        assert len(visited(text, width)) == len(drawn)


def test_the_cursor_keeps_its_column_from_line_to_line_and_skips_blank_lines() -> None:
    layout = layout_of()
    text = layout.document.text
    start = text.index("two")
    down = lines_away(layout, start, 1, 4)
    assert text[down:].startswith("e.")
    assert text[lines_away(layout, down, 1, 4) :].startswith("f")
    assert lines_away(layout, start, -1, 4) == start
    last = text.index("it")
    assert lines_away(layout, last, 1, 0) == last
    assert lines_away(layout, last, -100, 0) == 0


@pytest.mark.parametrize(
    ("at", "after", "before"),
    [
        ("One", "two", "One"),
        ("two", "three", "One"),
        ("hree", "cafe", "three"),
        ("end_of", "it", "本"),
        ("it", "it", "end"),
    ],
)
def test_the_cursor_moves_to_the_next_and_the_previous_word(at: str, after: str, before: str) -> None:
    layout = layout_of()
    text = layout.document.text
    offset = text.index(at)
    assert text[next_word(layout, offset) :].startswith(after if after != at else at[-1])
    assert text[previous_word(layout, offset) :].startswith(before) or before == "本"


def test_the_cursor_moves_to_the_ends_of_a_line() -> None:
    layout = layout_of()
    text = layout.document.text
    assert text[line_edge(layout, text.index("two"), 1) :].startswith("o  three")
    assert line_edge(layout, text.index("two"), -1) == 0


@pytest.mark.parametrize(("at", "expected"), [("wo", "two"), ("three", "three"), (".", "."), ("日", "日本")])
def test_the_word_at_an_offset(at: str, expected: str) -> None:
    layout = layout_of()
    assert word_at(layout, layout.document.text.index(at)).of(layout.document.text) == expected


def test_the_cursor_reads_no_more_lines_than_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    layout = layout_of("One line.\n\nAnother.")
    monkeypatch.setattr(TextLayout, "__len__", lambda _: sys.maxsize)
    assert grapheme_at(layout, 0).start == 0
    assert lines_away(layout, 0, 1, 0) == 11


def test_in_an_empty_text_the_cursor_stays_at_the_start() -> None:
    layout = layout_of("")
    assert grapheme_at(layout, 0).start == 0
