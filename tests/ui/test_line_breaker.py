"""Breaking a whole text into lines: the fast path breaks where the thorough one does."""

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
SPACES = st.sampled_from([" ", " ", " ", "  ", "\n", "\n  ", " \n", "\n\n", "\u00a0", ""])
BLOCK_TEXTS = st.lists(st.tuples(WORDS, SPACES).map("".join), max_size=20).map("".join)
"""The text of a block, which may have spaces at its ends."""
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
SOURCES = st.lists(st.builds(str.format, BLOCKS, BLOCK_TEXTS), max_size=8).map("\n\n".join)
"""Texts with blocks of all kinds."""


def broken_lines(text: str, spans: list[tuple[int, int]], width: int) -> list[tuple[int, int]]:
    """The lines into which a line breaker breaks the given spans."""
    lines = LineBreaker(text, array("i"), array("i"))
    for start, end in spans:
        lines.add(start, end, width)
    return list(zip(lines.starts, lines.ends, strict=True))


@given(st.lists(BLOCK_TEXTS, max_size=6), st.integers(1, 60), st.sampled_from([1, 5, 40, LOOKAHEAD]))
def test_each_span_breaks_as_it_would_alone(parts: list[str], width: int, ahead: int) -> None:
    text, spans = "", []
    for part in parts:
        spans.append((len(text), len(text) + len(part)))
        text += f"{part}\n\n"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(line_breaker, "LOOKAHEAD", ahead)
        found = broken_lines(text, spans, width)
    assert found == [line for start, end in spans for line in wrapped(text, start, end, width)]


def test_a_lookahead_is_bounded_and_a_long_span_takes_several(monkeypatch: pytest.MonkeyPatch) -> None:
    lookaheads: list[int] = []

    def recorded(text: str, start: int, end: int) -> int:
        lookaheads.append(end - start)
        return narrow_until(text, start, end)

    monkeypatch.setattr(line_breaker, "LOOKAHEAD", 100)
    monkeypatch.setattr(line_breaker, "narrow_until", recorded)
    text = "word " * 99
    assert LineBreaker(text, array("i"), array("i")).is_narrow(0, len(text))
    assert lookaheads == [100, 100, 100, 100, 95]


def thorough(document: Document, width: int, typography: Typography) -> object:
    """The layout of a document without the fast path."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LineBreaker, "is_narrow", lambda *_: False)
        return lay_out_text(document, width, typography)


@given(SOURCES, st.sampled_from(["plain", "markdown"]), st.integers(1, 60), st.sampled_from(["", "en_US"]))
def test_the_fast_and_the_thorough_layout_are_the_same(text: str, source: str, width: int, language: str) -> None:
    document, typography = reader.parse(text, source), Typography(language=language)
    assert lay_out_text(document, width, typography) == thorough(document, width, typography)


def test_ordinary_text_takes_the_fast_path(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the text took the thorough path")

    monkeypatch.setattr(LineBreaker, "add_any", refuse)
    text = "# The harbour\n\n“It’s one — or\ntwo—words.”\n\n- An item.\n\n![The wall. Photo: Ann Lee](wall.jpg)"
    assert len(lay_out_text(reader.parse(text, "markdown"), 12)) > 4
