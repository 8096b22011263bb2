"""Text written for a terminal or a printer: its styles are kept, and no other control sequence gets through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.document import StyleKind
from reader.formats import parse_source
from reader.sources import Format, Source
from reader.sources.reading import decode_source
from reader.sources.terminal_output import without_sequences


def styles(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The text, and its styles with their words."""
    shown, found = without_sequences(text)
    return shown, [(f"{style.kind} {style.target}".strip(), style.span.of(shown)) for style in found]


@pytest.mark.parametrize(
    ("printed", "shown", "found"),
    [
        ("N\bNA\bAM\bME\bE", "NAME", [("strong", "NAME")]),
        ("N\bN\bN\bNO\bO", "NO", [("strong", "NO")]),
        ("_\bf_\be_\bt", "fet", [("underline", "fet")]),
        ("f\b_t\b_", "ft", [("underline", "ft")]),
        ("_\bf\bf x", "f x", [("strong", "f"), ("underline", "f")]),
        ("_\b_a", "_a", [("strong", "_")]),
        ("a _\b_ b", "a _ b", [("strong", "_")]),
        ("+\bo one", "o one", []),
        ("N\bA", "N\bA", []),
        ("\bN", "\bN", []),
        ("é\bé", "é", [("strong", "é")]),
        ("ls(1) and _\bX", "ls(1) and X", [("underline", "X")]),
    ],
)
def test_what_is_printed_over_becomes_a_style(printed: str, shown: str, found: list[tuple[str, str]]) -> None:
    assert styles(printed) == (shown, found)


@pytest.mark.parametrize(
    ("sent", "shown", "found"),
    [
        ("\x1b[1mone\x1b[0m two", "one two", [("strong", "one")]),
        ("\x1b[1mone\x1b[m two", "one two", [("strong", "one")]),
        (
            "\x1b[1mone \x1b[4mtwo\x1b[22m three\x1b[24m",
            "one two three",
            [("strong", "one two"), ("underline", "two three")],
        ),
        (
            "\x1b[3mone\x1b[23m \x1b[9mtwo\x1b[29m \x1b[7mx\x1b[27m",
            "one two x",
            [("emphasis", "one"), ("strike", "two"), ("strong", "x")],
        ),
        ("\x1b[31mone\x1b[32mtwo\x1b[39m", "onetwo", [("colour red", "one"), ("colour green", "two")]),
        ("\x1b[93mone\x1b[37mtwo", "onetwo", [("colour yellow", "one")]),
        ("\x1b[1;33mone\x1b[0m", "one", [("strong", "one"), ("colour yellow", "one")]),
        ("\x1b[38;5;1mone\x1b[0;38;2;1;4;9mtwo\x1b[48;5;4;1mx", "onetwox", [("strong", "x")]),
        ("\x1b[38mone\x1b[38;5mtwo\x1b[38;9;1mx", "onetwox", []),
        ("\x1b[1mone", "one", [("strong", "one")]),
        ("\x1b[1mone\x1b[0m\x1b[1mtwo\x1b[0m", "onetwo", [("strong", "onetwo")]),
        ("\x1b]8;;https://a.example/\x1b\\one\x1b]8;;\x1b\\ two", "one two", [("link https://a.example/", "one")]),
        (
            "\x1b]8;id=1;https://a.example/\x07\x1b[1mone\x1b[m\x1b]8;;\x07",
            "one",
            [("link https://a.example/", "one"), ("strong", "one")],
        ),
    ],
)
def test_colours_and_other_graphics_become_styles(sent: str, shown: str, found: list[tuple[str, str]]) -> None:
    text, styled = styles(sent)
    assert (text, sorted(styled)) == (shown, sorted(found))


@pytest.mark.parametrize(
    "sequence",
    [
        "\x1b[2J",
        "\x1b[1;1H",
        "\x1b[?1049h",
        "\x1b]0;title\x07",
        "\x1b]52;c;aGk=\x1b\\",
        "\x1bP+q\x1b\\",
        "\x1b(B",
        "\x1bc",
        "\x1b=",
        "\x1b[5 q",
    ],
)
def test_nothing_else_gets_through(sequence: str) -> None:
    assert without_sequences(f"one{sequence}two") == ("onetwo", ())


@given(
    st.lists(st.sampled_from(["\x1b", "[", "1", ";", "m", "\b", "_", "a", "]8;;", "\x07", "\\", "\n", " ", "38"])).map(
        "".join
    )
)
def test_styles_are_in_order_and_within_the_text(text: str) -> None:
    shown, found = without_sequences(text)
    assert all(0 <= style.span.start < style.span.end <= len(shown) for style in found)
    assert list(found) == sorted(found, key=lambda style: style.span.start)
    assert shown.count("\n") == text.count("\n")


def test_a_text_without_sequences_is_the_same() -> None:
    assert without_sequences("one [1m two") == ("one [1m two", ())


def test_styles_reach_the_blocks_of_plain_text_only() -> None:
    source = decode_source(b"\x1b[1mThe wall\x1b[0m\n\nIt \x1b[4mbroke\x1b[0m.\n", "-")
    document = parse_source(source)
    assert [(s.kind, s.span.of(document.text)) for block in document.blocks for s in block.styles] == [
        (StyleKind.STRONG, "The wall"),
        (StyleKind.UNDERLINE, "broke"),
    ]
    assert decode_source(b"# \x1b[1mThe\x1b[0m wall\n\n- one\n", "a.md") == Source(
        "# The wall\n\n- one\n", Format.MARKDOWN, "a.md"
    )


def test_a_style_over_several_blocks_is_in_each_of_them() -> None:
    document = parse_source(decode_source(b"\x1b[1mOne.\n\nTwo.\n\n\x1b[4mThree.\x1b[0m\n", "-"))
    assert [[s.kind.value for s in block.styles] for block in document.blocks] == [
        ["strong"],
        ["strong"],
        ["strong", "underline"],
    ]
    assert reader.parse("One.").blocks[0].styles == ()
