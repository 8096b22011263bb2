"""The first screen, which is drawn before the toolkit is there, has the same cells as the one of the app."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

import reader
from reader.config import Settings
from reader.document import Document
from reader.ui.first_light.frame import EIGHTHS, frame_of, scrollbar
from reader.ui.first_light.palette import palette_of
from reader.ui.session.app import ReaderApp
from reader.ui.terminal.early_terminal import EarlyTerminal, colours_of
from tests.ui.cells import Cells, drawn

ROOT = Path(__file__).resolve().parents[2]
MARKUP = """# A title with *emphasis*

By Ann Lee

A paragraph with **strong** words, `code`, a [link](https://example.org) and a note.[^1]

> A quotation of somebody.

- one
- two
    1. nested

| Name | Age |
|------|-----|
| Ann  | 30  |

    def code():
        return 1

---

### A third heading

[^1]: The note, 한국어, 😀 and e\u0301.
"""
DOCUMENTS: dict[str, Callable[[], Document]] = {
    **{file.stem: lambda file=file: reader.open(str(file)) for file in sorted((ROOT / "seeds").glob("*"))},  # type: ignore[misc]
    "markup": lambda: reader.parse(MARKUP, format="markdown"),
    "one line": lambda: reader.parse("A line."),
    "control characters": lambda: reader.parse("A\x1b[31mred\x07 \u202eword.\n\n" * 3),
}
SIZES = ((80, 24), (140, 42))
MANY_SIZES = (*SIZES, (101, 30), (50, 20), (24, 7))


class FirstScreen(ReaderApp):
    """An app whose first screen stays."""

    def begin_soon(self) -> None:
        """Begin nothing more."""


async def cells_of_app(document: Document, settings: Settings, width: int, height: int) -> Cells:
    """The cells of the first screen of the app."""
    app = FirstScreen(document, settings)
    async with app.run_test(size=(width, height)):
        console = Console(color_system="truecolor", force_terminal=True, width=width)
        rows = [strip.render(console) for strip in app.screen._compositor.render_strips()]
        return drawn("".join(f"\x1b[{y};1H{row}" for y, row in enumerate(rows, 1)), width, height)


@pytest.mark.parametrize(("name", "theme"), [*((name, "lamp") for name in DOCUMENTS), ("markup", "paper")])
async def test_the_app_draws_the_same_cells(name: str, theme: str, settings: Settings) -> None:
    document, settings = DOCUMENTS[name](), replace(settings, theme=theme)
    palette = palette_of(theme, "24bit")
    assert palette is not None
    for width, height in MANY_SIZES if name == "markup" else SIZES:
        frame = frame_of(document, settings, palette, width, height)
        assert frame is not None
        assert drawn(frame, width, height) == await cells_of_app(document, settings, width, height), (width, height)


@pytest.mark.parametrize(
    "text", [f"    {'wide ' * 60}\n", "# A title\n\n| " + " | ".join(["a wide cell"] * 20) + " |\n"]
)
def test_what_is_scrolled_sideways_is_left_to_the_app(text: str, settings: Settings) -> None:
    palette = palette_of("lamp", "256")
    assert palette is not None
    heading = "\n|" + "---|" * 20 + "\n" if "|" in text else ""
    document = reader.parse(text + heading.lstrip("\n"), format="markdown")
    assert frame_of(document, settings, palette, 80, 24) is None


def test_a_screen_without_room_for_text_is_left_to_the_app(settings: Settings) -> None:
    palette = palette_of("lamp", "256")
    assert palette is not None
    assert frame_of(reader.parse("A line."), settings, palette, 6, 24) is None
    assert frame_of(reader.parse("A line."), settings, palette, 30, 24) is not None


def test_the_thumb_of_the_scrollbar_ends_within_a_cell() -> None:
    palette = palette_of("lamp", "256")
    assert palette is not None
    words = ["".join(words for words, _ in scrollbar(10, length, palette)) for length in (10, 11, 20, 30, 1000)]
    assert words == [" " * 10, " " * 9 + EIGHTHS[1], " " * 10, f"   {EIGHTHS[3]}      ", " " * 10]


def test_the_colours_are_those_that_the_toolkit_derives() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "first_colours.py", "--check"], check=False)
    assert done.returncode == 0, "make format writes them anew"


def test_only_the_readers_own_themes_are_known_before() -> None:
    assert palette_of("lamp", "256") is not None
    assert palette_of("nord", "256") is None


@pytest.mark.parametrize(
    ("environment", "colours"),
    [
        ({"TERM": "xterm-256color"}, "256"),
        ({"TERM": "tmux-256color", "COLORTERM": ""}, "256"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "24bit"),
        ({"TERM": "xterm-kitty", "COLORTERM": "24bit"}, "24bit"),
        ({"TERM": "xterm"}, None),
        ({"TERM": "linux", "COLORTERM": "truecolor"}, None),
        ({"TERM": "dumb"}, None),
        ({"TERM": "unheard-of-256color"}, None),
        ({}, None),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, None),
        ({"TERM": "xterm-256color", "TEXTUAL_DRIVER": "a driver"}, None),
        ({"TERM": "xterm-256color", "TEXTUAL_COLOR_SYSTEM": "standard"}, None),
    ],
)
def test_which_terminals_are_known_well_enough(environment: dict[str, str], colours: str | None) -> None:
    assert colours_of(environment) == colours


def test_without_a_terminal_there_is_nothing_to_take() -> None:
    assert EarlyTerminal.open({"TERM": "xterm-256color"}) is None
