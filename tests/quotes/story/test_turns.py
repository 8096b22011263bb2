"""Turns: what says who speaks, who is addressed, and who may be the speaker."""

import pytest

from reader.document import Gender
from reader.quotes.english.story.evidence import evidence_of, of_kinship
from tests.quotes.story.told import STORY, told, turns


def types(text: str) -> list[str]:
    return [turn.type for turn in turns(text)]


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ('"No," said Mr. Holm.', "exp"),
        ('"No," he said.', "he"),
        ('"No," said she.', "she"),
        ('"No," I said.', "exp"),
        ('"No," said the landlady.', "dsc"),
        ('"No."', "bare"),
        ('"No." It rained.', "narr"),
        ('"No." Mr. Holm wept.', "exp?"),
        ('Mr. Holm wept. "No."', "exp"),
        ('Then she said:\n\n"No."', "she"),
        ('Then she slept.\n\n"No."', "bare"),
        ('"No," cried a voice to Mr. Holm.', "dsc"),
        ('"No," said the old bellfounder.', "dsc"),
        ('"No," said the latter.', "narr"),
        ('"No," said the young Holm.', "exp"),
        ('"No," said my uncle.', "dsc"),
    ],
)
def test_the_narration_says_who_speaks(text: str, type: str) -> None:
    assert types(text) == [type]


def test_what_is_not_closed_is_continued() -> None:
    assert types('"No.\n\n"Yes," said Mr. Holm.\n\n"No."') == ["bare", "cont", "bare"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('"No.\n\n"Zed is late, Zed.\n\n"Yes," said Mr. Holm. He wept.', 3),
        ('"No--\n\n"Yes," said Mr. Holm. He wept.', 1),
    ],
)
def test_what_is_continued_is_said_by_whoever_began_unless_a_dash_cut_them_off(text: str, who: int) -> None:
    story = "So Mr. Holm met Zed. Zed wept.\n\n" + text.replace('"No', '"No," said Mr. Holm, "no')
    assert [quote.speaker.name for quote in told(f'{story}\n\n"Why?"\n\n"Who?"').quotes if quote.speaker][
        : who + 1
    ] == ["Mr. Holm"] * (who + 1)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ('"Why?" I said.', "A+"),
        ('"Why?" Zed said.', "A+"),
        ('"Why?" Zed wept.', "A-"),
        ('"Why?" And Zed answered, "No."', "B:"),
        ('"Why?" And Zed wept. "No."', "A-"),
    ],
)
def test_whoever_says_something_right_after_speech_is_attached_to_it(text: str, zone: str) -> None:
    [turn, *_] = turns(f"{text}\n\nSo I met Zed, and Zed met me.")
    assert [appearance.zone for appearance in turn.appearances] == [zone]


@pytest.mark.parametrize(("pronoun", "is_candidate"), [("he", False), ("it", True)])
def test_he_is_not_the_one_who_tells_the_story(pronoun: str, is_candidate: bool) -> None:
    *_, turn = turns(f'"Why?" I said. I wept.\n\nThen I met Zed, and Zed said no.\n\n"No," {pronoun} said.')
    assert any(c.is_narrator for c in turn.candidates) is is_candidate


def test_the_types_of_the_story() -> None:
    assert types(STORY)[:6] == ["exp", "exp", "bare", "bare", "she", "exp"]


@pytest.mark.parametrize(
    ("said", "called", "named"),
    [
        ("Go, Zed.", {"zed"}, set()),
        ("Zed, go.", {"zed"}, set()),
        ("Oh, my dear Zed!", {"zed"}, set()),
        ("Zed went.", set(), {"zed"}),
        ("I saw the Zed.", set(), {"zed"}),
    ],
)
def test_names_apart_in_speech_are_those_of_the_addressed(said: str, called: set[str], named: set[str]) -> None:
    story = turns(f'So Zed came. Then Zed said no.\n\n"{said}"\n\n"No," said Zed.')
    name = {c.id: next(iter(c.forms))[0] for turn in story for c in turn.candidates if c.forms}
    assert {name[id] for id in story[0].called} == called
    assert {name[id] for id in story[0].named} == named


@pytest.mark.parametrize(
    ("said", "gender"),
    [
        ("No, sir.", Gender.MALE),
        ("Yes, Mamma!", Gender.FEMALE),
        ("My dear sir, no.", Gender.MALE),
        ("The sister left.", Gender.UNKNOWN),
    ],
)
def test_words_for_the_addressed_say_the_gender(said: str, gender: Gender) -> None:
    assert turns(f'"{said}"')[0].addressed is gender


@pytest.mark.parametrize(("distance", "is_candidate"), [(49, True), (50, False)])
def test_somebody_who_was_mentioned_long_ago_is_no_candidate(distance: int, is_candidate: bool) -> None:
    rain = "It rained.\n\n" * distance
    [turn] = turns(f'So Zed said no.\n\n{rain}"No," it said.')
    assert any(("zed",) in c.forms for c in turn.candidates) is is_candidate


@pytest.mark.parametrize(("distance", "is_candidate"), [(24, True), (25, False)])
def test_somebody_who_comes_soon_is_a_candidate(distance: int, is_candidate: bool) -> None:
    rain = "It rained.\n\n" * distance
    [turn] = turns(f'"No," it said.\n\n{rain}So Zed said no.')
    assert any(("zed",) in c.forms for c in turn.candidates) is is_candidate


@pytest.mark.parametrize(("distance", "is_candidate"), [(9, True), (10, False)])
def test_who_has_no_name_and_spoke_is_a_candidate_for_some_time(distance: int, is_candidate: bool) -> None:
    rain = "It rained.\n\n" * distance
    *_, turn = turns(f'"No," said the landlady.\n\n"Why?"\n\n{rain}"Yes," it said.')
    assert any(("landlady",) in c.forms for c in turn.candidates) is is_candidate


@pytest.mark.parametrize(("distance", "is_candidate"), [(2, True), (3, False)])
def test_who_has_no_name_and_did_not_speak_is_soon_forgotten(distance: int, is_candidate: bool) -> None:
    rain = "It rained.\n\n" * distance
    [turn] = turns(f'The landlady wept.\n\n{rain}"Yes," it said.')
    assert any(("landlady",) in c.forms for c in turn.candidates) is is_candidate


FAMILY = 'So Mr. Holm met Mrs. Holm, Miss Reed and Zed. Then Zed said no.\n\n"No," said his {kin}.'


@pytest.mark.parametrize(
    ("kin", "name", "features"),
    [
        ("wife", "mrs holm", [("kin", "spouse", "same", "wife"), ("kin", "spouse", "same", "True")]),
        ("wife", "mr holm", [("kin", "spouse", "other", "none"), ("kin", "spouse", "other", "True")]),
        ("sister", "miss reed", [("kin", "sibling", "same", "young"), ("kin", "sibling", "same", "False")]),
        ("father", "zed", [("kin", "parent", "unknown", "none"), ("kin", "parent", "unknown", "False")]),
        ("landlady", "mrs holm", []),
    ],
)
def test_kin_words_fit_some_of_a_family(kin: str, name: str, features: list[tuple[str, ...]]) -> None:
    [turn] = turns(FAMILY.format(kin=kin))
    [who] = [c for c in turn.candidates if tuple(name.split()) in c.forms]
    assert turn.best is not None
    assert of_kinship(turn, turn.best.mention.key, who) == features


@pytest.mark.parametrize(
    ("said", "sort", "known"),
    [
        ("said a man", "new", "new"),
        ("said the man", "general", "new"),
        ("said the cook", "special", "new"),
        ("said my uncle", "own", "new"),
        ("said the landlady", "special", "known"),
    ],
)
def test_descriptions_are_new_or_known(said: str, sort: str, known: str) -> None:
    story = turns(f'So the landlady came to me.\n\n"No," {said}.')
    rows = dict(zip((c.id for c in story[0].candidates), next(iter(evidence_of(story))), strict=True))
    best = story[0].best
    assert best is not None
    assert best.character is not None
    assert ("described", sort, "Vm", known) in rows[best.character.id]


def test_without_turns_there_is_no_evidence() -> None:
    assert [*evidence_of([])] == []
