"""Manual pages: paragraphs get back what was broken to fit the width, and what stands below a term is deeper."""

import reader
from reader.document import Document
from reader.ui.layout.text import lay_out_text

PAGE = """\
TIDE(1)                      User Commands                      TIDE(1)

NAME
       tide - print when the water is high

DESCRIPTION
       Print  the  tides of the port that is named, for today and for
       all days up to the one that is given.

       -a, --all
              print the tides of every port that the almanac has, one
              after the other

       -q     print nothing but the time of the next tide, which other
              programs can read

       -x     extended
       -y     yearly
       -z     zonal

ENVIRONMENT
       Ports   Height
       Selby   3.2
       Renn    10.4

Harbour 2.1                     May 2026                        TIDE(1)
"""


def shown(document: Document, width: int = 50) -> list[str]:
    layout = lay_out_text(document, width)
    return ["".join(run.display(document.text) for run in layout.runs(line)) for line in range(len(layout))]


def test_paragraphs_are_whole_and_those_below_a_term_are_deeper() -> None:
    document = reader.parse(PAGE)
    blocks = {" ".join(block.span.of(document.text).split()): block for block in document.blocks}
    depths = {words: block.level for words, block in blocks.items() if block.kind == "paragraph"}
    whole = "print the tides of every port that the almanac has, one after the other"
    assert (
        depths["Print the tides of the port that is named, for today and for all days up to the one that is given."]
        == 0
    )
    assert (depths["-a, --all"], depths[whole]) == (0, 1)
    assert depths["-q print nothing but the time of the next tide, which other programs can read"] == 0
    assert [words for words in depths if words[:2] in {"-x", "-y", "-z"}] == ["-x extended", "-y yearly", "-z zonal"]
    assert next(block.kind for words, block in blocks.items() if words.startswith("Ports")) == "code"


def test_they_are_drawn_below_their_terms() -> None:
    lines = shown(reader.parse(PAGE))
    at = lines.index("-a, --all")
    assert lines[at + 1 : at + 4] == [
        "    print the tides of every port that the almanac",
        "    has, one after the other",
        "",
    ]


def test_pages_of_any_width_are_set_anew() -> None:
    words = "The tide rises and falls. " * 30
    lines = [words[at : at + 150].strip() for at in range(0, len(words), 150)]
    page = PAGE.replace("DESCRIPTION\n", "DESCRIPTION\n" + "".join(f"       {line}\n" for line in lines) + "\n")
    document = reader.parse(page)
    assert any(block.span.of(document.text).count("\n") == len(lines) - 1 for block in document.blocks)


def test_without_the_header_a_text_is_no_manual_page() -> None:
    document = reader.parse(PAGE.split("\n", 1)[1])
    assert not any(block.level for block in document.blocks if block.kind == "paragraph")


def test_items_of_a_list_are_no_headings_but_titles_within_a_section_are() -> None:
    deep = "              print the tides of every port that the almanac has, one after the other\n\n"
    listed = "".join(
        f"        {n}. It {what} the tides of a port\n\n{deep * 3}" for n, what in ((1, "has"), (2, "sorts"))
    )
    options = f"OPTIONS\n   All Ports\n{deep * 3}   One Port\n{deep}ENVIRONMENT\n"
    document = reader.parse(PAGE.replace("ENVIRONMENT\n", f"FORMAT\n{listed}{options}"))
    headings = [(block.level, document.words(block.span)) for block in document.blocks if block.kind == "heading"]
    sections = [(2, name) for name in ("NAME", "DESCRIPTION", "FORMAT", "OPTIONS", "ENVIRONMENT")]
    assert headings == [*sections[:4], (3, "All Ports"), (3, "One Port"), sections[4]]


def test_a_line_that_is_set_in_as_no_title_of_the_page_is_none() -> None:
    deep = "              print the tides of every port that the almanac has, one after the other\n\n"
    document = reader.parse(PAGE.replace("ENVIRONMENT\n", f"OPTIONS\n   All Ports\n{deep * 3}ENVIRONMENT\n"))
    assert "All Ports" not in [document.words(block.span) for block in document.blocks if block.kind == "heading"]
