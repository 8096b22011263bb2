"""The setting of each kind of block: what precedes its lines, the space between blocks, which are drawn."""

import pytest

import reader
from reader.document import Block, BlockKind, Span
from reader.ui.layout.blocks import blank_lines_between, is_drawn, prefix, text_width


def block(kind: BlockKind, level: int = 0, marker: str = "", start: int = 0, end: int = 1) -> Block:
    return Block(kind, Span(start, end), 1, level, marker=marker)


@pytest.mark.parametrize(
    ("before", "kind", "level", "lines"),
    [
        ("headline", "byline", 0, 0),
        ("headline", "dateline", 0, 0),
        ("headline", "standfirst", 0, 1),
        ("byline", "dateline", 0, 0),
        ("byline", "paragraph", 0, 1),
        ("standfirst", "byline", 0, 1),
        ("paragraph", "paragraph", 0, 1),
        ("paragraph", "heading", 1, 2),
        ("paragraph", "heading", 2, 2),
        ("paragraph", "heading", 3, 1),
        ("heading", "heading", 2, 1),
        ("heading", "paragraph", 0, 1),
    ],
)
def test_blank_lines_between_blocks(before: str, kind: str, level: int, lines: int) -> None:
    assert blank_lines_between("", block(BlockKind(before)), block(BlockKind(kind), level)) == lines


@pytest.mark.parametrize(("between", "lines"), [("\n", 0), ("\n\n", 1), ("\n\n\n", 1)])
def test_items_keep_the_blank_line_that_the_text_has(between: str, lines: int) -> None:
    text = f"a{between}b"
    items = block(BlockKind.LIST_ITEM), block(BlockKind.LIST_ITEM, start=len(text) - 1, end=len(text))
    assert blank_lines_between(text, *items) == lines


@pytest.mark.parametrize(
    ("of", "first", "further"),
    [
        (block(BlockKind.CAPTION), "▣ ", "  "),
        (block(BlockKind.IMAGE), "▣ ", "  "),
        (block(BlockKind.BLOCK_QUOTE), "▏ ", "▏ "),
        (block(BlockKind.BLOCK_QUOTE, 1), "▏ ", "▏ "),
        (block(BlockKind.BLOCK_QUOTE, 2), "▏ ▏ ", "▏ ▏ "),
        (block(BlockKind.CODE), "  ", "  "),
        (block(BlockKind.LIST_ITEM, 1), "", "  "),
        (block(BlockKind.LIST_ITEM, 2), "  ", "    "),
        (block(BlockKind.LIST_ITEM, 1, "•"), "• ", "  "),
        (block(BlockKind.LIST_ITEM, 3, "10."), "    10. ", "        "),
        (block(BlockKind.LIST_ITEM, 0, "一"), "一 ", "   "),
        (block(BlockKind.PARAGRAPH), "", ""),
    ],
)
def test_the_prefix_of_the_lines_of_a_block(of: Block, first: str, further: str) -> None:
    assert prefix(of, 40, is_first=True) == first
    assert prefix(of, 40, is_first=False) == further


def test_the_rest_of_a_line_of_code_is_marked() -> None:
    assert prefix(block(BlockKind.CODE), 40, is_first=False, is_continued=True) == "› "


@pytest.mark.parametrize(("width", "cells"), [(13, 4), (12, 4), (11, 3), (9, 1), (8, 0), (7, 0), (1, 0)])
def test_eight_cells_are_left_for_words_however_deep_they_are(width: int, cells: int) -> None:
    deep = block(BlockKind.BLOCK_QUOTE, 2)
    assert prefix(deep, width, is_first=True) == ("▏ ▏ "[4 - cells :] if cells else "")
    assert text_width(deep, width) == width - cells


@pytest.mark.parametrize(
    ("kind", "cells"), [("paragraph", 20), ("caption", 18), ("code", 18), ("block_quote", 18), ("table", 20)]
)
def test_the_room_for_words_is_what_the_prefix_leaves(kind: str, cells: int) -> None:
    assert text_width(block(BlockKind(kind)), 20) == cells


def test_leftovers_without_words_and_images_with_a_caption_are_not_drawn() -> None:
    text = "![]() |\nA harbour at dawn. Ann Lee |\nHarbour reopens\nIt opened on Monday at noon.\n![wall](a.png)\n"
    document = reader.parse(text)
    drawn = [(b.kind.value, is_drawn(document, i)) for i, b in enumerate(document.blocks)]
    assert drawn == [
        ("image", False),
        ("caption", True),
        ("boilerplate", False),
        ("headline", True),
        ("paragraph", True),
        ("image", True),
    ]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("It opened at noon.\n![The wall](a.png)\n", [True, True]),
        ("It opened at noon.\n![The wall](a.png) |\nThe wall in May. |\n", [True, False, True, False]),
        ("It opened at noon.\n| |\nIt closed at one.\n", [True, False, True]),
        ("It opened at noon.\nRead more: the storm\nIt closed.\n", [True, True, True]),
    ],
)
def test_an_image_is_drawn_unless_its_caption_is(text: str, drawn: list[bool]) -> None:
    document = reader.parse(text)
    assert [is_drawn(document, i) for i in range(len(document.blocks))] == drawn
