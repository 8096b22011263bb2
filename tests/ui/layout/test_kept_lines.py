"""Lines that the author broke: each begins a line, with its indent, and what does not fit hangs below it."""

import pytest

import reader
from reader.document import Block, BlockKind, Document, Section, SectionKind, Span
from reader.ui.layout.text import lay_out_text
from reader.ui.layout.typography import Typography


def drawn(document: Document, width: int, typography: Typography | None = None) -> list[str]:
    layout = lay_out_text(document, width, typography or Typography())
    runs = map(layout.runs, range(len(layout)))
    return ["".join(run.display(document.text) for run in line).rstrip() for line in runs]


def kept(text: str, start: int = 0) -> Document:
    """A document of one paragraph, which keeps its lines."""
    span = Span(start, len(text))
    block = Block(BlockKind.PARAGRAPH, span, 1, keeps_lines=True)
    return Document(text, (block,), Section("", 0, SectionKind.ARTICLE, span, ()))


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("One two\nthree", 20, ["One two", "three"]),
        ("One two\n\nthree", 20, ["One two", "", "three"]),
        ("One two three four\nfive", 18, ["One two three four", "five"]),
        ("One two three four\nfive", 17, ["One two three", "  four", "five"]),
        ("One\n   two", 20, ["One", "   two"]),
        ("One\n\ttwo", 20, ["One", "        two"]),
        ("One\n    two three four", 16, ["One", "    two three", "      four"]),
        ("One\n    two three fourteen fif", 18, ["One", "    two three", "      fourteen fif"]),
        ("One\n                      two", 16, ["One", "      two"]),
        ("One   two\nthree", 9, ["One   two", "three"]),
        ("One   two   three\nfour", 14, ["One two", "  three", "four"]),
        ("One\ntwo", 2, ["On", "e", "tw", "o"]),
        ("One\u00ad\ntwo", 3, ["One", "two"]),
        ("One\n\u00a0\u00a0two", 20, ["One", "\u00a0\u00a0two"]),
        ("海の\n  壁", 20, ["海の", "  壁"]),
    ],
)
def test_lines_of_the_author_are_kept(text: str, width: int, lines: list[str]) -> None:
    assert drawn(kept(text), width) == lines


def test_the_indent_of_the_first_line_comes_before_the_block() -> None:
    assert drawn(kept("    One\n  two", 4), 20)[-2:] == ["    One", "  two"]
    assert drawn(kept("> One\n  two", 2), 20)[-2:] == ["One", "  two"]


def test_lines_that_are_kept_are_not_justified() -> None:
    assert drawn(kept("One two three\nfour"), 14, Typography(justify=True)) == ["One two three", "four"]


def test_lines_of_verse_in_plain_text_stand_together_with_their_indents() -> None:
    text = (
        "The lamp\n\nThe lamp is lit, the night is wide,\n   The boats are out beyond the bar;\n"
        "And who will tell, at turn of tide,\n   How many they are?\n\nWe keep the flame,\n   Until the day.\n"
    )
    assert drawn(reader.parse(text), 40) == text.splitlines()
    assert drawn(reader.parse(text), 32)[2:6] == [
        "The lamp is lit, the night is",
        "  wide,",
        "   The boats are out beyond the",
        "     bar;",
    ]


MARKDOWN = "The lamp is lit,  \nthe night is\nwide,\\\nand who will tell?\n"


def test_hard_breaks_of_markdown_are_kept() -> None:
    assert drawn(reader.parse(MARKDOWN, "markdown"), 40) == [
        "The lamp is lit,",
        "the night is wide,",
        "and who will tell?",
    ]
    assert drawn(reader.parse("> Ada<br>\n> Lamp House\n", "markdown"), 40) == ["▏ Ada", "▏ Lamp House"]
    assert drawn(reader.parse("- Ada  \n  Lamp House\n", "markdown"), 40) == ["• Ada", "  Lamp House"]


def test_line_breaks_of_html_are_kept() -> None:
    page = "<html><body><h1>Song</h1><p>Four feet,<br>\n  the cellar, and <b>all<br>of</b> it</p></body></html>"
    assert drawn(reader.parse(page, "html"), 40)[-3:] == ["Four feet,", "the cellar, and all", "of it"]


def test_only_lines_of_the_author_are_kept() -> None:
    found = {
        text: [block.keeps_lines for block in reader.parse(text, "markdown").blocks]
        for text in ("One\ntwo\n", "One  \ntwo\n", "# One\n\ntwo\n")
    }
    assert found == {"One\ntwo\n": [False], "One  \ntwo\n": [True], "# One\n\ntwo\n": [False, False]}
