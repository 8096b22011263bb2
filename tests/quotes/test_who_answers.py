"""Who answers, and whom a description or pronoun does not mean: questions, offices, owners, relatives."""

import pytest
from parsed import said, speakers

LEAD = "The wall of the port is old.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Lie sat down. Asked by Bo Berg whether it was late, he said: “No.”", "Tom Lie"),
        ("“No,” said Tom Lie.\n\n“Why not?” Bo Berg asked.\n\n“It made me ill.”", "Tom Lie"),
        ("“I am sorry,” Tom Lie said. “I meant well.” Asked about it by Bo Berg, he said: “No.”", "Tom Lie"),
    ],
)
def test_whoever_is_asked_answers(text: str, expected: str) -> None:
    assert speakers(LEAD + text)[-1] == expected


def test_a_question_that_opens_a_talk_is_not_answered_by_who_asks() -> None:
    assert said(f"{LEAD}“Why not?” Bo Berg asked.\n\n“It made me very ill.”")[1:] == [("It made me very ill.", None)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The minister", "minister"),
        ("The health secretary", "health secretary"),
        ("The engineer", "Bo Berg"),
    ],
)
def test_an_office_is_held_by_nobody_with_another_calling(source: str, expected: str) -> None:
    assert (
        speakers(f"{LEAD}The engineer Bo Berg came. “No,” Berg said.\n\n{source} said it was “late.”")[-1] == expected
    )


@pytest.mark.parametrize(
    ("between", "expected"),
    [("It rained all day. It was cold. The dog ran.\n\n", "Gull's columnist"), ("", "Bo Berg")],
)
def test_who_works_for_somebody_named_is_nobody_named_long_before(between: str, expected: str) -> None:
    text = f"{LEAD}Bo Berg came. “No,” Berg said.\n\n{between}The Gull's columnist wrote that it was “late.”"
    assert speakers(text)[-1] == expected


def test_a_relative_with_a_clause_about_her_is_she() -> None:
    text = (
        "My aunt had a plate. “It has crossed the sea,” she used to say.\n\n"
        "My mother, who trusted nobody, put it another way. “It is a plate,” she told me."
    )
    assert speakers(text) == ["My aunt", "My mother"]


def test_a_passive_says_who_called_it_so() -> None:
    text = f"{LEAD}Her study of the wall, published in May, was called “a model of patience” by the Gull."
    assert speakers(text) == ["Gull"]


def test_one_of_a_people_with_a_name_is_nobody_without() -> None:
    text = f"{LEAD}Ann Lee began young. A Quaker called Bo Berg lent her a lamp. “I looked at it all,” she said."
    assert speakers(text) == ["Ann Lee"]


def test_a_title_tells_namesakes_apart_by_the_pronouns_after_their_names() -> None:
    text = (
        f"{LEAD}The head of the port, Tovi Rao, came. “No,” Tovi Rao said.\n\n"
        "Engineer Sani Rao said it was late. “Very late,” she said. “Too late,” Ms Rao said."
    )
    assert speakers(text)[-1] == "Sani Rao"


def test_whoever_is_seen_again_in_the_same_words_is_the_same() -> None:
    text = (
        "The lift was late, so when the old man with the trunk came in, Hugo rose.\n\n"
        "— It is late, said Hugo.\n\n— I am late, said the old man.\n\nThe old man sat down. It rained.\n\n"
        "— It rains, said Hugo.\n\n— It does, said the old man."
    )
    assert speakers(text) == ["Hugo", "old man", "Hugo", "old man"]


def test_a_number_speaks_in_no_dialogue() -> None:
    text = "— It is late, said Hugo.\n\n— Mr Lind, the day man, says eleven years.\n\n— It is late, said Bo."
    assert speakers(text) == ["Hugo", None, "Bo"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The town's clerk, one Josia Pell,", "Josia Pell"),
        ("The Taoiseach, Micheline Roche,", "Micheline Roche"),
        ("In 2023 councillors", "councillors"),
        ("Lund, 4 May 2021 – Clean Ports Now, the charity,", "Clean Ports Now"),
    ],
)
def test_what_precedes_a_source_is_no_part_of_it(source: str, expected: str) -> None:
    assert speakers(f"{LEAD}{source} said that it was “late.”") == [expected]


def test_who_is_called_for_somebody_does_not_hold_that_place() -> None:
    text = f"{LEAD}The defendant said that it was “late.” For the defendant, Dr Wen Zhou, an engineer, spoke."
    assert speakers(text) == ["defendant"]


def test_a_pronoun_is_nobody_who_took_a_picture() -> None:
    text = (
        f"{LEAD}A boat at the landing. Photograph: Bo Berg\n\n"
        "His son, Tovi, drives over the bridge. He looks up. “If I look, I see it,” he says."
    )
    assert speakers(text) == ["Tovi"]


def test_the_words_of_a_statement_that_is_read_are_its_own() -> None:
    text = f"{LEAD}The Port sent a letter that read, in part, “Our members need a bridge.”"
    assert [words for words, _ in said(text)] == ["Our members need a bridge."]


def test_whoever_puts_it_in_a_way_says_it() -> None:
    assert speakers(f"{LEAD}A clerk of the port put it more bluntly: “They are gone.”") == ["clerk of the port"]


def test_who_says_i_in_a_quoted_line_of_a_mail_is_not_its_sender() -> None:
    text = (
        "From: Ann Lee <ann@wall.example>\nTo: Bo Berg <bo@wall.example>\nSubject: The wall\n"
        "Date: Tue, 4 May 2021 10:00:00 +0000\n\nI said “it is very late.”\n\n"
        "> For the record it was early. I said “it is not so late.”\n"
    )
    assert [name for words, name in said(text) if words.startswith("it is")] == ["Ann Lee", None]


def test_the_name_of_an_account_is_a_name_of_its_own() -> None:
    assert speakers(f"{LEAD}On Monday @lee Bodil came. “It is late,” Bodil said.") == ["Bodil"]
