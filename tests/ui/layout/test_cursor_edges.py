"""The cursor where there is no character: blank lines, rules, the ends of a text."""

import pytest

import reader
from reader.ui.layout.cursor import (
    PlacedGrapheme,
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

RULED = "---\n\nOne two.\n\nThree four.\n\n---\n"
"""Lines: rule, blank, One two., blank, Three four., blank, rule."""


def layout_of(text: str, width: int = 20) -> TextLayout:
    return lay_out_text(reader.parse(text, "markdown"), width)


def at(layout: TextLayout, offset: int) -> str:
    return layout.document.text[offset:].split("\n")[0]


def test_beyond_the_lines_there_is_nothing() -> None:
    layout = layout_of(RULED)
    assert len(layout) == 7
    for line in (-1, 0, 1, 6, 7):
        assert graphemes_on_line(layout, line) == []
    assert [grapheme.cell for grapheme in graphemes_on_line(layout, 2)] == [*range(8)]


def test_a_prefix_takes_cells_and_is_no_place() -> None:
    layout = layout_of("- a日b\n")
    assert [(g.start, g.end, g.cell) for g in graphemes_on_line(layout, 0)] == [(0, 1, 2), (1, 2, 3), (2, 3, 5)]


def test_where_nothing_is_drawn_the_next_line_counts_then_the_one_before() -> None:
    layout = layout_of(RULED)
    text = layout.document.text
    assert at(layout, grapheme_at(layout, 0).start) == "One two."
    assert at(layout, grapheme_at(layout, text.index("Three") - 1).start) == "."
    assert grapheme_at(layout, len(text)).start == text.index("four.") + 4
    assert grapheme_at(layout_of(""), 3) == PlacedGrapheme(3, 3, 0)


@pytest.mark.parametrize("before", ["", "---\n\n"])
def test_the_nearest_character_can_be_on_one_of_the_first_lines(before: str) -> None:
    layout = layout_of(f"{before}One.\n\n---\n")
    assert at(layout, grapheme_at(layout, len(layout.document.text)).start) == "."


def test_from_either_end_there_is_no_further_character() -> None:
    layout = layout_of(RULED)
    first, last = layout.document.text.index("One"), layout.document.text.index("four.") + 4
    assert adjacent(layout, first, -1) == first
    assert adjacent(layout, last, 1) == last
    assert at(layout, adjacent(layout, layout.document.text.index("Three"), -1)) == "."
    assert at(layout, adjacent(layout, layout.document.text.index("two.") + 3, 1)) == "Three four."


@pytest.mark.parametrize(
    ("start", "step", "cell", "found"),
    [
        ("One", 1, 0, "Three four."),
        ("One", 2, 0, "Three four."),
        ("One", 3, 6, "four."),
        ("One", 99, 99, "."),
        ("One", -1, 0, "One two."),
        ("One", -99, 0, "One two."),
        ("Three", -1, 4, "two."),
        ("Three", -2, 3, " two."),
        ("Three", -4, 0, "One two."),
        ("Three", -99, 5, "wo."),
        ("Three", 1, 0, "Three four."),
        ("Three", 99, 3, "Three four."),
    ],
)
def test_lines_up_and_down_lead_to_lines_with_text(start: str, step: int, cell: int, found: str) -> None:
    layout = layout_of(RULED)
    offset = layout.document.text.index(start)
    assert at(layout, lines_away(layout, offset, step, cell)) == found


def test_the_nearest_cell_is_the_last_one_not_after_it() -> None:
    layout = layout_of("One\n\n- 日本\n")
    assert [at(layout, lines_away(layout, 0, 2, cell)) for cell in (0, 2, 3, 4, 9)] == [
        "日本",
        "日本",
        "日本",
        "本",
        "本",
    ]


def test_the_edges_of_a_line() -> None:
    layout = layout_of("One two three", 8)
    text = layout.document.text
    assert [at(layout, line_edge(layout, text.index("two"), step)) for step in (-1, 1)] == ["One two three", "o three"]
    assert line_edge(layout_of(RULED), 1, 1) == 1


@pytest.mark.parametrize(
    ("text", "start", "after", "before"),
    [
        ("One two", "One", "two", "One"),
        ("One two", "ne", "two", "One"),
        ("One two", " two", "two", "One"),
        ("One two", "two", "o", "One"),
        ("One two", "wo", "o", "two"),
        ("One\n\ntwo", "two", "o", "One"),
        ("One\n\n---\n\ntwo", "two", "o", "One"),
        ("a b", "a", "b", "a"),
    ],
)
def test_words_before_and_after(text: str, start: str, after: str, before: str) -> None:
    layout = layout_of(text)
    offset = layout.document.text.index(start)
    assert layout.document.text[next_word(layout, offset) :].startswith(after)
    assert layout.document.text[previous_word(layout, offset) :].startswith(before)


def test_before_the_first_word_is_the_first_character() -> None:
    layout = layout_of("“One” two")
    assert previous_word(layout, 0) == 0
    assert previous_word(layout, 1) == 0


@pytest.mark.parametrize(
    ("text", "start", "word"),
    [("One two", "two", "two"), ("One two", "wo", "two"), ("One, two", ",", ","), ("a b", "a", "a")],
)
def test_the_word_at_a_place(text: str, start: str, word: str) -> None:
    layout = layout_of(text)
    assert word_at(layout, text.index(start)).of(text) == word
