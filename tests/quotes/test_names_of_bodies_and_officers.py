"""Bodies that are called after what they ask for, who holds an office in one, and words that are no part of a name."""

import pytest
from parsed import speakers

import reader

LEAD = "The wall of the port is old.\n\n"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Save the Bay", "Save the Bay"),
        ("Friends of the Mill chair Mia Holm", "Mia Holm"),
        ("Friends of the Mill", "Friends of the Mill"),
        ("Project Lead Mia Holm", "Mia Holm"),
        ("Project Lead Sunita Rao", "Sunita Rao"),
        ("Team Lead Sunita Rao", "Sunita Rao"),
        ("Tom Lie MP", "Tom Lie"),
        ("the town's MP", "town's MP"),
        ("the town's MP, Dame Rona Fife", "Rona Fife"),
    ],
)
def test_a_source_is_called_by_its_name(source: str, expected: str) -> None:
    assert speakers(f"{LEAD}“It is late,” said {source}.") == [expected]


def test_a_post_before_a_surname_is_no_first_name() -> None:
    text = f"{LEAD}Project Lead Sunita Rao came. “It is late,” Project Lead Rao said. “No,” Rao said."
    assert speakers(text) == ["Sunita Rao"] * 2


def test_what_is_asked_for_is_no_body() -> None:
    assert speakers(f"{LEAD}Save the Bay! “It is late,” Ann Lee said.") == ["Ann Lee"]


def test_the_first_word_of_a_headline_is_no_first_name() -> None:
    assert speakers("Late Lee goal sends us up\n\nAnn Lee came. “No,” Lee said.") == ["Ann Lee"]


@pytest.mark.parametrize("first", ["Kim Lee came.", "Mia Lee sends us up"])
def test_a_first_name_at_the_beginning_of_a_text_is_one(first: str) -> None:
    assert speakers(f"{first}\n\nBo Lee came. “No,” said {first[:7]}.") == [first[:7]]


def test_what_follows_a_name_in_apposition_is_no_role() -> None:
    text = f"{LEAD}“Will the clerk, Ann Lee, promise that it opens?” Lee said. The clerk, Ann Lee, promised “a wall.”"
    roles = {speaker.role for speaker in reader.attribute(reader.parse(text)).speakers}
    assert roles == {"clerk"}


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("The old woman beside him laughs.", "old woman"),
        ("The woman laughs.", "Ann Lee"),
        ("He sees a boat.", "Ann Lee"),
    ],
)
def test_she_may_be_somebody_whose_looks_the_text_has(before: str, expected: str) -> None:
    text = f"{LEAD}Ann Lee came. “No,” she says. Tom Lie sat down. {before} “It is late,” she says."
    assert speakers(text)[-1] == expected


def test_whoever_answers_describes_others() -> None:
    text = (
        "Five minutes with Ann Lee\n\nAnn Lee, 38, talks about clay.\n\nWhen did you start?\n\nI was nine.\n\n"
        "Did the museum want you?\n\nI think so. The curator said, “We'd like the blue ones.”\n\n"
        "What would you tell us?\n\nBreak more."
    )
    assert "curator" in speakers(text)
