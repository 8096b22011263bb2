"""The encoding of a text: the screen says if it was guessed, and reads the text in another."""

import os
from pathlib import Path

import reader
from reader.ui.session.opening import OpenRequest
from tests.ui.conftest import Opened

RUSSIAN = "Ночной паром теперь будет ходить и по воскресеньям, сказал смотритель.\n"


async def test_encoding(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "ferry.txt"
    file.write_bytes(RUSSIAN.encode("koi8-r"))
    async with opened(reader.open(str(file)), size=(120, 24)) as session:
        assert "koi8_r guessed" in session.rows[0]
        await session.press("E")
        assert "as found in the text: koi8_r" in session.screen
        for _ in range(10):
            await session.press("j")
        await session.press("enter")
        await session.settled()
        assert session.app.document.text == RUSSIAN.encode("koi8-r").decode("cp1251")
        assert "guessed" not in session.rows[0]
        await session.press("E", "home", "enter")
        await session.settled()
        assert session.app.document.text == RUSSIAN
        assert "koi8_r guessed" in session.rows[0]
        await session.press("E", "j", "escape")
        assert session.app.document.text == RUSSIAN


async def test_nothing_is_said_of_an_encoding_that_is_certain(opened: Opened) -> None:
    async with opened(reader.parse(RUSSIAN), size=(120, 24)) as session:
        assert "guessed" not in session.rows[0]


async def test_what_was_piped_can_be_read_in_another_encoding(opened_at_once: Opened) -> None:
    source, target = os.pipe()
    with open(target, "wb") as pipe:  # noqa: PTH123
        pipe.write(RUSSIAN.encode("koi8-r"))
    with open(source, "rb") as pipe:  # noqa: PTH123
        request = OpenRequest("-", pipe=pipe, received=bytearray())
        async with opened_at_once(None, size=(120, 24), requests=[request]) as session:
            await session.until(lambda: "Ночной" in session.screen)
            await session.settled()
            await session.press("E", "j", "j", "j", "enter")
            await session.settled()
            assert session.app.document.text == RUSSIAN.encode("koi8-r").decode("cp1252", errors="replace")
