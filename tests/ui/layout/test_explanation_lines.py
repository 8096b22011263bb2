"""The explanation panel: one line or two, with as many of the words as there is room for."""

import pytest

import reader
from reader.document import Quote, QuoteKind, Span, Speaker
from reader.ui.layout.explanation import MAX_SENTENCE_CELLS, NAME_CELLS, WIDE, explanation_lines

TEXT = '"It holds," said the mayor of the old port.'
DOCUMENT = reader.parse(TEXT)


def quote_with(source: str = "the mayor", cue: str = "said", speaker: str = "Bo Berg") -> Quote:
    def span(words: str) -> Span | None:
        return Span(TEXT.index(words), TEXT.index(words) + len(words)) if words else None

    who = Speaker(0, speaker) if speaker else None
    return Quote(Span(1, 10), QuoteKind.DIRECT, "cue_after", 0.954, who, span(source), span(cue))


def shown(width: int, reason: str = "A verb follows.", **words: str) -> list[str]:
    return [
        "".join(part.text for part in line) for line in explanation_lines(DOCUMENT, quote_with(**words), reason, width)
    ]


def test_on_a_wide_panel_source_and_cue_share_a_line_and_the_rule_is_named() -> None:
    assert [line.rstrip() for line in shown(WIDE)] == [
        " Why Bo Berg?" + " " * (WIDE - 13 - 18) + " direct, 95% sure",
        " source  the mayor" + " " * (WIDE // 2 - 18) + " cue     said",
        " rule    A verb follows. (cue_after)",
    ]


def test_below_that_width_the_name_of_the_rule_is_left_out() -> None:
    assert shown(WIDE - 1)[-1].rstrip() == " rule    A verb follows."
    assert shown(WIDE - 1, reason="")[-1].rstrip() == " rule    (cue_after)"


@pytest.mark.parametrize(("width", "lines"), [(36, 4), (37, 4), (38, 3), (39, 3)])
def test_source_and_cue_share_a_line_where_each_has_half(width: int, lines: int) -> None:
    found = shown(width)
    assert len(found) == lines
    assert all(len(line) <= width for line in found)


def test_words_that_are_too_long_are_cut() -> None:
    found = shown(30, source="the mayor of the old port")
    assert [line.rstrip() for line in found[1:3]] == [" source  the mayor of the ol…", " cue     said"]
    assert len(found[1]) == len(found[2]) == 30


def test_what_is_not_known_is_said() -> None:
    lines = explanation_lines(DOCUMENT, quote_with("", "", ""), "", 100)
    words = ["".join(part.text for part in line).split("  ")[0] for line in lines]
    assert words[0].strip() == "Why nobody?"
    assert [(part.text.strip(), part.style_name) for part in lines[1] if part.text.strip()] == [
        ("source", "muted"),
        ("no words name who said it", "faint"),
        ("cue", "muted"),
        ("none", "faint"),
    ]


def test_known_words_have_their_own_styles() -> None:
    lines = explanation_lines(DOCUMENT, quote_with(), "", 100)
    assert [part.style_name for part in lines[0]] == ["voice", "muted"]
    assert [part.style_name for part in lines[1] if part.text.strip()] == ["muted", "source", "muted", "cue"]


def test_how_sure_it_is_goes_first_where_there_is_little_room() -> None:
    sure = " direct, 95% sure "
    assert [part.text for part in explanation_lines(DOCUMENT, quote_with(), "", len(sure) + 1)[0]] == ["…", sure]
    assert [part.text for part in explanation_lines(DOCUMENT, quote_with(), "", len(sure))[0]] == ["…", ""]


@pytest.mark.parametrize(
    ("width", "room"),
    [
        (MAX_SENTENCE_CELLS + NAME_CELLS + 1, MAX_SENTENCE_CELLS - 1),
        (MAX_SENTENCE_CELLS + NAME_CELLS + 2, MAX_SENTENCE_CELLS),
        (300, MAX_SENTENCE_CELLS),
    ],
)
def test_a_sentence_is_never_longer_than_is_good_to_read(width: int, room: int) -> None:
    first, second = shown(width, reason="x" * (room - 4) + " yyy z")[2:4]
    assert first.rstrip() == " rule    " + "x" * (room - 4) + " yyy"
    assert second.startswith(" " * 9 + "z")


@pytest.mark.parametrize(("width", "is_whole"), [(30, True), (29, False)])
def test_a_sentence_has_the_cells_after_the_name(width: int, is_whole: bool) -> None:
    lines = shown(width, reason="x" * 17 + " yy")
    assert any(line.rstrip().endswith("x yy") for line in lines) is is_whole


def test_a_sentence_has_eight_cells_at_least() -> None:
    assert [line.rstrip() for line in shown(3, reason="12345678 1")][-2:] == [" rule    12345678", "         1"]
