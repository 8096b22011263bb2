"""Keys that arrive in one burst, as on a slow line, are done in order, and none is lost."""

import pytest

import reader
from tests.ui.conftest import Opened
from tests.ui.hunting import Hunted

LINES = "\n\n".join(f"Paragraph {i} of the file." for i in range(200))


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("/Paragraph\rnn", "Paragraph 2 of"),
        ("/of the file\rnnnN", "Paragraph 2 of"),
        ("/Paragraph 77\rjj", "Paragraph 77 of"),
        ("Gg/199\r", "Paragraph 199 of"),
        ("/17\r/18\r", "Paragraph 18 of"),
        ("/17\rn/5\rn", "Paragraph 125 of"),
    ],
)
async def test_keys_right_behind_the_enter_of_a_search_are_not_lost(opened: Opened, keys: str, words: str) -> None:
    async with opened(reader.parse(LINES), size=(80, 24)) as session:
        Hunted(session.app).send(keys)
        text = session.app.document.text

        def is_there() -> bool:
            hits = session.article.text.highlights["current hit"]
            return len(hits) > 0 and text[text.rfind("\n", 0, hits[0].start) + 1 :].startswith(words)

        await session.until(is_there)
        await session.settled()
        assert is_there()
        assert words.rsplit(" ", 1)[0] in session.screen


async def test_of_two_enters_in_one_read_the_second_does_nothing(opened: Opened) -> None:
    async with opened(reader.parse(LINES), size=(80, 24)) as session:
        for keys in ("t\r\r", "\x10line\r\r", "s\r\r", "?\r\r", "x\r\r"):
            Hunted(session.app).send(keys)
            await session.settled()
            Hunted(session.app).send("\x1b")
            await session.settled()
            assert session.app.screen is session.article, keys
        Hunted(session.app).send("q")
        await session.until(lambda: session.app._exit)
