"""Who says what in a play: names as they are shown, the list of persons, boilerplate, and every language."""

import pytest

import reader
from reader.document import Gender
from reader.quotes.english.pack import PACK
from tests.formats.plays import SAID, play

PERSONS = """\
THE LAMP

PERSONS OF THE PLAY

MRS. HALLOW, a widow.
CAPTAIN REED: her lodger
Bernard, a clerk.
A POSTMAN
FIRST GUARD, of the tower
SECOND GUARD
Enter Berta, singing.

"""


def found(text: str) -> list[tuple[str, str]]:
    """The speakers, with their roles."""
    return [(speaker.name, speaker.role) for speaker in reader.attribute(reader.parse(text)).speakers]


@pytest.mark.parametrize(
    ("names", "speakers"),
    [
        (("MRS. HALLOW", "CAPTAIN REED"), [("Mrs. Hallow", "a widow"), ("Captain Reed", "her lodger")]),
        (("POSTMAN", "Ber"), [("Postman", ""), ("Bernard", "a clerk")]),
        (("FIRST GUARD", "O'HARA"), [("First Guard", "of the tower"), ("O'Hara", "")]),
        (("1 GUARD", "2. Gua"), [("First Guard", "of the tower"), ("Second Guard", "")]),
        (("MARY-ANN", "KING OF THE ISLES"), [("Mary-Ann", ""), ("King of the Isles", "")]),
    ],
)
def test_labels_and_the_list_of_persons_say_who_speaks(names: tuple[str, str], speakers: list[tuple[str, str]]) -> None:
    assert found(PERSONS + play("{name}. {words}\n\n", *names)) == speakers


@pytest.mark.parametrize(
    ("name", "role", "gender"),
    [
        ("Mrs. Hallow", "", Gender.FEMALE),
        ("Captain Reed", "her lodger", Gender.MALE),
        ("Bernard", "a clerk", Gender.MALE),
        ("King of the Isles", "", Gender.MALE),
        ("Orla", "daughter of the king", Gender.FEMALE),
        ("Orla", "the king's cook", Gender.UNKNOWN),
        ("First Guard", "", Gender.UNKNOWN),
    ],
)
def test_names_and_roles_show_the_gender(name: str, role: str, gender: Gender) -> None:
    assert PACK.gender_of(name, role) is gender


def test_those_who_speak_in_a_play_have_their_gender() -> None:
    speakers = reader.attribute(reader.parse(PERSONS + play("{name}. {words}\n\n", "MRS. HALLOW", "BERNARD"))).speakers
    assert [speaker.gender for speaker in speakers] == [Gender.FEMALE, Gender.MALE]


def test_a_speech_is_a_direct_quotation_with_its_label_as_source() -> None:
    document = reader.parse(play("{name}. [Aside] {words} [To both] Well?\n\n", "ANNA", "BOYD"))
    quotes = reader.attribute(document).quotes
    assert [quote.rule for quote in quotes] == ["speech_label"] * len(SAID)
    first = quotes[0]
    assert first.source is not None
    assert (first.source.of(document.text), first.kind.value) == ("ANNA", "direct")
    assert [run.of(document.text) for run in first.runs] == ["Who is there?", "Well?"]


def test_a_play_needs_no_grammar() -> None:
    text = "".join(
        f"{('ANNA', 'JÖRG')[i % 2]}. {words}\n\n" for i, words in enumerate(["Wer ist da?", "Ja!", "Nein."] * 3)
    )
    assert [name for name, _ in found(text)] == ["Anna", "Jörg"]


def test_questions_and_answers_with_letters_are_an_interview() -> None:
    document = reader.parse(play("{name}. {words}\n\n", "Q", "A"))
    assert document.kind.value == "interview"
    assert [speaker.name for speaker in reader.attribute(document).speakers] == ["Q", "A"]
