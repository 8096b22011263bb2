"""Plain text that is laid out on a page: columns, drawings, page headers, manuals, specifications, licences."""

import pytest

from reader.formats.plain.parser import parse_plain

PROSE = (
    "The sea wall held through the winter, engineers of the port said, and nobody was hurt in the storm of that year."
)


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(text)) for block in parse_plain(text).blocks]


def code(text: str) -> list[str]:
    return [words for kind, words in blocks(text) if kind == "code"]


def headings(text: str) -> list[tuple[int, str]]:
    return [(b.level, " ".join(b.span.of(text).split())) for b in parse_plain(text).blocks if b.kind.value == "heading"]


@pytest.mark.parametrize(
    "rows",
    [
        "Day        North   South\n---------  ------  -----\nMonday       4.2     3.9",
        "  Day        North\n  Monday       4.2\n  Tuesday      4.0",
        "Monday    4.2\nTuesday   4.0\nFriday    3.9\nat noon   3.8",
        "+-----+-----+\n| One | Two |\n+-----+-----+",
        "1   Lamps ....... 7\n1.1   Colours .... 8",
        "Lamps  . . . . . .  7",
    ],
)
def test_rows_in_columns_and_drawings_keep_their_spaces(rows: str) -> None:
    assert code(f"Harbour reopens\n\n{PROSE}\n\n{rows}\n\n{PROSE}\n") == [rows]


@pytest.mark.parametrize(
    "rows",
    [
        "Monday    4.2\nTuesday   4.0",
        "He came.  She went.\nHe saw.  She heard.\nThey met.  It rained.",
        "a cup of tea   nothing else\nso white   and upset\nI am sorry for   that",
        "They pulled together....\nand then they went home....",
        "One | two\nthree | four and more\nfive",
        "Monday\t4.2\nTuesday\t4.0\nFriday\t3.9",
    ],
)
def test_what_only_has_wide_spaces_is_no_table_in_columns(rows: str) -> None:
    assert code(f"Harbour reopens\n\n{PROSE}\n\n{rows}\n\n{PROSE}\n") == []


PAGE = """   The protocol tells boats where the wall is, and they answer
   with lamps of their own, as they did in the year before.

"""


@pytest.mark.parametrize(("pages", "count"), [(2, 2), (3, 6)])
def test_lines_that_are_repeated_on_pages_are_boilerplate(pages: int, count: int) -> None:
    text = "".join(f"RFC 99    Lamps    May {page}\n\n{PAGE}Lee    [Page {page}]\n\n" for page in range(1, pages + 1))
    assert sum(kind == "boilerplate" for kind, _ in blocks(text)) == count


def test_form_feeds_end_pages_as_well() -> None:
    text = "".join(
        f"   Boats of the {name} harbour.\n\n{PAGE}Harbour notes {page}\n\f\n"
        for page, name in enumerate(("old", "new", "far"), 1)
    )
    assert [words for kind, words in blocks(text) if kind == "boilerplate"] == [f"Harbour notes {i}" for i in (1, 2, 3)]


MANUAL = """GAUGE(1)            General Commands Manual            GAUGE(1)

NAME
       gauge - read the water

DESCRIPTION
       The height is printed in feet, or with an option in metres, as
       it was in the days before.

   Options
       -m, --metres
              Print metres.

SEE ALSO
       tide(1)

Harbour 2.1                    May 2021                    GAUGE(1)
"""


def test_a_page_of_the_manual_has_its_name_and_its_sections() -> None:
    parsed = parse_plain(MANUAL)
    assert parsed.title == "GAUGE(1)"
    assert headings(MANUAL) == [(2, "NAME"), (2, "DESCRIPTION"), (3, "Options"), (2, "SEE ALSO")]
    assert [words.split()[0] for kind, words in blocks(MANUAL) if kind == "boilerplate"] == ["GAUGE(1)", "Harbour"]


SPECIFICATION = f"""Network Working Group                                   A. Lee
Request for Comments: 9999                                 Harbour
Category: Standards Track                                May 2021

                      The Harbour Protocol

Abstract

{PAGE}Table of Contents

   1.  Lamps ........................ 2
   1.1.  Colours .................... 2

1.  Lamps

{PAGE}1.1.  Colours

{PAGE}   Note: White is the middle one.

   They want:

   Red, green and white

Appendix A.  Names

{PAGE}"""


def test_a_specification_has_the_headings_that_stand_out_to_the_left() -> None:
    assert headings(SPECIFICATION) == [
        (2, "Abstract"),
        (2, "Table of Contents"),
        (2, "1. Lamps"),
        (3, "1.1. Colours"),
        (2, "Appendix A. Names"),
    ]


def test_a_text_without_indents_or_with_one_such_line_has_no_hanging_sections() -> None:
    assert headings(f"One\n\n{PAGE}") == []
    assert (2, "One") not in headings(f"One\n\n   {PROSE}\n\n{PROSE}\n\nTwo\n\n{PROSE}\n\n   {PROSE}\n")


LICENCE = f"""                  THE HARBOUR LICENCE

                       Preamble

{PROSE}

                 TERMS AND CONDITIONS

  0. Definitions.

{PROSE}

  1. Source Soundings.

{PROSE}
"""


def test_a_licence_has_its_titles_in_the_middle_and_its_numbered_ones() -> None:
    assert headings(LICENCE) == [
        (2, "Preamble"),
        (2, "TERMS AND CONDITIONS"),
        (3, "0. Definitions."),
        (3, "1. Source Soundings."),
    ]


@pytest.mark.parametrize(
    ("titles", "are_found"),
    [
        (["Article 1", "Article 2", "Article 3"], True),
        (["§ 1 Lamps", "§ 2 Walls", "§ 3 Boats"], True),
        (["Section 1. Lamps.", "Section 2. Walls.", "Section 3. Boats."], True),
        (["ARTICLE I", "ARTICLE II", "ARTICLE III"], True),
        (["SCHEDULE A - Lamps", "SCHEDULE B - Walls", "SCHEDULE C - Boats"], True),
        (["Article 1", "Article 2"], True),
        (["Article 1", "Article 3", "Article 5"], True),
        (["Article 1 is about lamps,", "Article 2 is about walls,", "Article 3 is about boats,"], False),
    ],
)
def test_articles_and_sections_that_count_up_are_headings(titles: list[str], are_found: bool) -> None:
    text = "Harbour rules\n\n" + "".join(f"{title}\n\n{PROSE}\n\n{PROSE}\n\n" for title in titles)
    found = headings(text)
    assert (found == [(2, title) for title in titles]) is are_found


def test_numbers_in_a_list_are_no_sections() -> None:
    text = f"Harbour rules\n\n{PROSE}\n\n" + "".join(f"  {i}. Lamp\n\n" for i in range(1, 6))
    assert headings(text) == []
