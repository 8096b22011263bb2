"""What a user sees in the cells of a screen."""

import pyte

Cells = list[list[tuple[object, ...]]]


def cells_of(screen: pyte.Screen) -> Cells:
    """What a user sees in each cell: no colour of letters where there are none, and no exchange of colours."""
    return [cells_in_row(screen, y) for y in range(screen.lines)]


def cells_in_row(screen: pyte.Screen, y: int) -> list[tuple[object, ...]]:
    return [seen(screen.buffer[y][x]) for x in range(screen.columns)]


def seen(cell: pyte.screens.Char) -> tuple[object, ...]:
    colour, background = (cell.bg, cell.fg) if cell.reverse else (cell.fg, cell.bg)
    if not cell.data.strip():
        return " ", background, cell.underscore, cell.strikethrough
    return cell.data, background, colour, cell.bold, cell.italics, cell.underscore, cell.strikethrough


def drawn(frame: str, width: int, height: int) -> Cells:
    screen = pyte.Screen(width, height)
    pyte.Stream(screen).feed(frame)
    return cells_of(screen)
