"""Mentions of the same person become one speaker, with the fullest name and the role in the text."""

import pytest

import reader
from reader.document import Gender, MentionForm

FULL = "Ann Lee, the mayor of Lund, opened the harbour on Monday."


def names(text: str) -> list[str | None]:
    return [quote.speaker.name if quote.speaker else None for quote in reader.attribute(reader.parse(text)).quotes]


CASES = [
    ("a surname", f'{FULL}\n"It is late," Lee said.', ["Ann Lee"]),
    ("a title and a surname", f'{FULL}\n"It is late," Ms. Lee said.', ["Ann Lee"]),
    ("a pronoun", f'{FULL}\n"It is late," she said.', ["Ann Lee"]),
    ("a description that points back", f'{FULL}\n"It is late," the mayor said.', ["Ann Lee"]),
    ("a name met after its surname", '"It is late," Lee said. Ann Lee left.', ["Ann Lee"]),
    ("an initial", 'Ann B. Lee came. "It is late," Ann Lee said.', ["Ann B. Lee"]),
    ("a possessive", f'{FULL}\nLee\'s answer was "never again in this town."', ["Ann Lee"]),
    ("a suffix", '"It is late," said Bo Berg Jr., a farmer.', ["Bo Berg Jr."]),
    ("a nickname in marks", 'Ann "Sunny" Lee came. "It is late," Lee said.', ['Ann "Sunny" Lee']),
    ("a name with a particle", '"It is late," said Bo van der Berg.', ["Bo van der Berg"]),
    (
        "two people of one surname, told apart by title",
        'Ann Lee and Bob Lee married in May. "It is late," Mrs. Lee said. "It is early," Mr. Lee said.',
        ["Ann Lee", "Bob Lee"],
    ),
    (
        "a pronoun by gender",
        'Mary Holm met John Berg in Lund. "It is late," she said. "It is early," he said.',
        ["Mary Holm", "John Berg"],
    ),
    ("somebody unnamed", '"It is late," said a senior official who asked not to be named.', ["senior official"]),
    (
        "somebody unnamed, again",
        '"It is late," a guard said. The gate was shut. "Come back," the guard said.',
        ["guard", "guard"],
    ),
    ("a body", '"It is late," the Port Authority said in a statement.', ["Port Authority"]),
    ("the report of a body", '"It is late," the Port Authority report said.', ["Port Authority"]),
    (
        "a pronoun goes on with the one before",
        'Mary Holm left. She was tired, though she had met Ann Lee. "It is late," she said.',
        ["Mary Holm"],
    ),
    ("a body by a word of its name", 'The Port Authority met. "It is late," the authority said.', ["Port Authority"]),
    ("a body nearby", 'The Fisheries Agency met. "It is late," the agency said.', ["Fisheries Agency"]),
    (
        "a newspaper, by what it is and by its last word",
        'The Lund Times came out. "It is late," the newspaper wrote. "Go," the Times added.',
        ["Lund Times", "Lund Times"],
    ),
    (
        "who is asked, not who asks",
        'A reporter asked Ann Lee how she felt. "It is late," she said.',
        ["reporter", "Ann Lee"],
    ),
    (
        "a woman by what she is",
        '"It is late," said harbour widow Jo Kerr. Bo Berg nodded. She added: "Go."',
        ["Jo Kerr", "Jo Kerr"],
    ),
    (
        "a description by the place in it",
        'Senator Ann Lee of Lund met Senator Bo Berg of Malmo. "It is late," the Malmo senator said.',
        ["Bo Berg"],
    ),
    (
        "the other one of a surname",
        'Ann Lee and Bob Lee came. Bob Lee sat. Bob Lee ate. "It is late," Lee said of Bob Lee.',
        ["Ann Lee"],
    ),
    ("a surname of two words", 'Debbie Holm Strand came. "It is late," Holm Strand said.', ["Debbie Holm Strand"]),
    (
        "a word that leads into a sentence",
        'Ann Lee came. "It is late," Ann Lee said. Rival Ann Lee left. "Go," Lee said.',
        ["Ann Lee", "Ann Lee"],
    ),
    ("who writes the article", 'Wall falls\n\nBy Ann Lee\n\n"It will fall," I said at the time.', ["Ann Lee"]),
    ("a name with a combining mark", '"It is late," said E\u0301va Lee.', ["E\u0301va Lee"]),
    ("an apposition that names", 'Her deputy, Bo Berg, said: "It is late."', ["Bo Berg"]),
]


@pytest.mark.parametrize(("text", "speakers"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_sources_are_resolved_to_speakers(text: str, speakers: list[str]) -> None:
    assert names(text) == speakers


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ('"It is late," said Ann Lee, a professor of law at Lund.', "a professor of law at Lund"),
        ('"It is late," said longtime campaign manager Ann Lee.', "longtime campaign manager"),
        ('Ann Lee, chief engineer of the port, said: "It is late."', "chief engineer of the port"),
        ('"It is late," said Ms. Ann Lee.', ""),
        ('"It is late," said Ann Lee.', ""),
        ('The wall is, in the words of Ann Lee, "beyond all repair."', ""),
        ('"It is late," said Ann Lee, who is a professor of law at Lund.', "a professor of law at Lund"),
        ('Ann Lee, who was the first mayor of Lund when it fell, said: "It is late."', "the first mayor of Lund"),
        ('"It is late," said Ann Lee, who was angry at the mayor.', ""),
        ('"It is late," said Ann Lee, who was waiting for the mayor.', ""),
    ],
)
def test_a_role_is_what_the_text_says_somebody_is(text: str, role: str) -> None:
    [speaker] = reader.attribute(reader.parse(text)).speakers
    assert speaker.role == role


def test_a_mention_has_its_own_role_and_the_speaker_has_all() -> None:
    text = 'Ann Lee, a farmer, left. "It is late," Lee said. "So late," said longtime campaign manager Lee, a farmer.'
    [speaker] = reader.attribute(reader.parse(text)).speakers
    assert [mention.role for mention in speaker.mentions] == ["a farmer", "", "a farmer; longtime campaign manager"]
    assert speaker.role == "a farmer; longtime campaign manager"


def test_a_name_in_a_headline_in_capitals_is_the_one_in_the_text() -> None:
    text = 'Ann Lee: Bo Berg Is Right, ‘The Old Wall Must Fall’ This Year\n\nAnn Lee came. "It is late," Lee said.'
    assert [speaker.name for speaker in reader.attribute(reader.parse(text)).speakers] == ["Ann Lee"]


def test_gender_comes_from_the_text_and_from_first_names() -> None:
    text = '"It is late," said Kim Holm. "So late," said Ms. Berg. "Too late," said Dr. Lind, who had his own views.'
    genders = {s.name: s.gender for s in reader.attribute(reader.parse(text)).speakers}
    assert genders["Berg"] is Gender.FEMALE
    assert genders["Lind"] is Gender.MALE


def test_a_speaker_keeps_all_mentions_in_order_with_their_form() -> None:
    text = f'{FULL}\n"It is late," she said. "Go home," Lee said.'
    [speaker] = reader.attribute(reader.parse(text)).speakers
    assert [(m.span.of(text), m.form) for m in speaker.mentions] == [
        ("Ann Lee", MentionForm.NAME),
        ("she", MentionForm.PRONOUN),
        ("Lee", MentionForm.NAME),
    ]
    assert speaker.aliases == ("Lee",)


def test_a_quotation_without_a_known_speaker_keeps_its_source_words() -> None:
    text = '"It is late," she said.'
    [quote] = reader.attribute(reader.parse(text)).quotes
    assert quote.speaker is None
    assert quote.source is not None
    assert quote.source.of(text) == "she"
