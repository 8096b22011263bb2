"""Who speaks in a story: names, pronouns, turns without a name, and what is no story."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.document import Gender, MentionForm, QuoteKind, TextKind
from reader.quotes.english.story.choosing import relation_to
from tests.quotes.story.told import STORY, told, turns, voices

HE, SHE, GIRL, MASTER = "Mr. Holm", "Mrs. Holm", "Ingrid", "the master"


def test_everybody_has_their_lines() -> None:
    assert voices(STORY) == [
        *(HE, GIRL, GIRL, HE, GIRL),
        *(SHE, HE, SHE, HE),
        *(MASTER, MASTER, SHE, GIRL, HE, HE),
    ]


def test_the_rule_says_what_shows_the_speaker() -> None:
    rules = [quote.rule for quote in told(STORY).quotes]
    assert rules[:6] == ["story_named", *["story_named"] * 2, *["story_turn"] * 2, "story_pronoun"]


def test_sources_are_the_words_that_name_the_speaker() -> None:
    quotes = told(STORY).quotes
    assert [quote.source.of(STORY) if quote.source else None for quote in quotes[:6]] == [
        *("Mr. Holm", "Ingrid", "Ingrid"),
        *(None, None, "she"),
    ]
    assert {quote.kind for quote in quotes} == {QuoteKind.DIRECT}
    assert all(0 < quote.confidence <= 1 for quote in quotes)


def test_speakers_know_their_gender_and_mentions() -> None:
    found = {speaker.name: speaker for speaker in told(STORY).speakers}
    assert [speaker.id for speaker in found.values()] == [0, 1, 2, 3]
    assert (found[HE].gender, found[SHE].gender) == (Gender.MALE, Gender.FEMALE)
    words = [(mention.span.of(STORY), mention.form) for mention in found[SHE].mentions]
    assert ("she", MentionForm.PRONOUN) in words
    assert words.count(("Mrs. Holm", MentionForm.NAME)) == 2


def test_dashes_mark_speech_as_well() -> None:
    text = (
        "So Mr. Holm and Ingrid came, and Mr. Holm said that the ferry was late, and Ingrid wept.\n\n"
        "— It is late, said Mr. Holm.\n\n— It is, said Ingrid.\n\n— Go home.\n\n— No.\n\n— Then wait, said Mr. Holm."
    )
    assert voices(text) == [HE, GIRL, HE, GIRL, HE]


@pytest.mark.parametrize(
    ("count", "is_story"),
    [(3, False), (4, True)],
)
def test_a_story_has_some_turns(count: int, is_story: bool) -> None:
    text = 'So Zed met Zod.\n\n"No," said Zed.\n\n' + '"Yes."\n\n' * (count - 1)
    assert any(quote.rule.startswith("story") for quote in told(text).quotes) is is_story


@pytest.mark.parametrize(("unnamed", "is_story"), [(1, False), (2, True)])
def test_where_nearly_all_speakers_are_named_it_is_a_report(unnamed: int, is_story: bool) -> None:
    text = '"The wall will hold," said Zed Berg.\n\n' * 5 + '"It will hold."\n\n' * unnamed
    assert any(quote.rule.startswith("story") for quote in told(text).quotes) is is_story


def test_nobody_is_named_if_nobody_is_likely() -> None:
    crowd = " ".join(
        f"Then {name} said no." for name in ("Zed", "Zod", "Zad", "Zid", "Zud", "Zyd", "Zeb", "Zob", "Zab")
    )
    quotes = told(
        f'{crowd}\n\n"Who?" said a voice.\n\n' + "It rained.\n\n" * 8 + '"No." It rained on.\n\n"Yes."\n\n"No."'
    ).quotes
    unnamed = [quote for quote in quotes if quote.speaker is None]
    assert {(quote.rule, quote.confidence) for quote in unnamed} <= {("whole_sentence", 0.0)}


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        ((), ("start",)),
        (((1, 4),), ("1", "0")),
        (((2, 4),), ("no", "0")),
        (((2, 4), (1, 3)), ("2", "0", "other")),
        (((2, 3), (1, 2)), ("2", "1", "other")),
        (((2, 1), (2, 0)), ("no", "few", "same")),
        (((2, -5), (1, -6)), ("2", "far", "other")),
        (((2, 4), (1, 3), (2, 2), (1, 1)), ("2", "0", "other", "True")),
        (((2, 4), (1, 3), (3, 2), (1, 1)), ("2", "0", "other", "False")),
    ],
)
def test_who_spoke_before(history: tuple[tuple[int, int], ...], expected: tuple[str, ...]) -> None:
    turn = turns("It rained.\n\n" * 5 + '"No."')[0]
    assert turn.passage.index == 5
    assert relation_to(turn, 1, history) == expected


def test_a_text_that_is_no_story_loads_nothing_of_stories() -> None:
    code = (
        "import sys, reader; reader.attribute(reader.parse('The wall holds. ' * 30 + '“It does,” said Ann Lee.'));"
        "print([name for name in sys.modules if '.story.' in name and not name.endswith('.rules')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


WORDS = st.lists(
    st.sampled_from(
        [
            '"',
            "“",
            "”",
            "— ",
            "\n\n",
            "Mr. ",
            "Holm",
            " said ",
            "she ",
            ", ",
            ". ",
            "the ",
            "doctor ",
            "I ",
            "Ann ",
            "!",
            "_",
            "’s ",
        ]
    ),
    max_size=60,
).map("".join)


@given(WORDS)
def test_any_text_can_be_told(text: str) -> None:
    found = told(text)
    assert [quote.span.start for quote in found.quotes] == sorted(quote.span.start for quote in found.quotes)
    assert all(0 <= quote.span.start < quote.span.end <= len(text) for quote in found.quotes)
    assert [speaker.id for speaker in found.speakers] == [*range(len(found.speakers))]
    for speaker in found.speakers:
        assert [m.span for m in speaker.mentions] == sorted(m.span for m in speaker.mentions)


def test_whoever_is_said_to_speak_is_named_where_nobody_is_likely() -> None:
    said = ('"No."', '"Yes," said Mrs. Lee.', '"No," said the bellfounder.', '"Yes," she said.', '"No."')
    text = "\n\n".join(("So Mrs. Holm came with Mrs. Lee.", *said))
    assert voices(text)[2] == "the bellfounder"


@pytest.mark.parametrize(("asked", "is_story"), [(0, False), (1, False), (2, True)])
def test_where_people_ask_and_call_out_it_is_a_story(asked: int, is_story: bool) -> None:
    text = '"Will the wall hold?" said Zed Berg.\n\n' * asked + '"The wall will hold," said Ann Lee.\n\n' * 4
    assert any(quote.rule.startswith("story") for quote in told(text).quotes) is is_story


def test_speech_goes_on_over_the_lines_of_a_stanza() -> None:
    text = (
        'She looked at him, and he at her,\nWhile all the stars were dim;\n"O where is he that was my love?"\n'
        'She softly said to him.\n\n"I saw him when the moon was up,\nAnd he was cold and dead;\n'
        'I laid him down beside the sea,"\nThe other slowly said.\n\n'
    )
    document = reader.parse(text * 2)
    assert document.kind is TextKind.STORY
    assert {quote.span.of(document.text).count("\n") for quote in reader.attribute(document).quotes} == {0, 2}


def test_he_is_no_woman() -> None:
    said = ('"No."', '"Yes," said Mrs. Lee.', '"No," he said.', '"Yes," she said.', '"No."')
    text = "\n\n".join(("So Mrs. Holm came with Mrs. Lee.", *said))
    assert [quote.speaker is None for quote in told(text).quotes] == [False, False, True, False, False]


LETTER = (
    STORY.replace("Have you two been", "What is that letter, and have you two been")
    + """
They opened the letter of Mr. Berg.

"My dear friend,

"The ferry will not come before Monday.

"Yours {closing}
{signature}"

"Well," said Mr. Holm, "that is that."
"""
)


def test_a_signature_may_have_marks_of_its_own() -> None:
    letter = LETTER.replace("{closing}\n{signature}", "ever,\n\n{signature}").format(signature='"INGRID')
    assert [q.speaker.name for q in told(letter).quotes if q.rule == "story_signed" and q.speaker] == ["Ingrid"] * 4


@pytest.mark.parametrize(
    ("closing", "signature", "writer"),
    [("ever,", "Mr. Berg", "Mr. Berg"), ("sincerely,", "Mr. Berg.", "Mr. Berg"), ("ever, my", "Mr. Berg", None)],
)
def test_a_letter_is_the_words_of_who_signs_it(closing: str, signature: str, writer: str | None) -> None:
    quotes = told(LETTER.format(closing=closing, signature=signature)).quotes
    signed = [quote.speaker.name for quote in quotes if quote.rule == "story_signed" and quote.speaker]
    assert signed == ([writer] * 3 if writer else [])
