"""The limits of the headers and footers of mails and books, of logs and of verse."""

import pytest

from reader.formats.plain.genre import is_json, is_log, is_verse
from reader.formats.plain.parser import split_lines
from reader.formats.plain.preamble import FRONT_LINES, Preamble, preamble_of

MAIL = "From: Ada\nTo: all\nSubject: The float"
START, END = (
    "*** START OF THE PROJECT GUTENBERG EBOOK THE LAMP ***",
    "*** END OF THE PROJECT GUTENBERG EBOOK THE LAMP ***",
)


def preamble(*rows: str) -> Preamble:
    return preamble_of(split_lines("\n".join(rows)))


def test_a_text_without_a_preamble_is_all_text() -> None:
    assert preamble("Sea wall", "It holds.") == Preamble(0, 2)


@pytest.mark.parametrize(
    ("header", "title", "byline", "start"),
    [
        (MAIL, "The float", "Ada", 3),
        ("To: all\nSubject: The float\nDate: today", "The float", "", 3),
        ("From: Ada\nTo: all\nDate: today", "", "Ada", 3),
        ('From: "Ada Lind" <ada@a.example>\nTo: all\nSubject: The float', "The float", "Ada Lind", 3),
        ("From: Ada Lind <ada@a.example>\nReply-To: none\nCc: all", "", "Ada Lind", 3),
        (f"{MAIL}\n  and the chain", "The float and the chain", "Ada", 4),
        (f"{MAIL}\nSubject: The chain", "The float", "Ada", 4),
        ("From: Ada\nTo: all\nSubject:   The\tfloat", "The float", "Ada", 3),
        ("X-List: gauge\nFrom: Ada\nTo: all\nSubject: The float", "The float", "Ada", 4),
    ],
)
def test_the_header_of_a_mail(header: str, title: str, byline: str, start: int) -> None:
    found = preamble(header, "", "Hello all,")
    assert (found.title, found.byline, found.start, found.end) == (title, byline, start, start + 1)
    assert found.is_mail


@pytest.mark.parametrize(
    "header",
    [
        "From: Ada\nTo: all",
        "To: all\nCc: Bo\nDate: today",
        f"{MAIL}\nand the chain",
        "",
        "From: Ada\n\nTo: all\nSubject: A",
    ],
)
def test_other_first_lines_are_no_header_of_a_mail(header: str) -> None:
    assert not preamble(header, "", "Hello all,").is_mail


@pytest.mark.parametrize(("before", "is_found"), [(0, True), (58, True), (59, True), (60, False)])
def test_a_book_starts_within_its_first_sixty_lines(before: int, is_found: bool) -> None:
    found = preamble(*["Sea wall"] * before, START, "It begins.")
    assert (found.start, found.end) == ((before + 1, before + 2) if is_found else (0, before + 2))


@pytest.mark.parametrize(("before", "is_found"), [(0, True), (2, True), (3, False)])
def test_title_and_author_are_among_the_first_four_lines(before: int, is_found: bool) -> None:
    found = preamble(*["Sea wall"] * before, "Title: The Lamp", "Author: Ada Lind", "It begins.")
    assert (found.title, found.byline) == (("The Lamp", "Ada Lind") if is_found else ("", ""))
    assert found.start == (before + 2 if is_found else 0)
    assert FRONT_LINES == 4


@pytest.mark.parametrize("fields", [["Title: The Lamp"], ["Author: Ada Lind"], ["Title: The Lamp", "Author:"]])
def test_without_a_line_that_starts_the_book_both_are_needed(fields: list[str]) -> None:
    assert preamble(*fields, "It begins.").start == 0
    assert preamble(*fields, START, "It begins.").start == len(fields) + 1


@pytest.mark.parametrize(
    ("rows", "end"),
    [
        ([START, "It begins.", END], 2),
        ([START, "It begins.", END, "Licence"], 2),
        ([START, "It begins.", "End of Project Gutenberg's The Lamp", END, "Licence"], 2),
        ([START, "It begins.", "End of the Project Gutenberg EBook", "It goes on.", END], 4),
        ([START, END], 1),
        ([END, START, "It begins."], 3),
        ([START, "It begins.", "It ends."], 3),
    ],
)
def test_the_end_of_a_book(rows: list[str], end: int) -> None:
    assert preamble(*rows).end == end


def test_a_text_without_a_start_keeps_its_last_line_unless_it_ends_a_book() -> None:
    front = ["Title: The Lamp", "Author: Ada Lind"]
    assert preamble(*front, "It begins.", END).end == 3
    assert preamble(*front, "It begins.").end == 3


@pytest.mark.parametrize(("entries", "others", "expected"), [(3, 0, False), (4, 0, True), (3, 2, True), (3, 3, False)])
def test_a_log_has_four_lines_and_six_in_ten_are_entries(entries: int, others: int, expected: bool) -> None:
    assert is_log(split_lines("\n".join([*["INFO up"] * entries, *["  at line 4"] * others]))) is expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("2024-03-04 09:12:00 up", True),
        ("[2024/03/04 09:12:00] up", True),
        ("04/Mar/2024 09:12:00 up", True),
        ("Mar  4 09:12:00 up", True),
        ("09:12:00 up", True),
        ("10.0.0.1 - ada [04/Mar/2024] up", True),
        ("10.0.0.1 - [04/Mar/2024] up", False),
        ("WARNING late", True),
        ("WARNINGS were late", False),
        ("9:12 up", False),
    ],
)
def test_the_entries_of_a_log(entry: str, expected: bool) -> None:
    assert is_log(split_lines("\n".join([entry] * 4))) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("{}", True), ("[]", True), (" [\n1\n]\n", True), ("{]", False), ("[1", False), ("{\nwall\n}", False)],
)
def test_json_begins_and_ends_with_brackets(text: str, expected: bool) -> None:
    assert is_json(text, split_lines(text)) is expected


VERSE, PLAIN = "The lamp is lit,", "The night is wide"


def verse(lines: list[str]) -> bool:
    return is_verse(split_lines("\n".join(["THE LAMP", *lines])))


@pytest.mark.parametrize(("count", "expected"), [(5, False), (6, True)])
def test_verse_has_six_lines_below_its_title(count: int, expected: bool) -> None:
    assert verse([VERSE] * count) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [("w" * 70, True), ("w" * 71, False), (" ".join(["a"] * 14), True), (" ".join(["a"] * 15), False)],
)
def test_the_lines_of_verse_are_short(line: str, expected: bool) -> None:
    assert verse([*[VERSE] * 6, line]) is expected


@pytest.mark.parametrize(
    ("within", "stops", "plain", "expected"),
    [
        (1, 4, 0, False),
        (1, 4, 1, False),
        (2, 6, 0, True),
        (2, 8, 0, True),
        (2, 9, 0, False),
        (2, 2, 4, True),
        (2, 1, 4, False),
    ],
)
def test_a_fifth_of_verse_ends_within_a_sentence_and_half_with_a_mark(
    within: int, stops: int, plain: int, expected: bool
) -> None:
    lines = [*[VERSE] * within, *["The lamp is lit."] * stops, *[PLAIN] * plain]
    assert verse(lines) is expected


@pytest.mark.parametrize("mark", [",", ";", "—", "-"])
def test_the_marks_within_a_sentence(mark: str) -> None:
    assert verse([f"The lamp is lit{mark}"] * 6)
    assert not verse(["The lamp is lit."] * 6)


@pytest.mark.parametrize(("blanks", "expected"), [(3, True), (4, False)])
def test_half_of_the_lines_of_verse_are_right_below_another(blanks: int, expected: bool) -> None:
    rows = [row for i in range(6) for row in (["", VERSE] if i < blanks else [VERSE])]
    assert verse(rows) is expected
