"""Anchors: a span is found again in an edited text, at the right one of several equal places, or not at all."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Anchor, Span, anchor_of, find_anchor
from reader.document.anchor import find_exact, find_nearest

TEXT = """\
The harbour opens again

The harbour of the town opened again on Monday, after a year of work on the wall.
"It was a long year," said Bo Berg, the mayor of the town.

Berg said the wall would "hold for a hundred years" and that nobody should worry.
"It was a long year," said Eva Holm, an engineer at the port, who is to leave it soon.
"""


def span_of(text: str, words: str, after: str = "") -> Span:
    start = text.index(words, text.index(after))
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "after", "old", "new", "expected"),
    [
        ("hold for a hundred years", "", "The harbour opens", "At last the harbour opens", "hold for a hundred years"),
        ("It was a long year,", "", "", "", "It was a long year,"),
        ("It was a long year,", "worry", "The harbour opens again\n\n", "", "It was a long year,"),
        ("hold for a hundred years", "", "for a hundred", "for two hundred", "hold for two hundred years"),
        ("hold for a hundred years", "", 'the wall would "', 'the new wall will "', "hold for a hundred years"),
        ("hold for a hundred years", "", " and that nobody should worry", ", so to speak", "hold for a hundred years"),
        ("Bo Berg", "", "Bo Berg, the mayor", "Bo Berg, then the mayor", "Bo Berg"),
        ("Bo Berg", "", "said Bo Berg", "said Robert Berg", "Robert Berg"),
        ("Eva Holm, an engineer", "", "an engineer at", "the chief engineer at", "Eva Holm, the chief engineer"),
    ],
)
def test_a_span_is_found_in_the_edited_text(words: str, after: str, old: str, new: str, expected: str) -> None:
    anchor = anchor_of(TEXT, span_of(TEXT, words, after))
    text = TEXT.replace(old, new)
    found = find_anchor(text, anchor)
    assert found is not None
    assert found.of(text) == expected


def test_of_equal_words_those_with_the_context_are_found() -> None:
    anchor = anchor_of(TEXT, span_of(TEXT, "It was a long year,", "worry"))
    text = TEXT[TEXT.index('"It was') :]
    assert find_anchor(text, anchor) == span_of(text, "It was a long year,", "worry")


def test_of_equal_words_in_equal_contexts_the_nearest_to_the_old_place_are_found() -> None:
    text = "Yes, it is. And no, it is not. " * 40
    start = text.index("no,", 600)
    found = find_anchor(f"Well. {text}", anchor_of(text, Span(start, start + 3)))
    assert found == Span(start + 6, start + 9)


def test_a_paragraph_that_moved_is_found_where_it_went() -> None:
    first, second = "One of the paragraphs, the first.\n\n", "Another one, which comes later.\n\n"
    anchor = anchor_of(first + second, Span(0, len(first) - 2))
    assert find_anchor(second + first, anchor) == Span(len(second), len(second + first) - 2)


@pytest.mark.parametrize("words", ["hold for a hundred years", "Bo Berg", "the"])
def test_words_that_are_gone_are_not_found(words: str) -> None:
    anchor = anchor_of(TEXT, span_of(TEXT, words))
    other = "Quite another article, about the weather of next week and what it means for the farmers of the north. "
    assert find_anchor(other * 20, anchor) is None
    assert find_anchor("", anchor) is None


def test_a_place_without_words_is_found_by_its_context() -> None:
    place = TEXT.index("Berg said")
    found = find_anchor(f"New.\n\n{TEXT}", anchor_of(TEXT, Span(place, place)))
    assert found == Span(place + 6, place + 6)


def test_long_words_are_found_by_their_beginning_and_their_end() -> None:
    body = " ".join(f"Sentence {i} of the report says this and that." for i in range(400))
    text = f"Before it.\n\n{body}\n\nBehind it."
    anchor = anchor_of(text, span_of(text, body))
    edited = text.replace("Sentence 200 of the report", "Sentence 200").replace("Before it", "What is before it")
    found = find_anchor(edited, anchor)
    assert found is not None
    assert found.of(edited) == body.replace("Sentence 200 of the report", "Sentence 200")


words = st.text(alphabet="ab \n", max_size=60) | st.text(max_size=60)


@st.composite
def spans(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(words)
    start = draw(st.integers(0, len(text)))
    return text, Span(start, draw(st.integers(start, len(text))))


@given(spans())
def test_in_the_same_text_a_span_is_where_it_was(of: tuple[str, Span]) -> None:
    text, span = of
    assert find_anchor(text, anchor_of(text, span)) == span


@given(spans(), words)
def test_the_span_is_within_whatever_text_there_is(of: tuple[str, Span], other: str) -> None:
    found = find_anchor(other, anchor_of(*of))
    assert found is None or 0 <= found.start <= found.end <= len(other)


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 60), st.text(max_size=80))
def test_words_put_before_a_text_move_the_find_by_as_much(start: int, length: int, before: str) -> None:
    span = Span(start, min(len(TEXT), start + length))
    found = find_anchor(before + TEXT, anchor_of(TEXT, span))
    assert found is not None
    assert found.of(before + TEXT) == span.of(TEXT)
    assert found.start == span.start + len(before)


@pytest.mark.parametrize("line", ["All work and no play makes a dull text. ", "ab", "ab" * 40 + "c"])
def test_edited_words_are_found_in_ten_megabytes_that_repeat_themselves(line: str) -> None:
    half = line * ((5 << 20) // len(line))
    text = f"{half}{TEXT}{half}"
    span = span_of(text, "It was a long year,", "worry")
    found = find_anchor(text.replace("long year", "very long year"), anchor_of(text, span))
    assert found == Span(span.start + len("very "), span.end + 2 * len("very "))


def test_edited_words_are_not_looked_for_far_away() -> None:
    text = f"{TEXT}{'x' * (2 << 20)}"
    anchor = anchor_of(text, span_of(text, "hold for a hundred years"))
    edited = TEXT.replace("a hundred", "two hundred")
    assert find_anchor(f"{edited}{'x' * (2 << 20)}", anchor) is not None
    assert find_anchor(f"{'x' * (2 << 20)}{edited}", anchor) is None
    assert find_anchor(f"{'x' * (2 << 20)}{TEXT}", anchor) is not None


LETTERS = "".join(Random(7).choices("abcdefghijklmnopqrstuvwxyz", k=1000))
"""Text without repetitions: each part of it occurs once."""


@pytest.mark.parametrize(("kept", "is_found"), [(61, True), (60, True), (59, False), (40, False)])
def test_edited_words_are_found_if_three_fifths_of_them_are_kept(kept: int, is_found: bool) -> None:
    anchor = Anchor(LETTERS[:100], "", "", 0)
    found = find_anchor(LETTERS[:kept] + "0" * (100 - kept), anchor)
    assert (found is not None) == is_found
    assert found is None or found.start == 0


@pytest.mark.parametrize(("length", "is_found"), [(4, True), (3, True), (2, False), (1, False)])
def test_runs_of_less_than_three_equal_characters_are_chance(length: int, is_found: bool) -> None:
    runs = [LETTERS[i : i + length] for i in range(20, 100, length)]
    found = find_anchor(LETTERS[:20] + "0".join(runs), Anchor(LETTERS[:100], "", "", 0))
    assert (found is not None) == is_found


@pytest.mark.parametrize(("length", "is_found"), [(17, True), (16, True), (15, False)])
def test_words_without_any_of_their_context_must_have_sixteen_characters(length: int, is_found: bool) -> None:
    anchor = Anchor(LETTERS[:length], LETTERS[100:132], LETTERS[200:232], 3)
    found = find_exact(f"0123{LETTERS[:length]}456", anchor)
    assert found == (Span(4, 4 + length) if is_found else None)


@pytest.mark.parametrize(("before", "after", "is_found"), [(32, 0, True), (0, 16, True), (8, 8, True), (8, 0, False)])
def test_short_words_need_enough_of_their_context(before: int, after: int, is_found: bool) -> None:
    prefix, suffix = LETTERS[100:132], LETTERS[200:232]
    found = find_exact(f"0{prefix[32 - before :]}ab{suffix[:after]}2", Anchor("ab", prefix, suffix, 0))
    assert found == (Span(1 + before, 3 + before) if is_found else None)


@pytest.mark.parametrize(
    ("offset", "start"),
    [(-3, 0), (0, 0), (1, 0), (5, 0), (6, 0), (7, 12), (11, 12), (12, 12), (13, 12), (14, 12), (99, 12)],
)
def test_the_nearest_of_two_is_looked_for_both_ways(offset: int, start: int) -> None:
    assert find_nearest("ab..........ab", "ab", offset) == start


def test_words_that_do_not_occur_are_not_found() -> None:
    assert find_nearest("ab..........ab", "ba", 6) == -1


@pytest.mark.parametrize(("cut", "is_found"), [(499, True), (500, True), (501, False)])
def test_long_words_may_have_lost_half_of_their_length(cut: int, is_found: bool) -> None:
    text = f"0123{LETTERS[:250]}{LETTERS[250 + cut :]}456"
    found = find_anchor(text, Anchor(LETTERS, "0123", "456", 4))
    assert found == (Span(4, len(text) - 3) if is_found else None)


@pytest.mark.parametrize(("added", "is_found"), [(999, True), (1000, True), (1001, False)])
def test_long_words_may_have_doubled_their_length(added: int, is_found: bool) -> None:
    text = f"0123{LETTERS[:500]}{'.' * added}{LETTERS[500:]}456"
    found = find_anchor(text, Anchor(LETTERS, "0123", "456", 4))
    assert found == (Span(4, len(text) - 3) if is_found else None)


@pytest.mark.parametrize(("start", "end", "prefix", "suffix"), [(0, 5, 0, 32), (31, 40, 31, 32), (33, 990, 32, 10)])
def test_an_anchor_has_thirty_two_characters_of_context(start: int, end: int, prefix: int, suffix: int) -> None:
    anchor = anchor_of(LETTERS, Span(start, end))
    assert anchor == Anchor(LETTERS[start:end], LETTERS[start - prefix : start], LETTERS[end : end + suffix], start)


def test_the_end_of_long_words_is_looked_for_where_it_was_after_their_beginning() -> None:
    copy = f"{LETTERS[-192:]}456......"
    text = f"{copy}{LETTERS[:500]}.....{LETTERS[500:]}456......{copy}"
    found = find_anchor(text, Anchor(LETTERS, "0123", "456", 0))
    assert found == Span(len(copy), len(copy) + 1005)
