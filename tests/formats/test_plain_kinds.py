"""Plain text as it occurs: pasted pages, wire copy, books, interviews, other languages."""

import pytest

import reader

PROSE = "The wall held through the winter, and nobody was hurt in the storm that came in the night from the sea."


def kinds(text: str) -> list[tuple[str, str]]:
    document = reader.parse(text)
    return [(block.kind.value, document.words(block.span)) for block in document.blocks]


def headings(text: str) -> list[tuple[int, str]]:
    document = reader.parse(text)
    return [(b.level, document.words(b.span)) for b in document.blocks if b.kind.value == "heading"]


def story(*lines: str) -> str:
    return "\n".join(["Harbour reopens after a year", PROSE, *lines])


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["State of the wall", PROSE], [(2, "State of the wall")]),
        (["STATE OF THE WALL", PROSE], [(2, "STATE OF THE WALL")]),
        (["What did it cost?", PROSE], [(2, "What did it cost?")]),
        (["1. The stones", PROSE, "2. The men", PROSE], [(2, "1. The stones"), (2, "2. The men")]),
        (["1.2 The stones", PROSE, "1.2.1 The hills", PROSE], [(3, "1.2 The stones"), (4, "1.2.1 The hills")]),
        (["State of the wall", "=================", PROSE], [(1, "State of the wall")]),
        (["State of the wall", "-----------------", PROSE], [(2, "State of the wall")]),
        (["State of the wall", "~~~~~~~~~~~~~~~~~", PROSE], [(3, "State of the wall")]),
        (["== State of the wall", PROSE], [(2, "State of the wall")]),
        (["## State of the wall ##", PROSE], [(2, "State of the wall")]),
        (["Repairs and Costs", "Sea Wall", PROSE], [(2, "Repairs and Costs"), (2, "Sea Wall")]),
        (["Boat Trips and Tickets", "Open all day in summer", PROSE], [(2, "Boat Trips and Tickets")]),
        (["Five Things to See Before You Leave:", PROSE], [(2, "Five Things to See Before You Leave:")]),
    ],
)
def test_headings(lines: list[str], expected: list[tuple[int, str]]) -> None:
    assert headings(story(*lines)) == expected
    if not any(set(line) <= set("=-~") for line in lines):
        assert headings("\n\n".join(story(*lines).split("\n"))) == expected, "with blank lines between"


@pytest.mark.parametrize(
    "lines",
    [
        ["Q: What did it cost?", PROSE, "A: More than we had.", PROSE],
        ["LEE: What did it cost?", "BERG: More than we had, and less than we feared it would be."],
        ["ANN LEE: We are here.", PROSE],
        ["— Ann Lee (@annlee) May 4, 2021", PROSE],
        ["Harbour 3-1", PROSE],
        ["It was late.", PROSE],
        ["and then it rained", PROSE],
        ["Here is what they want:", "lower rents", "more buses"],
    ],
)
def test_lines_that_are_not_headings(lines: list[str]) -> None:
    assert headings(story(*lines)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Harbour reopens\nThe wall held, but nobody knows for how long.\nBy Ann Lee\nMay 4, 2021\n{PROSE}",
            ["headline", "standfirst", "byline", "dateline", "paragraph"],
        ),
        (story("Read more: The storm of the year", PROSE), ["headline", "paragraph", "boilerplate", "paragraph"]),
        (story("Share this article", "Sign up for our newsletter"), ["headline", "paragraph", *["boilerplate"] * 2]),
        (story("Ann Lee writes of ports: ann@example.org"), ["headline", "paragraph", "boilerplate"]),
        (story("Related:", PROSE), ["headline", "paragraph", "boilerplate", "paragraph"]),
        (
            story("Read more than one book a year, she said to the children of the town."),
            ["headline", *["paragraph"] * 2],
        ),
        (story("Day\tHigh", "Monday\t04:10", "Tuesday\t05:00", PROSE), ["headline", "paragraph", "table", "paragraph"]),
        (story("| Day | High |", "| Monday | 04:10 |"), ["headline", "paragraph", "table"]),
        (story("• lower rents", "• more buses"), ["headline", "paragraph", "list_item", "list_item"]),
        (story("> We have waited."), ["headline", "paragraph", "block_quote"]),
        (story("The wall in May. Photo: Ann Lee"), ["headline", "paragraph", "caption"]),
        (story("The wall in MayCredit: Ann Lee"), ["headline", "paragraph", "caption"]),
        (story("The wall in May. Ann Lee/Harbour Press"), ["headline", "paragraph", "caption"]),
        (story("* * *", PROSE), ["headline", "paragraph", "rule", "paragraph"]),
    ],
)
def test_kinds(text: str, expected: list[str]) -> None:
    assert [kind for kind, _ in kinds(text)] == expected


def test_other_languages_have_headings_too() -> None:
    german = "Der Hafen ist seit Montag wieder offen, nachdem ein Jahr lang an der Mauer gebaut worden war."
    assert headings(f"Hafen wieder offen\n{german}\nStand der Mauer\n{german}") == [(2, "Stand der Mauer")]
    japanese = "港は一年にわたる工事を経て、月曜日にふたたび開かれたと町の人々は話している。"
    assert headings(f"港が開く\n{japanese}\n{japanese}\n壁の状態\n{japanese}") == [(2, "壁の状態")]


BOOK = """\
THE HARBOUR

    The harbour of the town opened again on Monday, after a year of
    work in which the sea wall was rebuilt and the cranes were moved
    to the eastern quay, where the water is deeper and the road is
    wide enough for lorries.

State of the wall
-----------------

    The mayor was glad. Shops had lost a third of their trade, and
    some had closed for good; others hope that the ferries will bring
    people back in the spring, when the new hotel opens.
"""


def test_a_broken_and_indented_text_is_read_by_paragraphs() -> None:
    found = kinds(BOOK)
    assert [kind for kind, _ in found] == ["headline", "paragraph", "heading", "boilerplate", "paragraph"]
    assert found[1][1].startswith("The harbour of the town")
    assert found[1][1].endswith("wide enough for lorries.")
    assert reader.parse(BOOK).text == BOOK
