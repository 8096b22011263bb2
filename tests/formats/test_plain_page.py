"""Pages: classes of counts, the ends, beginnings and numbers of lines, and the type of each line."""

import pytest

from reader.document import BlockKind
from reader.formats.plain.page import beginning, ending, is_candidate, is_code, numbering
from reader.formats.plain.parser import split_lines
from tests.formats.plain_page import PROSE, page


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sea wall", "a"),
        ("Wall 9", "9"),
        ("Wall ½", "%"),
        ("Wall?", "?"),
        ("壁？", "?"),
        ("Wall!", "!"),
        ("壁！", "!"),
        ("Wall:", ":"),
        ("壁：", ":"),
        ("Wall.", "."),
        ("壁。", "."),
        ("Wall..", "."),
        ("Wall...", "..."),
        ("Wall…", "..."),
        ("(Wall)", ")"),
        ("[Wall]", ")"),
        ("Wall¶", "¶"),
        *((f"“Wall{mark}", '"') for mark in "\"'”’»"),
        ("Wall–", "%"),
    ],
)
def test_the_end_of_a_line(words: str, expected: str) -> None:
    assert ending(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("# Wall", "#"),
        ("### Wall", "###"),
        ("###### Wall", "######"),
        ("####### Wall", "%"),
        ("#Wall", "%"),
        ("= Wall", "%"),
        ("== Wall", "="),
        ("- wall", "*"),
        ("• wall", "*"),
        ("-wall", "%"),
        ("Wall", "A"),
        ("wall", "a"),
        ("壁", "L"),
        ("9 walls", "9"),
        *((f"{mark}Wall", '"') for mark in "\"“‘«'"),
        ("(wall)", "%"),
    ],
)
def test_the_beginning_of_a_line(words: str, expected: str) -> None:
    assert beginning(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1.2 Walls", ("nested", "1.2")),
        ("1.2.3) Walls", ("nested", "1.2.3")),
        ("IV. Walls", ("roman", "IV")),
        ("3. Walls", ("plain", "3")),
        ("123) Walls", ("plain", "123")),
        ("3 Walls", ("bare", "3")),
        ("3 walls", ("", "")),
        ("(a) Walls", ("letter", "a")),
        ("b) Walls", ("letter", "b")),
        ("Step 4 Walls", ("ordinal", "Step 4")),
        ("Day #4", ("ordinal", "Day #4")),
        ("Walls", ("", "")),
    ],
)
def test_the_number_of_a_line(words: str, expected: tuple[str, str]) -> None:
    assert numbering(words) == expected


@pytest.mark.parametrize(
    ("words", "kind", "expected"),
    [
        (" ".join(["wall"] * 24), "paragraph", True),
        (" ".join(["wall"] * 25), "paragraph", False),
        ("w" * 180, "paragraph", True),
        ("w" * 181, "paragraph", False),
        (" ".join(["wall"] * 16) + ".", "paragraph", True),
        (" ".join(["wall"] * 17) + ".", "paragraph", False),
        ("壁 " * 16 + "。", "paragraph", False),
        (" ".join(["wall"] * 17) + "?", "paragraph", True),
        ("Sea wall,", "paragraph", False),
        ("Sea wall;", "paragraph", False),
        ("Sea wall", "heading", True),
        ("Sea wall", "list_item", True),
        ("Sea wall", "caption", False),
        ("Sea wall", "table", False),
        ("ANN LEE: the sea wall", "paragraph", False),
        ("“Who is there?”", "paragraph", False),
        ("2021 – 2024", "paragraph", False),
    ],
)
def test_lines_that_can_be_headings(words: str, kind: str, expected: bool) -> None:
    [line] = split_lines(words)
    assert is_candidate(line, BlockKind(kind)) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("return wall;", True),
        ("$ make wall", True),
        ("import sea", True),
        ("git push", True),
        ("print(wall)", True),
        ("wall == 3", True),
        ("wall = 3", True),
        ("a -> b", True),
        ("<wall>", True),
        ("sea_wall", True),
        ("run --fast", True),
        ("@wall", True),
        ('name: "wall"', True),
        ("// the wall", True),
        ("#!wall", True),
        ("# The wall", False),
        ("The wall", False),
        ("The wall holds: so far", False),
        ("w_w" + "w" * 106, True),
        ("w_w" + "w" * 107, False),
    ],
)
def test_lines_of_code(words: str, expected: bool) -> None:
    assert is_code(words) is expected


@pytest.mark.parametrize(
    ("words", "kind", "expected"),
    [
        ("Sea wall", "paragraph", "short"),
        ("It holds.", "paragraph", "short."),
        ("Height: four feet", "paragraph", "label"),
        ("Sea wall", "byline", "head"),
        ("Sea wall", "headline", "head"),
        ("Sea wall", "dateline", "head"),
        ("Sea wall", "standfirst", "head"),
        ("3. Sea wall", "list_item", "number"),
        ("1.2 Sea wall", "paragraph", "number"),
        ("IV. Sea wall", "paragraph", "number"),
        ("(a) sea wall", "paragraph", "number"),
        ("3 Sea walls", "paragraph", "short"),
        ("- sea wall", "list_item", "bullet"),
        ("wall = 3", "paragraph", "code"),
        ("Sea wall", "caption", "caption"),
        ("Sea wall", "table", "table"),
        ("It holds to this very day.", "paragraph", "prose"),
        ("It holds to this very day.", "heading", "short."),
        ("w" * 110, "heading", "short"),
        ("w" * 111, "heading", "prose"),
        ("w" * 240, "paragraph", "prose"),
        ("w" * 241, "paragraph", "prose+"),
        (" ".join(["a"] * 40), "paragraph", "prose"),
        (" ".join(["a"] * 41), "paragraph", "prose+"),
    ],
)
def test_the_type_of_a_line(words: str, kind: str, expected: str) -> None:
    assert page(words, kinds={0: kind}).type_at(0) == expected


def test_before_the_first_and_after_the_last_line_there_is_none() -> None:
    short = page("Sea wall", "It holds.")
    assert [short.type_at(i) for i in (-1, 0, 1, 2)] == ["none", "short", "short.", "none"]


def test_lines_of_code_in_a_page() -> None:
    assert page("wall = 3", "Sea wall,", "Sea wall,", PROSE).is_code == [True, False, False, False]


def test_the_first_and_the_last_line_of_prose() -> None:
    some = page("Sea wall", PROSE, "Sea wall", PROSE, "Sea wall")
    assert (some.first_prose, some.last_prose) == (1, 3)
    none = page("Sea wall", "Sea wall")
    assert (none.first_prose, none.last_prose) == (2, -1)
    every = page(PROSE)
    assert (every.first_prose, every.last_prose) == (0, 0)


def test_the_words_before_each_line() -> None:
    assert page("Sea wall", "w" * 11, "w" * 18).words_before == [0, 2, 3, 6]


def test_the_lines_with_each_number() -> None:
    numbered = page("1. Sea wall", "# Harbour", "2. Lamp,", "1. Sea wall", "2. Quay", "## Boats", "## Nets")
    assert numbered.numbers == {("plain", "1"): [0, 3], ("plain", "2"): [4]}
    assert numbered.counts["1. Sea wall"] == 2


@pytest.mark.parametrize(
    ("rows", "rules", "is_certain"),
    [
        (["Sea wall", "Four feet"] * 3, {0: "repeated_heading"}, False),
        (["Sea wall", "Four feet"] * 4, {0: "repeated_heading"}, True),
        (["Sea wall", "Four feet"] * 5, {0: "repeated_heading"}, True),
        (["Sea wall", "Four feet"] * 4, {0: "other"}, False),
        (["Sea wall", "Four feet", "Sea wall", "Five feet"] * 2, {0: "repeated_heading"}, False),
        (["Wall 1", "Four feet", "Wall 2", "Four feet"] * 2, {0: "heading_over_subtitle"}, True),
        (["SEA WALL", "Four feet"] * 4, {0: "repeated_heading"}, False),
        (["Wall", "Four feet"] * 4, {0: "repeated_heading"}, False),
        (["Sea wall:", "Four feet"] * 4, {0: "repeated_heading"}, False),
        (["SELECT * FROM walls", "WHERE feet = 4"] * 4, {0: "repeated_heading"}, False),
        (["Sea wall", "Four feet"], {0: "underlined_heading"}, True),
        (["sea_wall", "========"], {0: "underlined_heading"}, False),
        (["SELECT * FROM walls;", "Sea wall"], {1: "underlined_heading"}, False),
        (["SELECT * FROM walls;", "", "Sea wall"], {1: "underlined_heading"}, True),
    ],
)
def test_some_headings_are_certain_and_not_judged_again(
    rows: list[str], rules: dict[int, str], is_certain: bool
) -> None:
    assert (min(rules) not in page(*rows, rules=rules).candidates) is is_certain


@pytest.mark.parametrize("words", ["The guide is at https://a.example/b", "$ boat --fast", "% boat", "www.a.example"])
def test_commands_and_addresses_are_no_titles(words: str) -> None:
    line = page(words).lines[0]
    assert not is_candidate(line, BlockKind.PARAGRAPH)
    assert not line.can_be_heading


@pytest.mark.parametrize("words", ["$500 for a boat", "www", "The https protocol"])
def test_prices_and_words_about_addresses_may_be_titles(words: str) -> None:
    assert is_candidate(page(words).lines[0], BlockKind.PARAGRAPH)
