"""Markdown: the blocks of each construct, and any text at all."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.document import Block, BlockKind, Document, StyleKind
from reader.formats.markdown.front_matter import parse_front_matter
from reader.formats.markdown.parser import FRONT, PLUGINS, markdown_parser, plugins_for


def parsed(text: str) -> Document:
    return reader.parse(text, "markdown")


def rows(document: Document) -> list[tuple[str, int, str, str]]:
    return [(b.kind.value, b.level, b.marker, b.span.of(document.text)) for b in document.blocks]


CASES = [
    ("a paragraph on two lines", "One\ntwo.", [("paragraph", 0, "", "One two.")]),
    ("entities", "Fish &amp; chips &copy;", [("paragraph", 0, "", "Fish & chips ©")]),
    ("escapes", r"A \*star\*", [("paragraph", 0, "", "A *star*")]),
    (
        "headings that skip a level",
        "## A\n\n#### B\n\nWords.",
        [("heading", 2, "", "A"), ("heading", 4, "", "B"), ("paragraph", 0, "", "Words.")],
    ),
    ("an underlined heading", "Title\n===\n\nWords.", [("headline", 1, "", "Title"), ("paragraph", 0, "", "Words.")]),
    (
        "nested lists",
        "- a\n- b\n  1. c\n  2. d\n",
        [
            ("list_item", 1, "•", "a"),
            ("list_item", 1, "•", "b"),
            ("list_item", 2, "1.", "c"),
            ("list_item", 2, "2.", "d"),
        ],
    ),
    (
        "an item of two paragraphs",
        "3. a\n\n   b\n",
        [("list_item", 1, "3.", "a"), ("list_item", 1, "", "b")],
    ),
    ("tasks", "- [ ] open\n- [x] done\n", [("list_item", 1, "☐", "open"), ("list_item", 1, "☑", "done")]),
    ("quotations in quotations", "> a\n> > b\n", [("block_quote", 1, "", "a"), ("block_quote", 2, "", "b")]),
    ("code", "```py\nx = 1\n\n\ty\n```\n", [("code", 0, "py", "x = 1\n\n\ty")]),
    ("indented code", "    x = 1\n", [("code", 0, "", "x = 1")]),
    ("a table", "| a | b |\n|---|---|\n| 1 | 2 |\n", [("table", 0, "", "a\tb\n1\t2")]),
    (
        "a thematic break",
        "a\n\n---\n\nb",
        [("paragraph", 0, "", "a"), ("rule", 0, "", "* * *"), ("paragraph", 0, "", "b")],
    ),
    ("an image with words", "![A wall](wall.jpg)", [("caption", 0, "", "A wall")]),
    ("an image with a title", '![A wall](wall.jpg "At dawn")', [("caption", 0, "", "At dawn")]),
    ("an image with emphasis below", "![x](wall.jpg)\n*The wall.*", [("caption", 0, "", "The wall.")]),
    ("an image without words", "![](a/wall.jpg?w=9)", [("image", 0, "", "wall.jpg")]),
    ("an image in a sentence", "See ![the wall](w.jpg) now.", [("paragraph", 0, "", "See the wall now.")]),
    (
        "a footnote",
        "Words[^n].\n\n[^n]: The note.\n",
        [("paragraph", 0, "", "Words[1]."), ("list_item", 1, "[1]", "The note.")],
    ),
    ("a definition", "Term\n: Meaning\n", [("paragraph", 0, "", "Term"), ("list_item", 1, "–", "Meaning")]),
    ("tags in a line", "A <b>bold</b> word", [("paragraph", 0, "", "A bold word")]),
    ("a block of HTML", "<div>\nSome <i>words</i>\n</div>\n", [("paragraph", 0, "", "Some words")]),
    ("a comment", "a\n\n<!-- hidden -->\n\nb", [("paragraph", 0, "", "a"), ("paragraph", 0, "", "b")]),
    ("a script", "<script>\nalert(1)\n</script>\n\nb", [("paragraph", 0, "", "b")]),
    ("a reference link", "[a][r]\n\n[r]: https://example.org\n", [("paragraph", 0, "", "a")]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_blocks_of(text: str, expected: list[tuple[str, int, str, str]]) -> None:
    assert rows(parsed(text)) == expected


def test_styles_lie_on_their_words() -> None:
    document = parsed("An *old **sea** wall*, `x`, ~~gone~~, [here](https://example.org).")
    [block] = document.blocks
    assert [(s.kind, s.span.of(document.text), s.target) for s in block.styles] == [
        (StyleKind.EMPHASIS, "old sea wall", ""),
        (StyleKind.STRONG, "sea", ""),
        (StyleKind.CODE, "x", ""),
        (StyleKind.STRIKE, "gone", ""),
        (StyleKind.LINK, "here", "https://example.org"),
    ]


def test_styles_in_a_table_lie_on_their_cells() -> None:
    document = parsed("| a | *b* |\n|---|---|\n| **1** | 2 |\n")
    [block] = document.blocks
    assert [style.span.of(document.text) for style in block.styles] == ["b", "1"]


def test_a_caption_keeps_its_credit() -> None:
    document = parsed("![x](wall.jpg)\n*The wall at dawn. Photo: Ann Lee*")
    [block] = document.blocks
    assert block.credit is not None
    assert block.credit.of(document.text) == "Photo: Ann Lee"


def test_every_block_knows_its_line() -> None:
    text = "---\ntitle: T\n---\n\n# One\n\nTwo\n\n- three\n- four\n\n> five\n\n```\nsix\n```\n"
    assert [block.line for block in parsed(text).blocks] == [5, 7, 9, 10, 12, 14]


@pytest.mark.parametrize(
    ("front", "title", "byline", "date"),
    [
        ("title: The wall\nauthor: Ann Lee\ndate: 2021-05-04", "The wall", "Ann Lee", "2021-05-04"),
        ("title: The wall\nauthors: [Ann Lee, Bo Berg]", "The wall", "Ann Lee and Bo Berg", ""),
        ("title: 1984\nauthor:\n  - name: Ann Lee\n    mail: x", "1984", "Ann Lee", ""),
        ("Title: The wall\ndate: May 2021", "The wall", "", "May 2021"),
        ("tags: [a, b]", "", "", ""),
    ],
)
def test_front_matter_gives_title_author_and_date(front: str, title: str, byline: str, date: str) -> None:
    document = parsed(f"---\n{front}\n---\n\nWords.\n")
    assert (document.title, document.byline, document.date) == (title, byline, date)
    assert document.text == "Words."


@pytest.mark.parametrize("front", ["title: [unclosed", "just words", "- a\n- b"])
def test_front_matter_that_is_none_is_read_as_text(front: str) -> None:
    document = parsed(f"---\n{front}\n---\n\nWords.\n")
    assert "Words." in document.text
    assert front.rsplit(maxsplit=1)[-1].strip("[") in document.text


def test_the_only_heading_of_level_one_is_the_headline() -> None:
    document = parsed("# The wall\n\nLead words.\n\n## Part one\n\nMore.\n\n### Detail\n\n## Part two\n")
    assert document.title == "The wall"
    assert [section.title for section in document.outline.children] == ["Lead", "Part one", "Part two"]
    assert [section.title for section in document.outline.children[1].children] == ["Detail"]


def test_several_first_headings_are_sections() -> None:
    document = parsed("# One\n\na\n\n# Two\n\nb\n")
    assert [section.title for section in document.outline.children] == ["One", "Two"]


@pytest.mark.parametrize("sign", [">", "[", "- ", "*", "<div>", "`", "|"])
def test_nesting_without_end_is_read_all_the_same(sign: str) -> None:
    assert parsed(sign * 5000 + " words").outline is not None


LINES = st.sampled_from(
    [
        "",
        "# One",
        "## Two",
        "- a",
        "  - b",
        "1. c",
        "> d",
        "```",
        "    e",
        "| a | b |",
        "|---|---|",
        "---",
        "***",
        "![x](y)",
    ]
    + [
        "*f* **g** `h`",
        "[i](j)",
        "<b>k</b>",
        "<!-- l -->",
        "m[^1]",
        "[^1]: n",
        "o\n: p",
        "- [ ] q",
        "title: r",
        "&amp;",
        "\\",
    ]
)
TEXTS = st.lists(LINES | st.text(max_size=20), max_size=20).map("\n".join)


@given(TEXTS)
def test_blocks_are_in_order_apart_and_cover_all_that_is_not_blank(text: str) -> None:
    document = parsed(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(document.blocks))
    covered = "".join(block.span.of(document.text) for block in document.blocks)
    assert "".join(covered.split()) == "".join(document.text.split())


@given(TEXTS)
def test_styles_lie_within_their_block(text: str) -> None:
    for block in parsed(text).blocks:
        assert all(block.span.contains(style.span) for style in block.styles)
        assert [style.span.start for style in block.styles] == sorted(style.span.start for style in block.styles)


SIGNS = st.sampled_from(
    ["[^1]", "[^1]: ", "^[", ": ", "~ ", ":\t", "[ ] ", "[x]", "- ", "> ", "---\n", "\n", "\r", "\n\n", "a", "b "]
)


@given(st.lists(SIGNS, max_size=12).map("".join) | TEXTS)
def test_a_plugin_that_a_text_does_not_need_would_change_nothing(text: str) -> None:
    needed = plugins_for(text)
    every = tuple(name for name in PLUGINS if name != FRONT or name in needed)
    assert markdown_parser(needed).parse(text) == markdown_parser(every).parse(text)


@given(TEXTS)
def test_lines_are_lines_of_the_source(text: str) -> None:
    count = len(re.findall(r"\r\n|\r|\n", text)) + 1
    assert all(1 <= block.line <= count for block in parsed(text).blocks)


def test_markdown_has_no_boilerplate() -> None:
    blocks: tuple[Block, ...] = parsed("Read more: here\n\nShare this").blocks
    assert {block.kind for block in blocks} == {BlockKind.PARAGRAPH}


@pytest.mark.parametrize(("length", "title"), [(65_535, "Harbour"), (65_536, "Harbour"), (65_537, "")])
def test_front_matter_has_at_most_64_kib(length: int, title: str) -> None:
    source = "title: Harbour\n# "
    found = parse_front_matter(source + "w" * (length - len(source)))
    assert (found.title if found else "") == title


@pytest.mark.parametrize(
    ("authors", "byline"),
    [
        ("Ann Lee", "Ann Lee"),
        ("[Ann Lee]", "Ann Lee"),
        ("[Ann Lee, Bo Berg]", "Ann Lee and Bo Berg"),
        ("[Ann Lee, Bo Berg, Eva Holm]", "Ann Lee, Bo Berg and Eva Holm"),
        ("[{name: Ann Lee}, Bo Berg]", "Ann Lee and Bo Berg"),
        ("{name: Ann Lee, mail: a}", "Ann Lee"),
        ("[[], Ann Lee]", "Ann Lee"),
        ("[]", ""),
        ("{mail: a}", ""),
    ],
)
def test_front_matter_names_one_or_more_authors(authors: str, byline: str) -> None:
    found = parse_front_matter(f"author: {authors}")
    assert found is not None
    assert found.byline == byline


@pytest.mark.parametrize("source", ["- a list", "a: [", "words", ""])
def test_front_matter_that_is_no_mapping_is_text(source: str) -> None:
    assert parse_front_matter(source) is None
