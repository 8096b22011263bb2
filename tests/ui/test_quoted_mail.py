"""Quoted mail: folded to a line each, shown by a key, a search or a jump."""

import pytest

import reader
from reader.ui.layout.text import lay_out_text
from reader.ui.layout.typography import Typography
from tests.ui.conftest import Opened

HEADER = "From: Bo Berg <bo@a.example>\nTo: all@a.example\nSubject: Re: The wall\nDate: Mon, 4 May 2026 09:12\n"
QUOTED = "\n".join(f"> The wall is {number} feet high." for number in range(6))
MAIL = f"{HEADER}\nI agree with Ann.\n\nAnn Lee wrote:\n\n{QUOTED}\n\nSee you at the harbour.\n"


def drawn(text: str, *, folds: bool) -> list[str]:
    layout = lay_out_text(reader.parse(text), 60, Typography(folds_quoted=folds))
    return ["".join(run.display(text) for run in layout.runs(line)).strip() for line in range(len(layout))]


@pytest.mark.parametrize(("count", "is_folded"), [(4, False), (5, True)])
def test_five_lines_are_folded_to_one(count: int, is_folded: bool) -> None:
    text = MAIL.replace(QUOTED, "\n".join(QUOTED.split("\n")[:count]))
    lines = drawn(text, folds=True)
    assert (f"[{count} lines of another message]" in lines) is is_folded
    assert any("feet high" in line for line in lines) is not is_folded
    assert "See you at the harbour." in lines
    assert any("feet high" in line for line in drawn(text, folds=False))


def test_offsets_in_a_folded_passage_are_on_its_line() -> None:
    document = reader.parse(MAIL)
    layout = lay_out_text(document, 60, Typography(folds_quoted=True))
    start, end = MAIL.index("> The wall is 0"), MAIL.index("See you") - 2
    assert layout.line_of(start) == layout.line_of(end - 1)
    assert [layout.is_folded(offset) for offset in (start - 1, start, end - 1, end)] == [False, True, True, False]
    assert sorted(layout.starts) == list(layout.starts)


async def test_fold_quoted(opened: Opened) -> None:
    async with opened(reader.parse(MAIL), size=(80, 40)) as session:
        assert "[6 lines of another message]" in session.screen
        await session.press("Q")
        assert "> The wall is 5 feet high." in session.screen
        await session.press("Q")
        assert "feet high" not in session.screen
        await session.press("/", *"5 feet", "enter")
        await session.settled()
        assert "> The wall is 5 feet high." in session.screen
