"""Frames in fewer bytes draw the same cells."""

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.style import Style

from reader.ui.terminal.compact import RESET, compact
from tests.ui.conftest import Opened

COLUMNS, ROWS = 24, 4
STYLES = st.sampled_from(
    [
        *("", "bold", "italic", "underline", "reverse", "bold reverse", "strike", "not bold", "default on default"),
        *("#d9d2c5 on #1b1916", "bold #d9d2c5 on #1b1916", "#6d9bdd on #1b1916", "#6d9bdd on #312f2a", "on #312f2a"),
        *("red", "bright_blue on green", "color(200) on color(17)", "underline red", "dim", "default on green"),
    ]
).map(Style.parse)
WORDS = st.sampled_from(["word", " ", "    ", "a b", "海の", "┃", "é", ""])
PIECES = st.tuples(
    STYLES, WORDS, st.sampled_from(["", "", "\x1b[2;3H", "\x1b[1;9H", "\r\n", "\x1b[2;7H", "\x1b[3;1H\r\n\x1b[4;1H"])
)


def cells(output: str) -> list[list[tuple[object, ...]]]:
    """What a terminal shows: of a blank, only what can be seen."""
    screen = pyte.Screen(COLUMNS, ROWS)
    pyte.Stream(screen).feed(output)
    rows = [[screen.buffer[y][x] for x in range(COLUMNS)] for y in range(ROWS)]
    return [[seen(cell) for cell in row] for row in rows]


def seen(cell: pyte.screens.Char) -> tuple[object, ...]:
    ground = (cell.bg, cell.reverse, cell.underscore, cell.strikethrough)
    is_blank = cell.data == " " and not any(ground[1:])
    return (cell.data, *ground, *(() if is_blank else (cell.fg, cell.bold, cell.italics)))


@given(st.lists(PIECES, max_size=20), st.sampled_from([ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT]))
def test_the_same_cells_are_drawn(pieces: list[tuple[Style, str, str]], system: ColorSystem) -> None:
    frame = "\x1b[1;1H" + "".join(style.render(words, color_system=system) + move for style, words, move in pieces)
    shorter = compact(frame)
    assert cells(f"{shorter}x") == cells(f"{frame}x"), "and no style is left over"
    assert len(shorter) <= len(frame) + len(RESET)


@pytest.mark.parametrize(
    ("frame", "shorter"),
    [
        ("words", "words"),
        ("\x1b[1ma\x1b[0m\x1b[1mb\x1b[0m", "\x1b[1mab\x1b[0m"),
        ("\x1b[1;31ma\x1b[0m\x1b[1;32mb\x1b[0m", "\x1b[1;31ma\x1b[32mb\x1b[0m"),
        ("\x1b[1ma\x1b[0mb", "\x1b[1ma\x1b[0mb"),
        ("\x1b[31ma\x1b[0m\x1b[32m \x1b[0m\x1b[31mb\x1b[0m", "\x1b[31ma b\x1b[0m"),
        ("\x1b[41ma\x1b[0m \x1b[41mb\x1b[0m", "\x1b[41ma\x1b[0m \x1b[41mb\x1b[0m"),
        ("\x1b[3;31;42ma\x1b[0m\x1b[31;42mb\x1b[0m", "\x1b[3;31;42ma\x1b[23mb\x1b[0m"),
        ("\x1b[1;2;31;42ma\x1b[0m\x1b[2;31;42mb\x1b[0m", "\x1b[1;2;31;42ma\x1b[22;2mb\x1b[0m"),
        ("\x1b[5;31;42ma\x1b[0m\x1b[31;42mb\x1b[0m", "\x1b[5;31;42ma\x1b[0;31;42mb\x1b[0m"),
        ("\x1b[1ma\x1b[0m\x1b[1;3H\r\n\x1b[2;1H", "\x1b[1ma\x1b[2;1H\x1b[0m"),
        ("\x1b[1ma\x1b[0m\x1b[1;3H\n\x1b[2;1H", "\x1b[1ma\x1b[2;1H\x1b[0m"),
        ("\x1b[2;5Hab\x1b[0m\x1b[2;7Hc\x1b[2;9Hd", "\x1b[2;5Habc\x1b[2;9Hd"),
        ("\x1b[2;5Ha…\x1b[0m\x1b[2;7Hc\x1b[2;8Hd", "\x1b[2;5Ha…\x1b[2;7Hcd"),
        ("\x1b[2;5Ha\x1b[K\x1b[0m\x1b[2;6Hc", "\x1b[2;5Ha\x1b[K\x1b[2;6Hc"),
        ("\x1b[99;1ma\x1b[0m", "\x1b[99;1ma\x1b[0m"),
        ("\x1b[38;9ma\x1b[0m", "\x1b[38;9ma\x1b[0m"),
    ],
)
def test_styles_are_not_repeated(frame: str, shorter: str) -> None:
    assert compact(frame) == shorter


async def test_a_page_takes_less_than_half_of_the_bytes(opened: Opened) -> None:
    async with opened() as session:
        frame = "".join(strip.render(session.app.console) + "\r\n" for strip in session.strips)
        assert 2 * len(compact(frame)) < len(frame)
