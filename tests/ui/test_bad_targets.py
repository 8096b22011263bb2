"""A bad file of any format, opened from the screen, is a notice; what is read stays open, at its place."""

import random
from itertools import cycle
from pathlib import Path

import reader
from reader.ui.session.opening import OpenRequest
from tests.ui.conftest import Opened

SUFFIXES = ("epub", "pdf", "docx", "odt", "eml", "mbox", "mht", "html", "ipynb", "vtt", "opml", "md")
HEADS = (
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"From a@b.example Mon Jan  1\n",
    b'{"cells": [',
    b"<?xml version='1.0'?><opml>",
)


async def test_files_that_are_none_are_notices(opened: Opened, tmp_path: Path) -> None:
    noise = random.Random(1).randbytes(2000)
    document = reader.parse("One.\n\n" * 90, target=str(tmp_path / "first.txt"))
    async with opened(document, size=(80, 24)) as session:
        for suffix, head in zip(SUFFIXES, cycle(HEADS), strict=False):
            bad = tmp_path / f"bad.{suffix}"
            bad.write_bytes(head + noise)
            session.app.opener.open(OpenRequest(str(bad)))
        await session.settled()
        assert session.app.is_running
        assert not session.app.failures.kinds
        await session.press("escape", "escape", "G")
        assert session.app.article.text.shows_end
