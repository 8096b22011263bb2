"""Write down the styles of the first screen in the reader's own themes, as a terminal is told them.

    first_colours.py [--check]

The first screen is drawn before Textual is there to derive them.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from rich.color import ColorSystem
from rich.style import Style

import reader
from reader.config import Settings
from reader.ui.first_light.palette import BAR, BORDER, CURSOR, DIALOG, PLACEHOLDER, SCREEN, THUMB, TITLE, TRACK
from reader.ui.session.app import ReaderApp
from reader.ui.terminal.compact import PLAIN, applied
from reader.ui.theme.styles import styles_of
from reader.ui.theme.themes import OWN_THEMES

FILE = Path(__file__).resolve().parent.parent / "reader" / "ui" / "first_light" / "colours.tsv"
CELLS = {BORDER: (0, 0), TITLE: (3, 0), CURSOR: (2, 1), PLACEHOLDER: (3, 1), DIALOG: (2, 5)}
"""A cell of the library in each of its styles: column and row."""
SYSTEMS = {"256": ColorSystem.EIGHT_BIT, "24bit": ColorSystem.TRUECOLOR}


async def styles_in(theme: str) -> dict[str, Style]:
    """The styles of a theme by their names."""
    app = ReaderApp(reader.parse("A text.\n" * 100), Settings(theme=theme, remember=False))
    app.begin_soon = lambda: None  # type: ignore[method-assign]  # nothing but the first screen is wanted
    async with app.run_test():
        text, track = app.article.text, app.article.text.styles.scrollbar_background
        bars = {THUMB: track + text.styles.scrollbar_color, TRACK: track}
        return {
            **styles_of(app).styles,
            SCREEN: text.rich_style,
            BAR: app.article.foot.rich_style,
            **{name: Style(bgcolor=colour.rich_color) for name, colour in bars.items()},
        }


async def styles_of_library(theme: str) -> dict[str, Style]:
    """The styles of the library in a theme, by their names."""
    app = ReaderApp(None, Settings(theme=theme, remember=False))
    app.begin_soon = lambda: None  # type: ignore[method-assign]  # as above
    async with app.run_test():
        rows = app.screen._compositor.render_strips()
        return {name: rows[y].crop(x, x + 1)._segments[0].style or Style() for name, (x, y) in CELLS.items()}


def lines() -> Iterator[str]:
    """The lines of the file: theme and colours, name, attributes, colour, background."""
    for theme in OWN_THEMES:
        styles = asyncio.run(styles_in(theme.name)) | asyncio.run(styles_of_library(theme.name))
        for colours, system in SYSTEMS.items():
            for name, style in styles.items():
                style._ansi = None  # Rich keeps what it has made, whatever the colours
                told = applied(PLAIN, style._make_ansi_codes(system))
                assert told is not None
                if told != PLAIN:
                    attributes = " ".join(sorted(told.attributes))
                    yield f"{theme.name} {colours}\t{name}\t{attributes}\t{told.colour}\t{told.background}\n"


def main() -> int:
    """Write the file; with --check, only say whether it is as it should be."""
    os.environ["TERM"] = "xterm-256color"  # with fewer colours there are no themes
    os.environ.pop("NO_COLOR", None)
    text = "".join(lines())
    if "--check" in sys.argv[1:]:
        return int(FILE.read_text(encoding="utf-8") != text)
    FILE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
