"""Texts in which nobody speaks: manuals, headlines, labels, and acts without words."""

import pytest

from reader.quotes.english.transcripts import beginnings, names_speaker
from tests.quotes.parsed import said, speakers

MANUAL = (
    "Use the option to set the name of the file. The default value is a string. You can configure the output format. "
    "If the parameter is invalid, the command returns an error. See the following section for an example. "
) * 4


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The server says that the request is late.", None),
        ("The Selector tells the styles which part to change.", None),
        ("Lund Labs supports tables of every size.", None),
        ("Mary Lee said that the lists were too long.", "Mary Lee"),
        ("Dr. Okoro explained that the lists were too long.", "Okoro"),
        ("“The lists are too long,” the maintainers said.", "maintainers"),
        ("Any “too long” lists say nothing.", None),
        ("Mary Lee described a new list of names.", None),
        ("“We use it for all our lists” — Mary Lee, Lund Labs", "Mary Lee"),
        ("“We use it for all our lists” — the maintainers", None),
    ],
)
def test_in_a_reference_text_people_speak_with_verbs_of_saying(sentence: str, speaker: str | None) -> None:
    assert speakers(f"{MANUAL}\n\n{sentence}") == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    ("line", "quotes"),
    [
        ("Port says Lee will lead it", 0),
        ("Port says Lee will lead it.", 1),
        ("Port says Lee will lead it.3", 1),
        ("Port says Lee will lead it,", 1),
    ],
)
def test_a_headline_reports_nothing(line: str, quotes: int) -> None:
    text = f"A day at the port\n\nThe wall of the port is old.\n\n{line}\n\nThe wall of the port was built long ago."
    assert len(said(text)) == quotes


@pytest.mark.parametrize(("words", "quotes"), [(25, 0), (26, 1)])
def test_a_long_paragraph_is_no_headline(words: int, quotes: int) -> None:
    assert (
        len(
            said(
                f"A day at the port.\n\nAnn Lee said that the wall was old{' and tall' * ((words - 8) // 2)}"
                + " so" * (words % 2)
            )
        )
        == quotes
    )


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Ann Lee declined to comment.", None),
        ("Ann Lee declined further questions and left.", None),
        ("Ann Lee declined to release the names.", None),
        ("Ann Lee referred calls to the mayor.", None),
        ("Ann Lee called the police before noon.", None),
        ("Ann Lee called police.", None),
        ("Guests asked to leave the hall are expected to go.", None),
        ("Ann Lee asked to see what is in the hall.", "to see what is in the hall"),
        ("Ann Lee stopped short of accusing the mayor of a lie.", None),
        ("Ann Lee stopped short of saying that the mayor had lied.", None),
        ("Ann Lee called the police reckless and cruel.", "the police reckless and cruel"),
        ("Ann Lee referred to the wall as a disgrace.", "to the wall as a disgrace"),
        ("Ann Lee declined to say how many boats there were.", None),
        ("Ann Lee did not respond to a request.", None),
        ("Ann Lee said so.", None),
        ("Ann Lee said this was late.", "this was late"),
        ("Ann Lee welcomed the vote.", None),
        ("Ann Lee wrote to her brother in the spring.", None),
        ("Ann Lee wrote that her brother was ill.", "that her brother was ill"),
        ("Ann Lee remembers it otherwise.", None),
        ("Ann Lee believes it was built by her father.", "it was built by her father"),
        ("This document says that the wall was old.", None),
        ("The document says that the wall was old.", "that the wall was old"),
        ("Figure 2 shows that the wall was old.", None),
        ("Okoro et al. (2020) found that the wall was old.", "that the wall was old"),
        ('The display shows "E4".', None),
        ('The display shows "the boat is late".', "the boat is late"),
        ('The report shows "E4".', "E4"),
        ("Please note that the wall was old.", None),
    ],
)
def test_silence_and_acts_are_no_quotations(sentence: str, content: str | None) -> None:
    assert [words for words, _ in said(sentence)] == ([content] if content else [])


@pytest.mark.parametrize(
    ("label", "is_speaker"),
    [
        ("Note", False),
        ("NaN", False),
        ("Harvest", False),
        ("HARVEST", False),
        ("First Harvest", False),
        ("LINDQVIST", True),
        ("Mary Harvest", True),
        ("THE CHAIR", True),
        ("Q", True),
    ],
)
def test_a_label_that_is_a_word_of_the_text_names_no_speaker(label: str, is_speaker: bool) -> None:
    assert names_speaker(beginnings("They sang until the harvest was in."), label) is is_speaker


def test_in_a_reference_text_somebody_who_speaks_goes_on() -> None:
    text = f"{MANUAL}\n\n“The lists are too long,” the maintainers said. “We know.”"
    assert speakers(text) == ["maintainers", "maintainers"]


def test_a_remark_in_brackets_is_nobodys() -> None:
    text = "LEE: It is late.\n\n(Laughter.)\n\nBERG: It is.\n\nLEE: Let us go."
    assert speakers(text) == ["LEE", "BERG", "LEE"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ('Any "fish first" rules say nothing.', []),
        ('"Fish first" the rules say.', ["rules"]),
        ('"Fish first" Mary Lee said.', ["Mary Lee"]),
        ('"Fish first," critics said.', ["critics"]),
    ],
)
def test_a_noun_after_its_quoted_name_is_no_speaker(sentence: str, names: list[str]) -> None:
    assert speakers(sentence) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "The plan changes according to your needs.",
        "According to our plan, the wall is old.",
        "They work according to their own plan.",
        "Rest assured that the wall will hold.",
    ],
)
def test_what_is_the_author_s_or_the_reader_s_is_no_source(sentence: str) -> None:
    assert speakers(f"A day at the port.\n\n{sentence}") == []
    assert speakers("A day at the port.\n\nMy father says that the wall will hold.") == ["My father"]
