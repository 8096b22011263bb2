"""Antecedents: what people do in a sentence, and whom "he" and "she" refer to."""

from __future__ import annotations

from collections.abc import Sequence
from unittest.mock import patch

import pytest

import reader
from reader.document import Gender
from reader.quotes.english.antecedent_features import DESCRIBED, FEATURES, Pronoun, evidence_of, gender_evidence
from reader.quotes.english.antecedent_model import most_probable, trees
from reader.quotes.english.antecedents import Antecedents, can_be
from reader.quotes.english.appearances import appearances_in, role_of
from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import Entity, Referent, UnnamedSpeaker
from reader.quotes.english.resolver import Resolver
from tests.quotes.parsed import paragraphs, sentence, speakers


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("On Monday Lee left.", "subject"),
        ("Lee, a farmer of the old kind, left.", "subject"),
        ("Lee -- a farmer -- left.", "subject"),
        ("On Monday Lee, the farmer and former miller who owns the wharf, was seen.", "subject"),
        ("Lee asked for rain.", "asker"),
        ("They told Lee to go.", "addressee"),
        ("They said to Lee that it rained.", "addressee"),
        ("They saw Lee there.", "object"),
        ("It was built by Lee in May.", "agent"),
        ("As for Lee, he left.", "topic"),
        ("For Lee, it was late.", "topic"),
        ("It rained on Lee in May.", "prepositional"),
        ("They saw Lee's gate.", "owner"),
    ],
)
def test_the_role_of_a_name_in_its_sentence(text: str, role: str) -> None:
    s = sentence(text)
    at = s.words.index("Lee")
    assert role_of(s, at, at) == role


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("A young farmer left.", ["farmer"]),
        ("The cooper left.", ["cooper"]),
        ("They met an old farmer and a baker.", ["farmer", "baker"]),
        ("The agency left.", []),
        ("The farmers left.", []),
        ("Her farmer left.", ["farmer"]),
        ("Her plan left.", []),
        ("They met Ann Lee, a farmer.", []),
        ("They met a farmer, Ann Lee.", []),
        ("They saw her as a farmer.", []),
        ("The farmer vote was late.", []),
    ],
)
def test_people_are_described_by_a_noun_for_one_person(text: str, nouns: list[str]) -> None:
    assert [found.noun for found in appearances_in(sentence(text), 0, []) if found.noun] == nouns


def antecedents(text: str) -> dict[str, int]:
    """How often everybody appears in the last 12 sentences before the end of a text, by name or description."""
    discourse = Discourse(text, paragraphs(text))
    found = Antecedents(discourse).before(len(discourse.sentences) - 1, 100)
    return {a.who.name if isinstance(a.who, Entity) else a.who.description: len(a.appearances) for a in found}


def test_a_description_appears_again_by_its_noun() -> None:
    assert antecedents("A young farmer left. Ann Lee came. The farmer sang.") == {"young farmer": 2, "Ann Lee": 1}


@pytest.mark.parametrize(("others", "is_found"), [(10, True), (11, True), (12, False)])
def test_an_antecedent_is_within_twelve_sentences(others: int, is_found: bool) -> None:
    assert ("Ann Lee" in antecedents(f"Ann Lee came. {'It is late. ' * others}")) is is_found


def entity(words: tuple[str, ...], score: int, female: int = 0, male: int = 0) -> Entity:
    """A person with some evidence, named once."""
    return Entity(False, 0, {words: 1}, count=1, person_score=score, female=female, male=male, longest=len(words))


@pytest.mark.parametrize(
    ("who", "is_possible"),
    [
        (UnnamedSpeaker("guard", Gender.UNKNOWN, True), True),
        (UnnamedSpeaker("guards", Gender.UNKNOWN, False), False),
        (UnnamedSpeaker("widow", Gender.FEMALE, True), False),
        (entity(("Lee",), 1), True),
        (entity(("Lee",), 0), False),
        (entity(("Kim", "Lee"), 0), True),
        (entity(("Kim", "Lee"), -1), True),
        (entity(("Kim", "Lee"), -2), False),
        (entity(("Kim", "Lee"), 1, female=3), True),
        (entity(("Kim", "Lee"), 1, female=4), False),
        (entity(("Lee",), 1, female=3), False),
        (Entity(True, 0, longest=2), False),
    ],
)
def test_whom_he_can_refer_to(who: Entity | UnnamedSpeaker, is_possible: bool) -> None:
    assert can_be(who, Gender.MALE) is is_possible


@pytest.mark.parametrize(
    ("who", "gender", "evidence"),
    [
        (UnnamedSpeaker("widow", Gender.FEMALE, True), 2, DESCRIBED),
        (entity(("Kim", "Lee"), 4, female=4), 2, 4),
        (entity(("Kim", "Lee"), 3, female=3), 1, 3),
        (entity(("Kim", "Lee"), 21, male=3), -1, 20),
        (entity(("Kim", "Lee"), 20, male=4), -2, 20),
        (entity(("Kim", "Lee"), 0), 0, 0),
        (entity(("Kim", "Lee"), -10), 0, -10),
        (entity(("Kim", "Lee"), -11), 0, -10),
    ],
)
def test_the_evidence_for_a_woman(who: Entity | UnnamedSpeaker, gender: int, evidence: float) -> None:
    assert (gender_evidence(who, Gender.FEMALE), evidence_of(who)) == (gender, evidence)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Bo Berg met a farmer from the hills. Then the farmer laughed. "It is late," she said.', "farmer"),
        ('Bo Berg asked Tom Holm about the wall. "It is late," he said.', "Tom Holm"),
        ('Bo Berg, who owns the wharf, came. He met Tom Holm. "It is late," he said.', "Bo Berg"),
        ('The walls of Holm Street fell. "It is late," he said.', None),
    ],
)
def test_whom_a_pronoun_refers_to(text: str, speaker: str | None) -> None:
    assert speakers(text)[-1] == speaker


def rows(text: str) -> dict[str, dict[str, float]]:
    """The features of each antecedent of the pronoun that is the source of the last quotation of a text, by name."""
    asked: list[dict[str, dict[str, float]]] = []

    def choose(_: Pronoun, referents: Sequence[Referent | None], options: Sequence[list[float]]) -> int:
        names = [who.name if isinstance(who, Entity) else who.description if who else "nobody" for who in referents]
        asked.append({name: dict(zip(FEATURES, row, strict=True)) for name, row in zip(names, options, strict=True)})
        return most_probable(_, referents, options)

    with patch.object(Resolver.__init__, "__defaults__", (choose,)):
        reader.attribute(reader.parse(text))
    return asked[-1]


TEXT = 'Bo Berg met Tom Holm. Tom Holm said that Bo Berg was late. "I told Berg that he was late," he {}.'


def test_the_features_of_antecedents() -> None:
    found = rows(TEXT.format("added"))
    berg, holm, nobody = found["Bo Berg"], found["Tom Holm"], found["nobody"]
    assert (berg["reported"], holm["reported"]) == (1, 0)
    assert (berg["rank of speech"], holm["rank of speech"]) == (20, 0)
    assert (berg["in quotation"], holm["in quotation"]) == (1, 0)
    assert (berg["cue adds"], berg["quotes I"], berg["quotes this gender"]) == (1, 1, 1)
    assert (berg["appearances"], holm["speeches"], nobody["nobody"]) == (2, 1, 1)
    assert rows(TEXT.format("wrote"))["Bo Berg"]["cue adds"] == 0


def test_the_trees_are_few_and_small() -> None:
    assert len(trees()) <= 100
