"""The lines of a document: the line of an offset, the text of each line, and lines that are added."""

from dataclasses import replace
from pathlib import Path

import pytest

import reader
from reader.config import load_settings
from reader.document import Document, Span
from reader.ui.article.article_layout import typography_of
from reader.ui.layout.text import TextLayout, lay_out_text
from reader.ui.layout.text_runs import TextRun
from reader.ui.layout.typography import PLAIN, Typography

TEXT = "# Wall\n\nOne two three\nfour.\n\n---\n\n```\nlong line\nb\n```\n\nLast.\n"


def drawn(layout: TextLayout) -> list[str]:
    text = layout.document.text
    return ["".join(run.display(text) for run in layout.runs(line)) for line in range(len(layout))]


@pytest.fixture
def document() -> Document:
    return reader.parse(TEXT, "markdown")


@pytest.fixture
def layout(document: Document) -> TextLayout:
    return lay_out_text(document, 9, Typography(wraps=True))


def test_lines_are_wrapped_ruled_or_kept(layout: TextLayout) -> None:
    assert drawn(layout) == [
        "Wall",
        "",
        "One two",
        "three",
        "four.",
        "",
        "─────────",
        "",
        " long lin",
        " e",
        " b",
        "",
        "Last.",
    ]


def test_each_line_knows_its_block(layout: TextLayout) -> None:
    kinds = [block.kind.value if (block := layout.block_of(line)) else "" for line in range(len(layout))]
    assert kinds == [
        *("headline", "", "paragraph", "paragraph", "paragraph", "", "rule", "", "code", "code", "code", ""),
        "paragraph",
    ]
    firsts = [line for line in range(len(layout)) if layout.is_first(line) and layout.block_of(line)]
    lasts = [line for line in range(len(layout)) if layout.is_last(line) and layout.block_of(line)]
    assert (firsts, lasts) == ([0, 2, 6, 8, 12], [0, 4, 6, 10, 12])


def test_the_line_of_an_offset_is_the_one_that_shows_it(layout: TextLayout, document: Document) -> None:
    text = document.text
    for words, line in [("Wall", 0), ("One", 2), ("two", 2), ("three", 3), ("four", 4), ("long", 8), ("e\nb", 9)]:
        assert layout.line_of(text.index(words)) == line
    assert layout.line_of(len(text) + 5) == len(layout) - 1
    assert layout.line_of(-1) == 0


def test_the_lines_of_a_span_are_at_least_one(layout: TextLayout, document: Document) -> None:
    text = document.text
    start = text.index("two")
    assert layout.lines_of(Span(start, start)) == range(2, 3)
    line_start = text.index("three")
    assert layout.lines_of(Span(line_start, line_start)) == range(3, 4)
    assert layout.lines_of(Span(start, start + 3)) == range(2, 3)
    assert layout.lines_of(Span(start, text.index("three"))) == range(2, 3)
    assert layout.lines_of(Span(start, text.index("three") + 1)) == range(2, 4)
    assert layout.lines_of(Span(start, text.index("four") + 1)) == range(2, 5)


def test_at_no_width_there_is_one_cell() -> None:
    assert drawn(lay_out_text(reader.parse("abc"), 0)) == ["a", "b", "c"]


def test_a_title_and_facts_missing_in_the_text_precede_it() -> None:
    document = replace(
        reader.parse("One two three, and nobody knows why:\n"), title="The wall\x1b", byline="Ann Lee", date="May 4"
    )
    layout = lay_out_text(document, 10)
    assert drawn(layout) == ["The wall␛", "Ann Lee ·", "May 4", "", "One two", "three, and", "nobody", "knows why:"]
    assert [layout.runs(line)[0].style_name for line in (0, 1, 2)] == ["headline", "facts", "facts"]
    assert layout.runs(3) == []
    assert layout.line_of(0) == 4


def test_facts_follow_the_headline() -> None:
    document = replace(reader.parse("# Wall\n\nOne.\n", "markdown"), byline="Ann Lee", date="May 4")
    layout = lay_out_text(document, 20)
    assert drawn(layout) == ["Wall", "Ann Lee · May 4", "", "One."]
    assert layout.starts[1] == document.blocks[0].span.end


def test_the_time_of_reading_goes_by_the_speed() -> None:
    document = reader.parse("# Wall\n\n" + "word " * 480, "markdown")
    assert drawn(lay_out_text(document, 20, Typography(speed=240)))[1] == "2 min"
    assert drawn(lay_out_text(document, 20, Typography(speed=120)))[1] == "4 min"


def test_hyphens_are_drawn_but_are_not_in_the_text() -> None:
    document = reader.parse("The harbour opened.")
    layout = lay_out_text(document, 8, Typography(language="en"))
    assert drawn(layout) == ["The har-", "bour", "opened."]
    end = layout.ends[0]
    assert layout.runs(0)[-1] == TextRun(end, end, "-")
    soft = lay_out_text(reader.parse("The har\u00adbour."), 8)
    assert drawn(soft) == ["The har-", "bour."]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("seven\u00ad eight", ["seven", "eight"]),
        ("seven\u00adteen", ["seven", "teen"]),
        ("seven\u00ad", ["seven"]),
        ("four\u00adteen", ["four-", "teen"]),
    ],
)
def test_a_soft_hyphen_is_drawn_only_within_a_word_and_where_there_is_room(text: str, lines: list[str]) -> None:
    assert drawn(lay_out_text(reader.parse(text), 5)) == lines


def test_the_signs_before_a_heading_are_drawn_with_it() -> None:
    document = reader.parse(
        "It began at noon on Monday.\n## The reply\nIt ended at one on Tuesday.\nWhy\n===\nWho knows?"
    )
    assert drawn(lay_out_text(document, 40)) == [
        *(
            "It began at noon on Monday.",
            "",
            "",
            "## The reply",
            "",
            "It ended at one on Tuesday.",
            "",
            "",
            "Why",
            "===",
        ),
        *("", "Who knows?"),
    ]


@pytest.mark.parametrize("sign", ["?", "!", "...", "{", "}"])
def test_a_line_of_signs_is_drawn(sign: str) -> None:
    document = reader.parse(f"It began at noon on Monday.\n\n{sign}\n\nIt ended at one on Tuesday.")
    assert sign in drawn(lay_out_text(document, 40))


def test_only_prose_is_justified_and_not_its_last_line() -> None:
    document = reader.parse("# A b c\n\nOne two three\nfour five.\n", "markdown")
    layout = lay_out_text(document, 9, Typography(justify=True))
    assert drawn(layout) == ["A b c", "", "One   two", "three", "four", "five."]
    listed = lay_out_text(reader.parse("- aa bb cc dd ee ff\n", "markdown"), 12, Typography(justify=True))
    assert drawn(listed) == ["• aa  bb  cc", "  dd ee ff"]


def test_a_credit_begins_a_line() -> None:
    document = reader.parse("Harbour\nThe harbour opened again on Monday.\nThe wall. Photo: Lee\n")
    assert drawn(lay_out_text(document, 40))[-2:] == ["▣ The wall.", "  Photo: Lee"]


def test_words_are_counted(layout: TextLayout) -> None:
    assert layout.word_count == len(layout.document.text.split(" ")) + layout.document.text.count("\n")


def test_plain_typography_is_that_of_the_settings_which_fold_quoted_mail(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert typography_of(load_settings()) == replace(PLAIN, folds_quoted=True)
