"""Ten thousand combining marks on one letter: few of them are drawn, and none is lost in what is copied."""

import reader
from tests.ui.conftest import Opened

LETTER = "a" + "\u0301" * 10_000


async def test_a_letter_with_ten_thousand_marks_is_drawn_with_few(opened: Opened) -> None:
    async with opened(reader.parse(f"The wall {LETTER} holds.\n\n" * 3), size=(80, 24)) as session:
        assert "holds." in session.screen
        assert len(session.screen) < 5_000
        await session.press("Y")
        assert LETTER in session.app.clipboard
        await session.press("/", "\u0301", "enter", "n")
        assert len(session.screen) < 5_000
