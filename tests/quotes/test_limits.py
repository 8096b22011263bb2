"""The limits of the parts that all languages share: one below, at, and above each."""

import pytest
from parsed import paragraphs, rule_of, said

import reader
from reader.document import Attribution, Quote, QuoteKind, Span, Speaker
from reader.formats.speaker_labels import label_end
from reader.quotes.corrections import Corrections
from reader.quotes.language import language_of
from reader.quotes.linear import probability
from reader.quotes.quotation_style import quotation_style

GERMAN = " Die Mauer ist alt und wird bald fallen, wie alle in der Stadt seit langem wissen und sagen."


def language(*parts: str) -> str | None:
    text = "".join(parts)
    return language_of(text, [Span(0, len(text))])


@pytest.mark.parametrize(("length", "quotes"), [(11, 0), (12, 1), (13, 1)])
def test_without_a_pack_marks_around_few_characters_are_no_quotation(length: int, quotes: int) -> None:
    text = f"„{'x' * length}“{GERMAN}"
    assert len(reader.attribute(reader.parse(text)).quotes) == quotes


@pytest.mark.parametrize("end", ["x.", "x!", "x?", "x…"])
def test_without_a_pack_a_short_sentence_in_marks_is_a_quotation(end: str) -> None:
    assert len(reader.attribute(reader.parse(f"„{end}“{GERMAN}")).quotes) == 1


@pytest.mark.parametrize(("words", "code"), [(11, "en"), (12, None), (13, None)])
def test_few_words_say_nothing_about_the_language(words: int, code: str | None) -> None:
    assert language("wand " * words) == code


@pytest.mark.parametrize(
    ("known", "words", "code"), [(1, 19, "en"), (1, 20, "en"), (1, 21, None), (2, 41, None), (0, 12, None)]
)
def test_a_share_of_frequent_words_makes_a_text_english(known: int, words: int, code: str | None) -> None:
    assert language("the " * known, "wand " * (words - known)) == code


@pytest.mark.parametrize(("others", "code"), [(11, "en"), (12, "en"), (13, None)])
def test_half_of_the_words_are_in_the_script_of_the_language(others: int, code: str | None) -> None:
    assert language("the " * 12, "стена " * others) == code


@pytest.mark.parametrize(("words", "code"), [(570, "en"), (580, None)])
def test_the_beginning_of_a_text_decides_its_language(words: int, code: str | None) -> None:
    assert language("wand " * words, "the " * 2000) == code
    text = "wand " * words
    parts = [Span(0, 5 * (words - 1)), Span(5 * (words - 1), 5 * words), Span(5 * words, 5 * words + 8000)]
    assert language_of(text + "the " * 2000, parts) == code


@pytest.mark.parametrize(("words", "lengths"), [(199, [199]), (200, [200]), (201, [200, 1]), (401, [200, 200, 1])])
def test_a_sentence_has_at_most_two_hundred_words(words: int, lengths: list[int]) -> None:
    assert [len(s) for s in paragraphs("old " * words)[0].sentences] == lengths


@pytest.mark.parametrize(("letters", "rule"), [(18, "nickname"), (19, "nickname"), (20, None), (21, None)])
def test_a_nickname_is_short(letters: int, rule: str | None) -> None:
    assert rule_of(f'Ann "S{"o" * (letters - 1)}" Lee farms here.') == rule


TURNS = ["LEE: It is late.", "BERG: The wall is old.", "HOLM: We all know that.", "LEE: Let us go home."]


@pytest.mark.parametrize(("labels", "quotes"), [(2, 0), (3, 3), (4, 4)])
def test_a_transcript_has_three_labels(labels: int, quotes: int) -> None:
    text = "\n\n".join([*TURNS[:labels], "The talk of Lee, Berg and Holm was held in May in the old hall."])
    assert len(said(text)) == quotes


@pytest.mark.parametrize(("named", "quotes"), [("in the old hall", 0), ("by Lee", 0), ("by Lee and Berg", 3)])
def test_words_in_capitals_that_occur_once_are_names_if_the_text_has_most_of_them(named: str, quotes: int) -> None:
    text = "\n\n".join([*TURNS[:3], f"The talk was held {named} in May."])
    assert len(said(text)) == quotes


@pytest.mark.parametrize(
    ("again", "speakers"), [("Holm", ["BERG", "BERG", "MOEN", "MOEN"]), ("Lee", ["BERG", "Lee", "MOEN", "Lee"])]
)
def test_a_label_with_lower_case_counts_if_it_occurs_twice(again: str, speakers: list[str]) -> None:
    turns = [
        "BERG: It is late.",
        "Lee: The wall is old.",
        "MOEN: We all know that.",
        f"{again}: Let us go.",
        "BERG: Now.",
    ]
    assert [name for _, name in said("\n\n".join(turns))] == [*speakers, "BERG"]


@pytest.mark.parametrize(("single", "double", "is_single"), [(2, 1, True), (2, 2, False), (1, 0, True), (1, 1, False)])
def test_the_marks_of_most_quotations_are_those_of_the_text(single: int, double: int, is_single: bool) -> None:
    assert bool(quotation_style("'Yes,' he said. " * single + '"No," he said. ' * double).singles) is is_single


@pytest.mark.parametrize(("nested", "is_single"), [(1, True), (2, False)])
def test_double_marks_within_single_ones_count_for_the_single_ones(nested: int, is_single: bool) -> None:
    text = "'It is \"late\" now,' he said. " * 2 + '"Late" it is. ' * (nested - 1) + "“Late” it was. " * (nested - 1)
    assert bool(quotation_style(text).singles) is is_single


@pytest.mark.parametrize(
    ("start", "end", "index"),
    [(100, 110, 0), (91, 110, 0), (90, 110, 0), (89, 110, None), (110, 119, 1), (109, 111, 0), (110, 110, None)],
)
def test_a_correction_means_the_quotation_with_half_of_its_words(start: int, end: int, index: int | None) -> None:
    spans = (Span(100, 110), Span(112, 122))
    quotes = tuple(Quote(span, QuoteKind.DIRECT, "rule", 0.5) for span in spans)
    corrections = Corrections(reader.parse("It is late. " * 20), Attribution(quotes))
    assert corrections.quote_at(Span(start, end)) == index


def test_of_two_quotations_a_correction_means_the_one_that_is_more_like_its_words() -> None:
    quotes = tuple(Quote(Span(*span), QuoteKind.INDIRECT, "rule", 0.5) for span in ((0, 100), (10, 30), (12, 20)))
    corrections = Corrections(reader.parse("It is late. " * 20), Attribution(quotes))
    assert [corrections.quote_at(Span(*span)) for span in ((10, 28), (0, 90), (12, 21))] == [1, 0, 2]


@pytest.mark.parametrize(("score", "is_possible"), [(-3001, False), (-3000, False), (-2999, True)])
def test_the_exponential_of_a_very_low_score_does_not_overflow(score: int, is_possible: bool) -> None:
    assert (probability(score) > 0) is is_possible


@pytest.mark.parametrize(("end", "index"), [(199, 0), (200, 0), (202, None)])
def test_half_of_the_words_of_a_correction_is_exact(end: int, index: int | None) -> None:
    quotes = (Quote(Span(0, 100), QuoteKind.DIRECT, "rule", 0.5), Quote(Span(0, 100), QuoteKind.MIXED, "rule", 0.5))
    corrections = Corrections(reader.parse("It is late. " * 20), Attribution(quotes))
    assert corrections.quote_at(Span(0, end)) == index


@pytest.mark.parametrize(("nested", "is_single"), [('"late"', True), ('"late" and "dark"', False)])
def test_a_text_with_two_double_marks_for_each_single_one_is_not_searched(nested: str, is_single: bool) -> None:
    assert bool(quotation_style(f"'It is {nested} now,' he said.").singles) is is_single


@pytest.mark.parametrize(("words", "rule"), [("Big", "nickname"), ("Big Sunny", "nickname"), ("Big Sunny Old", None)])
def test_a_nickname_is_one_or_two_words(words: str, rule: str | None) -> None:
    assert rule_of(f'Ann "{words}" Lee farms here.') == rule


def test_a_correction_prefers_the_speaker_of_the_name_to_one_with_it_as_an_alias() -> None:
    speakers = (Speaker(0, "Ann Lee", ("Lee",)), Speaker(1, "Lee"))
    corrections = Corrections(reader.parse("It is late."), Attribution((), speakers))
    assert [corrections.known(name) for name in ("lee", "ANN LEE", "Bo")] == [*reversed(corrections.drafts), None]


def test_an_alias_of_two_speakers_names_neither() -> None:
    speakers = (Speaker(0, "Ann Lee", ("Lee", "Ann")), Speaker(1, "Bo Lee", ("Lee",)))
    corrections = Corrections(reader.parse("It is late."), Attribution((), speakers))
    assert corrections.known("Lee") is None
    assert corrections.known("Ann") is corrections.drafts[0]


@pytest.mark.parametrize(("label", "end"), [("L", None), ("LE", 3), ("LEE", 4), ("Lee", None), ("LEE (laughs)", 13)])
def test_a_label_that_opens_a_run_has_two_capitals(label: str, end: int | None) -> None:
    text = f"{label}: It is late."
    assert label_end(text, Span(0, len(text))) == end
