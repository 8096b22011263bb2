"""Draw the pictures in docs/pictures, real screens as SVG: pictures.py [NAME ...]"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import reader
from reader.config import load_settings
from reader.ui.session.app import ReaderApp

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "pictures"
ARTICLE = "000_d509663c740449ec.txt"
FONTS = re.compile(r"\s*@font-face \{.*?\n    \}", re.DOTALL)
"""Rules that would fetch fonts from the network."""


class Picture(NamedTuple):
    """A screen to draw."""

    size: tuple[int, int]
    """Columns and rows."""
    keys: tuple[str, ...] = ()
    """The keys to press once the quotations are shown."""
    text: str = ARTICLE
    """The file in seeds/ that is open."""
    remembers: bool = False
    """Whether the library keeps it."""


PICTURES = {
    "reading": Picture((132, 40), ("}", "}", "}")),
    "narrow": Picture((80, 24)),
    "drawer": Picture((80, 24), ("p", "j")),
    "search": Picture((120, 30), ("/", *"troops", "enter")),
    "why": Picture((120, 30), ("}", "w")),
    "library": Picture((100, 22), ("ctrl+f", *"alliance"), remembers=True),
    "help": Picture((120, 48), ("?",)),
    "markdown": Picture((120, 36), ("]", "]"), "guide.md"),
}
"""The pictures by the names of their files."""


async def drawn(picture: Picture) -> str:
    """The screen as SVG, once the keys are pressed and the program is idle."""
    settings = replace(load_settings(), remember=picture.remembers)
    app = ReaderApp(reader.open(picture.text), settings)
    async with app.run_test(size=picture.size) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.press(*picture.keys)
        await app.workers.wait_for_complete()
        await pilot.pause()
        return FONTS.sub("", app.export_screenshot(title="reader"))


def main(names: list[str]) -> None:
    """Draw the pictures that are named, or all of them."""
    os.chdir(ROOT / "seeds")
    TARGET.mkdir(parents=True, exist_ok=True)
    for name in names or PICTURES:
        (TARGET / f"{name}.svg").write_text(asyncio.run(drawn(PICTURES[name])), encoding="utf-8")
        print(f"Drew {name}.svg.")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.environ |= {
            "XDG_CONFIG_HOME": folder,
            "XDG_DATA_HOME": folder,
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
        }
        main(sys.argv[1:])
