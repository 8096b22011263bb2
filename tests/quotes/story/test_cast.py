"""The cast: which names are one person's, and what the characters are called."""

import pytest

from reader.document import Gender
from reader.quotes.english.story.naming import name_of
from tests.quotes.story.told import cast


def together(text: str) -> set[frozenset[str]]:
    """The names of a story, those of a character together."""
    found = cast(text)
    return {frozenset(" ".join(key) for key in c.forms) for c in found.characters if c.forms and not c.is_description}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "So Mr. Holm said no. Then Edvard Holm left. But Edvard said yes, and Holm said so too.",
            {"mr holm,edvard holm,edvard,holm"},
        ),
        ("So Mr. Holm said no to Mrs. Holm. Then Mrs. Holm left.", {"mr holm", "mrs holm"}),
        (
            "So Mrs. Holm said no. Then Ann Holm left. Yet Ann said no. Then Miss Holm said no.",
            {"mrs holm", "ann holm,ann,miss holm"},
        ),
        ("So Mrs. Holm said no. Then Ann Holm left. Yet Ann said no.", {"mrs holm,ann holm,ann"}),
        (
            "So Mrs. Holm and Ann said no. Yet Mrs. Holm told Ann. Then Mrs. Holm and Ann Holm left.",
            {"mrs holm", "ann,ann holm"},
        ),
        ("So Elizabeth Holm left. Yet Elizabeth said no. Then Lizzy said yes.", {"elizabeth holm,elizabeth,lizzy"}),
        ("So Captain Holm said no. Yet General Holm said yes.", {"captain holm", "general holm"}),
        ("So Dr. Holm said no. Yet Doctor Holm said yes. The Doctor left.", {"dr holm,doctor holm,doctor"}),
        ("So Sir Otto said no. Yet Mr. Otto Holm said yes.", {"sir otto", "mr otto holm"}),
        ("So the Countess Holm said no. Yet Countess Holm left.", {"countess holm"}),
        (
            "So Mrs. John Holm said no. Yet John Holm left. Then John said yes. So Mrs. Holm left.",
            {"mrs john holm", "john holm,john", "mrs holm"},
        ),
        ("So Mrs. John Holm said no. Then Mrs. Holm left.", {"mrs john holm,mrs holm"}),
    ],
)
def test_names_are_joined_where_the_story_allows_it(text: str, expected: set[str]) -> None:
    assert together(text) == {frozenset(names.split(",")) for names in expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So Edvard Holm left. Then Edvard said no. Yet Holm wept.", "Edvard Holm"),
        ("So Mr. Holm left. Then Holm said no.", "Mr. Holm"),
        ("So Captain Edvard Holm left. Then Captain Holm said no.", "Captain Edvard Holm"),
        ("So Captain Holm left. Then Holm said no.", "Captain Holm"),
        ("So Ingrid left. Then Ingrid said no. Miss Ingrid wept.", "Ingrid"),
        ("So the landlady left.", "the landlady"),
        ("So his wife left.", "his wife"),
        ("So Mrs. John Holm left. Yet John Holm said no. Then John wept.", "Mrs. John Holm"),
        ("So Ugly Zed left. " * 3 + "So Zed said no. " * 61, "Zed"),
        ("So Ugly Zed left. " * 3 + "So Zed said no. " * 60, "Ugly Zed"),
    ],
)
def test_characters_are_called_by_their_fullest_usual_name(text: str, expected: str) -> None:
    found = cast(text)
    assert expected in [name_of(c, found) for c in found.characters if c.forms]


@pytest.mark.parametrize(
    ("text", "key", "gender"),
    [
        ("So Mrs. Holm left.", "mrs holm", Gender.FEMALE),
        ("So Captain Holm left.", "captain holm", Gender.MALE),
        ("So Captain Holm left, as she wanted. So Captain Holm said that she would.", "captain holm", Gender.FEMALE),
        ("So Zed took his hat.", "zed", Gender.MALE),
        ("So Zed met Zod and took his hat.", "zed", Gender.UNKNOWN),
        ("So Zed met the man and took his hat.", "zed", Gender.UNKNOWN),
        ("So the landlady left.", "landlady", Gender.FEMALE),
        ("So the other one, a teacher, left.", "teacher", Gender.UNKNOWN),
    ],
)
def test_titles_nouns_and_pronouns_show_the_gender(text: str, key: str, gender: Gender) -> None:
    assert cast(text).by_key[tuple(key.split())].gender is gender


def test_a_pronoun_far_from_a_name_says_nothing() -> None:
    near, far = (f"So Zed walked {'on ' * n}and took his hat." for n in (14, 15))
    assert cast(near).by_key["zed",].gender is Gender.MALE
    assert cast(far).by_key["zed",].gender is Gender.UNKNOWN


def test_places_and_the_author_are_nobody() -> None:
    found = cast(
        "The Wall, by Zed Berg. They lived in Lundby. In winter they left from Lundby. Zed Berg said no in Lundby.",
        "Zed Berg",
    )
    assert not found.by_key["lundby",].is_person
    assert not found.by_key["zed", "berg"].is_person


def test_a_title_means_its_only_holder() -> None:
    found = cast("So Dr. Holm came. Then Dr. Holm said no, and the doctor left. The teacher wept.")
    assert found.by_key["doctor",] is not found.by_key["teacher",]
    assert found.by_key["teacher",].is_description


NARRATED = 'I woke and I saw Berg.\n\n"Where were you, {name}?" said Berg.\n\n"At sea," I said.\n\n' * 5


def test_the_narrator_has_the_name_that_the_others_use() -> None:
    found = cast(NARRATED.format(name="Holm"))
    assert name_of(found.narrator, found) == "Holm"
    assert found.by_key["holm",] is found.narrator


def test_without_a_name_the_narrator_is_i() -> None:
    found = cast(NARRATED.format(name="sir"))
    assert name_of(found.narrator, found) == "I"


def test_a_name_in_narration_is_not_the_narrators() -> None:
    found = cast(NARRATED.format(name="Holm") + "Then Holm slept. " * 5)
    assert found.by_key["holm",] is not found.narrator


def test_the_narrator_is_who_is_called_right_before_they_speak() -> None:
    found = cast('I woke.\n\n"No, Otto."\n\n"Why?" I said.\n\n"Otto!"\n\nSo the king was called Otto, too.')
    assert name_of(found.narrator, found) == "Otto"


def test_who_is_only_spoken_of_is_not_the_narrator() -> None:
    found = cast('I woke and I saw Berg.\n\n"I like Otto," said Berg.\n\n' * 6)
    assert name_of(found.narrator, found) == "I"


CALLED = 'I sat down by the fire, and I slept. "{first}," said Ann Lee to me. I woke. "{second}," she said. I rose.'


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("You are late, Holm", "Holm, come here", "Holm"),
        ("You are late, Holm", "Come here", "I"),
        ("You are late, Holm", "I saw Holm", "I"),
    ],
)
def test_in_a_short_text_the_narrator_is_who_is_only_called(first: str, second: str, name: str) -> None:
    found = cast(CALLED.format(first=first, second=second))
    assert name_of(found.narrator, found) == name


@pytest.mark.parametrize(
    ("sentence", "times", "name"),
    [("I slept. ", 1_600, "Holm"), ("I slept. ", 1_700, "I"), ("So Holm slept. ", 1, "I")],
)
def test_who_is_called_in_a_long_text_or_named_in_narration_is_not_the_narrator(
    sentence: str, times: int, name: str
) -> None:
    found = cast(CALLED.format(first="You are late, Holm", second="Holm, come here") + sentence * times)
    assert name_of(found.narrator, found) == name


@pytest.mark.parametrize(("times", "is_somebody"), [(1, False), (2, True)])
def test_a_narrator_who_only_comments_is_nobody_in_the_story(times: int, is_somebody: bool) -> None:
    text = "I think that it rained.\n\n" + "The boats came in and the boats went out again. " * 40
    found = cast(text + '\n\n"Who is it?" I said.' * times)
    assert found.narrator.is_person is is_somebody


def test_initials_are_those_of_the_first_name() -> None:
    found = cast("So R. Holm came, and R. Holm wept. Robert Holm and Mrs. Holm sat down, and Robert Holm said no.")
    assert found.by_key["r", "holm"] is found.by_key["robert", "holm"]
    assert found.by_key["mrs", "holm"] is not found.by_key["robert", "holm"]


@pytest.mark.parametrize(
    ("text", "key", "is_person"),
    [
        ("They lived in Geneva. He stayed in Geneva, and Geneva was cold.", "geneva", False),
        ("They met Geneva. She was in Geneva's room, and Geneva was cold.", "geneva", True),
        ("So God was with them, and God helped them.", "god", False),
        ('"Go," said God, and God helped them.', "god", True),
    ],
)
def test_first_names_of_places_and_what_people_swear_by_are_nobody(text: str, key: str, is_person: bool) -> None:
    assert cast(text).by_key[key,].is_person is is_person


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("So Zed looked him up and down.", Gender.UNKNOWN),
        ('So Zed turned. "No," she said.', Gender.FEMALE),
        ("So Zed turned, and he left.", Gender.MALE),
    ],
)
def test_a_pronoun_for_somebody_else_shows_no_gender(text: str, gender: Gender) -> None:
    assert cast(text).by_key["zed",].gender is gender
