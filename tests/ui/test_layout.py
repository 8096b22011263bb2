"""Layout: which words stand on which line, for every text and every width."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

import reader
from reader.document import BlockKind, Document, Span
from reader.ui.layout.fit import fitted
from reader.ui.layout.text import laid_out, prefix
from reader.ui.layout.wrap import chopped, dedented, shown, wrapped

WIDTHS = st.integers(1, 90)
PIECES = st.sampled_from(
    [
        "word",
        "“quoted”",
        "it’s",
        "—",
        "日本語",
        "한국",
        "e\u0301",
        "👩\u200d👩\u200d👧",
        "\x1b[31m",
        "\u202e",
        "\t",
        "a" * 30,
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=12), max_size=20).map(" ".join) | st.text(max_size=80)


def lines(text: str, width: int) -> list[str]:
    return [text[a:b] for a, b in wrapped(text, 0, len(text), width)]


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
    ],
)
def test_lines_break_at_blanks_and_never_within_what_is_read_as_one(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


@given(TEXTS, WIDTHS)
def test_every_character_that_is_not_blank_is_on_exactly_one_line(text: str, width: int) -> None:
    spans = list(wrapped(text, 0, len(text), width))
    assert all(a < b for a, b in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    kept = "".join(shown(text[a:b]) for a, b in spans)
    assert kept.replace(" ", "") == shown(text).replace(" ", "")


@given(TEXTS, st.integers(2, 90))
def test_no_line_is_wider_than_the_column(text: str, width: int) -> None:
    drawn_lines = [dedented(text, a, b) for a, b in wrapped(text, 0, len(text), width)]
    assert all(cell_len(shown(line)) <= width for line in drawn_lines)
    code = [text[a:b] for a, b in chopped(text, 0, len(text), width)]
    assert all(cell_len(shown(line)) <= width for line in code)


@given(TEXTS, WIDTHS)
def test_what_is_drawn_has_the_length_of_the_text_and_nothing_a_terminal_obeys(text: str, width: int) -> None:
    assert len(shown(text)) == len(text)
    assert not {"\x1b", "\x07", "\x9b", "\u202e", "\n", "\t"} & set(shown(text))
    assert cell_len(fitted(text, width)) == width


def test_code_keeps_its_line_ends_and_its_indentation() -> None:
    text = "if a:\n    b\n\nc"
    assert [text[a:b] for a, b in chopped(text, 0, len(text), 20)] == ["if a:", "    b", "", "c"]


def drawn(document: Document, width: int) -> list[str]:
    """The lines as they are read: prefix and words."""
    layout = laid_out(document, width)
    found = []
    for line in range(len(layout)):
        block = layout.block_of(line)
        words = shown(document.text[layout.starts[line] : layout.ends[line]])
        found.append(prefix(block, width, is_first=layout.is_first(line)) + words if block is not None else "")
    return found


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


def test_each_kind_of_block_is_set_in_its_own_way() -> None:
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
        "A B",
        "one two",
        "",
        "▣ The wall.",
        "  Photo: Ann Lee",
    ]


@given(st.integers(0, 60), st.integers(1, 60))
def test_words_keep_room_however_deep_they_are_nested(depth: int, width: int) -> None:
    text = "\n".join("  " * i + "- some words" for i in range(depth + 1))
    layout = laid_out(reader.parse(text, "markdown"), width)
    for line in range(len(layout)):
        block = layout.block_of(line)
        lead = prefix(block, width, is_first=False) if block is not None else ""
        assert width - cell_len(lead) >= min(width, 8)


@given(TEXTS.flatmap(lambda text: st.tuples(st.just(text), st.sampled_from(["plain", "markdown"]))), st.integers(8, 90))
def test_layout_holds_all_that_is_drawn_in_order(source: tuple[str, str], width: int) -> None:
    document = reader.parse(*source)
    layout = laid_out(document, width)
    assert list(layout.starts) == sorted(layout.starts)
    assert all(a <= b for a, b in zip(layout.starts, layout.ends, strict=True))
    for line in range(len(layout)):
        if layout.block_of(line) is not None and layout.starts[line] < layout.ends[line]:
            assert line in layout.lines_of(Span(layout.starts[line], layout.ends[line]))


def test_image_leftovers_are_not_drawn() -> None:
    document = reader.parse(
        "Harbour\n![]() |\nThe wall of the harbour in May. Reuters\n|\nThe harbour is open again now."
    )
    assert BlockKind.BOILERPLATE in {block.kind for block in document.blocks}
    assert not any("![" in line or line.strip() == "|" for line in drawn(document, 60))
