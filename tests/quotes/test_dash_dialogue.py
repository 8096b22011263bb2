"""Dialogue after dashes: what is said, by whom, and which dashes open no dialogue."""

import pytest

import reader

LEAD = "Mary Lind and Bo Berg stood by the wall in the rain, and neither of them had brought a key to the shed."


def lines_of(*paragraphs: str) -> list[tuple[str | None, str, str]]:
    text = "\n\n".join((LEAD, *paragraphs))
    found = reader.attribute(reader.parse(text)).quotes
    return [(q.speaker.name if q.speaker else None, q.span.of(text), q.rule) for q in found]


@pytest.mark.parametrize(
    ("paragraph", "speaker", "said"),
    [
        ("— It is late, said Mary Lind.", "Mary Lind", "It is late,"),
        ("— It is late, Mary Lind said.", "Mary Lind", "It is late,"),
        ("― It is late! said Mary Lind, and went.", "Mary Lind", "It is late!"),
        ("-- Is it late? Mary Lind asked.", "Mary Lind", "Is it late?"),
        ("— It is late, — said Mary Lind.", "Mary Lind", "It is late,"),
    ],
)
def test_the_words_after_what_is_said_name_the_speaker(paragraph: str, speaker: str, said: str) -> None:
    assert lines_of(paragraph, "— It is, said Bo Berg.") == [
        (speaker, said, "dash_dialogue"),
        ("Bo Berg", "It is,", "dash_dialogue"),
    ]


def test_after_another_dash_the_same_person_goes_on() -> None:
    assert lines_of("— Is it late? asked Mary Lind. — I am cold.", "— It is, said Bo Berg.")[:2] == [
        ("Mary Lind", "Is it late?", "dash_dialogue"),
        ("Mary Lind", "I am cold.", "dash_dialogue"),
    ]


def test_two_speakers_take_turns() -> None:
    found = lines_of("— It is late, said Mary Lind.", "— It is, said Bo Berg.", "— And cold.", "— I know.")
    assert found[2:] == [("Mary Lind", "And cold.", "dash_turn"), ("Bo Berg", "I know.", "dash_turn")]


def test_without_two_speakers_before_it_nobody_is_known_to_speak() -> None:
    found = lines_of(
        "— Is it late?", "— It is, said Mary Lind.", "They went in.", "— It is cold.", "— It is, said Bo Berg."
    )
    assert [(name, rule) for name, _, rule in found] == [
        (None, "whole_sentence"),
        ("Mary Lind", "dash_dialogue"),
        (None, "whole_sentence"),
        ("Bo Berg", "dash_dialogue"),
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("— the wall", "— the gate, said to be old", "— the port, which Bo Berg said was new"),
        ("— It is late, said Mary Lind.", "— It is cold."),
        ("— The wall is old.", "— The gate is new."),
    ],
)
def test_dashes_of_a_list_open_no_dialogue(paragraphs: tuple[str, ...]) -> None:
    assert not [rule for _, _, rule in lines_of(*paragraphs) if rule.startswith("dash")]
