"""Which person: relatives, ages, offices, names in clauses and pairs, each where another person is near."""

import pytest
from parsed import said, speakers

import reader
from reader.quotes.english.descriptions import spelling

LEAD = "The wall of the port is old.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Berg left. Ann Lee, a neighbour, was there. “No,” the man's mother said.", ["man's mother"]),
        ("Tom Berg left. Eva Berg was there. “No,” Tom Berg's wife said.", ["Eva Berg"]),
        ("Eva Berg, Tom's mother, left. Ann Lee was there. “No,” Tom's mother said.", ["Eva Berg"]),
        (
            "“No,” Lee's mother said. “Yes,” Berg's mother said. “No!” Lee's mother said.",
            ["Lee's mother", "Berg's mother"],
        ),
        ("A neighbor in a hat left. “No,” the neighbor said. “Oh,” the neighbour said.", ["neighbor"]),
        ("Bo Berg left. Ann Lee came. “No,” the actor said.", ["Bo Berg"]),
        ("Bo Berg came. Ann Lee left. The coach said he was “late.”", ["Bo Berg"]),
        ("Ann Lee came. The driver, a man from Lund, said it was “late.”", ["driver"]),
    ],
)
def test_a_description_is_nobody_else_who_is_near(text: str, expected: list[str]) -> None:
    assert list(dict.fromkeys(speakers(LEAD + text))) == expected


@pytest.mark.parametrize(
    ("noun", "expected"), [("neighbour", "neighbor"), ("councillors", "councilors"), ("tour", "tor"), ("hours", "hors")]
)
def test_a_noun_in_american_spelling(noun: str, expected: str) -> None:
    assert spelling(noun) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a man called Tom Lie", "Tom Lie"),
        ("a user from Lund going by the handle Pulver", "Pulver"),
        ("a girl who goes by the name of Star", "Star"),
        ("a man from Lund", "man from Lund"),
    ],
)
def test_a_clause_after_a_description_names_it(source: str, expected: str) -> None:
    assert speakers(f"{LEAD}“It is late,” said {source}.") == [expected]


def test_somebody_who_called_another_a_name_is_not_the_other() -> None:
    assert speakers(f"{LEAD}One lawmaker called Tom Lie “a very late man.”") == ["lawmaker"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bo Berg left. “We are late,” Lee and Berg said.", "Lee and Bo Berg"),
        ("Bo Berg left. “We are late,” said Ann Lee and Bo Berg.", "Ann Lee and Bo Berg"),
        ("Holm and Berg (2019) argue that “it is late.”", "Holm and Berg"),
        ("“We are late,” said Ann Lee of the port.", "Ann Lee"),
    ],
)
def test_two_who_are_named_together_speak_together(text: str, expected: str) -> None:
    assert speakers(LEAD + text) == [expected]


def test_one_of_a_people_is_the_man_without_a_name() -> None:
    text = f"{LEAD}Another Muslim who came said he heard Tom Lie talk. “It is late,” the man said."
    assert speakers(text)[-1] == "Another Muslim"


def test_the_editorial_board_is_that_of_the_paper() -> None:
    assert speakers(f"{LEAD}The Orne Gazette left. “No,” the editorial board wrote.") == ["Orne Gazette"]


def test_whoever_the_sentence_is_about_is_the_pronoun() -> None:
    text = f"{LEAD}Ed Cruz came. “It is wet,” Cruz said.\n\nAs for Bo Berg, he said it was “late.”"
    assert speakers(text)[-1] == "Bo Berg"


def test_the_spy_and_not_the_memoirs_wrote() -> None:
    assert speakers(f"{LEAD}They read the memoirs of a former spy who wrote of “late hours.”") == ["former spy"]


def test_an_adverb_before_a_comma_is_no_name() -> None:
    assert said(f"{LEAD}Significantly, the judge said it was “very late.”")[-1][1] == "judge"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“No,” Friends of the Sea said.", "Friends of the Sea"),
        ("“No,” said Doctors Without Borders.", "Doctors Without Borders"),
        ("Friends of the Sea called it “a very late hour.”", "Friends of the Sea"),
        ("Friends of Bo Berg called it “a very late hour.”", "Friends of Bo Berg"),
        ("“No,” said Ann Lee of Mothers Against Noise.", "Ann Lee"),
        ("“No,” General Electric said.", "General Electric"),
        ("General Electric left. “No,” GE said.", "General Electric"),
        ("“No,” General Lee said.", "Lee"),
        ("“No,” said Secretary of State for Health Ann Lee.", "Ann Lee"),
        ("Manager Colm Reid left. “No,” the Irishman said.", "Colm Reid"),
        ("Manager Colm Reid left. “No,” the Guardian said.", "Guardian"),
    ],
)
def test_a_name_is_whole_and_a_body_or_a_person(text: str, expected: str) -> None:
    assert speakers(LEAD + text) == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("said as he thanked the guests", "Bo Berg"),
        ("said, adjusting her hat", "Nora Berg"),
        ("thanked his wife and said", "Bo Berg"),
        ("said of him", "Nora Berg"),
    ],
)
def test_of_two_with_one_surname_the_pronoun_beside_it_says_which(words: str, expected: str) -> None:
    text = f"{LEAD}Nora Berg came. Nora Berg and her friend met Bo Berg and his dog. “We are late,” Berg {words}."
    assert speakers(text)[-1] == expected


def test_the_object_of_a_verb_says_nothing_about_its_subject() -> None:
    assert speakers(f"{LEAD}Sven Aho remembered her. “We are late,” he said.")[-1] == "Sven Aho"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Eleven farm and church organizations wrote to her.", "Eleven farm and church organizations"),
        ("Farm organizations wrote to her.", "groups"),
        ("Several charities wrote to her.", "Several charities"),
    ],
)
def test_the_groups_are_those_whose_number_was_said(before: str, expected: str) -> None:
    assert speakers(f"{LEAD}{before} Nobody came.\n\n“We are late,” the groups said.") == [expected]


def test_another_is_one_more_of_the_same() -> None:
    text = f"{LEAD}“No,” said a farmer from Lund. Another said, “It is late.”"
    assert speakers(text) == ["farmer from Lund", "another farmer from Lund"]


def test_the_source_is_nobody_who_was_named() -> None:
    assert speakers(f"{LEAD}Ann Lee left. “It is late,” the source recalled.") == ["source"]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Ann Lee was there. The landlord, a company,", "landlord"),
        ("Ann Lee was there. The landlord, a man from Lund,", "landlord"),
        ("Ann Lee was there. The landlord", "Ann Lee"),
        ("Ann Lee met a Lund striker who came late. The Lund player", "Lund striker"),
        ("Ann Lee met an Orne striker who came late. The Lund player", "Ann Lee"),
    ],
)
def test_an_apposition_or_a_place_says_that_a_description_is_somebody_else(before: str, expected: str) -> None:
    assert speakers(f"{LEAD}{before} said it was “late.”") == [expected]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Her companion disagreed.", "her companion"),
        ("Her plan failed.", "Bo Berg"),
        ("Lee met her brother.", "Bo Berg"),
    ],
)
def test_he_may_be_somebody_who_is_only_described_as_hers(before: str, expected: str) -> None:
    assert (
        speakers(f"{LEAD}Ann Lee came. Bo Berg left. {before} “It is late,” he said.")[-1].lower() == expected.lower()
    )


@pytest.mark.parametrize(
    ("between", "expected"), [(0, ["His lawyer"]), (10, ["His lawyer"]), (11, ["His lawyer", "his lawyer"])]
)
def test_his_lawyer_is_the_one_near_by(between: int, expected: list[str]) -> None:
    text = f"{LEAD}His lawyer said it was “late.” {'It is late. ' * between}“We go,” his lawyer said."
    assert list(dict.fromkeys(speakers(text))) == expected


def test_his_mother_is_the_one_who_was_named() -> None:
    assert speakers(f"{LEAD}Tom Berg left. His mother, Nora Berg, came. “No,” his mother said.") == ["Nora Berg"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("police chief Col. Ann Lee", "police chief"),
        ("Col. Ann Lee", "Col."),
        ("the village's oldest resident, Ann Lee", "village's oldest resident"),
        ("her friend, Ann Lee", ""),
    ],
)
def test_the_role_before_a_name(words: str, expected: str) -> None:
    [quote] = reader.attribute(reader.parse(f"{LEAD}“It is late,” said {words}.")).quotes
    assert quote.speaker is not None
    assert quote.speaker.role == expected


def test_the_role_in_brackets() -> None:
    [quote] = reader.attribute(reader.parse(f"{LEAD}Ann Lee (clerk) came. “It is late,” said Lee.")).quotes
    assert quote.speaker is not None
    assert quote.speaker.role == "clerk"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Orne Bank apologised. Ann Lee said it was “late.” “We got it wrong,” it said.", "Orne Bank"),
        ("The Orne Bank left. Ann Lee said no.\n\nThe bank apologised. “We got it wrong,” it said.", "Orne Bank"),
        ("Ann Lee said it was “late.” “We got it wrong,” it said.", None),
        ("“No,” said the Orne Bank. “We got it wrong,” it added.", "Orne Bank"),
    ],
)
def test_it_is_no_person(text: str, expected: str | None) -> None:
    assert speakers(LEAD + text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amos Tarn left. The couple's son, Will, came. “It is late,” he says.", "Will"),
        ("His aide, Professor Lily Strand of the University of Orne, said it was “late.”", "Lily Strand"),
        ("Baker Ivo Petek left. “It is late,” the Slovene said.", "Ivo Petek"),
        ("They saw a woman. Eva Holm said “no.” Another guest said she was “late.” “Oh,” the woman said.", "guest"),
    ],
)
def test_more_people_who_are_near(text: str, expected: str) -> None:
    assert str(speakers(LEAD + text)[-1]).endswith(expected)


@pytest.mark.parametrize(
    ("what", "expected"), [("the bicycle maker", "Orne"), ("a friend of Lee", "company"), ("a report", "company")]
)
def test_the_company_is_what_an_apposition_calls_so(what: str, expected: str) -> None:
    assert speakers(f"{LEAD}Orne, {what}, is late. “It is late,” the company said.") == [expected]


def test_it_is_what_an_apposition_calls_a_body() -> None:
    assert speakers(f"{LEAD}Ann Lee said “no.” Orne, the bicycle maker, is late. “Oh,” it said.") == ["Ann Lee", "Orne"]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("My mother, who had never left the valley, put it differently.", "My mother"),
        ("My mother put it differently.", "My mother"),
        ("My aunt, the sculptor Ingrid Moe, taught me.", "Ingrid Moe"),
        ("The valley lay before us.", "Maya Ortiz"),
    ],
)
def test_she_may_be_somebody_of_the_authors(before: str, expected: str) -> None:
    text = f"{LEAD}The potter Maya Ortiz came. She said that it was late. {before} “You will see,” she told me."
    assert speakers(text)[-1] == expected
