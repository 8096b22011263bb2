"""Pairs of texts that differ in the end of a name, content or apposition, or in whom a name refers to."""

import pytest
from parsed import rule_of, sentence, speakers

from reader.quotes.english.appositions import apposition_after
from reader.quotes.english.contents import content_of
from reader.quotes.english.cues import cue_at
from reader.quotes.english.entity_index import same_person


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Ann Lee", "ANN LEE", True),
        ("Ann Lee", "Anna Lee", True),
        ("Ann Lee", "Anders Lee", False),
        ("An Lee", "Ann Lee", False),
        ("A. Lee", "Ann Lee", True),
        ("A Lee", "Ann Lee", True),
        ("B. Lee", "Ann Lee", False),
        ("Ab. Lee", "Abel Lee", False),
    ],
)
def test_first_names_of_one_person_begin_alike(one: str, other: str, is_same: bool) -> None:
    assert same_person(tuple(one.split()), tuple(other.split())) is is_same
    assert same_person(tuple(other.split()), tuple(one.split())) is is_same


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ('"Beyond repair" is the wall, according to Ann Lee.', "according_to"),
        ('The wall is "beyond repair," according to Ann Lee.', "according_to"),
        ('According to Ann Lee, "beyond repair" is the wall.', "according_to"),
        ('According to Ann Lee, the wall is "beyond repair."', "according_to"),
        ('"Beyond repair" is the wall, Ann Lee said.', "cue_around"),
        ('The wall is, Ann Lee said, "beyond repair."', "cue_before"),
    ],
)
def test_a_quotation_at_either_end_of_a_content_belongs_to_it(text: str, rule: str) -> None:
    assert rule_of(text) == rule


@pytest.mark.parametrize("adverbs", ["", "often ", "often quietly ", "often quietly again "])
def test_a_name_before_adverbs_and_a_verb_is_a_subject(adverbs: str) -> None:
    assert speakers(f'Kim Osei {adverbs}left. It was late. "We agree," she said.') == ["Kim Osei"]


@pytest.mark.parametrize(
    ("words", "rule"), [("We agree", None), ("We all agree", None), ("We all do agree", "verb_after")]
)
def test_any_verb_after_a_quotation_of_four_words_and_a_comma_is_one_of_saying(words: str, rule: str | None) -> None:
    assert rule_of(f'"{words}", Ann Lee beamed.') == rule


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('OLD HAVEN — It is late. "We agree," he said.', None),
        ('OLD HAVEN: It is late. "We agree," he said.', "Old Haven"),
        ('Old Haven — It is late. "We agree," he said.', "Old Haven"),
    ],
)
def test_a_dateline_names_nobody(text: str, speaker: str | None) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('When Lee came, "we agree," said Lee.', "Ann Lee"),
        ('When Ann Lee came, "we agree," said Lee.', "Bo Lee"),
        ('When Bo Lee came, "we agree," said Lee.', "Ann Lee"),
    ],
)
def test_a_surname_beside_a_full_name_is_another_person_of_the_surname(text: str, speaker: str) -> None:
    assert speakers(f"Ann Lee and Bo Lee met. Ann Lee left. It was late. {text}") == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Ann Lee came, and Bo Berg said so.\n"It is over now."', "Bo Berg"),
        ('Ann Lee came, and Bo Berg said:\n"It is over now."', "Bo Berg"),
        ('Ann Lee came, and Bo Berg slept.\n"It is over now."', "Ann Lee"),
    ],
)
def test_the_last_reporting_verb_of_a_sentence_names_the_speaker_of_the_next(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Ann Lee, a writer, left.", 4),
        ("Ann Lee, a writer, and a farmer, left.", 8),
        ("Ann Lee, a writer, farmer and judge, left.", 8),
    ],
)
def test_an_apposition_continues_over_the_commas_of_a_list(text: str, last: int) -> None:
    assert apposition_after(sentence(text), 1) == (3, last)


@pytest.mark.parametrize("end", ["on Monday", "in a speech", "and left", "; it rained", "who came"])
def test_the_object_of_a_verb_of_naming_ends_before_the_setting(end: str) -> None:
    s = sentence(f"Lee criticized the old plan {end}.")
    cue = cue_at(s, 1)
    assert cue is not None
    assert content_of(s, cue) == (2, 4)


@pytest.mark.parametrize(
    ("between", "last"), [("", 4), ("Malmo Oslo Kiel ", 7), ("Malmo Oslo Kiel Turku ", None), ("54 ", 5)]
)
def test_a_name_after_a_comma_begins_an_apposition_only_with_a_noun_for_a_person(
    between: str, last: int | None
) -> None:
    assert apposition_after(sentence(f"Ann Lee, Lund {between}mayor, left."), 1) == (last and (3, last))
    assert apposition_after(sentence(f"Ann Lee, Lund {between}Berg, left."), 1) is None
