"""The first screen, which is drawn before the toolkit is there, has the same cells as the one of the app."""

import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

import reader
from reader.config import Settings
from reader.document import Document
from reader.library.overview import Grouping, LibraryEntry
from reader.ui.first_light.early_library import EarlyLibrary
from reader.ui.first_light.frame import EIGHTHS, frame_of, scrollbar
from reader.ui.first_light.library_frame import library_frame
from reader.ui.first_light.palette import palette_of
from reader.ui.panes.library.library_screen import LibraryScreen
from reader.ui.panes.library.lookup import Found
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
ALL_SIZES = (*SIZES, (101, 30), (60, 23), (50, 20), (24, 10), (20, 8), (200, 50), (80, 9))
NOW = time.time()


class FirstScreen(ReaderApp):
    """An app whose first screen stays."""

    def begin_soon(self) -> None:
        """Begin nothing more."""


async def cells_of_app(document: Document, settings: Settings, width: int, height: int) -> Cells:
    """The cells of the first screen of the app."""
    return await cells_of(FirstScreen(document, settings), width, height)


async def cells_of(app: ReaderApp, width: int, height: int) -> Cells:
    """The cells of the first screen of an app."""
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


def entry(number: int, title: str, seen: float, progress: float) -> LibraryEntry:
    return LibraryEntry(f"/texts/{number}.md", title, seen, progress, "example.org", number % 3, number % 7, "")


TEXTS = [
    entry(1, "A title", NOW, 0.3),
    entry(2, "Ein Titel: 한국어, 😀 and e\u0301", NOW - 90_000, 1.0),
    entry(3, "\x1b[31mred\x07 \u202eword", NOW - 9e6, 0.0),
    *(entry(number, f"A long title, number {number} of all that there are " * 2, 0, 0.5) for number in range(4, 60)),
]
LIBRARIES = {"none": TEXTS[:0], "one": TEXTS[:1], "many": TEXTS}


class Texts(EarlyLibrary):
    """A library whose first texts are known."""

    texts: list[LibraryEntry]

    def begin(self) -> Future[tuple[Grouping, Found]]:
        first: Future[tuple[Grouping, Found]] = Future()
        first.set_result((Grouping.DAY, Found(self.texts, [], is_last=True)))
        return first


@pytest.mark.parametrize(("name", "theme"), [*((name, "lamp") for name in LIBRARIES), ("many", "paper")])
async def test_the_library_draws_the_same_cells(
    name: str, theme: str, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def nothing(screen: LibraryScreen) -> None:
        """What the screen does once it is drawn."""

    monkeypatch.setattr(LibraryScreen, "begin", nothing)
    monkeypatch.setattr(Texts, "texts", LIBRARIES[name], raising=False)
    settings, palette = replace(settings, theme=theme), palette_of(theme, "24bit")
    assert palette is not None
    for folder in ("", "/texts")[: 2 if name == "none" else 1]:
        for width, height in ALL_SIZES if name == "many" else SIZES:
            library = Texts(settings, folder)
            first = library.first_texts(0)
            assert first is not None
            frame = library_frame(*first, palette, width, height, date.today(), has_library=not folder)
            assert frame is not None
            app = FirstScreen(None, settings, (), library)
            assert drawn(frame, width, height) == await cells_of(app, width, height), (width, height)


@pytest.mark.parametrize("height", [7, 8, 9])
def test_a_library_without_room_for_texts_is_left_to_the_app(height: int) -> None:
    palette, found = palette_of("lamp", "256"), Found(TEXTS, [], is_last=True)
    assert palette is not None
    frame = library_frame(Grouping.DAY, found, palette, 80, height, date.today(), has_library=True)
    assert (frame is None) == (height < 8)


def test_texts_that_are_not_read_soon_are_left_to_the_app(settings: Settings) -> None:
    library = EarlyLibrary(settings)
    library.first = Future()
    assert library.first_texts(0) is None


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
