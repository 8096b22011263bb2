"""Paragraphs with several speakers: where each part begins and ends, and where one person only goes on."""

import pytest

from reader.quotes.english.story.attribution import cast_of
from reader.quotes.english.story.parting import parted
from tests.quotes.story.told import passages

BEFORE = "So Ann Lee and Bo Berg met. Ann Lee took her hat. Bo Berg took his. A maid came in.\n\n"


def parts(paragraph: str) -> list[str]:
    """The parts of a paragraph, what is spoken in angle brackets."""
    found = passages(BEFORE + paragraph)
    cast, _, _ = cast_of(BEFORE + paragraph, found, "")
    return [
        " ".join(
            f"<{words}>" if s.run else words for s in part.segments if (words := " ".join(w.text for w in s.words))
        )
        for part in [*parted(found, cast)][1:]
    ]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ('"No," she said. "Why?" said he.', ["<No ,> she said .", "<Why ?> said he ."]),
        ('"No," said Ann Lee. "Why?" said Bo Berg.', ["<No ,> said Ann Lee .", "<Why ?> said Bo Berg ."]),
        ('"No," said I. "Why?" said Bo Berg.', ["<No ,> said I .", "<Why ?> said Bo Berg ."]),
        ('"No," said he. "Why?" said Bo Berg.', ["<No ,> said he .", "<Why ?> said Bo Berg ."]),
        ('"No," he said. And Ann Lee asked: "Why?"', ["<No ,> he said .", "And Ann Lee asked : <Why ?>"]),
        (
            '"No," said Ann Lee. Bo Berg rose. "Why?" said he.',
            ["<No ,> said Ann Lee .", "Bo Berg rose . <Why ?> said he ."],
        ),
        (
            '"No," said Ann Lee, "not I." "Why?" asked Bo Berg.',
            ["<No ,> said Ann Lee , <not I .>", "<Why ?> asked Bo Berg ."],
        ),
        ('"No," said the maid. "Why?" said Ann Lee.', ["<No ,> said the maid .", "<Why ?> said Ann Lee ."]),
        ('"No," said Ann Lee. "Why?" she said.', ["<No ,> said Ann Lee . <Why ?> she said ."]),
        ('"No," said Bo Berg. "I will not," he said.', ["<No ,> said Bo Berg . <I will not ,> he said ."]),
        ('"No," said Ann Lee. "Why?" said Ann Lee.', ["<No ,> said Ann Lee . <Why ?> said Ann Lee ."]),
        ('"No," said Ann Lee. She rose. "Why?"', ["<No ,> said Ann Lee . She rose . <Why ?>"]),
    ],
)
def test_another_part_begins_where_somebody_else_is_said_to_speak(paragraph: str, expected: list[str]) -> None:
    assert parts(paragraph) == expected
