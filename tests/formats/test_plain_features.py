"""The features of lines that can be headings, at and below the limits of each class."""

import pytest

from tests.formats.plain_page import PROSE, SHORT, edges, page, values

OTHER = "Old quay"


def test_the_verdict_of_the_rules() -> None:
    judged = page(SHORT, PROSE, SHORT, kinds={0: "heading"}, rules={0: "title", 2: "text"})
    assert values(judged, 0, "rule") == ["heading", "heading title", "heading prose"]
    assert values(judged, 2, "rule") == ["paragraph", "paragraph text", "paragraph False"]


@pytest.mark.parametrize(
    ("words", "length"),
    [
        *((" ".join(["wall"] * count), reached) for count, reached in edges(1, 2, 3, 4, 5, 6, 8, 10, 13, 17)[3:]),
        *(("w" * count, reached - 4) for count, reached in edges(6, 12, 20)),
    ],
)
def test_the_length_is_counted_in_words_or_in_characters_of_one_word(words: str, length: int) -> None:
    assert values(page(words), 0, "length") == [str(length), f"{length} none"]


@pytest.mark.parametrize(
    ("words", "case"),
    [
        ("SEA WALL", "X"),
        ("Sea Wall Plan", "T"),
        ("Harbour wall Plan", "t"),
        ("Harbour wall", "t"),
        ("Harbour wall repair", "s"),
    ],
)
def test_the_case_of_a_line(words: str, case: str) -> None:
    assert values(page(words), 0, "case")[0] == case


@pytest.mark.parametrize(
    ("words", "script"), [("Sea wall", ""), ("Sea – now", "n"), ("Élan vital", "n"), ("壁", "L"), ("Sea ʰ", "L")]
)
def test_the_script_of_a_line(words: str, script: str) -> None:
    assert values(page(words), 0, "script") == [f"{script} False"]


@pytest.mark.parametrize(("count", "is_long"), [(3, False), (4, True), (5, True)])
def test_the_script_of_a_line_of_four_words(count: int, is_long: bool) -> None:
    assert values(page(" ".join(["Wall"] * count)), 0, "script") == [f" {is_long}"]


def test_the_lines_around() -> None:
    around = page("- one", "3. Two", SHORT, "Ann: four feet", "wall = 3")
    assert values(around, 2, "before") == ["number", "bullet number"]
    assert values(around, 2, "before2") == ["bullet"]
    assert values(around, 2, "after") == ["label", "label code"]
    assert values(around, 2, "after2") == ["code"]
    assert values(around, 2, "around") == ["number label"]


def test_blank_lines_around() -> None:
    spaced = page(SHORT, SHORT, "", SHORT, SHORT)
    assert [values(spaced, i, "blank")[0] for i in range(4)] == ["s10", "s01", "s10", "s01"]


def test_ends_and_beginnings_with_what_is_around() -> None:
    judged = page("- one", "Sea wall?", PROSE)
    assert values(judged, 1, "end") == ["?", "? prose", "? bullet", "? t", "? 2"]
    assert values(judged, 1, "start") == ["A", "A prose", "A s00"]


@pytest.mark.parametrize(("count", "reached"), edges(1, 2, 4, 7, 12, 20, 40)[1:])
def test_the_words_of_the_lines_above_and_below(count: int, reached: int) -> None:
    words = " ".join(["wall"] * count)
    assert values(page(SHORT, words), 0, "next")[:3] == [f"{reached} a", f"{reached} t", "start a A"]
    assert values(page(words, SHORT), 1, "previous")[:2] == [f"{reached} a", "start a A"]


@pytest.mark.parametrize(("count", "is_longer"), [(1, False), (2, False), (3, True)])
def test_the_line_below_is_longer(count: int, is_longer: bool) -> None:
    assert values(page(SHORT, " ".join(["wall"] * count)), 0, "longer") == [f"{is_longer} short"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([OTHER, SHORT, OTHER], ["True True"]),
        ([OTHER, SHORT, "old quay"], ["True False"]),
        (["old quay", SHORT, OTHER], ["False True"]),
        ([OTHER, SHORT, "- net"], ["True False"]),
        (["SEA WALL", SHORT, "Sea Wall"], ["False False"]),
        (["1. Sea wall", SHORT, "Sea wall?"], ["False False"]),
        (["Old quay", SHORT, "", OTHER], ["False False"]),
    ],
)
def test_neighbours_of_the_same_shape(rows: list[str], expected: list[str]) -> None:
    assert values(page("- net", *rows, "- net"), 2, "previous shape") == expected


def test_the_first_and_the_last_line_have_one_neighbour() -> None:
    pair = page(SHORT, OTHER)
    assert values(pair, 0, "previous") == ["prose 0 first"]
    assert values(pair, 1, "next") == ["prose 0 last"]
    assert values(pair, 1, "previous shape") == ["False False"]


def numbered(first: str, gap: int, second: str) -> list[str]:
    return [first, *["- net"] * (gap - 1), second]


@pytest.mark.parametrize(("gap", "near"), edges(1, 2, 3, 4, 6)[1:])
def test_how_far_the_next_number_is(gap: int, near: int) -> None:
    for first, second, kind in [
        ("1. Wall", "2. Quay", "plain"),
        ("1 Wall", "2 Quay", "bare"),
        ("1.1 Wall", "1.2 Quay", "nested"),
        ("Step 1 Wall", "Step 2 Quay", "ordinal"),
    ]:
        assert values(page(*numbered(first, gap, second)), 0, "number")[0] == f"{kind}{near}"
        assert values(page(*numbered(first, gap, second)), gap, "number")[0] == f"{kind}{near}"


@pytest.mark.parametrize(
    ("rows", "index", "number"),
    [
        (["1. Wall", "3. Quay"], 0, "plain0"),
        (["1. Wall", "1. Quay"], 0, "plain0"),
        (["2. Wall", "1. Quay"], 0, "plain0"),
        (["2. Wall", "1. Quay"], 1, "plain0"),
        (["1.1 Wall", "2.2 Quay"], 0, "nested0"),
        (["1. Wall", "- net", "- net", "2. Quay", "3. Lamp"], 3, "plain1"),
        (["1. Wall", "2. Quay", "- net", "3. Lamp"], 1, "plain1"),
        (["1. Wall", "1. Wall", "2. Quay"], 2, "plain1"),
        (["1. Wall", "2. Quay", "2. Quay"], 0, "plain1"),
        (["IV. Wall"], 0, "roman"),
        (["b) Wall"], 0, "letter"),
    ],
)
def test_the_number_of_a_line_and_its_neighbours(rows: list[str], index: int, number: str) -> None:
    assert values(page(*rows), index, "number")[0] == number


def test_what_a_number_is_combined_with() -> None:
    rows = page("- one", "1. Wall:", PROSE)
    assert values(rows, 1, "number") == ["plain0", "plain0 prose", "plain0 bullet", "plai T", "plai :", "plai 2"]
    assert values(page(SHORT), 0, "number") == []


@pytest.mark.parametrize(("count", "expected"), [(1, []), (2, ["1"]), (3, ["2"]), (4, ["2"]), (5, ["3"])])
def test_repeated_lines(count: int, expected: list[str]) -> None:
    assert values(page(*[SHORT] * count), 0, "repeated") == expected


@pytest.mark.parametrize(("others", "reached"), [(0, 0), (1, 1), (2, 1), (3, 2)])
def test_how_many_lines_have_the_same_mark(others: int, reached: int) -> None:
    assert values(page("## Wall", *["## Quay"] * others), 0, "mark")[0] == f"## {reached}"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["# Wall", "# Quay"], ["# 1", "True 0", "True False"]),
        (["# Wall", "## Quay"], ["# 0", "True 0", "True True"]),
        (["## Wall", "wall = 3"], ["## 0", "False 4", "False True"]),
        ([SHORT], []),
    ],
)
def test_number_signs_can_be_comments_of_code(rows: list[str], expected: list[str]) -> None:
    assert values(page(*rows), 0, "mark") == expected


@pytest.mark.parametrize(("index", "place"), [(0, "True True"), (1, "True True"), (2, "False True"), (3, "False True")])
def test_the_place_before_the_first_prose(index: int, place: str) -> None:
    assert set(values(page(SHORT, SHORT, PROSE, SHORT), index, "place")) == {place}


def test_the_place_in_a_text_without_prose() -> None:
    assert set(values(page(SHORT, SHORT), 1, "place")) == {"True False"}


@pytest.mark.parametrize(("index", "reached"), edges(1, 2, 3, 6))
def test_the_place_at_the_front(index: int, reached: int) -> None:
    assert values(page(*[SHORT] * 8, PROSE), index, "front") == [f"{reached} True"]
    assert values(page(PROSE, *[SHORT] * 8), index + 1, "front")[0].endswith("False")


@pytest.mark.parametrize(("left", "reached"), edges(2, 3, 5, 9, 15))
def test_how_many_lines_are_left(left: int, reached: int) -> None:
    assert values(page(*[SHORT] * 20), 20 - left, "left") == [f"{reached} True"]
    assert values(page(*[SHORT] * 19, PROSE), 20 - left, "left") == [f"{reached} False"]


@pytest.mark.parametrize(
    ("rows", "index", "is_beside"),
    [(["wall = 3", SHORT, SHORT], 1, True), ([SHORT, "wall = 3"], 0, True), ([SHORT, SHORT, "wall = 3"], 0, False)],
)
def test_code_beside_a_line(rows: list[str], index: int, is_beside: bool) -> None:
    assert values(page(*rows), index, "code") == [f"{4 if len(rows) == 2 else 3} {is_beside}"]


@pytest.mark.parametrize(("far", "near"), [(3, 1), (4, 1), (5, 0)])
def test_lines_of_code_up_to_four_lines_away(far: int, near: int) -> None:
    rows = ["Sea wall"] * 12
    rows[far] = "wall = 3"
    assert values(page(*rows), 0, "near code") == [f"{near} False"]
    assert values(page(*rows), 2 * far, "near code") == [f"{near} False"]
    assert values(page(*rows), far, "near code") == ["1 True"]


def test_the_text_as_a_whole() -> None:
    text = page(SHORT, PROSE, *["Sea wall,"] * 2)
    assert values(text, 0, "short") == ["3", "3 prose"]
    assert values(text, 0, "has prose") == ["1"]


@pytest.mark.parametrize(("count", "reached"), edges(1, 2, 3, 4, 7, 12)[2:])
def test_the_length_of_a_run_of_short_lines(count: int, reached: int) -> None:
    run = page(PROSE, *[SHORT] * count, PROSE)
    place = "only" if count == 1 else "first"
    assert values(run, 1, "run")[:3] == [f"{reached} {place}", f"{reached} {place} a", f"{reached} {place} t"]


def test_the_place_in_a_run_of_short_lines() -> None:
    run = page(PROSE, *[SHORT] * 3, PROSE, SHORT)
    assert [values(run, i, "run")[0] for i in (1, 2, 3, 5)] == ["3 first", "3 inner", "3 last", "1 only"]


@pytest.mark.parametrize(("count", "reached"), edges(1, 2, 4, 8))
def test_how_much_of_a_run_is_above_and_below(count: int, reached: int) -> None:
    rows = page(*[SHORT] * 20)
    assert values(rows, count, "run")[3] == f"{reached} 4"
    assert values(rows, 19 - count, "run")[3] == f"4 {reached}"


@pytest.mark.parametrize(("words", "reached"), [(0, 0), *edges(1, 6, 15, 30, 60, 120, 250)[3:]])
def test_how_much_prose_follows(words: int, reached: int) -> None:
    prose = [" ".join(["a"] * words) + "."] if words else []
    assert values(page(SHORT, *prose, SHORT), 0, "mass") == [f"{reached} {'only' if words else 'first'}"]


@pytest.mark.parametrize(("count", "reached"), edges(1, 2, 3, 5, 8))
def test_how_many_lines_of_prose_are_below_and_above(count: int, reached: int) -> None:
    assert values(page(SHORT, *[PROSE] * count, SHORT), 0, "next prose")[0].split()[0] == str(reached)
    assert values(page(SHORT, *[PROSE] * count, SHORT), count + 1, "previous prose")[0].split()[0] == str(reached)


def test_a_run_and_the_prose_around_it_are_looked_at_up_to_a_limit() -> None:
    assert values(page(*[SHORT] * 21, PROSE), 0, "mass") == ["3 first"]
    assert values(page(*[SHORT] * 22, PROSE), 0, "mass") == ["0 first"]
    assert values(page(PROSE, *[SHORT] * 21), 21, "previous prose") == ["1 last"]
    assert values(page(PROSE, *[SHORT] * 22), 22, "previous prose") == ["0 last"]
