"""Speeches: the forms of labels, what is a direction, where a speech ends, and what is no play."""

import pytest

import reader
from reader.document import TextKind
from reader.formats.drama import speeches
from tests.formats.plays import SAID, play


def said(text: str) -> list[tuple[str, str]]:
    """Who speaks, and what."""
    return [
        (speech.label.name.of(text), " / ".join(" ".join(part.of(text).split()) for part in speech.parts))
        for speech in speeches(text)
    ]


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("{name}. {words}\n\n", ("ANNA", "MR. BOYD")),
        ("{name}. {words}\n", ("ANNA", "MR. BOYD")),
        ("{name}.\n{words}\n\n", ("ANNA", "FIRST GUARD")),
        ("{name}\n{words}\n\n", ("ANNA", "O'HARA")),
        ("{name}\n{words}\n", ("THE GHOST", "MARY-ANN")),
        ("{name} [aside]\n{words}\n\n", ("ANNA", "BOYD")),
        ("{name} (rising). {words}\n\n", ("ANNA", "BOYD")),
        ("{name} [coldly] {words}\n\n", ("ANNA", "BOYD")),
        ("{name}. [Rising.] {words}\n\n", ("ANNA", "BOYD")),
        ("_{name}._ {words}\n\n", ("ANNA", "BOYD")),
        ("{name}. {words}\n\n", ("Solon", "Arete")),
        ("{name}. {words}\n\n", ("Mr. Lane", "Second Clown")),
        ("                    {name} (CONT'D)\n          {words}\n\n", ("MARTA", "PAUL")),
        ("{name}. {words}\n\n", ("Q", "A")),
        ("{name}. {words}\n\n", ("1 GUARD", "2 GUARD")),
        ("  {name}. {words}\n", ("Claud", "1. Watch")),
    ],
)
def test_the_forms_of_labels(form: str, names: tuple[str, ...]) -> None:
    assert said(play(form, *names)) == [(names[i % len(names)], words) for i, words in enumerate(SAID)]


@pytest.mark.parametrize(("name", "is_label"), [("Mrs. Okoro", True), ("The Guard", True), ("Late", False)])
def test_a_title_makes_a_label_in_small_letters_that_occurs_once(name: str, is_label: bool) -> None:
    text = play("{name}. {words}\n\n", "Solon", "Arete").replace("The wind did.", f"The wind did.\n\n{name}. It did.")
    assert ((name, "It did.") in said(text)) is is_label


def test_labels_with_a_colon_are_those_of_a_play_where_there_are_acts_or_scenes() -> None:
    text = play("{name}: {words}\n\n", "ANNA", "BOYD")
    assert len(said(f"SCENE I\n\n{text}")) == len(SAID)
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        play("{name}: {words}\n\n", "ANNA", "BOYD"),
        play("{name}. {words}\n\n", "ANNA"),
        play("{name}. {words}\n\n", "NOTE", "WARNING"),
        play("{name}. {words}\n\n", "ANNA", "BOYD").replace("?", ".").replace("!", "."),
        "\n\n".join(f'"{words}" said Anna. "{words}" said Boyd.' for words in SAID),
        "\n\n".join(f"{name}. It is set in the file of settings." for name in ("PORT", "HOST", "USER") * 3),
        play("{name}. {words}\n\nIt rained.\n\nIt rained on.\n\nIt rained more.\n\n", "ANNA", "BOYD"),
    ],
)
def test_what_is_no_play(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize("count", [5, 6])
def test_a_play_has_several_speeches(count: int) -> None:
    text = "\n\n".join(play("{name}. {words}\n\n", "ANNA", "BOYD").split("\n\n")[:count])
    assert len(said(text)) == (count if count == 6 else 0)


def test_directions_are_not_said() -> None:
    text = play("{name}. {words}\n\n", "ANNA", "BOYD") + (
        "ANNA. Go. [She turns.] Go (softly) now.\nEnter a POSTMAN.\nWho is it?\n\n[They wait.]\n\n"
        "Exeunt BOYD and others.\n\nIt is cold.\n\nBOYD. Yes.\n\nA NIGHT WATCHMAN. All is well!\n\nThe end of it."
    )
    assert said(text)[len(SAID) :] == [
        ("ANNA", "Go. / Go / now. / Who is it? / It is cold."),
        ("BOYD", "Yes."),
        ("A NIGHT WATCHMAN", "All is well!"),
    ]


def test_a_speech_ends_where_a_scene_begins() -> None:
    text = (
        play("{name}. {words}\n\n", "ANNA", "BOYD") + "SCENE II. The stairs.\n\nA lamp burns.\n\nANNA. Up!\n\nBOYD. No."
    )
    assert said(text)[5:] == [("BOYD", SAID[5]), ("ANNA", "Up!"), ("BOYD", "No.")]


def test_in_a_screenplay_only_the_paragraph_under_the_label_is_said() -> None:
    form = "                    {name}\n          {words}\n\nA bus passes.\n\n"
    assert said(play(form, "MARTA", "PAUL")) == [(("MARTA", "PAUL")[i % 2], words) for i, words in enumerate(SAID)]


def test_where_scenes_are_those_of_a_film_actions_need_no_indent() -> None:
    text = "INT. HALL - NIGHT\n\n" + play("{name}\n{words}\n\nA bus passes.\n\n", "MARTA", "PAUL")
    assert said(text) == [(("MARTA", "PAUL")[i % 2], words) for i, words in enumerate(SAID)]


def test_pauses_and_the_parts_of_a_chorus_are_not_said() -> None:
    text = play("{name}\n{words}\n\n", "ANNA", "BOYD") + (
        "CHORUS\nSTROPHE\nThe sea!\n\nANTISTROPHE\nThe land!\n\nA long pause.\n\nANNA\nA pause?\n\nBOYD\nNo."
    )
    assert said(text)[len(SAID) :] == [("CHORUS", "The sea! / The land!"), ("ANNA", "A pause?"), ("BOYD", "No.")]


@pytest.mark.parametrize(
    ("opening", "is_said"), [("ACT I", False), ("FIRST ACT", False), ("Actus Primus.", False), ("", True)]
)
def test_a_name_above_a_role_in_the_list_of_persons_is_not_said(opening: str, is_said: bool) -> None:
    text = f"BOYD\nANNA, a maid\n\n{opening}\n\n" + play("{name}. {words}\n\n", "ANNA", "BOYD")
    assert (said(text)[0][1] != SAID[0]) is is_said


def test_a_list_of_persons_is_not_said() -> None:
    text = "PERSONS\n\nANNA\nBOYD\n\n" + play("{name}\n{words}\n\n", "ANNA", "BOYD")
    assert len(said(text)) == len(SAID)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "ACT I\n\nSCENE I. A hall.\n\n{0}SCENE II. A stair.\n\n{0}",
            ["ACT I", "SCENE I. A hall.", "SCENE II. A stair."],
        ),
        (
            "ACT 1. SCENE 1.\nA hall.\n\n{0}ACT 1. SCENE 2.\nA stair.\n\n{0}",
            ["ACT 1. SCENE 1. A hall.", "ACT 1. SCENE 2. A stair."],
        ),
        ("FIRST ACT\n\n{0}THE SECOND ACT.\n\n{0}", ["FIRST ACT", "THE SECOND ACT."]),
        ("INT. HALL - NIGHT\n\n{0}EXT. STREET - DAY\n\n{0}", ["INT. HALL - NIGHT", "EXT. STREET - DAY"]),
    ],
)
def test_acts_and_scenes_are_the_outline(text: str, titles: list[str]) -> None:
    document = reader.parse("THE LAMP\n\n" + text.format(play("{name}. {words}\n\n", "ANNA", "BOYD")))
    assert document.kind is TextKind.PLAY
    assert [" ".join(section.title.split()) for section in document.outline.walk() if section.heading] == titles


def test_what_is_said_is_no_heading() -> None:
    document = reader.parse("A DIALOGUE\n\n" + play("{name}. {words}\n\n", "Solon", "Arete"))
    assert [section.title for section in document.outline.walk() if section.heading] == []


def test_labels_on_lines_of_their_own_are_no_headings() -> None:
    document = reader.parse("THE WELL\n\n" + 2 * play("{name}\n{words}\n\n", "ANNA", "CHORUS"))
    assert [section.title for section in document.outline.walk() if section.heading] == []


def test_a_paragraph_about_who_has_a_label_is_a_direction() -> None:
    text = (
        "ANNA. One clock.\n\nBOYD. Is it going?\n\nANNA. It is.\n\nA bell. Enter BOYD with a tray.\n\n"
        "BOYD. Who rang?\n\n"
        "ANNA takes the clock. It strikes.\n\nANNA. Thirteen.\n\nWho counts?\n\nBOYD. I do!\n\nANNA. Do you?"
    )
    assert said(text)[2:6] == [
        ("ANNA", "It is."),
        ("BOYD", "Who rang?"),
        ("ANNA", "Thirteen. / Who counts?"),
        ("BOYD", "I do!"),
    ]
