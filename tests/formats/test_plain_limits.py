"""The limits of the rules of plain text: one below, at, and above each."""

import pytest

from reader.formats.plain.captions import with_credits
from reader.formats.plain.credits import find_credit
from reader.formats.plain.parser import parse_plain, split_lines

PROSE = (
    "The sea wall held through the winter, engineers of the port said, and nobody was hurt in the storm of that year."
)
HEAD = f"Harbour reopens\n{PROSE}\n"


def kinds(text: str) -> list[str]:
    return [block.kind.value for block in parse_plain(text).blocks]


def kind_of(text: str, line: int) -> str:
    """The kind of the block on a line, counted from 0."""
    return next(block.kind.value for block in parse_plain(text).blocks if block.line == line + 1)


def words(count: int, first: str = "State", other: str = "wall") -> str:
    return " ".join([first, *[other] * (count - 1)])


@pytest.mark.parametrize(("count", "kind"), [(29, "headline"), (30, "headline"), (31, "paragraph")])
def test_a_headline_has_at_most_thirty_words(count: int, kind: str) -> None:
    assert kind_of(f"{words(count)}\n{PROSE}", 0) == kind


@pytest.mark.parametrize(("count", "kind"), [(15, "headline"), (16, "headline"), (17, "paragraph")])
def test_a_headline_that_is_a_sentence_has_at_most_sixteen_words(count: int, kind: str) -> None:
    assert kind_of(f"{words(count)}.\n\n{PROSE}", 0) == kind


@pytest.mark.parametrize(("count", "kind"), [(59, "standfirst"), (60, "standfirst"), (61, "paragraph")])
def test_a_standfirst_has_at_most_sixty_words(count: int, kind: str) -> None:
    assert kind_of(f"Harbour reopens\n{words(count)}\nBy Ann Lee\n{PROSE}", 1) == kind


@pytest.mark.parametrize(("count", "kind"), [(15, "byline"), (16, "byline"), (17, "paragraph")])
def test_a_byline_has_at_most_sixteen_words(count: int, kind: str) -> None:
    assert kind_of(f"Harbour reopens\n{words(count, 'By', 'Lee')}\n{PROSE}", 1) == kind


@pytest.mark.parametrize(("count", "kind"), [(11, "dateline"), (12, "dateline"), (13, "paragraph")])
def test_a_dateline_has_at_most_twelve_words(count: int, kind: str) -> None:
    assert kind_of(f"Harbour reopens\nMay 4, 2021 at 10:30{' a' * (count - 5)}\n{PROSE}", 1) == kind


@pytest.mark.parametrize(("paragraphs", "kind"), [(2, "dateline"), (3, "dateline"), (4, "heading")])
def test_the_head_ends_after_four_paragraphs(paragraphs: int, kind: str) -> None:
    text = "Harbour reopens\n" + f"{PROSE}\n" * paragraphs + f"May 4, 2021\n{PROSE}"
    assert kind_of(text, 1 + paragraphs) == kind


@pytest.mark.parametrize(("count", "kind"), [(13, "heading"), (14, "heading"), (15, "paragraph")])
def test_a_heading_has_at_most_fourteen_words(count: int, kind: str) -> None:
    assert kind_of(f"{HEAD}{words(count)}\n{PROSE}", 2) == kind


@pytest.mark.parametrize(("count", "kind"), [(15, "heading"), (24, "heading"), (25, "paragraph")])
def test_a_heading_in_title_case_has_at_most_twenty_four(count: int, kind: str) -> None:
    assert kind_of(f"{HEAD}{words(count, other='Wall')}\n{PROSE}", 2) == kind


@pytest.mark.parametrize(("length", "kind"), [(21, "heading"), (20, "heading"), (19, "paragraph")])
def test_an_underline_has_at_least_two_thirds_of_the_length(length: int, kind: str) -> None:
    assert kind_of(f"{PROSE}\n{'the wall and the port. '}{'w' * 7}\n{'=' * length}\n{PROSE}", 1) == kind


@pytest.mark.parametrize(("row", "kind"), [("===", "boilerplate"), ("==", "paragraph")])
@pytest.mark.parametrize("title", ["Why"])
def test_an_underline_has_at_least_three_characters(row: str, kind: str, title: str) -> None:
    text = f"{PROSE}\n{title}\n{row}\n{PROSE}"
    assert (kind_of(text, 1), kind_of(text, 2)) == ("heading", kind)


@pytest.mark.parametrize(("mark", "level"), [("=", 1), ("-", 2), ("~", 3), ("^", 4), ("*", 4)])
def test_the_character_of_an_underline_tells_the_level(mark: str, level: int) -> None:
    blocks = parse_plain(f"{PROSE}\nThe reply\n{mark * 9}\n{PROSE}").blocks
    assert (blocks[1].kind.value, blocks[1].level) == ("heading", level)


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        (["day\thigh", "monday\t04:10"], "table"),
        (["day\thigh", "monday\t04:10\t16:30"], "paragraph"),
        (["day\thigh"], "paragraph"),
        (["a | b | c", "d | e | f"], "table"),
        (["a | b", "c | d"], "paragraph"),
        (["| a | b |", "| c | d |"], "table"),
        (["| a | b |", "c | d | e"], "paragraph"),
    ],
)
def test_rows_of_a_table_have_as_many_cells_and_at_least_two(rows: list[str], kind: str) -> None:
    text = "\n".join([PROSE, *rows, PROSE])
    assert {kind_of(text, 1)} == {kind}


@pytest.mark.parametrize(("count", "kind"), [(13, "boilerplate"), (14, "boilerplate"), (15, "paragraph")])
def test_a_box_of_the_page_has_at_most_fourteen_words(count: int, kind: str) -> None:
    assert kind_of(f"{PROSE}\n{words(count, 'Subscribe')}\n{PROSE}", 1) == kind


@pytest.mark.parametrize(("below", "kind"), [(0, "boilerplate"), (5, "boilerplate"), (6, "paragraph")])
def test_a_footer_is_among_the_last_six_lines(below: int, kind: str) -> None:
    text = f"{HEAD}Mail to ann@example.org for more of it, she says.\n" + f"{PROSE}\n" * below
    assert kind_of(text, 2) == kind


@pytest.mark.parametrize(("count", "kind"), [(29, "boilerplate"), (30, "boilerplate"), (31, "paragraph")])
def test_a_footer_has_at_most_thirty_words(count: int, kind: str) -> None:
    assert kind_of(f"{HEAD}{words(count, 'ann@example.org')}", 2) == kind


def test_a_line_before_all_paragraphs_is_not_a_footer() -> None:
    assert kind_of("Harbour reopens\nann@example.org writes of ports", 1) == "paragraph"


@pytest.mark.parametrize(("count", "kind"), [(89, "caption"), (90, "caption"), (91, "paragraph")])
def test_a_caption_has_at_most_ninety_words(count: int, kind: str) -> None:
    line = f"{words(count - 3, 'Workers', 'on')}. Photo: Ann Lee"
    assert kind_of(f"{PROSE}\n{line}\n{PROSE}", 1) == ("paragraph" if len(line) > 400 else kind)
    assert kind_of(f"{PROSE}\nImage caption {words(count - 2, 'Workers', 'on')}\n{PROSE}", 1) == kind
    assert kind_of(f"{PROSE}\n![]()\n{words(count, 'Workers', 'on')}\n{PROSE}", 2) == kind


@pytest.mark.parametrize(("count", "is_found"), [(13, True), (14, True), (15, False)])
def test_a_credit_has_at_most_fourteen_words(count: int, is_found: bool) -> None:
    credit = f"Photo by {' '.join(['Lee'] * (count - 2))}"
    assert (find_credit(f"The wall in May. {credit}", 0, is_photo=False) is not None) == is_found


@pytest.mark.parametrize(("length", "is_found"), [(159, True), (160, True), (161, False)])
def test_a_credit_is_in_the_last_hundred_and_sixty_characters(length: int, is_found: bool) -> None:
    credit = "Photo by " + "L" * (length - 9)
    assert (find_credit(f"The wall in May. {credit}", 0, is_photo=False) is not None) == is_found


@pytest.mark.parametrize(
    ("words", "is_photo", "credit"),
    [
        ("The wall in May. Ann Lee", True, "Ann Lee"),
        ("The wall in May. Ann Lee", False, None),
        ("The wall in May. Ann Lee/Harbour Press", False, "Ann Lee/Harbour Press"),
        ("The wall in May. AB", False, "AB"),
        ("The wall in May. Ann Lee/North Images", False, "Ann Lee/North Images"),
        ("The wall in MayCredit: Ann Lee", False, "Credit: Ann Lee"),
        ("The wall in MayPhoto Credit Ann Lee", False, "Photo Credit Ann Lee"),
        ("The wall in May. (Courtesy of the port)", False, "(Courtesy of the port)"),
        ("The wall in May. Submitted photo", False, "Submitted photo"),
        ("The wall in May. Handout", False, "Handout"),
        ("The wall in May. Image credit: AB", False, "Image credit: AB"),
        ("Photo by Ann Lee", False, None),
        ("The wall in May", True, None),
        ("The wall in May. it holds", True, None),
    ],
)
def test_a_credit_is_the_end_of_a_caption(words: str, is_photo: bool, credit: str | None) -> None:
    found = find_credit(words, 0, is_photo=is_photo)
    assert (found.of(words) if found else None) == credit


@pytest.mark.parametrize(("count", "kind"), [(7, "heading"), (8, "heading"), (9, "paragraph")])
def test_a_repeated_heading_has_at_most_eight_words(count: int, kind: str) -> None:
    title = words(count, "Morning", "Meal")
    text = f"{HEAD}{title}\neat it early\nbread and egg\n{title}\neat it early\noats with milk"
    assert kind_of(text, 2) == kind


@pytest.mark.parametrize(("count", "kind"), [(3, "heading"), (4, "heading"), (5, "paragraph")])
def test_the_heading_of_links_has_at_most_four_words(count: int, kind: str) -> None:
    links = "Harbour to stay closed until May\nWhat the storm did to the wall of the port"
    assert kind_of(f"{HEAD}{words(count, 'Story', 'Archive')}\n{links}", 2) == kind


@pytest.mark.parametrize(
    ("count", "kind"), [(1, "paragraph"), (2, "heading"), (12, "heading"), (13, "paragraph"), (14, "paragraph")]
)
def test_a_page_ends_with_two_to_twelve_links(count: int, kind: str) -> None:
    links = "\n".join(f"Harbour {i} to stay closed until May" for i in range(count))
    assert kind_of(f"{HEAD}Story Archive\n{links}", 2) == kind


@pytest.mark.parametrize(("shortest", "kind"), [(2, "paragraph"), (3, "heading")])
def test_each_link_has_more_words_than_their_heading(shortest: int, kind: str) -> None:
    links = f"Harbour to stay closed until May\n{words(shortest, 'Storm')}"
    assert kind_of(f"{HEAD}Story Archive\n{links}", 2) == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [("Storm Damage", "heading"), ("Storm damage", "heading"), ("Storm damage repairs", "paragraph")],
)
def test_half_of_the_words_of_a_heading_over_a_heading_have_capitals(line: str, kind: str) -> None:
    assert kind_of(f"{HEAD}{line}\nSea Wall Repairs\n{PROSE}", 2) == kind


@pytest.mark.parametrize(
    ("below", "kind"),
    [
        ("w" * 110, "paragraph"),
        ("w" * 111, "heading"),
        (" ".join(["a"] * 20), "paragraph"),
        (" ".join(["a"] * 21), "heading"),
        ("It is a wall.", "paragraph"),
        ("It is a high wall.", "paragraph"),
        ("It is not a high wall.", "heading"),
        ("これは壁についての最初の段落でありまして、とても長い。", "heading"),
        ("これは壁についての最初の段落でありまして長い。", "paragraph"),
    ],
)
def test_a_heading_precedes_prose(below: str, kind: str) -> None:
    assert kind_of(f"{HEAD}state of the wall\n{below}".replace("state", "State"), 2) == kind


@pytest.mark.parametrize(("length", "kind"), [(399, "list_item"), (400, "list_item"), (401, "paragraph")])
def test_a_line_of_more_than_four_hundred_characters_is_a_paragraph(length: int, kind: str) -> None:
    assert kind_of(f"{PROSE}\n1. {'w' * (length - 3)}\n2. w\n{PROSE}", 1) == kind


@pytest.mark.parametrize(
    ("line", "can_be_heading"),
    [
        ("State of the wall", True),
        ("state of the wall", False),
        ("State of the wall.", False),
        ("State of the wall!", False),
        ("State of the wall,", False),
        ("State of the wall;", False),
        ("State of the wall?", True),
        ("State of the wall:", False),
        ("State of Sea Wall Repair:", True),
        ("The Wall:", False),
        ("“State of the wall", True),
        ("$100 for the wall", True),
        ("– state of the wall", False),
        ("Harbour 3-2", False),
        ("Harbour 3-2 Port", True),
        ("Q: State of the wall", False),
        ("ANN LEE: State of the wall", False),
    ],
)
def test_the_form_of_a_heading(line: str, can_be_heading: bool) -> None:
    [found] = split_lines(line)
    assert found.can_be_heading is can_be_heading


@pytest.mark.parametrize(
    ("line", "is_title"),
    [
        ("Meal Plan for Busy Days", True),
        ("Meal Plan Today soon", True),
        ("Meal Plan today", False),
        ("Meal Plan today soon", False),
        ("Get it now", False),
        ("Get it Home", True),
        ("Sea Wall with Lamp that Guides", False),
        ("Sea Walls with Lamp", True),
        ("2021 in Review", True),
    ],
)
def test_title_case(line: str, is_title: bool) -> None:
    [found] = split_lines(line)
    assert found.is_title is is_title


@pytest.mark.parametrize(
    ("line", "after", "is_joined"),
    [
        ("The wall in May", "Photo by Ann Lee", True),
        ("The wall in May", "\nPhoto by Ann Lee", False),
        ("The wall in May:", "Photo by Ann Lee", False),
        ("The wall in May,", "Photo by Ann Lee", False),
        ("Photo by Bo Berg", "Photo by Ann Lee", False),
        ("The wall in May", "It holds.", False),
    ],
)
def test_a_credit_is_joined_with_the_caption_right_above_it(line: str, after: str, is_joined: bool) -> None:
    assert (len(with_credits(split_lines(f"{line}\n{after}"))) == 1) is is_joined


@pytest.mark.parametrize(("count", "is_joined"), [(34, True), (35, True), (36, False)])
def test_a_caption_above_its_credit_has_at_most_thirty_five_words(count: int, is_joined: bool) -> None:
    assert (len(with_credits(split_lines(f"{words(count, 'Wall')}\nPhoto by Ann Lee"))) == 1) is is_joined
