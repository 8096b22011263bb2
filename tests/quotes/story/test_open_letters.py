"""Letters without quotation marks: where they begin and end, who wrote them, and what they quote."""

import pytest

import reader
from reader.document import TextKind
from reader.quotes.english.story.rules import SIGNED_RULE
from tests.quotes.story.told import told, voices

PEOPLE = 'Ann Lee sat down. "Is there a letter?" said Ann Lee.\n\n"There is," said Bo Berg, and gave it to her.\n\n'
BODY = "We are at Lund, and it rains here every day.\n\nThe boats are late."
AFTER = '\n\n"Well?" said Ann Lee.'


def letter(text: str, after: str = AFTER) -> list[str]:
    """Who wrote the parts of a letter between two conversations, and what; each once."""
    found = told(f"{PEOPLE}{text}{after}")
    whole = f"{PEOPLE}{text}{after}"
    return [
        f"{quote.speaker.name}: {quote.span.of(whole)}"
        for quote in found.quotes
        if quote.rule == SIGNED_RULE and quote.speaker is not None
    ]


@pytest.mark.parametrize(
    ("opening", "closing", "writer"),
    [
        ("My dear Ann,", "Yours ever,\n\nBo Berg", "Bo Berg"),
        ("Dear Miss Lee:", "I am, yours truly,\n\nBO BERG.", "Bo Berg"),
        ("Lund, May 4th.\n\nDearest Ann,", "Your loving friend, Bo Berg", "Bo Berg"),
        ("Sir,--", "Your obedient servant,\n\nB. B.", "Bo Berg"),
        ("Lund, Friday evening.", "Yours,\n\nBo", "Bo Berg"),
        ("My dear Ann,", "Yours ever,\n\nCy Dahl", "Cy Dahl"),
        ("My dear Ann,", "Yours ever,\n\nX. Y.", ""),
        ("My dear Ann,", "It is late.", ""),
        ("It was Friday.", "Yours ever,\n\nBo Berg", ""),
        ("The dear ferry,", "Yours ever,\n\nBo Berg", ""),
    ],
)
def test_a_letter_is_the_words_of_who_signs_it(opening: str, closing: str, writer: str) -> None:
    parts = letter(f"{opening}\n\n{BODY}\n\n{closing}")
    assert {part.partition(": ")[0] for part in parts} == ({writer} if writer else set())
    assert (f"{writer}: The boats are late." in parts) is bool(writer)


def test_the_date_and_the_signature_are_not_written_as_speech() -> None:
    parts = letter(f"Lund, May 4th.\n\nDear Ann,\n\n{BODY}\n\nYours ever, Bo Berg")
    assert (parts[0], parts[-1]) == ("Bo Berg: Dear Ann,", "Bo Berg: Yours ever,")


def test_a_heading_says_who_wrote_what_nobody_signed() -> None:
    text = (
        f"LETTER I\n\nBo Berg to Ann Lee\n\nDear Ann,\n\n{BODY}\n\nLETTER II\n\nAnn Lee to Bo Berg\n\nDear Bo,\n\nNo."
    )
    assert letter(text, "") == [
        *(
            "Bo Berg: Dear Ann,",
            "Bo Berg: We are at Lund, and it rains here every day.",
            "Bo Berg: The boats are late.",
        ),
        *("Ann Lee: Dear Bo,", "Ann Lee: No."),
    ]


def test_in_a_letter_i_is_who_wrote_it() -> None:
    text = f'Dear Ann,\n\n{BODY} "Will they come?" I said. "They will," said Cy Dahl.\n\nYours,\n\nBo Berg'
    assert voices(f"{PEOPLE}{text}{AFTER}")[2:8] == [*["Bo Berg"] * 5, "Cy Dahl"]


def test_a_sentence_that_could_be_a_salutation_is_none_where_people_talk() -> None:
    text = f'Dear Ann, You came back.\n\n"I did," said Ann Lee.\n\n{BODY}\n\nYours ever,\n\nBo Berg'
    assert letter(text) == []


def test_headings_that_count_letters_make_a_story() -> None:
    said = (
        "You ask how we live, and I answer that we live well. I told him that the roof is not what it was when he came."
    )
    parts = "".join(f"LETTER {n}\n\nDear Ann,\n\n{said}\n\nYours ever,\n\nBo Berg\n\n" for n in ("I", "II", "III"))
    document = reader.parse(parts)
    assert document.kind is TextKind.STORY
    assert {quote.speaker.name for quote in reader.attribute(document).quotes if quote.speaker} == {"Bo Berg"}
