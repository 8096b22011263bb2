"""Interviews without labels: which texts they are, who answers, and which paragraphs are answers."""

import pytest

import reader

QUESTIONS = (
    "When did you first come to the harbour?",
    "You have kept the lamp for ten years. Do you ever sleep?",
    "What will you do next?",
)
ANSWERS = (
    "I came with my father when I was six. We slept in the boat.",
    "I do, in the morning. My sister wakes me at noon.",
    "I want to write it all down. Somebody should.",
)


def interview(
    *before: str,
    questions: tuple[str, ...] = QUESTIONS,
    answers: tuple[str, ...] = ANSWERS,
    after: tuple[str, ...] = (),
) -> str:
    turns = [part for turn in zip(questions, answers, strict=True) for part in turn]
    return "\n\n".join([*before, *turns, *after])


def answered(text: str) -> list[tuple[str | None, str]]:
    found = reader.attribute(reader.parse(text)).quotes
    return [(q.speaker and q.speaker.name, q.span.of(text)) for q in found if q.rule == "interview_answer"]


INTRODUCED = ("The keeper of the lamp", "The lamp of Holm was lit in May. We talked to Ann Lee, who keeps it, at noon.")


def test_all_answers_are_those_of_the_person_who_is_introduced() -> None:
    text = interview(*INTRODUCED)
    assert answered(text) == [("Ann Lee", answer) for answer in ANSWERS]
    assert reader.parse(text).kind.value == "interview"


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        (("Five questions for Ann Lee, keeper of the lamp", "Holm has a new lamp."), "Ann Lee"),
        (("The keeper of the lamp", "Interview by Bo Berg", "Ann Lee keeps the lamp of Holm. Lee is 40."), "Ann Lee"),
        (("The lamp", "Ann Lee keeps it. Bo Berg made it, and Bo Berg met Ann Lee here. Berg left."), "Ann Lee"),
        (("The lamp", "Ann Lee keeps it. Bo Berg made it."), None),
        (("The lamp", "The lamp of Holm was lit in May, and it is bright."), None),
    ],
)
def test_it_is_the_one_named_most_often_or_talked_to_and_nobody_if_that_is_not_clear(
    before: tuple[str, ...], speaker: str | None
) -> None:
    assert {name for name, _ in answered(interview(*before))} == ({speaker} if speaker else set())


@pytest.mark.parametrize(
    "text",
    [
        interview(*INTRODUCED, questions=QUESTIONS[:2], answers=ANSWERS[:2]),
        interview(*INTRODUCED, questions=tuple(f"“{question}”" for question in QUESTIONS)),
        interview(*INTRODUCED, questions=("Who lit it?", "Who made it?", "Do you know?")),
        interview(*INTRODUCED, questions=("Can I see it?", "May I bring my dog if you agree?", "Do you know me?")),
        interview(*INTRODUCED, answers=("It is open.", "The lamp is lit at six.", "We offer three lamps.")),
        interview(*INTRODUCED, *["The lamp was lit again in May, as it was the year before."] * 12),
    ],
    ids=["two", "quoted", "not to you", "by customers", "by a company", "too far down"],
)
def test_other_texts_with_questions_are_no_interviews(text: str) -> None:
    assert answered(text) == []


def test_what_is_no_sentence_and_what_follows_the_last_answer_are_no_answers() -> None:
    answers = ("I came with my father.\n\nThe first years", ANSWERS[1], f"{ANSWERS[2]}\n\nAnn Lee lives in Holm.")
    found = [words for _, words in answered(interview(*INTRODUCED, answers=answers))]
    assert found == ["I came with my father.", ANSWERS[1], ANSWERS[2]]


def test_an_answer_may_have_several_paragraphs() -> None:
    answers = (f"{ANSWERS[0]}\n\nThe boat was red.", *ANSWERS[1:])
    assert len(answered(interview(*INTRODUCED, answers=answers))) == 4


@pytest.mark.parametrize("mark", [".", ":"])
def test_letters_with_a_full_stop_are_labels_as_those_with_a_colon(mark: str) -> None:
    turns = [
        f"{letter}{mark} {words}"
        for turn in zip(QUESTIONS, ANSWERS, strict=True)
        for letter, words in zip("QA", turn, strict=True)
    ]
    found = reader.attribute(reader.parse("\n\n".join([*INTRODUCED, *turns])))
    names = [quote.speaker.name for quote in found.quotes if quote.speaker]
    assert names == ["Q", "Ann Lee"] * 3


def test_answers_with_a_letter_alone_in_a_list_are_no_turns() -> None:
    items = "\n\n".join(
        ["A. I like the red lamp, do you?", "B. I like the blue one.", "A. I like none.", "B. I like all."]
    )
    assert reader.attribute(reader.parse("\n\n".join([*INTRODUCED, items]))).speakers == ()


REMARK, LONG_ANSWER = "Your neighbours call you the owl.", "You get used to it. The dark is a friend."


@pytest.mark.parametrize(
    ("between", "is_answer"),
    [((REMARK, ANSWERS[0]), False), ((LONG_ANSWER, "I sing, too."), False), ((LONG_ANSWER,), True)],
)
def test_a_remark_to_the_person_asked_stands_for_a_question_where_questions_and_answers_take_turns(
    between: tuple[str, ...], is_answer: bool
) -> None:
    questions = (*QUESTIONS, "Where did you learn that?")
    answers = (*ANSWERS[:2], "\n\n".join((ANSWERS[2], *between)), "I learned it in Holm.")
    text = interview(*INTRODUCED, questions=questions, answers=answers)
    assert (between[0] in [answer for _, answer in answered(text)]) is is_answer


def test_a_paragraph_with_you_is_an_answer_where_answers_are_long() -> None:
    answers = tuple(f"{answer}\n\nYou get used to it.\n\nI did." for answer in ANSWERS)
    assert len(answered(interview(*INTRODUCED, answers=answers))) == 3 + 3 + 1


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ("Tell us a bit about yourself.", 4),
        ("Describe your day", 4),
        ("Tell us about your day, and " + "then, " * 26 + "go.", 4),
        ("Tell us about your day, and " + "then, " * 29 + "go.", 3),
        ("It was a long day.", 3),
    ],
)
def test_an_imperative_asks_where_others_ask_questions(prompt: str, count: int) -> None:
    assert len(answered(interview(*INTRODUCED, prompt, "I keep the lamp."))) == count


def test_she_is_somebody_else_in_an_answer_of_hers() -> None:
    answers = ('I came with my aunt. She told me, "Sleep in the boat, and keep warm."', *ANSWERS[1:])
    found = reader.attribute(reader.parse(interview(*INTRODUCED, answers=answers))).quotes
    assert [q.speaker for q in found if q.rule == "cue_before"] == [None]
