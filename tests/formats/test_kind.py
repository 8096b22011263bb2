"""The kinds of texts, by their form."""

from collections.abc import Sequence

import pytest

import reader
from reader.document import Block, BlockKind, Span, TextKind
from reader.formats.kind.features import PARTS, SAMPLE, form_of, sample_of
from reader.formats.kind.model import LEAST_WORDS, kinds, probabilities, weights
from reader.formats.kind.writings import is_in_letters

MANUAL = (
    "Use the option to set the name of the file. The default value is a string. You can configure the output format. "
    "If the parameter is invalid, the command returns an error. See the following section for an example. "
) * 4
STORY = (
    "Ann came home late, and her coat was wet from the rain. She had walked along the shore. “You are cold,” he said, "
    "and looked at her for a long time. “I am,” said Ann, and sat down by the fire with her hands before her eyes. "
) * 4
NEWS = (
    "The council voted on Tuesday to close the old harbour, which has been used by fishermen for more than a century. "
    "Mary Lind, who leads the council, said the decision had been difficult. “We have no money,” she told reporters. "
) * 4
LICENCE = (
    "Permission is hereby granted to use, copy and distribute this work, provided that the above notice appears in all "
    "copies. The work is provided as is, without warranty of any kind, express or implied. In no event shall the "
    "authors be liable for any claim, damages or other liability arising from the use of the work. "
) * 3
CODE = "\n".join(f"    if (value_{i} != NULL) {{ return set_value(self->list[{i}], {i}); }}" for i in range(60))
TALK = "\n\n".join(["LEE: Is it late in the day, and have you seen the boats?", "BERG: I think so. We saw two."] * 4)


def kind(text: str) -> TextKind:
    return reader.parse(text).kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MANUAL, TextKind.MANUAL),
        (STORY, TextKind.STORY),
        (NEWS, TextKind.ARTICLE),
        (LICENCE, TextKind.LICENCE),
        (CODE, TextKind.CODE),
        (TALK, TextKind.INTERVIEW),
        ("Die Mauer ist alt, und niemand weiß, wer sie gebaut hat. " * 12, TextKind.OTHER),
    ],
)
def test_the_form_of_a_text_shows_its_kind(text: str, expected: TextKind) -> None:
    assert kind(text) is expected


FERRY = (
    "The ferry to the island will not run until Thursday after a fault was found in the steering gear. Passengers with "
    "tickets can ask for their money back or travel by bus to the point, where a smaller boat leaves twice a day. Use "
    "the machine at the gate if you have no ticket. You can pay with a card. "
) + "Check the board before you leave. The terminal opens at six. The boats are looked at every night. " * 2
NAMED = FERRY.replace("the island", "Sanna Island")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FERRY, TextKind.MANUAL),
        (NAMED, TextKind.ARTICLE),
        (f"{FERRY}The operator said that this was rare.", TextKind.ARTICLE),
        (f"{NAMED}{MANUAL}", TextKind.MANUAL),
    ],
)
def test_a_short_text_with_people_must_be_surer_to_be_a_manual(text: str, expected: TextKind) -> None:
    assert kind(text) is expected


def test_what_shows_code_need_not_be_surer() -> None:
    assert reader.parse(NAMED, "markdown").kind is TextKind.ARTICLE
    assert reader.parse(f"{NAMED}\n\n```\nferry\n```\n", "markdown").kind is TextKind.MANUAL


@pytest.mark.parametrize(("words", "expected"), [(LEAST_WORDS - 1, TextKind.OTHER), (LEAST_WORDS, TextKind.MANUAL)])
def test_a_short_text_shows_no_kind(words: int, expected: TextKind) -> None:
    assert kind(" ".join(MANUAL.replace("\n", " ").split()[:words])) is expected


@pytest.mark.parametrize(
    "text",
    [
        TALK.replace("LEE", "BERG"),
        TALK.replace("?", ".").replace("I think", "They think").replace("We ", "They "),
        TALK + "\n\nThe boats came in from the sea at noon." * 20,
    ],
)
def test_labels_alone_make_no_interview(text: str) -> None:
    assert kind(text) is not TextKind.INTERVIEW


def test_texts_to_look_things_up_in_are_reference_texts() -> None:
    assert {kind for kind in TextKind if kind.is_reference} == {TextKind.MANUAL, TextKind.LICENCE, TextKind.CODE}


def test_the_probabilities_of_the_kinds_add_up_to_one() -> None:
    assert sum(probabilities(form_of(NEWS)).values()) == pytest.approx(1)
    assert {len(row) for row in weights().values()} == {len(kinds())}


def test_a_long_text_is_looked_at_in_parts() -> None:
    text = "".join(f"word {at} " for at in range(SAMPLE))
    assert sample_of(text[:SAMPLE]) == text[:SAMPLE]
    sample = sample_of(text)
    assert len(sample) == SAMPLE + PARTS - 1
    assert sample[-6:].strip() in text[-len(text) // PARTS :]


def test_rates_are_counted_by_words_and_limited() -> None:
    form = form_of("The old wall fell. Why? " * 5)
    assert form.words == 25
    assert form.rates["(questions)"] == pytest.approx((100 * 5 / 25) ** 0.5)
    assert form.rates["old"] == pytest.approx(2**0.5)
    assert "The" not in form.rates


def test_the_kind_is_in_the_json() -> None:
    assert '"kind": "manual"' in reader.outline_to_json(reader.parse(MANUAL))


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("LETTER I", "LETTER II"), True),
        (("LETTER I",), False),
        (("Ann Lee's Diary", "Letter from Bo Berg to Ann Lee"), True),
        (("Journal", "Letters"), False),
        (("LETTER I", "LETTER II", *["Wind", "Rain", "Snow", "Hail"]), True),
        (("LETTER I", "LETTER II", *["Wind", "Rain", "Snow", "Hail", "Fog"]), False),
    ],
)
def test_headings_of_letters_and_journals_make_a_story(headings: Sequence[str], expected: bool) -> None:
    text = "\n\n".join(headings)
    starts = [text.index(heading) for heading in headings]
    blocks = [
        Block(BlockKind.HEADING, Span(at, at + len(heading)), 1) for at, heading in zip(starts, headings, strict=True)
    ]
    assert is_in_letters(text, blocks) is expected


def test_a_judgment_is_no_text_to_look_things_up_in() -> None:
    text = "".join(
        f"[{i}] The plaintiff claims that the defendant is liable under the terms. {LICENCE}\n\n" for i in (1, 2, 3)
    )
    assert reader.parse(text).kind is TextKind.ARTICLE
    assert reader.parse(text.replace("plaintiff", "author").replace("defendant", "user")).kind is not TextKind.ARTICLE
