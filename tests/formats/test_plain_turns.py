"""Mail, turns of those who speak, notes, emphasis: what is no heading in plain text, and what it is."""

import pytest

from reader.formats.plain.parser import parse_plain

PROSE = (
    "The sea wall held through the winter, engineers of the port said, and nobody was hurt in the storm of that year."
)
HEADER = "Date: Tue, 4 May 2021 10:00:00 +0000\nFrom: Ann Lee <ann@wall.example>\nSubject: The lamp"
POSTMARK = "From ann@wall.example Tue May  4 10:00:00 2021"


def blocks(text: str) -> list[tuple[str, int, str]]:
    return [(block.kind.value, block.level, block.span.of(text)) for block in parse_plain(text).blocks]


def headings(text: str) -> list[str]:
    return [words for kind, _, words in blocks(text) if kind == "heading"]


def boilerplate(text: str) -> list[str]:
    return [words for kind, _, words in blocks(text) if kind == "boilerplate"]


def test_a_mail_from_a_file_of_mails_has_its_header_below_a_postmark() -> None:
    text = f"{POSTMARK}\nReceived: from wall.example\n\tby port.example\n{HEADER}\n\nCome at noon.\n"
    parsed = parse_plain(text)
    assert (parsed.title, parsed.byline) == ("The lamp", "Ann Lee")
    assert [words for kind, _, words in blocks(text) if kind != "boilerplate"] == ["Come at noon."]


def test_each_of_many_mails_has_its_subject_as_a_heading() -> None:
    again = HEADER.replace("The lamp", "Re: The lamp\n on the wall")
    text = f"{POSTMARK}\n{HEADER}\n\nCome at noon.\n\n{POSTMARK}\n{again}\n\nI will.\n"
    assert headings(text) == ["The lamp", "Re: The lamp\n on the wall"]
    assert "Subject:" in boilerplate(text)
    assert [words for kind, _, words in blocks(text) if kind == "paragraph"] == ["Come at noon.", "I will."]


def test_words_that_look_like_a_postmark_begin_no_mail() -> None:
    text = f"{HEADER}\n\nFrom here at 10:00 on\n\n{PROSE}\n"
    assert headings(text) == []
    assert [kind for kind, _, _ in blocks(text)] == ["boilerplate"] * 3 + ["paragraph"] * 2


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("--\nAnn Lee\nHarbour", ["--", "Ann Lee", "Harbour"]),
        ("--\n" + "x\n" * 20, ["--", *["x"] * 20]),
        ("--\n" + "x\n" * 21, []),
        ("_" * 20 + "\nwall mailing list", ["_" * 20, "wall mailing list"]),
        ("_" * 19 + "\nwall mailing list", []),
        ("_" * 20 + "\n" + "x\n" * 8, ["_" * 20, *["x"] * 8]),
        ("_" * 20 + "\n" + "x\n" * 9, []),
    ],
)
def test_a_signature_and_the_footer_of_a_list_are_boilerplate(end: str, expected: list[str]) -> None:
    assert boilerplate(f"{HEADER}\n\nCome at noon.\n{end}")[3:] == expected


@pytest.mark.parametrize(
    ("line", "level"), [("> One", 1), (">> One", 2), ("> > One", 2), (">>> One", 3), (">One", 0), (">", 1)]
)
def test_a_quoted_line_is_as_deep_as_its_signs(line: str, level: int) -> None:
    text = f"{HEADER}\n\nShe wrote:\n{line} and two.\n"
    assert [depth for kind, depth, _ in blocks(text) if kind == "block_quote"] == ([level] if level else [])


INTERVIEW = [
    "Bo Berg: How did you begin?",
    f"Ann Lee: {PROSE}",
    "Bo Berg: What is the hardest part?",
    f"Ann Lee: {PROSE}",
]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("time", ["", "00:12 ", "[1:00:12] "])
def test_a_turn_of_somebody_who_speaks_is_no_heading(between: str, time: str) -> None:
    assert headings(between.join(["The keeper of the lamp", PROSE, *(time + line for line in INTERVIEW)])) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["Step One: Clean the Glass", PROSE, "Step Two: Fill the Lamp", PROSE],
        ["Lamps: Clean the Glass", PROSE, "Walls: Mend the Stones", PROSE, "Lamps: Fill Them", PROSE],
        [
            "Lamps: Clean the Glass",
            PROSE,
            "Walls: Mend Them",
            PROSE,
            "Lamps: Fill Them",
            PROSE,
            "Walls: Look Up",
            PROSE,
        ],
    ],
)
def test_titles_with_a_colon_are_no_turns(lines: list[str]) -> None:
    text = "\n".join(["The keeper of the lamp", PROSE, *lines])
    assert headings(text) == [line for line in lines if line != PROSE]


@pytest.mark.parametrize("mark", ["NOTE", "Note:", "Warning!", "Tip", "CAUTION", "N.B."])
def test_the_mark_of_a_note_is_no_heading(mark: str) -> None:
    assert headings(f"The lamp\n{PROSE}\n{mark}\n{PROSE}\n") == []
    assert headings(f"The lamp\n{PROSE}\nNotes on the Lamp\n{PROSE}\n") == ["Notes on the Lamp"]


def test_a_numbered_clause_that_goes_on_is_no_heading() -> None:
    assert headings(f"The licence\n{PROSE}\n2. Copies of the work must keep this notice,\n{PROSE}\n") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It was _his_ lamp.", ["his"]),
        ("_It was his_, she said. _No_!", ["It was his", "No"]),
        ("See snake_case_name and __init__ and _x", []),
        ("In a/_lib_/b and _ this _", []),
    ],
)
def test_words_between_low_lines_are_emphasis(words: str, expected: list[str]) -> None:
    text = f"The lamp\n\n{PROSE}\n\n{words}\n"
    styles = [style for block in parse_plain(text).blocks for style in block.styles]
    assert [style.span.of(text) for style in styles] == expected
    assert all(style.kind.value == "emphasis" for style in styles)


@pytest.mark.parametrize(
    ("introduction", "after", "expected"),
    [
        ("And from the mayor:", "“The wall held, and the port is open again, to everybody here.”", []),
        ("And from the mayor:", '"The wall held, and the port is open again, to everybody here."', []),
        ("State of the wall", "“The wall held, and the port is open again, to everybody here.”", ["State of the wall"]),
    ],
)
def test_a_line_with_a_colon_above_a_quotation_is_no_heading(
    introduction: str, after: str, expected: list[str]
) -> None:
    assert headings(f"{PROSE}\n\n{PROSE}\n\n{introduction}\n\n{after}\n\n{PROSE}") == expected


def test_initials_after_full_names_take_turns_as_well() -> None:
    turns = "Ann Lee: How did it begin?\n\nBo Dahl: With a bet.\n\nAL: And who won?\n\nBD: I did, by one."
    assert headings(f"The man who counts\n\n{PROSE}\n\n{turns}") == []


TALK = (
    "P3: It was the rota, always the rota.\nInterviewer: What did you say?\nP3: Nothing at all, I left on the Monday."
)


@pytest.mark.parametrize(
    ("text", "is_heading"), [(TALK, False), (TALK.replace("?", ""), True), (TALK.replace("P3: N", "P4: N"), True)]
)
def test_a_question_between_two_turns_of_somebody_is_no_heading(text: str, is_heading: bool) -> None:
    found = headings(f"The ward\n\n{PROSE}\n\nThe last straw\n\n{PROSE}\n\n{text}\n\n{PROSE}\n")
    assert any(words.startswith("Interviewer") for words in found) is is_heading


@pytest.mark.parametrize(("line", "is_heading"), [("2.35 pm", False), ("10:15 a.m.", False), ("2.35 Walls", True)])
def test_the_time_of_day_is_no_numbered_heading(line: str, is_heading: bool) -> None:
    assert (line in headings(f"The port\n\n{PROSE}\n\n{line}\n\n{PROSE}\n")) is is_heading
