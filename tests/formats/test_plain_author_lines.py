"""Lines of plain text that the author broke are kept; a paragraph on each line is none of them."""

import pytest

import reader

VERSE = """\
The lamp

The lamp is lit, the night is wide,
   The boats are out beyond the bar;
And who will tell, at turn of tide,
   How many or how few they are?

We keep the flame, we keep the flame,
   Until the coming of the day.
"""
PROSE = "It rained all day on the island, and nobody went out to the boats or to the lamp, because it was too wet."
ADDRESS = "Ada Lind\nLamp House\nNorth Point"


def kept(text: str) -> list[str]:
    """The first words of the blocks that keep their lines."""
    document = reader.parse(text)
    return [block.span.of(text).split()[0] for block in document.blocks if block.keeps_lines]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (VERSE, ["The", "The", "And", "How", "We", "Until"]),
        (f"{PROSE}\n\n{ADDRESS}\n\n{PROSE}\n", ["Ada", "Lamp", "North"]),
        (f"{PROSE}\n{ADDRESS}\n{PROSE}\n", []),
        (f"{PROSE}\n\n{PROSE}\n\nAda Lind\n\nLamp House\n", []),
        (f"The harbour\n{PROSE}\n{PROSE}\n\n{PROSE}\n{ADDRESS}\n", []),
        (f"{PROSE}\n\n{'ten chars ' * 9}ten charss\nLamp House\n", ["ten", "Lamp"]),
        (f"{PROSE}\n\n{'ten chars ' * 9}ten charsss\nLamp House\n", []),
        (f"島の船\n\n{'島' * 26}。\n\n日が暮れる、\n船が出る。\n", ["日が暮れる、", "船が出る。"]),
        (f"島の船\n\n{'島' * 26}。\n{'船' * 26}。\n\n日が暮れる、\n船が出る。\n", []),
        ("One came.\nTwo went.\nThree stayed.\n", []),
    ],
)
def test_lines_right_below_one_another_are_kept_where_blank_lines_separate_paragraphs(
    text: str, words: list[str]
) -> None:
    assert kept(text) == words
