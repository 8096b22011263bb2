"""Lines of code and drawings: which are cut, where tabs lead, how wide they are."""

import pytest

import reader
from reader.ui.layout.preformatted import LONGEST, cells_of, preformatted_lines, preformatted_runs
from reader.ui.layout.text import lay_out_text
from reader.ui.layout.typography import Typography


def lines(text: str, width: int, *, wraps: bool = False) -> list[str]:
    return [text[a:b] for a, b in preformatted_lines(text, 0, len(text), width, wraps=wraps)]


@pytest.mark.parametrize(("length", "count"), [(LONGEST, 1), (LONGEST + 1, 51)])
def test_a_line_longer_than_anybody_scrolls_is_cut(length: int, count: int) -> None:
    assert len(lines("x" * length, 10)) == count


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("a\tb", "a       b"),
        ("\t\tb", " " * 16 + "b"),
        ("1234567\tb", "1234567 b"),
        ("12345678\tb", "12345678        b"),
        ("海\tb", "海      b"),
        ("a\t", "a       "),
        ("", ""),
    ],
)
def test_a_tab_leads_to_the_next_stop(text: str, drawn: str) -> None:
    runs = list(preformatted_runs(text, 0, len(text)))
    assert "".join(run.display(text) for run in runs) == drawn
    assert cells_of(text, 0, len(text)) == sum(run.cells(text) for run in runs)


@pytest.mark.parametrize(("width", "found"), [(8, ["a\t", "b"]), (9, ["a\tb"]), (3, ["a", "\t", "b"])])
def test_cut_lines_have_room_for_their_tabs(width: int, found: list[str]) -> None:
    assert lines("a\tb", width, wraps=True) == found


CODE = f"# Guide\n\nWords.\n\n```\n{'x' * 30}\nshort\n```\n\n```\nnarrow\n```\n"


@pytest.mark.parametrize(("wraps", "sideways"), [(False, [30, 30]), (True, [0, 0, 0])])
def test_the_lines_of_a_block_are_scrolled_together(wraps: bool, sideways: list[int]) -> None:
    layout = lay_out_text(reader.parse(CODE, "markdown"), 20, Typography(wraps=wraps))
    text = layout.document.text
    wide = [line for line in range(len(layout)) if text[layout.starts[line] : layout.ends[line]][:1] in ("x", "s")]
    assert [layout.sideways(line) for line in wide] == sideways
    assert not any(layout.sideways(line) for line in range(len(layout)) if line not in wide)
