"""Text layout: how each kind of block is laid out, for every text and width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

import reader
from reader.document import BlockKind, Document, Span
from reader.ui.layout.blocks import prefix
from reader.ui.layout.graphemes import display_text, graphemes
from reader.ui.layout.text import TextLayout, lay_out_text
from reader.ui.layout.text_runs import COLLAPSIBLE, cell_of, offset_of, prose_runs
from reader.ui.layout.typography import PLAIN, Typography
from tests.ui.texts import PIECES, TEXTS


def lines_drawn(layout: TextLayout) -> list[str]:
    """The lines of a layout as they are drawn."""
    text = layout.document.text
    return ["".join(run.display(text) for run in layout.runs(line)) for line in range(len(layout))]


def drawn(document: Document, width: int, typography: Typography = PLAIN) -> list[str]:
    return lines_drawn(lay_out_text(document, width, typography))


MARKDOWN = """\
# The harbour

Some words about it.

- one item that is long enough to need two lines
- another
  - an inner one

1. first

2. second

> What was said.

```
code  kept
```

| A | B |
|---|---|
| one | two |

![The wall. Photo: Ann Lee](wall.jpg)
"""


def test_each_kind_of_block_has_its_own_layout() -> None:
    assert drawn(reader.parse(MARKDOWN, "markdown"), 30) == [
        "The harbour",
        "",
        "Some words about it.",
        "",
        "• one item that is long enough",
        "  to need two lines",
        "• another",
        "  • an inner one",
        "",
        "1. first",
        "",
        "2. second",
        "",
        "▏ What was said.",
        "",
        "  code  kept",
        "",
        "A    B",
        "───  ───",
        "one  two",
        "",
        "▣ The wall.",
        "  Photo: Ann Lee",
    ]


@given(st.integers(0, 60), st.integers(1, 60))
def test_deeply_nested_text_keeps_a_minimum_width(depth: int, width: int) -> None:
    text = "\n".join("  " * i + "- some words" for i in range(depth + 1))
    layout = lay_out_text(reader.parse(text, "markdown"), width)
    for line in range(len(layout)):
        block = layout.block_of(line)
        lead = prefix(block, width, is_first=False) if block is not None else ""
        assert width - cell_len(lead) >= min(width, 8)


@given(TEXTS.flatmap(lambda text: st.tuples(st.just(text), st.sampled_from(["plain", "markdown"]))), st.integers(8, 90))
def test_lines_are_in_text_order_and_found_by_their_spans(source: tuple[str, str], width: int) -> None:
    document = reader.parse(*source)
    layout = lay_out_text(document, width)
    assert list(layout.starts) == sorted(layout.starts)
    assert all(a <= b for a, b in zip(layout.starts, layout.ends, strict=True))
    for line in range(len(layout)):
        if layout.block_of(line) is not None and layout.starts[line] < layout.ends[line]:
            assert line in layout.lines_of(Span(layout.starts[line], layout.ends[line]))


def test_boilerplate_is_not_drawn() -> None:
    document = reader.parse(
        "Harbour\n![]() |\nThe wall of the harbour in May. Reuters\n|\nThe harbour is open again now."
    )
    assert BlockKind.BOILERPLATE in {block.kind for block in document.blocks}
    assert not any("![" in line or line.strip() == "|" for line in drawn(document, 60))


def words_drawn(text: str) -> str:
    return "".join(run.display(text) for run in prose_runs(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one.  Two", "one. Two"),
        ("one\n   two", "one two"),
        ("co\u00adop", "coop"),
        ("\u200fשלום\u200e", "שלום"),
        ("a\u200d\u200cb", "a\u200d\u200cb"),
        ("a\u00a0 b", "a\u00a0 b"),
    ],
)
def test_prose_is_drawn_without_extra_spaces_and_direction_marks(text: str, expected: str) -> None:
    assert words_drawn(text) == expected


LONG = "The consideration of international negotiations continues without interruption in the autumn."


def test_words_are_hyphenated_and_the_hyphen_fits_the_width() -> None:
    layout = lay_out_text(reader.parse(LONG), 20, Typography(language="en_US"))
    found = lines_drawn(layout)
    assert max(map(cell_len, found)) <= 20
    assert len(found) < len(drawn(reader.parse(LONG), 20))
    divided = [line for line in found if line.endswith("-")]
    assert divided
    whole = "".join(line[:-1] if line.endswith("-") else f"{line} " for line in found).strip()
    assert whole == LONG


@pytest.mark.parametrize("language", ["", "en_US"])
@given(text=st.lists(PIECES | st.sampled_from(LONG.split()), max_size=30).map(" ".join), width=st.integers(8, 60))
def test_hyphenated_and_justified_lines_fit_the_width(language: str, text: str, width: int) -> None:
    layout = lay_out_text(reader.parse(text), width, Typography(justify=True, language=language))
    assert all(cell_len(line) <= width for line in lines_drawn(layout))


def test_justified_lines_fill_the_width_except_the_last_one() -> None:
    found = drawn(reader.parse(" ".join([LONG] * 3)), 60, Typography(justify=True))
    assert {cell_len(line) for line in found[:-1]} == {60}
    assert cell_len(found[-1]) < 60
    assert " ".join(" ".join(found).split()) == " ".join([LONG] * 3)


def test_a_line_with_too_much_space_to_fill_is_not_justified() -> None:
    found = drawn(reader.parse("An incomprehensibilities of it is"), 24, Typography(justify=True))
    assert found[0] == "An incomprehensibilities"
    assert drawn(reader.parse("An inordinately incomprehensibilities"), 24, Typography(justify=True))[0].rstrip() == (
        "An inordinately"
    )


def test_right_to_left_lines_are_not_justified() -> None:
    text = "שלום עולם זה טקסט ארוך מאוד שנכתב מימין לשמאל ולכן נשאר"
    assert drawn(reader.parse(text), 24, Typography(justify=True)) == drawn(reader.parse(text), 24)


NUMBERS = "| Name | Sum | Part |\n|---|---|---|\n| Ann Lee | 1,200 | 5% |\n| Bo | 90 | 12.5% |\n"


def test_numbers_in_a_table_are_right_aligned() -> None:
    assert drawn(reader.parse(NUMBERS, "markdown"), 40) == [
        "Name       Sum   Part",
        "───────  ─────  ─────",
        "Ann Lee  1,200     5%",
        "Bo          90  12.5%",
    ]


def test_a_table_that_does_not_fit_is_laid_out_row_by_row_with_column_names() -> None:
    text = "| Name | What was said |\n|---|---|\n| Ann Lee | The harbour is open |\n| Bo | No |\n"
    assert [line.rstrip() for line in drawn(reader.parse(text, "markdown"), 18)] == [
        "Name What was said",
        "",
        "Name    Ann Lee",
        "What…   The",
        "        harbour is",
        "        open",
        "",
        "Name    Bo",
        "What…   No",
    ]


def test_a_long_line_of_code_continues_after_a_marker() -> None:
    text = "```\nabcdefghijklmnop\nq\n```\n"
    wrapped = Typography(wraps=True)
    assert drawn(reader.parse(text, "markdown"), 12, wrapped) == ["  abcdefghij", "› klmnop", "  q"]
    assert drawn(reader.parse(text, "markdown"), 12) == ["  abcdefghijklmnop", "  q"]


def test_the_header_adds_what_the_text_lacks_and_the_reading_time(seed: Document) -> None:
    text = f"---\ntitle: The harbour\nauthor: Ann Lee\ndate: 3 May 2024\n---\n\n{'word ' * 480}\n"
    found = drawn(reader.parse(text, "markdown"), 60)
    assert found[:3] == ["The harbour", "Ann Lee · 3 May 2024 · 2 min", ""]
    lines_of_seed = drawn(seed, 72)
    assert lines_of_seed[lines_of_seed.index("By Do Je-hae") + 1] == "5 min"
    assert drawn(reader.parse("Only a few words."), 60) == ["Only a few words."]


def test_the_space_above_a_heading_depends_on_its_level() -> None:
    text = "# A\n\nOne.\n\n## B\n\nTwo.\n\n### C\n\nThree.\n"
    assert drawn(reader.parse(text, "markdown"), 20) == [
        "A",
        "",
        "One.",
        "",
        "",
        "B",
        "",
        "Two.",
        "",
        "C",
        "",
        "Three.",
    ]


@given(TEXTS, st.integers(8, 60), st.booleans())
def test_a_cell_maps_to_the_character_drawn_there(text: str, width: int, justify: bool) -> None:
    document = reader.parse(text)
    layout = lay_out_text(document, width, Typography(justify=justify))
    for line in range(len(layout)):
        runs = layout.runs(line)
        for run in runs:
            if run.added:
                continue
            for start, _, cells in graphemes(display_text(document.text[run.start : run.end])):
                at = cell_of(document.text, runs, run.start + start)
                if cells:
                    assert offset_of(document.text, runs, at) == run.start + start
                    assert offset_of(document.text, runs, at + cells - 1) == run.start + start


def test_invisible_characters_are_collapsible() -> None:
    assert COLLAPSIBLE.fullmatch("\u00ad\u200b\u200e\u200f\u2060\u061c\ufeff")
