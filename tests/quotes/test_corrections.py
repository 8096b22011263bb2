"""Speakers set by hand win, and everything that depends on the speaker follows."""

from dataclasses import replace

import pytest

import reader
from reader.document import Attribution, Correction, Gender, Merge, Reattribution, Span, Speaker, Split, anchor_of
from reader.quotes.corrections import corrected, unapplied

TEXT = """\
Ann Lee, the mayor of Lund, met Bo Berg at the harbour on Monday, and Eva Holm was there too.

"It is late," she said.

"We will build the wall," said Mr. Berg, an engineer.

Lee said the port would open in May.

"Come back," a guard said. Eva Holm waited.
"""
LATE, WALL, PORT, BACK = "It is late,", "We will build the wall,", "the port would open in May", "Come back,"


def to(words: str, speaker: str | None, text: str = TEXT) -> Reattribution:
    """The correction of the quotation that contains some words."""
    start = text.index(words)
    return Reattribution(anchor_of(text, Span(start, start + len(words))), speaker)


def after(*corrections: Correction, text: str = TEXT) -> Attribution:
    document = reader.parse(text)
    return corrected(document, reader.attribute(document), corrections)


def who(found: Attribution, text: str = TEXT) -> list[tuple[str, str | None]]:
    return [(quote.span.of(text), quote.speaker.name if quote.speaker else None) for quote in found.quotes]


def of(found: Attribution, name: str) -> Speaker:
    return next(speaker for speaker in found.speakers if speaker.name == name)


def mentioned(speaker: Speaker, text: str = TEXT) -> list[str]:
    return [mention.span.of(text) for mention in speaker.mentions]


AS_FOUND = [(LATE, "Ann Lee"), (WALL, "Bo Berg"), (PORT, "Ann Lee"), (BACK, "guard")]

CASES: list[tuple[str, list[Correction], list[str | None]]] = [
    ("nothing", [], ["Ann Lee", "Bo Berg", "Ann Lee", "guard"]),
    ("to another speaker", [to(LATE, "Bo Berg")], ["Bo Berg", "Bo Berg", "Ann Lee", "guard"]),
    ("to a speaker by an alias", [to(LATE, "Mr. Berg")], ["Bo Berg", "Bo Berg", "Ann Lee", "guard"]),
    ("to a speaker in small letters", [to(LATE, "bo  berg")], ["Bo Berg", "Bo Berg", "Ann Lee", "guard"]),
    ("to somebody new", [to(LATE, "Eva Holm")], ["Eva Holm", "Bo Berg", "Ann Lee", "guard"]),
    ("to nobody", [to(BACK, None)], ["Ann Lee", "Bo Berg", "Ann Lee", None]),
    ("to whom it was", [to(WALL, "Bo Berg")], ["Ann Lee", "Bo Berg", "Ann Lee", "guard"]),
    ("the later wins", [to(LATE, "Eva Holm"), to(LATE, "Bo Berg")], ["Bo Berg", "Bo Berg", "Ann Lee", "guard"]),
    ("two are one", [Merge("guard", "Bo Berg")], ["Ann Lee", "Bo Berg", "Ann Lee", "Bo Berg"]),
    ("two are one, by an alias", [Merge("guard", "Lee")], ["Ann Lee", "Bo Berg", "Ann Lee", "Ann Lee"]),
    ("another of one's names", [Merge("Ann Lee", "Lee")], ["Lee", "Bo Berg", "Lee", "guard"]),
    ("another name", [Merge("guard", "Eva Holm")], ["Ann Lee", "Bo Berg", "Ann Lee", "Eva Holm"]),
    (
        "one after the other",
        [Merge("guard", "Bo Berg"), Merge("Bo Berg", "Ann Lee")],
        ["Ann Lee", "Ann Lee", "Ann Lee", "Ann Lee"],
    ),
    (
        "a name that was merged still means who has it now",
        [Merge("guard", "Bo Berg"), to(LATE, "guard")],
        ["Bo Berg", "Bo Berg", "Ann Lee", "Bo Berg"],
    ),
    (
        "a new speaker, merged",
        [to(LATE, "Mayor Lee"), Merge("Mayor Lee", "Bo Berg")],
        ["Bo Berg", "Bo Berg", "Ann Lee", "guard"],
    ),
    ("the words of another paragraph", [to("Eva Holm waited", "Bo Berg")], ["Ann Lee", "Bo Berg", "Ann Lee", "guard"]),
]


@pytest.mark.parametrize(("corrections", "speakers"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_corrections_decide_the_speakers(corrections: list[Correction], speakers: list[str | None]) -> None:
    found = after(*corrections)
    assert who(found) == [(words, name) for (words, _), name in zip(AS_FOUND, speakers, strict=True)]


def test_a_speaker_set_by_hand_has_its_own_rule_and_full_confidence() -> None:
    first, second, *_ = after(to(LATE, "Bo Berg")).quotes
    assert (first.rule, first.confidence) == ("by_hand", 1.0)
    assert second.rule == "cue_after"
    assert second.confidence < 1.0


def test_contents_sources_and_cues_do_not_change() -> None:
    before, now = after(), after(to(LATE, "Bo Berg"), to(BACK, None), Merge("Bo Berg", "Ann Lee"))
    assert [(q.span, q.runs, q.source, q.cue, q.kind) for q in now.quotes] == [
        (q.span, q.runs, q.source, q.cue, q.kind) for q in before.quotes
    ]


def test_a_correction_follows_its_words_when_the_text_changes() -> None:
    edited = TEXT.replace("Ann Lee, the mayor", "At last Ann Lee, the mayor").replace("It is late", "It is very late")
    found = after(to(LATE, "Bo Berg"), text=edited)
    assert who(found, edited)[0] == ("It is very late,", "Bo Berg")


def test_a_correction_of_nothing_is_reported_and_the_others_apply() -> None:
    document = reader.parse(TEXT)
    gone = Reattribution(anchor_of("The moon is made of green cheese, they say.", Span(0, 30)), "Ann Lee")
    unquoted = to("Eva Holm waited", "Ann Lee")
    nobody = Merge("Nobody Atall", "Ann Lee")
    corrections = [gone, to(LATE, "Bo Berg"), unquoted, nobody]
    assert [(one.correction, one.reason) for one in unapplied(document, reader.attribute(document), corrections)] == [
        (gone, "its words are not in the text"),
        (unquoted, "there is no quotation at its words"),
        (nobody, "no speaker is called Nobody Atall"),
    ]
    assert who(after(*corrections))[0] == (LATE, "Bo Berg")


def test_a_quotation_whose_content_became_longer_is_still_corrected() -> None:
    text = 'Ann Lee said the plan was "a gift to the town" of Lund.'
    found = after(to("a gift to the town", "Bo Berg", text), text=text)
    assert who(found, text) == [('the plan was "a gift to the town" of Lund', "Bo Berg")]


def test_speakers_are_numbered_in_the_order_of_their_first_quotation() -> None:
    found = after(to(LATE, "guard"), to(PORT, "Eva Holm"))
    assert [(speaker.id, speaker.name) for speaker in found.speakers] == [(0, "guard"), (1, "Bo Berg"), (2, "Eva Holm")]
    assert all(quote.speaker in found.speakers for quote in found.quotes)


def test_a_pronoun_becomes_a_mention_of_the_new_speaker_and_a_name_does_not() -> None:
    found = after(to(LATE, "Eva Holm"), to(WALL, "Ann Lee"), to(PORT, "Ann Lee"))
    assert mentioned(of(found, "Eva Holm")) == ["Eva Holm", "she", "Eva Holm"]
    assert mentioned(of(found, "Ann Lee")) == ["Ann Lee", "Lee"]
    assert [speaker.name for speaker in found.speakers] == ["Eva Holm", "Ann Lee", "guard"]


def test_a_pronoun_whose_quotation_is_nobodys_is_no_mention() -> None:
    assert "she" in mentioned(of(after(), "Ann Lee"))
    assert "she" not in mentioned(of(after(to(LATE, None)), "Ann Lee"))


def test_a_surname_becomes_a_mention_of_a_new_speaker_who_has_it() -> None:
    found = after(to(PORT, "Kim Lee"))
    assert mentioned(of(found, "Kim Lee")) == ["Lee"]
    assert of(found, "Kim Lee").aliases == ("Lee",)
    assert of(found, "Ann Lee").aliases == ()


def test_a_description_that_is_reassigned_is_an_alias_of_the_new_speaker_only() -> None:
    text = f'{TEXT}\n"It is cold," the mayor said.\n'
    assert "the mayor" in of(after(text=text), "Ann Lee").aliases
    found = after(to("It is cold,", "Eva Holm", text), text=text)
    assert of(found, "Eva Holm").aliases == ("the mayor",)
    assert "the mayor" not in of(found, "Ann Lee").aliases


def test_the_source_of_two_quotations_stays_until_both_are_corrected() -> None:
    text = 'Ann Lee came home with Eva Holm. "It is cold," she said. "It is dark."'
    cold, dark = to("It is cold,", "Eva Holm", text), to("It is dark.", "Eva Holm", text)
    assert mentioned(of(after(cold, text=text), "Ann Lee"), text) == ["Ann Lee", "she"]
    assert mentioned(of(after(cold, text=text), "Eva Holm"), text) == ["Eva Holm"]
    assert mentioned(of(after(cold, dark, text=text), "Eva Holm"), text) == ["Eva Holm", "she"]


def test_a_merged_speaker_contributes_mentions_aliases_role_and_gender() -> None:
    text = f'{TEXT}\n"It is cold," said Eva Holm, a farmer.\n'
    both = of(after(Merge("Eva Holm", "guard"), text=text), "guard")
    assert mentioned(both, text) == ["Eva Holm", "a guard", "Eva Holm", "Eva Holm"]
    assert both.aliases == ("Eva Holm",)
    assert both.role == "a farmer"
    assert both.gender is Gender.FEMALE
    assert both.name == "guard"


def test_roles_of_merged_speakers_are_joined() -> None:
    merged = of(after(Merge("Ann Lee", "Bo Berg")), "Bo Berg")
    assert merged.role == "an engineer; the mayor of Lund"
    assert merged.gender is Gender.MALE


def test_a_new_name_keeps_the_old_one_as_an_alias() -> None:
    guard = of(after(Merge("guard", "Olle Ek")), "Olle Ek")
    assert guard.aliases == ("guard",)
    assert mentioned(guard) == ["a guard"]


def test_a_merge_covers_all_speakers_of_the_name() -> None:
    text = '"It is late," officials said. "It is early," a guard said.'
    document = reader.parse(text)
    found = reader.attribute(document)
    doubled = replace(found, speakers=tuple(replace(speaker, name="officials") for speaker in found.speakers))
    assert len(doubled.speakers) == 2
    assert [s.name for s in corrected(document, doubled, [Merge("officials", "officials")]).speakers] == ["officials"]


def test_a_correction_that_is_undone_leaves_no_trace() -> None:
    document = reader.parse(TEXT)
    found = reader.attribute(document)
    assert corrected(document, found, []) is found
    assert reader.correct(document, found, [to(LATE, "Eva Holm"), to(LATE, "Ann Lee")]).speakers == found.speakers


def test_a_speaker_can_be_set_in_a_text_without_a_language_pack() -> None:
    text = "« Il fait tard, et nous devons rentrer à la maison », a dit Anne Lee, qui est maire de la ville."
    found = after(to("Il fait tard", "Anne Lee", text), text=text)
    assert [(quote.speaker and quote.speaker.name, quote.rule) for quote in found.quotes] == [("Anne Lee", "by_hand")]
    assert mentioned(found.speakers[0], text) == ["Anne Lee"]
    assert not found.is_attributed


def test_a_speaker_who_is_two_is_split_by_a_name() -> None:
    text = TEXT + '\n"It holds," said the mayor of Lund. "It does," she said.\n'
    found = after(Split("Ann Lee", "the mayor of Lund"), text=text)
    assert who(found, text)[-2:] == [("It holds,", "the mayor of Lund"), ("It does,", "the mayor of Lund")]
    assert [name for _, name in who(found, text)[:3]] == ["Ann Lee", "Bo Berg", "Ann Lee"]
    assert "the mayor of Lund" not in of(found, "Ann Lee").aliases
    assert "the mayor of Lund" not in mentioned(of(found, "Ann Lee"), text)
    assert mentioned(of(found, "the mayor of Lund"), text)[0] == "the mayor of Lund"


def test_splitting_takes_a_merge_back() -> None:
    merged = Merge("guard", "Bo Berg")
    assert who(after(merged, Split("Bo Berg", "guard"))) == AS_FOUND


@pytest.mark.parametrize(
    ("correction", "reason"),
    [
        (Split("Nobody", "Lee"), "no speaker is called Nobody"),
        (Split("Ann Lee", "Ann Lee"), "Ann Lee has no other name Ann Lee"),
        (Split("Ann Lee", "Eva Holm"), "Ann Lee has no other name Eva Holm"),
    ],
)
def test_a_split_without_a_name_to_split_is_not_applied(correction: Correction, reason: str) -> None:
    document = reader.parse(TEXT)
    found = reader.attribute(document)
    assert [one.reason for one in unapplied(document, found, [correction])] == [reason]
    assert corrected(document, found, [correction]) == corrected(document, found, [Merge("x", "y")])
