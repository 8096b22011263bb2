"""People in long news articles: who comes back as a description, asks another, or gave a name once."""

import pytest
from parsed import said, speakers

import reader

LEAD = "The wall of the port is old.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The senator, standing next to her, did not laugh. “No,” she said.", "Maria Berg"),
        ("The Orne senator, standing next to her, did not laugh. “No,” she said.", "Ann Lee"),
        ("They asked the senator. “No,” she said.", "Ann Lee"),
        ("The chairwoman, who had bought the port, wept. “No,” she said.", "chairwoman"),
        ("The board's president, who had said nothing, stood up. “No,” she said.", "board's president"),
        ("A guard, who has stood there for a year, leaned over. “No,” he said.", "guard"),
    ],
)
def test_a_description_that_is_a_subject_is_whom_the_pronoun_means(text: str, expected: str) -> None:
    before = "Sen. Maria Berg left.\n\n“We are late,” said Ann Lee.\n\n"
    assert speakers(LEAD + before + text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("When Ed Cruz asked him twice what he would do, he said it was “late.”", "Bo Berg"),
        ("Ed Cruz said that he was “late.”", "Ed Cruz"),
        ("Cross-examined by Ed Cruz, he said it was “late.”", "Bo Berg"),
        ("Asked by Ed Cruz whether it was old, he said it was “late.”", "Bo Berg"),
    ],
)
def test_whoever_asks_him_is_not_him(text: str, expected: str) -> None:
    assert speakers(f"{LEAD}Bo Berg came. “It is wet,” Berg said.\n\n{text}")[-1] == expected


@pytest.mark.parametrize(
    "clause",
    ["who gave his name only as Bo", "who asked to be identified only as Bo", "who introduced himself as Bo"],
)
def test_a_name_that_somebody_gave_is_whom_the_pronoun_means(clause: str) -> None:
    assert speakers(f"{LEAD}A student {clause} said it was wet. “It is late,” he said.")[-1] == "Bo"


def test_a_clause_without_a_name_names_nobody() -> None:
    assert speakers(f"{LEAD}A student who gave his name said it was wet. “It is late,” he said.")[-1] == "student"


def test_an_adjective_after_a_noun_is_not_the_noun() -> None:
    text = f"{LEAD}According to a person familiar with the matter, talks began. “He left,” the person said."
    assert speakers(text) == ["person familiar with the matter"] * 2


def test_what_somebody_was_told_is_not_who_speaks_next() -> None:
    text = (
        f"{LEAD}Ann Lee said that she had been told by one farmer, whom she would not name, that it was late. “I left.”"
    )
    assert speakers(text)[-1] == "Ann Lee"


def test_whoever_is_heard_in_a_recording_speaks() -> None:
    text = f"{LEAD}Mr Berg left. In a recording played to guests he could be heard saying: “I never saw her at all.”"
    assert said(text)[-1] == ("I never saw her at all.", "Berg")


def test_the_object_of_a_relative_clause_does_not_speak() -> None:
    text = f"{LEAD}Ann Lee, who heads the union NRF in Norway, where Orne was founded, said members had heard of it."
    assert speakers(text) == ["Ann Lee"]


def test_a_place_that_somebody_is_of_is_nobody() -> None:
    text = f"{LEAD}“I came,” said Ann Lee, 67, of Quincy.\n\nA guest leaned over. “It is late,” he said."
    assert "Quincy" not in speakers(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Berg, the diplomat said, “signed it only to leave.” “No,” Berg said.", ""),
        ("Bo Berg, the diplomat, said it was “very late.”", "the diplomat"),
        ("In a letter to the mayor, Bo Berg said it was “very late.”", ""),
        ("The mayor, Bo Berg, said it was “very late.”", "mayor"),
    ],
)
def test_a_role_is_what_somebody_is(text: str, expected: str) -> None:
    found = reader.attribute(reader.parse(LEAD + text)).speakers
    assert next(speaker.role for speaker in found if "Berg" in speaker.name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A spokesman for the company, Dan Peel, warned them. “It is late,” he said.", "Dan Peel"),
        ("It was written by the law firm Hext & Dunmore. The firm said it was “late.”", "Hext & Dunmore"),
        ("Analysts at Keel put it at $3 million. “It is late,” they wrote.", "Analysts at Keel"),
        ("The report, of which this newspaper has a copy, says more. “It is late,” it says.", "report"),
        ("One of its members said that it had asked. “We can see it,” the person said.", "One of its members"),
        ("His union has asked him to go. The union's president said that it was “late.”", "union's president"),
        ("The police came. They left. The paper quoted the man's lawyer as saying it was “late.”", "man's lawyer"),
        ("Bo Berg sat down. The prime minister came. “It is late,” he said.", "prime minister"),
        ("In a letter that was read by Mayor Opal Jenks, the railroad said it was “late.”", "railroad"),
        ("Their son, Sal, was on the phone. “Oh,” he said.\n\nThe governor came. “It is late,” he said.", "governor"),
    ],
)
def test_a_description_is_whoever_was_called_so(text: str, expected: str) -> None:
    assert (
        speakers(f"{LEAD}Bo Berg came. “It is wet,” said one of the people.\n\n“Yes,” Berg said.\n\n{text}")[-1]
        == expected
    )


def test_the_old_man_is_an_old_man_before() -> None:
    text = f"{LEAD}An old man in a shirt came. “Oh,” he said.\n\n“It's gone,” Bo said, and the old man said: “Oh no.”"
    assert speakers(text) == ["old man", "Bo", "old man"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berg himself was calm. “No,” he said.", "Bo Berg"),
        ("Berg herself was calm. “No,” she said.", "Ann Berg"),
        ("Ann Berg left. “It is late,” her husband said.", "Bo Berg"),
        ("Bo Berg left. “It is late,” his wife said.", "Ann Berg"),
        ("Eva Holm left. “It is late,” her husband said.", "her husband"),
    ],
)
def test_of_a_couple_the_words_beside_the_name_say_which(text: str, expected: str) -> None:
    before = "Mr. Bo Berg came. Mrs. Ann Berg came.\n\n"
    assert speakers(LEAD + before + text) == [expected]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ernst & Holm", "Ernst & Holm"),
        ("Johnson & Johnson", "Johnson & Johnson"),
        ("the utility Luz Power & Light", "Luz Power & Light"),
        ("Ann Lee & Bo Berg", "Ann Lee and Bo Berg"),
    ],
)
def test_an_ampersand_is_within_the_name_of_a_body(name: str, expected: str) -> None:
    assert speakers(f"{LEAD}“It is late,” said {name}.") == [expected]


def test_a_statement_before_a_name_is_no_role() -> None:
    text = f"{LEAD}The detective who took Mr. Drake's statement, Ray Sykes, left. “It is late,” said Sykes."
    assert [speaker.role for speaker in reader.attribute(reader.parse(text)).speakers] == [""]
