"""Plain text of kinds that people write: licences, contracts, specifications, letters, notes, diaries, screenplays."""

import pytest

from reader.document import BlockKind
from reader.formats import build_document
from reader.formats.plain.parser import parse_plain
from reader.formats.plain.usual_names import is_usual_name, name

PROSE = (
    "The sea wall held through the winter, engineers of the port said, and nobody was hurt in the storm of that year."
)
SHALL = "The Keeper shall keep the Lamp lit. The Keeper shall not be liable to the parties for any damage by the sea."


def headings(text: str) -> list[str]:
    return [" ".join(b.span.of(text).split()) for b in parse_plain(text).blocks if b.kind.value == "heading"]


def levels(text: str) -> list[int]:
    return [b.level for b in parse_plain(text).blocks if b.kind.value == "heading"]


def title(text: str) -> str:
    return build_document(parse_plain(text)).title


def kinds(text: str) -> list[str]:
    return [block.kind.value for block in parse_plain(text).blocks]


CONTRACT = f"""LAMP AGREEMENT

This Agreement is made between the Port and the Keeper.

1. Services. {SHALL}

2. Term of Service. {SHALL}

3. LIABILITY.

{SHALL}

APPENDIX: How to light the Lamp.

{SHALL}
"""


def test_the_titles_of_clauses_are_headings_and_the_rest_of_their_paragraphs_is_text() -> None:
    assert headings(CONTRACT) == [
        "1. Services.",
        "2. Term of Service.",
        "3. LIABILITY.",
        "APPENDIX: How to light the Lamp.",
    ]
    blocks = [(block.kind.value, block.span.of(CONTRACT)) for block in parse_plain(CONTRACT).blocks]
    assert blocks[2:4] == [("heading", "1. Services."), ("paragraph", SHALL)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("3. LIABILITY.", "5. LIABILITY."),
        ("Term of Service.", "Term of service of the keeper."),
        ("Term of Service.", "The Keeper of the Lamp of the Port and the Owner of the Sea Wall."),
    ],
)
def test_clauses_count_up_and_have_titles_in_title_case(old: str, new: str) -> None:
    assert "1. Services." not in headings(CONTRACT.replace(old, new))


def test_a_list_of_advice_is_no_contract() -> None:
    advice = "".join(f"{n}. {name}. {PROSE}\n\n" for n, name in enumerate(("Sleep Early", "Eat Well", "Walk Far"), 1))
    assert headings(f"Three rules\n\n{PROSE}\n\n{advice}") == []


def test_a_title_of_two_lines_in_capitals_in_the_middle_is_one_heading() -> None:
    text = f"""{" " * 20}HARBOUR LICENCE

{SHALL}

{" " * 20}HARBOUR LICENCE
   TERMS AND CONDITIONS FOR COPYING LAMPS

  0. {SHALL}

{" " * 20}NO WARRANTY

  1. {SHALL}

{" " * 12}END OF TERMS AND CONDITIONS
"""
    assert headings(text) == [
        "HARBOUR LICENCE TERMS AND CONDITIONS FOR COPYING LAMPS",
        "NO WARRANTY",
    ]


SPECIFICATION = f"""1 Scope

{PROSE}

2 Terms

2.1 Lamp

{PROSE}

1. Fill it with the oil of the port.
2. Light it.
3. Wait.

2.2 Signal

{PROSE}

3 Walls

{PROSE}
"""


def test_numbers_that_count_up_make_sections_and_the_first_one_is_no_title() -> None:
    assert headings(SPECIFICATION) == ["1 Scope", "2 Terms", "2.1 Lamp", "2.2 Signal", "3 Walls"]
    assert levels(SPECIFICATION) == [2, 2, 3, 3, 2]
    assert title(SPECIFICATION) == ""


@pytest.mark.parametrize(
    "rows",
    [
        "2 Large carrots\n3 Onions\n4 Apples\n5 Lemons",
        "1 Large carrot\n2 Onions\n3 Apples\n4 Lemons",
        "1. Opening\n2. Minutes\n2.1 Of May\n2.2 Of June\n3. Budget",
    ],
)
def test_lists_and_contents_are_no_sections(rows: str) -> None:
    assert headings(f"Harbour reopens\n\n{PROSE}\n\n{rows}\n") == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("Monday, 4 March", ""),
        ("2024-03-04  Ann Lee", ""),
        ("[10:12] <ann> Is it lit?", ""),
        ("lamp (2.3-1) stable; urgency=low", ""),
        ("commit 293a922 (HEAD)", ""),
        ("Lamp 1200: a bright idea", "Lamp 1200: a bright idea"),
    ],
)
def test_the_first_of_many_lines_with_a_number_is_no_title(rows: str, expected: str) -> None:
    second = {"Monday, 4 March": "Friday, 5 March", "2024-03-04  Ann Lee": "2023-11-17  Bo Berg"}
    second["commit 293a922 (HEAD)"] = "commit bac76bc"
    later = second.get(rows, rows.replace("12]", "13]").replace("2.3", "2.2")) if not expected else "Sea wall"
    assert title(f"{rows}\n\n{PROSE}\n\n{later}\n\n{PROSE}\n") == expected


LETTER = (
    f"Ann Lee\n12 Quay Street\nLund\n\n2 March 2024\n\nDear Sir or Madam,\n\n{PROSE}\n\nYours faithfully,\nAnn Lee\n"
)


def test_the_address_above_a_letter_is_no_title() -> None:
    assert title(LETTER) == ""
    assert title(LETTER.replace("Yours faithfully,", "Then it rained.")) == "Ann Lee"


def test_whoever_signs_a_letter_to_the_editor_is_no_heading() -> None:
    letter = f"The lamp must stay\n\n{PROSE}\n\nAnn Lee, Lund\n\n"
    assert "Ann Lee, Lund" not in headings(f"Letters to the editor\n\n{letter * 3}")


def test_the_places_of_a_screenplay_are_its_headings() -> None:
    scene = f"\n\n{PROSE}\n\n{' ' * 20}ANN\n{' ' * 10}Who is there?\n\n"
    text = f"FADE IN:\n\nEXT. HARBOUR - NIGHT{scene}INT. LAMP ROOM - DAY{scene}"
    assert headings(text) == ["EXT. HARBOUR - NIGHT", "INT. LAMP ROOM - DAY"]


def test_code_between_rows_of_one_sign_is_no_heading() -> None:
    listing = "-----------\n-lamp(on);\n+lamp(off);\n-----------"
    text = f"Lamps\n=====\n\n{PROSE}\n\n{listing}\n\n{PROSE}\n\nWalls\n-----\n\n{PROSE}\n"
    assert headings(text) == ["Walls"]
    assert kinds(text)[3:6] == ["boilerplate", "code", "boilerplate"]


@pytest.mark.parametrize("rows", ["Walls\n-----", "-----\nWalls\n-----", "-----\n\nWalls"])
def test_a_title_beside_a_row_of_dashes_is_no_listing(rows: str) -> None:
    assert "code" not in kinds(f"Lamps\n\n{PROSE}\n\n{rows}\n\n{PROSE}\n")


def test_short_lines_above_lists_are_their_titles() -> None:
    lists = ["wall\n- two stones loose\n- ask the mason", "lamp\n- still dark", "todo\n[ ] call\n[x] photos"]
    notes = "\n\n".join(["Notes of 14 May", *lists])
    assert headings(notes) == ["wall", "lamp", "todo"]
    assert headings(notes.replace("\nlamp\n", "\nlamp.\n")) == []


@pytest.mark.parametrize("names", [("Day 1: Lund", "Day 2: Kivik"), ("WALLS", "LAMPS"), ("Is it lit?", "Who came?")])
def test_the_first_heading_is_found_by_the_others(names: tuple[str, str]) -> None:
    first, second = names
    assert headings(f"Two days by the sea\n\n{first}\n{PROSE}\n\n{second}\n{PROSE}\n") == [first, second]


@pytest.mark.parametrize("name", ["References", "INGREDIENTS", "3. Results", "Known problems:", "About us"])
def test_the_usual_names_of_sections_are_headings_above_lists_too(name: str) -> None:
    assert headings(f"Lamps\n\n{PROSE}\n\n{name}\nLee, Lund 2019\nBerg, Porto 2021\n") == [name]


@pytest.mark.parametrize(
    "line",
    [
        "+lamp(off);",
        "lamp.c:2: off",
        "Copyright (C) 1999 Ann Lee",
        "Copyright [yyyy] [name]",
        "END OF TERMS",
        "THE END",
    ],
)
def test_lines_of_code_and_notices_are_no_headings(line: str) -> None:
    assert headings(f"Lamps\n\n{PROSE}\n\n{line}\n\n{PROSE}\n") == []


def test_names_of_sections_are_compiled_only_for_lines_that_begin_as_one() -> None:
    name.cache_clear()
    assert not is_usual_name("Heads of state meet in summary proceedings")
    assert name.cache_info().currsize == 0
    assert is_usual_name("IV. Frequently asked questions:")


def test_the_head_of_a_request_for_comments_is_no_title() -> None:
    rows = [
        ("Network Working Group", "A. Berg"),
        ("Request for Comments: 9901", "Lund Systems"),
        ("Category: None", "L. Moe"),
        ("", "June 2024"),
    ]
    head = "\n".join(left + right.rjust(72 - len(left)) for left, right in rows)
    title = f"{'The Lamp Protocol (LP)':^72}"
    text = f"{head}\n\n\n{title}\n\nAbstract\n\n   This document tells lamps that it is dark, and how dark it is.\n"
    document = build_document(parse_plain(text))
    assert document.title == "The Lamp Protocol (LP)"
    assert document.blocks[0].span.of(text).split()[-2:] == ["June", "2024"]


def test_a_usual_name_with_a_number_is_as_deep_as_its_number_says() -> None:
    text = f"The pump\n\n{PROSE}\n\n3.1 Tools\n\n{PROSE}\n\n3.2 Mounting\n\n{PROSE}\n"
    found = [block for block in parse_plain(text).blocks if block.kind is BlockKind.HEADING]
    assert [(block.level, block.span.of(text)) for block in found] == [(3, "3.1 Tools"), (3, "3.2 Mounting")]


@pytest.mark.parametrize("order", ["Press YES.", "Then click OK", "Say NO."])
def test_an_order_to_press_a_key_is_no_credit_of_a_photo(order: str) -> None:
    text = f"The pump\n\n{PROSE}\n\nWhen you press START, the pump asks you. {order}\n\n{PROSE}\n"
    assert BlockKind.CAPTION not in [block.kind for block in parse_plain(text).blocks]
