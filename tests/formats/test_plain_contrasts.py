"""Pairs of plain texts that differ in one thing, and therefore in the kind of one line."""

import pytest

from reader.formats.plain.credits import find_credit
from reader.formats.plain.parser import parse_plain, split_lines

PROSE = "The sea wall held through the winter, and nobody in the whole town was hurt by the storm of that night."
HEAD = f"Harbour reopens\n{PROSE}\n"
NAMES = "By Ann Lee, Bo Berg, Cy Cole, Di Dole, Ed Earl, Flo Finn and"


def kinds(text: str) -> list[str]:
    return [block.kind.value for block in parse_plain(text).blocks]


@pytest.mark.parametrize("item", ["• lower rents", "- lower rents", "1. lower rents", "IV) lower rents"])
def test_items_of_plain_lists_are_not_nested(item: str) -> None:
    blocks = parse_plain(f"{HEAD}{item}\n{item}").blocks
    assert [(block.kind.value, block.level) for block in blocks[2:]] == [("list_item", 1), ("list_item", 1)]


def test_quoted_lines_are_not_nested() -> None:
    assert parse_plain(f"{HEAD}> Come at noon.").blocks[-1].level == 1


@pytest.mark.parametrize(
    ("last", "kind"), [("Hal", "standfirst"), ("Hal Hill", "standfirst"), ("Hal Hill Jr", "paragraph")]
)
def test_a_standfirst_precedes_a_byline_of_at_most_sixteen_words(last: str, kind: str) -> None:
    assert kinds(f"Harbour reopens\nThe wall held.\n{NAMES} {last}\n{PROSE}")[1] == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Ann Lee", "byline"),
        ("By and by", "paragraph"),
        ("Words by Ann Lee", "byline"),
        (f"{NAMES} Hal Hill", "byline"),
        (f"Words {NAMES} Hal Hill", "paragraph"),
    ],
)
def test_a_byline_has_a_name(line: str, kind: str) -> None:
    assert kinds(f"Harbour reopens\n{line}\n{PROSE}\n{PROSE}")[1] == kind


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        (PROSE, "heading"),
        ("It held.", "heading"),
        ("They came by boat,", "paragraph"),
        (f"{PROSE[:-1]} and of the storm before that one,", "heading"),
    ],
)
def test_a_heading_follows_prose_or_the_end_of_a_sentence(before: str, kind: str) -> None:
    assert kinds(f"{HEAD}{before}\nThe state of the wall\n{PROSE}")[3] == kind


@pytest.mark.parametrize(("between", "kind"), [("\n", "heading"), ("\n\n", "paragraph")])
def test_an_underline_is_right_below_its_heading(between: str, kind: str) -> None:
    blocks = parse_plain(f"{HEAD}they came by boat,{between}==================\n{PROSE}").blocks
    assert blocks[2].kind.value == kind


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["Morning Meal", "eat it early", "Morning Meal", "eat it early"], "heading"),
        (["Morning Meal", "Bread Meal", "Morning Meal", "Eggs Meal"], "paragraph"),
        (["Meal 1", "Morning Bread", "Meal 2", "Morning Bread"], "heading"),
        (["Meal 1", "Morning Bread", "Meal 2", "Evening Eggs"], "paragraph"),
        (["Morning Meal", "Slow Bread", "Morning Meal", "Slow Bread"], "paragraph"),
        (["Morning Meal", "eat it early", "Evening Meal", "eat it late"], "paragraph"),
    ],
)
def test_a_title_that_is_repeated_is_a_heading_over_what_is_no_title(lines: list[str], kind: str) -> None:
    assert kinds(HEAD + "\n".join(lines))[2] == kind


@pytest.mark.parametrize(
    ("words", "credit"), [("The wall holds. ZED", "ZED"), ("The wall holds. AB", "AB"), ("The wall holds. Åse", None)]
)
def test_the_name_of_an_agency_begins_with_any_capital(words: str, credit: str | None) -> None:
    found = find_credit(words, 0, is_photo=False)
    assert (found.of(words) if found is not None else None) == credit


@pytest.mark.parametrize(
    ("line", "kind"), [("it held all the winter,", "byline"), ("it held all the long winter,", "paragraph")]
)
def test_paragraphs_of_more_than_five_words_end_the_head(line: str, kind: str) -> None:
    lines = ["Harbour reopens", *[line] * 4, "By Ann Lee", PROSE]
    assert kinds("\n".join(lines))[5] == kind


@pytest.mark.parametrize(("end", "kind"), [(" |", "caption"), (".", "paragraph")])
def test_a_very_long_line_is_a_caption_only_in_a_cell(end: str, kind: str) -> None:
    assert kinds(f"![]() |\n{'The wall ' * 50}in May{end}\n{PROSE}")[1] == kind


@pytest.mark.parametrize(
    ("line", "starts"),
    [("wall", True), ("4 walls", True), ("“wall", True), ("“—", False), ('"', False), ("-wall", False), ("—", False)],
)
def test_a_line_starts_with_a_word_perhaps_after_a_mark(line: str, starts: bool) -> None:
    assert split_lines(line)[0].starts_with_word is starts


def test_cells_are_counted_alike_between_tabs_and_bars() -> None:
    assert kinds(f"{HEAD}Day\tHigh\n| Monday | 04:10 |\n{PROSE}")[2:] == ["table", "paragraph"]
    assert "table" not in kinds(f"{HEAD}Day\tHigh\nMonday | 04:10 | wet\n{PROSE}")


@pytest.mark.parametrize(("count", "kind"), [(13, "heading"), (14, "heading"), (15, "list_item")])
def test_a_numbered_heading_has_at_most_fourteen_words(count: int, kind: str) -> None:
    assert kinds(f"{HEAD}1. {'word ' * (count - 1)}\n{PROSE}")[2] == kind


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["1. Spend less", PROSE], "heading"),
        (["1. Spend less", "all year", PROSE], "heading"),
        (["1. Spend less", "all year", "and more"], "list_item"),
        (["1. Spend less", "2. Earn more", PROSE], "list_item"),
        (["1. Spend less."], "list_item"),
        (["1. Spend less"], "list_item"),
    ],
)
def test_a_numbered_line_over_prose_or_a_note_is_a_heading(lines: list[str], kind: str) -> None:
    assert kinds(HEAD + "\n".join(lines))[2] == kind


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["They came by boat,", "State of Walls", PROSE], "heading"),
        (["They came by boat,", "State of a wall", PROSE], "paragraph"),
        (["Boats of May,", "State of Walls", PROSE], "paragraph"),
        (["Some came,", "they came by boat,", "State of Walls", PROSE], "paragraph"),
        (["It held.", "Boat Trips and Tickets", "open all day in summer", PROSE], "heading"),
        (["They came by boat,", "Boat Trips and Tickets", "open all day in summer", PROSE], "paragraph"),
        (["It held.", "Boat Trips and Tickets", "open all day in summer", "and in May"], "paragraph"),
        (["It held.", "Boat trips and tickets", "open all day in summer", PROSE], "paragraph"),
    ],
)
def test_a_title_stands_out_from_the_lines_around_it(lines: list[str], kind: str) -> None:
    place = next(i for i, line in enumerate(lines) if line.startswith(("State", "Boat T", "Boat t")))
    assert kinds(HEAD + "\n".join(lines))[2 + place] == kind
