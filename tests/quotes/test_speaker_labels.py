"""Interviews and transcripts: the name before the colon is the speaker."""

import pytest

import reader

TRANSCRIPT = """A talk by the harbour

LEE: We agree on most things. It is a good day.

And there is more.

BERG: Do you?

LEE (laughs): I do.

The talk was held in May."""


def said(text: str) -> list[tuple[str | None, str, str]]:
    found = reader.attribute(reader.parse(text)).quotes
    return [(q.speaker.name if q.speaker else None, q.span.of(text), q.rule) for q in found]


def test_a_label_names_the_speaker_up_to_the_next_label() -> None:
    assert said(TRANSCRIPT) == [
        ("LEE", "We agree on most things. It is a good day.", "speaker_label"),
        ("LEE", "And there is more.", "speaker_label"),
        ("BERG", "Do you?", "speaker_label"),
        ("LEE", "I do.", "speaker_label"),
    ]


def test_a_label_finds_the_full_name() -> None:
    text = f"Ann Lee met Bo Berg.\n\n{TRANSCRIPT}"
    assert [name for name, _, rule in said(text) if rule == "speaker_label"] == [
        "Ann Lee",
        "Ann Lee",
        "Bo Berg",
        "Ann Lee",
    ]


def test_questions_and_answers_have_labels() -> None:
    text = "Q: Is it late?\n\nA: It is.\n\nQ: Why?\n\nA: It is dark."
    assert [(name, words) for name, words, _ in said(text)] == [
        ("Q", "Is it late?"),
        ("A", "It is."),
        ("Q", "Why?"),
        ("A", "It is dark."),
    ]


@pytest.mark.parametrize(
    ("questions", "turns"),
    [
        (["Q: Can I return a lamp?", "A: Yes, before May.", "Q: Why?", "A: It is the law."], 0),
        (["Q: Can a lamp be returned?", "A: We take it back.", "Q: Why?", "A: It is the law."], 0),
        (["Q: Can you swim?", "A: I can.", "Q: Why?", "A: We had a lake."], 4),
    ],
)
def test_a_company_that_answers_its_customers_is_no_speaker(questions: list[str], turns: int) -> None:
    assert [rule for _, _, rule in said("\n\n".join(questions))].count("speaker_label") == turns


@pytest.mark.parametrize(
    "text",
    [
        "Note: the port is closed.\n\nThe gate is shut.\n\nWarning: it is dark.",
        "Prices: low\n\nTides: high\n\nWinds: strong",
    ],
)
def test_words_before_colons_that_do_not_recur_are_no_labels(text: str) -> None:
    assert all(rule != "speaker_label" for _, _, rule in said(text))


def test_labels_within_quotation_marks_are_not_part_of_the_quotation() -> None:
    text = 'Part of the talk:\n\n"LEE: Do you agree?\n\n"BERG: I do. And there is more.\n\n"(APPLAUSE.)\n\n"LEE: Good.'
    assert [(name, words) for name, words, _ in said(text)] == [
        ("LEE", "Do you agree?"),
        ("BERG", "I do. And there is more."),
        ("LEE", "Good."),
    ]


def test_a_pronoun_can_refer_to_a_speaker_with_a_label() -> None:
    text = f"Mary Lee came to Lund. She said that it was late.\n\n{TRANSCRIPT.replace('LEE', 'MARY LEE')}"
    assert said(text)[0][0] == "Mary Lee"


def test_others_speak_between_questions_and_answers_with_letters() -> None:
    turns = [
        "Q. Is it late?",
        "A. I think so.",
        "MS. WEIL: I object.",
        "THE COURT: Go on.",
        "Q. Why?",
        "A. It is dark.",
    ]
    assert [words for _, words, rule in said("\n\n".join(turns)) if rule == "speaker_label"] == [
        "Is it late?",
        "I think so.",
        "I object.",
        "Go on.",
        "Why?",
        "It is dark.",
    ]
