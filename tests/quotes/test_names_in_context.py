"""Names next to other capitalised words, titles, places and adverbs."""

import pytest

import reader
from tests.quotes.parsed import said, speakers

SAID = '"The ice is thin," {}'


@pytest.mark.parametrize(
    ("clause", "speaker"),
    [
        ("said Ylva contentedly from the bench.", "Ylva"),
        ("said Ylva Moen gravely.", "Ylva Moen"),
        ("said Will Okoro, who had walked on it.", "Will Okoro"),
        ("Per Okoro said.", "Per Okoro"),
        ("said Governor of Harfield Mary Okoro.", "Mary Okoro"),
        ("Mayor of West Harfield Mary Okoro said.", "Mary Okoro"),
        ("said Asst. Dist. Atty. Mary Okoro.", "Mary Okoro"),
        ("said Councillors Mary Okoro and Bo Lind.", "Mary Okoro and Bo Lind"),
        ("said Ylva Moen of the Institute of the Coast.", "Ylva Moen"),
        ("Ylva Moen of the Institute of the Coast said.", "Ylva Moen"),
        ("said the Institute of Coasts.", "Institute of Coasts"),
        ("said the dock workers' union.", "dock workers' union"),
        ("said the dockers.", "dockers"),
    ],
)
def test_a_speaker_is_called_by_the_name_alone(clause: str, speaker: str) -> None:
    assert speakers(SAID.format(clause)) == [speaker]


@pytest.mark.parametrize("clause", ["said Will.", "So Smith it was."])
def test_a_small_word_is_no_name_without_a_surname_and_a_verb(clause: str) -> None:
    assert all(name is None or name.split()[0] not in {"Will", "So"} for name in speakers(SAID.format(clause)))


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("Poor Ylva sat down.", "Ylva"),
        ("Hence Ylva was sent for.", "Ylva"),
        ("Glumly Ylva sat down.", "Ylva"),
        ("Tired Ylva sat down. She was very tired of it.", "Ylva"),
        ("Bodil Ylva sat down.", "Bodil Ylva"),
    ],
)
def test_a_common_word_before_a_name_is_no_part_of_it(opening: str, name: str) -> None:
    assert speakers(f'{opening} "The ice is thin," said Ylva.') == [name]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        (", bringing a chair", ""),
        (", timidly lifting the captain's hat", ""),
        (", at last opening the driver's door", ""),
        (", a fishing teacher", "a fishing teacher"),
        (", managing director of the port", "managing director of the port"),
    ],
)
def test_what_somebody_does_is_no_role(words: str, role: str) -> None:
    found = reader.attribute(reader.parse(f'"The ice is thin," said Mary Okoro{words}.'))
    assert found.speakers[0].role == role


@pytest.mark.parametrize(
    ("clause", "speaker"),
    [
        ("said her old teacher, Mary Okoro.", "Mary Okoro"),
        ("said her old teacher, Mary Okoro, in Lund.", "Mary Okoro"),
        ("said her old teacher, Ylva.", "her old teacher"),
        ("said her old school, Lund High.", "her old school"),
        ("said her teacher, Mary Okoro wrote.", "her teacher"),
        ("said Harfield Mayor Don Herald.", "Don Herald"),
        ("said Harfield Alderwoman Mary Okoro.", "Mary Okoro"),
    ],
)
def test_the_name_after_a_description_or_office_is_the_speakers(clause: str, speaker: str) -> None:
    assert speakers(SAID.format(clause))[:1] == [speaker]


def test_an_unknown_office_is_no_part_of_a_name_that_stands_alone_elsewhere() -> None:
    text = '"The ice is thin," said Icemaster Mary B. Okoro. "It is cold," said Mary B. Okoro.'
    assert set(speakers(text)) == {"Mary B. Okoro"}


def test_a_pronoun_can_refer_to_the_speaker_described_in_the_sentence_before() -> None:
    text = (
        'The wharf\n\n"We agree," said the cooper.\n\n"It is late," Tom Lind answered.\n\n'
        'The cooper laughed. "It is never late," he said.'
    )
    assert speakers(text) == ["cooper", "Tom Lind", "cooper"]


def test_somebody_asked_is_the_speaker_of_the_reply() -> None:
    text = 'Mary Okoro, asked about the ice, replied: "It is thin."'
    assert [(words, name) for words, name in said(text)] == [("It is thin.", "Mary Okoro")]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [("Ylva Moen", "Ylva Beata Moen"), ("Beata", "Ylva Beata Moen"), ("Berit", "Berit")],
)
def test_a_name_can_be_short_for_a_full_one_that_holds_it(words: str, speaker: str) -> None:
    assert speakers(f'Ylva Beata Moen came in June. "The ice is thin," said {words}.') == [speaker]


@pytest.mark.parametrize(
    ("name", "pronoun", "speaker"), [("Mary", "she", "Mary"), ("Mary", "he", None), ("John", "he", "John")]
)
def test_a_first_name_alone_tells_the_gender(name: str, pronoun: str, speaker: str | None) -> None:
    assert speakers(f'{name} put down the kettle. "The ice is thin," {pronoun} said.') == [speaker]


def test_a_first_name_outweighs_one_pronoun_for_another_person() -> None:
    assert speakers('Mary woke the boy and went to him. "The ice is thin," she said.') == ["Mary"]


@pytest.mark.parametrize(
    ("clause", "speaker"),
    [("who said so?", None), ("there said.", None), ("another said.", "another"), ("the cooper said.", "cooper")],
)
def test_a_small_word_is_nobody(clause: str, speaker: str | None) -> None:
    assert all(name == speaker for name in speakers(SAID.format(clause)))
