"""Wrapping a whole text quickly: the lines are those of the thorough ways."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.document import Document
from reader.ui.layout import line_breaker
from reader.ui.layout.line_breaker import LOOKAHEAD, LineBreaker
from reader.ui.layout.text import lay_out_text
from reader.ui.layout.typography import Typography
from reader.ui.layout.wrap import narrow_until, wrapped

WORDS = st.sampled_from(
    [
        "word",
        "“quoted”",
        "it’s",
        "—",
        "one—two",
        "a—b—“c”",
        "negotiations",
        "a" * 30,
        "日本語",
        "e\u0301",
        "\t",
        "\u200b",
    ]
)
BLANKS = st.sampled_from([" ", " ", " ", "  ", "\n", "\n  ", " \n", "\n\n", "\u00a0", ""])
STRETCHES = st.lists(st.tuples(WORDS, BLANKS).map("".join), max_size=20).map("".join)
"""What may stand in a block, blanks at its ends included."""
BLOCKS = st.sampled_from(
    [
        "{}",
        "# {}",
        "### {}",
        "- {}",
        "12. {}",
        "> {}",
        "> > - {}",
        "```\n{}\n```",
        "    {}",
        "| A | B |\n|---|---|\n| {} | two |",
        "![{}](wall.jpg)",
        "![{} Photo: Ann Lee/Reuters](wall.jpg)",
        "* * *",
        "By Ann Lee {}",
    ]
)
SOURCES = st.lists(st.builds(str.format, BLOCKS, STRETCHES), max_size=8).map("\n\n".join)
"""Texts with blocks of all kinds."""


def added(text: str, spans: list[tuple[int, int]], width: int) -> list[tuple[int, int]]:
    """The lines of stretches of a text."""
    lines = LineBreaker(text, array("i"), array("i"))
    for start, end in spans:
        lines.add(start, end, width)
    return list(zip(lines.starts, lines.ends, strict=True))


@given(st.lists(STRETCHES, max_size=6), st.integers(1, 60), st.sampled_from([1, 5, 40, LOOKAHEAD]))
def test_stretches_of_a_text_break_where_each_does_by_itself(parts: list[str], width: int, ahead: int) -> None:
    text, spans = "", []
    for part in parts:
        spans.append((len(text), len(text) + len(part)))
        text += f"{part}\n\n"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(line_breaker, "LOOKAHEAD", ahead)
        found = added(text, spans, width)
    assert found == [line for start, end in spans for line in wrapped(text, start, end, width)]


def test_one_look_ahead_is_bounded_and_a_long_stretch_takes_several(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[int] = []

    def noted(text: str, start: int, end: int) -> int:
        looks.append(end - start)
        return narrow_until(text, start, end)

    monkeypatch.setattr(line_breaker, "LOOKAHEAD", 100)
    monkeypatch.setattr(line_breaker, "narrow_until", noted)
    text = "word " * 99
    assert LineBreaker(text, array("i"), array("i")).is_narrow(0, len(text))
    assert looks == [100, 100, 100, 100, 95]


def thorough(document: Document, width: int, typography: Typography) -> object:
    """The layout of a document without the quick way."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LineBreaker, "is_narrow", lambda *_: False)
        return lay_out_text(document, width, typography)


@given(SOURCES, st.sampled_from(["plain", "markdown"]), st.integers(1, 60), st.sampled_from(["", "en_US"]))
def test_a_layout_is_the_same_the_quick_and_the_thorough_way(text: str, source: str, width: int, language: str) -> None:
    document, typography = reader.parse(text, source), Typography(language=language)
    assert lay_out_text(document, width, typography) == thorough(document, width, typography)


def test_ordinary_words_are_not_wrapped_one_paragraph_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("wrapped thoroughly")

    monkeypatch.setattr(LineBreaker, "add_any", refused)
    text = "# The harbour\n\n“It’s one — or\ntwo—words.”\n\n- An item.\n\n![The wall. Photo: Ann Lee](wall.jpg)"
    assert len(lay_out_text(reader.parse(text, "markdown"), 12)) > 4
