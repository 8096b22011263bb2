"""Which texts are transcripts, how their labels are written, and whom the labels name."""

import pytest

import reader
from reader.document import QuoteKind
from reader.formats.speaker_labels import LABEL_PATTERN, initials, is_initials
from tests.quotes.parsed import said, speakers


def turns_in(text: str) -> list[tuple[str | None, str]]:
    found = reader.attribute(reader.parse(text)).quotes
    return [(q.speaker.name if q.speaker else None, q.span.of(text)) for q in found if q.rule == "speaker_label"]


@pytest.mark.parametrize(
    ("paragraph", "label"),
    [
        ("LEE: It is late.", "LEE"),
        ("Ann Lee: It is late.", "Ann Lee"),
        ("Ann Lee-Moe: It is late.", "Ann Lee-Moe"),
        ("Lou van der Berg: It is late.", "Lou van der Berg"),
        ("Chair of the Board: It is late.", "Chair of the Board"),
        ("[00:12:30] SPEAKER 1: It is late.", "SPEAKER 1"),
        ("12:30 - Ann Lee: It is late.", "Ann Lee"),
        ("Ann Lee [00:12]: It is late.", "Ann Lee"),
        ("Ann Lee (laughs): It is late.", "Ann Lee"),
        ("ANN LEE, HOST OF LUND (on the phone): It is late.", "ANN LEE"),
        ("[04/05/2021, 20:00:06] Ann Lee: It is late.", "Ann Lee"),
        ("2021-05-04 8:00 PM - Ann Lee: It is late.", "Ann Lee"),
        ("PERSON #1: It is late.", "PERSON #1"),
        ("Ann Lee, host of Lund: It is late.", None),
        ("Ann Lee (Lund) (Con): It is late.", "Ann Lee"),
        ("The Minister for Harbours and Walls (Ann Lee): It is late.", "The Minister for Harbours and Walls"),
        ("Ann Lee:", "Ann Lee"),
        ("Signed-off-by: Ann Lee", None),
        ("COLOUR_OF_WALL: It is red.", None),
        ("Wall2: It is red.", None),
        ("at noon: It is late.", None),
        ("Ann Lee:It is late.", None),
    ],
)
def test_a_label_is_a_name_before_a_colon(paragraph: str, label: str | None) -> None:
    match = LABEL_PATTERN.match(paragraph)
    assert (match and match.group(1)) == label


@pytest.mark.parametrize(
    ("label", "expected"), [("AL", True), ("A.L.", True), ("A", False), ("ANNA", False), ("Al", False)]
)
def test_initials_are_two_or_three_capitals(label: str, expected: bool) -> None:
    assert is_initials(label) is expected


def test_the_initials_of_a_name_are_its_first_letters() -> None:
    assert initials("Ann Lee Moe") == "ALM"


def transcript(*turns: str) -> str:
    return "\n\n".join(("The talk at the port was held in May.", *turns))


TALK = ("LEE: Is it late?", "BERG: I think so.", "LEE: Let us go home.")


def test_turns_are_direct_speech() -> None:
    text = transcript(*TALK)
    assert {quote.kind for quote in reader.attribute(reader.parse(text)).quotes} == {QuoteKind.DIRECT}


@pytest.mark.parametrize(
    "turns",
    [
        ("FILES: of the port.", "HOURS: of the port.", "FILES: of the wall."),
        ("Files: This is the list of the port.", "Hours: This is old.", "Files: It is new.", "Hours: They are late."),
        ("LEE: I see the wall", "BERG: I see the gate", "LEE: I see the port"),
        ("LEE: I see the wall.", "LEE: I see the gate.", "LEE: I see the port."),
        (TALK[0], *["The wall of the port is old."] * 4, TALK[1], *["The gate is shut."] * 6, TALK[2]),
    ],
)
def test_lists_with_labels_are_no_transcripts(turns: tuple[str, ...]) -> None:
    assert turns_in(transcript(*turns)) == []


@pytest.mark.parametrize(("between", "turns"), [(9, 3), (10, 0)])
def test_the_labels_of_a_transcript_are_dense(between: int, turns: int) -> None:
    text = transcript(TALK[0], *["the wall"] * between, *TALK[1:])
    assert len(turns_in(text)) == turns


@pytest.mark.parametrize(("asking", "turns"), [(2, 0), (3, 10)])
def test_enough_turns_ask_or_have_a_first_person(asking: int, turns: int) -> None:
    said = ["Is it late?"] * asking + ["The wall is old."] * (10 - asking)
    assert len(turns_in(transcript(*(f"{('LEE', 'BERG')[i % 2]}: {words}" for i, words in enumerate(said))))) == turns


@pytest.mark.parametrize(("ended", "turns"), [(6, 0), (7, 10)])
def test_most_turns_end_as_sentences_do(ended: int, turns: int) -> None:
    said = ["I see the wall."] * ended + ["I see the gate"] * (10 - ended)
    assert len(turns_in(transcript(*(f"{('LEE', 'BERG')[i % 2]}: {words}" for i, words in enumerate(said))))) == turns


def test_a_label_on_a_line_of_its_own_names_who_speaks_below() -> None:
    text = transcript(
        "Ann Lee:", "Is it late?", "Bo Berg:", "I think so.", "Ann Lee:", "Let us go.", "Bo Berg:", "We shall."
    )
    assert turns_in(text) == [
        ("Ann Lee", "Is it late?"),
        ("Bo Berg", "I think so."),
        ("Ann Lee", "Let us go."),
        ("Bo Berg", "We shall."),
    ]


def test_times_are_no_part_of_a_turn() -> None:
    turns = ("[00:01] SPEAKER 1: Is it late?", "[00:05] SPEAKER 2: I think so.", "[00:09] SPEAKER 1: Let us go.")
    assert turns_in(transcript(*turns)) == [
        ("SPEAKER 1", "Is it late?"),
        ("SPEAKER 2", "I think so."),
        ("SPEAKER 1", "Let us go."),
    ]


def test_initials_name_whom_a_full_label_named() -> None:
    turns = ("Ann Lee: Is it late?", "Bo Berg: I think so.", "AL: Is it dark?", "BB: It is.")
    assert [name for name, _ in turns_in(transcript(*turns))] == ["Ann Lee", "Bo Berg"] * 2


def test_initials_name_the_only_person_of_the_text_who_has_them() -> None:
    turns = ("AL: Is it late?", "BB: I think so.", "AL: Is it dark?")
    text = transcript("Ann Lee met Bo Berg by the gate.", *turns)
    assert [name for name, _ in turns_in(text)] == ["Ann Lee", "Bo Berg", "Ann Lee"]
    text = transcript("Ann Lee met Bo Berg and Arne Lund by the gate.", *turns)
    assert [name for name, _ in turns_in(text)] == ["AL", "Bo Berg", "AL"]


@pytest.mark.parametrize(
    ("lead", "answers"),
    [
        ("Mary Lind keeps the light. Lind met Bo Berg.", "Mary Lind"),
        ("Mary Lind met Bo Berg.", "A"),
        ("The light is old.", "A"),
    ],
)
def test_the_answers_are_those_of_the_person_whom_the_lead_is_about(lead: str, answers: str) -> None:
    text = f"{lead}\n\nQ: Is it late?\n\nA: I think so.\n\nQ: Why?"
    assert [name for name, _ in turns_in(text)] == ["Q", answers, "Q"]


@pytest.mark.parametrize(("label", "turns"), [("Q", 0), ("A", 3)])
def test_where_only_the_questions_have_a_label_nobody_is_interviewed(label: str, turns: int) -> None:
    text = transcript(*(f"{label}: Is it {word} there?" for word in ("late", "dark", "cold")))
    assert len(turns_in(text)) == turns


def test_something_that_is_written_is_no_quotation() -> None:
    assert speakers("Ann Lee wrote a new report on the wall.") == []
    assert speakers("Ann Lee wrote that the wall was old.") == ["Ann Lee"]


SITTING = (
    "Ann Lee (Lund) (Lab): When will the wall be closed, and have you seen the boats?",
    "The Minister for Harbours (Bo Berg): We shall close it in May.",
    "Ann Lee: I thank him. Will he name a day?",
    "Bo Berg: I will write to her.",
    "Dr Liv Moe (Holm): I have seen the boats.",
    "Bo Berg: I am glad of that.",
)


def test_offices_name_those_in_brackets_and_a_title_or_a_bracket_makes_a_rare_label() -> None:
    names = [name for name, _ in turns_in(transcript(*SITTING))]
    assert names == ["Ann Lee", "Bo Berg", "Ann Lee", "Bo Berg", "Liv Moe", "Bo Berg"]


def test_whoever_a_letter_is_to_does_not_speak() -> None:
    letters = ("DEAR ANN: My boat is late, and I am sad. What shall I do?", "DEAR SAD: Go home. I would.")
    assert reader.attribute(reader.parse(transcript(*letters, *letters))).speakers == ()


def test_what_stands_before_a_label_asks_where_only_the_answers_have_one() -> None:
    answers = ("A: I think so.", "I saw it.", "And is it dark?", "A: I do not know.", "Is it cold?", "A: We shall see.")
    text = transcript("Ann Lee met us by the gate.", "Is it late?", *answers)
    assert [words for _, words in turns_in(text)] == ["I think so.", "I saw it.", "I do not know.", "We shall see."]


@pytest.mark.parametrize(("ended", "turns"), [(3, 0), (4, 10)])
def test_messages_with_times_need_few_sentences_and_no_first_person(ended: int, turns: int) -> None:
    said = ["The wall is gone."] * ended + ["The gate too"] * (10 - ended)
    messages = (f"[04/05/2021, 20:00:{i:02}] {('Ann Lee', 'Bo Berg')[i % 2]}: {words}" for i, words in enumerate(said))
    assert len(turns_in(transcript(*messages))) == turns


def test_a_full_name_in_capitals_is_shown_in_small_letters() -> None:
    turns = ("ANN LEE, HOST: Good evening.", "BO BERG, BYLINE: The wall is gone.", "LEE: Bo Berg, thank you.")
    assert [name for name, _ in turns_in(transcript(*turns))] == ["Ann Lee", "Bo Berg", "Ann Lee"]


def test_a_turn_that_marks_open_is_what_they_enclose() -> None:
    text = "Hearing\n\n" + "\n\n".join(
        [
            'ADA: "Do you see anybody you know?"',
            'Witness 1: "Yes, I do." Pointing at the wall.',
            'ADA: "Who is it?" Nobody moved.',
            'Witness 1: "It is my uncle."',
        ]
    )
    assert said(text) == [
        ("Do you see anybody you know?", "ADA"),
        ("Yes, I do.", "Witness 1"),
        ("Who is it?", "ADA"),
        ("It is my uncle.", "Witness 1"),
    ]


MESSAGES = (
    "[12/03/2024, 18:02:11] Ann: Are you coming to the harbour tonight?",
    "[12/03/2024, 18:02:45] Bo R.: Can't, the car has a hole in it again",
    "[12/03/2024, 18:03:02] Ann: Take the last bus then",
    "[12/03/2024, 18:03:40] Bo R.: “Take the bus” she says",
    "[12/03/2024, 18:05:10] Ann: My dad can give you a lift from the port",
)


def test_each_message_is_a_turn_though_its_lines_are_as_long_as_wrapped_ones_and_end_as_no_sentence_does() -> None:
    assert turns_in("\n".join(MESSAGES)) == [
        ("Ann", "Are you coming to the harbour tonight?"),
        ("Bo R.", "Can't, the car has a hole in it again"),
        ("Ann", "Take the last bus then"),
        ("Bo R.", "Take the bus"),
        ("Ann", "My dad can give you a lift from the port"),
    ]


@pytest.mark.parametrize("line", ["Kernel: Device is up", "Network: Link is down", "Kernel: Device is lost"])
def test_a_log_is_no_conversation(line: str) -> None:
    assert turns_in("\n".join(f"[12/03/2024, 18:0{i}:11] {line}" for i in range(3)) + "\n") == []


def test_words_of_a_message_do_not_take_in_its_label() -> None:
    assert all("18:03" not in words for words, _ in said("\n".join(MESSAGES)))


@pytest.mark.parametrize(
    ("label", "speaker"),
    [
        ("The Minister for Harbours (Ann Lee)", "Ann Lee"),
        ("Mr Deputy Speaker (Bo Berg)", "Bo Berg"),
        ("Madam Chair (Ann Lee)", "Ann Lee"),
        ("Ann Lee (Lund North)", "Ann Lee"),
    ],
)
def test_a_bracket_after_an_office_names_who_holds_it(label: str, speaker: str) -> None:
    turns = [f"{label}: I call the next one.", "Tom Lie: I am here.", f"{label}: I see.", "Tom Lie: I was late."]
    assert [name for name, _ in turns_in("\n\n".join(["The debate", *turns]))] == [speaker, "Tom Lie"] * 2


def test_a_pronoun_in_a_turn_is_somebody_else_than_whose_turn_it_is() -> None:
    turns = ("Ann Lee: I saw Bo Berg.", "Tom Lie: Why?", "Tom Lie: He said it was “late,” I hear.", "Ann Lee: I do.")
    assert ("late,", "Tom Lie") not in said("\n\n".join(turns))


def test_the_answers_are_those_of_whom_the_headline_introduces_and_not_of_who_asks() -> None:
    text = "\n\n".join(
        ["Interview with Ann Lee", "Interviewed by Bo Berg", "Q: Where were you born?", "A: I was born in Lund."]
        + ["Q: Do you go back?", "A: I do, when it rains."]
    )
    assert [name for name, _ in turns_in(text)] == ["Q", "Ann Lee", "Q", "Ann Lee"]


@pytest.mark.parametrize(
    ("introduced", "question", "speaker"),
    [
        ("Ann Lee trained Bo Berg. Ann Lee is the keeper.", "Who lights the lamp?", "Ann Lee"),
        ("Ann Lee trained Bo Berg. Ann Lee is the keeper.", "What did Ann Lee teach you?", "Bo Berg"),
        ("Ann Lee trained Bo Berg. Ann Lee is the keeper.", "Ann Lee, who lights the lamp?", "Ann Lee"),
        ("Ann Lee trained Bo Berg.", "Who lights the lamp?", "A"),
    ],
)
def test_the_answers_are_nobodys_of_whom_the_question_speaks(introduced: str, question: str, speaker: str) -> None:
    turns = [f"Q: {question}", "A: I do, at night.", "Q: Do you sleep?", "A: I do, in the morning."]
    assert turns_in("\n\n".join(["The lamp", introduced, *turns]))[1][0] == speaker


def test_initials_that_are_also_a_word_are_a_label() -> None:
    text = (
        "The long field\n\nIda Nash talks to Pat Long, a farmer, about it.\n\nIN: I like it in here.\n\n"
        "PL: Do you?\n\n[Crosstalk]\n\n"
        "IN: I do, in fact.\n\nPL: I don't.\n\n(Laughter.)\n\nIN: That is that, I think."
    )
    document = reader.parse(text)
    assert [entry.title for entry in document.outline.children if entry.title != "Lead"] == []
    assert [q.speaker.name for q in reader.attribute(document).quotes if q.speaker] == [
        *["Ida Nash", "Pat Long"] * 2,
        "Ida Nash",
    ]


ANOTHER = """\
Q&A with Ann Lee

Ann Lee is a baker. Lee lives in Lund.

Q: Do you like it here?

A: I do. I like the bread.

{headline}

{introduction}

Q: And do you like it?

A: I do not. I like cake."""


@pytest.mark.parametrize(
    ("headline", "introduction", "speaker"),
    [
        ("Q&A with Bo Marius Berg", "Bo Marius Berg is a cook. Berg lives in Oslo.", "Bo Marius Berg"),
        ("Photo: Bo Marius Berg", "I do like the rye.", "Ann Lee"),
        ("Bo Marius Berg was there.", "Bo Marius Berg is a cook.", "Ann Lee"),
    ],
)
def test_another_interview_has_another_interviewee(headline: str, introduction: str, speaker: str) -> None:
    text = ANOTHER.format(headline=headline, introduction=introduction)
    assert turns_in(text)[-1] == (speaker, "I do not. I like cake.")
