"""An encrypted file asks for its password in a line."""

from __future__ import annotations

from pathlib import Path

import reader
from reader.ui.dialogs.password_dialog import PasswordDialog
from reader.ui.session.opening import OpenRequest
from tests.pdf.raw_files import encrypted
from tests.ui.conftest import Opened, written


async def test_the_password_is_asked_for_until_it_is_right_or_the_user_gives_up(opened: Opened, tmp_path: Path) -> None:
    file, first = tmp_path / "wall.pdf", str(written(tmp_path, "First", lines=3))
    file.write_bytes(encrypted("sea"))
    requests = [OpenRequest(first), OpenRequest(str(file)), OpenRequest(str(file))]
    async with opened(reader.open(first), size=(80, 24), requests=requests) as session:
        await session.press(")")
        await session.until(lambda: "wall.pdf is encrypted." in session.screen)
        await session.press("enter", "escape")
        await session.until(lambda: bool(session.notifications))
        assert session.notifications[-1].endswith("is encrypted. Give its password with --password.")
        await session.press(")")
        await session.until(lambda: isinstance(session.app.screen, PasswordDialog))
        await session.press("x", "enter")
        await session.until(lambda: "does not open" in session.screen)
        await session.press("s", "e", "a", "enter")
        await session.until(lambda: "The wall broke in May." in session.screen)
